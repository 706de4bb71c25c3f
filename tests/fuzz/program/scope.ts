/** What a place in a generated program may name, and the dice. */

/** Types of variables and expressions, as they are written. */
export const SORTS = [
  "number",
  "string",
  "boolean",
  "bigint",
  "number[]",
  "string[]",
  "number[][]",
  "[number, string]",
  "Item",
  "Base",
  "Box<number>",
  "Color",
  "Shape",
  "number | string",
  "number | undefined",
  "string | null",
  "Map<string, number>",
  "Set<number>",
  "Record<string, number>",
  "(n: number) => number",
  "Item[]",
  "Animal",
  "Stack<string>",
  "Map<number, Item>",
  "Uint8Array",
  "Float64Array",
  "Tree",
  "Json",
  "unknown",
  "Point",
  "Date",
  "Set<string>",
  "Map<string, number[]>",
  "bigint[]",
  "boolean[]",
  "Int32Array",
  "() => number",
  "Partial<Item>",
  "(number | undefined)[]",
  "(number | string)[]",
  "readonly [string, number, boolean?]",
  "bigint | undefined",
] as const;

export type Sort = (typeof SORTS)[number];

export interface Variable {
  readonly name: string;
  readonly sort: Sort;
  readonly assignable: boolean;
  /** Functions that are declared, and classes, do not see it as it is: a test made it narrower, or it is a part of `this`. */
  readonly isHidden?: boolean;
}

/** A function declared before. */
export interface Callable {
  readonly name: string;
  readonly parameters: readonly Sort[];
  readonly result: Sort;
  /** Writes nothing outside, so that a task may run it. */
  readonly isPure: boolean;
}

/** A linear congruential generator: the same numbers for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 2654435761) | 0;
    for (let turn = 0; turn < 4; turn += 1) this.below(2);
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) | 0;
    return (this.#state >>> 8) % limit;
  }

  /** Once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

/** Names in reach. An inner block starts with its outer one's. */
export class Scope {
  readonly variables: Variable[];
  readonly callables: readonly Callable[];
  /** Inside a function which a task may run: nothing outside is written. */
  readonly isPure: boolean;
  readonly loops: number;
  readonly inFunction: boolean;
  /** Blocks around it. */
  readonly depth: number;

  constructor(
    variables: readonly Variable[],
    callables: readonly Callable[],
    { isPure = false, loops = 0, inFunction = false, depth = 0 } = {},
  ) {
    this.variables = [...variables];
    this.callables = callables;
    this.isPure = isPure;
    this.loops = loops;
    this.inFunction = inFunction;
    this.depth = depth;
  }

  /** A block inside, with more names. */
  inner(more: readonly Variable[] = [], loops = this.loops): Scope {
    const { isPure, inFunction } = this;
    const depth = this.depth + 1;
    const how = { isPure, loops, inFunction, depth };
    return new Scope([...this.variables, ...more], this.callables, how);
  }

  /** Inside an arrow function: what is outside may be read. */
  arrow(more: readonly Variable[]): Scope {
    return this.inner(more);
  }

  /** The same place without what is hidden from functions. */
  hiding(): Scope {
    const { isPure, loops, inFunction, depth } = this;
    const variables = this.variables.filter((each) => !each.isHidden);
    return new Scope(variables, this.callables, { isPure, loops, inFunction, depth });
  }

  ofSort(sort: Sort): Variable[] {
    return this.variables.filter((each) => each.sort === sort);
  }

  /** Functions that give `sort` and may be called here: none in loops of a function, or run times multiply. */
  giving(sort: Sort): Callable[] {
    if (this.inFunction && this.loops > 0) return [];
    return this.callables.filter((each) => each.result === sort && (each.isPure || !this.isPure));
  }
}
