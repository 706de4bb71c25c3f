/**
 * Relations between types: identity, subtype, assignable, comparable. One comparison walks both types at once; pairs that it meets
 * again inside themselves hold for the time being, which makes recursive types work.
 */
import type { Checker } from "./checker.ts";
import { isUnit } from "./comparable.ts";
import { isObjectLike } from "./object-like.ts";
import { reduced } from "./reduce.ts";
import { hasExcessProperties, isWeakMismatch } from "./relate-literals.ts";
import { relateStructure } from "./relate-structure.ts";
import { StoredObject } from "./stored-object.ts";
import type { IntersectionType, TupleElement, TupleType, Type } from "./types.ts";
import { isAny, isNever, isPrimitive, isUnknown, membersOf } from "./unions.ts";

/**
 * `flowing` is `assignable` as generated code sees it: instances of one generic type have one form whatever they are of, and values reach others of it by
 * ways that their types do not allow, such as from one of several signatures to the function behind them.
 */
export type RelationName = "identity" | "subtype" | "assignable" | "comparable" | "flowing";

/** One comparison under way. */
export interface Comparison {
  readonly c: Checker;
  readonly relation: RelationName;
  /** Pairs assumed to hold, by their ids. */
  readonly assumed: Map<number, boolean>;
  /** The pairs in the order they were assumed. */
  readonly log: number[];
  readonly stack: { source: object; target: object }[];
  /** A result that is being inferred was taken as fitting: the answer holds only until it is known. */
  isProvisional: boolean;
  related(source: Type, target: Type): boolean;
  /** For a member of a target intersection: what one member does not know, another may. */
  relatedPart(source: Type, target: Type): boolean;
}

// As deep as TypeScript goes before it takes a pair as related.
const MAX_STACK = 100;

/** Whether `source` stands in the relation to `target`. */
export function isRelated(c: Checker, source: Type, target: Type, relation: RelationName): boolean {
  if (source === target) return true;
  const quick = relateSimple(c.store.regular(source), c.store.regular(target), relation);
  if (quick !== undefined) return quick;
  const key = pairKey(source, target);
  const known = c.state.relations[relation].get(key);
  if (known !== undefined) return known;
  const comparison: Comparison = {
    c,
    relation,
    assumed: new Map(),
    log: [],
    stack: [],
    isProvisional: false,
    related: (a, b) => related(comparison, a, b, false),
    relatedPart: (a, b) => related(comparison, a, b, true),
  };
  const result = related(comparison, source, target, false);
  if (!result || !comparison.isProvisional) c.state.relations[relation].set(key, result);
  return result;
}

export function isAssignable(c: Checker, source: Type, target: Type): boolean {
  return isRelated(c, source, target, "assignable");
}

/** See `RelationName`. */
export function flowsInto(c: Checker, source: Type, target: Type): boolean {
  return isRelated(c, source, target, "flowing");
}

export function isIdentical(c: Checker, a: Type, b: Type): boolean {
  return isRelated(c, a, b, "identity");
}

export function isSubtype(c: Checker, source: Type, target: Type): boolean {
  return isRelated(c, source, target, "subtype");
}

/** May a value of one type equal one of the other: in either direction. */
export function isComparable(c: Checker, a: Type, b: Type): boolean {
  return isRelated(c, a, b, "comparable");
}

/** Ids are far below 2^26, so that the pair is one exact number. */
function pairKey(source: Type, target: Type): number {
  return source.id * 0x4000000 + target.id;
}

/** Answers that need no look inside. */
function relateSimple(source: Type, target: Type, relation: RelationName): boolean | undefined {
  if (source === target) return true;
  if (relation === "identity") {
    return source.kind === "primitive" && target.kind === "primitive"
      ? source.name === target.name
      : undefined;
  }
  if (target.kind === "primitive") {
    if (target.name === "unknown") return true;
    if (target.name === "any")
      return relation !== "subtype" || isAny(source) ? true : !isUnknown(source);
  }
  if (isNever(source)) return true;
  if (source.kind === "primitive" && source.origin === "wildcard") return true;
  if (isAny(source)) return relation !== "subtype" && !isNever(target);
  // What is not known yet may be nothing at all: `Parameters<F>[0]` of functions that nobody can call.
  if (isNever(target)) return source.mayBeGeneric ? undefined : false;
  if (source.kind === "primitive") {
    if (target.kind === "primitive") {
      if (source.name === target.name) return true;
      if (source.name === "undefined" && target.name === "void") return true;
      return false;
    }
    if (source.name === "unknown") {
      if (target.kind === "union") return undefined;
      return false;
    }
  }
  if (source.kind === "literal") {
    if (target.kind === "literal") return source.value === target.value;
    if (target.kind === "primitive") return typeof source.value === target.name;
  }
  if (source.kind === "enumMember" && target.kind === "enumMember") {
    return source.enum.symbol === target.enum.symbol && source.name === target.name;
  }
  if (source.kind === "uniqueSymbol") {
    if (target.kind === "uniqueSymbol") return source.key === target.key;
    if (target.kind === "primitive") return target.name === "symbol";
  }
  return undefined;
}

