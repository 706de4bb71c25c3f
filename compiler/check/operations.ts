/** The operations on types that lowering uses, over one checker. */
import { tupleElementType } from "./apparent-type.ts";
import { canonicalKey } from "./canonical.ts";
import type { Checker } from "./checker.ts";
import { basesOf } from "./class-bases.ts";
import { baseConstraintOf } from "./constraints.ts";
import { declarationOf } from "./declared.ts";
import { typeArgumentsInContextOf } from "./generic-arguments.ts";
import { indexSignatureFor, indexSignaturesOf } from "./index-signatures.ts";
import { intersection } from "./intersections.ts";
import { iteratedType } from "./iteration.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { baseConstructorOfValue } from "./mixins.ts";
import { flowsInto, isIdentical } from "./relate.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { copiedType } from "./spread.ts";
import {
  beginStep,
  mapperOfReference,
  substitute,
  substituteProperty,
  substituteSignature,
} from "./substitute.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { nonNullable } from "./type-facts.ts";
import type { TypeOperations } from "./type-operations.ts";
import { typeParametersOfSymbol } from "./type-symbols.ts";
import { typeToString } from "./type-text.ts";
import type { Property, ReferenceType, Type } from "./types.ts";
import { isNever, union } from "./unions.ts";
import { baseOfLiteral, widen, widenLiteral } from "./widen.ts";

/** The operations of `c`. */
export function typeOperations(c: Checker): TypeOperations {
  const bases = new Map<ReferenceType, readonly Type[]>();
  const members = new Map<ReferenceType, readonly Property[]>();
  // Asked again and again of each class, when nothing about it changes any more.
  const knownBases = (type: ReferenceType): readonly Type[] => {
    const known = bases.get(type) ?? basesOf(c, type);
    bases.set(type, known);
    return known;
  };
  return {
    enterLowering: () => {
      c.store.isOfValues = true;
    },
    beginStep: () => beginStep(c),
    substitute: (type, map) => substitute(c, type, map),
    substituteSignature: (signature, map) => substituteSignature(c, signature, map),
    typeArgumentsFor: (signature, wanted) => typeArgumentsInContextOf(c, signature, wanted),
    evaluate: (type) => substitute(c, type, new Map()),
    propertyOf: (type, name) => propertyOf(c, type, name),
    propertiesOf(type) {
      if (type.kind !== "reference") return propertiesOf(c, type);
      const known = members.get(type) ?? baseFirst(c, type);
      members.set(type, known);
      return known;
    },
    ownPropertiesOf(type) {
      const map = mapperOfReference(type);
      return [...declarationOf(type.target).own.properties.values()].map((each) =>
        substituteProperty(c, each, map),
      );
    },
    staticPropertiesOf: (target) => [...declarationOf(target).own.statics.values()],
    callSignaturesOf: (type) => callSignaturesOf(c, type),
    constructSignaturesOf: (type) => constructSignaturesOf(c, type),
    indexTypeOf: (type, key) =>
      key === "number"
        ? indexSignatureFor(c, type, c.store.number)?.type
        : (indexSignatureFor(c, type, c.store.string)?.type ?? patternIndexType(c, type)),
    isAssignable: (source, target) => flowsInto(c, source, target),
    isIdentical: (a, b) => isIdentical(c, a, b),
    unionMembers(type) {
      if (isNever(type)) return [];
      return type.kind === "union" ? type.members : [type];
    },
    union: (types) => union(c.store, types),
    array: (element) => c.store.array(element),
    tuple: (elements) =>
      c.store.tuple(
        elements.map((type) => ({
          type,
          isOptional: false,
          isRest: false,
          isVariadic: false,
          label: undefined,
        })),
      ),
    elementTypeOf: (type) => elementTypeOf(c, type),
    iteratedTypeOf: (type) => iteratedType(c, type, undefined),
    baseClassOf(type) {
      const base = knownBases(type).find(
        (each): each is ReferenceType =>
          each.kind === "reference" && each.target.declarationKind === "class",
      );
      return type.target.declarationKind === "class" ? base : undefined;
    },
    baseConstructorOf: (type) => baseConstructorOfValue(c, type),
    baseTypesOf: knownBases,
    reference: (target, typeArguments) => c.store.reference(target, typeArguments),
    copied: (type) => copiedType(c, type),
    constraintOf: (type) => baseConstraintOf(c, type),
    typeParametersOf: (symbol) => typeParametersOfSymbol(c, symbol as MutableSymbol),
    canonicalKey: (type) => canonicalKey(c, type),
    widen: (type) => widen(c, widenLiteral(c, type)),
    baseOfLiteral: (type) => baseOfLiteral(c, type),
    nonNullable: (type) => nonNullable(c, type),
    toString: (type) => typeToString(c, type),
  };
}

/** Properties of base classes come before those of the class itself. */
function baseFirst(c: Checker, type: ReferenceType): ReturnType<TypeOperations["propertiesOf"]> {
  const names = new Set<string>();
  const collect = (each: Type): void => {
    if (each.kind !== "reference") return;
    for (const base of basesOf(c, each)) collect(base);
    for (const name of declarationOf(each.target).own.properties.keys()) names.add(name);
  };
  collect(type);
  return [...names].flatMap((name) => propertyOf(c, type, name) ?? []);
}

/**
 * What entries of an object with index signatures for some texts or numbers alone (template literals, branded keys) are: as its
 * properties need not fit those signatures, either.
 */
function patternIndexType(c: Checker, type: Type): Type | undefined {
  const indexes = indexSignaturesOf(c, type).filter(({ key }) => key.kind !== "primitive");
  if (indexes.length === 0) return undefined;
  const properties = propertiesOf(c, type);
  return union(
    c.store,
    [...indexes, ...properties].map((each) => each.type),
  );
}

/** Of `A[] & B[]`, which `table[key] = []` wants where the key is one of several, what both hold. */
function elementTypeOf(c: Checker, type: Type): Type | undefined {
  if (type.kind === "array") return type.element;
  if (type.kind === "tuple") return tupleElementType(c, type);
  if (type.kind !== "intersection") return undefined;
  const elements = type.members.flatMap((each) => elementTypeOf(c, each) ?? []);
  return elements.length > 0 ? intersection(c.store, elements) : undefined;
}
