/** Parentheses and assertions, which leave a node of their own. */
import type { Expression } from "./ast.ts";

/** The expression inside parentheses. */
export function stripParentheses(node: Expression): Expression {
  let inner = node;
  while (inner.kind === "ParenthesizedExpression") inner = inner.expression;
  return inner;
}

/** The expression without what only its type is told by: `x as T`, `x!`. */
export function stripAssertions(node: Expression): Expression {
  let inner = stripParentheses(node);
  while (
    inner.kind === "NonNull" ||
    inner.kind === "AsExpression" ||
    inner.kind === "TypeAssertion" ||
    inner.kind === "Satisfies"
  )
    inner = stripParentheses(inner.expression);
  return inner;
}
