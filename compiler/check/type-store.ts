/**
 * Makes types. Primitives, literals, arrays, tuples, references, unions, intersections and deferred types are interned, so
 * that equal ones are the same object; anonymous object and function types are not.
 */
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
  FunctionType,
  FutureType,
  IndexedAccessType,
  IndexSignature,
  KeyofType,
  LiteralType,
  MappedRoot,
  MappedType,
  Mapper,
  NamespaceType,
  ObjectType,
  ParameterInfo,
  Predicate,
  PrimitiveName,
  PrimitiveType,
  Property,
  ReferenceType,
  Signature,
  SignatureNode,
  StringMappingName,
  StringMappingType,
  TemplateLiteralType,
  TupleElement,
  TupleType,
  Type,
  TypeParameter,
  UniqueSymbolType,
} from "./types.ts";

/** Members of an anonymous object type. */
export interface ObjectMembers {
  readonly properties: ReadonlyMap<string, Property>;
  readonly callSignatures: readonly Signature[];
  readonly constructSignatures: readonly Signature[];
  readonly indexSignatures: readonly IndexSignature[];
}

/** Facts about an anonymous object type besides its members. */
export interface ObjectOptions {
  readonly isFresh?: boolean;
  readonly isLiteral?: boolean;
  readonly mayBeGeneric: boolean;
  readonly alias?: AliasUse | undefined;
  /** How to make it anew under a substitution; absent for types whose members say all. */
  readonly instantiate?: ((map: Mapper) => Type) | undefined;
  /** The same object for all instances of one declaration: tells types that grow without end. */
  readonly origin?: object | undefined;
}

/** An object type whose members are found on first use. */
export class StoredObject implements ObjectType {
  readonly kind = "object";
  readonly id: number;
  readonly alias: AliasUse | undefined;
  readonly isFresh: boolean;
  readonly isLiteral: boolean;
  readonly mayBeGeneric: boolean;
  readonly instantiate: ((map: Mapper) => Type) | undefined;
  readonly origin: object | undefined;
  /** The same type without freshness. */
  regular: StoredObject | undefined = undefined;
  /** The type after widening, once asked for. */
  widened: Type | undefined = undefined;
  /** The mapped type it was computed from, for inference to it in reverse. */
  mappedFrom: MappedType | undefined = undefined;
  #members: ObjectMembers | (() => ObjectMembers);

  constructor(id: number, members: ObjectMembers | (() => ObjectMembers), options: ObjectOptions) {
    this.id = id;
    this.#members = members;
    this.alias = options.alias;
    this.isFresh = options.isFresh ?? false;
    this.isLiteral = options.isLiteral ?? false;
    this.mayBeGeneric = options.mayBeGeneric;
    this.instantiate = options.instantiate;
    this.origin = options.origin;
  }

  get members(): ObjectMembers {
    if (typeof this.#members === "function") {
      const resolve = this.#members;
      // Members that need themselves to be found see an empty type, as a circular declaration has none.
      this.#members = NO_MEMBERS;
      this.#members = resolve();
    }
    return this.#members;
  }

  get properties(): ReadonlyMap<string, Property> {
    return this.members.properties;
  }

  get callSignatures(): readonly Signature[] {
    return this.members.callSignatures;
  }

  get constructSignatures(): readonly Signature[] {
    return this.members.constructSignatures;
  }

  get indexSignatures(): readonly IndexSignature[] {
    return this.members.indexSignatures;
  }
}

/** Members of `{}`. */
export const NO_MEMBERS: ObjectMembers = {
  properties: new Map(),
  callSignatures: [],
  constructSignatures: [],
  indexSignatures: [],
};

/** A function type whose signatures are found on first use. */
export class StoredFunction implements FunctionType {
  readonly kind = "function";
  readonly id: number;
  readonly alias: AliasUse | undefined;
  readonly mayBeGeneric: boolean;
  readonly symbol: MutableSymbol | undefined;
  readonly instantiate: ((map: Mapper) => Type) | undefined;
  readonly constructSignatures: readonly Signature[];
  #signatures: readonly Signature[] | (() => readonly Signature[]);

  constructor(
    id: number,
    signatures: readonly Signature[] | (() => readonly Signature[]),
    constructSignatures: readonly Signature[],
    options: ObjectOptions & { readonly symbol?: MutableSymbol | undefined },
  ) {
    this.id = id;
    this.#signatures = signatures;
    this.constructSignatures = constructSignatures;
    this.alias = options.alias;
    this.mayBeGeneric = options.mayBeGeneric;
    this.symbol = options.symbol;
    this.instantiate = options.instantiate;
  }

