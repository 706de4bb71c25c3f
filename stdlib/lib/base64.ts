/** Base64: bytes as digits of 64 kinds, and back. */
import { string_char_code_at, string_from_bytes } from "tscript:intrinsics";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DIGITS_OF_URLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PAD = 61;
/** Stands for units that are no digits. */
const NO_DIGIT = 255;

/** The units of both alphabets one behind the other. */
const units = unitsOf(DIGITS + DIGITS_OF_URLS);
/** The number that each unit below 256 stands for in either alphabet. */
const values = valuesOf(DIGITS + DIGITS_OF_URLS);
/** Those of the alphabet that is not for URLs. */
const plainValues = valuesOf(DIGITS);

function unitsOf(digits: string): Uint8Array {
  const all = new Uint8Array(digits.length);
  for (let i = 0; i < digits.length; i++) all[i] = string_char_code_at(digits, i);
  return all;
}

function valuesOf(digits: string): Uint8Array {
  const all = new Uint8Array(256).fill(NO_DIGIT);
  for (let i = 0; i < digits.length; i++) all[string_char_code_at(digits, i)] = i & 63;
  return all;
}

/** The digits of some bytes, those of URLs without padding. */
export function base64Of(bytes: Uint8Array, isOfUrls: boolean): string {
  const length = bytes.length;
  const table = units;
  const first = isOfUrls ? 64 : 0;
  const rest = length % 3;
  const whole = length - rest;
  const digits = new Uint8Array(4 * Math.ceil(length / 3));
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const bits = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    digits[at] = table[first + (bits >> 18)];
    digits[at + 1] = table[first + ((bits >> 12) & 63)];
    digits[at + 2] = table[first + ((bits >> 6) & 63)];
    digits[at + 3] = table[first + (bits & 63)];
    at += 4;
  }
  if (rest === 0) return string_from_bytes(digits, 0, at);
  const bits = (bytes[whole] << 16) | (rest === 2 ? bytes[whole + 1] << 8 : 0);
  digits[at] = table[first + (bits >> 18)];
  digits[at + 1] = table[first + ((bits >> 12) & 63)];
  digits[at + 2] = rest === 2 ? table[first + ((bits >> 6) & 63)] : PAD;
  digits[at + 3] = PAD;
  return string_from_bytes(digits, 0, isOfUrls ? at + rest + 1 : at + 4);
}

/** The bytes that digits of either alphabet stand for. What is no digit is passed over, and a `=` ends them. */
export function base64Bytes(text: string): Uint8Array {
  const length = lengthWithoutPadding(text);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const fours = quartets(text, length, bytes, values);
  let count = fours * 3;
  let bits = 0;
  let held = 0;
  for (let i = fours * 4; i < length; i++) {
    const unit = string_char_code_at(text, i);
    if (unit === PAD) break;
    const value = unit < 256 ? values[unit] | 0 : NO_DIGIT;
    if (value === NO_DIGIT) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[count++] = (bits >> held) & 255;
    }
  }
  return count === bytes.length ? bytes : bytes.slice(0, count);
}

/** The digits of units that are bytes; undefined where one is none. */
export function base64OfText(text: string): string | undefined {
  const length = text.length;
  const table = units;
  const rest = length % 3;
  const whole = length - rest;
  const digits = new Uint8Array(4 * Math.ceil(length / 3));
  let at = 0;
  let all = 0;
  for (let i = 0; i < whole; i += 3) {
    const first = string_char_code_at(text, i);
    const second = string_char_code_at(text, i + 1);
    const third = string_char_code_at(text, i + 2);
    all |= first | second | third;
    const bits = ((first << 16) | (second << 8) | third) & 0xffffff;
    digits[at] = table[bits >> 18];
    digits[at + 1] = table[(bits >> 12) & 63];
    digits[at + 2] = table[(bits >> 6) & 63];
    digits[at + 3] = table[bits & 63];
    at += 4;
  }
  if (rest > 0) {
    const first = string_char_code_at(text, whole);
    const second = rest === 2 ? string_char_code_at(text, whole + 1) : 0;
    all |= first | second;
    const bits = ((first << 16) | (second << 8)) & 0xffffff;
    digits[at] = table[bits >> 18];
    digits[at + 1] = table[(bits >> 12) & 63];
    digits[at + 2] = rest === 2 ? table[(bits >> 6) & 63] : PAD;
    digits[at + 3] = PAD;
  }
  return all > 255 ? undefined : string_from_bytes(digits, 0, digits.length);
}

/** The text whose units are the bytes that digits stand for; undefined unless they are whole groups of four, padded at the end. */
export function textOfBase64(text: string): string | undefined {
  if (text.length % 4 !== 0) return undefined;
  const length = lengthWithoutPadding(text);
  const count = Math.floor((length * 3) / 4);
  const bytes = new Uint8Array(count);
  const fours = quartets(text, length, bytes, plainValues);
  const rest = length - 4 * fours;
  if (rest > 3) return undefined;
  if (rest > 0) {
    const first = plainValue(text, length - rest);
    const second = plainValue(text, length - rest + 1);
    const third = rest === 3 ? plainValue(text, length - 1) : 0;
    if ((first | second | third) > 63) return undefined;
    bytes[3 * fours] = (first << 2) | (second >> 4);
    if (rest === 3) bytes[3 * fours + 1] = ((second & 15) << 4) | (third >> 2);
  }
  return string_from_bytes(bytes, 0, count);
}

function plainValue(text: string, index: number): number {
  const unit = string_char_code_at(text, index);
  return unit < 256 ? plainValues[unit] | 0 : NO_DIGIT;
}

/** Writes what groups of four digits stand for, up to the first that has something else in it. @returns how many there were */
function quartets(text: string, length: number, bytes: Uint8Array, table: Uint8Array): number {
  const count = length >> 2;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const a = string_char_code_at(text, 4 * i);
    const b = string_char_code_at(text, 4 * i + 1);
    const c = string_char_code_at(text, 4 * i + 2);
    const d = string_char_code_at(text, 4 * i + 3);
    if ((a | b | c | d) > 255) return i;
    const first = table[a] | 0;
    const second = table[b] | 0;
    const third = table[c] | 0;
    const fourth = table[d] | 0;
    if ((first | second | third | fourth) > 63) return i;
    bytes[at] = (first << 2) | (second >> 4);
    bytes[at + 1] = ((second & 15) << 4) | (third >> 2);
    bytes[at + 2] = ((third & 3) << 6) | fourth;
    at += 3;
  }
  return count;
}

function lengthWithoutPadding(text: string): number {
  const length = text.length;
  if (length === 0 || string_char_code_at(text, length - 1) !== PAD) return length;
  return length > 1 && string_char_code_at(text, length - 2) === PAD ? length - 2 : length - 1;
}
