/** Intersections that no value can have, since their members disagree about a discriminant: they are `never`, found on use. */
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import type { Type } from "./types.ts";
import { isNever, union } from "./unions.ts";

/** `type` without impossible intersections. */
export function reduced(c: Checker, type: Type): Type {
  if (type.kind !== "intersection" && type.kind !== "union") return type;
  const known = c.state.reducedTypes.get(type);
  if (known !== undefined) return known;
  const result = compute(c, type);
  c.state.reducedTypes.set(type, result);
  return result;
}

function compute(c: Checker, type: Type & { readonly kind: "intersection" | "union" }): Type {
  if (type.kind === "intersection") return isImpossible(c, type.members) ? c.store.never : type;
  if (!type.members.some((each) => each.kind === "intersection")) return type;
  const members = type.members.map((each) => reduced(c, each));
  const kept = members.filter((each) => !isNever(each));
  return kept.length === type.members.length ? type : union(c.store, kept);
}

function isImpossible(c: Checker, members: readonly Type[]): boolean {
  const objects = members.filter((each) => each.kind === "object" || each.kind === "reference");
  if (objects.length < 2) return false;
  const counts = objects.map((each) => propertiesOf(c, each).length);
  // The largest member need not be walked: what it shares with others is found from them.
  const largest = counts.indexOf(Math.max(...counts));
  return objects.some((object, i) => {
    if (i === largest) return false;
    return propertiesOf(c, object).some((property) => {
      const types: Type[] = [];
      for (const other of objects) {
        const own = propertyOf(c, other, property.name);
        if (own === undefined) continue;
        if (own.isOptional || !isDiscriminating(own.type)) return false;
        types.push(own.type);
      }
      return types.length > 1 && isNever(intersection(c.store, types));
    });
  });
}

function isDiscriminating(type: Type): boolean {
  switch (type.kind) {
    case "literal":
    case "enumMember":
    case "uniqueSymbol":
      return true;
    case "primitive":
      return type.name === "undefined" || type.name === "null";
    case "union":
      return type.members.every(isDiscriminating);
    default:
      return false;
  }
}
