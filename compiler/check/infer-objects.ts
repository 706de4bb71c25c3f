/** Inference from object types: by type arguments of the same declaration, else member by member. */

import { apparentType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { isUnit } from "./comparable.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { inferToMapped } from "./infer-mapped.ts";
import type { InferenceRun } from "./infer-run.ts";
import { inferFrom } from "./infer-run.ts";
import { inferFromSignatures } from "./infer-signatures.ts";
import { inferTuple } from "./infer-tuple.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import type { Type } from "./types.ts";
import { isPrimitive, union } from "./unions.ts";

/** What an object type says at the place of another. */
export function inferFromObjects(run: InferenceRun, originalSource: Type, target: Type): void {
  const { c } = run;
  let source = originalSource;
  if (
    source.kind === "reference" &&
    target.kind === "reference" &&
    source.target === target.target
  ) {
    inferArguments(run, source.typeArguments, target.typeArguments);
    return;
  }
  if (source.kind === "future" && target.kind === "future") {
    inferFrom(run, source.value, target.value);
    return;
  }
  if (source.kind === "array" && target.kind === "array") {
    inferFrom(run, source.element, target.element);
    return;
  }
  if (source.kind === "mapped" && target.kind === "mapped") {
    inferFrom(run, source.constraint, target.constraint);
    inferFrom(run, source.root.template, target.root.template);
    return;
  }
  if (target.kind === "mapped") {
    if (inferToMapped(run, source, target, target.constraint)) return;
  }
  if (target.kind === "tuple" || target.kind === "array") {
    if (target.kind === "tuple" && (source.kind === "tuple" || source.kind === "array")) {
      inferTuple(run, source, target.elements);
      return;
    }
    if (target.kind === "array" && source.kind === "tuple") {
      inferFrom(run, c.late.tupleElementType(c, source), target.element);
      return;
    }
  }
  if (
    source.kind === "array" ||
    source.kind === "tuple" ||
    source.kind === "future" ||
    isPrimitiveKind(source)
  ) {
    if (target.kind === "array" || target.kind === "tuple") {
      if (isPrimitiveKind(source)) return;
    }
    source = apparentType(c, source) ?? source;
    if (
      source.kind === "reference" &&
      target.kind === "reference" &&
      source.target === target.target
    ) {
      inferArguments(run, source.typeArguments, target.typeArguments);
      return;
    }
  }
  if (target.kind === "array" || target.kind === "tuple" || target.kind === "future") {
    const apparent = apparentType(c, target);
    if (apparent === undefined || apparent === target) return;
    if (!hasOwnShape(source)) return;
    inferFromMembers(run, source, apparent);
    return;
  }
  if (source.kind === "mapped") source = c.late.baseConstraintOf(c, source);
  if (!hasOwnShape(source)) return;
  // A class that extends an instance of the target: its base says more than its members do.
  if (source.kind === "reference" && target.kind === "reference") {
    const base = baseInstance(c, source, target);
    if (base !== undefined) {
      inferArguments(run, base.typeArguments, target.typeArguments);
      return;
    }
  }
  if (!areUnrelated(c, source, target)) inferFromMembers(run, source, target);
}

/** Whether each of two types has a property that the other lacks or that says another thing there: `Err<T, E>` says nothing of `Ok<T, E>`. */
function areUnrelated(c: Checker, source: Type, target: Type): boolean {
  const differs = (type: Type, other: Type, looksAtLiterals: boolean): boolean =>
    propertiesOf(c, other).some((property) => {
      if (property.isOptional) return false;
      const own = propertyOf(c, type, property.name);
      if (own === undefined) return true;
      if (!looksAtLiterals || !isUnit(property.type) || isPrimitive(own.type, "any")) return false;
      return c.store.regular(own.type) !== c.store.regular(property.type);
    });
  return differs(source, target, true) && differs(target, source, false);
}

function baseInstance(
  c: Checker,
  source: Type & { readonly kind: "reference" },
  target: Type & { readonly kind: "reference" },
): (Type & { readonly kind: "reference" }) | undefined {
  const seen = new Set<Type>();
  const visit = (type: Type): (Type & { readonly kind: "reference" }) | undefined => {
    if (type.kind !== "reference" || seen.has(type)) return undefined;
    seen.add(type);
    if (type.target === target.target) return type;
    for (const base of c.late.basesOf(c, type)) {
      const found = visit(base);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(source);
}

function isPrimitiveKind(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === "string" || type.name === "number" || type.name === "boolean";
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
      return true;
    default:
      return false;
  }
}

function hasOwnShape(type: Type): boolean {
  switch (type.kind) {
    case "object":
    case "reference":
    case "function":
    case "classValue":
    case "namespace":
    case "enumObject":
    case "intersection":
      return true;
    default:
      return false;
  }
}

function inferArguments(
  run: InferenceRun,
  sources: readonly Type[],
  targets: readonly Type[],
): void {
  sources.forEach((each, i) => {
    const other = targets[i];
    if (other !== undefined) inferFrom(run, each, other);
  });
}

function inferFromMembers(run: InferenceRun, source: Type, target: Type): void {
  const { c } = run;
  for (const property of propertiesOf(c, target)) {
    const own = propertyOf(c, source, property.name);
    if (own === undefined) continue;
    const given =
      own.isOptional || property.isOptional ? c.late.withoutMissing(c, own.type) : own.type;
    const wanted = property.isOptional ? c.late.withoutMissing(c, property.type) : property.type;
    inferFrom(run, given, wanted);
  }
  inferFromSignatures(run, callSignaturesOf(c, source), callSignaturesOf(c, target));
  inferFromSignatures(run, constructSignaturesOf(c, source), constructSignaturesOf(c, target));
  const isOpen = hasImplicitIndex(source);
  for (const index of indexSignaturesOf(c, target)) {
    const given = isOpen ? valuesUnder(c, source, index.key) : [];
    if (given.length > 0) inferFrom(run, union(c.store, given), index.type);
    for (const own of indexSignaturesOf(c, source))
      if (isKeyOf(c, index.key, own.key)) inferFrom(run, own.type, index.type);
  }
}

/** Types of what an object has under keys of a type. */
function valuesUnder(c: Checker, source: Type, key: Type): Type[] {
  const given: Type[] = [];
  for (const { name, isOptional, type } of propertiesOf(c, source)) {
    const isKey =
      isPrimitive(key, "string") || (isPrimitive(key, "number") && String(Number(name)) === name);
    if (isKey && !name.startsWith("@@"))
      given.push(isOptional ? c.late.withoutMissing(c, type) : type);
  }
  for (const own of indexSignaturesOf(c, source))
    if (isKeyOf(c, own.key, key)) given.push(own.type);
  return given;
}

/** Whether keys of one type are among those of the other: all numbers are texts. */
function isKeyOf(c: Checker, key: Type, other: Type): boolean {
  return (
    c.late.isAssignable(c, key, other) ||
    (isPrimitive(key, "number") && isPrimitive(other, "string"))
  );
}

/** Types whose properties count where an index signature is asked for. */
function hasImplicitIndex(type: Type): boolean {
  return type.kind === "object" || type.kind === "enumObject" || type.kind === "namespace";
}
