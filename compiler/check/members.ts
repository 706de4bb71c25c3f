/** Properties, signatures and index signatures of any type, inherited and apparent ones included. */
import type { Checker } from "./checker.ts";
import { declarationOf, type StoredDeclaration } from "./declared.ts";
import { intersection } from "./intersections.ts";
import {
  instantiateSignature,
  mapperOf,
  substituteIndex,
  substituteProperty,
  substituteSignature,
} from "./substitute.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { ProgramSymbol } from "./symbols.ts";
import { plainProperty, StoredProperty } from "./type-store.ts";
import type {
  IndexSignature,
  IntersectionType,
  Mapper,
  Property,
  ReferenceType,
  Signature,
  TupleType,
  Type,
  TypeParameter,
} from "./types.ts";
import { unionSignatures } from "./union-signatures.ts";
import { isNever, isPrimitive, union } from "./unions.ts";

/** The property `name` of `type`; of a union only if every member has it. */
export function propertyOf(c: Checker, type: Type, name: string): Property | undefined {
  let known = c.state.properties.get(type.id);
  if (known === undefined) {
    known = new Map();
    c.state.properties.set(type.id, known);
  }
  const before = known.get(name);
  if (before !== undefined) return before;
  // What is absent may only be so while a circular type is being resolved: not remembered.
  const found = findProperty(c, type, name);
  if (found !== undefined) known.set(name, found);
  return found;
}

function findProperty(c: Checker, type: Type, name: string): Property | undefined {
  switch (type.kind) {
    case "union":
      return unionProperty(c, type.members, name)?.property;
    case "intersection": {
      const found = intersectionProperty(c, type.members, name);
      if (found !== undefined) return found;
      const constraint = constraintOfParts(c, type);
      return constraint && propertyOf(c, constraint, name);
    }
    case "object": {
      const own = type.properties.get(name);
      if (own !== undefined) return own;
      const isCallable = type.callSignatures.length > 0 || type.constructSignatures.length > 0;
      return (
        (isCallable ? globalProperty(c, "Function", name) : undefined) ??
        globalProperty(c, "Object", name)
      );
    }
    case "function":
      return (
        mergedProperty(c, type.symbol, name) ??
        globalProperty(c, type.callSignatures.length > 0 ? "CallableFunction" : "Function", name) ??
        globalProperty(c, "Function", name) ??
        globalProperty(c, "Object", name)
      );
    case "reference":
      return (
        referenceProperty(c, type, name) ??
        (declarationOf(type.target).all.callSignatures.length > 0
          ? globalProperty(c, "Function", name)
          : undefined) ??
        globalProperty(c, "Object", name)
      );
    case "classValue":
      return (
        staticProperty(c, type, name) ??
        mergedProperty(c, type.target.symbol, name) ??
        globalProperty(c, "Function", name) ??
        globalProperty(c, "Object", name)
      );
    case "namespace":
      return c.late.namespaceProperty(c, type, name) ?? globalProperty(c, "Object", name);
    case "enumObject":
      return (
        enumProperty(c, type.enum, name) ??
        mergedProperty(c, type.enum.symbol, name) ??
        globalProperty(c, "Object", name)
      );
    case "tuple":
      return tupleProperty(c, type, name) ?? apparentProperty(c, type, name);
    default:
      return apparentProperty(c, type, name);
  }
}

function apparentProperty(c: Checker, type: Type, name: string): Property | undefined {
  const apparent = apparentType(c, type);
  if (apparent === undefined) return undefined;
  if (apparent === type) return globalProperty(c, "Object", name);
  if (apparent.kind === "reference") {
    // Methods that give back `this` give back the array or future itself.
    return referenceProperty(c, apparent, name, type) ?? globalProperty(c, "Object", name);
  }
  return propertyOf(c, apparent, name);
}

