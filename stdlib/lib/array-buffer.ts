/** `ArrayBuffer`: bytes that typed arrays and DataViews look at. It holds a view of all of them; a typed array's own buffer is the same memory. */
import {
  struct_of,
  typed_byte_offset,
  typed_bytes,
  typed_copy,
  typed_new,
  typed_view,
} from "tscript:intrinsics";
import { clampRelative } from "./clamp.ts";
import type { TypedList } from "./iterator.ts";
import { fromList, ofLength } from "./typed-array.ts";

export class ArrayBuffer {
  readonly $bytes: Uint8Array;

  constructor(byteLength: number) {
    if (byteLength <= -1) throw new RangeError("Invalid array buffer length");
    if (!(byteLength < 2147483648)) {
      throw new RangeError("Array buffer allocation failed");
    }
    this.$bytes = typed_new<Uint8Array>(byteLength);
  }

  get byteLength(): number {
    return this.$bytes.length;
  }

  static isView(value: unknown): value is ArrayBufferView {
    return (
      value instanceof Uint8Array ||
      value instanceof DataView ||
      value instanceof Float64Array ||
      value instanceof Int32Array ||
      value instanceof Uint32Array ||
      value instanceof Float32Array ||
      value instanceof Int8Array ||
      value instanceof Uint8ClampedArray ||
      value instanceof Int16Array ||
      value instanceof Uint16Array ||
      value instanceof BigInt64Array ||
      value instanceof BigUint64Array
    );
  }

  slice(begin?: number, end?: number): ArrayBuffer {
    const length = this.$bytes.length;
    const from = clampRelative(begin ?? 0, length);
    const to = clampRelative(end ?? length, length);
    const count = to > from ? to - from : 0;
    const result = new ArrayBuffer(count);
    typed_copy(result.$bytes, 0, this.$bytes, from, count);
    return result;
  }
}

/** `self.buffer`, each time a new object on the same bytes */
export function bufferOf<A extends TypedList<unknown>>(self: A): ArrayBuffer {
  return struct_of<ArrayBuffer>(typed_bytes(self));
}

/** `self.byteOffset` */
export function byteOffsetOf<A extends TypedList<unknown>>(self: A): number {
  return typed_byte_offset(self);
}

/** `new Float64Array(buffer, byteOffset, length)` */
export function viewOf<A extends TypedList<unknown>>(
  buffer: ArrayBuffer,
  byteOffset: number | undefined,
  length: number | undefined,
  size: number,
  name: string,
): A {
  const offset = Math.trunc(byteOffset ?? 0);
  const total = buffer.$bytes.length;
  if (offset % size !== 0) {
    throw new RangeError(`start offset of ${name} should be a multiple of ${size}`);
  }
  if (length === undefined) {
    if (total % size !== 0) {
      throw new RangeError(`byte length of ${name} should be a multiple of ${size}`);
    }
    if (offset < 0 || offset > total) {
      throw new RangeError(`Start offset ${offset} is outside the bounds of the buffer`);
    }
    return typed_view<A>(buffer.$bytes, offset, (total - offset) / size);
  }
  const count = Math.trunc(length);
  if (offset < 0 || count < 0 || offset + count * size > total) {
    throw new RangeError(
      offset < 0 || offset > total
        ? `Start offset ${offset} is outside the bounds of the buffer`
        : `Invalid typed array length: ${count}`,
    );
  }
  return typed_view<A>(buffer.$bytes, offset, count);
}

/** `new Class(first, byteOffset, length)` where nothing is known of the arguments */
export function ofAny<A extends TypedList<E>, E>(
  first: unknown,
  byteOffset: unknown,
  length: unknown,
  size: number,
  name: string,
): A {
  if (first instanceof ArrayBuffer) {
    const offset = byteOffset === undefined ? undefined : Number(byteOffset);
    return viewOf<A>(first, offset, length === undefined ? undefined : Number(length), size, name);
  }
  if (typeof first !== "object" || first === null) {
    return ofLength<A>(first === undefined ? 0 : Number(first));
  }
  return fromAny<A, E>(first);
}

/** `Class.from(items)` where nothing is known of the items */
export function fromAny<A extends TypedList<E>, E>(items: unknown): A {
  return fromList<A, E[], E>(listOf<E>(items));
}

/** `Class.from(items, map)` likewise */
export function fromAnyMapped<A extends TypedList<E>, T, E>(
  items: unknown,
  map: (value: T, index: number) => E,
): A {
  return fromList<A, E[], E>(listOf<T>(items).map((item, index) => map(item, index)));
}

/** What is walked over, or has a length and indexes. */
function listOf<T>(items: any): T[] {
  const list: T[] = [];
  // Classes of the library are walked over without having a member for it.
  const isIndexed = typeof items !== "string" && typeof items.length === "number";
  if (isIndexed && !(Symbol.iterator in items)) {
    for (let i = 0; i < items.length; i++) list.push(items[i]);
  } else {
    for (const item of items) list.push(item);
  }
  return list;
}
