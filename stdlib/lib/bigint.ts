/**
 * `bigint`: integers without limit. The representation is decided here and is canonical, so equal numbers have equal parts:
 * - `$limbs` undefined: the number is `$low`, signed;
 * - `$limbs` null: the number is `$low`, unsigned, at least 2^63;
 * - otherwise `$limbs` is the magnitude in units of 32 bits, the lowest first and the highest not 0, and `$low` is the sign, 0 or -1.
 * Everything here handles the first two by itself and leaves the third to `bigint-large.ts`.
 */
import {
  f64_from_i64,
  i32_from_i64,
  i64_add,
  i64_and,
  i64_const,
  i64_div_s,
  i64_div_u,
  i64_eq,
  i64_eqz,
  i64_from_f64,
  i64_from_i32,
  i64_from_u32,
  i64_ge_s,
  i64_gt_u,
  i64_lt_s,
  i64_lt_u,
  i64_mul,
  i64_ne,
  i64_or,
  i64_rem_s,
  i64_rem_u,
  i64_shl,
  i64_shr_s,
  i64_shr_u,
  i64_sub,
  i64_xor,
  type Long,
  struct_of,
} from "tscript:intrinsics";
import {
  addLarge,
  compareLarge,
  divideLarge,
  largeAnd,
  largeOr,
  largeXor,
  lowBits,
  magnitude,
  makeLarge,
  multiplyLarge,
  multiplyRemainderLarge,
  remainderLarge,
  shiftLeftLarge,
  shiftRightLarge,
  subtractLarge,
} from "./bigint-large.ts";

/** More bits than this no number may have. */
const MAX_BITS = 1073741824;

export class BigInteger {
  readonly $low: Long;
  readonly $limbs: Int32Array | null | undefined;

  constructor(low: Long, limbs: Int32Array | null | undefined) {
    this.$low = low;
    this.$limbs = limbs;
  }
}

function small(low: Long): BigInteger {
  return struct_of<BigInteger>(low, undefined);
}

/** The number which a signed 64-bit integer is. */
export function fromSigned(low: Long): BigInteger {
  return small(low);
}

/** The number which an unsigned 64-bit integer is. */
export function fromUnsigned(low: Long): BigInteger {
  if (i64_ge_s(low, i64_const(0))) return small(low);
  return new BigInteger(low, null);
}

/** The number modulo 2^64. */
export function low64(a: BigInteger): Long {
  const limbs = a.$limbs;
  if (limbs === undefined || limbs === null) return a.$low;
  return lowBits(limbs, a.$low);
}

export function add(a: BigInteger, b: BigInteger): BigInteger {
  const sum = i64_add(a.$low, b.$low);
  if (
    a.$limbs === undefined &&
    b.$limbs === undefined &&
    i64_ge_s(i64_and(i64_xor(a.$low, sum), i64_xor(b.$low, sum)), i64_const(0))
  ) {
    return small(sum);
  }
  return addLarge(a, b);
}

export function subtract(a: BigInteger, b: BigInteger): BigInteger {
  const difference = i64_sub(a.$low, b.$low);
  if (
    a.$limbs === undefined &&
    b.$limbs === undefined &&
    i64_ge_s(i64_and(i64_xor(a.$low, b.$low), i64_xor(a.$low, difference)), i64_const(0))
  ) {
    return small(difference);
  }
  return subtractLarge(a, b);
}

export function multiply(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined && isShort(a.$low) && isShort(b.$low)) {
    return small(i64_mul(a.$low, b.$low));
  }
  return multiplyWide(a, b);
}

/** Fits in 32 bits. */
function isShort(low: Long): boolean {
  return i64_eq(low, i64_from_i32(i32_from_i64(low)));
}

function multiplyWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isLarge(a) || isLarge(b)) return multiplyLarge(a, b);
  const x = absolute(a);
  const y = absolute(b);
  const high = multiplyHigh(x, y);
  const low = i64_mul(x, y);
  const negative = isNegative(a) !== isNegative(b);
  if (i64_eqz(high)) return negative ? fromNegated(low) : fromUnsigned(low);
  const limbs = new Int32Array(4);
  limbs[0] = i32_from_i64(low);
  limbs[1] = i32_from_i64(i64_shr_u(low, i64_const(32)));
  limbs[2] = i32_from_i64(high);
  limbs[3] = i32_from_i64(i64_shr_u(high, i64_const(32)));
  return makeLarge(negative, limbs);
}