/** The declared type that answers for a primitive, array, tuple or future; the constraint of a type parameter. */
export function apparentType(c: Checker, type: Type): Type | undefined {
  switch (type.kind) {
    case "primitive":
      switch (type.name) {
        case "string":
          return globalReference(c, "String");
        case "number":
          return globalReference(c, "Number");
        case "boolean":
          return globalReference(c, "Boolean");
        case "bigint":
          return globalReference(c, "BigInt");
        case "symbol":
          return globalReference(c, "Symbol");
        case "object":
          return c.store.emptyObject;
        default:
          return undefined;
      }
    case "literal":
      return globalReference(c, wrapperOf(typeof type.value));
    case "enumMember":
      return globalReference(c, typeof type.value === "string" ? "String" : "Number");
    case "enum":
      return globalReference(c, isStringEnum(type.members) ? "String" : "Number");
    case "templateLiteral":
    case "stringMapping":
      return globalReference(c, "String");
    case "uniqueSymbol":
      return globalReference(c, "Symbol");
    case "array":
      return globalReference(c, type.isReadonly ? "ReadonlyArray" : "Array", [type.element]);
    case "tuple":
      return globalReference(c, type.isReadonly ? "ReadonlyArray" : "Array", [
        tupleElementType(c, type),
      ]);
    case "future":
      return c.late.futureReference(c, type.value);
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
    case "keyof": {
      const constraint = c.late.baseConstraintOf(c, type);
      return constraint === type ? c.store.emptyObject : apparentOfConstraint(c, constraint);
    }
    default:
      return type;
  }
}

function apparentOfConstraint(c: Checker, constraint: Type): Type | undefined {
  if (isPrimitive(constraint, "unknown")) return c.store.emptyObject;
  return constraint.kind === "primitive" ||
    constraint.kind === "literal" ||
    constraint.kind === "array"
    ? constraint
    : constraint;
}

function isStringEnum(
  members: readonly { readonly value: string | number | undefined }[],
): boolean {
  return members.length > 0 && members.every((each) => typeof each.value === "string");
}

function wrapperOf(name: string): string {
  switch (name) {
    case "string":
      return "String";
    case "number":
      return "Number";
    case "boolean":
      return "Boolean";
    default:
      return "BigInt";
  }
}

function globalReference(c: Checker, name: string, typeArguments: readonly Type[] = []): Type {
  const target = c.globalType(name);
  return target === undefined ? c.store.emptyObject : c.store.reference(target, typeArguments);
}

function globalProperty(c: Checker, global: string, name: string): Property | undefined {
  return c.globalType(global)?.all.properties.get(name);
}

/** The substitution that a reference means for what its target declares. */
export function mapperOfReference(type: ReferenceType, self: Type = type): Mapper {
  const map = mapperOf(type.target.typeParameters, type.typeArguments);
  map.set(type.target.thisType, self);
  return map;
}

/** The property of an object type whose `this` is of another type. */
export function referenceProperty(
  c: Checker,
  type: ReferenceType,
  name: string,
  self: Type = type,
): Property | undefined {
  const generic = declarationOf(type.target).all.properties.get(name);
  if (generic === undefined) return undefined;
  return substituteProperty(c, generic, mapperOfReference(type, self));
}

/** Type of a tuple's elements, all together. */
export function tupleElementType(c: Checker, type: TupleType): Type {
  return union(
    c.store,
    type.elements.map((each) => elementType(c, each)),
  );
}

function elementType(c: Checker, element: TupleType["elements"][number]): Type {
  if (element.isVariadic)
    return c.late.indexedAccessType(c, element.type, c.store.number, undefined);
  return element.isOptional ? union(c.store, [element.type, c.store.undefined]) : element.type;
}

