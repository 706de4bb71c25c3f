/**
 * Abstract bigints: an interval, and whether undefined or null may be there instead. Immutable; interval arithmetic after Cousot and Cousot 1977. Bounds
 * that no machine word comes near to count as infinite.
 */

/** An integer, or a number that is infinite. */
export type Bound = bigint | number;

export interface BigRange {
  readonly lo: Bound;
  readonly hi: Bound;
  readonly mayBeMissing: boolean;
}

const MIN_SIGNED = -(2n ** 63n);
const MAX_SIGNED = 2n ** 63n - 1n;
const MAX_UNSIGNED = 2n ** 64n - 1n;
/** Products of two words are followed, and what is shifted to beyond them. */
const FARTHEST = 2n ** 160n;

/** Any bigint. */
export const ANY: BigRange = {
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
  mayBeMissing: false,
};
/** Any bigint, undefined or null. */
export const UNKNOWN: BigRange = { ...ANY, mayBeMissing: true };
/** No bigint. */
export const MISSING: BigRange = {
  lo: Number.POSITIVE_INFINITY,
  hi: Number.NEGATIVE_INFINITY,
  mayBeMissing: true,
};
export const SIGNED: BigRange = between(MIN_SIGNED, MAX_SIGNED);
export const UNSIGNED: BigRange = between(0n, MAX_UNSIGNED);

export function between(lo: Bound, hi: Bound): BigRange {
  return {
    lo: lo < -FARTHEST ? Number.NEGATIVE_INFINITY : lo,
    hi: hi > FARTHEST ? Number.POSITIVE_INFINITY : hi,
    mayBeMissing: false,
  };
}

export function constant(value: bigint): BigRange {
  return between(value, value);
}

/** The one bigint that it can be. */
export function onlyValue(range: BigRange): bigint | undefined {
  if (range.mayBeMissing || typeof range.lo !== "bigint") return undefined;
  return range.lo === range.hi ? range.lo : undefined;
}

export function isEmpty({ lo, hi }: BigRange): boolean {
  return lo > hi;
}

export function isSigned(range: BigRange): boolean {
  return isWithin(range, SIGNED);
}

export function isUnsigned(range: BigRange): boolean {
  return isWithin(range, UNSIGNED);
}

/** The low 64 bits say which bigint it is. */
export function isWord(range: BigRange): boolean {
  return isSigned(range) || isUnsigned(range);
}

export function isWithin(range: BigRange, { lo, hi }: BigRange): boolean {
  return !range.mayBeMissing && !isEmpty(range) && range.lo >= lo && range.hi <= hi;
}

export function equal(a: BigRange, b: BigRange): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.mayBeMissing === b.mayBeMissing;
}

/** What is in either. */
export function join(a: BigRange, b: BigRange): BigRange {
  if (a === b) return a;
  return {
    lo: least(a.lo, b.lo),
    hi: greatest(a.hi, b.hi),
    mayBeMissing: a.mayBeMissing || b.mayBeMissing,
  };
}

/**
 * Largest step of a counter, and how far one is followed: it would need 2^52 steps, months of doing nothing else, from there to the end of the words. So
 * what has come this far by such steps is taken to stay.
 */
const MAX_COUNTER_STEP = 16n;
const COUNTER_END = 2n ** 63n - 2n ** 56n;

/** Bounds that a growing range jumps to, so that loops settle. */
const THRESHOLDS: readonly bigint[] = [
  MIN_SIGNED,
  -COUNTER_END,
  -(2n ** 31n),
  -1n,
  0n,
  1n,
  255n,
  2n ** 31n - 1n,
  2n ** 32n - 1n,
  2n ** 53n,
  COUNTER_END,
  MAX_SIGNED,
  MAX_UNSIGNED,
];

/** Widens `old` to hold `next`: a bound that grew goes to the next threshold. */
export function widen(old: BigRange, next: BigRange): BigRange {
  const joined = join(old, next);
  return {
    ...joined,
    lo:
      joined.lo < old.lo
        ? (THRESHOLDS.findLast((bound) => bound <= joined.lo) ?? Number.NEGATIVE_INFINITY)
        : joined.lo,
    hi:
      joined.hi > old.hi
        ? (THRESHOLDS.find((bound) => bound >= joined.hi) ?? Number.POSITIVE_INFINITY)
        : joined.hi,
  };
}

export function add(a: BigRange, b: BigRange): BigRange {
  const lo = plus(a.lo, b.lo, Number.NEGATIVE_INFINITY);
  const hi = plus(a.hi, b.hi, Number.POSITIVE_INFINITY);
  const counts = isCounterStep(a) || isCounterStep(b);
  return between(
    counts && (a.lo === -COUNTER_END || b.lo === -COUNTER_END) ? greatest(lo, -COUNTER_END) : lo,
    counts && (a.hi === COUNTER_END || b.hi === COUNTER_END) ? least(hi, COUNTER_END) : hi,
  );
}

function isCounterStep({ lo, hi }: BigRange): boolean {
  return lo >= -MAX_COUNTER_STEP && hi <= MAX_COUNTER_STEP;
}

export function negate({ lo, hi }: BigRange): BigRange {
  return between(-hi, -lo);
}

export function subtract(a: BigRange, b: BigRange): BigRange {
  return add(a, negate(b));
}

