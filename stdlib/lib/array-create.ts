/** Ways to make an array: `new Array`, `Array.of`, `Array.from`. */
import { array_new, array_push, i32_from_f64_exact } from "tscript:intrinsics";

/** `new Array()` */
export function empty<T>(): T[] {
  return [];
}

/** `new Array(length)`: that many holes */
export function ofLength<T>(length: number): T[] {
  const count = i32_from_f64_exact(length);
  if (count !== length || count < 0) throw new RangeError("Invalid array length");
  return array_new<T>(count);
}

/** `Array.of(...items)`, `new Array(a, b)` */
export function of<T>(items: T[]): T[] {
  return items;
}

/** `Array.from(items)` */
export function from<T, I extends Iterable<T>>(items: I): T[] {
  const result: T[] = [];
  for (const item of items) array_push(result, item);
  return result;
}

/** `Array.from(items, map)` */
export function fromMapped<T, U, I extends Iterable<T>>(
  items: I,
  map: (value: T, index: number) => U,
): U[] {
  const result: U[] = [];
  let index = 0;
  for (const item of items) {
    array_push(result, map(item, index));
    index++;
  }
  return result;
}

/** `Array.from({ length })` */
export function fromLength<T>(length: number): T[] {
  const count = lengthOf(length);
  const result = array_new<T>(count);
  for (let i = 0; i < count; i++) result[i] = undefined as T;
  return result;
}

/** `Array.from({ length }, map)` */
export function fromLengthMapped<T, U>(
  length: number,
  map: (value: T, index: number) => U,
): U[] {
  const count = lengthOf(length);
  const result = array_new<U>(count);
  for (let i = 0; i < count; i++) result[i] = map(undefined as T, i);
  return result;
}

/** `Array.from({ length, 0: …, 1: … })` */
export function fromIndexed<T>(items: any): T[] {
  const count = lengthOf(Number(items.length));
  const result: T[] = [];
  for (let i = 0; i < count; i++) array_push(result, items[i] as T);
  return result;
}

/** `Array.from({ length, 0: …, 1: … }, map)` */
export function fromIndexedMapped<T, U>(items: any, map: (value: T, index: number) => U): U[] {
  const count = lengthOf(Number(items.length));
  const result: U[] = [];
  for (let i = 0; i < count; i++) array_push(result, map(items[i] as T, i));
  return result;
}

/** The length an object's `length` denotes. */
function lengthOf(length: number): number {
  if (length > 4294967295) throw new RangeError("Invalid array length");
  const count = i32_from_f64_exact(length);
  return count < 0 ? 0 : count;
}

/** What the constructor of a class that extends `Array` makes of its arguments: `length` holes of one number, else their array. */
export function ofArguments<T>(items: unknown[]): T[] {
  const first = items[0];
  if (items.length === 1 && typeof first === "number") return ofLength<T>(first);
  const result: T[] = [];
  for (const item of items) array_push(result, item as T);
  return result;
}
