/** Node's `Buffer`: a Uint8Array which a flag tells from others. What it makes of itself are buffers, too. */
import { outOfRange } from "./buffer-errors.ts";
import { marked } from "./buffer-flag.ts";
import { bytesToText, textToBytes } from "./bytes-text.ts";
import { subarray } from "./typed-array.ts";

/**
 * `Buffer.from(text, encoding)`, a copy of bytes, or `Buffer.from(arrayBuffer, byteOffset, length)`, a view
 * @param second the encoding of a text, or the place in an ArrayBuffer, where it is a number
 */
export function from(data: unknown, second: unknown, length: number): Uint8Array {
  if (typeof data === "string") return marked(textToBytes(data, typeof second === "string" ? second : "utf8"));
  if (data instanceof ArrayBuffer) {
    const offset = typeof second === "number" ? second : 0;
    const count = length === Number.POSITIVE_INFINITY ? data.byteLength - offset : length;
    return marked(new Uint8Array(data, offset, count));
  }
  if (data instanceof Uint8Array) return marked(data.slice());
  if (Array.isArray(data)) {
    const bytes = new Uint8Array(data.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number(data[i]);
    return marked(bytes);
  }
  throw new TypeError("The first argument must be a text, an array, an ArrayBuffer or a Uint8Array");
}

/** `Buffer.from(data)` */
export function fromAny(data: unknown): Uint8Array {
  return from(data, undefined, Number.POSITIVE_INFINITY);
}

/** `Buffer.alloc(size)` */
export function alloc(size: number): Uint8Array {
  if (!(size >= 0 && size <= 9007199254740991)) outOfRange("size", 0, 9007199254740991, size);
  return marked(new Uint8Array(size));
}

/** `Buffer.alloc(size, fill, encoding)` */
export function allocFilled(size: number, fill: unknown, encoding: string): Uint8Array {
  return fillWith(alloc(size), fill, 0, size, encoding);
}

/** `buffer.fill(value, start, end, encoding)` */
export function fillWith(
  self: Uint8Array,
  value: unknown,
  start: number,
  end: number,
  encoding: string,
): Uint8Array {
  const last = end === Number.POSITIVE_INFINITY ? self.length : end;
  if (start < 0 || start > self.length) outOfRange("offset", 0, self.length, start);
  if (last < 0 || last > self.length) outOfRange("end", 0, self.length, last);
  if (typeof value === "string" || value instanceof Uint8Array) {
    const pattern = typeof value === "string" ? textToBytes(value, encoding) : value;
    const count = pattern.length;
    for (let i = start; i < last; i++) self[i] = count === 0 ? 0 : pattern[(i - start) % count];
    return self;
  }
  self.fill(Number(value), start, last);
  return self;
}

/** `Buffer.concat(list, totalLength)` */
export function concat(list: readonly Uint8Array[], totalLength: number): Uint8Array {
  let length = 0;
  for (const each of list) length += each.length;
  const total = totalLength === Number.POSITIVE_INFINITY ? length : totalLength;
  const all = new Uint8Array(total);
  let at = 0;
  for (const each of list) {
    if (at >= total) break;
    all.set(at + each.length > total ? each.slice(0, total - at) : each, at);
    at += each.length;
  }
  return marked(all);
}

/** `Buffer.byteLength(text, encoding)` */
export function byteLength(data: unknown, encoding: string): number {
  if (typeof data === "string") return textToBytes(data, encoding).length;
  return data instanceof ArrayBuffer ? data.byteLength : (data as Uint8Array).length;
}

/** `Buffer.isEncoding(name)` */
export function isEncoding(name: string): boolean {
  const known = ["utf8", "utf-8", "hex", "base64", "base64url", "latin1", "binary", "ascii", "ucs2", "ucs-2", "utf16le", "utf-16le"];
  return known.includes(name.toLowerCase());
}

/** `Buffer.compare(a, b)` */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

/** `buffer.equals(other)` */
export function equals(self: Uint8Array, other: Uint8Array): boolean {
  return compare(self, other) === 0;
}

/** `buffer.toString(encoding, start, end)` */
export function toText(self: Uint8Array, encoding: string, start: number, end: number): string {
  const first = Math.max(0, Math.trunc(start));
  const last = Math.min(self.length, end);
  if (first === 0 && last === self.length) return bytesToText(self, encoding);
  return last > first ? bytesToText(subarray(self, first, last), encoding) : "";
}

/** `buffer.subarray(start, end)`, and `buffer.slice`: of the same memory */
export function part(self: Uint8Array, start: number, end: number): Uint8Array {
  return marked(subarray(self, start, end));
}

/** `buffer.write(text, offset, length, encoding)`: how many bytes there was room for */
export function write(
  self: Uint8Array,
  text: string,
  offset: number,
  length: number,
  encoding: string,
): number {
  if (offset < 0 || offset > self.length) outOfRange("offset", 0, self.length, offset);
  const bytes = textToBytes(text, encoding);
  let count = Math.min(bytes.length, length, self.length - offset);
  // No part of a character is written.
  if (encoding === "utf8" || encoding === "utf-8") {
    while (count > 0 && count < bytes.length && (bytes[count] & 0xc0) === 0x80) count--;
  }
  for (let i = 0; i < count; i++) self[offset + i] = bytes[i];
  return count;
}

/** `buffer.copy(target, targetStart, start, end)` */
export function copy(
  self: Uint8Array,
  target: Uint8Array,
  targetStart: number,
  start: number,
  end: number,
): number {
  const last = Math.min(end, self.length);
  if (targetStart >= target.length || start >= last) return 0;
  const count = Math.min(last - start, target.length - targetStart);
  target.set(self.slice(start, start + count), targetStart);
  return count;
}

/** `buffer.indexOf(value, from, encoding)` */
export function indexOf(self: Uint8Array, value: unknown, from: number, encoding: string): number {
  const begin = from < 0 ? Math.max(0, self.length + from) : from;
  if (typeof value === "number") return self.subarray().indexOf(value & 255, begin);
  const wanted = typeof value === "string" ? textToBytes(value, encoding) : (value as Uint8Array);
  const last = self.length - wanted.length;
  for (let at = begin; at <= last; at++) {
    let i = 0;
    while (i < wanted.length && self[at + i] === wanted[i]) i++;
    if (i === wanted.length) return at;
  }
  return -1;
}

/** `buffer.includes(value, from, encoding)` */
export function includes(self: Uint8Array, value: unknown, from: number, encoding: string): boolean {
  return indexOf(self, value, from, encoding) >= 0;
}

/** `buffer.toJSON()` */
export function toJSON(self: Uint8Array): { type: "Buffer"; data: number[] } {
  return { type: "Buffer", data: Array.from(self) };
}

/** `buffer.map(callback)` */
export function map(
  self: Uint8Array,
  callback: (value: number, index: number, array: Uint8Array) => number,
): Uint8Array {
  return marked(self.map(callback));
}

/** `buffer.filter(test)` */
export function filter(
  self: Uint8Array,
  test: (value: number, index: number, array: Uint8Array) => unknown,
): Uint8Array {
  return marked(self.filter(test));
}
