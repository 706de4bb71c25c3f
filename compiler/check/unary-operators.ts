/** Types of expressions with one operand. */

import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { isBigint } from "./arithmetic.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { report } from "./report.ts";
import { mayBeFalsy, mayBeTruthy } from "./type-facts.ts";
import type { Type } from "./types.ts";
import {
  everyMember,
  isAny,
  isNever,
  isPrimitive,
  isUnknown,
  someMember,
  union,
} from "./unions.ts";

/** The type of `operator operand`. */
export function checkUnary(
  c: Checker,
  node: Expression & { readonly kind: "Unary" },
  mode: number,
): Type {
  const { store } = c;
  const { operator, operand } = node;
  if (operator === "!") {
    c.late.checkTruthTest(c, operand, undefined);
    const type = c.late.checkExpression(c, operand);
    if (!mayBeFalsy(c, type) && !isNever(type)) return store.false;
    return mayBeTruthy(c, type) || isNever(type) ? store.boolean : store.true;
  }
  const type = c.late.checkExpression(c, operand, mode === MODE.normal ? mode : MODE.normal);
  switch (operator) {
    case "-":
    case "+":
      if (
        type.kind === "literal" &&
        operand.kind === "NumberLiteral" &&
        typeof type.value === "number"
      ) {
        return store.freshLiteral(operator === "-" ? -type.value : type.value);
      }
      if (
        type.kind === "literal" &&
        operand.kind === "BigIntLiteral" &&
        typeof type.value === "bigint" &&
        operator === "-"
      ) {
        return store.freshLiteral(-type.value);
      }
      checkNotNullish(c, operand, type);
      if (operator === "+" && someMember(type, isBigint)) {
        report(c, "E4002", node, {
          operator,
          needed: "a number",
          found: c.late.typeToString(c, type),
        });
        return store.number;
      }
      return numericResult(c, type);
    case "~":
      checkNotNullish(c, operand, type);
      return numericResult(c, type);
    case "typeof":
      return typeofResult(c);
    case "void":
      return store.undefined;
    case "delete":
      checkDelete(c, operand);
      return store.boolean;
  }
}

/** What `-` or `~` gives: a bigint for a bigint, else a number. */
function numericResult(c: Checker, type: Type): Type {
  const { store } = c;
  if (!someMember(type, isBigint)) return store.number;
  return everyMember(type, isBigint) ? store.bigint : union(store, [store.number, store.bigint]);
}

const TYPEOF_NAMES = [
  "bigint",
  "boolean",
  "function",
  "number",
  "object",
  "string",
  "symbol",
  "undefined",
];

function typeofResult(c: Checker): Type {
  return union(
    c.store,
    TYPEOF_NAMES.map((each) => c.store.literal(each)),
  );
}

function checkDelete(c: Checker, operand: Expression): void {
  let target: Node = stripParentheses(operand);
  if (target.kind === "OptionalChain") target = target.expression;
  if (target.kind !== "PropertyAccess" && target.kind !== "ElementAccess") {
    report(c, "E4032", operand, {});
    return;
  }
  const member = c.tables.member[target.id];
  const property = member?.property;
  if (property === undefined) return;
  const text = c.late.textOf(c, operand);
  if (property.isReadonly) report(c, "E4011", operand, { property: property.name });
  else if (
    !property.isOptional &&
    !someMember(
      property.type,
      (each) => isPrimitive(each, "undefined") || isAny(each) || isUnknown(each) || isNever(each),
    )
  ) {
    report(c, "E4033", operand, { expression: text });
  }
}
