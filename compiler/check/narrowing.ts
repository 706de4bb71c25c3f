/** What a check that reads element types off what fills arrays knows of the program: whether it may, and what to take for them in the next one. */
import type { Node } from "../syntax/ast.ts";
import type { Guess } from "./array-guesses.ts";
import type { ArrayPlace } from "./array-writes.ts";
import type { Type } from "./types.ts";

/** An array without a written element type. */
export interface NarrowedArray {
  readonly place: ArrayPlace | undefined;
  /** The type it has in this check by what fills it, and nothing where it is filled with nothing yet. */
  readonly filled: Type | undefined;
  /** Its elements have that type here, and are of unknown type otherwise. */
  readonly isNarrow: boolean;
}

/** A value that is stored in a place. */
export interface StoredValue {
  readonly source: Type;
  readonly target: Type;
  /** The program's text says the place's type. */
  readonly isWritten: boolean;
}

/** Kept while a program is checked. */
export class Narrowing {
  /** Arrays get such types. */
  isOn: boolean;
  /** One got such a type where TypeScript says `any[]`. */
  isUsed = false;
  /** With these types the program has mistakes, those included that comments excuse. */
  hasErrors = false;
  /** A value of unknown type is stored in a place whose type nobody wrote. */
  isMixed = false;
  /** An array, or what may hold one, is seen as something of unknown type. */
  isHidden = false;
  /** Parts of something of unknown type are written, or it is taken for an array. */
  isWrittenUnseen = false;
  /** Element types that the check before found, by where arrays are made; `"any"` where none will do. */
  readonly guesses: ReadonlyMap<string, Guess | "any">;
  /** The arrays, by where they are made. */
  readonly arrays = new Map<string, NarrowedArray>();
  /** Variables of which more is done than to look at elements. */
  readonly handedOn = new Set<Node>();
  /** What was stored in which places. */
  readonly stored: StoredValue[] = [];
  readonly #writes = new Map<Node, Type[][]>();

  constructor(isOn: boolean, guesses: ReadonlyMap<string, Guess | "any"> = new Map()) {
    this.isOn = isOn;
    this.guesses = guesses;
  }

  /** Whether nothing may get into such arrays that their types exclude. */
  get isSound(): boolean {
    return !this.hasErrors && !this.isMixed && !(this.isHidden && this.isWrittenUnseen);
  }

  /** Takes what was stored, each value once for each place, and what is noted meanwhile. */
  *takeStored(): Iterable<StoredValue> {
    const seen = new Set<string>();
    for (let next = this.stored.pop(); next !== undefined; next = this.stored.pop()) {
      const key = `${next.source.id} ${next.target.id} ${next.isWritten}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield next;
    }
  }

  /** Notes what is stored in an array. */
  noteWrite({ owner, depth }: ArrayPlace, type: Type): void {
    const byDepth = this.#writes.get(owner) ?? [];
    this.#writes.set(owner, byDepth);
    const types = byDepth[depth] ?? [];
    byDepth[depth] = types;
    if (!types.includes(type)) types.push(type);
  }

  /** What is stored in an array, as far as the program says it by its variable. */
  writesOf({ owner, depth }: ArrayPlace): readonly Type[] {
    return this.#writes.get(owner)?.[depth] ?? [];
  }
}
