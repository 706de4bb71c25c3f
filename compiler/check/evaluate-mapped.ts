/** Mapped types: arrays and tuples element by element, objects key by key; deferred while the keys are not known. */
import type { Checker } from "./checker.ts";
import { isGenericIndex, isGenericObject, keyTypeOf, propertyNameOfType } from "./evaluate-keys.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { StoredProperty } from "./stored-members.ts";
import type { ObjectMembers } from "./stored-object.ts";
import { compose, extend, substitute } from "./substitute.ts";
import type {
  AliasUse,
  IndexSignature,
  MappedRoot,
  MappedType,
  Mapper,
  Property,
  Type,
} from "./types.ts";
import { isAny, isPrimitive, mapMembers, membersOf, union } from "./unions.ts";

/** The mapped type `root` under `mapper`. */
export function mappedType(
  c: Checker,
  root: MappedRoot,
  mapper: Mapper,
  alias: AliasUse | undefined,
): Type {
  const { store } = c;
  const shape = root.constraint.kind === "keyof" ? root.constraint.type : undefined;
  if (shape?.kind === "typeParameter") {
    // Homomorphic: { [P in keyof T]: … } keeps arrays, tuples and primitives.
    const given = mapper.get(shape);
    if (given !== undefined && given !== shape && root.nameType === undefined) {
      return mapMembers(store, given, (member) =>
        mapHomomorphic(
          c,
          root,
          extend(mapper, shape, member),
          member,
          given === member ? alias : undefined,
        ),
      );
    }
  }
  return mapKeys(c, root, mapper, alias);
}

function mapHomomorphic(
  c: Checker,
  root: MappedRoot,
  mapper: Mapper,
  shape: Type,
  alias: AliasUse | undefined,
): Type {
  const { store } = c;
  const adds = root.optionalModifier === "add";
  const template = (key: Type, isOptional: boolean, wasOptional: boolean): Type =>
    propertyType(c, root, extend(mapper, root.parameter, key), isOptional, wasOptional);
  const isReadonly = (was: boolean): boolean =>
    root.readonlyModifier === "add" || (was && root.readonlyModifier !== "remove");
  switch (shape.kind) {
    case "array":
      return store.array(template(store.number, adds, true), isReadonly(shape.isReadonly));
    case "tuple":
      return store.tuple(
        shape.elements.map((each, i) => {
          const key = each.isRest ? store.number : store.literal(String(i));
          const isOptional = adds || (each.isOptional && root.optionalModifier !== "remove");
          return {
            ...each,
            type: template(key, adds && each.isRest, each.isOptional),
            isOptional: isOptional && !each.isRest,
          };
        }),
        isReadonly(shape.isReadonly),
      );
    case "primitive":
      if (shape.name === "any" || shape.name === "object" || shape.name === "unknown") break;
      return shape;
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
    case "uniqueSymbol":
      return shape;
    default:
  }
  return mapKeys(c, root, mapper, alias);
}

function withoutUndefined(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => (isPrimitive(each, "undefined") ? undefined : each));
}

function mapKeys(c: Checker, root: MappedRoot, mapper: Mapper, alias: AliasUse | undefined): Type {
  const given = root.free?.map((each) => mapper.get(each) ?? each);
  const key = given && instanceKey(given, alias);
  const known = key === undefined ? undefined : root.instances.get(key);
  if (known !== undefined) return known;
  const constraint = substitute(c, root.constraint, mapper);
  const shape = shapeOf(c, root, mapper);
  const isGeneric =
    isGenericIndex(constraint) ||
    (shape !== undefined && isGenericObject(shape) && root.constraint.kind === "keyof");
  const deferred = (): MappedType => c.store.mapped(root, constraint, mapper, alias ?? undefined);
  if (isGeneric) return deferred();
  const made = c.store.object_(() => membersOfMapped(c, root, mapper, constraint, shape), {
    mayBeGeneric: given === undefined || given.some((each) => each.mayBeGeneric),
    alias,
    instantiate: (map) =>
      c.late.mappedType(c, root, compose(c, mapper, map), aliasUnder(c, alias, map)),
  });
  made.mappedFrom = deferred();
  if (key !== undefined) root.instances.set(key, made);
  return made;
}

/** What tells instances of one mapped type apart. */
function instanceKey(given: readonly Type[], alias: AliasUse | undefined): string {
  const ids = (types: readonly Type[]): string => types.map((each) => each.id).join(",");
  return alias === undefined
    ? ids(given)
    : `${ids(given)} ${alias.symbol.name} ${ids(alias.typeArguments)}`;
}