/** The upper 64 bits of the product of two unsigned integers. */
function multiplyHigh(x: Long, y: Long): Long {
  const mask = i64_from_u32(-1);
  const xLow = i64_and(x, mask);
  const xHigh = i64_shr_u(x, i64_const(32));
  const yLow = i64_and(y, mask);
  const yHigh = i64_shr_u(y, i64_const(32));
  const first = i64_mul(xLow, yLow);
  const second = i64_add(i64_mul(xHigh, yLow), i64_shr_u(first, i64_const(32)));
  const third = i64_add(i64_mul(xLow, yHigh), i64_and(second, mask));
  return i64_add(
    i64_add(i64_mul(xHigh, yHigh), i64_shr_u(second, i64_const(32))),
    i64_shr_u(third, i64_const(32)),
  );
}

export function divide(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined && i64_lt_s(i64_const(0), b.$low)) {
    return small(i64_div_s(a.$low, b.$low));
  }
  return divideWide(a, b);
}

function divideWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isZero(b)) throw new RangeError("Division by zero");
  if (a.$limbs === undefined && b.$limbs === undefined) {
    if (i64_eq(b.$low, i64_const(-1))) return negate(a);
    return small(i64_div_s(a.$low, b.$low));
  }
  if (isLarge(a) || isLarge(b) || isNegative(a) || isNegative(b)) return divideLarge(a, b);
  return fromUnsigned(i64_div_u(a.$low, b.$low));
}

export function remainder(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined && i64_lt_s(i64_const(0), b.$low)) {
    return small(i64_rem_s(a.$low, b.$low));
  }
  return remainderWide(a, b);
}

function remainderWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isZero(b)) throw new RangeError("Division by zero");
  if (a.$limbs === undefined && b.$limbs === undefined) {
    if (i64_eq(b.$low, i64_const(-1))) return small(i64_const(0));
    return small(i64_rem_s(a.$low, b.$low));
  }
  if (isLarge(a) || isLarge(b) || isNegative(a) || isNegative(b)) return remainderLarge(a, b);
  return fromUnsigned(i64_rem_u(a.$low, b.$low));
}

/** `a * b % by`, where the product need not be made. */
export function multiplyRemainder(a: BigInteger, b: BigInteger, by: BigInteger): BigInteger {
  if (isLarge(by)) return multiplyRemainderLarge(a, b, by);
  if (isLarge(a) || isLarge(b) || isZero(by)) return remainder(multiply(a, b), by);
  const rest = multiplyRemainderOfWords(absolute(a), absolute(b), absolute(by));
  return isNegative(a) !== isNegative(b) ? fromNegated(rest) : fromUnsigned(rest);
}

/** `a * b % by` of unsigned words. @param by not 0 */
export function multiplyRemainderOfWords(a: Long, b: Long, by: Long): Long {
  // Below the divisor it makes the upper half of the product so as well.
  const x = i64_lt_u(a, by) ? a : i64_rem_u(a, by);
  return wordsRemainder(multiplyHigh(x, b), i64_mul(x, b), by);
}

/**
 * What 128 bits leave when divided by 64: long division in digits of 32 bits, after Knuth's algorithm D.
 * @param upper less than the divisor
 */
function wordsRemainder(upper: Long, lower: Long, divisor: Long): Long {
  if (i64_eqz(upper)) return i64_rem_u(lower, divisor);
  const top = i32_from_i64(i64_shr_u(divisor, i64_const(32)));
  const zeros = top !== 0 ? Math.clz32(top) : 32 + Math.clz32(i32_from_i64(divisor));
  const shift = i64_from_f64(zeros);
  const by = i64_shl(divisor, shift);
  const carried = zeros === 0 ? i64_const(0) : i64_shr_u(lower, i64_from_f64(64 - zeros));
  const rest = i64_shl(lower, shift);
  const first = restOfDigit(i64_or(i64_shl(upper, shift), carried), i64_shr_u(rest, i64_const(32)), by);
  return i64_shr_u(restOfDigit(first, i64_and(rest, i64_from_u32(-1)), by), shift);
}

/** What `upper` with one more digit of 32 bits leaves. @param by its highest bit is set */
function restOfDigit(upper: Long, digit: Long, by: Long): Long {
  const byHigh = i64_shr_u(by, i64_const(32));
  const byLow = i64_and(by, i64_from_u32(-1));
  let quotient = i64_div_u(upper, byHigh);
  let rest = i64_sub(upper, i64_mul(quotient, byHigh));
  // The estimate is too large by two at most.
  while (
    i64_eqz(i64_shr_u(rest, i64_const(32))) &&
    (!i64_eqz(i64_shr_u(quotient, i64_const(32))) ||
      i64_gt_u(i64_mul(quotient, byLow), i64_or(i64_shl(rest, i64_const(32)), digit)))
  ) {
    quotient = i64_sub(quotient, i64_const(1));
    rest = i64_add(rest, byHigh);
  }
  return i64_sub(i64_or(i64_shl(upper, i64_const(32)), digit), i64_mul(quotient, by));
}

