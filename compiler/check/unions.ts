/** Unions and intersections: flattened, without duplicates, literals absorbed by their primitive. */
import type { TypeStore } from "./type-store.ts";
import type { AliasUse, EnumMemberType, EnumType, Type, UnionType } from "./types.ts";

/** True for the primitive of this name. */
export function isPrimitive(type: Type, name: string): boolean {
  return type.kind === "primitive" && type.name === name;
}

export function isAny(type: Type): boolean {
  return type.kind === "primitive" && type.name === "any";
}

export function isNever(type: Type): boolean {
  return type.kind === "primitive" && type.name === "never";
}

export function isUnknown(type: Type): boolean {
  return type.kind === "primitive" && type.name === "unknown";
}

/** `undefined` or `null`. */
export function isNullish(type: Type): boolean {
  return type.kind === "primitive" && (type.name === "undefined" || type.name === "null");
}

/** Members of a union with `boolean` and enums taken apart; what narrowing filters. */
export function membersOf(store: TypeStore, type: Type): readonly Type[] {
  switch (type.kind) {
    case "union":
      if (!type.members.some(isComposite)) return type.members;
      return type.members.flatMap((each) => membersOf(store, each));
    case "primitive":
      if (type.name === "boolean") return [store.false, store.true];
      if (type.name === "never") return [];
      return [type];
    case "enum":
      return type.members.length === 0 ? [type] : type.members;
    default:
      return [type];
  }
}

function isComposite(type: Type): boolean {
  return type.kind === "enum" || isPrimitive(type, "boolean");
}

/** The union of `types`. */
export function union(store: TypeStore, types: readonly Type[], alias?: AliasUse): Type {
  const [first] = types;
  if (first === undefined) return store.never;
  if (types.length === 1 && alias === undefined) return first;
  const set: Type[] = [];
  const special = { any: undefined as Type | undefined, unknown: false };
  for (const type of types) addToUnion(store, set, type, special);
  if (special.any !== undefined) return special.any;
  if (special.unknown) return store.unknown;
  const reduced = foldWholes(store, removeAbsorbed(store, set));
  return unionOfSorted(store, reduced, alias);
}

/** The union in which literals stay beside the primitive type that has them: as a context each of them counts. */
export function unreducedUnion(store: TypeStore, types: readonly Type[]): Type {
  const set: Type[] = [];
  const special = { any: undefined as Type | undefined, unknown: false };
  for (const type of types) addToUnion(store, set, type, special);
  if (special.any !== undefined) return special.any;
  return special.unknown ? store.unknown : unionOfSorted(store, foldWholes(store, set), undefined);
}

function unionOfSorted(
  store: TypeStore,
  types: readonly Type[],
  alias: AliasUse | undefined,
): Type {
  const [first] = types;
  if (first === undefined) return store.never;
  if (types.length === 1) return first;
  const ids = types.map((each) => each.id).join("|");
  const key =
    alias === undefined ? `u${ids}` : `u${ids}@${alias.symbol.id}<${idsOf(alias.typeArguments)}`;
  return store.intern<UnionType>(key, (id) => ({
    kind: "union",
    id,
    members: types,
    alias,
    mayBeGeneric: types.some((each) => each.mayBeGeneric),
  }));
}

/** The same union under another alias, or under none. */
export function withAlias(store: TypeStore, type: Type, alias: AliasUse | undefined): Type {
  return type.kind === "union" ? unionOfSorted(store, type.members, alias) : type;
}

function idsOf(types: readonly Type[]): string {
  return types.map((each) => each.id).join(",");
}

function addToUnion(
  store: TypeStore,
  set: Type[],
  type: Type,
  special: { any: Type | undefined; unknown: boolean },
): void {
  if (type.kind === "union") {
    for (const each of type.members) addToUnion(store, set, each, special);
    return;
  }
  if (type.kind === "primitive") {
    switch (type.name) {
      case "never":
        return;
      case "any":
        special.any = special.any === undefined || type.origin !== undefined ? type : special.any;
        return;
      case "unknown":
        special.unknown = true;
        return;
      default:
    }
  }
  insertById(set, type);
}

