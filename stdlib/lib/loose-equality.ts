/** `==` where the types of both sides differ, or only the running program knows them. */
import { to_primitive } from "tscript:intrinsics";
import { BigInteger } from "./bigint.ts";
import { compareAny } from "./bigint-text.ts";

/** `a == b` */
export function looseEquals(a: unknown, b: unknown): boolean {
  if (a === undefined || a === null) return b === undefined || b === null;
  if (b === undefined || b === null) return false;
  if (isObject(a)) return isObject(b) ? a === b : equalsObject(b, a);
  if (isObject(b)) return equalsObject(a, b);
  return equalPrimitives(a, b);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" || typeof value === "function";
}

/** An object is asked for its primitive. */
function equalsObject(primitive: unknown, object: unknown): boolean {
  return equalPrimitives(primitive, to_primitive(object));
}

function equalPrimitives(a: unknown, b: unknown): boolean {
  if (a instanceof BigInteger) return compareAny(a, b) === 0;
  if (b instanceof BigInteger) return compareAny(b, a) === 0;
  if (typeof a === "string" && typeof b === "string") return a === b;
  return Number(a) === Number(b);
}
