/** `keyof T` and `T[K]`: computed when `T` and `K` are known, kept otherwise. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { indexSignatureFor, indexSignaturesOf } from "./index-signatures.ts";
import { intersection } from "./intersections.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { reduced } from "./reduce.ts";
import type { StoredObject } from "./stored-object.ts";
import { extend, substitute } from "./substitute.ts";
import type { Property, Type, UnionType } from "./types.ts";
import { isNever, isPrimitive, mapMembers, membersOf, union } from "./unions.ts";

/** Not known before type parameters are. */
export function isGenericObject(type: Type): boolean {
  switch (type.kind) {
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
      return true;
    case "union":
    case "intersection":
      return type.members.some(isGenericObject);
    case "tuple":
      return type.mayBeGeneric && type.elements.some((each) => each.isVariadic);
    default:
      return false;
  }
}

/** Not known as a key before type parameters are. */
export function isGenericIndex(type: Type): boolean {
  switch (type.kind) {
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "keyof":
      return true;
    case "templateLiteral":
    case "stringMapping":
      return type.mayBeGeneric;
    case "union":
    case "intersection":
      return type.members.some(isGenericIndex);
    default:
      return false;
  }
}

export function isGenericType(type: Type): boolean {
  return isGenericObject(type) || isGenericIndex(type);
}

/** `keyof type`. */
export function keyofType(c: Checker, given: Type): Type {
  const { store } = c;
  const type = reduced(c, given);
  switch (type.kind) {
    case "union":
      return intersection(
        store,
        type.members.map((each) => keyofType(c, each)),
      );
    case "intersection":
      return union(
        store,
        type.members.map((each) => keyofType(c, each)),
      );
    case "mapped":
      return type.root.nameType === undefined ? type.constraint : store.keyof_(type);
    case "primitive":
      if (type.name === "any" || type.name === "never") {
        return union(store, [store.string, store.number, store.symbol]);
      }
      if (type.name === "unknown" || type.name === "object")
        return store.isOfValues ? union(store, [store.string, store.number]) : store.never;
      break;
    default:
      if (isGenericObject(type)) return store.keyof_(type);
  }
  const keys: Type[] = [];
  for (const property of propertiesOf(c, type)) {
    if (property.visibility !== "public") continue;
    keys.push(keyTypeOf(c, property, type));
  }
  // The way back from an enum's numbers to its names is not among its keys.
  const signatures = type.kind === "enumObject" ? [] : indexSignaturesOf(c, type);
  for (const index of signatures) {
    keys.push(index.key);
    if (isPrimitive(index.key, "string")) keys.push(store.number);
  }
  return union(store, keys);
}

/** The literal type of a property's name. */
export function keyTypeOf(c: Checker, property: Property, owner: Type): Type {
  const { name } = property;
  if (name.startsWith("@@")) return c.store.uniqueSymbol(name, name.slice(2));
  const member = enumKeyOf(c, property);
  if (member !== undefined) return member;
  if (owner.kind !== "tuple" && isNumericName(name)) return c.store.literal(Number(name));
  return c.store.literal(name);
}

/** The member of an enum that the property is declared under: `{ [Color.Red]: string }`. */
function enumKeyOf(c: Checker, { enumKey, declarations }: Property): Type | undefined {
  if (enumKey !== undefined) return enumKey;
  const [declaration] = declarations;
  const key = declaration && "key" in declaration ? (declaration.key as Node) : undefined;
  if (key?.kind !== "ComputedName" || key.expression.kind !== "PropertyAccess") return undefined;
  const type = c.late.checkExpressionCached(c, key.expression);
  return type.kind === "enumMember" ? type : undefined;
}

/** True for names that a number is converted to. */
export function isNumericName(name: string): boolean {
  const code = name.charCodeAt(0);
  // Digits, `-`, `I`nfinity and `N`aN are all a number's text can begin with.
  if (!((code >= 48 && code <= 57) || code === 45 || code === 73 || code === 78)) return false;
  return String(Number(name)) === name;
}

/** The name of a property that a literal type stands for. */
export function propertyNameOfType(type: Type): string | undefined {
  switch (type.kind) {
    case "literal":
      return typeof type.value === "string" || typeof type.value === "number"
        ? String(type.value)
        : undefined;
    case "enumMember":
      return type.value === undefined ? undefined : String(type.value);
    case "uniqueSymbol":
      return type.key;
    default:
      return undefined;
  }
}

/** Called when `object[index]` names no property. */
export type MissingProperty = (object: Type, index: Type) => void;

/** `object[index]`; `missing` is told where there is no such property, and the result is then unresolved. */
export function indexedAccessType(
  c: Checker,
  object: Type,
  index: Type,
  missing: MissingProperty | undefined,
): Type {
  const { store } = c;
  if (isGenericIndex(index) || (isGenericObject(object) && !isTupleWithKnown(object, index))) {
    if (isPrimitive(object, "any")) return object;
    // Not simplified here: once the keys are known, each is looked up for itself.
    return store.indexedAccess(object, index);
  }
  const possible = reduced(c, object);
  if (index.kind === "union" || index.kind === "enum" || isPrimitive(index, "boolean")) {
    const parts = membersOf(store, index).map((each) => accessOne(c, possible, each, missing));
    return union(store, parts);
  }
  if (isNever(index)) return store.never;
  return accessOne(c, possible, index, missing);
}

