/** Quotients and remainders of magnitudes, which are arrays of 32-bit units, lowest first (see `bigint-large.ts`). */
import {
  i32_from_i64,
  i64_add,
  i64_and,
  i64_const,
  i64_div_u,
  i64_eqz,
  i64_from_f64,
  i64_from_u32,
  i64_gt_u,
  i64_mul,
  i64_or,
  i64_rem_u,
  i64_shl,
  i64_shr_s,
  i64_shr_u,
  i64_sub,
  type Long,
  typed_copy,
  typed_new,
} from "tscript:intrinsics";

/** a / limb */
export function divideByLimb(a: Int32Array, limb: number): Int32Array {
  const divisor = i64_from_u32(limb);
  const result = typed_new<Int32Array>(a.length);
  let rest = i64_const(0);
  for (let i = a.length - 1; i >= 0; i--) {
    const both = i64_or(i64_shl(rest, i64_const(32)), i64_from_u32(a[i]!));
    const quotient = i64_div_u(both, divisor);
    result[i] = i32_from_i64(quotient);
    rest = i64_sub(both, i64_mul(quotient, divisor));
  }
  return result;
}

/** a % limb. @param divisor below 2^32, not 0 */
export function remainderByLimb(a: Int32Array, divisor: Long): Long {
  let rest = i64_const(0);
  for (let i = a.length - 1; i >= 0; i--) {
    rest = i64_rem_u(i64_or(i64_shl(rest, i64_const(32)), i64_from_u32(a[i]!)), divisor);
  }
  return rest;
}

/** a / b, where a >= b and b has two limbs at least. */
export function divideLimbs(a: Int32Array, b: Int32Array): Int32Array {
  const rest = typed_new<Int32Array>(a.length + 1);
  typed_copy(rest, 0, a, 0, a.length);
  const quotient = typed_new<Int32Array>(a.length - b.length + 1);
  reduce(rest, a.length, b, quotient);
  return quotient;
}

/** `rest %= b`. @param length of the number in `rest`, which has one more limb, 0; at least that of b, which is two or more */
export function remainderInto(rest: Int32Array, length: number, b: Int32Array): void {
  reduce(rest, length, b, undefined);
}

/** Long division (Knuth 1981, algorithm D). */
function reduce(
  rest: Int32Array,
  length: number,
  b: Int32Array,
  quotient: Int32Array | undefined,
): void {
  const n = b.length;
  const shift = Math.clz32(b[(n - 1) | 0]!);
  const divisor = shift === 0 ? b : typed_new<Int32Array>(n);
  if (shift > 0) {
    typed_copy(divisor, 0, b, 0, n);
    shiftLeftInPlace(divisor, n, shift);
    shiftLeftInPlace(rest, (length + 1) | 0, shift);
  }
  const first = i64_from_u32(divisor[(n - 1) | 0]!);
  const second = i64_from_u32(divisor[(n - 2) | 0]!);
  for (let j = (length - n) | 0; j >= 0; j--) {
    const end = (j + n) | 0;
    const upper = i64_or(
      i64_shl(i64_from_u32(rest[end]!), i64_const(32)),
      i64_from_u32(rest[(end - 1) | 0]!),
    );
    let digit = i64_div_u(upper, first);
    let left = i64_sub(upper, i64_mul(digit, first));
    const third = i64_from_u32(rest[(end - 2) | 0]!);
    // The estimate is too large by two at most.
    while (
      i64_eqz(i64_shr_u(left, i64_const(32))) &&
      (!i64_eqz(i64_shr_u(digit, i64_const(32))) ||
        i64_gt_u(i64_mul(digit, second), i64_or(i64_shl(left, i64_const(32)), third)))
    ) {
      digit = i64_sub(digit, i64_const(1));
      left = i64_add(left, first);
    }
    let carry = i64_const(0);
    let borrow = i64_const(0);
    for (let i = 0; i < n; i++) {
      const product = i64_add(i64_mul(digit, i64_from_u32(divisor[i]!)), carry);
      carry = i64_shr_u(product, i64_const(32));
      const limb = i64_from_u32(rest[(j + i) | 0]!);
      const difference = i64_add(i64_sub(limb, i64_and(product, i64_from_u32(-1))), borrow);
      rest[(j + i) | 0] = i32_from_i64(difference);
      borrow = i64_shr_s(difference, i64_const(32));
    }
    const last = i64_add(i64_sub(i64_from_u32(rest[end]!), carry), borrow);
    rest[end] = i32_from_i64(last);
    if (!i64_eqz(i64_shr_s(last, i64_const(32)))) {
      digit = i64_sub(digit, i64_const(1));
      addBack(rest, j, divisor);
    }
    if (quotient !== undefined) quotient[j] = i32_from_i64(digit);
  }
  if (shift > 0) shiftRightInPlace(rest, n, shift);
}

function addBack(rest: Int32Array, at: number, divisor: Int32Array): void {
  const n = divisor.length;
  let carry = i64_const(0);
  for (let i = 0; i < n; i++) {
    const sum = i64_add(
      i64_add(i64_from_u32(rest[(at + i) | 0]!), i64_from_u32(divisor[i]!)),
      carry,
    );
    rest[(at + i) | 0] = i32_from_i64(sum);
    carry = i64_shr_u(sum, i64_const(32));
  }
  const end = (at + n) | 0;
  rest[end] = i32_from_i64(i64_add(i64_from_u32(rest[end]!), carry));
}

/** @param count below 32 */
function shiftLeftInPlace(limbs: Int32Array, length: number, count: number): void {
  const bits = i64_from_f64(count);
  let carry = i64_const(0);
  for (let i = 0; i < length; i++) {
    const moved = i64_or(i64_shl(i64_from_u32(limbs[i]!), bits), carry);
    limbs[i] = i32_from_i64(moved);
    carry = i64_shr_u(moved, i64_const(32));
  }
}

/** @param count below 32 */
function shiftRightInPlace(limbs: Int32Array, length: number, count: number): void {
  const bits = i64_from_f64(count);
  let upper = i64_const(0);
  for (let i = (length - 1) | 0; i >= 0; i--) {
    const limb = i64_from_u32(limbs[i]!);
    limbs[i] = i32_from_i64(i64_shr_u(i64_or(i64_shl(upper, i64_const(32)), limb), bits));
    upper = limb;
  }
}
