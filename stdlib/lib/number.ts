/** Number members, and the functions that ask what a number is. */
import {
  f64_abs,
  f64_to_string,
  f64_trunc,
  host_Number_toFixed,
  host_Number_toString,
  host_parseFloat,
  host_parseInt,
  i32_from_f64_exact,
  string_char_code_at,
  string_from_bytes,
  string_slice,
  string_to_number,
} from "tscript:intrinsics";

const MAX_SAFE = 9007199254740991;
const ZERO = 48;
const NINE = 57;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const LETTER_A = 97;
const LETTER_E = 101;
const LETTER_X = 120;
/** Digits of an i32 and its sign, in base 2. */
const MAX_BITS = 32;
/** So many digits are an integer that f64 holds exactly, whatever they are. */
const MAX_DIGITS = 15;
/** With a one before them, so many digits fit an i32. */
const MAX_FRACTION = 9;
const BILLION = 1e9;
/** Room for a sign, sixteen digits, a point, and the digits behind it. */
const MAX_FIXED = 27;
/** Below it, f64 has a bit for one half. */
const MAX_HALVES = 4503599627370496;
/** 2^27 + 1: parts an f64 into two of 26 bits (Dekker 1971, A floating-point technique for extending the available precision). */
const SPLITTER = 134217729;

/** `self.toString(radix)` */
export function toRadix(self: number, radix: number): string {
  const base = i32_from_f64_exact(radix);
  if (base < 2 || base > 36) {
    throw new RangeError("toString() radix argument must be between 2 and 36");
  }
  if (base === 10) return f64_to_string(self);
  const integer = i32_from_f64_exact(self);
  // The saturated ends are left to the host, so the negation below cannot overflow.
  if (integer !== self || integer === 0x7fffffff || integer === -0x80000000) {
    return host_Number_toString(self, base);
  }
  if (integer === 0) return "0";
  let rest = integer < 0 ? -integer : integer;
  const units = new Uint8Array(MAX_BITS);
  let at = MAX_BITS;
  while (rest > 0) {
    const next = (rest / base) | 0;
    const digit = rest - next * base;
    at -= 1;
    units[at] = digit < 10 ? ZERO + digit : LETTER_A - 10 + digit;
    rest = next;
  }
  if (integer < 0) {
    at -= 1;
    units[at] = MINUS;
  }
  return string_from_bytes(units, at, MAX_BITS);
}

/** `self.toFixed(digits)` */
export function toFixed(self: number, digits: number): string {
  const count = i32_from_f64_exact(digits);
  if (count < 0 || count > 100) {
    throw new RangeError("toFixed() digits argument must be between 0 and 100");
  }
  const magnitude = f64_abs(self);
  if (count <= MAX_FRACTION) {
    let power = 1;
    for (let i = 0; i < count; i++) power *= 10;
    const product = magnitude * power;
    if (product < MAX_HALVES) return fixedText(self < 0, magnitude, power, product, count);
  }
  return host_Number_toFixed(self, count);
}

/** `magnitude` with `count` digits behind the point; `product` is about `magnitude * power`, where the nearest integer is asked for exactly. */
function fixedText(
  isNegative: boolean,
  magnitude: number,
  power: number,
  product: number,
  count: number,
): string {
  // The product's rounding error: the power, below 2^30, is parted as well.
  const high = SPLITTER * magnitude - (SPLITTER * magnitude - magnitude);
  const low = magnitude - high;
  const powerHigh = SPLITTER * power - (SPLITTER * power - power);
  const powerLow = power - powerHigh;
  const error =
    low * powerLow - (product - high * powerHigh - low * powerHigh - high * powerLow);
  let units = f64_trunc(product);
  if (product - units - 0.5 + error >= 0) units += 1;
  const sign = isNegative ? "-" : "";
  if (count === 0) return sign + f64_to_string(units);
  let whole = f64_trunc(units / power);
  let fraction = units - whole * power;
  if (fraction < 0) {
    whole -= 1;
    fraction += power;
  }
  // The digits from the last to the first: those of the fraction, the point, and what is before it in two halves of at most nine.
  const text = new Uint8Array(MAX_FIXED);
  let at = putDigits(text, MAX_FIXED, fraction | 0, count) - 1;
  text[at] = POINT;
  const upper = f64_trunc(whole / BILLION);
  at = putDigits(text, at, (whole - upper * BILLION) | 0, upper > 0 ? MAX_FRACTION : 1);
  if (upper > 0) at = putDigits(text, at, upper | 0, 1);
  if (isNegative) {
    at -= 1;
    text[at] = MINUS;
  }
  return string_from_bytes(text, at, MAX_FIXED);
}

/** Writes an integer of at least so many digits before `end`. @returns where it begins */
export function putDigits(text: Uint8Array, end: number, value: number, least: number): number {
  let rest = value | 0;
  let at = end | 0;
  const last = at - least;
  while (rest > 0 || at > last) {
    const next = (rest / 10) | 0;
    at = (at - 1) | 0;
    text[at] = ZERO + rest - next * 10;
    rest = next;
  }
  return at;
}

