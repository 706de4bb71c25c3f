/**
 * Arithmetic on the limbs of large integers (see `bigint.ts`): magnitudes are typed arrays of 32-bit units, lowest first. Products and
 * quotients of very large ones are the host's, whose methods are better than quadratic.
 */
import {
  host_BigInt_divide,
  host_BigInt_multiply,
  i32_from_i64,
  i64_add,
  i64_and,
  i64_const,
  i64_eqz,
  i64_from_f64,
  i64_from_u32,
  i64_gt_u,
  i64_mul,
  i64_ne,
  i64_or,
  i64_shl,
  i64_shr_s,
  i64_shr_u,
  i64_sub,
  type Long,
  typed_copy,
  typed_new,
  typed_view,
} from "tscript:intrinsics";
import { absolute, BigInteger, fromNegated, fromUnsigned, isNegative } from "./bigint.ts";
import { divideByLimb, divideLimbs, remainderByLimb, remainderInto } from "./bigint-divide.ts";
import { multiplyInto } from "./bigint-multiply.ts";

/** From this many limbs on the host multiplies: copying there and back is then the smaller part. */
const HOST_LIMBS = 2000;

/** Likewise for division, which is quadratic here. */
const HOST_DIVISION_LIMBS = 400;

/** More limbs than this no number may have. */
const MAX_LIMBS = 33554432;

/** The magnitude; of one which is small a fresh one. */
export function magnitude(a: BigInteger): Int32Array {
  const limbs = a.$limbs;
  if (limbs !== undefined && limbs !== null) return limbs;
  const low = absolute(a);
  const high = i64_shr_u(low, i64_const(32));
  const result = new Int32Array(i64_eqz(low) ? 0 : i64_eqz(high) ? 1 : 2);
  if (result.length > 0) result[0] = i32_from_i64(low);
  if (result.length > 1) result[1] = i32_from_i64(high);
  return result;
}

/** The number of the sign and magnitude, in its canonical form. The limbs become its own. */
export function makeLarge(negative: boolean, limbs: Int32Array): BigInteger {
  let length = limbs.length;
  while (length > 0 && limbs[length - 1] === 0) length--;
  if (length <= 2) {
    const low = lowWord(limbs, length);
    return negative ? fromNegated(low) : fromUnsigned(low);
  }
  if (length > MAX_LIMBS) throw new RangeError("Maximum BigInt size exceeded");
  return new BigInteger(i64_const(negative ? -1 : 0), length === limbs.length ? limbs : shorten(limbs, length));
}

/** A large number modulo 2^64. */
export function lowBits(limbs: Int32Array, sign: Long): Long {
  const low = lowWord(limbs, limbs.length);
  return i64_eqz(sign) ? low : i64_sub(i64_const(0), low);
}

export function addLarge(a: BigInteger, b: BigInteger): BigInteger {
  return addSigned(isNegative(a), magnitude(a), isNegative(b), magnitude(b));
}

export function subtractLarge(a: BigInteger, b: BigInteger): BigInteger {
  return addSigned(isNegative(a), magnitude(a), !isNegative(b), magnitude(b));
}

function addSigned(aNegative: boolean, a: Int32Array, bNegative: boolean, b: Int32Array): BigInteger {
  if (aNegative === bNegative) return makeLarge(aNegative, addMagnitudes(a, b));
  if (compareMagnitudes(a, b) >= 0) return makeLarge(aNegative, subtractMagnitudes(a, b));
  return makeLarge(bNegative, subtractMagnitudes(b, a));
}

export function multiplyLarge(a: BigInteger, b: BigInteger): BigInteger {
  const negative = isNegative(a) !== isNegative(b);
  if (isOneLimb(b)) return makeLarge(negative, multiplyByLimb(magnitude(a), absolute(b)));
  if (isOneLimb(a)) return makeLarge(negative, multiplyByLimb(magnitude(b), absolute(a)));
  return makeLarge(negative, multiplyMagnitudes(magnitude(a), magnitude(b)));
}