function isTupleWithKnown(object: Type, index: Type): boolean {
  if (object.kind !== "tuple") return false;
  const name = propertyNameOfType(index);
  const firstVariadic = object.elements.findIndex((each) => each.isVariadic || each.isRest);
  return name !== undefined && (!isNumericName(name) || Number(name) < firstVariadic);
}

/**
 * What `object[index]` is at least where `object` was mapped from keys that are known and `index` is generic: the mapped type's
 * template with `index` for its key. So `{ [P in "a" | "b"]: Box<M[P]> }[K]` is a `Box<M[K]>`, not one box of a union of them.
 */
export function mappedAccess(c: Checker, object: Type, index: Type): Type | undefined {
  if (object.kind !== "object" || !isGenericIndex(index)) return undefined;
  const { mappedFrom } = object as Partial<StoredObject>;
  if (mappedFrom === undefined) return undefined;
  const { root, mapper } = mappedFrom;
  if (root.nameType !== undefined || root.optionalModifier === "remove") return undefined;
  const type = substitute(c, root.template, extend(mapper, root.parameter, index));
  const mayBeAbsent =
    root.optionalModifier === "add" || propertiesOf(c, object).some((each) => each.isOptional);
  return mayBeAbsent ? union(c.store, [type, c.store.undefined]) : type;
}

/** `{ [P in K]: X }[I]` is `X` with `I` for `P`, also where `X` is asked for a key again; members of unions one by one. */
export function simplifyIndexedAccess(c: Checker, object: Type, index: Type): Type | undefined {
  if (object.kind === "mapped" && object.root.nameType === undefined) {
    const { root } = object;
    const type = substitute(c, root.template, extend(object.mapper, root.parameter, index));
    return root.optionalModifier === "add" ? union(c.store, [type, c.store.undefined]) : type;
  }
  if (object.kind === "union") {
    return mapMembers(c.store, object, (each) => indexedAccessType(c, each, index, undefined));
  }
  if (object.kind === "indexedAccess") {
    const row = simplifyIndexedAccess(c, object.object, object.index);
    return row && accessIfThere(c, row, index);
  }
  return undefined;
}

/** `row[index]`, simplified itself; nothing where the row has no such property. */
function accessIfThere(c: Checker, row: Type, index: Type): Type | undefined {
  let isMissing = false;
  const type = indexedAccessType(c, row, index, () => {
    isMissing = true;
  });
  if (isMissing) return undefined;
  if (type.kind !== "indexedAccess") return type;
  return simplifyIndexedAccess(c, type.object, type.index) ?? type;
}

function accessOne(
  c: Checker,
  object: Type,
  index: Type,
  missing: MissingProperty | undefined,
): Type {
  const { store } = c;
  if (isPrimitive(object, "any") || isNever(object)) return object;
  const name = propertyNameOfType(index);
  if (object.kind === "union") {
    const element = name === undefined ? undefined : elementOfLists(c, object, name);
    if (element !== undefined) return element;
    return union(
      store,
      object.members.map((each) => accessOne(c, each, index, missing)),
    );
  }
  if (name !== undefined) {
    const property = propertyOf(c, object, name);
    if (property !== undefined) return property.type;
    if (object.kind === "tuple" && isNumericName(name)) {
      return pastFixedElements(c, object, Number(name)) ?? fail(c, object, index, missing);
    }
  }
  if (isPrimitive(index, "any")) {
    const found =
      indexSignatureFor(c, object, store.string) ?? indexSignatureFor(c, object, store.number);
    return found?.type ?? store.any;
  }
  const signature = indexSignatureFor(c, object, index);
  if (signature !== undefined) return signature.type;
  if (isPrimitive(index, "symbol") || isPrimitive(index, "number")) {
    const byString = indexSignatureFor(c, object, store.string);
    if (byString !== undefined) return byString.type;
  }
  return fail(c, object, index, missing);
}

/** What several tuples or arrays have at a place; nothing where none of them reaches it. */
export function elementOfLists(c: Checker, lists: UnionType, name: string): Type | undefined {
  if (!isNumericName(name)) return undefined;
  const { members } = lists;
  if (!members.every((each) => each.kind === "tuple" || each.kind === "array")) return undefined;
  const property = propertyOf(c, lists, name);
  if (property !== undefined) return property.type;
  const isOpen = members.some((each) => each.kind === "array");
  if (!isOpen) return undefined;
  return union(
    c.store,
    members.map((each) => indexedAccessType(c, each, c.store.number, undefined)),
  );
}

function fail(c: Checker, object: Type, index: Type, missing: MissingProperty | undefined): Type {
  missing?.(object, index);
  return missing === undefined ? c.store.unresolved : c.store.errorType;
}

/** The element at an index where only a rest element reaches. */
function pastFixedElements(
  c: Checker,
  tuple: Type & { readonly kind: "tuple" },
  index: number,
): Type | undefined {
  const restIndex = tuple.elements.findIndex((each) => each.isRest);
  if (restIndex < 0 || index < restIndex) return undefined;
  return union(
    c.store,
    tuple.elements
      .slice(restIndex)
      .map((each) =>
        each.isVariadic ? indexedAccessType(c, each.type, c.store.number, undefined) : each.type,
      ),
  );
}
