/**
 * What the range analysis knows of a function's locals at one place: a range of each, and which integer locals are below the length of which
 * strings and typed arrays in other locals. Both kinds of length never change, so only an assignment to one of the two locals ends that.
 */
import type { Node } from "../ir/tree.ts";
import { equal, join, type Range, TOP } from "./range.ts";

type Bounds = ReadonlyMap<number, ReadonlySet<number>>;

const NO_BOUNDS: Bounds = new Map();

/** See the head of the file. Copies share what neither has changed: most branches change little of what is known of many locals. */
export class KnownLocals {
  #ranges: Range[];
  /** A copy has the same ranges, so that a change needs ranges of its own. */
  #areRangesShared: boolean;
  /** By index local: the locals whose length it is below. Shared between copies and never changed. */
  #below: Bounds;

  constructor(ranges: Range[], below: Bounds = NO_BOUNDS, areRangesShared = false) {
    this.#ranges = ranges;
    this.#below = below;
    this.#areRangesShared = areRangesShared;
  }

  copy(): KnownLocals {
    this.#areRangesShared = true;
    return new KnownLocals(this.#ranges, this.#below, true);
  }

  range(local: number): Range {
    return this.#ranges[local] ?? TOP;
  }

  /** The local still has what it had, of which this is known by now. */
  narrow(local: number, range: Range): void {
    if (this.#ranges[local] === range) return;
    if (this.#areRangesShared) this.#ranges = this.#ranges.slice();
    this.#areRangesShared = false;
    this.#ranges[local] = range;
  }

  /** The local was assigned something of this range; undefined when it holds no number. */
  assign(local: number, range: Range | undefined): void {
    if (range) this.narrow(local, range);
    if (this.#below.size === 0) return;
    const below = new Map<number, ReadonlySet<number>>();
    for (const [index, sequences] of this.#below) {
      if (index === local) continue;
      const kept = sequences.has(local)
        ? new Set([...sequences].filter((each) => each !== local))
        : sequences;
      below.set(index, kept);
    }
    this.#below = below;
  }

  /** From here on `index < sequence.length`. */
  noteBelow(index: number, sequence: number): void {
    const known = this.#below.get(index);
    if (known?.has(sequence)) return;
    this.#below = new Map(this.#below).set(index, new Set([...(known ?? []), sequence]));
  }

  isBelow(index: number, sequence: number): boolean {
    return this.#below.get(index)?.has(sequence) === true;
  }

  /**
   * What holds in both; what is here where nothing changes by it.
   * @param joinRanges how ranges are joined: with itself, a range is to give itself
   */
  meet(other: KnownLocals, joinRanges: (own: Range, other: Range) => Range = join): KnownLocals {
    const ranges = this.#meetRanges(other, joinRanges);
    const below = this.#meetBelow(other);
    const isShared = ranges === this.#ranges;
    if (isShared) this.#areRangesShared = true;
    return new KnownLocals(ranges, below, isShared);
  }

  #meetRanges(other: KnownLocals, joinRanges: (own: Range, other: Range) => Range): Range[] {
    const own = this.#ranges;
    if (own === other.#ranges) return own;
    let met: Range[] | undefined;
    for (let local = 0; local < own.length; local++) {
      const range = this.range(local);
      const theirs = other.range(local);
      if (range === theirs) continue;
      const joined = joinRanges(range, theirs);
      if (joined === range) continue;
      met ??= own.slice();
      met[local] = joined;
    }
    return met ?? own;
  }

  #meetBelow(other: KnownLocals): Bounds {
    if (this.#below === other.#below || this.#below.size === 0) return this.#below;
    const below = new Map<number, ReadonlySet<number>>();
    for (const [index, sequences] of this.#below) {
      const both = [...sequences].filter((sequence) => other.isBelow(index, sequence));
      if (both.length > 0)
        below.set(index, both.length === sequences.size ? sequences : new Set(both));
    }
    return below;
  }

  /** Without anything about what the locals may hold after an assignment. */
  forget(locals: ReadonlySet<number>, rangeOf: (local: number) => Range): void {
    for (const local of locals) this.assign(local, rangeOf(local));
  }

  /** Whether the ranges of all locals are the same in both. */
  hasSameRanges(other: KnownLocals): boolean {
    return (
      this.#ranges === other.#ranges ||
      this.#ranges.every((range, local) => equal(range, other.range(local)))
    );
  }

  /** Is nothing known here that is not known there as well, ranges aside? */
  hasSameBounds(other: KnownLocals): boolean {
    if (this.#below === other.#below) return true;
    for (const [index, sequences] of this.#below) {
      for (const sequence of sequences) if (!other.isBelow(index, sequence)) return false;
    }
    return true;
  }
}

/** Local of the string or typed array whose length the node is. */
export function lengthOf(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  const [first] = node.args;
  if (first === undefined) return undefined;
  switch (node.op) {
    case "f64.from_i32":
    case "i64.from_i32":
      return lengthOf(first);
    case "string.length":
    case "typed.length":
      return referenceBehind(first);
    default:
      return undefined;
  }
}

/** Local that a reference is read from, checked or not. */
export function referenceBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "local.get") return node.imm[0] as number;
  const [first] = node.args;
  return node.op === "ref.check" && first ? referenceBehind(first) : undefined;
}

/** Local that a number is read from, converted or not. */
export function numberBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "local.get") return node.imm[0] as number;
  const [first] = node.args;
  if (first === undefined) return undefined;
  switch (node.op) {
    case "f64.from_i32":
    case "f64.from_i64":
    case "i64.from_i32":
    case "index.from_f64":
    case "i32.from_f64_exact":
      return numberBehind(first);
    default:
      return undefined;
  }
}

/** Is this an access to a string or typed array at an index known to be inside? */
export function knownInside(known: KnownLocals, sequence: Node, index: Node): boolean {
  const reference = referenceBehind(sequence);
  const number = numberBehind(index);
  if (reference === undefined || number === undefined) return false;
  const range = known.range(number);
  return range.isInteger && !range.mayBeNaN && range.lo >= 0 && known.isBelow(number, reference);
}
