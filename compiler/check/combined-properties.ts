/** Properties of unions and intersections: what their members say of one name together. */
import type { Checker } from "./checker.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { intersection } from "./intersections.ts";
import { StoredProperty } from "./stored-members.ts";
import type { IntersectionType, Property, Type } from "./types.ts";
import { isNever, isPrimitive, union } from "./unions.ts";

/** A property of a union, as far as its members have it. */
export interface UnionProperty {
  readonly property: Property | undefined;
  /** Types of the members that have it; members without it count as `undefined` when they are literals. */
  readonly types: readonly Type[];
  /** Types of the members that declare it. */
  readonly ownTypes: readonly Type[];
  readonly isPartial: boolean;
}

/** What the members of a union say about `name`; remembered by the list of members. */
export function unionProperty(
  c: Checker,
  members: readonly Type[],
  name: string,
): UnionProperty | undefined {
  let known = c.state.unionProperties.get(members);
  if (known === undefined) {
    known = new Map();
    c.state.unionProperties.set(members, known);
  }
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = findUnionProperty(c, members, name);
  if (found !== undefined) known.set(name, found);
  return found;
}

function findUnionProperty(
  c: Checker,
  members: readonly Type[],
  name: string,
): UnionProperty | undefined {
  const found: Property[] = [];
  const extra: Type[] = [];
  let isPartial = false;
  let isReadonly = false;
  for (const member of members) {
    if (isNever(member)) continue;
    const property = c.late.propertyOf(c, member, name);
    if (property !== undefined && property.visibility !== "private") {
      found.push(property);
      continue;
    }
    if (property !== undefined) {
      found.push(property);
      continue;
    }
    if (isPrimitive(member, "any")) {
      extra.push(member);
      continue;
    }
    const index = name.startsWith("@@")
      ? undefined
      : indexSignatureFor(c, member, c.store.literal(name));
    if (isPastEnd(member, index !== undefined)) extra.push(c.store.undefined);
    else if (index !== undefined) {
      extra.push(index.type);
      isReadonly ||= index.isReadonly;
    } else if (member.kind === "object" && member.isLiteral) {
      extra.push(c.store.undefined);
      // Known to be absent: no other property can hide behind the type of a literal.
      if (!member.isFresh) isPartial = true;
    } else isPartial = true;
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const ownTypes = found.map((each) => each.type);
  const types = [...ownTypes, ...extra];
  if (isPartial) return { property: undefined, types, ownTypes, isPartial };
  if (found.length === 1 && extra.length === 0)
    return { property: first, types, ownTypes, isPartial };
  const property = new StoredProperty(
    {
      name,
      propertyKind: found.every((each) => each.propertyKind === first.propertyKind)
        ? first.propertyKind
        : "field",
      isOptional: found.some((each) => each.isOptional),
      isReadonly: isReadonly || found.some((each) => each.isReadonly),
      isStatic: false,
      isAbstract: false,
      visibility: strictest(found),
      declarations: declarationsOf(found),
      declaredBy: found.every((each) => each.declaredBy === first.declaredBy)
        ? first.declaredBy
        : undefined,
      symbol: found.every((each) => each.symbol === first.symbol) ? first.symbol : undefined,
    },
    () => union(c.store, types),
    // As TypeScript has it, what suits one member may be written.
    () => union(c.store, [...found.map((each) => each.writeType), ...extra]),
  );
  return { property, types, ownTypes, isPartial };
}

/** One of several tuples has `undefined` where only longer ones have an element. */
function isPastEnd(type: Type, isIndexed: boolean): boolean {
  return isIndexed && type.kind === "tuple" && !type.elements.some((each) => each.isRest);
}

function strictest(properties: readonly Property[]): Property["visibility"] {
  if (properties.some((each) => each.visibility === "private")) return "private";
  if (properties.some((each) => each.visibility === "protected")) return "protected";
  return "public";
}

/**
 * What an intersection with unknown parts may at least be taken as, when that says more than the parts: `T[K] & {}` has the members of
 * `X` where `T[K]` is constrained by `X | undefined`.
 */
export function constraintOfParts(c: Checker, type: IntersectionType): Type | undefined {
  if (!type.mayBeGeneric) return undefined;
  const constraint = c.late.baseConstraintOf(c, type);
  return constraint === type ? undefined : constraint;
}

/** The property of an intersection: one that several parts have is of all their types at once. */
export function intersectionProperty(
  c: Checker,
  whole: IntersectionType,
  name: string,
): Property | undefined {
  const found: Property[] = [];
  for (const member of whole.members) {
    const property = partProperty(c, member, name, whole);
    if (property !== undefined && !found.includes(property)) found.push(property);
  }
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  // Each part that is an object brings the members of Object; one of them is enough.
  const own = found.filter((each) => each.declaredBy?.symbol.name !== "Object");
  const [firstOwn] = own;
  if (firstOwn === undefined) return first;
  if (own.length === 1) return firstOwn;
  return new StoredProperty(
    {
      name,
      propertyKind: firstOwn.propertyKind,
      isOptional: own.every((each) => each.isOptional),
      isReadonly: own.every((each) => each.isReadonly),
      isStatic: false,
      isAbstract: false,
      visibility: own.some((each) => each.visibility === "public") ? "public" : firstOwn.visibility,
      declarations: declarationsOf(own),
      declaredBy: firstOwn.declaredBy,
      symbol: firstOwn.symbol,
    },
    () =>
      intersection(
        c.store,
        own.map((each) => each.type),
      ),
  );
}

/** Where an interface speaks of `this` it means the whole: `(F & { A: number })["type"]`, where `F` has a `type: Array<this["A"]>`. */
function partProperty(
  c: Checker,
  member: Type,
  name: string,
  whole: IntersectionType,
): Property | undefined {
  const property = c.late.propertyOf(c, member, name);
  const isField = property?.propertyKind === "field" && member.kind === "reference";
  if (!isField || member.target.declarationKind !== "interface") return property;
  return c.late.referenceProperty(c, member, name, whole) ?? property;
}

/** Each once: types that are put together of themselves have the same ones many times. */
function declarationsOf(properties: readonly Property[]): Property["declarations"] {
  return [...new Set(properties.flatMap((each) => each.declarations))];
}