/** The magnitude fits in 32 bits. */
function isOneLimb(a: BigInteger): boolean {
  return a.$limbs === undefined && i64_eqz(i64_shr_u(absolute(a), i64_const(32)));
}

/** @param factor below 2^32 */
function multiplyByLimb(a: Int32Array, factor: Long): Int32Array {
  const length = a.length;
  const top = i64_mul(factor, i64_from_u32(a[length - 1]!));
  // Where a carry from below makes the last limb, the product of the top alone does not say it.
  const isLonger = !i64_eqz(i64_shr_u(i64_add(top, factor), i64_const(32)));
  const result = typed_new<Int32Array>(isLonger ? length + 1 : length);
  let carry = i64_const(0);
  for (let i = 0; i < length; i++) {
    const sum = i64_add(i64_mul(factor, i64_from_u32(a[i]!)), carry);
    result[i] = i32_from_i64(sum);
    carry = i64_shr_u(sum, i64_const(32));
  }
  if (isLonger) result[length] = i32_from_i64(carry);
  return result;
}

export function divideLarge(a: BigInteger, b: BigInteger): BigInteger {
  const x = magnitude(a);
  const y = magnitude(b);
  if (compareMagnitudes(x, y) < 0) return fromUnsigned(i64_const(0));
  return makeLarge(isNegative(a) !== isNegative(b), divideMagnitudes(x, y));
}

/** The remainder has the dividend's sign. */
export function remainderLarge(a: BigInteger, b: BigInteger): BigInteger {
  const x = magnitude(a);
  if (isOneLimb(b)) {
    const rest = remainderByLimb(x, absolute(b));
    return isNegative(a) ? fromNegated(rest) : fromUnsigned(rest);
  }
  const y = magnitude(b);
  if (compareMagnitudes(x, y) < 0) return a;
  if (isForHost(x.length - y.length, y.length, HOST_DIVISION_LIMBS)) {
    const product = multiplyMagnitudes(divideMagnitudes(x, y), y);
    return makeLarge(isNegative(a), subtractMagnitudes(x, product));
  }
  const rest = typed_new<Int32Array>(x.length + 1);
  typed_copy(rest, 0, x, 0, x.length);
  remainderInto(rest, x.length, y);
  return makeLarge(isNegative(a), rest);
}

/** `a * b % by`, where the divisor is large: the product becomes the remainder. */
export function multiplyRemainderLarge(a: BigInteger, b: BigInteger, by: BigInteger): BigInteger {
  const x = magnitude(a);
  const y = magnitude(b);
  const divisor = magnitude(by);
  const most = x.length + y.length;
  if (most >= HOST_DIVISION_LIMBS * 2) return remainderLarge(multiplyLarge(a, b), by);
  if (x.length === 0 || y.length === 0) return fromUnsigned(i64_const(0));
  const product = typed_new<Int32Array>(most + 1);
  multiplyInto(product, 0, x, 0, x.length, y, 0, y.length);
  const length = product[most - 1] === 0 ? most - 1 : most;
  if (length >= divisor.length) remainderInto(product, length, divisor);
  return makeLarge(isNegative(a) !== isNegative(b), product);
}

/** -1, 0 or 1 */
export function compareLarge(a: BigInteger, b: BigInteger): number {
  const negative = isNegative(a);
  if (negative !== isNegative(b)) return negative ? -1 : 1;
  const order = compareMagnitudes(magnitude(a), magnitude(b));
  return negative ? -order : order;
}

export function shiftLeftLarge(a: BigInteger, count: number): BigInteger {
  return makeLarge(isNegative(a), shiftedLeft(magnitude(a), count));
}

