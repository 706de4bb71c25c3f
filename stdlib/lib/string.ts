/** String members that take a text apart or make a new one. `self` is the receiver; positions count UTF-16 units. */
import {
  array_new,
  array_push,
  host_String_normalize,
  i32_from_f64_exact,
  string_char_at,
  string_char_code_at,
  string_from_char_code,
  string_from_code_point,
  string_join,
  string_slice,
} from "tscript:intrinsics";
import { clampPosition, clampRelative } from "./clamp.ts";

/** V8's longest string. */
const MAX_LENGTH = 536870888;

/** `self.at(index)` */
export function at(self: string, index: number): string | undefined {
  const integer = i32_from_f64_exact(index);
  const position = integer < 0 ? integer + self.length : integer;
  return position < 0 || position >= self.length ? undefined : string_char_at(self, position);
}

/** `self.slice(start, end)` */
export function slice(self: string, start: number, end: number): string {
  const length = self.length;
  return string_slice(self, clampRelative(start, length), clampRelative(end, length));
}

/** `self.substring(start, end)`: in either order */
export function substring(self: string, start: number, end: number): string {
  const length = self.length;
  const from = clampPosition(start, length);
  const to = clampPosition(end, length);
  return from < to ? string_slice(self, from, to) : string_slice(self, to, from);
}

/** `self.substr(start, count)` */
export function substr(self: string, start: number, count: number): string {
  const length = self.length;
  const from = clampRelative(start, length);
  return string_slice(self, from, from + clampPosition(count, length - from));
}

/** `self.concat(...texts)` */
export function concat(self: string, texts: string[]): string {
  return self + string_join(texts, "");
}

/** `self.padStart(length, fill)` */
export function padStart(self: string, length: number, fill: string): string {
  return padding(self, length, fill) + self;
}

/** `self.padEnd(length, fill)` */
export function padEnd(self: string, length: number, fill: string): string {
  return self + padding(self, length, fill);
}

/** What columns are mostly filled with. */
const SPACES = "                ";
const ZEROS = "0000000000000000";

/** What `self` lacks to the length, made of `fill`. */
function padding(self: string, length: number, fill: string): string {
  const missing = i32_from_f64_exact(length) - self.length;
  if (missing <= 0 || fill.length === 0) return "";
  if (self.length + missing > MAX_LENGTH) throw new RangeError("Invalid string length");
  if (missing <= SPACES.length) {
    if (fill === " ") return string_slice(SPACES, 0, missing);
    if (fill === "0") return string_slice(ZEROS, 0, missing);
  }
  const times = (missing / fill.length) | 0;
  return repeatUnchecked(fill, times) + string_slice(fill, 0, missing - times * fill.length);
}

/** `self.repeat(count)` */
export function repeat(self: string, count: number): string {
  const times = i32_from_f64_exact(count);
  if (times < 0 || count === Infinity) throw new RangeError("Invalid count value: " + count);
  if (self.length * times > MAX_LENGTH) throw new RangeError("Invalid string length");
  return repeatUnchecked(self, times);
}

/** By doubling, so that the pieces are few. */
function repeatUnchecked(text: string, count: number): string {
  if (text.length === 0) return "";
  let result = "";
  let power = text;
  let rest = count;
  while (rest > 0) {
    if ((rest & 1) === 1) result = result + power;
    rest >>= 1;
    if (rest > 0) power = power + power;
  }
  return result;
}

/** `self.normalize(form)` */
export function normalize(self: string, form: string): string {
  if (form !== "NFC" && form !== "NFD" && form !== "NFKC" && form !== "NFKD") {
    throw new RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
  }
  return host_String_normalize(self, form);
}

/** Index of the first surrogate without its partner, -1 if there is none. */
function loneSurrogate(text: string, start: number): number {
  const length = text.length;
  for (let i = start; i < length; i++) {
    const unit = string_char_code_at(text, i);
    if ((unit & 0xf800) === 0xd800) {
      if (unit > 0xdbff) return i;
      if ((string_char_code_at(text, i + 1) & -0x400) !== 0xdc00) return i;
      i++;
    }
  }
  return -1;
}

/** `self.isWellFormed()` */
export function isWellFormed(self: string): boolean {
  return loneSurrogate(self, 0) < 0;
}

/** `self.toWellFormed()` */
export function toWellFormed(self: string): string {
  let lone = loneSurrogate(self, 0);
  if (lone < 0) return self;
  const pieces: string[] = [];
  let start = 0;
  while (lone >= 0) {
    array_push(pieces, string_slice(self, start, lone));
    start = lone + 1;
    lone = loneSurrogate(self, start);
  }
  array_push(pieces, string_slice(self, start, self.length));
  return string_join(pieces, "\ufffd");
}

/** `String.fromCharCode(...units)` */
export function fromCharCodes(units: number[]): string {
  const count = units.length;
  const pieces = array_new<string>(count);
  for (let i = 0; i < count; i++) pieces[i] = string_from_char_code(units[i] | 0);
  return string_join(pieces, "");
}

/** `String.fromCodePoint(...points)` */
export function fromCodePoints(points: number[]): string {
  const count = points.length;
  const pieces = array_new<string>(count);
  for (let i = 0; i < count; i++) pieces[i] = fromCodePoint(points[i]);
  return string_join(pieces, "");
}

/** `String.fromCodePoint(point)` */
export function fromCodePoint(point: number): string {
  const integer = i32_from_f64_exact(point);
  if (integer !== point || integer < 0 || integer > 0x10ffff) {
    throw new RangeError("Invalid code point " + point);
  }
  return string_from_code_point(integer);
}

/** `String.raw(template, ...values)`: values between texts, as many as there are. */
export function raw(texts: readonly string[], ...values: unknown[]): string {
  const last = texts.length - 1;
  let text = "";
  for (let i = 0; i <= last; i++) {
    text += texts[i];
    if (i < last && i < values.length) text += String(values[i]);
  }
  return text;
}
