/** The relation by structure, where neither side is a union: arrays, references and other objects; the parts are in the files beside. */

import { apparentType, tupleElementType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf } from "./members.ts";
import { isObjectLike, isObjectTarget, isPrimitiveLike } from "./object-like.ts";
import type { Comparison } from "./relate.ts";
import { relateFromDeferred, relateToDeferred } from "./relate-deferred.ts";
import { relateIdentical } from "./relate-identical.ts";
import { relateMembers } from "./relate-members.ts";
import { relateTuples } from "./relate-tuples.ts";
import { relateAliases, relateArguments } from "./relate-variance.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { StoredObject } from "./stored-object.ts";
import { mapperOfReference, substitute } from "./substitute.ts";
import type { DeclaredType, ReferenceType, Type } from "./types.ts";

/** Neither side is a union (but for identity), nor the target an intersection. */
export function relateStructure(r: Comparison, source: Type, target: Type): boolean {
  if (r.relation === "identity") return relateIdentical(r, source, target);
  if (isComputed(source) || isComputed(target)) r.c.state.computedUses += 1;
  if (relateAliases(r, source, target)) return true;
  const deferredTarget = relateToDeferred(r, source, target);
  if (deferredTarget === true) return true;
  // `K extends Keys<T>` is one of the keys, however they come about.
  if (deferredTarget === false)
    return (
      source.kind === "typeParameter" &&
      source.constraint !== undefined &&
      target.kind !== "typeParameter" &&
      r.related(source.constraint, target)
    );
  const deferredSource = relateFromDeferred(r, source, target);
  if (deferredSource !== undefined) return deferredSource;
  return relateObjects(r, source, target);
}

