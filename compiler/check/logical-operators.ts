/** Types of `&&`, `||` and `??`. */

import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { propertyOf } from "./members.ts";
import { isUnknownVariable } from "./not-nullish.ts";
import { isObjectLike, isPrimitiveLike } from "./object-like.ts";
import { nameOfKey } from "./object-members.ts";
import { typeOfPatternSource } from "./pattern-parts.ts";
import { MEANING } from "./symbol-table.ts";
import {
  definitelyFalsyPart,
  mayBeFalsy,
  mayBeTruthy,
  nonNullable,
  truthyPart,
} from "./type-facts.ts";
import type { Type } from "./types.ts";
import {
  everyMember,
  isAny,
  isNever,
  isNullish,
  isPrimitive,
  isUnknown,
  mapMembers,
  someMember,
  union,
} from "./unions.ts";

/** `&&`, `||`, `??`: chains lean left and are walked in a loop. */
export function checkLogical(
  c: Checker,
  node: Expression & { readonly kind: "Logical" },
  mode: number,
): Type {
  const chain: (Expression & { readonly kind: "Logical" })[] = [];
  let current: Expression = node;
  while (current.kind === "Logical") {
    chain.push(current);
    current = current.left;
  }
  let left = checkLeft(c, chain[chain.length - 1], current, mode);
  for (let i = chain.length - 1; i >= 0; i--) {
    const each = chain[i];
    if (each === undefined) continue;
    if (each.operator === "&&" || each.operator === "||") checkTruth(c, each, left);
    const right = c.late.checkExpression(c, each.right, mode);
    left = replacesMissing(c, each, left, right)
      ? c.late.subtypeUnion(c, [left, right])
      : logicalType(c, each.operator, left, right);
    c.tables.type[each.id] = left;
  }
  return left;
}

/**
 * Does `elements[i] ?? none` (or `||`, of objects) say what a missing element is, in a value that no element is? Its type is that of the elements to
 * TypeScript, which takes them all for present; here it has to be one that holds both. Where the place wants an element it stays what TypeScript says.
 */
function replacesMissing(
  c: Checker,
  node: Expression & { readonly kind: "Logical" },
  left: Type,
  right: Type,
): boolean {
  if (node.operator === "&&" || !isTakenForPresent(c, node.left)) return false;
  const arePlain = everyMember(left, isPlainValue) && everyMember(right, isPlainOrNullish);
  const areObjects = everyMember(left, isObjectLike) && everyMember(right, isObjectLike);
  if (!areObjects && !(arePlain && node.operator === "??")) return false;
  if (c.late.isAssignable(c, right, left)) return false;
  const wanted = c.late.contextualType(c, node);
  return wanted === undefined || c.late.isAssignable(c, right, wanted);
}

/** An element of an array or an entry of a record, or a variable that one was taken apart into. */
function isTakenForPresent(c: Checker, node: Expression): boolean {
  const left = stripParentheses(node);
  if (left.kind !== "Identifier") return isElement(c, left);
  const symbol = c.modules.resolveName(scopeAt(c, left), left.name, MEANING.value);
  const isNamed = symbol?.kind === "variable" || symbol?.kind === "parameter";
  const [declaration] = isNamed ? symbol.declarations : [];
  if (declaration?.kind === "PatternElement") {
    const isOfArray = c.tables.parent[declaration.id]?.kind === "ArrayPattern";
    return isOfArray && declaration.initializer === null;
  }
  if (declaration?.kind === "PatternProperty")
    return declaration.initializer === null && isEntry(c, declaration);
  return (
    declaration?.kind === "VariableDeclaration" &&
    declaration.type === null &&
    declaration.initializer !== null &&
    isElement(c, stripParentheses(declaration.initializer))
  );
}

/** `elements[i]`, and `record.name` where no property of that name is declared. */
function isElement(c: Checker, node: Expression): boolean {
  if (node.kind === "PropertyAccess") return c.tables.member[node.id]?.kind === "index";
  return node.kind === "ElementAccess";
}

/** A part of a pattern that the type of what is taken apart does not declare. */
function isEntry(c: Checker, part: Node & { readonly kind: "PatternProperty" }): boolean {
  const pattern = c.tables.parent[part.id];
  const whole = pattern && typeOfPatternSource(c, pattern);
  const name = nameOfKey(c, part.key);
  if (whole === undefined || isAny(whole) || name === undefined) return false;
  return propertyOf(c, nonNullable(c, whole), name) === undefined;
}

/** A number, text, boolean or bigint, or one of them. */
function isPlainValue(type: Type): boolean {
  return isPrimitiveLike(type) && !isNullish(type);
}

function isPlainOrNullish(type: Type): boolean {
  return isPlainValue(type) || isNullish(type);
}

function checkLeft(
  c: Checker,
  owner: (Expression & { readonly kind: "Logical" }) | undefined,
  node: Expression,
  mode: number,
): Type {
  void owner;
  return c.late.checkExpression(c, node, mode);
}

function checkTruth(c: Checker, node: Expression & { readonly kind: "Logical" }, left: Type): void {
  if (node.operator === "&&") c.late.checkCalledTruth(c, node.left, left, node.right);
  else c.late.checkCalledTruth(c, node.left, left, undefined, true);
  c.late.checkVoidTruth(c, node.left, left);
}

/** The type of a logical operator on operands of these types. */
export function logicalType(
  c: Checker,
  operator: "&&" | "||" | "??",
  left: Type,
  right: Type,
): Type {
  const { store } = c;
  switch (operator) {
    case "&&":
      return mayBeTruthy(c, left) || isNever(left)
        ? isNever(left)
          ? left
          : union(store, [falsyResult(c, left, right), right])
        : left;
    case "||":
      return mayBeFalsy(c, left)
        ? c.late.subtypeUnion(c, [nonNullVariable(c, truthyPart(c, left)), right])
        : left;
    case "??": {
      const admits = someMember(
        left,
        (each) =>
          isNullish(each) ||
          isPrimitive(each, "void") ||
          isAny(each) ||
          isUnknown(each) ||
          isUnknownVariable(c, each),
      );
      return admits ? c.late.subtypeUnion(c, [nonNullable(c, left), right]) : left;
    }
  }
}

function falsyResult(c: Checker, left: Type, right: Type): Type {
  void right;
  if (isAny(left)) return left;
  return isUnknown(left) ? left : definitelyFalsyPart(c, left);
}

function nonNullVariable(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => each);
}