function tupleProperty(c: Checker, type: TupleType, name: string): Property | undefined {
  const { elements } = type;
  const { store } = c;
  if (name === "length") {
    if (elements.some((each) => each.isRest)) {
      return plainProperty(name, store.number, { isReadonly: type.isReadonly });
    }
    const lengths: Type[] = [];
    const required = elements.filter((each) => !each.isOptional).length;
    for (let n = required; n <= elements.length; n++) lengths.push(store.literal(n));
    return plainProperty(name, union(store, lengths), { isReadonly: type.isReadonly });
  }
  const index = Number(name);
  if (!Number.isInteger(index) || index < 0 || String(index) !== name) return undefined;
  const restIndex = elements.findIndex((each) => each.isRest);
  const element = elements[index];
  if (element !== undefined && (restIndex < 0 || index < restIndex)) {
    return plainProperty(name, elementType(c, element), {
      isOptional: element.isOptional,
      isReadonly: type.isReadonly,
    });
  }
  return undefined;
}

function enumProperty(
  c: Checker,
  type: Type & { readonly kind: "enum" },
  name: string,
): Property | undefined {
  const member = type.members.find((each) => each.name === name);
  return member && plainProperty(name, c.store.fresh(member), { isReadonly: true });
}

/** What a namespace of the same name adds to a function, class or enum. */
function mergedProperty(
  c: Checker,
  symbol: ProgramSymbol | undefined,
  name: string,
): Property | undefined {
  if (symbol === undefined || !isMerged(symbol)) return undefined;
  return c.late.namespaceProperty(c, c.store.namespace(symbol as MutableSymbol), name);
}

/** Whether a namespace shares its name with a function, class or enum. */
export function isMerged(symbol: ProgramSymbol): boolean {
  return symbol.declarations.some((each) => each.kind === "NamespaceDeclaration");
}

function staticProperty(
  c: Checker,
  type: Type & { readonly kind: "classValue" },
  name: string,
): Property | undefined {
  const declaration = declarationOf(type.target);
  const own = declaration.own.statics.get(name);
  if (own !== undefined) {
    return type.typeArguments.length === 0
      ? own
      : substituteProperty(c, own, mapperOf(type.target.typeParameters, type.typeArguments));
  }
  if (name === "prototype") {
    const any = type.target.typeParameters.map(() => c.store.any);
    return plainProperty(name, c.store.reference(type.target, any), { isReadonly: true });
  }
  const base = c.late.baseConstructorOf(c, declaration);
  return base === undefined ? undefined : propertyOf(c, base, name);
}

/** A property of a union, as far as its members have it. */
export interface UnionProperty {
  readonly property: Property | undefined;
  /** Types of the members that have it; members without it count as `undefined` when they are literals. */
  readonly types: readonly Type[];
  readonly isPartial: boolean;
}

/** What the members of a union say about `name`; remembered by the list of members. */
export function unionProperty(
  c: Checker,
  members: readonly Type[],
  name: string,
): UnionProperty | undefined {
  let known = c.state.unionProperties.get(members);
  if (known === undefined) {
    known = new Map();
    c.state.unionProperties.set(members, known);
  }
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = findUnionProperty(c, members, name);
  if (found !== undefined) known.set(name, found);
  return found;
}

