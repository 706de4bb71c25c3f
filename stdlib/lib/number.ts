/** Number members, and the functions that ask what a number is. */
import {
  f64_abs,
  f64_to_string,
  f64_trunc,
  host_Number_toExponential,
  host_Number_toFixed,
  host_Number_toPrecision,
  host_Number_toString,
  i32_from_f64_exact,
  string_char_code_at,
  string_index_of,
  string_slice,
} from "tscript:intrinsics";

const MAX_SAFE = 9007199254740991;
const ZERO = 48;
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

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
  let result = "";
  while (rest > 0) {
    const next = (rest / base) | 0;
    const digit = rest - next * base;
    result = string_slice(DIGITS, digit, digit + 1) + result;
    rest = next;
  }
  return integer < 0 ? "-" + result : result;
}

/** `self.toFixed(digits)` */
export function toFixed(self: number, digits: number): string {
  const count = i32_from_f64_exact(digits);
  if (count < 0 || count > 100) {
    throw new RangeError("toFixed() digits argument must be between 0 and 100");
  }
  return host_Number_toFixed(self, count);
}

/** `self.toPrecision(precision)` */
export function toPrecision(self: number, precision: number): string {
  const count = i32_from_f64_exact(precision);
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (count < 1 || count > 100) {
    throw new RangeError("toPrecision() argument must be between 1 and 100");
  }
  return host_Number_toPrecision(self, count);
}

/** `self.toExponential(digits)` */
export function toExponential(self: number, digits: number): string {
  const count = i32_from_f64_exact(digits);
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (count < 0 || count > 100) {
    throw new RangeError("toExponential() argument must be between 0 and 100");
  }
  return host_Number_toExponential(self, count);
}

/** `self.toExponential()`: the digits of the number's plain text */
export function toShortestExponential(self: number): string {
  if (!isFiniteValue(self)) return f64_to_string(self);
  if (self === 0) return "0e+0";
  const text = f64_to_string(f64_abs(self));
  const mark = string_index_of(text, "e", 0);
  const sign = self < 0 ? "-" : "";
  // Beyond 21 digits the plain text has this form already.
  if (mark >= 0) return sign + text;
  const dot = string_index_of(text, ".", 0);
  const whole = dot < 0 ? text : string_slice(text, 0, dot);
  const digits = whole + (dot < 0 ? "" : string_slice(text, dot + 1, text.length));
  let first = 0;
  while (string_char_code_at(digits, first) === ZERO) first++;
  let end = digits.length;
  while (string_char_code_at(digits, end - 1) === ZERO) end--;
  const exponent = whole.length - 1 - first;
  const rest = string_slice(digits, first + 1, end);
  const mantissa = string_slice(digits, first, first + 1) + (rest === "" ? "" : "." + rest);
  return sign + mantissa + (exponent < 0 ? "e-" : "e+") + f64_to_string(f64_abs(exponent));
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
