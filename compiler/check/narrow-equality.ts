/** Narrowing by comparison with a value. */
import type { Expression } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { areComparable, isUnit } from "./comparable.ts";
import type { Narrowing } from "./narrow.ts";
import { isObjectLike } from "./object-like.ts";
import { nonNullable, nullishPart } from "./type-facts.ts";
import type { Type } from "./types.ts";
import {
  filterMembers,
  isAny,
  isPrimitive,
  isUnknown,
  mapMembers,
  someMember,
  union,
} from "./unions.ts";

/** `type` where it equals, or does not equal, the value of `node`. */
export function narrowByEquality(
  n: Narrowing,
  type: Type,
  operator: string,
  node: Expression,
  isTrue: boolean,
): Type {
  const { c } = n;
  if (isAny(type)) return type;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const isLoose = operator === "==" || operator === "!=";
  const value = c.late.contextFreeType(c, node);
  if (isPrimitive(value, "undefined") || isPrimitive(value, "null")) {
    const which = isLoose ? "both" : isPrimitive(value, "null") ? "null" : "undefined";
    return nullishPart(c, type, which, isEqual);
  }
  if (isEqual) {
    if (!isLoose && (isUnknown(type) || someMember(type, isEmptyObject))) {
      if (isPrimitiveValue(value)) return value;
      if (isUnknown(type) && isObjectLike(value)) return c.store.object;
    }
    const filtered = filterMembers(
      c.store,
      type,
      (each) => areComparable(c, each, value) || (isLoose && isCoercible(each, value)),
    );
    return literalsFor(c, filtered, value);
  }
  if (isUnit(value)) {
    const regular = c.store.regular(value);
    return filterMembers(
      c.store,
      type,
      (each) => !(isUnit(each) && areComparable(c, each, regular)),
    );
  }
  return type;
}

function isEmptyObject(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.properties.size === 0 &&
    type.callSignatures.length === 0 &&
    type.indexSignatures.length === 0
  );
}

function isPrimitiveValue(type: Type): boolean {
  if (type.kind === "union") return type.members.every(isPrimitiveValue);
  return (
    type.kind === "literal" ||
    type.kind === "enum" ||
    type.kind === "enumMember" ||
    (type.kind === "primitive" &&
      type.name !== "any" &&
      type.name !== "unknown" &&
      type.name !== "never")
  );
}

function isCoercible(a: Type, b: Type): boolean {
  const isNumeric = (type: Type): boolean =>
    isPrimitive(type, "number") ||
    isPrimitive(type, "string") ||
    isPrimitive(type, "boolean") ||
    (type.kind === "literal" && typeof type.value === "boolean");
  return (
    isNumeric(a) &&
    someMember(
      b,
      (each) =>
        isPrimitive(each, "number") || isPrimitive(each, "string") || isPrimitive(each, "boolean"),
    )
  );
}

/** `string` compared with `"a" | "b"` is one of these. */
export function literalsFor(c: Checker, type: Type, value: Type): Type {
  const literals = (kind: string): Type | undefined => {
    const members = value.kind === "union" ? value.members : [value];
    const found = members.filter((each) => {
      if (each.kind === "literal") return typeof each.value === kind;
      if (each.kind === "primitive") return each.name === kind;
      return each.kind === "enumMember" && typeof (each.value ?? 0) === kind;
    });
    return found.length === 0
      ? undefined
      : union(
          c.store,
          found.map((each) => c.store.regular(each)),
        );
  };
  return mapMembers(c.store, type, (each) => {
    if (isPrimitive(each, "string")) return literals("string") ?? each;
    if (isPrimitive(each, "number")) return literals("number") ?? each;
    if (isPrimitive(each, "bigint")) return literals("bigint") ?? each;
    return each;
  });
}

/** `a?.b === value`: a value other than `undefined` means that `a` is there. */
export function narrowByChain(
  n: Narrowing,
  type: Type,
  operator: string,
  node: Expression,
  isTrue: boolean,
): Type {
  const { c } = n;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const isLoose = operator === "==" || operator === "!=";
  const value = c.late.contextFreeType(c, node);
  const admitsUndefined = (each: Type): boolean =>
    isPrimitive(each, "undefined") ||
    (isLoose && isPrimitive(each, "null")) ||
    isAny(each) ||
    isUnknown(each) ||
    isPrimitive(each, "void");
  const removes = isEqual
    ? !someMember(value, admitsUndefined)
    : isPrimitive(value, "undefined") || (isLoose && isPrimitive(value, "null"));
  return removes ? nonNullable(c, type) : type;
}
