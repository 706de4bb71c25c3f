/** `{ ...a, ...b }`: the properties of both, the later ones over the earlier. */
import type { Checker } from "./checker.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { intersection } from "./intersections.ts";
import { propertiesOf } from "./members.ts";
import { StoredProperty } from "./stored-members.ts";
import { StoredObject } from "./stored-object.ts";
import type { IndexSignature, Property, Type } from "./types.ts";
import { isAny, isNever, isNullish, isPrimitive, isUnknown, mapMembers, union } from "./unions.ts";
import { withoutMissing } from "./widen.ts";

/** The type of an object with the properties of `left` and then those of `right`. */
export function spreadTypes(c: Checker, left: Type, right: Type): Type {
  const { store } = c;
  if (isAny(left) || isAny(right)) return isAny(left) ? left : right;
  if (isUnknown(left) || isUnknown(right)) return store.unknown;
  if (isNever(left)) return right;
  if (isNever(right)) return left;
  if (left.kind === "union")
    return mapMembers(store, withoutFalsy(c, left), (each) => spreadTypes(c, each, right));
  if (right.kind === "union") return spreadMaybe(c, left, right);
  if (isFalsy(right)) return left;
  if (isFalsy(left)) return right;
  const self = constraintOfThis(right);
  if (self) return spreadTypes(c, left, self);
  if (isVariable(left) || isVariable(right)) {
    if (left.kind === "object" && left.properties.size === 0 && left.indexSignatures.length === 0)
      return right;
    return intersection(store, [left, right]);
  }
  const properties = new Map<string, Property>();
  const skipped = new Set<string>();
  for (const property of propertiesOf(c, right)) {
    if (property.visibility !== "public") skipped.add(property.name);
    else if (isOwnProperty(property)) properties.set(property.name, copyOf(property));
  }
  const rightProperties = new Map(properties);
  properties.clear();
  for (const property of propertiesOf(c, left)) {
    if (skipped.has(property.name) || !isOwnProperty(property)) continue;
    if (property.visibility !== "public") continue;
    const over = rightProperties.get(property.name);
    if (over === undefined) properties.set(property.name, copyOf(property));
    else if (over.isOptional) {
      const rest = withoutMissing(c, over.type);
      const isOptional = property.isOptional;
      properties.set(
        property.name,
        new StoredProperty(
          {
            ...about(over),
            isOptional,
            declarations: [...property.declarations, ...over.declarations],
          },
          () => union(store, [property.type, rest]),
        ),
      );
    } else properties.set(property.name, over);
  }
  for (const [name, property] of rightProperties)
    if (!properties.has(name)) properties.set(name, property);
  const indexSignatures: IndexSignature[] = isEmpty(left)
    ? [...indexSignaturesOf(c, right)]
    : sharedIndexes(c, left, right);
  const members = { properties, callSignatures: [], constructSignatures: [], indexSignatures };
  const mayBeGeneric = left.mayBeGeneric || right.mayBeGeneric;
  return new StoredObject(store.nextId(), members, { mayBeGeneric, isLiteral: true });
}

/** What a copy of objects of the type is: their own properties, private ones too, and nothing of their classes. */
export function copiedType(c: Checker, type: Type): Type {
  const properties = new Map<string, Property>();
  for (const property of propertiesOf(c, type))
    if (isOwnProperty(property) && !property.name.startsWith("#"))
      properties.set(property.name, copyOf(property));
  return literalLike(c, type, properties);
}

function spreadMaybe(c: Checker, left: Type, right: Type & { readonly kind: "union" }): Type {
  const kept = withoutFalsy(c, right);
  const hasFalsy = kept !== right;
  // `...(test && { a })`, `...options` that may be missing: the properties are optional, as TypeScript merges it.
  if (hasFalsy && kept.kind !== "union") {
    const optional = optionalCopy(c, kept);
    return spreadTypes(c, left, optional);
  }
  return mapMembers(
    c.store,
    hasFalsy ? union(c.store, [kept, c.store.emptyObject]) : kept,
    (each) => spreadTypes(c, left, each),
  );
}

function optionalCopy(c: Checker, type: Type): Type {
  const properties = new Map<string, Property>();
  for (const property of propertiesOf(c, type)) {
    if (property.visibility !== "public" || !isOwnProperty(property)) continue;
    properties.set(
      property.name,
      new StoredProperty({ ...about(property), isOptional: true }, () =>
        union(c.store, [property.type, c.store.undefined]),
      ),
    );
  }
  return literalLike(c, type, properties);
}

/** A literal's type with the properties, and with the index signatures of the type that they are from. */
function literalLike(c: Checker, type: Type, properties: Map<string, Property>): Type {
  return c.store.object_(
    {
      properties,
      callSignatures: [],
      constructSignatures: [],
      indexSignatures: indexSignaturesOf(c, type),
    },
    { mayBeGeneric: type.mayBeGeneric, isLiteral: true },
  );
}

function withoutFalsy(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => (isFalsy(each) ? undefined : each));
}

/** What a spread leaves out: `undefined`, `null`, and constants such as `""`, `0` and an enum's member of that value. */
export function isFalsy(type: Type): boolean {
  if (type.kind === "literal" || type.kind === "enumMember")
    return type.value !== undefined && !type.value;
  return isNullish(type) || isPrimitive(type, "void");
}

/** A copy of `this` is no object of its class, though TypeScript keeps its type: nothing but the properties. */
function constraintOfThis(type: Type): Type | undefined {
  return type.kind === "typeParameter" && type.isThis ? type.constraint : undefined;
}

function isVariable(type: Type): boolean {
  return (
    type.kind === "typeParameter" ||
    type.kind === "indexedAccess" ||
    type.kind === "conditional" ||
    type.kind === "mapped" ||
    (type.kind === "intersection" && type.members.some(isVariable))
  );
}

/** Methods and accessors of classes live on the prototype: spread leaves methods behind and reads getters of literals. */
function isOwnProperty(property: Property): boolean {
  if (property.declaredBy?.declarationKind !== "class") return true;
  return property.propertyKind === "field";
}

function isEmpty(type: Type): boolean {
  return type.kind === "object" && type.properties.size === 0 && type.indexSignatures.length === 0;
}

function sharedIndexes(c: Checker, left: Type, right: Type): IndexSignature[] {
  const shared: IndexSignature[] = [];
  for (const index of indexSignaturesOf(c, left)) {
    const other = indexSignaturesOf(c, right).find((each) => each.key === index.key);
    if (other === undefined) continue;
    shared.push({
      key: index.key,
      type: union(c.store, [index.type, other.type]),
      isReadonly: index.isReadonly || other.isReadonly,
    });
  }
  return shared;
}

function copyOf(property: Property): Property {
  return new StoredProperty(about(property), () => property.type);
}

function about(property: Property): Omit<Property, "type" | "writeType"> {
  const { name, isOptional, declarations, symbol } = property;
  return {
    name,
    propertyKind: property.propertyKind === "accessor" ? "field" : property.propertyKind,
    isOptional,
    isReadonly: false,
    isStatic: false,
    isAbstract: false,
    visibility: "public",
    declarations,
    declaredBy: undefined,
    symbol,
  };
}
