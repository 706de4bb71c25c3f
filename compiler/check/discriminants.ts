/** Discriminants: properties whose literal types tell the members of a union apart. */
import type { ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { unionProperty } from "./combined-properties.ts";
import { areComparable } from "./comparable.ts";
import { isGenericType } from "./evaluate-keys.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { accessedName } from "./references.ts";
import { nullishPart } from "./type-facts.ts";
import type { Type } from "./types.ts";
import {
  filterMembers,
  isNever,
  isNullish,
  isPrimitive,
  membersOf,
  someMember,
  union,
} from "./unions.ts";

/** A constant that a pattern took out of the reference stands for the property. */
export interface NamedAccess {
  readonly kind: "named";
  readonly name: string;
}

/** Whether the types of `name` differ among the members and some is a single value. */
export function isDiscriminant(c: Checker, type: Type, name: string): boolean {
  if (type.kind !== "union") return false;
  const key = `${type.id}.${name}`;
  const known = c.state.discriminants.get(key);
  if (known !== undefined) return known;
  const found = unionProperty(
    c,
    type.members.filter((each) => !isNullish(each)),
    name,
  );
  let result = false;
  if (found !== undefined) {
    // Members that lack the property do not tell: once no value is left of the only one that has it, the whole is still that one.
    const [first] = found.ownTypes;
    const differs = found.ownTypes.some((each) => each !== first);
    const hasLiteral = found.ownTypes.some((each) => isLiteral(each));
    result = differs && hasLiteral && !found.types.some(isGenericType);
  }
  c.state.discriminants.set(key, result);
  return result;
}

function isLiteral(type: Type): boolean {
  if (type.kind === "union") return type.members.every(isLiteral);
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "enum" ||
    type.kind === "uniqueSymbol" ||
    type.kind === "templateLiteral" ||
    isPrimitive(type, "boolean") ||
    isPrimitive(type, "undefined") ||
    isPrimitive(type, "null")
  );
}

/** The members whose property may still have a value after `narrow`. */
export function narrowByDiscriminant(
  c: Checker,
  type: Type,
  access: PropertyAccess | ElementAccess | NamedAccess,
  narrow: (type: Type) => Type,
): Type {
  const name = access.kind === "named" ? access.name : accessedName(c, access);
  if (name === undefined) return type;
  const isOptional = access.kind !== "named" && isInChain(c, access);
  const isNonNull = access.kind !== "named" && access.object.kind === "NonNull";
  const hasNullish = someMember(type, isNullish);
  const removes = (isOptional || isNonNull) && hasNullish;
  const object = removes ? nullishPart(c, type, "both", false) : type;
  const members = object.kind === "union" ? object.members : [object];
  const found = unionProperty(c, members, name);
  let whole =
    found === undefined
      ? undefined
      : found.isPartial && found.property === undefined
        ? undefined
        : union(c.store, found.types);
  if (whole === undefined) {
    if (found === undefined) return type;
    whole = union(c.store, [...found.types, c.store.undefined]);
  }
  if (removes && isOptional) whole = union(c.store, [whole, c.store.undefined]);
  const narrowed = narrow(whole);
  if (narrowed === whole) return type;
  const units = unitsOf(c, narrowed);
  return filterMembers(c.store, type, (member) => {
    const own =
      propertyTypeOf(c, member, name) ??
      (isNullish(member) && isOptional ? c.store.undefined : c.store.unknown);
    if (units !== undefined && own.kind === "literal") return units.has(c.store.regular(own));
    return !isNever(own) && !isNever(narrowed) && areComparable(c, narrowed, own);
  });
}

/** The members of a type that is nothing but literals. */
function unitsOf(c: Checker, type: Type): ReadonlySet<Type> | undefined {
  const members = membersOf(c.store, type);
  if (!members.every((each) => each.kind === "literal")) return undefined;
  return new Set(members.map((each) => c.store.regular(each)));
}

function propertyTypeOf(c: Checker, type: Type, name: string): Type | undefined {
  if (isNullish(type)) return undefined;
  const property = propertyOf(c, type, name);
  if (property !== undefined) return property.type;
  return indexSignatureFor(c, type, c.store.literal(name))?.type;
}

/** Whether an access is a link of an optional chain, at or after its first `?.`. */
function isInChain(c: Checker, node: PropertyAccess | ElementAccess): boolean {
  void c;
  let current: PropertyAccess | ElementAccess | undefined = node;
  while (current !== undefined) {
    if (current.optional) return true;
    const object: PropertyAccess["object"] = current.object;
    current =
      object.kind === "PropertyAccess" || object.kind === "ElementAccess" ? object : undefined;
  }
  return false;
}

/** The only member of `target` whose discriminants admit those of `source`. */
export function discriminatedMember(
  c: Checker,
  source: Type,
  target: Type & { readonly kind: "union" },
): Type | undefined {
  if (source.kind !== "object" && source.kind !== "reference" && source.kind !== "intersection")
    return undefined;
  let members: readonly Type[] = target.members;
  let isDecided = false;
  for (const property of propertiesOf(c, source)) {
    if (!isDiscriminant(c, target, property.name)) continue;
    isDecided = true;
    members = members.filter((each) => {
      const own = propertyTypeOf(c, each, property.name);
      return own !== undefined && c.late.isAssignable(c, property.type, own);
    });
  }
  return isDecided && members.length === 1 ? members[0] : undefined;
}
