/**
 * `toPrecision` and `toExponential`. Up to 15 digits of a number of ordinary size are found here: a product with a power of ten, or a quotient, and
 * the error of its rounding say exactly which integer is nearest. What is larger, smaller or wants more digits is left to the host.
 */
import {
  f64_abs,
  f64_to_string,
  f64_trunc,
  host_Number_toExponential,
  host_Number_toPrecision,
  i32_from_f64_exact,
  string_char_code_at,
  string_from_bytes,
} from "tscript:intrinsics";
import { isFiniteValue, putDigits } from "./number.ts";

const ZERO = 48;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const LETTER_E = 101;
/** An integer of so many digits leaves f64 a bit for one half. */
const MAX_DIGITS = 15;
/** Numbers from here on, below `LIMIT`, and their digits need no power of ten beyond 10^22, the last that f64 holds exactly. */
const LEAST = 1e-7;
const LIMIT = 1e21;
const BILLION = 1e9;
/** So many digits are written at once. */
const HALF = 9;
/** 2^27 + 1: parts an f64 into two of 26 bits (Dekker 1971). */
const SPLITTER = 134217729;
/** Where the digits are put, behind room for the longest text. */
const DIGITS_AT = 40;
const ROOM = 64;
/** No exponent: the digits were not found here. */
const UNKNOWN = 1000;

const powers = powersOfTen();

function powersOfTen(): Float64Array {
  const all = new Float64Array(23);
  let power = 1;
  for (let i = 0; i < all.length; i++) {
    all[i] = power;
    power *= 10;
  }
  return all;
}

/** `self.toPrecision(precision)` */
export function toPrecision(self: number, precision: number): string {
  const count = i32_from_f64_exact(precision);
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (count < 1 || count > 100) {
    throw new RangeError("toPrecision() argument must be between 1 and 100");
  }
  if (count > MAX_DIGITS) return host_Number_toPrecision(self, count);
  const text = new Uint8Array(ROOM);
  const exponent = putRounded(text, f64_abs(self), count);
  if (exponent === UNKNOWN) return host_Number_toPrecision(self, count);
  if (exponent < -6 || exponent >= count) return exponentialText(text, self < 0, count, exponent);
  let at = putSign(text, self < 0);
  if (exponent < 0) {
    text[at] = ZERO;
    text[at + 1] = POINT;
    at += 2;
    for (let zeros = -1 - exponent; zeros > 0; zeros--) {
      text[at] = ZERO;
      at += 1;
    }
    return string_from_bytes(text, 0, putPart(text, at, 0, count));
  }
  at = putPart(text, at, 0, exponent + 1);
  if (exponent + 1 < count) {
    text[at] = POINT;
    at = putPart(text, at + 1, exponent + 1, count);
  }
  return string_from_bytes(text, 0, at);
}

/** `self.toExponential(digits)` */
export function toExponential(self: number, digits: number): string {
  const count = i32_from_f64_exact(digits);
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (count < 0 || count > 100) {
    throw new RangeError("toExponential() argument must be between 0 and 100");
  }
  if (count >= MAX_DIGITS) return host_Number_toExponential(self, count);
  const text = new Uint8Array(ROOM);
  const exponent = putRounded(text, f64_abs(self), count + 1);
  if (exponent === UNKNOWN) return host_Number_toExponential(self, count);
  return exponentialText(text, self < 0, count + 1, exponent);
}

