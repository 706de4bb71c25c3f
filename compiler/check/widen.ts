/** Widening: what a variable may hold later, seen from the type of its first value. */
import type { Checker } from "./checker.ts";
import { plainProperty, StoredProperty } from "./stored-members.ts";
import { StoredObject } from "./stored-object.ts";
import type { Property, Type } from "./types.ts";
import { isPrimitive, mapMembers, union } from "./unions.ts";

/** Fresh literals become their primitive; unions member by member. */
export function widenLiteral(c: Checker, type: Type): Type {
  switch (type.kind) {
    case "literal":
      return type.isFresh ? primitiveOf(c, type.value) : type;
    case "enumMember":
      return type.isFresh ? type.enum : type;
    case "union":
      return mapMembers(c.store, type, (each) => widenLiteral(c, each));
    default:
      return type;
  }
}

/** The one symbol of a constant becomes any. */
export function widenSymbol(c: Checker, type: Type): Type {
  if (type.kind === "uniqueSymbol") return c.store.symbol;
  return type.kind === "union" ? mapMembers(c.store, type, (each) => widenSymbol(c, each)) : type;
}

function primitiveOf(c: Checker, value: string | number | boolean | bigint): Type {
  switch (typeof value) {
    case "string":
      return c.store.string;
    case "number":
      return c.store.number;
    case "boolean":
      return c.store.boolean;
    default:
      return c.store.bigint;
  }
}

/** Every literal becomes its primitive, fresh or not. */
export function baseOfLiteral(c: Checker, type: Type): Type {
  switch (type.kind) {
    case "literal":
      return primitiveOf(c, type.value);
    case "enumMember":
      return type.enum;
    case "templateLiteral":
    case "stringMapping":
      return c.store.string;
    case "union":
      return mapMembers(c.store, type, (each) => baseOfLiteral(c, each));
    default:
      return type;
  }
}

/** An object literal, and arrays and tuples of them, without freshness; members of a union of literals get each other's names. */
export function widen(c: Checker, type: Type): Type {
  switch (type.kind) {
    case "object": {
      if (!(type instanceof StoredObject) || !type.isLiteral) return type;
      if (type.widened !== undefined) return type.widened;
      const widened = widenMembers(c, type, undefined);
      type.widened = widened;
      if (widened instanceof StoredObject) widened.widened = widened;
      return widened;
    }
    case "union": {
      const literals = type.members.filter(isNarrowLiteral);
      if (literals.length > 1) {
        const names = new Set(literals.flatMap((each) => [...each.properties.keys()]));
        return mapMembers(c.store, type, (each) => {
          if (!isNarrowLiteral(each)) return widen(c, each);
          const widened = widenMembers(c, each, names);
          if (widened instanceof StoredObject) widened.widened = widened;
          return widened;
        });
      }
      return mapMembers(c.store, type, (each) => widen(c, each));
    }
    case "array": {
      if ("instantiate" in type) return type;
      const element = widen(c, type.element);
      return element === type.element ? type : c.store.array(element, type.isReadonly);
    }
    case "tuple": {
      if ("instantiate" in type) return type;
      let isSame = true;
      const elements = type.elements.map((each) => {
        const widened = widen(c, each.type);
        if (widened !== each.type) isSame = false;
        return { ...each, type: widened };
      });
      return isSame ? type : c.store.tuple(elements, type.isReadonly);
    }
    default:
      return type;
  }
}

/** An object literal's type that no variable has had yet: of what is wide already, others take and give no names. */
function isNarrowLiteral(type: Type): type is StoredObject {
  return type instanceof StoredObject && type.isLiteral && type.widened !== type;
}

function widenMembers(
  c: Checker,
  type: StoredObject,
  names: ReadonlySet<string> | undefined,
): Type {
  const needsNames = names !== undefined && [...names].some((each) => !type.properties.has(each));
  if (
    !needsNames &&
    !type.isFresh &&
    [...type.properties.values()].every(
      (each) => each.propertyKind === "accessor" || widen(c, each.type) === each.type,
    )
  ) {
    return type;
  }
  const properties = new Map<string, Property>();
  for (const [name, property] of type.properties) {
    // What a getter gives is wide already, and may not be known yet: its code uses the object.
    const isWide = property.propertyKind === "accessor";
    properties.set(name, isWide ? property : new StoredProperty(property, widen(c, property.type)));
  }
  for (const name of names ?? []) {
    if (!properties.has(name))
      properties.set(name, plainProperty(name, c.store.undefined, { isOptional: true }));
  }
  return c.store.object_(
    {
      properties,
      callSignatures: type.callSignatures,
      constructSignatures: type.constructSignatures,
      indexSignatures: type.indexSignatures.map((each) => ({
        ...each,
        key: each.key,
        type: widen(c, each.type),
        isReadonly: each.isReadonly,
      })),
    },
    { mayBeGeneric: type.mayBeGeneric, isLiteral: true, alias: type.alias, origin: type.origin },
  );
}

/** The same without freshness, inside too. */
export function regularDeep(c: Checker, type: Type): Type {
  if (type.kind === "union") return mapMembers(c.store, type, (each) => c.store.regular(each));
  return c.store.regular(type);
}

/** Without `undefined` that an optional property adds. */
export function withoutMissing(c: Checker, type: Type): Type {
  if (type.kind !== "union") return type;
  return mapMembers(c.store, type, (each) => (isPrimitive(each, "undefined") ? undefined : each));
}

/** `type` or `undefined`. */
export function orUndefined(c: Checker, type: Type): Type {
  return union(c.store, [type, c.store.undefined]);
}