function related(
  r: Comparison,
  originalSource: Type,
  originalTarget: Type,
  isPart: boolean,
): boolean {
  const { c, relation } = r;
  const { store } = c;
  const source = simplified(c, reduced(c, store.regular(originalSource)));
  const target = simplified(c, reduced(c, store.regular(originalTarget)));
  if (source === target) return true;
  if (relation === "comparable" && !isNever(target) && isSimplyWider(source, target)) return true;
  const simple = relateSimple(source, target, relation);
  if (simple !== undefined) return simple;
  const enumAnswer = relation === "identity" ? undefined : relateEnums(source, target, relation);
  if (enumAnswer !== undefined) return enumAnswer;
  if (relation === "identity") {
    if (source.kind !== target.kind) return false;
    return remembered(r, source, target);
  }
  // A function that waits for its context fits wherever a function may.
  if (c.state.isSkippedFunction(source)) return fitsFunction(c, target);
  if (!isPart && source.kind === "object" && source.isFresh) {
    if (hasExcessProperties(c, source, target, relation)) return false;
  }
  if (
    !isPart &&
    (relation === "assignable" ||
      relation === "flowing" ||
      (relation === "comparable" && isUnit(source))) &&
    isWeakMismatch(c, source, target, relation)
  ) {
    return false;
  }
  return remembered(r, regularObject(source), target);
}

/** What is compared may be known less well than what it is compared with: `unknown` with anything, `object` with any object. */
function isSimplyWider(source: Type, target: Type): boolean {
  if (relateSimple(target, source, "comparable") === true) return true;
  return isPrimitive(source, "object") && isObjectLike(target);
}

/** `{ [P in K]: X }[I]` as what it stands for. */
function simplified(c: Checker, type: Type): Type {
  if (type.kind !== "indexedAccess") return type;
  return c.late.simplifyIndexedAccess(c, type.object, type.index) ?? type;
}

function fitsFunction(c: Checker, target: Type): boolean {
  if (target.kind === "union") return target.members.some((each) => fitsFunction(c, each));
  if (target.kind === "primitive") return target.name === "object";
  if (target.kind === "reference" && target.target.symbol.name === "Function") return true;
  if (
    target.kind === "typeParameter" ||
    target.kind === "indexedAccess" ||
    target.kind === "conditional"
  )
    return true;
  if (
    target.kind === "object" &&
    target.properties.size === 0 &&
    target.indexSignatures.length === 0 &&
    target.callSignatures.length === 0
  )
    return true;
  return (
    c.late.callSignaturesOf(c, target).length > 0 ||
    c.late.constructSignaturesOf(c, target).length > 0
  );
}

function regularObject(type: Type): Type {
  return type instanceof StoredObject && type.isFresh ? (type.regular ?? type) : type;
}

/** Numbers and numeric enums. */
function relateEnums(source: Type, target: Type, relation: RelationName): boolean | undefined {
  if (target.kind === "enum" || target.kind === "enumMember") {
    const members = target.kind === "enum" ? target.members : [target];
    const isNumeric = members.some((each) => typeof each.value !== "string");
    if (isPrimitive(source, "number")) return relation !== "subtype" && isNumeric;
    if (source.kind === "literal" && typeof source.value === "number") {
      return (
        relation !== "subtype" &&
        members.some((each) => each.value === source.value || each.value === undefined)
      );
    }
    if (source.kind === "enumMember") {
      return members.some(
        (each) => each.enum.symbol === source.enum.symbol && each.name === source.name,
      );
    }
    if (source.kind === "enum") {
      if (relation === "comparable")
        return target.kind === "enum" ? source === target : source.members.includes(target);
      return target.kind === "enum" && source === target;
    }
  }
  if (source.kind === "enum" || source.kind === "enumMember") {
    const members = source.kind === "enum" ? source.members : [source];
    const isText = members.every((each) => typeof each.value === "string");
    if (target.kind === "primitive" && (target.name === "string" || target.name === "number")) {
      if (members.length === 0) return target.name === "number";
      return members.every((each) =>
        typeof each.value === "string" ? target.name === "string" : target.name === "number",
      );
    }
    if (target.kind === "literal" && relation === "comparable") {
      return members.some(
        (each) =>
          each.value === target.value ||
          (each.value === undefined && !isText && typeof target.value === "number"),
      );
    }
    if (target.kind === "literal") return false;
    if (target.kind === "primitive") return false;
  }
  return undefined;
}

