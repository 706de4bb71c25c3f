/** What tests can tell about the values of a type: truth, null and undefined, `typeof`. */
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import type { Type } from "./types.ts";
import {
  filterMembers,
  isNever,
  isPrimitive,
  isUnknown,
  mapMembers,
  membersOf,
  union,
} from "./unions.ts";

/** May a value of this member be true in a condition? */
export function mayBeTruthy(c: Checker, type: Type): boolean {
  switch (type.kind) {
    case "literal":
      return Boolean(type.value);
    case "enumMember":
      return type.value === undefined || Boolean(type.value);
    case "primitive":
      return (
        type.name !== "undefined" &&
        type.name !== "null" &&
        type.name !== "void" &&
        type.name !== "never"
      );
    case "union":
      return membersOf(c.store, type).some((each) => mayBeTruthy(c, each));
    case "intersection":
      return !isNullishMember(type, "null") && !isNullishMember(type, "undefined");
    case "typeParameter":
    case "indexedAccess":
    case "conditional": {
      const constraint = c.late.baseConstraintOf(c, type);
      return constraint === type || mayBeTruthy(c, constraint);
    }
    default:
      return true;
  }
}

/** May a value of this member be false in a condition? */
export function mayBeFalsy(c: Checker, type: Type): boolean {
  switch (type.kind) {
    case "literal":
      return !type.value;
    case "enumMember":
      return type.value === undefined || !type.value;
    case "enum":
      return type.members.length === 0 || type.members.some((each) => mayBeFalsy(c, each));
    case "primitive":
      return type.name !== "object" && type.name !== "symbol" && type.name !== "never";
    case "union":
      return membersOf(c.store, type).some((each) => mayBeFalsy(c, each));
    case "intersection":
      return type.members.every((each) => mayBeFalsy(c, each));
    case "templateLiteral":
      return type.texts.every((each) => each === "");
    case "stringMapping":
      return true;
    case "object":
      return (
        type.properties.size === 0 &&
        callSignaturesOf(c, type).length === 0 &&
        type.indexSignatures.length === 0
      );
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
    case "keyof": {
      const constraint = c.late.baseConstraintOf(c, type);
      return constraint === type || isUnknown(constraint) || mayBeFalsy(c, constraint);
    }
    default:
      return false;
  }
}

/** The members that may be true. */
export function truthyPart(c: Checker, type: Type): Type {
  const parts = filterMembers(c.store, openUnknown(c, type), (each) => mayBeTruthy(c, each));
  return nonNullVariables(c, closeUnknown(c, type, parts));
}

/** The members that may be false. */
export function falsyPart(c: Checker, type: Type): Type {
  const parts = filterMembers(c.store, openUnknown(c, type), (each) => mayBeFalsy(c, each));
  return closeUnknown(c, type, parts);
}

/** The values that are false for sure: `""`, `0`, `false`, null, undefined. What `a && b` gives when `a` is false. */
export function definitelyFalsyPart(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => {
    switch (each.kind) {
      case "primitive":
        switch (each.name) {
          case "string":
            return c.store.literal("");
          case "number":
            return c.store.literal(0);
          case "bigint":
            return c.store.literal(0n);
          case "boolean":
            return c.store.false;
          case "undefined":
          case "null":
          case "void":
          case "any":
          case "unknown":
            return each;
          default:
            return c.store.never;
        }
      case "literal":
        return each.value ? c.store.never : each;
      case "enumMember":
        return each.value === undefined || !each.value ? each : c.store.never;
      case "enum":
        return union(
          c.store,
          each.members.filter((member) => !member.value),
        );
      case "templateLiteral":
      case "stringMapping":
        return each.kind === "stringMapping" || each.texts.every((text) => text === "")
          ? c.store.literal("")
          : c.store.never;
      case "typeParameter":
      case "indexedAccess":
      case "conditional":
        return mayBeFalsy(c, each) ? each : c.store.never;
      case "intersection":
        return each.members.every((member) => mayBeFalsy(c, member))
          ? definitelyFalsyPart(c, each.members[0] ?? each)
          : c.store.never;
      default:
        return c.store.never;
    }
  });
}

/** `unknown` as `{} | null | undefined`, so that parts of it can be taken away. */
function openUnknown(c: Checker, type: Type): Type {
  return isUnknown(type)
    ? union(c.store, [c.store.emptyObject, c.store.null, c.store.undefined])
    : type;
}

function closeUnknown(c: Checker, original: Type, part: Type): Type {
  if (!isUnknown(original)) return part;
  return part === openUnknown(c, original) ? original : part;
}

/** A type parameter that may be nullish becomes `T & {}`. */
function nonNullVariables(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => {
    if (
      each.kind !== "typeParameter" &&
      each.kind !== "indexedAccess" &&
      each.kind !== "conditional"
    )
      return each;
    const constraint = c.late.baseConstraintOf(c, each);
    const mayBeNullish =
      isUnknown(constraint) ||
      membersOf(c.store, constraint).some(
        (one) => isPrimitive(one, "undefined") || isPrimitive(one, "null"),
      );
    return mayBeNullish ? intersection(c.store, [each, c.store.emptyObject]) : each;
  });
}

/** Without `null` and `undefined`. */
export function nonNullable(c: Checker, type: Type): Type {
  if (isUnknown(type)) return c.store.emptyObject;
  const parts = filterMembers(
    c.store,
    type,
    (each) => !isNullishMember(each, "undefined") && !isNullishMember(each, "null"),
  );
  return nonNullVariables(c, parts);
}

