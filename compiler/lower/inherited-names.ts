/** Names of what every object inherits, whatever its type declares. */

import type { Property } from "../check/types.ts";
import type { Lowering } from "./lowering.ts";

/** The methods: what no type of the program declares. */
const METHODS: ReadonlySet<string> = new Set([
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Is it the name of a method that every object inherits? */
export function isMethodOfAll(name: string): boolean {
  return METHODS.has(name);
}

/** Is there something of the name in every object, whatever its type declares? */
export function isInheritedByAll(name: string): boolean {
  return name === "constructor" || METHODS.has(name);
}

/** Whether a method is not only what every object has. */
export function isDeclaredByProgram({ program }: Lowering, method: Property | undefined): boolean {
  return method?.declarations.some((each) => !program.moduleOf(each).isDeclarationFile) === true;
}