  get callSignatures(): readonly Signature[] {
    if (typeof this.#signatures === "function") this.#signatures = this.#signatures();
    return this.#signatures;
  }
}

/** An array type of a recursive alias: its element is found on first use. */
class LazyArray implements ArrayType {
  readonly kind = "array";
  readonly id: number;
  readonly isReadonly: boolean;
  readonly mayBeGeneric: boolean;
  readonly instantiate: ((map: Mapper) => Type) | undefined;
  #element: Type | (() => Type);

  constructor(
    id: number,
    isReadonly: boolean,
    element: () => Type,
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ) {
    this.id = id;
    this.isReadonly = isReadonly;
    this.#element = element;
    this.mayBeGeneric = mayBeGeneric;
    this.instantiate = instantiate;
  }

  get element(): Type {
    if (typeof this.#element === "function") this.#element = this.#element();
    return this.#element;
  }
}

class LazyTuple implements TupleType {
  readonly kind = "tuple";
  readonly id: number;
  readonly isReadonly: boolean;
  readonly mayBeGeneric: boolean;
  readonly instantiate: ((map: Mapper) => Type) | undefined;
  #elements: readonly TupleElement[] | (() => readonly TupleElement[]);

  constructor(
    id: number,
    isReadonly: boolean,
    elements: () => readonly TupleElement[],
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ) {
    this.id = id;
    this.isReadonly = isReadonly;
    this.#elements = elements;
    this.mayBeGeneric = mayBeGeneric;
    this.instantiate = instantiate;
  }

  get elements(): readonly TupleElement[] {
    if (typeof this.#elements === "function") this.#elements = this.#elements();
    return this.#elements;
  }
}

class LazyReference implements ReferenceType {
  readonly kind = "reference";
  readonly id: number;
  readonly target: DeclaredType;
  readonly mayBeGeneric: boolean;
  readonly instantiate: ((map: Mapper) => Type) | undefined;
  #typeArguments: readonly Type[] | (() => readonly Type[]);

  constructor(
    id: number,
    target: DeclaredType,
    typeArguments: () => readonly Type[],
    mayBeGeneric: boolean,
    instantiate: ((map: Mapper) => Type) | undefined,
  ) {
    this.id = id;
    this.target = target;
    this.#typeArguments = typeArguments;
    this.mayBeGeneric = mayBeGeneric;
    this.instantiate = instantiate;
  }

  get typeArguments(): readonly Type[] {
    if (typeof this.#typeArguments === "function") this.#typeArguments = this.#typeArguments();
    return this.#typeArguments;
  }
}

/** A type parameter; constraint and default are found on first use, since they may mention each other. */
export class StoredParameter implements TypeParameter {
  readonly kind = "typeParameter";
  readonly mayBeGeneric = true;
  readonly id: number;
  readonly name: string;
  readonly symbol: MutableSymbol | undefined;
  readonly isConst: boolean;
  readonly isThis: boolean;
  readonly alias = undefined;
  #constraint: Type | undefined | (() => Type | undefined);
  #default: Type | undefined | (() => Type | undefined);

  constructor(
    id: number,
    name: string,
    symbol: MutableSymbol | undefined,
    constraint: Type | undefined | (() => Type | undefined),
    defaultType: Type | undefined | (() => Type | undefined),
    isConst: boolean,
    isThis: boolean,
  ) {
    this.id = id;
    this.name = name;
    this.symbol = symbol;
    this.#constraint = constraint;
    this.#default = defaultType;
    this.isConst = isConst;
    this.isThis = isThis;
  }

  get constraint(): Type | undefined {
    if (typeof this.#constraint === "function") {
      const resolve = this.#constraint;
      this.#constraint = undefined;
      this.#constraint = resolve();
    }
    return this.#constraint;
  }

  get defaultType(): Type | undefined {
    if (typeof this.#default === "function") {
      const resolve = this.#default;
      this.#default = undefined;
      this.#default = resolve();
    }
    return this.#default;
  }

  /** Makes the declaring signature's copy know its constraint, which mentions the copies. */
  setConstraint(constraint: () => Type | undefined): void {
    this.#constraint = constraint;
  }
}

/** A member; its type is found on first use. */
export class StoredProperty implements Property {
  readonly name: string;
  readonly propertyKind: Property["propertyKind"];
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly visibility: Property["visibility"];
  readonly declarations: Property["declarations"];
  readonly declaredBy: DeclaredType | undefined;
  readonly symbol: Property["symbol"];
  #type: Type | (() => Type);
  #writeType: Type | (() => Type) | undefined;

  constructor(
    about: Omit<Property, "type" | "writeType">,
    type: Type | (() => Type),
    writeType?: Type | (() => Type) | undefined,
  ) {
    this.name = about.name;
    this.propertyKind = about.propertyKind;
    this.isOptional = about.isOptional;
    this.isReadonly = about.isReadonly;
    this.isStatic = about.isStatic;
    this.isAbstract = about.isAbstract;
    this.visibility = about.visibility;
    this.declarations = about.declarations;
    this.declaredBy = about.declaredBy;
    this.symbol = about.symbol;
    this.#type = type;
    this.#writeType = writeType;
  }

