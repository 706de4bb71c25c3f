/** Properties of any type, inherited and apparent ones included. */
import { apparentType, tupleMemberType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { constraintOfParts, intersectionProperty, unionProperty } from "./combined-properties.ts";
import { declarationOf, type StoredDeclaration } from "./declared.ts";
import { baseConstructorOfValue, hasOpenBase } from "./mixins.ts";
import { plainProperty } from "./stored-members.ts";
import { mapperOf, mapperOfReference, substituteProperty } from "./substitute.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { ProgramSymbol } from "./symbols.ts";
import type { Property, ReferenceType, TupleType, Type } from "./types.ts";
import { union } from "./unions.ts";

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
      const found = intersectionProperty(c, type, name);
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
        (isCallable(type) ? functionProperty(c, type, name) : undefined) ??
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

/** What functions have: `call`, `apply` and `bind` know what is called where it is not only made. */
function functionProperty(c: Checker, { target }: ReferenceType, name: string) {
  const { callSignatures } = declarationOf(target).all;
  return (
    (callSignatures.length > 0 ? globalProperty(c, "CallableFunction", name) : undefined) ??
    globalProperty(c, "Function", name)
  );
}

function isCallable({ target }: ReferenceType): boolean {
  const { callSignatures, constructSignatures } = declarationOf(target).all;
  return callSignatures.length > 0 || constructSignatures.length > 0;
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

function globalProperty(c: Checker, global: string, name: string): Property | undefined {
  return c.globalType(global)?.all.properties.get(name);
}

/** The property of an object type whose `this` is of another type. */
export function referenceProperty(
  c: Checker,
  type: ReferenceType,
  name: string,
  self: Type = type,
): Property | undefined {
  const declaration = declarationOf(type.target);
  const isOpen = hasOpenBase(c, declaration);
  const { properties } = isOpen ? declaration.own : declaration.all;
  const generic = properties.get(name);
  if (generic !== undefined) return substituteProperty(c, generic, mapperOfReference(type, self));
  if (!isOpen) return undefined;
  for (const base of c.late.basesOf(c, type)) {
    const found =
      base.kind === "reference"
        ? referenceProperty(c, base, name, self)
        : propertyOf(c, base, name);
    if (found !== undefined) return found;
  }
  return undefined;
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
    return plainProperty(name, tupleMemberType(c, element), {
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
  const base = baseConstructorOfValue(c, type);
  return base === undefined ? undefined : propertyOf(c, base, name);
}

/** All properties but the apparent ones of `Object` and `Function`, in order of declaration. */
export function propertiesOf(c: Checker, type: Type): readonly Property[] {
  switch (type.kind) {
    case "object":
      return [...type.properties.values()];
    case "reference": {
      if (hasOpenBase(c, declarationOf(type.target))) return propertiesOfMixin(c, type);
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
        current = baseConstructorOfValue(c, current);
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

function propertiesOfMixin(c: Checker, type: ReferenceType): readonly Property[] {
  const inherited = c.late.basesOf(c, type).flatMap((base) => propertiesOf(c, base));
  const own = declarationOf(type.target).own.properties.keys();
  const names = new Set([...own, ...inherited.map((each) => each.name)]);
  return [...names].map((name) => propertyOf(c, type, name)).filter(isPresent);
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
