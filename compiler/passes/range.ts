/**
 * Abstract numbers for the integer analysis: an interval of doubles with what else may be there. Immutable. Interval arithmetic after
 * Cousot and Cousot 1977; exactness as JavaScript needs it: `isInteger` promises that i64 arithmetic on the value cannot differ from
 * double arithmetic, so |value| <= 2^53.
 */

export interface Range {
  readonly lo: number;
  readonly hi: number;
  /** Every value is an integer of magnitude below 2^53. */
  readonly isInteger: boolean;
  readonly mayBeNegativeZero: boolean;
  readonly mayBeNaN: boolean;
}

const MAX_EXACT = Number.MAX_SAFE_INTEGER; // a rounded sum or product within it is exact
const MIN_I32 = -(2 ** 31);
const MAX_I32 = 2 ** 31 - 1;

export const TOP: Range = {
  lo: Number.NEGATIVE_INFINITY,
  hi: Number.POSITIVE_INFINITY,
  isInteger: false,
  mayBeNegativeZero: true,
  mayBeNaN: true,
};
export const INT32: Range = integers(MIN_I32, MAX_I32);
export const UINT32: Range = integers(0, 2 ** 32 - 1);
/** Lengths and counts. */
export const LENGTH: Range = integers(0, MAX_I32);
/** Lengths of strings: no longer than V8's longest. */
export const STRING_LENGTH: Range = integers(0, 2 ** 29 - 24);
export const BOOLEAN: Range = integers(0, 1);
/** Any 64-bit integer: as a number it may have been rounded. */
export const WORD: Range = {
  lo: -(2 ** 63),
  hi: 2 ** 63,
  isInteger: false,
  mayBeNegativeZero: false,
  mayBeNaN: false,
};

/** All integers from `lo` to `hi`, both below 2^53 in magnitude. */
export function integers(lo: number, hi: number): Range {
  return { lo, hi, isInteger: true, mayBeNegativeZero: false, mayBeNaN: false };
}

/** The range of one constant. */
export function constant(value: number): Range {
  return {
    lo: Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value,
    hi: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value,
    isInteger: Number.isInteger(value) && Math.abs(value) <= MAX_EXACT,
    mayBeNegativeZero: Object.is(value, -0) || Number.isNaN(value),
    mayBeNaN: Number.isNaN(value),
  };
}

/** Whether `a` holds all that `b` does. */
function holds(a: Range, b: Range): boolean {
  return (
    a.lo <= b.lo &&
    a.hi >= b.hi &&
    (b.isInteger || !a.isInteger) &&
    (a.mayBeNegativeZero || !b.mayBeNegativeZero) &&
    (a.mayBeNaN || !b.mayBeNaN)
  );
}

/** What is in either: one of the two itself where it holds the other, so that what does not change stays the same object. */
export function join(a: Range, b: Range): Range {
  if (a === b || holds(a, b)) return a;
  if (holds(b, a)) return b;
  return {
    lo: Math.min(a.lo, b.lo),
    hi: Math.max(a.hi, b.hi),
    isInteger: a.isInteger && b.isInteger,
    mayBeNegativeZero: a.mayBeNegativeZero || b.mayBeNegativeZero,
    mayBeNaN: a.mayBeNaN || b.mayBeNaN,
  };
}

export function equal(a: Range, b: Range): boolean {
  return (
    a === b ||
    (a.lo === b.lo &&
      a.hi === b.hi &&
      a.isInteger === b.isInteger &&
      a.mayBeNegativeZero === b.mayBeNegativeZero &&
      a.mayBeNaN === b.mayBeNaN)
  );
}

/** Bounds a growing range jumps to, so that loops settle: representations' limits and small numbers where programs test. */
const THRESHOLDS = [
  -MAX_EXACT,
  MIN_I32,
  -1,
  0,
  1,
  255,
  65535,
  MAX_I32 - 1,
  MAX_I32,
  2 ** 32 - 1,
  MAX_EXACT,
];

/** Widens `old` to hold `next`: a bound that grew goes to the next threshold. */
export function widen(old: Range, next: Range): Range {
  const joined = join(old, next);
  if (joined === old) return old;
  const lo =
    joined.lo < old.lo
      ? (THRESHOLDS.findLast((bound) => bound <= joined.lo) ?? Number.NEGATIVE_INFINITY)
      : joined.lo;
  const hi =
    joined.hi > old.hi
      ? (THRESHOLDS.find((bound) => bound >= joined.hi) ?? Number.POSITIVE_INFINITY)
      : joined.hi;
  return { ...joined, lo, hi, isInteger: joined.isInteger && lo >= -MAX_EXACT && hi <= MAX_EXACT };
}

