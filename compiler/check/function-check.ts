/** Functions: signature, overloads, body, and that every way through gives what is promised. */

import type { Block, FunctionDeclaration, FunctionLike, Node } from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import { isAsync, promisedType } from "./async.ts";
import type { Checker } from "./checker.ts";
import { generatorClass, isGenerator } from "./generators.ts";
import { checkOverloads } from "./overload-check.ts";
import { checkParameters } from "./parameter-check.ts";
import { isReachableFlow } from "./reachable-flow.ts";
import { report } from "./report.ts";
import { checkResult, resultOf } from "./return-check.ts";
import { signatureOfNode } from "./signatures.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { checkTypeParameters, checkTypeSyntax } from "./type-syntax-check.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isPrimitive, isUnknown, someMember } from "./unions.ts";

/** Checks a function declaration: signature, overloads, body. */
export function checkFunction(c: Checker, node: FunctionDeclaration): void {
  const symbol = c.tables.symbol[node.id];
  if (symbol !== undefined) {
    typeOfSymbol(c, symbol);
    checkOverloads(c, symbol, node);
  }
  checkFunctionBody(c, node);
}

/** Checks what is inside a function: parameters, body, and that it returns what it says. */
export function checkFunctionBody(c: Checker, node: FunctionLike): void {
  if (c.state.checkedBodies.has(node)) return;
  c.state.checkedBodies.add(node);
  if (node.kind !== "Constructor") {
    checkTypeParameters(c, node.typeParameters);
    if (node.returnType !== null) {
      checkTypeSyntax(c, node.returnType);
      checkGiven(c, node, node.returnType);
    }
    if (node.thisType !== null) checkTypeSyntax(c, node.thisType);
  }
  checkParameters(c, node, node.parameters);
  const { body } = node;
  if (body === null) {
    if (
      node.kind !== "Constructor" &&
      node.returnType === null &&
      !isAmbient(c, node) &&
      !isAccessor(node)
    ) {
      report(c, "E4025", nameNode(node), { name: c.late.nameOfFunction(c, node) });
    }
    return;
  }
  const signature = signatureOfNode(c, node);
  const expected = resultOf(c, node);
  if (body.kind === "Block") {
    c.late.checkStatements(c, body.statements);
    if (expected !== undefined) checkEnd(c, node, body, expected);
    else if (node.kind === "Accessor" && node.accessorKind === "get" && node.returnType === null)
      checkGetter(c, node);
    else void signature.returnType;
    return;
  }
  const type = c.late.checkExpressionCached(c, body);
  if (expected !== undefined) checkResult(c, body, type, expected, body);
  else void signature.returnType;
}

/** Calls of async functions give promises and those of generators iterators, whatever their `return`s give. */
function checkGiven(c: Checker, node: FunctionLike, written: TypeNode): void {
  if (!isAsync(node) && !isGenerator(node)) return;
  const type = typeOfTypeNode(c, written);
  if (type === c.store.errorType) return;
  const expected = c.late.typeToString(c, type);
  if (isGenerator(node)) {
    const made = generatorClass(c, node);
    if (!made || c.late.isAssignable(c, made, type)) return;
    report(c, "E4001", written, { found: c.late.typeToString(c, made), expected });
  } else if (promisedType(type) === undefined) {
    const promise = `Promise<${expected}>`;
    report(c, "E4001", written, { found: promise, expected }, { help: `write \`${promise}\`` });
  }
}

function isAccessor(node: FunctionLike): boolean {
  return node.kind === "Accessor";
}

function nameNode(node: FunctionLike): Node {
  if ("name" in node && node.name !== null) return node.name;
  return "key" in node ? node.key : node;
}

function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

function checkGetter(c: Checker, node: FunctionLike & { readonly kind: "Accessor" }): void {
  const { returnType } = signatureOfNode(c, node);
  // One that only throws gives nothing to nobody.
  if (isPrimitive(returnType, "void") && canReachEnd(c, node))
    report(c, "E4013", node.key, { name: c.late.nameOfFunction(c, node), expected: "a value" });
}

/** Every path through a function with a result type must give a value. */
function checkEnd(c: Checker, node: FunctionLike, body: Block, expected: Type): void {
  const admits = (each: Type): boolean =>
    isPrimitive(each, "void") || isPrimitive(each, "undefined") || isAny(each) || isUnknown(each);
  if (isNever(expected)) {
    if (canReachEnd(c, node))
      report(c, "E4046", at(node), { name: c.late.nameOfFunction(c, node) });
    return;
  }
  if (someMember(expected, admits)) return;
  if (!canReachEnd(c, node)) return;
  void body;
  report(c, "E4013", at(node), {
    name: c.late.nameOfFunction(c, node),
    expected: c.late.typeToString(c, expected),
  });
}

function at(node: FunctionLike): Node {
  return node.kind !== "Constructor" && node.returnType !== null ? node.returnType : nameNode(node);
}

/** Whether control can run off the end of a body. */
export function canReachEnd(c: Checker, node: Node): boolean {
  const end = c.tables.endFlow[node.id];
  return end !== undefined && isReachableFlow(c, end);
}
