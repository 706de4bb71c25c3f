/** Raw values into fields and elements, by their bytecode type. The owner of the object only, before anybody else sees it. */
import { HOLE } from "../abi/memory-map.ts";
import { BOOL_HOLE, NUMBER_HOLE, VALUE_HOLE } from "../abi/object-layout.ts";
import type { ValueType } from "../bytecode/module.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";

/** Stores into a field of a struct. */
export function storeField(
  { words }: Context,
  address: number,
  type: ValueType,
  raw: RawValue,
): void {
  if (type === "f64") words.storeF64(address, canonical(raw as number));
  else if (typeof raw === "bigint") words.store64(address, raw);
  else words.store(address, raw | 0);
}

/** Stores into an element of an array. */
export function storeElement(
  context: Context,
  address: number,
  type: ValueType,
  raw: RawValue,
): void {
  if (type === "bool") context.words.storeByte(address, raw as number);
  else storeField(context, address, type, raw);
}

/** Marks an element as missing. Integer arrays have no holes: zero is there. */
export function storeHole({ words }: Context, address: number, type: ValueType): void {
  if (type === "f64") words.store64(address, NUMBER_HOLE);
  else if (type === "value") words.store64(address, VALUE_HOLE);
  else if (type === "bool") words.storeByte(address, BOOL_HOLE);
  else if (typeof type === "number") words.store(address, HOLE);
}

/** The host's NaNs may have any payload; in the heap some of them mean other things. */
function canonical(value: number): number {
  return Number.isNaN(value) ? Number.NaN : value;
}
