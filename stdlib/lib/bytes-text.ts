/** Bytes as text in the encodings of Node's buffers, and back. */
import { array_push, string_from_bytes, string_from_char_code, string_join } from "tscript:intrinsics";
import { decode, encode } from "./fs.ts";

const HEX = "0123456789abcdef";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = 61;
const BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export type Encoding =
  | "ascii"
  | "base64"
  | "base64url"
  | "binary"
  | "hex"
  | "latin1"
  | "ucs-2"
  | "ucs2"
  | "utf-16le"
  | "utf-8"
  | "utf16le"
  | "utf8";

/** The encoding that options of functions of `node:fs` name. */
export function encodingOf(options: Encoding | { encoding?: Encoding } | undefined): Encoding {
  if (options === undefined) return "utf8";
  return typeof options === "object" ? (options.encoding ?? "utf8") : options;
}

/** `bytes.toString(encoding)` */
export function bytesToText(bytes: Uint8Array, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return decode(bytes);
    case "hex":
      return hexOf(bytes);
    case "base64":
      return base64Of(bytes, BASE64, true);
    case "base64url":
      return base64Of(bytes, BASE64_URL, false);
    case "latin1":
    case "binary":
      return unitsOf(bytes, 255);
    case "ascii":
      return unitsOf(bytes, 127);
    case "utf16le":
    case "ucs2":
    case "utf-16le":
    case "ucs-2":
      return wideOf(bytes);
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}

/** `Buffer.from(text, encoding)` */
export function textToBytes(text: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return encode(text);
    case "hex":
      return fromHex(text);
    case "base64":
    case "base64url":
      return fromBase64(text);
    case "latin1":
    case "binary":
    case "ascii":
      return fromUnits(text);
    case "utf16le":
    case "ucs2":
    case "utf-16le":
    case "ucs-2":
      return fromWide(text);
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}

function hexOf(bytes: Uint8Array): string {
  const digits = new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    digits[2 * i] = HEX.charCodeAt(byte >> 4);
    digits[2 * i + 1] = HEX.charCodeAt(byte & 15);
  }
  return string_from_bytes(digits, 0, digits.length);
}

function base64Of(bytes: Uint8Array, alphabet: string, pads: boolean): string {
  const length = bytes.length;
  const digits = new Uint8Array(4 * Math.ceil(length / 3));
  let count = 0;
  for (let i = 0; i < length; i += 3) {
    const second = i + 1 < length ? bytes[i + 1] : 0;
    const third = i + 2 < length ? bytes[i + 2] : 0;
    const bits = (bytes[i] << 16) | (second << 8) | third;
    digits[count] = alphabet.charCodeAt(bits >> 18);
    digits[count + 1] = alphabet.charCodeAt((bits >> 12) & 63);
    digits[count + 2] = i + 1 < length ? alphabet.charCodeAt((bits >> 6) & 63) : PAD;
    digits[count + 3] = i + 2 < length ? alphabet.charCodeAt(bits & 63) : PAD;
    count += 4;
  }
  const padding = pads || length % 3 === 0 ? 0 : 3 - (length % 3);
  return string_from_bytes(digits, 0, count - padding);
}

function unitsOf(bytes: Uint8Array, mask: number): string {
  if (mask === 255) return string_from_bytes(bytes, 0, bytes.length);
  const masked = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) masked[i] = bytes[i] & mask;
  return string_from_bytes(masked, 0, masked.length);
}

function wideOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    array_push(pieces, string_from_char_code(bytes[i] | (bytes[i + 1] << 8)));
  }
  return string_join(pieces, "");
}

/** Up to the first pair that is no number. */
function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    const high = hexDigit(text.charCodeAt(2 * i));
    const low = hexDigit(text.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return bytes.slice(0, i);
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Either alphabet; what belongs to neither is passed over, and a `=` ends it. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3);
  let count = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 61) break;
    const value = base64Value(unit);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[count++] = (bits >> held) & 255;
    }
  }
  return bytes.slice(0, count);
}

function base64Value(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit - 65;
  if (unit >= 97 && unit <= 122) return unit - 71;
  if (unit >= 48 && unit <= 57) return unit + 4;
  if (unit === 43 || unit === 45) return 62;
  return unit === 47 || unit === 95 ? 63 : -1;
}

function fromUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function fromWide(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 255;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}
