/** Scopes of functions and classes: their names, parameters and members. */
import type { ClassDeclaration, ClassExpression, FunctionLike, Node } from "../syntax/ast.ts";
import { declareTarget } from "./declare-targets.ts";
import { givenName } from "./given-name.ts";
import { isInLoop, type NameDeclarer, type Place } from "./name-declarer.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";

/** Declares the name of a function and walks it. */
export function declareFunction(
  d: NameDeclarer,
  node: Node & { readonly kind: "FunctionDeclaration" },
  place: Place,
): void {
  if (node.name !== null) {
    const symbol = d.declareHere(node.name, node, "function", MEANING.value, place);
    d.tables.symbol[node.id] = symbol;
  }
  walkFunction(d, node, place);
}

/** Walks a function in a scope of its own. */
export function walkFunction(d: NameDeclarer, node: FunctionLike, place: Place): void {
  if ("key" in node) d.key(node.key, node, place);
  let outer = place.scope;
  if (node.kind === "FunctionExpression" && node.name !== null) {
    // The name is seen inside only.
    outer = d.openScope(node.name, place.scope, place.container, false, isInLoop(place));
    d.tables.parent[node.name.id] = node;
    const symbol = d.declare(node.name, node, "function", MEANING.value, outer);
    d.tables.symbol[node.id] = symbol;
  }
  const scope = d.openScope(node, outer, node, true, false);
  const inner: Place = { ...place, scope, container: node, loop: undefined };
  if (node.kind !== "Constructor") {
    for (const parameter of node.typeParameters) d.visit(parameter, node, inner);
    if (node.thisType !== null) d.visit(node.thisType, node, inner);
  }
  for (const parameter of node.parameters) declareParameter(d, parameter, node, inner);
  if (node.kind !== "Constructor" && node.returnType !== null) {
    d.visit(node.returnType, node, inner);
  }
  const { body } = node;
  if (body === null) return;
  if (body.kind === "Block") {
    d.tables.parent[body.id] = node;
    d.statements(body.statements, body, inner);
  } else d.visit(body, node, inner);
}

/** Declares a parameter. */
export function declareParameter(
  d: NameDeclarer,
  node: Node & { readonly kind: "Parameter" },
  parent: Node,
  place: Place,
): void {
  d.tables.parent[node.id] = parent;
  declareTarget(d, node.target, node, place, undefined, undefined);
  if (node.type !== null) d.visit(node.type, node, place);
  if (node.initializer !== null) d.visit(node.initializer, node, place);
}

/** Declares the name of a class and walks its members. */
export function declareClass(
  d: NameDeclarer,
  node: ClassDeclaration | ClassExpression,
  place: Place,
): void {
  let outer = place.scope;
  let symbol: MutableSymbol;
  const meaning = MEANING.value | MEANING.type;
  if (node.kind === "ClassDeclaration" && node.name !== null) {
    symbol = d.declareHere(node.name, node, "class", meaning, place);
    symbol.isBlockScoped = true;
  } else {
    const name = node.name?.name ?? givenName(node, d.tables.parent) ?? "(anonymous class)";
    symbol = d.newSymbol(name, "class", meaning);
    symbol.declarations.push(node);
    symbol.container = place.container;
    symbol.isModuleLevel = place.scope.node.kind === "SourceModule";
    if (node.name !== null) {
      outer = d.openScope(node.name, place.scope, place.container, false, isInLoop(place));
      outer.names.set(node.name.name, symbol);
      symbol.scope = outer;
      d.tables.parent[node.name.id] = node;
      d.tables.symbol[node.name.id] = symbol;
    }
  }
  d.tables.symbol[node.id] = symbol;
  const scope = d.openScope(node, outer, place.container, false, isInLoop(place));
  const inner = { ...place, scope };
  for (const parameter of node.typeParameters) d.visit(parameter, node, inner);
  if (node.superClass !== null) d.visit(node.superClass, node, inner);
  for (const argument of node.superTypeArguments) d.visit(argument, node, inner);
  for (const type of node.implementsTypes) d.visit(type, node, inner);
  for (const member of node.members) d.visit(member, node, inner);
}

/** Notes the arrow functions that take `this` from around them. */
export function useThis(d: NameDeclarer, place: Place): void {
  let container: Node = place.container;
  while (container.kind === "ArrowFunction") {
    d.tables.usesOuterThis[container.id] = true;
    const parent = d.tables.parent[container.id];
    if (parent === undefined) return;
    container = containerAround(d, parent);
  }
}

function containerAround(d: NameDeclarer, node: Node): Node {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if (d.tables.scope[current.id]?.container === current) return current;
    current = d.tables.parent[current.id];
  }
  return d.module.ast;
}
