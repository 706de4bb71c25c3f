/** Computed keys of which the type tells the name, where they may still do something: `{ [first()]: 1 }`. */
import type { Expression, PropertyName } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { effectOf, isPlain } from "./emit.ts";

/** Does what a computed key does, of which the name is known by its type. */
export function reachKey(body: Body, key: PropertyName): void {
  if (key.kind !== "ComputedName") return;
  const { node } = body.expression(key.expression);
  if (!isPlain(node)) body.emit(effectOf(node));
}

const SILENT: ReadonlySet<Expression["kind"]> = new Set([
  "StringLiteral",
  "NumberLiteral",
  "TemplateLiteral",
  "Identifier",
  "PropertyAccess",
]);

/** Does the key of an element do nothing, so that its name is all that counts? Of others the text that they give decides, be it the same or not. */
export function isSilentKey(key: Expression): boolean {
  return SILENT.has(stripParentheses(key).kind);
}
