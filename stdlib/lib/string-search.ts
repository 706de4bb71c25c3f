/** String members that look for a text, and `split`. */
import {
  array_new,
  array_push,
  i32_from_f64_exact,
  string_char_at,
  string_index_of,
  string_last_index_of,
  string_slice,
} from "tscript:intrinsics";
import { clampPosition } from "./clamp.ts";

/** `self.indexOf(search, start)` */
export function indexOf(self: string, search: string, start: number): number {
  return string_index_of(self, search, clampPosition(start, self.length));
}

/** `self.lastIndexOf(search, start)`; a start of NaN is the end */
export function lastIndexOf(self: string, search: string, start: number): number {
  const length = self.length;
  const from = start !== start ? length : clampPosition(start, length);
  return string_last_index_of(self, search, from);
}

/** `self.includes(search, start)` */
export function includes(self: string, search: string, start: number): boolean {
  return string_index_of(self, search, clampPosition(start, self.length)) >= 0;
}

/** `self.startsWith(search, start)` */
export function startsWith(self: string, search: string, start: number): boolean {
  const from = clampPosition(start, self.length);
  return string_slice(self, from, from + search.length) === search;
}

/** `self.endsWith(search, end)` */
export function endsWith(self: string, search: string, end: number): boolean {
  const to = clampPosition(end, self.length);
  return to >= search.length && string_slice(self, to - search.length, to) === search;
}

/** `self.split()` */
export function unsplit(self: string): string[] {
  return [self];
}

/** `self.split(separator)` */
export function split(self: string, separator: string): string[] {
  return splitAtMost(self, separator, 0x7fffffff);
}

/** `self.split(separator, limit)` */
export function splitLimited(self: string, separator: string, limit: number): string[] {
  // The limit is an unsigned 32-bit number: -1 is no limit. There are never more than 2^31 pieces.
  const unsigned = limit >>> 0;
  return splitAtMost(self, separator, unsigned > 0x7fffffff ? 0x7fffffff : i32_from_f64_exact(unsigned));
}

function splitAtMost(self: string, separator: string, limit: number): string[] {
  const length = self.length;
  const step = separator.length;
  if (limit === 0) return [];
  if (step === 0) {
    const count = length < limit ? length : limit;
    const units = array_new<string>(count);
    for (let i = 0; i < count; i++) units[i] = string_char_at(self, i);
    return units;
  }
  const pieces: string[] = [];
  let start = 0;
  let end = string_index_of(self, separator, 0);
  while (end >= 0) {
    array_push(pieces, string_slice(self, start, end));
    if (pieces.length === limit) return pieces;
    start = end + step;
    end = string_index_of(self, separator, start);
  }
  array_push(pieces, string_slice(self, start, length));
  return pieces;
}
