/** What type parameters stand for in one copy of a generic function or class. */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Substitution, Type, TypeParameter } from "../check/types.ts";

/** A substitution with its identity: copies with equal keys are the same copy. */
export class Instantiation {
  readonly map: Substitution;
  readonly key: string;
  /** Of code that was taken from its object: its `this` is undefined. */
  readonly isDetached: boolean;
  readonly #types: TypeOperations;
  readonly #closed = new Map<Type, Type>();

  private constructor(types: TypeOperations, map: Substitution, isDetached = false) {
    this.#types = types;
    this.map = map;
    this.isDetached = isDetached;
    const parts = [...map].map(
      ([parameter, type]) => `${parameter.id}=${types.canonicalKey(type)}`,
    );
    this.key = `${parts.join(",")}${isDetached ? " detached" : ""}`;
  }

  /** The instantiation of code without type parameters. */
  static empty(types: TypeOperations): Instantiation {
    return new Instantiation(types, new Map());
  }

  /** This one with more parameters known. The arguments are closed. */
  with(parameters: readonly TypeParameter[], types: readonly Type[]): Instantiation {
    const map = new Map(this.map);
    parameters.forEach((parameter, index) => {
      const type = types[index];
      if (type) map.set(parameter, type);
    });
    return new Instantiation(this.#types, map, this.isDetached);
  }

  /** The same for code that was taken from its object. */
  detached(): Instantiation {
    return new Instantiation(this.#types, this.map, true);
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