function insertById(set: Type[], type: Type): void {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = set[middle];
    if (at === undefined || at.id >= type.id) high = middle;
    else low = middle + 1;
  }
  if (set[low] !== type) set.splice(low, 0, type);
}

function removeAbsorbed(store: TypeStore, set: readonly Type[]): readonly Type[] {
  const primitives = new Set<string>();
  let needsWork = false;
  for (const each of set) {
    if (each.kind === "primitive") primitives.add(each.name);
    if (
      each.kind === "literal" ||
      each.kind === "enumMember" ||
      each.kind === "templateLiteral" ||
      each.kind === "uniqueSymbol" ||
      each.kind === "stringMapping"
    ) {
      needsWork = true;
    }
  }
  if (!needsWork) return set;
  const hasString = primitives.has("string");
  const hasNumber = primitives.has("number");
  const hasBoolean = primitives.has("boolean");
  const hasBigint = primitives.has("bigint");
  const hasSymbol = primitives.has("symbol");
  return set.filter((each) => {
    switch (each.kind) {
      case "literal": {
        const { value } = each;
        if (typeof value === "string" && hasString) return false;
        if (typeof value === "number" && hasNumber) return false;
        if (typeof value === "boolean" && hasBoolean) return false;
        if (typeof value === "bigint" && hasBigint) return false;
        return !(each.isFresh && set.includes(store.literal(value)));
      }
      case "enumMember":
        if (set.includes(each.enum)) return false;
        return !(each.isFresh && set.includes(store.regular(each)));
      case "templateLiteral":
      case "stringMapping":
        return !hasString;
      case "uniqueSymbol":
        return !hasSymbol;
      default:
        return true;
    }
  });
}

/** `true | false` becomes `boolean`, all members of an enum become the enum. */
function foldWholes(store: TypeStore, set: readonly Type[]): readonly Type[] {
  const booleans = set.filter((each) => each.kind === "literal" && typeof each.value === "boolean");
  let result = set;
  if (booleans.length === 2) {
    const rest = set.filter((each) => !booleans.includes(each));
    insertById(rest, store.boolean);
    result = rest;
  }
  let enums: Set<EnumType> | undefined;
  for (const each of result) {
    if (each.kind !== "enumMember") continue;
    enums ??= new Set();
    enums.add(each.enum);
  }
  for (const type of enums ?? []) {
    const present = result.filter(
      (each): each is EnumMemberType => each.kind === "enumMember" && each.enum === type,
    );
    if (present.length !== type.members.length) continue;
    const rest = result.filter((each) => each.kind !== "enumMember" || each.enum !== type);
    insertById(rest, type);
    result = rest;
  }
  return result;
}

/** Keeps the members that `keep` accepts; `boolean` and enums are taken apart. */
export function filterMembers(store: TypeStore, type: Type, keep: (member: Type) => boolean): Type {
  const members = membersOf(store, type);
  if (members.length === 1 && members[0] === type) return keep(type) ? type : store.never;
  const kept = members.filter(keep);
  if (kept.length === members.length) return type;
  return union(store, kept);
}

/** The union of what `change` gives for each member; `undefined` drops one. */
export function mapMembers(
  store: TypeStore,
  type: Type,
  change: (member: Type) => Type | undefined,
): Type {
  if (isNever(type)) return type;
  const members = type.kind === "union" ? type.members : [type];
  const mapped: Type[] = [];
  let isSame = true;
  for (const member of members) {
    const result = change(member);
    if (result !== member) isSame = false;
    if (result !== undefined) mapped.push(result);
  }
  return isSame ? type : union(store, mapped);
}

/** True if `test` holds for some member. */
export function someMember(type: Type, test: (member: Type) => boolean): boolean {
  return type.kind === "union" ? type.members.some(test) : test(type);
}

/** True if `test` holds for every member; so of `never` what it says of `never` itself. */
export function everyMember(type: Type, test: (member: Type) => boolean): boolean {
  return type.kind === "union" ? type.members.every(test) : test(type);
}