/** Toward minus infinity. */
export function shiftRightLarge(a: BigInteger, count: number): BigInteger {
  const x = magnitude(a);
  const skipped = Math.floor(count / 32);
  const bits = i64_from_f64(count - skipped * 32);
  const length = Math.max(0, x.length - skipped);
  // One limb more, for the carry of rounding.
  const result = typed_new<Int32Array>(length + 1);
  for (let i = 0; i < length; i++) {
    const upper = i + skipped + 1 < x.length ? i64_from_u32(x[i + skipped + 1]!) : i64_const(0);
    const both = i64_or(i64_shl(upper, i64_const(32)), i64_from_u32(x[i + skipped]!));
    result[i] = i32_from_i64(i64_shr_u(both, bits));
  }
  if (isNegative(a) && losesBits(x, skipped, bits)) increment(result);
  return makeLarge(isNegative(a), result);
}

export function largeAnd(a: BigInteger, b: BigInteger): BigInteger {
  const length = Math.max(limbCount(a), limbCount(b)) + 1;
  const x = twosComplement(a, length);
  const y = twosComplement(b, length);
  for (let i = 0; i < length; i++) x[i] = x[i]! & y[i]!;
  return fromTwosComplement(x);
}

export function largeOr(a: BigInteger, b: BigInteger): BigInteger {
  const length = Math.max(limbCount(a), limbCount(b)) + 1;
  const x = twosComplement(a, length);
  const y = twosComplement(b, length);
  for (let i = 0; i < length; i++) x[i] = x[i]! | y[i]!;
  return fromTwosComplement(x);
}

export function largeXor(a: BigInteger, b: BigInteger): BigInteger {
  const length = Math.max(limbCount(a), limbCount(b)) + 1;
  const x = twosComplement(a, length);
  const y = twosComplement(b, length);
  for (let i = 0; i < length; i++) x[i] = x[i]! ^ y[i]!;
  return fromTwosComplement(x);
}

function limbCount(a: BigInteger): number {
  const limbs = a.$limbs;
  return limbs === undefined || limbs === null ? 2 : limbs.length;
}

function twosComplement(a: BigInteger, length: number): Int32Array {
  const limbs = magnitude(a);
  const result = typed_new<Int32Array>(length);
  typed_copy(result, 0, limbs, 0, limbs.length);
  if (isNegative(a)) negateInPlace(result);
  return result;
}

function fromTwosComplement(limbs: Int32Array): BigInteger {
  const negative = limbs[limbs.length - 1]! < 0;
  if (negative) negateInPlace(limbs);
  return makeLarge(negative, limbs);
}

function negateInPlace(limbs: Int32Array): void {
  for (let i = 0; i < limbs.length; i++) limbs[i] = ~limbs[i]!;
  increment(limbs);
}

/** Adds 1, modulo the length. */
function increment(limbs: Int32Array): void {
  for (let i = 0; i < limbs.length; i++) {
    const next = (limbs[i]! + 1) | 0;
    limbs[i] = next;
    if (next !== 0) return;
  }
}

function losesBits(limbs: Int32Array, skipped: number, bits: Long): boolean {
  for (let i = 0; i < skipped && i < limbs.length; i++) if (limbs[i] !== 0) return true;
  if (skipped >= limbs.length) return false;
  const mask = i64_sub(i64_shl(i64_const(1), bits), i64_const(1));
  return i64_ne(i64_and(i64_from_u32(limbs[skipped]!), mask), i64_const(0));
}

function lowWord(limbs: Int32Array, length: number): Long {
  if (length === 0) return i64_const(0);
  const low = i64_from_u32(limbs[0]!);
  return length === 1 ? low : i64_or(low, i64_shl(i64_from_u32(limbs[1]!), i64_const(32)));
}

function shorten(limbs: Int32Array, length: number): Int32Array {
  const result = typed_new<Int32Array>(length);
  typed_copy(result, 0, limbs, 0, length);
  return result;
}

/** -1, 0 or 1; the highest limbs are not 0. */
function compareMagnitudes(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  for (let i = a.length - 1; i >= 0; i--) {
    const x = a[i]!;
    const y = b[i]!;
    if (x !== y) return i64_gt_u(i64_from_u32(x), i64_from_u32(y)) ? 1 : -1;
  }
  return 0;
}

