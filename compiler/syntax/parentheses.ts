/** Parentheses, which leave a node of their own. */
import type { Expression } from "./ast.ts";

/** The expression inside parentheses. */
export function stripParentheses(node: Expression): Expression {
  let inner = node;
  while (inner.kind === "ParenthesizedExpression") inner = inner.expression;
  return inner;
}