/** `self.toExponential()`: the digits of the number's plain text */
export function toShortestExponential(self: number): string {
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (self === 0) return "0e+0";
  const plain = f64_to_string(f64_abs(self));
  const length = plain.length;
  const text = new Uint8Array(ROOM);
  let count = 0;
  // Places before the point, less the zeros behind it that come before the first digit.
  let places = 0;
  let isFraction = false;
  for (let i = 0; i < length; i++) {
    const unit = string_char_code_at(plain, i);
    if (unit === LETTER_E) {
      // Beyond 21 digits the plain text has this form already.
      return self < 0 ? "-" + plain : plain;
    }
    if (unit === POINT) {
      isFraction = true;
    } else if (unit === ZERO && count === 0) {
      if (isFraction) places = (places - 1) | 0;
    } else {
      text[DIGITS_AT + count] = unit;
      count = (count + 1) | 0;
      if (!isFraction) places = (places + 1) | 0;
    }
  }
  while (text[DIGITS_AT + count - 1] === ZERO) count = (count - 1) | 0;
  return exponentialText(text, self < 0, count, places - 1);
}

/**
 * Puts so many digits of the number, 15 at most, where `DIGITS_AT` says.
 * @returns the power of ten that the first of them counts; `UNKNOWN` where the host must find them
 */
function putRounded(text: Uint8Array, magnitude: number, count: number): number {
  if (magnitude === 0) {
    for (let i = 0; i < count; i++) text[DIGITS_AT + i] = ZERO;
    return 0;
  }
  if (magnitude < LEAST || magnitude >= LIMIT) return UNKNOWN;
  const table = powers;
  let exponent = 0;
  if (magnitude >= 1) {
    while (magnitude >= table[exponent + 1]) exponent++;
  } else {
    // What is rounded to 1 here has nines alone in its first 15 digits: it is rounded to 1 below as well.
    exponent = -1;
    while (magnitude * table[-exponent] < 1) exponent--;
  }
  const scale = count - 1 - exponent;
  let units = scale < 0 ? nearestQuotient(magnitude, table[-scale]) : nearestProduct(magnitude, table[scale]);
  if (units >= table[count]) {
    units = table[count - 1];
    exponent += 1;
  }
  const upper = f64_trunc(units / BILLION);
  const end = DIGITS_AT + count;
  const middle = putDigits(text, end, (units - upper * BILLION) | 0, count < HALF ? count : HALF);
  if (count > HALF) putDigits(text, middle, upper | 0, count - HALF);
  return exponent;
}

/** The nearest integer to a product, the larger of two. */
function nearestProduct(a: number, b: number): number {
  const product = a * b;
  const units = f64_trunc(product);
  return product - units - 0.5 + productError(a, b, product) >= 0 ? units + 1 : units;
}

/** The nearest integer to a quotient, the larger of two. */
function nearestQuotient(a: number, b: number): number {
  const quotient = a / b;
  const product = quotient * b;
  const rest = a - product - productError(quotient, b, product);
  const units = f64_trunc(quotient);
  return quotient - units - 0.5 + rest / b >= 0 ? units + 1 : units;
}

/** By how much the exact product is larger than the rounded one. */
function productError(a: number, b: number, product: number): number {
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const aLow = a - aHigh;
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The text of digits that lie where `DIGITS_AT` says, the first of them counting 10^exponent. */
function exponentialText(
  text: Uint8Array,
  isNegative: boolean,
  count: number,
  exponent: number,
): string {
  let at = putPart(text, putSign(text, isNegative), 0, 1);
  if (count > 1) {
    text[at] = POINT;
    at = putPart(text, at + 1, 1, count);
  }
  text[at] = LETTER_E;
  text[at + 1] = exponent < 0 ? MINUS : PLUS;
  const size = exponent < 0 ? -exponent : exponent;
  const end = at + (size < 10 ? 3 : size < 100 ? 4 : 5);
  putDigits(text, end, size, 1);
  return string_from_bytes(text, 0, end);
}

function putSign(text: Uint8Array, isNegative: boolean): number {
  if (!isNegative) return 0;
  text[0] = MINUS;
  return 1;
}

/** Copies digits from..to. @returns where they end */
function putPart(text: Uint8Array, at: number, from: number, to: number): number {
  for (let i = from; i < to; i++) text[at + i - from] = text[DIGITS_AT + i];
  return at + to - from;
}
