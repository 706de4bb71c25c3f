/**
 * Makes types. Primitives, literals, arrays, tuples, references, unions, intersections and deferred types are interned, so
 * that equal ones are the same object; anonymous object and function types are not.
 */
import { LazyArray, LazyReference, LazyTuple } from "./lazy-types.ts";
import { withoutDeepInstances } from "./nested-instances.ts";
import { type SignatureParts, StoredParameter, StoredSignature } from "./stored-members.ts";
import {
  NO_MEMBERS,
  type ObjectMembers,
  type ObjectOptions,
  StoredFunction,
  StoredObject,
} from "./stored-object.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type {
  AliasUse,
  ArrayType,
  ClassValueType,
  ConditionalRoot,
  ConditionalType,
  DeclaredType,
  EnumMemberType,
  EnumObjectType,
  EnumType,
  FutureType,
  IndexedAccessType,
  KeyofType,
  LiteralType,
  MappedRoot,
  MappedType,
  Mapper,
  NamespaceType,
  Predicate,
  PrimitiveName,
  PrimitiveType,
  ReferenceType,
  Signature,
  StringMappingName,
  StringMappingType,
  TemplateLiteralType,
  TupleElement,
  TupleType,
  Type,
  UniqueSymbolType,
} from "./types.ts";

interface LiteralPair {
  readonly regular: LiteralType;
  readonly fresh: LiteralType;
}

/** The types of one check. */
export class TypeStore {
  /** Whether types are those of values, as lowering wants them: see `enterLowering`, and nested-instances.ts. */
  isOfValues = false;
  #nextId = 0;
  #nextSignatureId = 0;
  readonly #literals = new Map<string | number | boolean | bigint, LiteralPair>();
  readonly #interned = new Map<string, Type>();
  /** What the arguments of references became when they were looked through, by target and arguments. */
  readonly #bounded = new Map<string, readonly Type[]>();
  readonly #enumFresh = new Map<EnumMemberType, EnumMemberType>();
  readonly #enumRegular = new Map<EnumMemberType, EnumMemberType>();

  readonly any = this.#primitive("any");
  readonly errorType = this.#primitive("any", "error");
  readonly autoType = this.#primitive("any", "auto");
  readonly unresolved = this.#primitive("any", "unresolved");
  /** Any type at all, `never` included: what fails with it fails whatever a type parameter is. */
  readonly wildcard = this.#primitive("any", "wildcard");
  readonly unknown = this.#primitive("unknown");
  readonly undefined = this.#primitive("undefined");
  readonly null = this.#primitive("null");
  readonly void = this.#primitive("void");
  readonly string = this.#primitive("string");
  readonly number = this.#primitive("number");
  readonly bigint = this.#primitive("bigint");
  readonly false = this.literal(false);
  readonly true = this.literal(true);
  readonly boolean = this.#primitive("boolean");
  readonly symbol = this.#primitive("symbol");
  readonly object = this.#primitive("object");
  readonly never = this.#primitive("never");
  /** `never` of an expression that was skipped during inference. */
  readonly silentNever = this.#primitive("never", "silent");
  readonly emptyObject = this.object_(NO_MEMBERS, { mayBeGeneric: false });
  /** Type of `[]` before anything is known of its elements. */
  readonly autoArray = this.array(this.autoType);
  readonly anyArray = this.array(this.any);

  nextId(): number {
    return ++this.#nextId;
  }

