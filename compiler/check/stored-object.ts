/** Object and function types whose members are found on first use. */
import type { MutableSymbol } from "./symbol-table.ts";
import type {
  AliasUse,
  FunctionType,
  IndexSignature,
  MappedType,
  Mapper,
  ObjectType,
  Property,
  Signature,
  Type,
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
