/** `bigint` as text and text as `bigint`: short ones here, the rest by the host. */
import {
  f64_from_i64,
  f64_to_string,
  host_BigInt_parse,
  host_BigInt_toString,
  host_Number_toString,
  i64_add,
  i64_const,
  i64_from_f64,
  i64_lt_u,
  string_char_code_at,
  string_compare,
  typed_view,
} from "tscript:intrinsics";
import {
  add,
  BigInteger,
  compare,
  compareNumber,
  fromNumber,
  fromSigned,
  isNegative,
} from "./bigint.ts";
import { limbsText, parseDigits, wordText } from "./bigint-decimal.ts";
import { bytesOf, limbsOf, magnitude, makeLarge } from "./bigint-large.ts";

/** Longer ones are made texts by the host, whose method is better than quadratic. */
const MAX_LIMBS = 16;

/** Likewise the other way. */
const MAX_DIGITS = 1000;

/** `a.toString()` */
export function toText(a: BigInteger): string {
  if (isSafe(a)) return f64_to_string(f64_from_i64(a.$low));
  const limbs = a.$limbs;
  if (limbs === undefined || limbs === null) return wordText(a);
  return limbs.length <= MAX_LIMBS ? limbsText(limbs, isNegative(a)) : hostText(a, 10);
}

/** `a.toString(radix)` */
export function toRadix(a: BigInteger, radix: number): string {
  const whole = Math.trunc(radix);
  if (!(whole >= 2 && whole <= 36)) {
    throw new RangeError("toString() radix argument must be between 2 and 36");
  }
  if (whole === 10) return toText(a);
  return isSafe(a) ? host_Number_toString(f64_from_i64(a.$low), whole) : hostText(a, whole);
}

/** `BigInt(text)` */
export function parse(text: string): BigInteger {
  const isSigned = text.length > 1 && string_char_code_at(text, 0) === 45;
  const start = isSigned ? 1 : 0;
  if (isDecimal(text, start)) return parseDigits(text, start, isSigned);
  const bytes = host_BigInt_parse(text);
  if (bytes.length === 0) throw new SyntaxError(`Cannot convert ${text} to a BigInt`);
  const negative = bytes[0] !== 0;
  return makeLarge(negative, limbsOf(typed_view<Uint8Array>(bytes, 4, bytes.length - 4)));
}

/** `BigInt(flag)` */
export function fromBoolean(flag: boolean): BigInteger {
  return fromSigned(i64_const(flag ? 1 : 0));
}

/** `BigInt(value)` of a value of unknown type */
export function fromAny(value: unknown): BigInteger {
  if (value instanceof BigInteger) return value;
  if (typeof value === "number") return fromNumber(value);
  if (typeof value === "string") return parse(value);
  if (typeof value === "boolean") return fromBoolean(value);
  if (value === undefined || value === null) {
    throw new TypeError(`Cannot convert ${value === null ? "null" : "undefined"} to a BigInt`);
  }
  return parse(String(value));
}

/** -1, 0 or 1; NaN where the other value is no number. */
export function compareAny(a: BigInteger, b: unknown): number {
  if (b instanceof BigInteger) return compare(a, b);
  if (typeof b === "string") {
    try {
      return compare(a, parse(b));
    } catch {
      return Number.NaN;
    }
  }
  return compareNumber(a, Number(b));
}

/** -1, 0 or 1; NaN where one is no number. Two strings are compared as such. */
export function compareValues(a: unknown, b: unknown): number {
  if (a instanceof BigInteger) return compareAny(a, b);
  if (b instanceof BigInteger) return -compareAny(b, a);
  if (typeof a === "string" && typeof b === "string") return string_compare(a, b);
  const x = Number(a);
  const y = Number(b);
  return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN;
}

/** `a + b` where one is a bigint and the other may be anything */
export function addAny(a: unknown, b: unknown): unknown {
  if (a instanceof BigInteger && b instanceof BigInteger) return add(a, b);
  if (typeof a === "string") return a + String(b);
  if (typeof b === "string") return String(a) + b;
  throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
}

/** Before an operator other than `+` makes a number of primitives of unknown type. */
export function refuseMixing(a: unknown, b: unknown, operator: string): void {
  if (a instanceof BigInteger !== b instanceof BigInteger)
    throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
  if (a instanceof BigInteger && operator === ">>>")
    throw new TypeError("BigInts have no unsigned right shift, use >> instead");
}

/** `a.toLocaleString()`: groups of three digits */
export function toGroups(a: BigInteger): string {
  const text = toText(a);
  const start = isNegative(a) ? 1 : 0;
  let result = text.slice(0, start);
  for (let i = start; i < text.length; i++) {
    if (i > start && (text.length - i) % 3 === 0) result += ",";
    result += text[i]!;
  }
  return result;
}

function hostText(a: BigInteger, radix: number): string {
  const text = host_BigInt_toString(bytesOf(magnitude(a)), radix);
  return isNegative(a) ? `-${text}` : text;
}

/** Exact as a double. */
function isSafe(a: BigInteger): boolean {
  const bound = i64_from_f64(9007199254740991);
  return a.$limbs === undefined && i64_lt_u(i64_add(a.$low, bound), i64_add(bound, bound));
}

/** Nothing but digits, one at least and not too many to be read here. */
function isDecimal(text: string, start: number): boolean {
  const length = text.length;
  if (length <= start || length > MAX_DIGITS) return false;
  for (let i = start; i < length; i++) {
    const unit = string_char_code_at(text, i);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}