/** Fits an i32, whatever the sign of its zero. */
export function isInt32(range: Range): boolean {
  return range.isInteger && !range.mayBeNaN && range.lo >= MIN_I32 && range.hi <= MAX_I32;
}

/** Fits an i64 exactly, whatever the sign of its zero. */
export function isExact(range: Range): boolean {
  return range.isInteger && !range.mayBeNaN;
}

function mayBeZero(range: Range): boolean {
  return range.lo <= 0 && range.hi >= 0;
}

/** Interval with integrality decided by exactness of the bounds. */
function result(
  lo: number,
  hi: number,
  isInteger: boolean,
  mayBeNegativeZero: boolean,
  mayBeNaN: boolean,
): Range {
  if (Number.isNaN(lo) || Number.isNaN(hi)) return TOP;
  return {
    lo,
    hi,
    isInteger: isInteger && lo >= -MAX_EXACT && hi <= MAX_EXACT,
    mayBeNegativeZero,
    mayBeNaN,
  };
}

function mayBeInfinite(range: Range): boolean {
  return range.lo === Number.NEGATIVE_INFINITY || range.hi === Number.POSITIVE_INFINITY;
}

/**
 * Largest step of a counter. A counter that starts within ±2^52 and moves by at most this much each time needs 2^47 steps to leave ±2^53: days of
 * doing nothing else. So it is taken to stay inside, as an i64 that counts is.
 */
const MAX_COUNTER_STEP = 16;

function isCounterStep(range: Range): boolean {
  return (
    range.isInteger &&
    Math.abs(range.lo) <= MAX_COUNTER_STEP &&
    Math.abs(range.hi) <= MAX_COUNTER_STEP
  );
}

/** Was widened to the end of the exact integers, as only loops do; a range which is there by a constant is narrow. */
function isCounter(range: Range): boolean {
  if (!range.isInteger) return false;
  return (
    (range.hi === MAX_EXACT && range.lo < 2 ** 52) ||
    (range.lo === -MAX_EXACT && range.hi > -(2 ** 52))
  );
}

function clampCounter(range: Range): Range {
  return integers(Math.max(range.lo, -MAX_EXACT), Math.min(range.hi, MAX_EXACT));
}

export function add(a: Range, b: Range): Range {
  const mayBeNaN = a.mayBeNaN || b.mayBeNaN || (mayBeInfinite(a) && mayBeInfinite(b));
  const sum = result(
    a.lo + b.lo,
    a.hi + b.hi,
    a.isInteger && b.isInteger,
    a.mayBeNegativeZero && b.mayBeNegativeZero,
    mayBeNaN,
  );
  const counts = (isCounterStep(b) && isCounter(a)) || (isCounterStep(a) && isCounter(b));
  return !sum.isInteger && counts && !mayBeNaN && !sum.mayBeNegativeZero ? clampCounter(sum) : sum;
}

export function subtract(a: Range, b: Range): Range {
  return add(a, negate(b));
}

export function negate(a: Range): Range {
  return {
    ...a,
    lo: -a.hi,
    hi: -a.lo,
    mayBeNegativeZero: mayBeZero(a),
  };
}

export function multiply(a: Range, b: Range): Range {
  const mayBeNaN =
    a.mayBeNaN ||
    b.mayBeNaN ||
    (mayBeInfinite(a) && mayBeZero(b)) ||
    (mayBeInfinite(b) && mayBeZero(a));
  const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi].map((p) =>
    Number.isNaN(p) ? 0 : p,
  );
  const mayBeNegativeZero =
    a.mayBeNegativeZero ||
    b.mayBeNegativeZero ||
    (mayBeZero(a) && (b.lo < 0 || b.mayBeNegativeZero)) ||
    (mayBeZero(b) && (a.lo < 0 || a.mayBeNegativeZero));
  return result(
    Math.min(...products),
    Math.max(...products),
    a.isInteger && b.isInteger,
    mayBeNegativeZero,
    mayBeNaN,
  );
}

export function divide(a: Range, b: Range): Range {
  // Only positive divisors away from zero are of use: halving, scaling.
  if (b.lo < 1 || b.mayBeNaN || a.mayBeNaN || mayBeInfinite(a) || mayBeInfinite(b)) return TOP;
  const bounds = [a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi];
  return result(
    Math.min(...bounds),
    Math.max(...bounds),
    false,
    a.mayBeNegativeZero || a.lo < 0,
    false,
  );
}

