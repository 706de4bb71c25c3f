/** Narrowing one type by another: predicates and `instanceof`. */
import type { Checker } from "./checker.ts";
import { propertyOf } from "./members.ts";
import { isObjectLike } from "./object-like.ts";
import { eraseSignature } from "./relate-signatures.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import type { Type } from "./types.ts";
import {
  filterMembers,
  isAny,
  isNever,
  isUnknown,
  mapMembers,
  membersOf,
  union,
} from "./unions.ts";

/** What is left of `type` for values that are, or are not, a `candidate`. */
export function narrowedType(
  c: Checker,
  type: Type,
  candidate: Type,
  isTrue: boolean,
  isDerived: boolean,
): Type {
  if (!isTrue) {
    if (type === candidate) return c.store.never;
    if (isDerived)
      return filterMembers(c.store, type, (each) => !isDerivedFrom(c, each, candidate));
    const open = isUnknown(type)
      ? union(c.store, [c.store.emptyObject, c.store.null, c.store.undefined])
      : type;
    const accepted = membersOf(c.store, narrowedType(c, type, candidate, true, false));
    const rest = filterMembers(
      c.store,
      open,
      (each) => !accepted.includes(each) && !(accepted.length === 1 && accepted[0] === each),
    );
    return isUnknown(type) && rest === open ? type : rest;
  }
  if (isAny(type) || isUnknown(type)) return candidate;
  if (type === candidate) return candidate;
  const narrowed = mapMembers(c.store, candidate, (part) => {
    const direct = relatedParts(c, type, part, isDerived);
    if (!isNever(direct)) return direct;
    const variables = mapMembers(c.store, type, (each) => {
      if (!holdsVariable(each)) return undefined;
      const constraint = c.late.baseConstraintOf(c, each);
      const fits = isDerived
        ? isDerivedFrom(c, part, constraint)
        : constraint === each || isUnknown(constraint) || c.late.isSubtype(c, part, constraint);
      return fits ? c.late.intersection(c.store, [each, part]) : undefined;
    });
    return isNever(variables) ? undefined : variables;
  });
  if (!isNever(narrowed)) return narrowed;
  if (c.late.isSubtype(c, candidate, type)) return candidate;
  if (c.late.isAssignable(c, type, candidate)) return type;
  if (c.late.isAssignable(c, candidate, type)) return candidate;
  return c.late.intersection(c.store, [type, candidate]);
}

function relatedParts(c: Checker, type: Type, part: Type, isDerived: boolean): Type {
  const members = membersOf(c.store, type);
  const kept: Type[] = [];
  for (const each of members) {
    if (isDerived) {
      if (isDerivedFrom(c, each, part)) kept.push(each);
      continue;
    }
    if (isAny(each)) {
      kept.push(part);
      continue;
    }
    if (c.late.isSubtype(c, each, part)) kept.push(each);
    else if (c.late.isSubtype(c, part, each)) kept.push(part);
  }
  return kept.length === members.length && kept.every((each, i) => each === members[i])
    ? type
    : union(c.store, kept);
}

/** Whether a type is a variable or an intersection with one, such as `T & {}`: a `T` that was found not to be null. */
function holdsVariable(type: Type): boolean {
  return type.kind === "intersection" ? type.members.some(isVariable) : isVariable(type);
}

function isVariable(type: Type): boolean {
  return (
    type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "conditional"
  );
}

/** Whether a class or interface is `target` or declared to extend it; other objects by structure of their kind. */
export function isDerivedFrom(c: Checker, source: Type, target: Type): boolean {
  if (source.kind === "union")
    return source.members.every((each) => isDerivedFrom(c, each, target));
  if (target.kind === "union") return target.members.some((each) => isDerivedFrom(c, source, each));
  if (source.kind === "intersection")
    return source.members.some((each) => isDerivedFrom(c, each, target));
  if (isVariable(source)) {
    const constraint = c.late.baseConstraintOf(c, source);
    return constraint !== source && isDerivedFrom(c, constraint, target);
  }
  if (source === target) return true;
  if (target.kind === "reference") {
    const { name, module } = target.target.symbol;
    if (module.isLibrary && name === "Object") return isObjectLike(source);
    if (module.isLibrary && name === "Function") {
      return (
        source.kind === "function" ||
        source.kind === "classValue" ||
        callSignaturesOf(c, source).length > 0 ||
        constructSignaturesOf(c, source).length > 0
      );
    }
    if (source.kind !== "reference") return false;
    return hasBase(c, source, target, new Set());
  }
  if (target.kind === "array") return source.kind === "array" || source.kind === "tuple";
  return c.late.isSubtype(c, source, target);
}

function hasBase(
  c: Checker,
  source: Type,
  target: Type & { readonly kind: "reference" },
  seen: Set<object>,
): boolean {
  if (source.kind !== "reference" || seen.has(source.target)) return false;
  if (source.target === target.target) return true;
  seen.add(source.target);
  return c.late.basesOf(c, source).some((each) => hasBase(c, each, target, seen));
}

/** `type` for values that are, or are not, made by `constructor` or a class that extends it. */
export function narrowByInstanceof(
  c: Checker,
  type: Type,
  constructor: Type,
  isTrue: boolean,
): Type {
  const test = propertyOf(c, constructor, "@@hasInstance");
  const predicate = test && callSignaturesOf(c, test.type)[0]?.predicate;
  if (predicate?.type && predicate.parameterIndex === 0)
    return narrowedType(c, type, predicate.type, isTrue, true);
  const instance = instanceTypeOf(c, constructor);
  if (instance === undefined) return type;
  if (
    isAny(type) &&
    instance.kind === "reference" &&
    (instance.target.symbol.name === "Object" || instance.target.symbol.name === "Function")
  ) {
    return type;
  }
  if (!isTrue && !(isObjectLike(instance) && !isEmptyObject(instance))) return type;
  return narrowedType(c, type, instance, isTrue, true);
}

function isEmptyObject(type: Type): boolean {
  return type.kind === "object" && type.properties.size === 0;
}

/** The type of what `new constructor(…)` makes, type parameters as `any`. */
function instanceTypeOf(c: Checker, constructor: Type): Type | undefined {
  if (isAny(constructor)) return undefined;
  if (constructor.kind === "union") {
    const parts = constructor.members.map((each) => instanceTypeOf(c, each));
    return parts.every((each): each is Type => each !== undefined)
      ? union(c.store, parts)
      : undefined;
  }
  const prototype = propertyOf(c, constructor, "prototype");
  if (prototype !== undefined && !isAny(prototype.type)) return prototype.type;
  const signatures = constructSignaturesOf(c, constructor);
  if (signatures.length > 0) {
    return union(
      c.store,
      signatures.map((each) => eraseSignature(c, each).returnType),
    );
  }
  return callSignaturesOf(c, constructor).length > 0 || constructor.kind === "reference"
    ? c.store.emptyObject
    : undefined;
}
