/** Decimals of `bigint`s of few limbs, in pieces of nine digits. */
import {
  i32_from_i64,
  i64_add,
  i64_const,
  i64_div_u,
  i64_eqz,
  i64_from_i32,
  i64_from_u32,
  i64_mul,
  i64_or,
  i64_shl,
  i64_shr_u,
  i64_sub,
  type Long,
  string_char_code_at,
  string_from_bytes,
  typed_copy,
  typed_new,
} from "tscript:intrinsics";
import { absolute, type BigInteger, fromSigned, isNegative } from "./bigint.ts";
import { makeLarge } from "./bigint-large.ts";

const ZERO = 48;
const MINUS = 45;
/** Digits in a piece: the most that fit in 31 bits. */
const PIECE = 9;
/** Sign and digits of 64 bits. */
const WORD_UNITS = 21;

/** Text of a number without limbs. */
export function wordText(a: BigInteger): string {
  const units = typed_new<Uint8Array>(WORD_UNITS);
  const billion = i64_const(1000000000);
  let rest = absolute(a);
  let at = WORD_UNITS;
  while (!i64_eqz(i64_shr_u(rest, i64_const(30)))) {
    const quotient = i64_div_u(rest, billion);
    at = writePiece(units, at, i32_from_i64(i64_sub(rest, i64_mul(quotient, billion))));
    rest = quotient;
  }
  return finish(units, at, i32_from_i64(rest), isNegative(a));
}

/** Text of a number of limbs. */
export function limbsText(limbs: Int32Array, negative: boolean): string {
  let length = limbs.length;
  const rest = typed_new<Int32Array>(length);
  typed_copy(rest, 0, limbs, 0, length);
  // A limb is less than ten digits; the last piece and the sign have room too.
  const size = (length * 10 + PIECE + 2) | 0;
  const units = typed_new<Uint8Array>(size);
  let at = size;
  while (length > 1) {
    at = writePiece(units, at, i32_from_i64(takePiece(rest, length)));
    if (rest[(length - 1) | 0] === 0) length = (length - 1) | 0;
  }
  let last = i64_from_u32(rest[0]!);
  const billion = i64_const(1000000000);
  if (!i64_eqz(i64_shr_u(last, i64_const(30)))) {
    const quotient = i64_div_u(last, billion);
    at = writePiece(units, at, i32_from_i64(i64_sub(last, i64_mul(quotient, billion))));
    last = quotient;
  }
  return finish(units, at, i32_from_i64(last), negative);
}

/** Divides the limbs by 10^9. @returns the remainder */
function takePiece(limbs: Int32Array, length: number): Long {
  const billion = i64_const(1000000000);
  let rest = i64_const(0);
  for (let i = (length - 1) | 0; i >= 0; i--) {
    const both = i64_or(i64_shl(rest, i64_const(32)), i64_from_u32(limbs[i]!));
    const quotient = i64_div_u(both, billion);
    limbs[i] = i32_from_i64(quotient);
    rest = i64_sub(both, i64_mul(quotient, billion));
  }
  return rest;
}

/** Nine digits before `end`. @returns where they begin */
function writePiece(units: Uint8Array, end: number, piece: number): number {
  const start = (end - PIECE) | 0;
  let rest = piece | 0;
  for (let at = (end - 1) | 0; at >= start; at--) {
    const next = (rest / 10) | 0;
    units[at] = (ZERO + rest - Math.imul(next, 10)) | 0;
    rest = next;
  }
  return start;
}

/** The first digits, which have no zeros before them, and the sign. */
function finish(units: Uint8Array, end: number, first: number, negative: boolean): string {
  let at = end | 0;
  let rest = first | 0;
  while (rest > 0) {
    const next = (rest / 10) | 0;
    at = (at - 1) | 0;
    units[at] = (ZERO + rest - Math.imul(next, 10)) | 0;
    rest = next;
  }
  if (negative) {
    at = (at - 1) | 0;
    units[at] = MINUS;
  }
  return string_from_bytes(units, at, units.length);
}

/** The number which a text of digits alone is, after `start`. */
export function parseDigits(text: string, start: number, negative: boolean): BigInteger {
  const end = text.length;
  const count = (end - start) | 0;
  if (count <= 2 * PIECE) {
    const value = valueOf(text, start, end);
    return fromSigned(negative ? i64_sub(i64_const(0), value) : value);
  }
  // A digit has less than 3.33 bits.
  const size = Math.trunc((count * 333) / 3200) + 2;
  const limbs = typed_new<Int32Array>(size);
  let at = (start + (count % PIECE)) | 0;
  limbs[0] = i32_from_i64(valueOf(text, start, at));
  let length = 1;
  while (at < end) {
    const next = (at + PIECE) | 0;
    let carry = valueOf(text, at, next);
    for (let i = 0; i < length; i++) {
      const sum = i64_add(i64_mul(i64_from_u32(limbs[i]!), i64_const(1000000000)), carry);
      limbs[i] = i32_from_i64(sum);
      carry = i64_shr_u(sum, i64_const(32));
    }
    if (!i64_eqz(carry)) {
      limbs[length] = i32_from_i64(carry);
      length = (length + 1) | 0;
    }
    at = next;
  }
  return makeLarge(negative, limbs);
}

/** Of at most 18 digits. */
function valueOf(text: string, start: number, end: number): Long {
  let value = i64_const(0);
  for (let i = start; i < end; i++) {
    const digit = (string_char_code_at(text, i) - ZERO) | 0;
    value = i64_add(i64_mul(value, i64_const(10)), i64_from_i32(digit));
  }
  return value;
}