export function power(base: BigInteger, exponent: BigInteger): BigInteger {
  if (isNegative(exponent)) throw new RangeError("undefined must be positive");
  if (base.$limbs === undefined) {
    const low = base.$low;
    if (i64_eqz(low)) return isZero(exponent) ? fromSigned(i64_const(1)) : base;
    if (i64_eq(low, i64_const(1))) return base;
    if (i64_eq(low, i64_const(-1))) {
      return i64_eqz(i64_and(low64(exponent), i64_const(1))) ? fromSigned(i64_const(1)) : base;
    }
    if (i64_eq(low, i64_const(2))) return shiftLeft(fromSigned(i64_const(1)), exponent);
  }
  const times = isShort(exponent.$low) && exponent.$limbs === undefined ? f64_from_i64(exponent.$low) : MAX_BITS;
  if ((bitLength(base) - 1) * times >= MAX_BITS) throw new RangeError("Maximum BigInt size exceeded");
  let result = fromSigned(i64_const(1));
  let square = base;
  for (let rest = times; rest > 0; ) {
    if ((rest & 1) !== 0) result = multiply(result, square);
    rest >>= 1;
    if (rest > 0) square = multiply(square, square);
  }
  return result;
}

export function and(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined) {
    return small(i64_and(a.$low, b.$low));
  }
  return andWide(a, b);
}

function andWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isLarge(a) || isLarge(b)) return largeAnd(a, b);
  return fromWords(i64_and(high(a), high(b)), i64_and(a.$low, b.$low));
}

export function or(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined) {
    return small(i64_or(a.$low, b.$low));
  }
  return orWide(a, b);
}

function orWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isLarge(a) || isLarge(b)) return largeOr(a, b);
  return fromWords(i64_or(high(a), high(b)), i64_or(a.$low, b.$low));
}

export function xor(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined) {
    return small(i64_xor(a.$low, b.$low));
  }
  return xorWide(a, b);
}

function xorWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isLarge(a) || isLarge(b)) return largeXor(a, b);
  return fromWords(i64_xor(high(a), high(b)), i64_xor(a.$low, b.$low));
}

/** `~a` is -a - 1. */
export function not(a: BigInteger): BigInteger {
  if (a.$limbs === undefined) return fromSigned(i64_xor(a.$low, i64_const(-1)));
  return subtract(negate(a), fromSigned(i64_const(1)));
}

export function negate(a: BigInteger): BigInteger {
  if (a.$limbs === undefined) {
    const low = i64_sub(i64_const(0), a.$low);
    return isNegative(a) ? fromUnsigned(low) : small(low);
  }
  if (a.$limbs === null) return fromNegated(a.$low);
  return makeLarge(!isNegative(a), magnitude(a));
}

export function shiftLeft(a: BigInteger, b: BigInteger): BigInteger {
  if (isNegative(b)) return shiftRight(a, negate(b));
  if (isZero(a)) return a;
  const count = shiftCount(b);
  if (count >= MAX_BITS) throw new RangeError("Maximum BigInt size exceeded");
  if (count < 64 && a.$limbs === undefined) {
    const bits = i64_from_f64(count);
    const low = i64_shl(a.$low, bits);
    if (i64_eq(i64_shr_s(low, bits), a.$low)) return small(low);
  }
  return shiftLeftLarge(a, count);
}

export function shiftRight(a: BigInteger, b: BigInteger): BigInteger {
  if (a.$limbs === undefined && b.$limbs === undefined && i64_lt_u(b.$low, i64_const(64))) {
    return small(i64_shr_s(a.$low, b.$low));
  }
  return shiftRightWide(a, b);
}

function shiftRightWide(a: BigInteger, b: BigInteger): BigInteger {
  if (isNegative(b)) return shiftLeft(a, negate(b));
  const count = shiftCount(b);
  if (a.$limbs === undefined) {
    return fromSigned(i64_shr_s(a.$low, i64_from_f64(count < 63 ? count : 63)));
  }
  if (a.$limbs === null) {
    return count < 64 ? fromUnsigned(i64_shr_u(a.$low, i64_from_f64(count))) : fromSigned(i64_const(0));
  }
  return shiftRightLarge(a, count);
}

