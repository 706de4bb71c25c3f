/**
 * Products of magnitudes, which are arrays of 32-bit units, lowest first (see `bigint-large.ts`): long multiplication, two rows at a time, and
 * from some size on Karatsuba's method. Sums of indexes are those of i32, so that the checks of bounds leave the loops.
 */
import {
  i32_from_i64,
  i64_add,
  i64_and,
  i64_const,
  i64_from_i32,
  i64_from_u32,
  i64_gt_u,
  i64_mul,
  i64_shr_s,
  i64_shr_u,
  i64_sub,
  type Long,
  typed_new,
} from "tscript:intrinsics";

/** From this many limbs on Karatsuba's method is the faster one. */
const KARATSUBA_LIMBS = 40;

/** `result[at…at + aLength + bLength]` becomes the product; it was 0. @param aLength, bLength 1 at least */
export function multiplyInto(
  result: Int32Array,
  at: number,
  a: Int32Array,
  aAt: number,
  aLength: number,
  b: Int32Array,
  bAt: number,
  bLength: number,
): void {
  if (aLength < bLength) return multiplyInto(result, at, b, bAt, bLength, a, aAt, aLength);
  if (bLength < KARATSUBA_LIMBS) return multiplyRows(result, at, a, aAt, aLength, b, bAt, bLength);
  const scratch = typed_new<Int32Array>((4 * bLength + 256) | 0);
  if (aLength === bLength) return karatsuba(result, at, a, aAt, b, bAt, bLength, scratch, 0);
  const piece = typed_new<Int32Array>((2 * bLength) | 0);
  for (let done = 0; done < aLength; done = (done + bLength) | 0) {
    const left = (aLength - done) | 0;
    const length = left < bLength ? left : bLength;
    const from = (aAt + done) | 0;
    piece.fill(0);
    if (length === bLength) karatsuba(piece, 0, a, from, b, bAt, bLength, scratch, 0);
    else multiplyInto(piece, 0, b, bAt, bLength, a, from, length);
    addInto(result, (at + done) | 0, piece, 0, (bLength + length) | 0, (at + aLength + bLength) | 0);
  }
}

/** Long multiplication; the shorter is the second. */
function multiplyRows(
  result: Int32Array,
  at: number,
  a: Int32Array,
  aAt: number,
  aLength: number,
  b: Int32Array,
  bAt: number,
  bLength: number,
): void {
  const mask = i64_from_u32(-1);
  let row = 0;
  for (; ((row + 1) | 0) < bLength; row = (row + 2) | 0) {
    const factor = i64_from_u32(b[(bAt + row) | 0]!);
    const next = i64_from_u32(b[(bAt + row + 1) | 0]!);
    const start = (at + row) | 0;
    let below = i64_from_u32(a[aAt]!);
    let sum = i64_add(i64_mul(factor, below), i64_from_u32(result[start]!));
    result[start] = i32_from_i64(sum);
    let carry = i64_shr_u(sum, i64_const(32));
    let nextCarry = i64_const(0);
    for (let j = 1; j < aLength; j++) {
      const limb = i64_from_u32(a[(aAt + j) | 0]!);
      sum = i64_add(i64_add(i64_mul(factor, limb), i64_from_u32(result[(start + j) | 0]!)), carry);
      carry = i64_shr_u(sum, i64_const(32));
      sum = i64_add(i64_add(i64_mul(next, below), i64_and(sum, mask)), nextCarry);
      nextCarry = i64_shr_u(sum, i64_const(32));
      result[(start + j) | 0] = i32_from_i64(sum);
      below = limb;
    }
    sum = i64_add(i64_add(i64_mul(next, below), carry), nextCarry);
    const end = (start + aLength) | 0;
    result[end] = i32_from_i64(sum);
    result[(end + 1) | 0] = i32_from_i64(i64_shr_u(sum, i64_const(32)));
  }
  if (row < bLength) {
    const factor = i64_from_u32(b[(bAt + row) | 0]!);
    const start = (at + row) | 0;
    let carry = i64_const(0);
    for (let j = 0; j < aLength; j++) {
      const product = i64_mul(factor, i64_from_u32(a[(aAt + j) | 0]!));
      const sum = i64_add(i64_add(product, i64_from_u32(result[(start + j) | 0]!)), carry);
      result[(start + j) | 0] = i32_from_i64(sum);
      carry = i64_shr_u(sum, i64_const(32));
    }
    result[(start + aLength) | 0] = i32_from_i64(carry);
  }
}

/**
 * Karatsuba's method (1962) for two of one length, with the products of differences, which are of half that length: the product of sums is
 * `low + high - (aLow - aHigh) * (bLow - bHigh)`.
 * @param scratch from `free` on at least four times the length and 64 limbs
 */
