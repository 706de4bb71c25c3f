/** Narrowing by `typeof`. */
import type { Expression } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { discriminantAccess } from "./discriminant-access.ts";
import { narrowByDiscriminant } from "./discriminants.ts";
import type { Narrowing } from "./narrow.ts";
import { isPrimitiveLike } from "./object-like.ts";
import { isMatchingReference, optionalChainContains, referenceCandidate } from "./references.ts";
import { nonNullable, nullishPart, typeofNamesOf, withoutTypeof } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isPrimitive, isUnknown, mapMembers, union } from "./unions.ts";

/** What a comparison of `typeof operand` with `name` tells. */
export function narrowByTypeof(
  n: Narrowing,
  type: Type,
  operand: Expression,
  operator: string,
  name: string,
  isTrue: boolean,
): Type {
  const { c } = n;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const target = referenceCandidate(operand);
  if (!isMatchingReference(c, n.reference, target)) {
    let result = type;
    if (optionalChainContains(c, target, n.reference) && isEqual === (name !== "undefined"))
      result = nonNullable(c, result);
    const access = discriminantAccess(n, target, result);
    if (access !== undefined) {
      return narrowByDiscriminant(c, result, access, (each) =>
        narrowTypeof(c, each, name, isEqual),
      );
    }
    return result;
  }
  return narrowTypeof(c, type, name, isEqual);
}

/** `type` where `typeof` gives, or does not give, `name`. */
export function narrowTypeof(c: Checker, type: Type, name: string, isEqual: boolean): Type {
  if (!isEqual) return withoutTypeof(c, type, name);
  const { store } = c;
  switch (name) {
    case "string":
      return narrowToImplied(c, type, store.string, name);
    case "number":
      return narrowToImplied(c, type, store.number, name);
    case "bigint":
      return narrowToImplied(c, type, store.bigint, name);
    case "boolean":
      return narrowToImplied(c, type, store.boolean, name);
    case "symbol":
      return narrowToImplied(c, type, store.symbol, name);
    case "object":
      if (isUnknown(type)) return union(store, [store.object, store.null]);
      if (isAny(type)) return type;
      return union(store, [
        narrowToImplied(c, type, store.object, name),
        narrowToImplied(c, type, store.null, name),
      ]);
    case "function": {
      if (isAny(type)) return type;
      const global = c.globalType("Function");
      const implied = global === undefined ? store.object : store.reference(global, []);
      return narrowToImplied(c, type, implied, name);
    }
    case "undefined":
      return nullishPart(c, type, "undefined", true);
    default:
      return type;
  }
}

function narrowToImplied(c: Checker, type: Type, implied: Type, name: string): Type {
  const members = isUnknown(type) || isAny(type) ? [type] : undefined;
  if (members !== undefined) return implied;
  return mapMembers(c.store, type, (each) => {
    const names = typeofNamesOf(c, each);
    // A text among what only says `length` or `Iterable<string>`.
    if (!names.includes(name)) {
      const isAmong = isPrimitiveLike(implied) && c.late.isAssignable(c, implied, each);
      return isAmong ? implied : undefined;
    }
    if (names.length === 1 && c.late.isSubtype(c, each, implied)) return each;
    if (c.late.isSubtype(c, each, implied)) return each;
    if (c.late.isSubtype(c, implied, each)) return implied;
    if (each.kind === "enum" || isPrimitive(each, "boolean")) return each;
    if (names.length === 1 && name === "function") return each;
    if (names.length === 1 && name === "object")
      return isPrimitive(implied, "null") ? undefined : each;
    const combined = c.late.intersection(c.store, [each, implied]);
    return isNever(combined) ? undefined : combined;
  });
}