  #primitive(name: PrimitiveName, origin?: PrimitiveType["origin"]): PrimitiveType {
    return { kind: "primitive", id: this.nextId(), name, mayBeGeneric: false, origin };
  }

  /** The interned type of `key`, made if there is none yet. */
  intern<T extends Type>(key: string, make: (id: number) => T): T {
    const existing = this.#interned.get(key);
    if (existing !== undefined) return existing as T;
    const made = make(this.nextId());
    this.#interned.set(key, made);
    return made;
  }

  literal(value: string | number | boolean | bigint): LiteralType {
    return this.#literalPair(value).regular;
  }

  freshLiteral(value: string | number | boolean | bigint): LiteralType {
    return this.#literalPair(value).fresh;
  }

  #literalPair(value: string | number | boolean | bigint): LiteralPair {
    let pair = this.#literals.get(value);
    if (pair === undefined) {
      const about = { kind: "literal", value, mayBeGeneric: false } as const;
      pair = {
        regular: { ...about, id: this.nextId(), isFresh: false },
        fresh: { ...about, id: this.nextId(), isFresh: true },
      };
      this.#literals.set(value, pair);
    }
    return pair;
  }

  enumMember(type: EnumType, name: string, value: string | number | undefined): EnumMemberType {
    const about = { kind: "enumMember", enum: type, name, value, mayBeGeneric: false } as const;
    const regular = { ...about, id: this.nextId(), isFresh: false };
    const fresh = { ...about, id: this.nextId(), isFresh: true };
    this.#enumFresh.set(regular, fresh);
    this.#enumRegular.set(fresh, regular);
    return regular;
  }

  /** The fresh twin of a literal; other types are themselves. */
  fresh(type: Type): Type {
    if (type.kind === "literal") return this.freshLiteral(type.value);
    if (type.kind === "enumMember") return this.#enumFresh.get(type) ?? type;
    return type;
  }

  /** The type without freshness of literals; unions member by member. */
  regular(type: Type): Type {
    if (type.kind === "literal") return type.isFresh ? this.literal(type.value) : type;
    if (type.kind === "enumMember") return this.#enumRegular.get(type) ?? type;
    return type;
  }

  array(element: Type, isReadonly = false): ArrayType {
    // One type for `Tree` and for arrays of it where it is `Tree[]`.
    if (element instanceof LazyArray && element.holdsItself && element.isReadonly === isReadonly)
      return element;
    const key = `${isReadonly ? "r" : "a"}${element.id}`;
    return this.intern(key, (id) => ({
      kind: "array",
      id,
      element,
      isReadonly,
      mayBeGeneric: element.mayBeGeneric,
    }));
  }

  lazyArray(
    element: () => Type,
    isReadonly: boolean,
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ): ArrayType {
    return new LazyArray(this.nextId(), isReadonly, element, mayBeGeneric, instantiate);
  }

  tuple(elements: readonly TupleElement[], isReadonly = false): TupleType {
    const key = `t${isReadonly ? "r" : ""}${elements
      .map(
        (each) =>
          `${each.type.id}${each.isOptional ? "?" : ""}${each.isRest ? "*" : ""}${each.isVariadic ? "+" : ""}${each.label ?? ""}`,
      )
      .join(",")}`;
    return this.intern(key, (id) => ({
      kind: "tuple",
      id,
      elements,
      isReadonly,
      mayBeGeneric: elements.some((each) => each.type.mayBeGeneric),
    }));
  }

  lazyTuple(
    elements: () => readonly TupleElement[],
    isReadonly: boolean,
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ): TupleType {
    return new LazyTuple(this.nextId(), isReadonly, elements, mayBeGeneric, instantiate);
  }

  object_(members: ObjectMembers | (() => ObjectMembers), options: ObjectOptions): StoredObject {
    return new StoredObject(this.nextId(), members, options);
  }

  reference(target: DeclaredType, given: readonly Type[]): ReferenceType {
    const typeArguments = this.#argumentsOf(target, given);
    const key = `c${target.id}<${typeArguments.map((each) => each.id).join(",")}`;
    return this.intern(key, (id) => ({
      kind: "reference",
      id,
      target,
      typeArguments,
      mayBeGeneric: typeArguments.some((each) => each.mayBeGeneric),
    }));
  }

  lazyReference(
    target: DeclaredType,
    typeArguments: () => readonly Type[],
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ): ReferenceType {
    const known = (): readonly Type[] => this.#argumentsOf(target, typeArguments());
    return new LazyReference(this.nextId(), target, known, mayBeGeneric, instantiate);
  }

  #argumentsOf(target: DeclaredType, given: readonly Type[]): readonly Type[] {
    if (!this.isOfValues) return given;
    const key = `${target.id}<${given.map((each) => each.id).join(",")}`;
    const known = this.#bounded.get(key);
    if (known) return known;
    const typeArguments = withoutDeepInstances(this, target, given);
    this.#bounded.set(key, typeArguments);
    return typeArguments;
  }

  future(value: Type): FutureType {
    return this.intern(`f${value.id}`, (id) => ({
      kind: "future",
      id,
      value,
      mayBeGeneric: value.mayBeGeneric,
    }));
  }

  classValue(target: DeclaredType, typeArguments: readonly Type[]): ClassValueType {
    const key = `s${target.id}<${typeArguments.map((each) => each.id).join(",")}`;
    return this.intern(key, (id) => ({
      kind: "classValue",
      id,
      target,
      typeArguments,
      mayBeGeneric: typeArguments.some((each) => each.mayBeGeneric),
    }));
  }

  namespace(symbol: MutableSymbol): NamespaceType {
    return this.intern(`n${symbol.id}`, (id) => ({
      kind: "namespace",
      id,
      symbol,
      mayBeGeneric: false,
    }));
  }

  enumObject(type: EnumType): EnumObjectType {
    return this.intern(`e${type.id}`, (id) => ({
      kind: "enumObject",
      id,
      enum: type,
      mayBeGeneric: false,
    }));
  }

  uniqueSymbol(key: string, name: string): UniqueSymbolType {
    return this.intern(`y${key}`, (id) => ({
      kind: "uniqueSymbol",
      id,
      key,
      name,
      mayBeGeneric: false,
    }));
  }

  functionType(
    signatures: readonly Signature[] | (() => readonly Signature[]),
    constructSignatures: readonly Signature[],
    options: ObjectOptions & { readonly symbol?: MutableSymbol | undefined },
  ): StoredFunction {
    return new StoredFunction(this.nextId(), signatures, constructSignatures, options);
  }

  parameter(
    name: string,
    symbol: MutableSymbol | undefined,
    constraint: Type | undefined | (() => Type | undefined),
    defaultType: Type | undefined | (() => Type | undefined),
    flags: { readonly isConst?: boolean; readonly isThis?: boolean } = {},
  ): StoredParameter {
    return new StoredParameter(
      this.nextId(),
      name,
      symbol,
      constraint,
      defaultType,
      flags.isConst ?? false,
      flags.isThis ?? false,
    );
  }

  signature(
    parts: SignatureParts,
    returnType: Type | (() => Type),
    predicate?: Predicate | undefined | (() => Predicate | undefined),
  ): StoredSignature {
    return new StoredSignature(++this.#nextSignatureId, parts, returnType, predicate);
  }

  keyof_(type: Type): KeyofType {
    return this.intern(`k${type.id}`, (id) => ({ kind: "keyof", id, type, mayBeGeneric: true }));
  }

  indexedAccess(object: Type, index: Type): IndexedAccessType {
    return this.intern(`i${object.id}[${index.id}`, (id) => ({
      kind: "indexedAccess",
      id,
      object,
      index,
      mayBeGeneric: true,
    }));
  }

  conditional(
    root: ConditionalRoot,
    check: Type,
    extendsType: Type,
    mapper: Mapper,
    alias: AliasUse | undefined,
  ): ConditionalType {
    return {
      kind: "conditional",
      id: this.nextId(),
      check,
      extends: extendsType,
      root,
      mapper,
      alias,
      mayBeGeneric: true,
    };
  }

  mapped(
    root: MappedRoot,
    constraint: Type,
    mapper: Mapper,
    alias: AliasUse | undefined,
  ): MappedType {
    return {
      kind: "mapped",
      id: this.nextId(),
      root,
      constraint,
      mapper,
      alias,
      mayBeGeneric: true,
    };
  }

  templateLiteral(texts: readonly string[], types: readonly Type[]): TemplateLiteralType {
    const key = `l${types.map((each) => each.id).join(",")}|${texts.map((each) => each.length).join(",")}|${texts.join("")}`;
    return this.intern(key, (id) => ({
      kind: "templateLiteral",
      id,
      texts,
      types,
      mayBeGeneric: types.some((each) => each.mayBeGeneric),
    }));
  }

  stringMapping(mapping: StringMappingName, type: Type): StringMappingType {
    return this.intern(`${mapping}${type.id}`, (id) => ({
      kind: "stringMapping",
      id,
      mapping,
      type,
      mayBeGeneric: type.mayBeGeneric,
    }));
  }
}
