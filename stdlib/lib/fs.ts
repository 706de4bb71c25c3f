/** `node:fs` over the host's file functions, and UTF-8. */
import {
  host_fs_mkdir,
  host_fs_readBytes,
  host_fs_readTextFd,
  host_fs_readTextFile,
  host_fs_writeBytes,
  host_fs_writeTextFile,
  string_char_code_at,
  string_from_bytes,
  string_from_units,
} from "tscript:intrinsics";
import { marked } from "./buffer-flag.ts";

/** `readFileSync(path, "utf8")`; a number is an open file, as 0 for the input */
export function readText<P extends string | number>(path: P): string {
  const source: string | number = path;
  return typeof source === "number" ? host_fs_readTextFd(source) : host_fs_readTextFile(source);
}

/** `readFileSync(path)` */
export function readBytes<P extends string | number>(path: P): Uint8Array {
  const source: string | number = path;
  return marked(typeof source === "number" ? encode(host_fs_readTextFd(source)) : host_fs_readBytes(source));
}

/** `writeFileSync(path, data)`; 1 and 2 are output and error output */
export function write<P extends string, D extends string | Uint8Array>(path: P, data: D): void {
  const content: string | Uint8Array = data;
  if (typeof content === "string") host_fs_writeTextFile(path, content);
  else host_fs_writeBytes(path, content);
}

/** `mkdirSync(path, { recursive })`; the first folder made is not told */
export function makeFolder(path: string, recursive: boolean): string | undefined {
  host_fs_mkdir(path, recursive);
  return undefined;
}

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function encode(text: string): Uint8Array {
  const length = text.length;
  let size = length;
  for (let i = 0; i < length; i++) {
    const unit = string_char_code_at(text, i);
    if (unit >= 0x80) size += unit < 0x800 ? 1 : 2;
  }
  const bytes = new Uint8Array(size);
  if (size > length) return encodeWide(text, bytes);
  for (let i = 0; i < length; i++) bytes[i] = string_char_code_at(text, i);
  return bytes;
}

/** @param bytes has room for all, where each half of a pair takes three */
function encodeWide(text: string, bytes: Uint8Array): Uint8Array {
  const length = text.length;
  let at = 0;
  for (let i = 0; i < length; i++) {
    let unit = string_char_code_at(text, i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 63);
      continue;
    }
    if ((unit & 0xf800) === 0xd800) {
      const next = unit < 0xdc00 && i + 1 < length ? string_char_code_at(text, i + 1) : 0;
      if ((next & 0xfc00) === 0xdc00) {
        const point = ((unit & 0x3ff) << 10) + (next & 0x3ff) + 0x10000;
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 63);
        bytes[at++] = 0x80 | ((point >> 6) & 63);
        bytes[at++] = 0x80 | (point & 63);
        i++;
        continue;
      }
      unit = 0xfffd;
    }
    bytes[at++] = 0xe0 | (unit >> 12);
    bytes[at++] = 0x80 | ((unit >> 6) & 63);
    bytes[at++] = 0x80 | (unit & 63);
  }
  return at === bytes.length ? bytes : bytes.slice(0, at);
}

/** The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD, one per maximal part of a sequence (WHATWG Encoding). */
export function decode(bytes: Uint8Array): string {
  const length = bytes.length;
  let ascii = 0;
  while (ascii < length && bytes[ascii] < 0x80) ascii++;
  if (ascii === length) return string_from_bytes(bytes, 0, length);
  // No byte gives more than a unit.
  const units = new Uint16Array(length);
  for (let k = 0; k < ascii; k++) units[k] = bytes[k];
  let i = ascii;
  let count = ascii;
  while (i < length) {
    const first = bytes[i++] | 0;
    if (first < 0x80) {
      units[count++] = first;
      continue;
    }
    const second = i < length ? bytes[i] | 0 : 0;
    if (first >= 0xc2 && first < 0xe0 && (second & 0xc0) === 0x80) {
      units[count++] = ((first & 31) << 6) | (second & 63);
      i++;
      continue;
    }
    const third = i + 1 < length ? bytes[i + 1] | 0 : 0;
    if (first > 0xe0 && first < 0xf0 && first !== 0xed && (((second << 8) | third) & 0xc0c0) === 0x8080) {
      units[count++] = ((first & 15) << 12) | ((second & 63) << 6) | (third & 63);
      i += 2;
      continue;
    }
    const more = first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
    let point = more === 1 ? first & 31 : more === 2 ? first & 15 : first & 7;
    // Bounds of the first continuation byte exclude overlong forms, surrogates and what is beyond U+10FFFF.
    let lower = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    let upper = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    let seen = 0;
    while (seen < more && i < length && bytes[i] >= lower && bytes[i] <= upper) {
      point = (point << 6) | (bytes[i++] & 63);
      lower = 0x80;
      upper = 0xbf;
      seen++;
    }
    if (more === 0 || seen < more) {
      units[count++] = 0xfffd;
    } else if (point > 0xffff) {
      units[count++] = 0xd7c0 + (point >> 10);
      units[count++] = 0xdc00 | (point & 0x3ff);
    } else {
      units[count++] = point;
    }
  }
  return string_from_units(units, 0, count);
}
