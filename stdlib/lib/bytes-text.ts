/** Bytes as text in the encodings of Node's buffers, and back. */
import { string_from_bytes, string_from_units } from "tscript:intrinsics";
import { base64Bytes, base64Of } from "./base64.ts";
import { decode, encode } from "./fs.ts";

const HEX = "0123456789abcdef";

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
      return base64Of(bytes, false);
    case "base64url":
      return base64Of(bytes, true);
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
      return base64Bytes(text);
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

function unitsOf(bytes: Uint8Array, mask: number): string {
  if (mask === 255) return string_from_bytes(bytes, 0, bytes.length);
  const masked = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) masked[i] = bytes[i] & mask;
  return string_from_bytes(masked, 0, masked.length);
}

function wideOf(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i++) units[i] = bytes[2 * i] | (bytes[2 * i + 1] << 8);
  return string_from_units(units, 0, units.length);
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
