/** Index signatures of any type, and which of them answers for a key. */
import { apparentType, isStringEnum, tupleElementType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { intersection } from "./intersections.ts";
import { mapperOfReference, substituteIndex } from "./substitute.ts";
import type { IndexSignature, Type } from "./types.ts";
import { isPrimitive, union } from "./unions.ts";

/** Index signatures, apparent ones of arrays, tuples and strings included. */
export function indexSignaturesOf(c: Checker, type: Type): readonly IndexSignature[] {
  switch (type.kind) {
    case "object":
      return type.indexSignatures;
    case "reference": {
      const { indexSignatures } = declarationOf(type.target).all;
      if (indexSignatures.length === 0) return indexSignatures;
      const map = mapperOfReference(type);
      return indexSignatures.map((each) => substituteIndex(c, each, map));
    }
    case "array":
      return [{ key: c.store.number, type: type.element, isReadonly: type.isReadonly }];
    case "tuple":
      return [
        { key: c.store.number, type: tupleElementType(c, type), isReadonly: type.isReadonly },
      ];
    case "enumObject":
      return type.enum.members.some((each) => typeof each.value !== "string")
        ? [{ key: c.store.number, type: c.store.string, isReadonly: true }]
        : [];
    case "classValue":
      return declarationOf(type.target).own.staticIndexSignatures;
    case "union": {
      const [first, ...rest] = type.members.map((each) => indexSignaturesOf(c, each));
      if (first === undefined) return [];
      const shared: IndexSignature[] = [];
      for (const index of first) {
        const others = rest.map((each) => each.find((one) => one.key === index.key));
        if (!others.every((each) => each !== undefined)) continue;
        shared.push({
          key: index.key,
          type: union(c.store, [index.type, ...others.map((each) => each.type)]),
          isReadonly: index.isReadonly || others.some((each) => each.isReadonly),
        });
      }
      return shared;
    }
    case "intersection": {
      const byKey = new Map<Type, IndexSignature[]>();
      for (const member of type.members) {
        for (const index of indexSignaturesOf(c, member)) {
          byKey.set(index.key, [...(byKey.get(index.key) ?? []), index]);
        }
      }
      return [...byKey].map(([key, all]) => ({
        key,
        type: intersection(
          c.store,
          all.map((each) => each.type),
        ),
        isReadonly: all.every((each) => each.isReadonly),
      }));
    }
    case "primitive":
      return isPrimitive(type, "string") ? apparentIndexes(c, type) : [];
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
      return apparentIndexes(c, type);
    default:
      return [];
  }
}

function apparentIndexes(c: Checker, type: Type): readonly IndexSignature[] {
  const apparent = apparentType(c, type);
  // A mapped type over keys that are not known has another one of its kind as its constraint, and so on.
  if (apparent === undefined || apparent === type || isMappedOver(type, apparent)) return [];
  return indexSignaturesOf(c, apparent);
}

function isMappedOver(type: Type, apparent: Type): boolean {
  return type.kind === "mapped" && apparent.kind === "mapped";
}

/** The index signature that answers for keys of type `key`. */
export function indexSignatureFor(c: Checker, type: Type, key: Type): IndexSignature | undefined {
  const indexes = indexSignaturesOf(c, type);
  if (indexes.length === 0) return undefined;
  let byString: IndexSignature | undefined;
  const applicable: IndexSignature[] = [];
  for (const index of indexes) {
    if (isPrimitive(index.key, "string")) byString = index;
    else if (appliesTo(c, index.key, key)) applicable.push(index);
  }
  const [first] = applicable;
  if (first !== undefined) {
    if (applicable.length === 1) return first;
    return {
      key: c.store.unknown,
      type: intersection(
        c.store,
        applicable.map((each) => each.type),
      ),
      isReadonly: applicable.some((each) => each.isReadonly),
    };
  }
  return byString !== undefined && appliesTo(c, c.store.string, key) ? byString : undefined;
}

function appliesTo(c: Checker, indexKey: Type, key: Type): boolean {
  if (key.kind === "primitive" && key.name === "any") return true;
  if (isPrimitive(indexKey, "number")) {
    if (key.kind === "literal" && typeof key.value === "string") {
      return String(Number(key.value)) === key.value;
    }
    return isNumberLike(key);
  }
  if (isPrimitive(indexKey, "string")) {
    return isNumberLike(key) || isStringLike(key);
  }
  return c.late.isAssignable(c, key, indexKey);
}

function isNumberLike(type: Type): boolean {
  if (type.kind === "intersection") return type.members.some(isNumberLike);
  if (isPrimitive(type, "number") || type.kind === "enum") return true;
  if (type.kind === "literal") return typeof type.value === "number";
  return type.kind === "enumMember" && typeof type.value !== "string";
}

function isStringLike(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === "string";
    case "literal":
      return typeof type.value === "string";
    case "enumMember":
      return typeof type.value === "string";
    case "enum":
      return isStringEnum(type.members);
    case "templateLiteral":
    case "stringMapping":
      return true;
    case "intersection":
      return type.members.some(isStringLike);
    default:
      return false;
  }
}