/** `isNaN(value)` */
export function isNotANumber(value: number): boolean {
  return value !== value;
}

/** `isFinite(value)` */
export function isFiniteValue(value: number): boolean {
  return value - value === 0;
}

/** `Number.isNaN(value)` */
export function isNaNNumber<T>(value: T): boolean {
  return typeof value === "number" && value !== value;
}

/** `Number.isFinite(value)` */
export function isFiniteNumber<T>(value: T): boolean {
  return typeof value === "number" && value - value === 0;
}

/** `Number.isInteger(value)` */
export function isInteger<T>(value: T): boolean {
  return typeof value === "number" && value - value === 0 && f64_trunc(value) === value;
}

/** `Number.isSafeInteger(value)` */
export function isSafeInteger<T>(value: T): boolean {
  return (
    typeof value === "number" && f64_abs(value) <= MAX_SAFE && f64_trunc(value) === value
  );
}

/** `parseInt(text, radix)`; a radix of 0 was not given */
export function parseInteger(text: string, radix: number): number {
  if (radix !== 0 && radix !== 10) return parseInBase(text, radix);
  const start = string_char_code_at(text, 0) === MINUS ? 1 : 0;
  let at = start;
  let value = 0;
  let unit = string_char_code_at(text, at);
  while (unit >= ZERO && unit <= NINE) {
    value = value * 10 + (unit - ZERO);
    at += 1;
    unit = string_char_code_at(text, at);
  }
  const count = at - start;
  // White space before the number, another base, no number, or one that might be rounded.
  if (count === 0 || count > MAX_DIGITS || (value === 0 && (unit | 32) === LETTER_X)) {
    return host_parseInt(text, radix);
  }
  return start === 1 ? -value : value;
}

/** `parseInt(text, radix)` in another base than ten */
function parseInBase(text: string, radix: number): number {
  const base = i32_from_f64_exact(radix);
  if (base !== radix || base < 2 || base > 36) return host_parseInt(text, radix);
  const start = string_char_code_at(text, 0) === MINUS ? 1 : 0;
  let at = start;
  if (
    base === 16 &&
    string_char_code_at(text, at) === ZERO &&
    (string_char_code_at(text, at + 1) | 32) === LETTER_X
  ) {
    at += 2;
  }
  const first = at;
  let value = 0;
  let digit = digitOf(string_char_code_at(text, at));
  while (digit < base) {
    value = value * base + digit;
    at += 1;
    digit = digitOf(string_char_code_at(text, at));
  }
  // White space before the number, no number, or one that might be rounded.
  if (at === first || value > MAX_SAFE) return host_parseInt(text, radix);
  return start === 1 ? -value : value;
}

/** What a unit stands for as a digit, 36 and more if it is none. */
function digitOf(unit: number): number {
  if (unit <= NINE) return unit >= ZERO ? unit - ZERO : 99;
  const letter = (unit | 32) - LETTER_A;
  return letter >= 0 && letter < 26 ? letter + 10 : 99;
}

/** `parseFloat(text)`: few digits with a point among them here, more as `Number` reads them, what does not begin with a number by the host. */
export function parseDecimal(text: string): number {
  const start = string_char_code_at(text, 0) === MINUS ? 1 : 0;
  let at = start;
  let value = 0;
  let unit = string_char_code_at(text, at);
  while (unit >= ZERO && unit <= NINE) {
    value = value * 10 + (unit - ZERO);
    at += 1;
    unit = string_char_code_at(text, at);
  }
  let count = at - start;
  let power = 1;
  if (count > 0 && unit === POINT) {
    at += 1;
    unit = string_char_code_at(text, at);
    while (unit >= ZERO && unit <= NINE) {
      value = value * 10 + (unit - ZERO);
      power *= 10;
      count += 1;
      at += 1;
      unit = string_char_code_at(text, at);
    }
  }
  // White space before the number, or no number.
  if (count === 0) return host_parseFloat(text);
  if (count > MAX_DIGITS || (unit | 32) === LETTER_E) return parseBeginning(text, at);
  // Both are integers that f64 holds exactly, so the quotient is rounded once.
  const magnitude = value / power;
  return start === 1 ? -magnitude : magnitude;
}

/** The number that a text begins with, which has an exponent at `at` or ends there. */
function parseBeginning(text: string, at: number): number {
  let end = at;
  if ((string_char_code_at(text, at) | 32) === LETTER_E) {
    const sign = string_char_code_at(text, at + 1);
    let digit = at + (sign === PLUS || sign === MINUS ? 2 : 1);
    while (digitOf(string_char_code_at(text, digit)) < 10) {
      digit += 1;
      end = digit;
    }
  }
  return string_to_number(end === text.length ? text : string_slice(text, 0, end));
}
