/**
 * What the range analysis knows of a function's locals at one place: a range of each, and which integer locals are below the length of which
 * strings and typed arrays in other locals. Both kinds of length never change, so only an assignment to one of the two locals ends that.
 */
import type { Node } from "../ir/tree.ts";
import { join, type Range, TOP } from "./range.ts";

/** See the head of the file. */
export class KnownLocals {
  readonly ranges: Range[];
  /** By index local: the locals whose length it is below. Sets are shared between copies and never changed. */
  readonly #below: Map<number, ReadonlySet<number>>;

  constructor(ranges: Range[], below: ReadonlyMap<number, ReadonlySet<number>> = new Map()) {
    this.ranges = ranges;
    this.#below = new Map(below);
  }

  copy(): KnownLocals {
    return new KnownLocals([...this.ranges], this.#below);
  }

  range(local: number): Range {
    return this.ranges[local] ?? TOP;
  }

  /** The local was assigned something of this range; undefined when it holds no number. */
  assign(local: number, range: Range | undefined): void {
    if (range) this.ranges[local] = range;
    if (this.#below.size === 0) return;
    this.#below.delete(local);
    for (const [index, sequences] of this.#below) {
      if (!sequences.has(local)) continue;
      this.#below.set(index, new Set([...sequences].filter((each) => each !== local)));
    }
  }

  /** From here on `index < sequence.length`. */
  noteBelow(index: number, sequence: number): void {
    const known = this.#below.get(index);
    if (known?.has(sequence)) return;
    this.#below.set(index, new Set([...(known ?? []), sequence]));
  }

  isBelow(index: number, sequence: number): boolean {
    return this.#below.get(index)?.has(sequence) === true;
  }

  /** What holds in both. @param joinRanges how ranges are joined */
  meet(other: KnownLocals, joinRanges: (own: Range, other: Range) => Range = join): KnownLocals {
    const ranges = this.ranges.map((range, local) => joinRanges(range, other.range(local)));
    const below = new Map<number, ReadonlySet<number>>();
    for (const [index, sequences] of this.#below) {
      const both = [...sequences].filter((sequence) => other.isBelow(index, sequence));
      if (both.length > 0)
        below.set(index, both.length === sequences.size ? sequences : new Set(both));
    }
    return new KnownLocals(ranges, below);
  }

  /** Without anything about what the locals may hold after an assignment. */
  forget(locals: ReadonlySet<number>, rangeOf: (local: number) => Range): void {
    for (const local of locals) this.assign(local, rangeOf(local));
  }

  /** Is nothing known here that is not known there as well, ranges aside? */
  hasSameBounds(other: KnownLocals): boolean {
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
