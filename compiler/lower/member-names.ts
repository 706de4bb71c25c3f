/**
 * Names of the properties of object types, kept by type: whether one type has all that another asks for is asked of each two types of a
 * program, and nearly always the first name says no.
 */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Type } from "../check/types.ts";

/** Names by type. Types are asked when nothing about them changes any more. */
export class MemberNames {
  readonly types: TypeOperations;
  readonly #required = new Map<Type, readonly string[]>();
  readonly #found = new Map<Type, Map<string, boolean>>();

  constructor(types: TypeOperations) {
    this.types = types;
  }

  /**
   * True if the type lacks a property that the other cannot be without. False says nothing, as it does of all that are no plain objects
   * or instances.
   */
  lacksSome(type: Type, wanted: Type): boolean {
    if (!hasMembers(type) || !hasMembers(wanted)) return false;
    const found = this.#foundOf(type);
    return this.#requiredOf(wanted).some((name) => {
      let has = found.get(name);
      if (has === undefined) {
        has = this.types.propertyOf(type, name) !== undefined;
        found.set(name, has);
      }
      return !has;
    });
  }

  #foundOf(type: Type): Map<string, boolean> {
    let found = this.#found.get(type);
    if (!found) {
      found = new Map();
      this.#found.set(type, found);
    }
    return found;
  }

  /** How the library keeps its objects (`$` in a name) may be left out of comparisons, and so it is here. */
  #requiredOf(type: Type): readonly string[] {
    let names = this.#required.get(type);
    if (!names) {
      names = this.types
        .propertiesOf(type)
        .filter(({ name, isOptional }) => !isOptional && !name.startsWith("$"))
        .map(({ name }) => name);
      this.#required.set(type, names);
    }
    return names;
  }
}

function hasMembers({ kind }: Type): boolean {
  return kind === "object" || kind === "reference";
}
