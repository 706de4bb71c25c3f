/** `node:fs` over the host's file functions, and UTF-8. */
import {
  array_push,
  host_fs_mkdir,
  host_fs_readBytes,
  host_fs_readTextFd,
  host_fs_readTextFile,
  host_fs_writeBytes,
  host_fs_writeTextFile,
  string_code_point_at,
  string_from_code_point,
  string_join,
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
  const bytes = new Uint8Array(length * 3);
  let at = 0;
  for (let i = 0; i < length; i++) {
    let point = string_code_point_at(text, i);
    if (point < 0x80) {
      bytes[at++] = point;
    } else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 63);
    } else {
      if (point > 0xffff) {
        i++;
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 63);
      } else {
        if ((point & 0xf800) === 0xd800) point = 0xfffd;
        bytes[at++] = 0xe0 | (point >> 12);
      }
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    }
  }
  return bytes.slice(0, at);
}

/** The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD, one per maximal part of a sequence (WHATWG Encoding). */
export function decode(bytes: Uint8Array): string {
  const length = bytes.length;
  const pieces: string[] = [];
  let i = 0;
  while (i < length) {
    const first = bytes[i++];
    if (first < 0x80) {
      array_push(pieces, string_from_code_point(first));
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
    array_push(pieces, string_from_code_point(more > 0 && seen === more ? point : 0xfffd));
  }
  return string_join(pieces, "");
}
