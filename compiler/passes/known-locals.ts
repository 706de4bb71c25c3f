/**
 * What the range analysis knows of a function's locals at one place: a range of each, which integer locals are below the length of which
 * strings and typed arrays in other locals, or not above it, and which locals are multiples of which others and of which constants. Both kinds of
 * length never change, so only an assignment to one of the two locals ends that.
 */
import type { Node } from "../ir/tree.ts";
import { equal, join, type Range, TOP, widen } from "./range.ts";
import type { Known } from "./tree-analysis.ts";

/** By index local and local of the sequence: how far the index may be beyond the last element; 0 is below the length, 1 not above it. */
type Bounds = ReadonlyMap<number, ReadonlyMap<number, Slack>>;
type Slack = 0 | 1;

const NO_BOUNDS: Bounds = new Map();

/** What divides a local: another local, or a constant. */
export type Divisor = `local ${number}` | `constant ${number}`;
/** By local, what divides it. */
type Multiples = ReadonlyMap<number, ReadonlySet<Divisor>>;

const NO_MULTIPLES: Multiples = new Map();

/** See the head of the file. Copies share what neither has changed: most branches change little of what is known of many locals. */
export class KnownLocals implements Known<KnownLocals> {
  #ranges: Range[];
  /** A copy has the same ranges, so that a change needs ranges of its own. */
  #areRangesShared: boolean;
  /** Shared between copies and never changed. */
  #below: Bounds;
  /** Likewise. */
  #multiples: Multiples;

  constructor(
    ranges: Range[],
    below: Bounds = NO_BOUNDS,
    multiples: Multiples = NO_MULTIPLES,
    areRangesShared = false,
  ) {
    this.#ranges = ranges;
    this.#below = below;
    this.#multiples = multiples;
    this.#areRangesShared = areRangesShared;
  }

