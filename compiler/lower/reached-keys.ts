/** Computed keys of which the type tells the name, where they may still do something: `{ [first()]: 1 }`. */
import type { PropertyName } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { effectOf, isPlain } from "./emit.ts";

/** Does what a computed key does, of which the name is known by its type. */
export function reachKey(body: Body, key: PropertyName): void {
  if (key.kind !== "ComputedName") return;
  const { node } = body.expression(key.expression);
  if (!isPlain(node)) body.emit(effectOf(node));
}