/** Unions, intersections, then structure; pairs under comparison are assumed to hold. */
function remembered(r: Comparison, source: Type, target: Type): boolean {
  const { c, relation } = r;
  if (source === target) return true;
  const key = pairKey(source, target);
  const global = c.state.relations[relation].get(key);
  if (global !== undefined) return global;
  const assumed = r.assumed.get(key);
  if (assumed !== undefined) return assumed;
  if (r.stack.length >= MAX_STACK) {
    c.state.isTooDeep = true;
    return true;
  }
  const sourceOrigin = originOf(source);
  const targetOrigin = originOf(target);
  if (isGrowing(r, "source", sourceOrigin) && isGrowing(r, "target", targetOrigin)) return true;
  r.assumed.set(key, true);
  r.log.push(key);
  const start = r.log.length;
  r.stack.push({ source: sourceOrigin, target: targetOrigin });
  const result = relateParts(r, source, target);
  r.stack.pop();
  if (result) {
    // Only the outermost pair is certain: inner ones may rest on assumptions that fail later.
    if (r.stack.length === 0 && !r.isProvisional)
      for (const [each, holds] of r.assumed) if (holds) c.state.relations[relation].set(each, true);
  } else {
    // What was assumed on the strength of this pair is open again.
    for (let i = start; i < r.log.length; i++) {
      const each = r.log[i];
      if (each !== undefined && r.assumed.get(each) === true) r.assumed.delete(each);
    }
    r.log.length = start - 1;
    r.assumed.set(key, false);
    c.state.relations[relation].set(key, false);
  }
  return result;
}

/** What all instances of one declaration have in common: tells types that grow without end. */
export function originOf(type: Type): object {
  if (type.kind === "reference") return type.target;
  if (type instanceof StoredObject) return type.origin ?? type;
  if (type.kind === "conditional" || type.kind === "mapped") return type.root;
  return type;
}

// Three instances of one declaration inside each other mean a type that grows at each step.
const GROWTH_LIMIT = 3;

function isGrowing(r: Comparison, side: "source" | "target", origin: object): boolean {
  if (r.stack.length < GROWTH_LIMIT) return false;
  let count = 0;
  for (const each of r.stack) if (each[side] === origin) count++;
  return count >= GROWTH_LIMIT;
}

function relateParts(r: Comparison, source: Type, target: Type): boolean {
  const { c, relation } = r;
  const { store } = c;
  if (relation === "identity") return relateStructure(r, source, target);
  if (source.kind === "union" || isWhole(source, target)) {
    const members = membersOf(store, source);
    return relation === "comparable"
      ? members.some((each) => r.related(each, target))
      : members.every((each) => r.related(each, target));
  }
  if (target.kind === "union") {
    return relateToUnion(r, source, target);
  }
  // A type parameter may fit by its constraint.
  if (isPrimitive(target, "boolean") && !source.mayBeGeneric) {
    return (
      relation === "comparable" && source.kind === "literal" && typeof source.value === "boolean"
    );
  }
  if (target.kind === "intersection")
    return target.members.every((each) => r.relatedPart(source, each));
  if (source.kind === "intersection") {
    if (source.members.some((each) => r.related(each, target))) return true;
    if (relateConstraint(r, source, target)) return true;
    return relateStructure(r, source, target);
  }
  return relateStructure(r, source, target);
}

/** No part fits alone, but what they are all at least: `Handlers[K] & {}`, which `handlers[key] ?? []` leaves, and `T & {}` after a test of its truth. */
function relateConstraint(r: Comparison, source: IntersectionType, target: Type): boolean {
  const isOpen = source.members.some(
    ({ kind }) => kind === "indexedAccess" || kind === "typeParameter" || kind === "conditional",
  );
  const constraint = isOpen ? r.c.late.constraintOfType(r.c, source) : undefined;
  return constraint !== undefined && constraint !== source && r.related(constraint, target);
}

/** `boolean` and enums are taken apart unless the target admits them whole. */
function isWhole(source: Type, target: Type): boolean {
  if (!isPrimitive(source, "boolean") && source.kind !== "enum") return false;
  if (target.kind === "union") return !target.members.includes(source);
  return target.kind === "literal" || target.kind === "enumMember";
}

