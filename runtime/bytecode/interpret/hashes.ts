/**
 * Hashes for Map and Set. No program can see them but through the order of its own loops over hash tables, and those keep insertion order; so
 * the runtime's own may differ.
 */
import type { Machine } from "./machine.ts";
import { primitiveOf } from "./to-host-value.ts";
import { type Boxed, isObject, type Reference } from "./values.ts";

/** Of the content, by UTF-16 unit. */
export function hashText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return hash;
}

/** Of a number as SameValueZero compares it: -0 as 0, one NaN. */
export function hashNumber(value: number): number {
  if (value === 0) return 0;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number.isNaN(value) ? Number.NaN : value);
  return Math.imul(view.getInt32(0) ^ Math.imul(view.getInt32(4), 31), 0x9e3779b1);
}

/** Of identity; strings by content. */
export function hashReference(machine: Machine, reference: Reference): number {
  if (isObject(reference)) return machine.identityHash(reference);
  if (typeof reference !== "string") return reference === null ? 1 : 2;
  machine.charge(reference.length);
  return hashText(reference);
}

/** Of a boxed value as SameValueZero compares it. */
export function hashBoxed(machine: Machine, value: Boxed): number {
  if (typeof value === "number") return hashNumber(value);
  if (typeof value === "boolean") return value ? 3 : 4;
  const primitive = primitiveOf(machine, value);
  if (typeof primitive === "bigint") return hashText(String(primitive));
  return hashReference(machine, primitive as Reference);
}
