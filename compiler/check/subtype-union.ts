/** Unions whose members are not subtypes of each other: types of array literals, conditional expressions, results. */
import type { Checker } from "./checker.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { isDerivedFrom } from "./narrow-types.ts";
import type { Type } from "./types.ts";
import { isAny, isPrimitive, union } from "./unions.ts";

// Beyond so many members the comparison of all pairs costs more than it helps.
const MAX_MEMBERS = 400;

/** The union of `types` without members that others cover. */
export function subtypeUnion(c: Checker, types: readonly Type[]): Type {
  const plain = union(c.store, types);
  if (plain.kind !== "union" || plain.members.length > MAX_MEMBERS) return plain;
  const known = c.state.subtypeUnions.get(plain);
  if (known !== undefined) return known;
  const result = reduce(c, plain);
  c.state.subtypeUnions.set(plain, result);
  return result;
}

function reduce(c: Checker, plain: Type & { readonly kind: "union" }): Type {
  const kept = [...plain.members];
  for (let i = kept.length - 1; i >= 0; i--) {
    const source = kept[i];
    if (source === undefined || isUnitLike(source)) continue;
    const key = keyOf(c, source);
    for (const target of kept) {
      if (target === source || !mayCover(source, target)) continue;
      if (key !== undefined && differsIn(c, target, key)) continue;
      if (c.late.isSubtype(c, source, target) && !areDistinctClasses(c, source, target)) {
        kept.splice(i, 1);
        break;
      }
    }
  }
  return kept.length === plain.members.length ? plain : union(c.store, kept);
}

interface Key {
  readonly name: string;
  readonly value: Type;
}

/** A property with a literal type: members with another literal there are no supertypes. */
function keyOf(c: Checker, type: Type): Key | undefined {
  if (type.kind !== "object" && type.kind !== "reference") return undefined;
  for (const property of propertiesOf(c, type)) {
    if (property.propertyKind !== "field") continue;
    const value = c.store.regular(property.type);
    if (value.kind === "literal" || value.kind === "enumMember")
      return { name: property.name, value };
  }
  return undefined;
}

function differsIn(c: Checker, target: Type, key: Key): boolean {
  if (target.kind !== "object" && target.kind !== "reference") return false;
  const property = propertyOf(c, target, key.name);
  if (property === undefined) return false;
  const value = c.store.regular(property.type);
  return (value.kind === "literal" || value.kind === "enumMember") && value !== key.value;
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
  if (target.kind === "primitive") {
    // `{}` takes primitives too, so `object` does not cover it.
    if (isPrimitive(target, "object")) return !isEmptyObject(source);
    return isPrimitive(target, "unknown") || source.kind === "intersection";
  }
  if (target.kind === "literal" || target.kind === "enumMember" || target.kind === "enum") {
    return false;
  }
  return source.kind !== "primitive";
}

function isEmptyObject(type: Type): boolean {
  return type.kind === "object" && !type.isLiteral && type.properties.size === 0;
}

/** Two classes with the same members are two classes still. */
function areDistinctClasses(c: Checker, source: Type, target: Type): boolean {
  if (source.kind !== "reference" || target.kind !== "reference") return false;
  if (source.target.declarationKind !== "class" || target.target.declarationKind !== "class") {
    return false;
  }
  return !isDerivedFrom(c, source, target);
}
