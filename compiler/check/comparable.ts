/** Whether values of two types may be equal. */
import type { Checker } from "./checker.ts";
import type { Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** May values of the two be equal? */
export function areComparable(c: Checker, a: Type, b: Type): boolean {
  // Literals are asked by the hundred where unions are narrowed.
  if (a.kind === "literal" && b.kind === "literal") return a.value === b.value;
  return c.late.isComparable(c, a, b) || c.late.isComparable(c, b, a);
}

/** One value only. */
export function isUnit(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "uniqueSymbol" ||
    isPrimitive(type, "undefined") ||
    isPrimitive(type, "null")
  );
}
