/** The type of one value. */
import type { TypeStore } from "./type-store.ts";
import type { Type } from "./types.ts";

/** The regular literal type of `value`. */
export function literalTypeOf(store: TypeStore, value: string | number | bigint | boolean): Type {
  return store.literal(value);
}