  get type(): Type {
    if (typeof this.#type === "function") this.#type = this.#type();
    return this.#type;
  }

  get writeType(): Type {
    if (typeof this.#writeType === "function") this.#writeType = this.#writeType();
    return this.#writeType ?? this.type;
  }
}

/** A plain field of an anonymous type. */
export function plainProperty(
  name: string,
  type: Type | (() => Type),
  more: Partial<Omit<Property, "type" | "writeType" | "name">> = {},
): StoredProperty {
  return new StoredProperty({ ...PLAIN, ...more, name }, type);
}

const PLAIN: Omit<Property, "type" | "writeType" | "name"> = {
  propertyKind: "field",
  isOptional: false,
  isReadonly: false,
  isStatic: false,
  isAbstract: false,
  visibility: "public",
  declarations: [],
  declaredBy: undefined,
  symbol: undefined,
};

/** What a signature says besides its result. */
export interface SignatureParts {
  readonly declaration: SignatureNode | undefined;
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: Type | undefined;
  readonly parameters: readonly ParameterInfo[];
  readonly isAbstract?: boolean;
  readonly constructs?: DeclaredType | undefined;
  readonly generic?: Signature | undefined;
  /** The substitution that made it of `generic`. */
  readonly mapper?: Mapper | undefined;
}

/** A signature; its result is found on first use, by inference if nothing is written. */
export class StoredSignature implements Signature {
  readonly id: number;
  readonly declaration: SignatureNode | undefined;
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: Type | undefined;
  readonly parameters: readonly ParameterInfo[];
  readonly isAbstract: boolean;
  readonly constructs: DeclaredType | undefined;
  readonly generic: Signature | undefined;
  readonly mapper: Mapper | undefined;
  /** Substitutions already made, by the ids of their types. */
  readonly instances = new Map<string, Signature>();
  #returnType: Type | (() => Type);
  #predicate: Predicate | undefined | (() => Predicate | undefined);

  constructor(
    id: number,
    parts: SignatureParts,
    returnType: Type | (() => Type),
    predicate: Predicate | undefined | (() => Predicate | undefined),
  ) {
    this.id = id;
    this.declaration = parts.declaration;
    this.typeParameters = parts.typeParameters;
    this.thisType = parts.thisType;
    this.parameters = parts.parameters;
    this.isAbstract = parts.isAbstract ?? false;
    this.constructs = parts.constructs;
    this.generic = parts.generic;
    this.mapper = parts.mapper;
    this.#returnType = returnType;
    this.#predicate = predicate;
  }

  get returnType(): Type {
    // Not replaced while it is being found: the resolver answers circular questions itself.
    if (typeof this.#returnType === "function") this.#returnType = this.#returnType();
    return this.#returnType;
  }

  get predicate(): Predicate | undefined {
    if (typeof this.#predicate === "function") this.#predicate = this.#predicate();
    return this.#predicate;
  }
}

/** A parameter; its type is found on first use. */
export class StoredParameterInfo implements ParameterInfo {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  readonly hasDefault: boolean;
  readonly symbol: ParameterInfo["symbol"];
  #type: Type | (() => Type);

  constructor(about: Omit<ParameterInfo, "type">, type: Type | (() => Type)) {
    this.name = about.name;
    this.isOptional = about.isOptional;
    this.isRest = about.isRest;
    this.hasDefault = about.hasDefault;
    this.symbol = about.symbol;
    this.#type = type;
  }

  get type(): Type {
    // Asked again while unresolved: contextual parameters get their type later.
    return typeof this.#type === "function" ? this.#type() : this.#type;
  }
}

interface LiteralPair {
  readonly regular: LiteralType;
  readonly fresh: LiteralType;
}

/** The types of one check. */
export class TypeStore {
  #nextId = 0;
  #nextSignatureId = 0;
  readonly #literals = new Map<string | number | boolean | bigint, LiteralPair>();
  readonly #interned = new Map<string, Type>();
  readonly #enumFresh = new Map<EnumMemberType, EnumMemberType>();
  readonly #enumRegular = new Map<EnumMemberType, EnumMemberType>();

  readonly any = this.#primitive("any");
  readonly errorType = this.#primitive("any", "error");
  readonly autoType = this.#primitive("any", "auto");
  readonly unresolved = this.#primitive("any", "unresolved");
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

  reference(target: DeclaredType, typeArguments: readonly Type[]): ReferenceType {
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
    return new LazyReference(this.nextId(), target, typeArguments, mayBeGeneric, instantiate);
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
