/** Kinds of values at run time, and of which kind the language's own types are. */
import type { ReferenceType } from "../check/types.ts";

/** What values of a type, one member of a union, are at run time. */
export type Category =
  | "number"
  | "boolean"
  | "string"
  | "bigint"
  /** An integer of 64 bits in library sources. */
  | "long"
  | "object"
  | "array"
  | "typed"
  | "closure"
  | "future"
  /** undefined, null, void */
  | "nothing"
  | "never"
  /** any reference but strings and functions: the type `object` */
  | "reference"
  /** any, unknown, what nobody can tell */
  | "anything";

/** Of the types with a name of their own. */
export function primitiveCategory(name: string): Category {
  switch (name) {
    case "number":
    case "boolean":
    case "string":
    case "bigint":
    case "never":
      return name;
    case "void":
    case "undefined":
    case "null":
      return "nothing";
    case "object":
      return "reference";
    default:
      return "anything";
  }
}

/** Of enums, by the values of their members. */
export function enumCategory(values: readonly (string | number | undefined)[]): Category {
  const texts = values.filter((value) => typeof value === "string").length;
  if (texts === 0) return "number";
  return texts === values.length ? "string" : "anything";
}

/** Objects of a class that extends `Array`. `instanceof` does not say what elements they have: arrays of any kind are the class's then. */
export function arrayCategory({ typeArguments }: ReferenceType): Category {
  return typeArguments.some((each) => each.kind === "primitive" && each.name === "any")
    ? "anything"
    : "array";
}

/** Interfaces of the library that are arrays. */
export const DECLARED_ARRAYS: ReadonlySet<string> = new Set([
  "TemplateStringsArray",
  "IArguments",
  "ConcatArray",
  "RegExpMatchArray",
  "RegExpExecArray",
  "RegExpIndicesArray",
]);

/** Declared in a `.d.ts` of the library, so no source says what it is. */
export function isDeclaredOnly(type: ReferenceType): boolean {
  return type.target.symbol.module.isDeclarationFile;
}
