/**
 * Members shared by all typed arrays. `A` is the receiver's type, so each function is compiled per element type. Stores convert as the element
 * does; a view made by `subarray` shares its elements.
 */
import {
  array_new,
  array_push,
  i32_from_f64_exact,
  string_join,
  to_text,
  typed_copy,
  typed_fill,
  typed_new,
  typed_new_like,
  typed_subarray,
} from "tscript:intrinsics";
import { fromIndexedMapped } from "./array-create.ts";
import { clampRelative } from "./clamp.ts";
import type { TypedList } from "./iterator.ts";

/** `new Float64Array(length)` */
export function ofLength<A extends TypedList<unknown>>(length: number): A {
  const count = i32_from_f64_exact(length);
  if (count < 0 || length >= 2147483648) {
    throw new RangeError("Invalid typed array length: " + length);
  }
  return typed_new<A>(count);
}

/** `new Float64Array(list)` */
export function fromList<
  A extends TypedList<E>,
  L extends { readonly length: number; readonly [index: number]: E },
  E,
>(list: L): A {
  const count = list.length;
  const result = typed_new<A>(count);
  for (let i = 0; i < count; i++) result[i] = list[i];
  return result;
}

/** `Float64Array.of(…items)` */
export function of<A extends TypedList<E>, E>(items: E[]): A {
  return fromList<A, E[], E>(items);
}

/** `new Float64Array(set)` */
export function fromIterable<A extends TypedList<E>, I extends Iterable<E>, E>(items: I): A {
  const list: E[] = [];
  for (const item of items) list.push(item);
  return fromList<A, E[], E>(list);
}

/** `Float64Array.from(items, map)`: all items are there before the first is mapped. */
export function fromMapped<A extends TypedList<E>, T, I extends Iterable<T>, E>(
  items: I,
  map: (value: T, index: number) => E,
): A {
  const taken: T[] = [];
  for (const item of items) array_push(taken, item);
  const list: E[] = [];
  for (let i = 0; i < taken.length; i++) array_push(list, map(taken[i], i));
  return fromList<A, E[], E>(list);
}

/** `Float64Array.from({ length, 0: …, 1: … })`: what is missing is NaN, or 0 where that is no number of the array. */
export function fromIndexed<A extends TypedList<number>>(items: any): A {
  const list = fromIndexedMapped<unknown, number>(items, (item) => Number(item));
  return fromList<A, number[], number>(list);
}

/** `Float64Array.from({ length }, map)` */
export function fromLengthMapped<A extends TypedList<E>, T, E>(
  length: number,
  map: (value: T, index: number) => E,
): A {
  const count = i32_from_f64_exact(length);
  const result = ofLength<A>(count < 0 ? 0 : count);
  for (let i = 0; i < count; i++) result[i] = map(undefined as T, i);
  return result;
}

/** `self.at(index)` */
export function at<A extends TypedList<E>, E>(self: A, index: number): E | undefined {
  const integer = i32_from_f64_exact(index);
  const position = integer < 0 ? integer + self.length : integer;
  return position < 0 || position >= self.length ? undefined : self[position];
}

/** `self.fill(value, start, end)` */
export function fill<A extends TypedList<E>, E>(self: A, value: E, start: number, end: number): A {
  const length = self.length;
  const from = clampRelative(start, length);
  const to = clampRelative(end, length);
  if (from < to) typed_fill<E>(self, value, from, to);
  return self;
}

/** `self.set(source, offset)` where both have one element type; they may overlap */
export function setSame<A extends TypedList<unknown>>(self: A, source: A, offset: number): void {
  const at = checkedOffset(self.length, source.length, offset);
  typed_copy(self, at, source, 0, source.length);
}

/** `self.set(source, offset)` of other numbers */
export function setList<
  A extends TypedList<E>,
  L extends { readonly length: number; readonly [index: number]: E },
  E,