/** A shift count; what is too large for any shift is MAX_BITS. */
function shiftCount(b: BigInteger): number {
  return b.$limbs === undefined && i64_lt_s(b.$low, i64_const(1073741824)) ? f64_from_i64(b.$low) : MAX_BITS;
}

/** `BigInt.asUintN(bits, a)` */
export function asUintN(bits: number, a: BigInteger): BigInteger {
  const count = bitCount(bits);
  if (count === 0) return fromSigned(i64_const(0));
  if (count <= 64) {
    return fromUnsigned(i64_shr_u(i64_shl(low64(a), i64_from_f64(64 - count)), i64_from_f64(64 - count)));
  }
  if (!isNegative(a) && bitLength(a) <= count) return a;
  const one = fromSigned(i64_const(1));
  return and(a, subtract(shiftLeft(one, fromNumber(count)), one));
}

/** `BigInt.asIntN(bits, a)` */
export function asIntN(bits: number, a: BigInteger): BigInteger {
  const count = bitCount(bits);
  if (count === 0) return fromSigned(i64_const(0));
  if (count <= 64) {
    return fromSigned(i64_shr_s(i64_shl(low64(a), i64_from_f64(64 - count)), i64_from_f64(64 - count)));
  }
  if (bitLength(a) < count) return a;
  const rest = asUintN(count, a);
  const one = fromSigned(i64_const(1));
  if (compare(rest, shiftLeft(one, fromNumber(count - 1))) < 0) return rest;
  return subtract(rest, shiftLeft(one, fromNumber(count)));
}

function bitCount(bits: number): number {
  const count = bits === bits ? Math.trunc(bits) : 0;
  if (count < 0 || count > 9007199254740991) {
    throw new RangeError("Invalid value: not (convertible to) a safe integer");
  }
  return count;
}

/** -1, 0 or 1 */
export function compare(a: BigInteger, b: BigInteger): number {
  if (a.$limbs === undefined && b.$limbs === undefined) {
    return i64_lt_s(a.$low, b.$low) ? -1 : i64_eq(a.$low, b.$low) ? 0 : 1;
  }
  if (isLarge(a) || isLarge(b)) return compareLarge(a, b);
  if (a.$limbs === undefined) return -1;
  if (b.$limbs === undefined) return 1;
  return i64_lt_u(a.$low, b.$low) ? -1 : i64_eq(a.$low, b.$low) ? 0 : 1;
}

/** `a < b` */
export function isLess(a: BigInteger, b: BigInteger): boolean {
  if (a.$limbs === undefined && b.$limbs === undefined) return i64_lt_s(a.$low, b.$low);
  return compare(a, b) < 0;
}

export function equals(a: BigInteger, b: BigInteger): boolean {
  if (i64_ne(a.$low, b.$low)) return false;
  return a.$limbs === b.$limbs || (isLarge(a) && isLarge(b) && compareLarge(a, b) === 0);
}

/** `===` where either may be undefined or null. */
export function equalsNullish(
  a: BigInteger | null | undefined,
  b: BigInteger | null | undefined,
): boolean {
  if (a === undefined) return b === undefined;
  if (a === null) return b === null;
  return b !== undefined && b !== null && equals(a, b);
}

/** Whether it is a number and not 0. */
export function isTruthy(a: BigInteger | null | undefined): boolean {
  return a !== undefined && a !== null && !isZero(a);
}

/** -1, 0 or 1; NaN where the number is. */
export function compareNumber(a: BigInteger, b: number): number {
  if (b !== b) return b;
  if (b === Number.POSITIVE_INFINITY) return -1;
  if (b === Number.NEGATIVE_INFINITY) return 1;
  const whole = Math.trunc(b);
  const order = compare(a, fromNumber(whole));
  if (order !== 0 || whole === b) return order;
  return b > whole ? -1 : 1;
}

/** `BigInt(number)` */
export function fromNumber(value: number): BigInteger {
  if (Math.trunc(value) === value && Math.abs(value) < 9223372036854775808) {
    return small(i64_from_f64(value));
  }
  return fromLargeNumber(value);
}

function fromLargeNumber(value: number): BigInteger {
  if (Math.trunc(value) !== value || value - value !== 0) {
    throw new RangeError(
      `The number ${value} cannot be converted to a BigInt because it is not an integer`,
    );
  }
  let exponent = 0;
  let rest = value;
  while (Math.abs(rest) >= 9007199254740992) {
    rest /= 2;
    exponent++;
  }
  return shiftLeftLarge(fromSigned(i64_from_f64(rest)), exponent);
}