function relateToUnion(
  r: Comparison,
  source: Type,
  target: Type & { readonly kind: "union" },
): boolean {
  const { c } = r;
  if (target.members.includes(source)) return true;
  if (source.kind === "primitive" || source.kind === "literal" || source.kind === "enumMember") {
    if (target.members.some((each) => r.related(source, each))) return true;
    return isUnknown(source) && isUnknownUnion(target);
  }
  const match = matchingMember(c, source, target);
  if (match !== undefined && r.related(source, match)) return true;
  if (target.members.some((each) => each !== match && r.related(source, each))) return true;
  if (source.kind === "intersection") {
    if (source.members.some((each) => r.related(each, target))) return true;
    if (relateConstraint(r, source, target)) return true;
  }
  if (source.kind === "object" || source.kind === "reference" || source.kind === "intersection") {
    return relateToDiscriminated(r, source, target);
  }
  if (source.kind === "tuple" && relateTupleToDiscriminated(r, source, target)) return true;
  return relateStructure(r, source, target);
}

/** `{} | null | undefined` is everything. */
function isUnknownUnion(target: Type & { readonly kind: "union" }): boolean {
  return (
    target.members.length === 3 &&
    target.members.some((each) => isPrimitive(each, "null")) &&
    target.members.some((each) => isPrimitive(each, "undefined")) &&
    target.members.some((each) => each.kind === "object" && each.properties.size === 0)
  );
}

function matchingMember(
  c: Checker,
  source: Type,
  target: Type & { readonly kind: "union" },
): Type | undefined {
  return c.late.discriminatedMember(c, source, target);
}

// TypeScript tries at most so many combinations of discriminants.
const MAX_COMBINATIONS = 25;

/** `["a" | "b", T]` fits `["a", T] | ["b", T]`: each combination of what tells the target's tuples apart is tried. */
function relateTupleToDiscriminated(
  r: Comparison,
  source: TupleType,
  target: Type & { readonly kind: "union" },
): boolean {
  const { c } = r;
  if (r.relation === "identity") return false;
  let combinations: (readonly TupleElement[])[] = [[]];
  for (const [i, element] of source.elements.entries()) {
    const isFixed = !element.isRest && !element.isOptional;
    const tells = isFixed && c.late.isDiscriminant(c, target, String(i));
    const parts = tells ? membersOf(c.store, element.type) : [];
    // Of what is longer elsewhere, the end of the shorter ones tells as well: `undefined`.
    const members = parts.length > 1 && parts.every(isUnit) ? parts : [element.type];
    if (combinations.length * members.length > MAX_COMBINATIONS) return false;
    combinations = combinations.flatMap((each) =>
      members.map((type) => [...each, { ...element, type }]),
    );
  }
  if (combinations.length <= 1) return false;
  return combinations.every((elements) => {
    const tuple = c.store.tuple(elements, source.isReadonly);
    return target.members.some((member) => r.related(tuple, member));
  });
}

/** `{ kind: "a" | "b" }` fits `{ kind: "a" } | { kind: "b" }`: each combination of discriminants is tried. */
function relateToDiscriminated(
  r: Comparison,
  source: Type,
  target: Type & { readonly kind: "union" },
): boolean {
  const { c } = r;
  if (r.relation === "identity") return false;
  const discriminants = c.late
    .propertiesOf(c, source)
    .filter((each) => c.late.isDiscriminant(c, target, each.name));
  if (discriminants.length === 0) return false;
  let combinations: Map<string, Type>[] = [new Map()];
  for (const property of discriminants) {
    const members = membersOf(c.store, property.type);
    if (combinations.length * members.length > MAX_COMBINATIONS) return false;
    combinations = combinations.flatMap((each) =>
      members.map((member) => new Map([...each, [property.name, member]])),
    );
  }
  if (combinations.length <= 1) return false;
  return combinations.every((combination) =>
    target.members.some((member) => {
      for (const [name, type] of combination) {
        const property = c.late.propertyOf(c, member, name);
        if (property === undefined || !r.related(type, property.type)) return false;
      }
      return c.late.propertiesOf(c, member).every((each) => {
        if (combination.has(each.name)) return true;
        const own = c.late.propertyOf(c, source, each.name);
        if (own === undefined) return each.isOptional;
        if (own.isOptional && !each.isOptional) return false;
        return r.related(own.type, each.type);
      });
    }),
  );
}