  copy(): KnownLocals {
    this.#areRangesShared = true;
    return new KnownLocals(this.#ranges, this.#below, this.#multiples, true);
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
    if (this.#multiples.size > 0) this.#multiples = multiplesWithout(this.#multiples, local);
    if (this.#below.size === 0) return;
    const below = new Map<number, ReadonlyMap<number, Slack>>();
    for (const [index, sequences] of this.#below) {
      if (index === local) continue;
      const kept = sequences.has(local)
        ? new Map([...sequences].filter(([each]) => each !== local))
        : sequences;
      below.set(index, kept);
    }
    this.#below = below;
  }

  /** From here on `index < sequence.length + slack`. */
  noteBelow(index: number, sequence: number, slack: Slack): void {
    const known = this.#below.get(index);
    const before = known?.get(sequence);
    if (before !== undefined && before <= slack) return;
    this.#below = new Map(this.#below).set(index, new Map(known).set(sequence, slack));
  }

  /** From here on `index < bound + slack`, so that the index is below whatever the bound is. */
  noteBelowLocal(index: number, bound: number, slack: Slack): void {
    for (const [sequence, known] of this.#below.get(bound) ?? []) {
      // What is less than one that is not above the length is below it.
      this.noteBelow(index, sequence, slack === 0 ? 0 : known);
    }
  }

  /** From here on the local is a multiple of the divisor. */
  noteMultiple(local: number, divisor: Divisor): void {
    const known = this.#multiples.get(local);
    if (known?.has(divisor)) return;
    this.#multiples = new Map(this.#multiples).set(local, new Set(known).add(divisor));
  }

  isMultiple(local: number, divisor: Divisor): boolean {
    return this.#multiples.get(local)?.has(divisor) ?? false;
  }

  /** The least `slack` known with `index < sequence.length + slack`. */
  slackOf(index: number, sequence: number): Slack | undefined {
    return this.#below.get(index)?.get(sequence);
  }

  /**
   * What holds in both; what is here where nothing changes by it.
   * @param widens where a bound grew it is given up
   */
  meet(other: KnownLocals, widens = false): KnownLocals {
    const ranges = this.#meetRanges(other, widens ? widen : join);
    const below = this.#meetBelow(other);
    const multiples = this.#meetMultiples(other);
    const isShared = ranges === this.#ranges;
    if (isShared) this.#areRangesShared = true;
    return new KnownLocals(ranges, below, multiples, isShared);
  }

  #meetRanges(other: KnownLocals, joinRanges: (own: Range, other: Range) => Range): Range[] {
    const own = this.#ranges;
    const others = other.#ranges;
    if (own === others) return own;
    let met: Range[] | undefined;
    for (let local = 0; local < own.length; local++) {
      const range = own[local] ?? TOP;
      const theirs = others[local] ?? TOP;
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
    const below = new Map<number, ReadonlyMap<number, Slack>>();
    for (const [index, sequences] of this.#below) {
      const both = new Map<number, Slack>();
      for (const [sequence, slack] of sequences) {
        const theirs = other.slackOf(index, sequence);
        if (theirs !== undefined) both.set(sequence, Math.max(slack, theirs) as Slack);
      }
      if (both.size > 0) below.set(index, both);
    }
    return below;
  }

  #meetMultiples(other: KnownLocals): Multiples {
    if (this.#multiples === other.#multiples || this.#multiples.size === 0) return this.#multiples;
    const multiples = new Map<number, ReadonlySet<Divisor>>();
    for (const [local, divisors] of this.#multiples) {
      const both = [...divisors].filter((divisor) => other.isMultiple(local, divisor));
      if (both.length > 0) multiples.set(local, new Set(both));
    }
    return multiples;
  }

  /** Without anything about what the locals may hold after an assignment. */
  forget(locals: ReadonlySet<number>, rangeOf: (local: number) => Range): void {
    for (const local of locals) this.assign(local, rangeOf(local));
  }

  /** Are the ranges of all locals the same in both, and is nothing else known here that is not known there as well? */
  isSame(other: KnownLocals): boolean {
    return this.#hasSameRanges(other) && this.#hasSameBounds(other);
  }

  #hasSameRanges(other: KnownLocals): boolean {
    const others = other.#ranges;
    if (this.#ranges === others) return true;
    return this.#ranges.every((range, local) => {
      const theirs = others[local] ?? TOP;
      return range === theirs || equal(range, theirs);
    });
  }

  #hasSameBounds(other: KnownLocals): boolean {
    for (const [local, divisors] of this.#multiples) {
      for (const divisor of divisors) if (!other.isMultiple(local, divisor)) return false;
    }
    if (this.#below === other.#below) return true;
    for (const [index, sequences] of this.#below) {
      for (const [sequence, slack] of sequences) {
        const theirs = other.slackOf(index, sequence);
        if (theirs === undefined || theirs > slack) return false;
      }
    }
    return true;
  }
}

function multiplesWithout(multiples: Multiples, local: number): Multiples {
  const kept = new Map<number, ReadonlySet<Divisor>>();
  for (const [multiple, divisors] of multiples) {
    if (multiple === local) continue;
    const others = [...divisors].filter((divisor) => divisor !== `local ${local}`);
    if (others.length > 0) kept.set(multiple, new Set(others));
  }
  return kept;
}

/** What a number is divided by, if it can be named. */
export function divisorBehind(node: Node): Divisor | undefined {
  const local = numberBehind(node);
  if (local !== undefined) return `local ${local}`;
  if (node.kind !== "op" || node.op !== "f64.const") return undefined;
  return `constant ${node.imm[0] as number}`;
}

/** The divisor of `a - (a % divisor)`. */
export function multipleBehind(node: Node): Divisor | undefined {
  if (node.kind !== "op" || node.op !== "f64.sub") return undefined;
  const [from, remainder] = node.args;
  if (remainder?.kind !== "op" || remainder.op !== "f64.rem") return undefined;
  const [dividend, by] = remainder.args;
  const local = from && numberBehind(from);
  if (local === undefined || !dividend || numberBehind(dividend) !== local) return undefined;
  return by && divisorBehind(by);
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

/** Local that a reference is read from, checked or not; a number below zero for a text that stands there itself. */
export function referenceBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "string.const") return -1 - (node.imm[0] as number);
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

/** A local less a constant that is not negative: `i`, `i - 1`. */
interface Difference {
  readonly local: number;
  readonly less: number;
}

function differenceBehind(node: Node): Difference | undefined {
  const local = numberBehind(node);
  if (local !== undefined) return { local, less: 0 };
  if (node.kind !== "op") return undefined;
  const [first, second] = node.args;
  if (first === undefined) return undefined;
  switch (node.op) {
    case "index.from_f64":
    case "i32.from_f64_exact":
    case "f64.from_i32":
    case "f64.from_i64":
    case "i64.from_i32":
      return differenceBehind(first);
    case "f64.sub":
    case "i32.sub":
    case "i64.sub": {
      const from = numberBehind(first);
      const less = second && smallConstant(second);
      return from !== undefined && less !== undefined ? { local: from, less } : undefined;
    }
    default:
      return undefined;
  }
}

function smallConstant(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  const [first] = node.args;
  if ((node.op === "f64.from_i32" || node.op === "i64.from_i32") && first)
    return smallConstant(first);
  const isConstant = node.op === "f64.const" || node.op === "i32.const" || node.op === "i64.const";
  const value = isConstant ? Number(node.imm[0]) : -1;
  return Number.isInteger(value) && value >= 0 && value < 2 ** 16 ? value : undefined;
}

/** Is this an access to a string or typed array at an index known to be inside? */
export function knownInside(known: KnownLocals, sequence: Node, index: Node): boolean {
  const reference = referenceBehind(sequence);
  const difference = differenceBehind(index);
  if (reference === undefined || difference === undefined) return false;
  const { local, less } = difference;
  const range = known.range(local);
  const slack = known.slackOf(local, reference);
  return (
    range.isInteger && !range.mayBeNaN && range.lo >= less && slack !== undefined && slack <= less
  );
}

/** Notes what an assigned value is below: a length, or what another local is. Call it after `assign`. */
export function noteAssigned(known: KnownLocals, local: number, value: Node): void {
  const sequence = lengthOf(value);
  if (sequence !== undefined) known.noteBelow(local, sequence, 1);
  const source = numberBehind(value);
  if (source !== undefined && source !== local) known.noteBelowLocal(local, source, 1);
}
