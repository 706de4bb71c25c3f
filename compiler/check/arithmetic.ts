/** Sums, products and the like: of numbers, of bigints, and texts in sums. */

import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { report } from "./report.ts";
import type { Type } from "./types.ts";
import { everyMember, isAny, isNever, isPrimitive, someMember, union } from "./unions.ts";

/** Is the type `bigint` or one of its literals. */
export function isBigint(type: Type): boolean {
  if (type.kind === "intersection") return type.members.some(isBigint);
  return isPrimitive(type, "bigint") || (type.kind === "literal" && typeof type.value === "bigint");
}

/** Reports operands that do not fit an operator. */
export function reportOperands(
  c: Checker,
  operator: string,
  needed: string,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): void {
  const text = (type: Type): string => c.late.typeToString(c, type);
  void rightNode;
  report(
    c,
    "E4002",
    node,
    { operator, needed, found: `${text(left)} ${operator} ${text(right)}` },
    {},
  );
  void leftNode;
}

/** Whether an operand is a variable of a loop of whose values nothing is known yet: what comes of it is asked again. */
function isOpen(c: Checker, left: Type, right: Type): boolean {
  return c.state.isSilent(left) || c.state.isSilent(right);
}

function isNumberLike(c: Checker, type: Type): boolean {
  return c.late.isAssignable(c, type, c.store.number);
}

/** The type of `left operator right` for operators on numbers only; a bigint where one is. */
export function arithmetic(
  c: Checker,
  operator: string,
  leftNode: Expression,
  leftType: Type,
  rightNode: Expression,
  rightType: Type,
  node: Node,
): Type {
  const { store } = c;
  if (isOpen(c, leftType, rightType)) return store.silentNever;
  const left = checkNotNullish(c, leftNode, leftType);
  const right = checkNotNullish(c, rightNode, rightType);
  const isFit = (type: Type): boolean =>
    isAny(type) ||
    isNever(type) ||
    c.late.isAssignable(c, type, union(store, [store.number, store.bigint]));
  const unfit = [
    { operand: leftNode, type: left },
    { operand: rightNode, type: right },
  ].filter(({ type }) => !isFit(type));
  for (const { operand, type } of unfit) {
    const found = c.late.typeToString(c, type);
    report(c, "E4002", operand, { operator, needed: "numbers", found });
  }
  const bigLeft = someMember(left, isBigint);
  const bigRight = someMember(right, isBigint);
  if (!bigLeft && !bigRight) return store.number;
  const isMixed = bigLeft !== bigRight || operator === ">>>";
  if (unfit.length === 0 && isMixed && !isAny(left) && !isAny(right)) {
    reportOperands(
      c,
      operator,
      "two numbers or two bigints",
      leftNode,
      left,
      rightNode,
      right,
      node,
    );
  }
  return store.bigint;
}

/** The type of `left + right`. */
export function addition(
  c: Checker,
  leftNode: Expression,
  leftType: Type,
  rightNode: Expression,
  rightType: Type,
  node: Node,
): Type {
  const { store } = c;
  if (isOpen(c, leftType, rightType)) return store.silentNever;
  let left = leftType;
  let right = rightType;
  const isText = (type: Type): boolean =>
    !isNever(type) && !isAny(type) && c.late.isAssignable(c, type, store.string);
  if (!isText(left) && !isText(right)) {
    left = checkNotNullish(c, leftNode, left);
    right = checkNotNullish(c, rightNode, right);
  }
  if (isNever(left) || isNever(right)) {
    if (isNever(left) && isNever(right)) return store.number;
  }
  const isSymbol = (type: Type): boolean =>
    someMember(type, (each) => isPrimitive(each, "symbol") || each.kind === "uniqueSymbol");
  if (!isAny(left) && !isAny(right) && isNumberLike(c, left) && isNumberLike(c, right))
    return store.number;
  if (
    everyMember(left, isBigint) &&
    everyMember(right, isBigint) &&
    !isNever(left) &&
    !isNever(right)
  )
    return store.bigint;
  if ((isText(left) || isText(right)) && !isSymbol(left) && !isSymbol(right)) return store.string;
  if (isAny(left) || isAny(right)) return isAny(left) ? left : right;
  reportOperands(c, "+", "two numbers or two strings", leftNode, left, rightNode, right, node);
  return store.any;
}
