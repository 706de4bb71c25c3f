/** Unions whose members are not subtypes of each other: types of array literals, conditional expressions, results. */
import type { Checker } from "./checker.ts";
import { isDerivedFrom } from "./narrow-types.ts";
import type { Type } from "./types.ts";
import { isAny, isPrimitive, union } from "./unions.ts";

// Beyond so many members the comparison of all pairs costs more than it helps.
const MAX_MEMBERS = 400;

/** The union of `types` without members that others cover. */
export function subtypeUnion(c: Checker, types: readonly Type[]): Type {
  const plain = union(c.store, types);
  if (plain.kind !== "union" || plain.members.length > MAX_MEMBERS) return plain;
  const kept = [...plain.members];
  for (let i = kept.length - 1; i >= 0; i--) {
    const source = kept[i];
    if (source === undefined || isUnitLike(source)) continue;
    for (let k = 0; k < kept.length; k++) {
      const target = kept[k];
      if (target === undefined || target === source) continue;
      if (!mayCover(source, target)) continue;
      if (c.late.isSubtype(c, source, target) && !areDistinctClasses(c, source, target)) {
        kept.splice(i, 1);
        break;
      }
    }
  }
  return kept.length === plain.members.length ? plain : union(c.store, kept);
}

function isUnitLike(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "uniqueSymbol" ||
    (type.kind === "primitive" && !isAny(type))
  );
}

function mayCover(source: Type, target: Type): boolean {
  if (target.kind === "primitive")
    return isPrimitive(target, "object") || isPrimitive(target, "unknown");
  if (target.kind === "literal" || target.kind === "enumMember" || target.kind === "enum")
    return false;
  return source.kind !== "primitive";
}

/** Two classes with the same members are two classes still. */
function areDistinctClasses(c: Checker, source: Type, target: Type): boolean {
  if (source.kind !== "reference" || target.kind !== "reference") return false;
  if (source.target.declarationKind !== "class" || target.target.declarationKind !== "class")
    return false;
  return !isDerivedFrom(c, source, target);
}