function findUnionProperty(
  c: Checker,
  members: readonly Type[],
  name: string,
): UnionProperty | undefined {
  const found: Property[] = [];
  const extra: Type[] = [];
  let isPartial = false;
  let isReadonly = false;
  for (const member of members) {
    if (isNever(member)) continue;
    const property = propertyOf(c, member, name);
    if (property !== undefined && property.visibility !== "private") {
      found.push(property);
      continue;
    }
    if (property !== undefined) {
      found.push(property);
      continue;
    }
    if (isPrimitive(member, "any")) {
      extra.push(member);
      continue;
    }
    const index = name.startsWith("@@")
      ? undefined
      : indexSignatureFor(c, member, c.store.literal(name));
    if (index !== undefined) {
      extra.push(index.type);
      isReadonly ||= index.isReadonly;
    } else if (member.kind === "object" && member.isLiteral) {
      extra.push(c.store.undefined);
      // Known to be absent: no other property can hide behind the type of a literal.
      if (!member.isFresh) isPartial = true;
    } else isPartial = true;
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const types = [...found.map((each) => each.type), ...extra];
  if (isPartial) return { property: undefined, types, isPartial };
  if (found.length === 1 && extra.length === 0) return { property: first, types, isPartial };
  const property = new StoredProperty(
    {
      name,
      propertyKind: found.every((each) => each.propertyKind === first.propertyKind)
        ? first.propertyKind
        : "field",
      isOptional: found.some((each) => each.isOptional),
      isReadonly: isReadonly || found.some((each) => each.isReadonly),
      isStatic: false,
      isAbstract: false,
      visibility: strictest(found),
      declarations: found.flatMap((each) => each.declarations),
      declaredBy: found.every((each) => each.declaredBy === first.declaredBy)
        ? first.declaredBy
        : undefined,
      symbol: found.every((each) => each.symbol === first.symbol) ? first.symbol : undefined,
    },
    () => union(c.store, types),
    // As TypeScript has it, what suits one member may be written.
    () => union(c.store, [...found.map((each) => each.writeType), ...extra]),
  );
  return { property, types, isPartial };
}

function strictest(properties: readonly Property[]): Property["visibility"] {
  if (properties.some((each) => each.visibility === "private")) return "private";
  if (properties.some((each) => each.visibility === "protected")) return "protected";
  return "public";
}

/**
 * What an intersection with unknown parts may at least be taken as, when that says more than the parts: `T[K] & {}` has the members of
 * `X` where `T[K]` is constrained by `X | undefined`.
 */
function constraintOfParts(c: Checker, type: IntersectionType): Type | undefined {
  if (!type.mayBeGeneric) return undefined;
  const constraint = c.late.baseConstraintOf(c, type);
  return constraint === type ? undefined : constraint;
}

function intersectionProperty(
  c: Checker,
  members: readonly Type[],
  name: string,
): Property | undefined {
  const found: Property[] = [];
  for (const member of members) {
    const property = propertyOf(c, member, name);
    if (property !== undefined && !found.includes(property)) found.push(property);
  }
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  // Each part that is an object brings the members of Object; one of them is enough.
  const own = found.filter((each) => each.declaredBy?.symbol.name !== "Object");
  const [firstOwn] = own;
  if (firstOwn === undefined) return first;
  if (own.length === 1) return firstOwn;
  return new StoredProperty(
    {
      name,
      propertyKind: firstOwn.propertyKind,
      isOptional: own.every((each) => each.isOptional),
      isReadonly: own.every((each) => each.isReadonly),
      isStatic: false,
      isAbstract: false,
      visibility: own.some((each) => each.visibility === "public") ? "public" : firstOwn.visibility,
      declarations: own.flatMap((each) => each.declarations),
      declaredBy: firstOwn.declaredBy,
      symbol: firstOwn.symbol,
    },
    () =>
      intersection(
        c.store,
        own.map((each) => each.type),
      ),
  );
}

/** All properties but the apparent ones of `Object` and `Function`, in order of declaration. */
export function propertiesOf(c: Checker, type: Type): readonly Property[] {
  switch (type.kind) {
    case "object":
      return [...type.properties.values()];
    case "reference": {
      const map = mapperOfReference(type);
      const all = declarationOf(type.target).all.properties;
      if (type.target.typeParameters.length === 0) {
        return [...all.keys()].map((name) => propertyOf(c, type, name)).filter(isPresent);
      }
      return [...all.values()].map(
        (each) => propertyOf(c, type, each.name) ?? substituteProperty(c, each, map),
      );
    }
    case "classValue": {
      const names = new Set<string>();
      let current: Type | undefined = type;
      while (current?.kind === "classValue") {
        const declaration: StoredDeclaration = declarationOf(current.target);
        for (const name of declaration.own.statics.keys()) names.add(name);
        current = c.late.baseConstructorOf(c, declaration);
      }
      names.add("prototype");
      return [...names].map((name) => propertyOf(c, type, name)).filter(isPresent);
    }
    case "namespace":
      return c.late.namespaceProperties(c, type);
    case "enumObject":
      return type.enum.members.map((each) => propertyOf(c, type, each.name)).filter(isPresent);
    case "union": {
      const [first] = type.members;
      if (first === undefined) return [];
      return propertiesOf(c, first)
        .map((each) => propertyOf(c, type, each.name))
        .filter(isPresent);
    }
    case "intersection": {
      const names = new Set(
        type.members.flatMap((each) => propertiesOf(c, each).map((one) => one.name)),
      );
      return [...names].map((name) => propertyOf(c, type, name)).filter(isPresent);
    }
    case "tuple": {
      const own: Property[] = [];
      type.elements.forEach((_, i) => {
        const property = tupleProperty(c, type, String(i));
        if (property !== undefined) own.push(property);
      });
      const length = tupleProperty(c, type, "length");
      const apparent = apparentType(c, type);
      const inherited = apparent === undefined ? [] : propertiesOf(c, apparent);
      return [
        ...own,
        ...(length === undefined ? [] : [length]),
        ...inherited.filter((each) => each.name !== "length"),
      ];
    }
    default: {
      const apparent = apparentType(c, type);
      return apparent === undefined || apparent === type ? [] : propertiesOf(c, apparent);
    }
  }
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Call signatures, those of a union resolved to what suits every member. */
export function callSignaturesOf(c: Checker, type: Type): readonly Signature[] {
  return signaturesOf(c, type, "call");
}

export function constructSignaturesOf(c: Checker, type: Type): readonly Signature[] {
  return signaturesOf(c, type, "construct");
}

/** Signatures of one of the two kinds. */
export function signaturesOf(
  c: Checker,
  type: Type,
  which: "call" | "construct",
): readonly Signature[] {
  const cache = which === "call" ? c.state.callSignatures : c.state.constructSignatures;
  const known = cache.get(type.id);
  if (known !== undefined) return known;
  const found = findSignatures(c, type, which);
  // A function under inference has signatures that are not final.
  if (type.kind !== "typeParameter") cache.set(type.id, found);
  return found;
}

function findSignatures(c: Checker, type: Type, which: "call" | "construct"): readonly Signature[] {
  const isCall = which === "call";
  switch (type.kind) {
    case "function":
    case "object":
      return isCall ? type.callSignatures : type.constructSignatures;
    case "reference": {
      const { all } = declarationOf(type.target);
      const signatures = isCall ? all.callSignatures : all.constructSignatures;
      if (signatures.length === 0) return signatures;
      const map = mapperOfReference(type);
      return signatures.map((each) => substituteSignature(c, each, map));
    }
    case "classValue":
      return isCall ? [] : classConstructors(c, type);
    case "union":
      return unionSignatures(
        c,
        type.members.map((each) => signaturesOf(c, each, which)),
      );
    case "intersection": {
      const found = type.members.flatMap((each) => signaturesOf(c, each, which));
      if (found.length > 0) return found;
      const constraint = constraintOfParts(c, type);
      return constraint === undefined ? found : signaturesOf(c, constraint, which);
    }
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped": {
      const apparent = apparentType(c, type);
      return apparent === undefined || apparent === type ? [] : signaturesOf(c, apparent, which);
    }
    default:
      return [];
  }
}

function classConstructors(
  c: Checker,
  type: Type & { readonly kind: "classValue" },
): readonly Signature[] {
  const { constructors, typeParameters, outerCount } = declarationOf(type.target);
  if (outerCount === 0) return constructors;
  const map = mapperOf(typeParameters.slice(0, outerCount), type.typeArguments);
  return constructors.map((each) => substituteSignature(c, each, map));
}

/** Signature with type arguments put in for its own type parameters. */
export function applyTypeArguments(
  c: Checker,
  signature: Signature,
  typeArguments: readonly Type[],
): Signature {
  return instantiateSignature(
    c,
    signature,
    mapperOf(signature.typeParameters as readonly TypeParameter[], typeArguments),
  );
}

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
        if (!others.every(isPresent)) continue;
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