/** `~a` */
export function invert(a: BigRange): BigRange {
  return between(plus(-a.hi, -1n, -a.hi), plus(-a.lo, -1n, -a.lo));
}

export function multiply(a: BigRange, b: BigRange): BigRange {
  if (!isFinite(a) || !isFinite(b)) {
    return a.lo >= 0n && b.lo >= 0n ? between(0n, Number.POSITIVE_INFINITY) : ANY;
  }
  return corners(a, b, (x, y) => x * y);
}

export function divide(a: BigRange, b: BigRange): BigRange {
  if (a.lo >= 0n && b.lo >= 0n) {
    const by = typeof b.lo === "bigint" && b.lo > 0n ? b.lo : 1n;
    return between(0n, typeof a.hi === "bigint" ? a.hi / by : a.hi);
  }
  const most = magnitude(a);
  return between(-most, most);
}

/** The remainder has the dividend's sign. */
export function remainder(a: BigRange, b: BigRange): BigRange {
  const limit = greatest(plus(magnitude(b), -1n, Number.POSITIVE_INFINITY), 0n);
  return between(a.lo < 0n ? greatest(a.lo, -limit) : 0n, a.hi > 0n ? least(a.hi, limit) : 0n);
}

export function and(a: BigRange, b: BigRange): BigRange {
  if (a.lo >= 0n || b.lo >= 0n) {
    const hi = a.lo >= 0n && b.lo >= 0n ? least(a.hi, b.hi) : a.lo >= 0n ? a.hi : b.hi;
    return between(0n, hi);
  }
  return bits(a, b);
}

/** `a | b` and `a ^ b` */
export function bits(a: BigRange, b: BigRange): BigRange {
  if (!isFinite(a) || !isFinite(b)) {
    return a.lo >= 0n && b.lo >= 0n ? between(0n, Number.POSITIVE_INFINITY) : ANY;
  }
  const ends = [a.lo, a.hi, b.lo, b.hi].map((end) => (end < 0n ? -end - 1n : end));
  const count = BigInt(Math.max(...ends.map((end) => (end === 0n ? 0 : end.toString(2).length))));
  return between(a.lo >= 0n && b.lo >= 0n ? 0n : -(1n << count), (1n << count) - 1n);
}

/** Shifts by more make of any bigint what is not followed, or nothing. */
const MAX_SHIFT = 200n;

export function shiftLeft(a: BigRange, by: BigRange): BigRange {
  if (by.lo < 0n) return ANY;
  if (!isFinite(a) || !isFinite(by) || by.hi > MAX_SHIFT) {
    return a.lo >= 0n ? between(0n, Number.POSITIVE_INFINITY) : ANY;
  }
  return corners(a, by, (x, y) => x << y);
}

export function shiftRight(a: BigRange, by: BigRange): BigRange {
  if (by.lo < 0n) return ANY;
  const least = typeof by.lo === "bigint" && by.lo < MAX_SHIFT ? by.lo : MAX_SHIFT;
  const most = typeof by.hi === "bigint" && by.hi < MAX_SHIFT ? by.hi : MAX_SHIFT;
  const shifted = (end: Bound, count: bigint): Bound =>
    typeof end === "bigint" ? end >> count : end;
  return between(shifted(a.lo, a.lo < 0n ? least : most), shifted(a.hi, a.hi < 0n ? most : least));
}

export function power(a: BigRange, by: BigRange): BigRange {
  const exponent = onlyValue(by);
  if (exponent === undefined || exponent < 0n || exponent > MAX_SHIFT || !isFinite(a)) return ANY;
  if (a.lo >= 0n) return between(a.lo ** exponent, a.hi ** exponent);
  const most = greatest(-a.lo, a.hi) ** exponent;
  return between(-most, most);
}

/** What is left of `a` when it is at most, or at least, a bound. Nothing where that is nothing. */
export function clip(a: BigRange, lo: Bound, hi: Bound): BigRange | undefined {
  const clipped = { ...a, lo: greatest(a.lo, lo), hi: least(a.hi, hi) };
  return isEmpty(clipped) ? undefined : clipped;
}

function isFinite(
  range: BigRange,
): range is BigRange & { readonly lo: bigint; readonly hi: bigint } {
  return typeof range.lo === "bigint" && typeof range.hi === "bigint";
}

function corners(
  a: { readonly lo: bigint; readonly hi: bigint },
  b: { readonly lo: bigint; readonly hi: bigint },
  operation: (x: bigint, y: bigint) => bigint,
): BigRange {
  const all = [
    operation(a.lo, b.lo),
    operation(a.lo, b.hi),
    operation(a.hi, b.lo),
    operation(a.hi, b.hi),
  ];
  return between(all.reduce(least<bigint>), all.reduce(greatest<bigint>));
}

function magnitude({ lo, hi }: BigRange): Bound {
  return greatest(-lo, hi);
}

function plus(a: Bound, b: Bound, infinite: Bound): Bound {
  return typeof a === "bigint" && typeof b === "bigint" ? a + b : infinite;
}

export function least<B extends Bound>(a: B, b: B): B {
  return a < b ? a : b;
}

export function greatest<B extends Bound>(a: B, b: B): B {
  return a > b ? a : b;
}
