/** What is known of the bigints in a function's locals at one place. */
import type { Known } from "../tree-analysis.ts";
import { type BigRange, equal, join, MISSING, widen } from "./big-range.ts";

/** Ranges of locals that have been set. */
export class BigLocals implements Known<BigLocals> {
  readonly #ranges: Map<number, BigRange>;

  constructor(ranges: ReadonlyMap<number, BigRange> = new Map()) {
    this.#ranges = new Map(ranges);
  }

  /** A local that has not been set has no bigint yet. */
  get(local: number): BigRange {
    return this.#ranges.get(local) ?? MISSING;
  }

  has(local: number): boolean {
    return this.#ranges.has(local);
  }

  set(local: number, range: BigRange): void {
    this.#ranges.set(local, range);
  }

  copy(): BigLocals {
    return new BigLocals(this.#ranges);
  }

  meet(other: BigLocals, widens = false): BigLocals {
    const met = new BigLocals();
    const both = widens ? widen : join;
    for (const local of new Set([...this.#ranges.keys(), ...other.#ranges.keys()]))
      met.set(local, both(this.get(local), other.get(local)));
    return met;
  }

  isSame(other: BigLocals): boolean {
    const { size } = this.#ranges;
    if (size !== other.#ranges.size) return false;
    return [...this.#ranges].every(
      ([local, range]) => other.has(local) && equal(range, other.get(local)),
    );
  }
}