/** A quotient that is known to leave no remainder; any quotient where the divisor is not an integer of at least 1. */
export function divideExactly(a: Range, b: Range): Range {
  if (!isExact(a) || !isExact(b) || b.lo < 1) return divide(a, b);
  const lo = a.lo < 0 ? a.lo / b.lo : Math.max(a.lo / b.hi, Math.sign(a.lo));
  const hi = a.hi < 0 ? Math.min(a.hi / b.hi, -1) : a.hi / b.lo;
  const bounds = [Math.ceil(lo) + 0, Math.floor(hi) + 0];
  return { ...a, lo: Math.min(...bounds), hi: Math.max(...bounds) };
}

/** What cannot be below zero stays a number, of either sign where it is zero. */
export function squareRoot(a: Range): Range {
  return {
    lo: a.lo > 0 ? Math.sqrt(a.lo) : 0,
    hi: a.hi > 0 ? Math.sqrt(a.hi) : 0,
    isInteger: false,
    mayBeNegativeZero: a.mayBeNegativeZero,
    mayBeNaN: a.mayBeNaN || a.lo < 0,
  };
}

/** JavaScript's `%`: the sign of the dividend. */
export function remainder(a: Range, b: Range): Range {
  const mayBeNaN = a.mayBeNaN || b.mayBeNaN || mayBeInfinite(a) || mayBeZero(b);
  const magnitude = Math.max(Math.abs(b.lo), Math.abs(b.hi));
  const limit = a.isInteger && b.isInteger ? Math.max(0, magnitude - 1) : magnitude;
  const lo = a.lo < 0 ? -Math.min(limit, Math.abs(a.lo)) : 0;
  const hi = a.hi > 0 ? Math.min(limit, a.hi) : 0;
  return result(lo, hi, a.isInteger && b.isInteger, a.lo < 0 || a.mayBeNegativeZero, mayBeNaN);
}

/** floor, ceil, trunc and round: bounds by the function itself. */
export function rounded(a: Range, round: (value: number) => number): Range {
  const isBounded = a.lo >= -MAX_EXACT && a.hi <= MAX_EXACT;
  if (!isBounded) return { ...TOP, lo: a.lo, hi: a.hi, mayBeNaN: a.mayBeNaN };
  const mayBeNegativeZero =
    a.mayBeNegativeZero || (!a.isInteger && a.lo < 0 && Object.is(round(-0.25), -0));
  return {
    lo: round(a.lo) + 0,
    hi: round(a.hi) + 0,
    isInteger: true,
    mayBeNegativeZero,
    mayBeNaN: a.mayBeNaN,
  };
}

export function absolute(a: Range): Range {
  const lo = mayBeZero(a) ? 0 : Math.min(Math.abs(a.lo), Math.abs(a.hi));
  return { ...a, lo, hi: Math.max(Math.abs(a.lo), Math.abs(a.hi)), mayBeNegativeZero: false };
}

export function minimum(a: Range, b: Range): Range {
  return { ...join(a, b), lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}

export function maximum(a: Range, b: Range): Range {
  return { ...join(a, b), lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/** What is left of `a` when it is known to be at most `bound` (below it when `isStrict`); null when nothing is. NaN fails every test. */
export function atMost(a: Range, bound: number, isStrict: boolean): Range | null {
  const limit =
    isStrict && a.isInteger ? Math.ceil(bound) - 1 : a.isInteger ? Math.floor(bound) : bound;
  const hi = Math.min(a.hi, limit);
  return hi < a.lo ? null : { ...a, hi, mayBeNaN: false };
}

/** What is left of `a` when it is known to be at least `bound`; as `atMost`. */
export function atLeast(a: Range, bound: number, isStrict: boolean): Range | null {
  const limit =
    isStrict && a.isInteger ? Math.floor(bound) + 1 : a.isInteger ? Math.ceil(bound) : bound;
  const lo = Math.max(a.lo, limit);
  return lo > a.hi ? null : { ...a, lo, mayBeNaN: false };
}

/** Wraps to what an i32 instruction gives: the range itself when it fits, else any int32. */
export function wrapped32(range: Range): Range {
  return isInt32(range) ? { ...range, mayBeNegativeZero: false } : INT32;
}
