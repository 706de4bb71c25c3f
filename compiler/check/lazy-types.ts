/** Arrays, tuples and references of recursive aliases: what they hold is found on first use. */
import type {
  ArrayType,
  DeclaredType,
  Mapper,
  ReferenceType,
  TupleElement,
  TupleType,
  Type,
} from "./types.ts";

/** An array type of a recursive alias: its element is found on first use. */
export class LazyArray implements ArrayType {
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

  /** Is it known to be an array of itself: `type Tree = Tree[]`? */
  get holdsItself(): boolean {
    return this.#element === this;
  }
}

/** A tuple type of a recursive alias. */
export class LazyTuple implements TupleType {
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

/** A class or interface with type arguments that mention a recursive alias. */
export class LazyReference implements ReferenceType {
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
