/** Types of expressions with an operator between two operands, without the logical ones. */

import type { BinaryOperator } from "../operators.ts";
import type { Expression, Node } from "../syntax/ast.ts";
import { addition, arithmetic, reportOperands } from "./arithmetic.ts";
import type { Checker } from "./checker.ts";
import { areComparable } from "./comparable.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { checkEquality, checkIn, checkInstanceof } from "./relational-operators.ts";
import type { Type } from "./types.ts";
import { isAny, union } from "./unions.ts";

/** The type of `left operator right`; long chains are walked in a loop. */
export function checkBinary(
  c: Checker,
  node: Expression & { readonly kind: "Binary" },
  mode: number,
): Type {
  const chain: (Expression & { readonly kind: "Binary" })[] = [];
  let current: Expression = node;
  while (current.kind === "Binary") {
    chain.push(current);
    current = current.left;
  }
  void mode;
  let left = c.late.checkExpression(c, current);
  for (let i = chain.length - 1; i >= 0; i--) {
    const each = chain[i];
    if (each === undefined) continue;
    const right = c.late.checkExpression(c, each.right);
    left = binaryType(c, each.operator, each.left, left, each.right, right, each);
    c.tables.type[each.id] = left;
  }
  return left;
}

/** The result of an operator on operands of these types; reports what does not fit. */
export function binaryType(
  c: Checker,
  operator: BinaryOperator,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): Type {
  const { store } = c;
  switch (operator) {
    case "*":
    case "**":
    case "/":
    case "%":
    case "-":
    case "<<":
    case ">>":
    case ">>>":
    case "|":
    case "^":
    case "&":
      return arithmetic(c, operator, leftNode, left, rightNode, right, node);
    case "+":
      return addition(c, leftNode, left, rightNode, right, node);
    case "<":
    case ">":
    case "<=":
    case ">=": {
      const a = checkNotNullish(c, leftNode, left);
      const b = checkNotNullish(c, rightNode, right);
      if (isAny(a) || isAny(b)) return store.boolean;
      const wideA = c.late.baseOfLiteral(c, a);
      const wideB = c.late.baseOfLiteral(c, b);
      const numericA = c.late.isAssignable(c, wideA, union(store, [store.number, store.bigint]));
      const numericB = c.late.isAssignable(c, wideB, union(store, [store.number, store.bigint]));
      const fits =
        (numericA && numericB) || (!numericA && !numericB && areComparable(c, wideA, wideB));
      if (!fits)
        reportOperands(
          c,
          operator,
          "two numbers or two strings",
          leftNode,
          left,
          rightNode,
          right,
          node,
        );
      return store.boolean;
    }
    case "===":
    case "!==":
    case "==":
    case "!=":
      checkEquality(c, operator, leftNode, left, rightNode, right, node);
      return store.boolean;
    case "instanceof":
      checkInstanceof(c, leftNode, left, rightNode, right);
      return store.boolean;
    case "in":
      checkIn(c, leftNode, left, rightNode, right);
      return store.boolean;
  }
}