function addMagnitudes(a: Int32Array, b: Int32Array): Int32Array {
  const long = a.length >= b.length ? a : b;
  const short = a.length >= b.length ? b : a;
  const length = long.length;
  const common = short.length;
  const result = typed_new<Int32Array>(length);
  let carry = i64_const(0);
  for (let i = 0; i < common; i++) {
    const sum = i64_add(i64_add(i64_from_u32(long[i]!), i64_from_u32(short[i]!)), carry);
    result[i] = i32_from_i64(sum);
    carry = i64_shr_u(sum, i64_const(32));
  }
  for (let i = common; i < length; i++) {
    const sum = i64_add(i64_from_u32(long[i]!), carry);
    result[i] = i32_from_i64(sum);
    carry = i64_shr_u(sum, i64_const(32));
  }
  if (i64_eqz(carry)) return result;
  const longer = typed_new<Int32Array>(length + 1);
  typed_copy(longer, 0, result, 0, length);
  longer[length] = 1;
  return longer;
}

/** a - b, where a >= b, which may have zeros on top. */
function subtractMagnitudes(a: Int32Array, b: Int32Array): Int32Array {
  const length = a.length;
  const common = Math.min(length, b.length);
  const result = typed_new<Int32Array>(length);
  let borrow = i64_const(0);
  for (let i = 0; i < common; i++) {
    const difference = i64_add(i64_sub(i64_from_u32(a[i]!), i64_from_u32(b[i]!)), borrow);
    result[i] = i32_from_i64(difference);
    borrow = i64_shr_s(difference, i64_const(32));
  }
  for (let i = common; i < length; i++) {
    const difference = i64_add(i64_from_u32(a[i]!), borrow);
    result[i] = i32_from_i64(difference);
    borrow = i64_shr_s(difference, i64_const(32));
  }
  return result;
}

function multiplyMagnitudes(a: Int32Array, b: Int32Array): Int32Array {
  if (isForHost(a.length, b.length, HOST_LIMBS)) return limbsOf(host_BigInt_multiply(bytesOf(a), bytesOf(b)));
  const result = typed_new<Int32Array>(a.length + b.length);
  if (a.length > 0 && b.length > 0) multiplyInto(result, 0, a, 0, a.length, b, 0, b.length);
  return result;
}

/** a / b, where a >= b. */
function divideMagnitudes(a: Int32Array, b: Int32Array): Int32Array {
  if (b.length === 1) return divideByLimb(a, b[0]!);
  if (isForHost(a.length - b.length, b.length, HOST_DIVISION_LIMBS)) {
    return limbsOf(host_BigInt_divide(bytesOf(a), bytesOf(b)));
  }
  return divideLimbs(a, b);
}

function shiftedLeft(limbs: Int32Array, count: number): Int32Array {
  const skipped = Math.floor(count / 32);
  const bits = i64_from_f64(count - skipped * 32);
  const result = typed_new<Int32Array>(limbs.length + skipped + 1);
  let carry = i64_const(0);
  for (let i = 0; i < limbs.length; i++) {
    const moved = i64_or(i64_shl(i64_from_u32(limbs[i]!), bits), carry);
    result[i + skipped] = i32_from_i64(moved);
    carry = i64_shr_u(moved, i64_const(32));
  }
  result[limbs.length + skipped] = i32_from_i64(carry);
  return result;
}

/** @param least from this many limbs on */
function isForHost(a: number, b: number, least: number): boolean {
  return a >= least && b >= least;
}

/** The limbs as the host takes them: bytes, lowest first, which are the same memory. */
export function bytesOf(limbs: Int32Array): Uint8Array {
  return typed_view<Uint8Array>(limbs, 0, limbs.length * 4);
}

/** Likewise back; the host gives whole limbs. */
export function limbsOf(bytes: Uint8Array): Int32Array {
  return typed_view<Int32Array>(bytes, 0, bytes.length >> 2);
}