>(
  self: A,
  source: L,
  offset: number,
): void {
  const count = source.length;
  const at = checkedOffset(self.length, count, offset);
  for (let i = 0; i < count; i++) self[at + i] = source[i];
}

function checkedOffset(length: number, count: number, offset: number): number {
  const at = i32_from_f64_exact(offset);
  if (at < 0 || at > length - count) throw new RangeError("offset is out of bounds");
  return at;
}

/** `self.slice(start, end)` */
export function slice<A extends TypedList<unknown>>(self: A, start: number, end: number): A {
  const length = self.length;
  const from = clampRelative(start, length);
  const to = clampRelative(end, length);
  const count = to > from ? to - from : 0;
  const result = typed_new_like(self, count);
  typed_copy(result, 0, self, from, count);
  return result;
}

/** `self.subarray(start, end)`: a view */
export function subarray<A extends TypedList<unknown>>(self: A, start: number, end: number): A {
  const length = self.length;
  const from = clampRelative(start, length);
  const to = clampRelative(end, length);
  return typed_subarray(self, from, to < from ? from : to);
}

/** `self.copyWithin(target, start, end)` */
export function copyWithin<A extends TypedList<unknown>>(
  self: A,
  target: number,
  start: number,
  end: number,
): A {
  const length = self.length;
  const to = clampRelative(target, length);
  const from = clampRelative(start, length);
  const wanted = clampRelative(end, length) - from;
  const room = length - to;
  const count = wanted < room ? wanted : room;
  if (count > 0) typed_copy(self, to, self, from, count);
  return self;
}

/** `self.reverse()` */
export function reverse<A extends TypedList<E>, E>(self: A): A {
  let low = 0;
  let high = self.length - 1;
  while (low < high) {
    const item = self[low];
    self[low] = self[high];
    self[high] = item;
    low++;
    high--;
  }
  return self;
}

/** `self.toReversed()` */
export function toReversed<A extends TypedList<E>, E>(self: A): A {
  const length = self.length;
  const result = typed_new_like(self, length);
  for (let i = 0; i < length; i++) result[i] = self[length - 1 - i];
  return result;
}

/** `self.with(index, value)` */
export function withItem<A extends TypedList<E>, E>(self: A, index: number, value: E): A {
  const length = self.length;
  const integer = i32_from_f64_exact(index);
  const position = integer < 0 ? integer + length : integer;
  if (position < 0 || position >= length) throw new RangeError("Invalid typed array index");
  const result = typed_new_like(self, length);
  typed_copy(result, 0, self, 0, length);
  result[position] = value;
  return result;
}

/** `self.indexOf(item, start)` */
export function indexOf<A extends TypedList<E>, E>(self: A, item: E, start: number): number {
  const length = self.length;
  for (let i = clampRelative(start, length); i < length; i++) {
    if (self[i] === item) return i;
  }
  return -1;
}

/** `self.lastIndexOf(item, start)` */
export function lastIndexOf<A extends TypedList<E>, E>(self: A, item: E, start: number): number {
  const length = self.length;
  const integer = i32_from_f64_exact(start);
  let i = integer < 0 ? integer + length : integer < length ? integer : length - 1;
  for (; i >= 0; i--) {
    if (self[i] === item) return i;
  }
  return -1;
}

/** `self.includes(item, start)`: finds NaN */
export function includes<A extends TypedList<E>, E>(self: A, item: E, start: number): boolean {
  const length = self.length;
  if (item === item) return indexOf<A, E>(self, item, start) >= 0;
  for (let i = clampRelative(start, length); i < length; i++) {
    const value = self[i];
    if (value !== value) return true;
  }
  return false;
}

/** `self.join(separator)` */
export function join<A extends TypedList<E>, E>(self: A, separator: string): string {
  const length = self.length;
  const pieces = array_new<string>(length);
  for (let i = 0; i < length; i++) pieces[i] = to_text<E>(self[i]);
  return string_join(pieces, separator);
}