function karatsuba(
  result: Int32Array,
  at: number,
  a: Int32Array,
  aAt: number,
  b: Int32Array,
  bAt: number,
  length: number,
  scratch: Int32Array,
  free: number,
): void {
  if (length < KARATSUBA_LIMBS) return multiplyRows(result, at, a, aAt, length, b, bAt, length);
  const half = (length + 1) >> 1;
  const upper = (length - half) | 0;
  const double = (2 * half) | 0;
  const high = (at + double) | 0;
  karatsuba(result, at, a, aAt, b, bAt, half, scratch, free);
  karatsuba(result, high, a, (aAt + half) | 0, b, (bAt + half) | 0, upper, scratch, free);
  const other = (free + half) | 0;
  const product = (free + double) | 0;
  const aSign = difference(scratch, free, a, aAt, half, upper);
  const bSign = difference(scratch, other, b, bAt, half, upper);
  for (let i = 0; i < double; i++) scratch[(product + i) | 0] = 0;
  karatsuba(scratch, product, scratch, free, scratch, other, half, scratch, (product + double) | 0);
  const isAdded = aSign !== bSign;
  let carry = i64_const(0);
  for (let i = 0; i < double; i++) {
    const middle = i64_from_u32(scratch[(product + i) | 0]!);
    const low = i64_add(i64_from_u32(result[(at + i) | 0]!), carry);
    const sum = isAdded ? i64_add(low, middle) : i64_sub(low, middle);
    scratch[(free + i) | 0] = i32_from_i64(sum);
    carry = i64_shr_s(sum, i64_const(32));
  }
  let highCarry = i64_const(0);
  const doubleUpper = (2 * upper) | 0;
  for (let i = 0; i < doubleUpper; i++) {
    const sum = i64_add(
      i64_add(i64_from_u32(scratch[(free + i) | 0]!), i64_from_u32(result[(high + i) | 0]!)),
      highCarry,
    );
    scratch[(free + i) | 0] = i32_from_i64(sum);
    highCarry = i64_shr_u(sum, i64_const(32));
  }
  if (upper < half) highCarry = addLimb(scratch, (free + doubleUpper) | 0, highCarry, product);
  const end = (high + doubleUpper) | 0;
  addInto(result, (at + half) | 0, scratch, free, double, end);
  addLimb(result, (high + half) | 0, i64_add(carry, highCarry), end);
}

/** `|low - high|` of the two parts; whether that is less than 0. The upper part has `half` limbs or one less. */
function difference(
  result: Int32Array,
  at: number,
  a: Int32Array,
  aAt: number,
  half: number,
  upper: number,
): boolean {
  const high = (aAt + half) | 0;
  const isLess = isBelow(a, aAt, high, half, upper);
  const sign = i64_from_i32(isLess ? -1 : 1);
  let carry = i64_const(0);
  for (let i = 0; i < upper; i++) {
    const low = i64_from_u32(a[(aAt + i) | 0]!);
    const sum = i64_add(i64_mul(i64_sub(low, i64_from_u32(a[(high + i) | 0]!)), sign), carry);
    result[(at + i) | 0] = i32_from_i64(sum);
    carry = i64_shr_s(sum, i64_const(32));
  }
  if (upper < half) {
    const rest = i64_mul(i64_from_u32(a[(aAt + upper) | 0]!), sign);
    result[(at + upper) | 0] = i32_from_i64(i64_add(rest, carry));
  }
  return isLess;
}

function isBelow(a: Int32Array, low: number, high: number, half: number, upper: number): boolean {
  if (upper < half && a[(low + upper) | 0] !== 0) return false;
  for (let i = upper - 1; i >= 0; i--) {
    const x = a[(low + i) | 0]!;
    const y = a[(high + i) | 0]!;
    if (x !== y) return i64_gt_u(i64_from_u32(y), i64_from_u32(x));
  }
  return false;
}

/** `target[at…] += limbs[from…from + length]`, where the carry goes on up to `end`. */
function addInto(
  target: Int32Array,
  at: number,
  limbs: Int32Array,
  from: number,
  length: number,
  end: number,
): void {
  let carry = i64_const(0);
  for (let i = 0; i < length; i++) {
    const limb = i64_from_u32(limbs[(from + i) | 0]!);
    const sum = i64_add(i64_add(i64_from_u32(target[(at + i) | 0]!), limb), carry);
    target[(at + i) | 0] = i32_from_i64(sum);
    carry = i64_shr_u(sum, i64_const(32));
  }
  addLimb(target, (at + length) | 0, carry, end);
}

/** `target[at…end] += limb`; what is carried out of it. */
function addLimb(target: Int32Array, at: number, limb: Long, end: number): Long {
  let carry = limb;
  for (let i = at; i < end; i++) {
    const sum = i64_add(i64_from_u32(target[i]!), carry);
    target[i] = i32_from_i64(sum);
    carry = i64_shr_s(sum, i64_const(32));
  }
  return carry;
}
