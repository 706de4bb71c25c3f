/** Intersections: distributed over unions, reduced to `never` where members exclude each other. */
import { emptyMembers } from "./members-of-object.ts";
import { isObjectTarget } from "./object-like.ts";
import type { TypeStore } from "./type-store.ts";
import type { AliasUse, IntersectionType, Type } from "./types.ts";
import { isAny, isNever, isNullish, isPrimitive, isUnknown, membersOf, union } from "./unions.ts";

/** The intersection of `types`. */
export function intersection(store: TypeStore, types: readonly Type[], alias?: AliasUse): Type {
  const set: Type[] = [];
  const flat = (each: Type): void => {
    if (each.kind === "intersection") for (const member of each.members) flat(member);
    else if (!set.includes(each)) set.push(each);
  };
  for (const each of types) flat(each);
  const never = set.find(isNever);
  if (never !== undefined) return never;
  const any = set.find(isAny);
  if (any !== undefined) return any;
  const known = set.filter((each) => !isUnknown(each));
  const [first] = known;
  if (first === undefined) return store.unknown;
  if (known.length === 1) return first;
  const unionIndex = known.findIndex((each) => each.kind === "union");
  if (unionIndex >= 0) return distribute(store, known, alias);
  return ofParts(store, known, alias);
}

function distribute(store: TypeStore, types: readonly Type[], alias: AliasUse | undefined): Type {
  let products: Type[][] = [[]];
  for (const type of types) {
    const members = type.kind === "union" ? type.members : [type];
    if (products.length * members.length > MAX_PRODUCTS) return store.unresolved;
    products = products.flatMap((product) => members.map((member) => [...product, member]));
  }
  return union(
    store,
    products.map((product) => intersection(store, product)),
    alias,
  );
}

// TypeScript gives up at the same number.
const MAX_PRODUCTS = 100_000;

function ofParts(store: TypeStore, types: readonly Type[], alias: AliasUse | undefined): Type {
  const expanded = types.some((each) => each.kind === "enum" || isPrimitive(each, "boolean"))
    ? expandWholes(store, types)
    : undefined;
  if (expanded !== undefined) return expanded;
  const primitives = types.filter((each) => baseKind(each) !== undefined);
  let kept = types;
  if (primitives.length > 0) {
    const bases = new Set(primitives.map(baseKind));
    if (bases.size > 1 && !(bases.size === 2 && bases.has("void") && bases.has("undefined"))) {
      return store.never;
    }
    const units = primitives.filter(isUnit);
    if (new Set(units.map((each) => store.regular(each))).size > 1) return store.never;
    if (units.length > 0) {
      // A literal is the narrower of itself and its primitive.
      kept = types.filter((each) => baseKind(each) === undefined || isUnit(each));
    }
    if (bases.has("undefined") || bases.has("null") || bases.has("void")) {
      if (types.some((each) => isObjectKind(each))) return store.never;
    } else {
      if (types.some((each) => isPrimitive(each, "object"))) return store.never;
      kept = kept.filter((each) => !isEmptyObject(each));
    }
  } else {
    const objects = types.filter((each) => isObjectKind(each) && !isEmptyObject(each));
    if (objects.length > 0) kept = types.filter((each) => !isEmptyObject(each));
    if (objects.some((each) => !isPrimitive(each, "object"))) {
      kept = kept.filter((each) => !isPrimitive(each, "object"));
    }
  }
  const [first] = kept;
  if (first === undefined) return store.emptyObject;
  if (kept.length === 1) return first;
  const key = `x${kept.map((each) => each.id).join("&")}${alias === undefined ? "" : `@${alias.symbol.id}<${alias.typeArguments.map((each) => each.id).join(",")}`}`;
  return store.intern<IntersectionType>(key, (id) => ({
    kind: "intersection",
    id,
    members: kept,
    alias,
    mayBeGeneric: kept.some((each) => each.mayBeGeneric),
  }));
}

/** `boolean & true`, `E & E.A`: the members that fit. */
function expandWholes(store: TypeStore, types: readonly Type[]): Type | undefined {
  const whole = types.find((each) => each.kind === "enum" || isPrimitive(each, "boolean"));
  if (whole === undefined) return undefined;
  const others = types.filter((each) => each !== whole);
  if (others.every((each) => baseKind(each) === undefined)) return undefined;
  return union(
    store,
    membersOf(store, whole).map((member) => intersection(store, [member, ...others])),
  );
}

function baseKind(type: Type): string | undefined {
  switch (type.kind) {
    case "literal":
      return typeof type.value;
    case "enumMember":
      return typeof type.value === "string" ? "string" : "number";
    case "enum":
      return "number";
    case "templateLiteral":
    case "stringMapping":
      return "string";
    case "uniqueSymbol":
      return "symbol";
    case "primitive":
      return type.name === "object" || type.name === "any" || type.name === "unknown"
        ? undefined
        : type.name;
    default:
      return undefined;
  }
}

function isUnit(type: Type): boolean {
  return (
    type.kind === "literal" ||
    type.kind === "enumMember" ||
    type.kind === "uniqueSymbol" ||
    isNullish(type)
  );
}

function isObjectKind(type: Type): boolean {
  return isObjectTarget(type) || isPrimitive(type, "object");
}

function isEmptyObject(type: Type): boolean {
  return type.kind === "object" && emptyMembers(type);
}
