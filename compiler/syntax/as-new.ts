/** Calls that are `new` without the word. */
import type { CallExpression, NewExpression } from "./ast.ts";

/** `Error("…")` as `new Error("…")`: the same node to all tables, which go by its id. */
export function asNew(node: CallExpression): NewExpression {
  const { optional, ...rest } = node;
  void optional;
  return { ...rest, kind: "NewExpression" };
}
