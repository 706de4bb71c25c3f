/** Which types are of objects, and which of primitives. */
import type { Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Object types that are related by their structure. */
export function isObjectTarget(type: Type): boolean {
  switch (type.kind) {
    case "array":
    case "tuple":
    case "object":
    case "reference":
    case "function":
    case "classValue":
    case "namespace":
    case "enumObject":
    case "future":
      return true;
    default:
      return false;
  }
}

/** True for values that are no primitives. */
export function isObjectLike(type: Type): boolean {
  if (isPrimitive(type, "object")) return true;
  if (type.kind === "intersection") return type.members.some(isObjectLike);
  return isObjectTarget(type) || type.kind === "mapped";
}

/** True for types of primitive values. */
export function isPrimitiveLike(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return (
        type.name !== "object" &&
        type.name !== "any" &&
        type.name !== "unknown" &&
        type.name !== "never"
      );
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
    case "uniqueSymbol":
      return true;
    default:
      return false;
  }
}