/** Which nullish values a test asks for. */
export type Nullish = "undefined" | "null" | "both";

/** The members that equal, or that do not equal, the nullish values of `which`. */
export function nullishPart(c: Checker, type: Type, which: Nullish, isEqual: boolean): Type {
  const open = openUnknown(c, type);
  const parts = filterMembers(c.store, open, (each) => {
    const isUndefined = isNullishMember(each, "undefined");
    const isNull = isNullishMember(each, "null");
    if (isEqual) {
      if (isPrimitive(each, "any")) return true;
      if (isVariable(each)) return constraintMayBe(c, each, which);
      return which === "undefined"
        ? isUndefined
        : which === "null"
          ? isNull
          : isUndefined || isNull;
    }
    if (which === "undefined") return !isUndefined;
    if (which === "null") return !isNull;
    return !isUndefined && !isNull;
  });
  const closed = closeUnknown(c, type, parts);
  if (isEqual) return closed;
  return which === "both" ? nonNullVariables(c, closed) : variablesWithout(c, closed, which);
}

/** Is a member null, or undefined, and nothing else: `T & null` is, which a test by `typeof` makes of `T`. */
function isNullishMember(type: Type, which: "null" | "undefined"): boolean {
  if (type.kind === "intersection")
    return type.members.some((each) => isNullishMember(each, which));
  return isPrimitive(type, which) || (which === "undefined" && isPrimitive(type, "void"));
}

/** Type variables whose constraint admits null, or undefined, without it. */
function variablesWithout(c: Checker, type: Type, which: "null" | "undefined"): Type {
  const other = which === "null" ? c.store.undefined : c.store.null;
  const hasOther = membersOf(c.store, type).includes(other);
  return mapMembers(c.store, type, (each) => {
    if (!isVariable(each)) return each;
    const whole = c.late.baseConstraintOf(c, each);
    const constraint = membersOf(c.store, whole);
    const isFree = isUnknown(whole) || whole === each;
    if (!isFree && !constraint.some((one) => isPrimitive(one, which))) return each;
    const rest =
      !hasOther && (isFree || constraint.includes(other))
        ? union(c.store, [c.store.emptyObject, other])
        : c.store.emptyObject;
    return intersection(c.store, [each, rest]);
  });
}

function isVariable(type: Type): boolean {
  return (
    type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "conditional"
  );
}

function constraintMayBe(c: Checker, type: Type, which: Nullish): boolean {
  const constraint = c.late.baseConstraintOf(c, type);
  if (isUnknown(constraint) || constraint === type) return true;
  return !isNever(nullishPart(c, constraint, which, true));
}

/** What `typeof` may give for a member. */
export function typeofNamesOf(c: Checker, type: Type): readonly string[] {
  switch (type.kind) {
    case "primitive":
      switch (type.name) {
        case "void":
          return ["undefined"];
        case "null":
          return ["object"];
        case "object":
          return ["object", "function"];
        case "any":
        case "unknown":
          return ALL_NAMES;
        case "never":
          return [];
        default:
          return [type.name];
      }
    case "literal":
      return [typeof type.value];
    case "enumMember":
      return [typeof type.value === "string" ? "string" : "number"];
    case "enum":
      return [
        ...new Set(
          type.members.map((each) => (typeof each.value === "string" ? "string" : "number")),
        ),
      ];
    case "templateLiteral":
    case "stringMapping":
      return ["string"];
    case "uniqueSymbol":
      return ["symbol"];
    case "function":
    case "classValue":
      return ["function"];
    case "object":
      if (
        type.properties.size === 0 &&
        type.indexSignatures.length === 0 &&
        callSignaturesOf(c, type).length === 0
      ) {
        return ALL_NAMES.filter((each) => each !== "undefined");
      }
      return hasSignatures(c, type) ? ["function"] : ["object"];
    case "reference":
      if (type.target.symbol.name === "Function" && type.target.symbol.module.isLibrary)
        return ["function"];
      return hasSignatures(c, type) ? ["function"] : ["object"];
    case "intersection": {
      const lists = type.members.map((each) => typeofNamesOf(c, each));
      const [first = [], ...rest] = lists;
      const shared = first.filter((name) => rest.every((list) => list.includes(name)));
      return shared.length > 0 ? shared : (lists.find((each) => each.length === 1) ?? first);
    }
    case "union":
      return [...new Set(membersOf(c.store, type).flatMap((each) => typeofNamesOf(c, each)))];
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "keyof": {
      const constraint = c.late.baseConstraintOf(c, type);
      return constraint === type ? ALL_NAMES : typeofNamesOf(c, constraint);
    }
    default:
      return ["object"];
  }
}

const ALL_NAMES: readonly string[] = [
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined",
  "object",
  "function",
];

function hasSignatures(c: Checker, type: Type): boolean {
  return callSignaturesOf(c, type).length > 0 || constructSignaturesOf(c, type).length > 0;
}

/** What narrowing by `typeof x !== name` leaves. */
export function withoutTypeof(c: Checker, type: Type, name: string): Type {
  const open = openUnknown(c, type);
  const parts = filterMembers(c.store, open, (each) => {
    if (isPrimitive(each, "any")) return true;
    const names = typeofNamesOf(c, each);
    return names.some((one) => one !== name);
  });
  return closeUnknown(c, type, parts);
}