/** `BigInt(number)` modulo 2^64 */
export function wordOfNumber(value: number): Long {
  if (Math.trunc(value) === value && Math.abs(value) < 9223372036854775808) {
    return i64_from_f64(value);
  }
  return low64(fromNumber(value));
}

/** `Number(a)`: the nearest one, ties to even. */
export function toNumber(a: BigInteger): number {
  if (a.$limbs === undefined) return f64_from_i64(a.$low);
  if (a.$limbs === null) return unsignedToNumber(a.$low);
  const limbs = magnitude(a);
  const length = limbs.length;
  // The upper 64 bits with a sticky one for all below: enough to round right once.
  const sign = isNegative(a) ? -1 : 1;
  if (length > 40) return sign * Number.POSITIVE_INFINITY;
  let shift = Math.clz32(limbs[length - 1]!);
  const third = length > 2 ? i64_from_u32(limbs[length - 3]!) : i64_const(0);
  let top = i64_or(
    i64_shl(i64_from_u32(limbs[length - 1]!), i64_const(32)),
    i64_from_u32(limbs[length - 2]!),
  );
  let sticky = false;
  if (shift > 0) {
    top = i64_or(i64_shl(top, i64_from_f64(shift)), i64_shr_u(third, i64_from_f64(32 - shift)));
    sticky = i64_ne(i64_and(i64_shl(third, i64_from_f64(shift)), i64_from_u32(-1)), i64_const(0));
  } else {
    sticky = i64_ne(third, i64_const(0));
  }
  for (let i = 0; i < length - 3 && !sticky; i++) sticky = limbs[i] !== 0;
  if (sticky) top = i64_or(top, i64_const(1));
  let result = unsignedToNumber(top);
  for (shift = (length - 2) * 32 - shift; shift >= 32; shift -= 32) result *= 4294967296;
  for (; shift > 0; shift--) result *= 2;
  for (; shift < 0; shift++) result /= 2;
  return sign * result;
}

/** At least 2^63: halved with a sticky bit, so that the conversion of signed integers rounds it. */
function unsignedToNumber(low: Long): number {
  return 2 * f64_from_i64(i64_or(i64_shr_u(low, i64_const(1)), i64_and(low, i64_const(1))));
}

/** The other side of an operator whose one side is a bigint. */
export function expectBigint(value: unknown): BigInteger {
  if (value instanceof BigInteger) return value;
  throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
}

/** What `JSON.stringify` says of a bigint. */
export function refuseJson(_value: BigInteger): void {
  throw new TypeError("Do not know how to serialize a BigInt");
}

export function isZero(a: BigInteger): boolean {
  return a.$limbs === undefined && i64_eqz(a.$low);
}

export function isNegative(a: BigInteger): boolean {
  return a.$limbs !== null && i64_lt_s(a.$low, i64_const(0));
}

/** Has limbs. */
export function isLarge(a: BigInteger): boolean {
  return a.$limbs !== undefined && a.$limbs !== null;
}

/** Bits of the magnitude. */
export function bitLength(a: BigInteger): number {
  const limbs = magnitude(a);
  const length = limbs.length;
  return length === 0 ? 0 : length * 32 - Math.clz32(limbs[length - 1]!);
}

/** Magnitude of a number without limbs, unsigned. */
export function absolute(a: BigInteger): Long {
  return isNegative(a) ? i64_sub(i64_const(0), a.$low) : a.$low;
}

/** The number -low for an unsigned `low`. */
export function fromNegated(low: Long): BigInteger {
  const negated = i64_sub(i64_const(0), low);
  if (i64_lt_s(negated, i64_const(0)) || i64_eqz(low)) return small(negated);
  const limbs = new Int32Array(2);
  limbs[0] = i32_from_i64(low);
  limbs[1] = i32_from_i64(i64_shr_u(low, i64_const(32)));
  return new BigInteger(i64_const(-1), limbs);
}

/** Bits 64 and up of a number without limbs. */
function high(a: BigInteger): Long {
  return a.$limbs === null ? i64_const(0) : i64_shr_s(a.$low, i64_const(63));
}

/** The number of 128 bits in two's complement, of which the upper 64 are alike. */
function fromWords(upper: Long, low: Long): BigInteger {
  if (i64_eqz(upper)) return fromUnsigned(low);
  if (i64_lt_s(low, i64_const(0))) return small(low);
  if (!i64_eqz(low)) return fromNegated(i64_sub(i64_const(0), low));
  const limbs = new Int32Array(3);
  limbs[2] = 1;
  return new BigInteger(i64_const(-1), limbs);
}
