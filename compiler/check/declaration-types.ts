/** Types of variable declarations: as annotated, or widened from what they start with. */
import type {
  ArrayPattern,
  BindingTarget,
  Expression,
  Node,
  ObjectPattern,
  PatternProperty,
  RestElement,
  VariableDeclaration,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isFunctionDeclared, withExpandos } from "./expandos.ts";
import { elementOfLoop } from "./iteration.ts";
import { nameOfKey } from "./object-members.ts";
import { typeOfPattern, typeOfPatternTarget } from "./pattern-types.ts";
import { stripReference } from "./references.ts";
import { plainProperty } from "./stored-members.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { TupleElement, Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";
import { widen, widenLiteral, widenSymbol } from "./widen.ts";

/** Type of a whole variable declaration, before its pattern takes it apart. */
export function typeOfDeclaration(
  c: Checker,
  node: VariableDeclaration,
  symbol?: MutableSymbol,
): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const list = c.tables.parent[node.id];
  const statement = list && c.tables.parent[list.id];
  if (statement?.kind === "ForIn") return typeOfForInKey(c, statement.object);
  if (statement?.kind === "ForOf") {
    const iterable = c.late.checkExpressionCached(c, statement.iterable);
    const item = elementOfLoop(c, statement, iterable, statement.iterable) ?? c.store.errorType;
    return widenForDeclaration(c, item, list);
  }
  if (node.initializer !== null) {
    if (
      symbol !== undefined &&
      node.target.kind === "Identifier" &&
      isEmptyArray(node.initializer)
    ) {
      return c.store.autoArray;
    }
    const type = checkInitializer(c, node, node.initializer);
    if (
      symbol !== undefined &&
      list?.kind === "VariableList" &&
      list.variableKind !== "const" &&
      isNullishLiteral(node.initializer, type)
    ) {
      // `let x = null` evolves with what is assigned.
      return c.store.autoType;
    }
    // Only a constant that a symbol is made for is of that symbol's type; what has one from elsewhere is any symbol.
    const isMadeHere = stripReference(node.initializer).kind === "CallExpression";
    const own = type.kind === "uniqueSymbol" && !isMadeHere ? c.store.symbol : type;
    const widened = widenForDeclaration(c, own, list);
    return node.target.kind === "Identifier" && isFunctionDeclared(c, node)
      ? withExpandos(c, node, node.target.name, widened)
      : widened;
  }
  if (node.target.kind !== "Identifier") return typeOfPattern(c, node.target);
  if (isAmbient(c, node)) return c.store.any;
  return c.store.autoType;
}

function isNullishLiteral(node: Expression, type: Type): boolean {
  return isPrimitive(type, "null") && node.kind === "NullLiteral"
    ? true
    : isPrimitive(type, "undefined") && node.kind === "Identifier" && node.name === "undefined";
}

/** The literal `[]`, which says nothing of its elements. */
export function isEmptyArray(node: Expression): boolean {
  return node.kind === "ArrayLiteral" && node.elements.length === 0;
}

/** Whether `node` only declares what is elsewhere. */
export function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

/** Type of an initializer; a pattern without annotation lends its shape as context. */
export function checkInitializer(c: Checker, node: Node, initializer: Expression): Type {
  const type = c.late.quickType(c, initializer) ?? c.late.checkExpressionCached(c, initializer);
  if ("target" in node && (node.target as Node).kind === "ObjectPattern")
    return padObject(c, type, node.target as unknown as ObjectPattern<BindingTarget & Node>);
  if ("target" in node && (node.target as Node).kind === "ArrayPattern") {
    return padTuple(c, type, node.target as unknown as ArrayPattern);
  }
  return type;
}

/** A tuple literal that is shorter than its pattern: the missing elements come from defaults. */
function padTuple(c: Checker, type: Type, pattern: ArrayPattern): Type {
  if (type.kind !== "tuple" || type.elements.some((each) => each.isRest)) return type;
  if (pattern.elements.length <= type.elements.length) return type;
  const elements: TupleElement[] = [...type.elements];
  for (let i = elements.length; i < pattern.elements.length; i++) {
    const element = pattern.elements[i];
    if (element === undefined || element.kind === "RestElement") break;
    if (element.kind === "PatternElement" && element.initializer === null) return type;
    elements.push({
      type: c.store.any,
      isOptional: true,
      isRest: false,
      isVariadic: false,
      label: undefined,
    });
  }
  return c.store.tuple(elements, type.isReadonly);
}

/** An object literal that lacks properties for which its pattern has defaults. */
function padObject(c: Checker, type: Type, pattern: ObjectPattern<BindingTarget & Node>): Type {
  if (type.kind !== "object" || !type.isLiteral || type.indexSignatures.length > 0) return type;
  const properties = new Map(type.properties);
  for (const each of pattern.properties as readonly (
    | PatternProperty<never>
    | RestElement<never>
  )[]) {
    if (each.kind === "RestElement" || each.initializer === null) continue;
    const name = nameOfKey(c, each.key);
    if (name === undefined || properties.has(name)) continue;
    const find = (): Type => c.late.orUndefined(c, typeOfPatternTarget(c, each));
    properties.set(name, plainProperty(name, find, { isOptional: true }));
  }
  if (properties.size === type.properties.size) return type;
  return c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures: [] },
    { mayBeGeneric: type.mayBeGeneric },
  );
}

function widenForDeclaration(c: Checker, type: Type, list: Node | undefined): Type {
  const isConst = list?.kind === "VariableList" && list.variableKind === "const";
  return widen(c, isConst ? type : widenSymbol(c, widenLiteral(c, type)));
}

/** Keys of for-in are strings; over a type parameter they are its keys. */
export function typeOfForInKey(c: Checker, object: Expression): Type {
  const type = c.late.checkExpressionCached(c, object);
  const stripped = c.late.nonNullable(c, type);
  const isGeneric =
    stripped.kind === "typeParameter" ||
    stripped.kind === "indexedAccess" ||
    stripped.kind === "mapped";
  if (isGeneric) {
    const keys = c.late.keyofType(c, stripped);
    return c.late.intersection(c.store, [keys, c.store.string]);
  }
  return c.store.string;
}

/** Type of what a `catch` catches. */
export function typeOfCatch(c: Checker, node: Node & { readonly kind: "CatchClause" }): Type {
  return node.type === null ? c.store.unknown : typeOfTypeNode(c, node.type);
}
