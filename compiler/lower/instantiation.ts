/** What type parameters stand for in one copy of a generic function or class. */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Substitution, Type, TypeParameter } from "../check/types.ts";
import type { FunctionLike } from "../syntax/ast.ts";

const NO_RECEIVERS: ReadonlyMap<FunctionLike, Type> = new Map();

/** A substitution with its identity: copies with equal keys are the same copy. */
export class Instantiation {
  readonly map: Substitution;
  readonly key: string;
  /** Of code that was taken from its object: its `this` is undefined. */
  readonly isDetached: boolean;
  readonly #isUnnamed: boolean;
  readonly #types: TypeOperations;
  readonly #closed = new Map<Type, Type>();
  readonly #receivers: ReadonlyMap<FunctionLike, Type>;

  private constructor(
    types: TypeOperations,
    map: Substitution,
    isDetached = false,
    receivers: ReadonlyMap<FunctionLike, Type> = NO_RECEIVERS,
    isUnnamed = false,
  ) {
    this.#types = types;
    this.map = map;
    this.isDetached = isDetached;
    this.#isUnnamed = isUnnamed;
    this.#receivers = receivers;
    const parts = [...map].map(
      ([parameter, type]) => `${parameter.id}=${types.canonicalKey(type)}`,
    );
    const on = [...receivers].map(([owner, type]) => ` ${owner.id} on ${types.canonicalKey(type)}`);
    this.key = `${parts.join(",")}${isDetached ? " detached" : ""}${isUnnamed ? " unnamed" : ""}${on.join("")}`;
  }

  /** The instantiation of code without type parameters. */
  static empty(types: TypeOperations): Instantiation {
    return new Instantiation(types, new Map());
  }

  /** This one with more parameters known. The arguments are closed. */
  with(parameters: readonly TypeParameter[], types: readonly Type[]): Instantiation {
    if (parameters.length === 0) return this;
    const map = new Map(this.map);
    parameters.forEach((parameter, index) => {
      const type = types[index];
      if (type) map.set(parameter, type);
    });
    return new Instantiation(this.#types, map, this.isDetached, this.#receivers, this.#isUnnamed);
  }

  /**
   * The same for code that was taken from its object.
   * @param isNamed whether the program names it, so that it may be taken by more than a key which only the running program knows
   */
  detached(isNamed: boolean): Instantiation {
    return new Instantiation(this.#types, this.map, true, this.#receivers, !isNamed);
  }

  /** The same for calls of the function on objects of the type, where that is not what its `this` is declared as. */
  on(owner: FunctionLike, type: Type): Instantiation {
    const receivers = new Map(this.#receivers).set(owner, type);
    return new Instantiation(this.#types, this.map, this.isDetached, receivers, this.#isUnnamed);
  }

  /** A copy for what some call might be on, or that nobody names: what it cannot do stops the program, if it ever comes to it. */
  get isGuess(): boolean {
    return this.#receivers.size > 0 || this.#isUnnamed;
  }

  /** The type of the function's `this` in this copy, where it is another than what it is declared as. */
  receiverOf(owner: FunctionLike): Type | undefined {
    return this.#receivers.get(owner);
  }

  /** The type with the parameters replaced. */
  close(type: Type): Type {
    if (this.map.size === 0) return type;
    const known = this.#closed.get(type);
    if (known) return known;
    const closed = this.#types.substitute(type, this.map);
    this.#closed.set(type, closed);
    return closed;
  }
}