function aliasUnder(c: Checker, alias: AliasUse | undefined, map: Mapper): AliasUse | undefined {
  if (alias === undefined) return undefined;
  return {
    symbol: alias.symbol,
    typeArguments: alias.typeArguments.map((each) => substitute(c, each, map)),
  };
}

/** What a mapped type has the keys of, `T & { id: number }` of `Readonly<T & { id: number }>`. */
export function mappedShape(c: Checker, type: MappedType): Type | undefined {
  const { root, constraint, mapper } = type;
  if (constraint.kind === "keyof") return constraint.type;
  return root.constraint.kind === "keyof" ? substitute(c, root.constraint.type, mapper) : undefined;
}

/** The type whose optional and readonly marks the mapped one takes over. */
function shapeOf(c: Checker, root: MappedRoot, mapper: Mapper): Type | undefined {
  if (root.constraint.kind === "keyof") return substitute(c, root.constraint.type, mapper);
  if (root.constraint.kind === "typeParameter") {
    const declared = root.constraint.constraint;
    if (declared?.kind === "keyof") return substitute(c, declared.type, mapper);
  }
  return undefined;
}

function membersOfMapped(
  c: Checker,
  root: MappedRoot,
  mapper: Mapper,
  constraint: Type,
  shape: Type | undefined,
): ObjectMembers {
  const properties = new Map<string, Property>();
  const indexSignatures: IndexSignature[] = [];
  const addKey = (key: Type, original: Property | undefined, isIndexReadonly: boolean): void => {
    const inner = extend(mapper, root.parameter, key);
    const names = root.nameType === undefined ? key : substitute(c, root.nameType, inner);
    for (const nameKey of membersOf(c.store, names)) {
      const name = propertyNameOfType(nameKey);
      if (name === undefined) {
        if (isIndexKey(nameKey)) {
          indexSignatures.push({
            key: nameKey,
            get type() {
              return propertyType(c, root, inner, root.optionalModifier === "add", false);
            },
            isReadonly:
              root.readonlyModifier === "add" ||
              (isIndexReadonly && root.readonlyModifier !== "remove"),
          });
        }
        continue;
      }
      const wasOptional = original?.isOptional ?? false;
      const isOptional =
        root.optionalModifier === "add" || (wasOptional && root.optionalModifier !== "remove");
      const existing = properties.get(name);
      if (existing !== undefined) {
        // Two keys with one name: the property has the type of either.
        properties.set(
          name,
          new StoredProperty(existing, () =>
            union(c.store, [existing.type, propertyType(c, root, inner, isOptional, wasOptional)]),
          ),
        );
        continue;
      }
      properties.set(
        name,
        new StoredProperty(
          {
            name,
            propertyKind: original?.propertyKind === "method" ? "method" : "field",
            isOptional,
            isReadonly:
              root.readonlyModifier === "add" ||
              ((original?.isReadonly ?? false) && root.readonlyModifier !== "remove"),
            isStatic: false,
            isAbstract: false,
            visibility: "public",
            declarations: original?.declarations ?? [],
            declaredBy: undefined,
            symbol: original?.symbol,
            enumKey: nameKey.kind === "enumMember" ? nameKey : undefined,
          },
          () => propertyType(c, root, inner, isOptional, wasOptional),
        ),
      );
    }
  };
  if (root.constraint.kind === "keyof" && shape !== undefined) {
    if (isAny(shape)) addKey(c.store.string, undefined, false);
    else {
      for (const property of propertiesOf(c, shape)) {
        if (property.visibility !== "public") continue;
        addKey(keyTypeOf(c, property, shape), property, false);
      }
      for (const index of indexSignaturesOf(c, shape))
        addKey(index.key, undefined, index.isReadonly);
    }
  } else {
    for (const key of membersOf(c.store, constraint)) {
      const name = propertyNameOfType(key);
      const original =
        name === undefined || shape === undefined ? undefined : propertyOf(c, shape, name);
      addKey(key, original, false);
    }
  }
  return { properties, callSignatures: [], constructSignatures: [], indexSignatures };
}

function propertyType(
  c: Checker,
  root: MappedRoot,
  mapper: Mapper,
  isOptional: boolean,
  wasOptional: boolean,
): Type {
  const type = substitute(c, root.template, mapper);
  if (isOptional) return union(c.store, [type, c.store.undefined]);
  if (wasOptional && root.optionalModifier === "remove") return withoutUndefined(c, type);
  return type;
}

function isIndexKey(type: Type): boolean {
  return (
    isPrimitive(type, "string") ||
    isPrimitive(type, "number") ||
    isPrimitive(type, "symbol") ||
    type.kind === "templateLiteral" ||
    type.kind === "stringMapping" ||
    (type.kind === "intersection" && type.members.some(isIndexKey))
  );
}