/** The instance of a class or interface from which another derives. */
function baseFrom(c: Checker, type: ReferenceType, target: DeclaredType): Type | undefined {
  for (const base of c.late.basesOf(c, type)) {
    if (base.kind !== "reference") continue;
    const found = base.target === target ? base : baseFrom(c, base, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The instance of an interface that a class of the library, or one that it derives from, says to implement, which is true of the library. A look through the
 * members of maps and iterators, many of which give others, would be most of the check of a program that hands a `Map` where a `ReadonlyMap` is wanted.
 */
function implementedBy(c: Checker, type: ReferenceType, target: DeclaredType): Type | undefined {
  const { symbol } = type.target;
  if (!symbol.module.isLibrary || !target.symbol.module.isLibrary) return undefined;
  const node = symbol.declarations.find((each) => each.kind === "ClassDeclaration");
  for (const each of node?.kind === "ClassDeclaration" ? node.implementsTypes : []) {
    const declared = c.late.typeOfTypeNode(c, each);
    if (declared.kind !== "reference") continue;
    const found = declared.target === target ? declared : baseFrom(c, declared, target);
    if (found === undefined) continue;
    return substitute(c, found, mapperOfReference(type));
  }
  for (const base of c.late.basesOf(c, type)) {
    const found = base.kind === "reference" ? implementedBy(c, base, target) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Types that are computed from others: what holds of two of them does not follow from what they are computed from. */
function isComputed(type: Type): boolean {
  switch (type.kind) {
    case "conditional":
    case "mapped":
    case "keyof":
    case "templateLiteral":
    case "stringMapping":
      return true;
    default:
      return type instanceof StoredObject && type.mappedFrom !== undefined;
  }
}

function relateObjects(r: Comparison, source: Type, target: Type): boolean {
  const { c } = r;
  if (target.kind === "primitive") {
    if (target.name === "object") return isObjectLike(source);
    return false;
  }
  if (
    target.kind === "literal" ||
    target.kind === "enumMember" ||
    target.kind === "enum" ||
    target.kind === "uniqueSymbol"
  ) {
    if (r.relation === "comparable" && isPrimitiveLike(source))
      return comparableToUnit(r, source, target);
    return false;
  }
  if (!isObjectTarget(target)) return false;
  // The literal `{}` is no supertype of what has members: `reduce((sums: Sums, x) => …, {})` is about Sums.
  if (r.relation === "subtype" && isEmptyLiteral(c, target) && !isEmptyTarget(c, source))
    return false;
  if (target.kind === "future" || source.kind === "future") {
    if (source.kind === "future" && target.kind === "future")
      return r.related(source.value, target.value);
    if (target.kind === "future") return false;
  }
  if (source.kind === "array" && target.kind === "array") {
    if (source.isReadonly && !target.isReadonly)
      return r.relation === "comparable" && r.related(source.element, target.element);
    return r.related(source.element, target.element);
  }
  if (source.kind === "tuple" && target.kind === "array") {
    if (source.isReadonly && !target.isReadonly) return false;
    return r.related(tupleElementType(c, source), target.element);
  }
  if (target.kind === "tuple") {
    if (source.kind === "tuple") return relateTuples(r, source, target);
    if (source.kind === "array") {
      return (
        (r.relation === "comparable" ||
          (target.elements.length === 1 && target.elements[0]?.isRest === true)) &&
        r.related(source.element, tupleElementType(c, target))
      );
    }
    return false;
  }
  if (
    source.kind === "reference" &&
    target.kind === "reference" &&
    source.target === target.target
  ) {
    const byArguments = relateArguments(r, source, target);
    if (byArguments !== undefined) return byArguments;
  } else if (source.kind === "reference" && target.kind === "reference") {
    // A derived class was found to suit its base where it is declared, so what its base is decides without a look at the members.
    const base = baseFrom(c, source, target.target) ?? implementedBy(c, source, target.target);
    if (base !== undefined && r.related(base, target)) return true;
  }
  if (source.kind === "primitive" && source.name === "object") {
    if (target.kind === "reference" && target.target === c.globalType("Object")?.selfType.target)
      return true;
    return (
      propertiesOf(c, target).length === 0 &&
      callSignaturesOf(c, target).length === 0 &&
      constructSignaturesOf(c, target).length === 0 &&
      indexSignaturesOf(c, target).length === 0
    );
  }
  if (
    source.kind === "primitive" &&
    (source.name === "undefined" ||
      source.name === "null" ||
      source.name === "void" ||
      source.name === "unknown")
  ) {
    return false;
  }
  if (r.relation === "subtype" && isPrimitiveLike(source) && !isWrapperTarget(target))
    return isEmptyTarget(c, target);
  const apparent =
    source.kind === "object" ||
    source.kind === "reference" ||
    source.kind === "intersection" ||
    // What a tuple has at its places belongs to it and not to the array that answers for it.
    source.kind === "tuple"
      ? source
      : (apparentOf(c, source) ?? source);
  return relateMembers(r, apparent, target, isPrimitiveLike(source));
}

function isEmptyLiteral(c: Checker, target: Type): boolean {
  return target instanceof StoredObject && target.isLiteral && isEmptyTarget(c, target);
}

function isEmptyTarget(c: Checker, target: Type): boolean {
  return (
    target.kind === "object" &&
    propertiesOf(c, target).length === 0 &&
    indexSignaturesOf(c, target).length === 0 &&
    callSignaturesOf(c, target).length === 0
  );
}

function isWrapperTarget(target: Type): boolean {
  return (
    target.kind === "reference" &&
    ["String", "Number", "Boolean"].includes(target.target.symbol.name)
  );
}

function comparableToUnit(r: Comparison, source: Type, target: Type): boolean {
  const { c } = r;
  if (source.kind === "primitive") {
    const base = c.late.baseOfLiteral(c, target);
    return (
      base === source ||
      (source.name === "number" && (target.kind === "enum" || target.kind === "enumMember"))
    );
  }
  return false;
}

function apparentOf(c: Checker, source: Type): Type | undefined {
  if (
    source.kind === "function" ||
    source.kind === "classValue" ||
    source.kind === "namespace" ||
    source.kind === "enumObject"
  ) {
    return source;
  }
  return apparentType(c, source);
}

/** The base class chain of a class reference, itself first. */
export function classChain(c: Checker, type: Type): Type[] {
  const chain: Type[] = [];
  let current: Type | undefined = type;
  while (current?.kind === "reference" && !chain.includes(current)) {
    chain.push(current);
    const next: Type | undefined = declarationOf(current.target).bases[0];
    current =
      next === undefined ? undefined : substitute(c, next, c.late.mapperOfReference(current));
  }
  return chain;
}
