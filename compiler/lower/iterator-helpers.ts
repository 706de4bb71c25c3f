/**
 * Methods of the library's own iterators that Node has from its version 22 on: `map`, `filter` and others. Where nothing is known of a value they are not asked for, so they are missing as
 * before that version. Each would bring its iterators along, of every kind of element that the program walks over, into programs that call `map` or `find` of some value.
 */
import { LIBRARY_ROLES } from "../builtins/global-classes.ts";
import { ITERATOR } from "../builtins/iterators.ts";
import type { StructInfo } from "./flows.ts";
import { isClassInstance } from "./structs.ts";

const HELPERS: ReadonlySet<string> = new Set(
  Object.keys(ITERATOR).map((row) => row.slice(row.indexOf("#") + 1)),
);

/** Is it a helper of one of the library's iterators? */
export function isIteratorHelper({ type }: StructInfo, name: string): boolean {
  if (!HELPERS.has(name) || !isClassInstance(type)) return false;
  const { symbol } = type.target;
  return symbol.module.isLibrary && LIBRARY_ROLES[symbol.name] === "iterator";
}
