/** Array members that add, remove and move elements. `self` is the receiver; holes move with the elements. */
import {
  array_copy,
  array_drop_first,
  array_fill_holes,
  array_get_or_undefined,
  array_has,
  array_new,
  array_push,
  array_set_length,
  array_slice,
  i32_from_f64_exact,
} from "tscript:intrinsics";
import { clampPosition, clampRelative } from "./clamp.ts";

/** `self.at(index)` */
export function at<T>(self: T[], index: number): T | undefined {
  const position = i32_from_f64_exact(index);
  return array_get_or_undefined(self, position < 0 ? position + self.length : position);
}

/** `self.push(item)`: the new length */
export function push<T>(self: T[], item: T): number {
  array_push(self, item);
  return self.length;
}

/** `self.push(...items)` */
export function pushAll<T>(self: T[], items: T[]): number {
  append(self, items);
  return self.length;
}

/** The same of an array that is spread: undefined where it has holes. */
export function pushSpread<T>(self: T[], items: readonly T[]): number {
  appendFilled(self, items);
  return self.length;
}

/** Adds all of `items`, which may be `self`, at the end. */
export function append<T>(self: T[], items: readonly T[]): void {
  const length = self.length;
  const count = items.length;
  array_set_length(self, length + count);
  array_copy(self, length, items, 0, count);
}

/** A new array of the same elements. */
export function copy<T>(self: readonly T[]): T[] {
  return array_slice(self, 0, self.length);
}

/** The same with undefined where `self` has holes: `[...self]` */
export function copyFilled<T>(self: readonly T[]): T[] {
  const result = array_slice(self, 0, self.length);
  array_fill_holes(result, 0);
  return result;
}

/** So many elements are pushed one by one sooner than room is made for all of them. */
const FEW = 8;

/** Adds all of `items`, which may be `self`, at the end, undefined where there are holes. */
export function appendFilled<T>(self: T[], items: readonly T[]): void {
  const count = items.length;
  let at = 0;
  if (count <= FEW) for (; at < count && array_has(items, at); at++) array_push(self, items[at]);
  if (at === count) return;
  const length = self.length;
  const rest = count - at;
  array_set_length(self, length + rest);
  array_copy(self, length, items, at, rest);
  array_fill_holes(self, length);
}

/** `copyFilled` with room for more elements. */
export function copyAndRoomFilled<T>(self: readonly T[], room: number): T[] {
  const result = copyAndRoom(self, room);
  array_fill_holes(result, 0);
  return result;
}

function copyAndRoom<T>(self: readonly T[], room: number): T[] {
  const length = self.length;
  const result = array_new<T>(length + room);
  array_copy(result, 0, self, 0, length);
  array_set_length(result, length);
  return result;
}

/** `[...self, ...other]` */
export function joinFilled<T>(self: readonly T[], other: readonly T[]): T[] {
  const result = join(self, other);
  array_fill_holes(result, 0);
  return result;
}

function join<T>(self: readonly T[], other: readonly T[]): T[] {
  const length = self.length;
  const count = other.length;
  const result = array_new<T>(length + count);
  array_copy(result, 0, self, 0, length);
  array_copy(result, length, other, 0, count);
  return result;
}

/** The same elements, undefined among them, as an array of booleans. */
export function booleans(items: readonly (boolean | undefined)[]): boolean[] {
  const length = items.length;
  const result = array_new<boolean>(length);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (item !== undefined) result[i] = item;
    else if (array_has(items, i)) result[i] = result[i];
  }
  return result;
}

/** `self.concat(other)` of two arrays */
export function concat<T>(self: readonly T[], other: readonly T[]): T[] {
  return join(self, other);
}

/** `self.shift()` */
export function shift<T>(self: T[]): T | undefined {
  const first = array_get_or_undefined(self, 0);
  array_drop_first(self);
  return first;
}

/** `self.unshift(item)`: the new length */
export function unshift<T>(self: T[], item: T): number {
  const length = self.length;
  array_set_length(self, length + 1);
  array_copy(self, 1, self, 0, length);
  self[0] = item;
  return length + 1;
}

/** `self.unshift(...items)` */
export function unshiftAll<T>(self: T[], items: T[]): number {
  spliceRange(self, 0, 0, items);
  return self.length;
}

/** `self.slice(start, end)` */
export function slice<T>(self: readonly T[], start: number, end: number): T[] {
  const length = self.length;
  const from = clampRelative(start, length);
  const to = clampRelative(end, length);
  return array_slice(self, from, to < from ? from : to);
}

/** The same with undefined where `self` has holes: `[, ...self]` */
export function sliceFilled<T>(self: readonly T[], start: number, end: number): T[] {
  const result = slice(self, start, end);
  array_fill_holes(result, 0);
  return result;
}

/** `self.splice(start, count)`: the removed elements */
export function splice<T>(self: T[], start: number, count: number): T[] {
  const length = self.length;
  const from = clampRelative(start, length);
  const removedCount = clampPosition(count, length - from);
  const end = from + removedCount;
  const removed = array_slice(self, from, end);
  array_copy(self, from, self, end, length - end);
  array_set_length(self, length - removedCount);
  return removed;
}

/** `self.splice(start, count, ...items)` */
export function spliceInsert<T>(self: T[], start: number, count: number, items: T[]): T[] {
  const length = self.length;
  const from = clampRelative(start, length);
  const removedCount = clampPosition(count, length - from);
  const removed = array_slice(self, from, from + removedCount);
  spliceRange(self, from, removedCount, items);
  return removed;
}

/** Puts `items` in the place of `removedCount` elements from `from` on. `items` is not `self`. */
function spliceRange<T>(self: T[], from: number, removedCount: number, items: T[]): void {
  const length = self.length;
  const count = items.length;
  const tail = from + removedCount;
  if (count > removedCount) array_set_length(self, length + count - removedCount);
  array_copy(self, from + count, self, tail, length - tail);
  if (count < removedCount) array_set_length(self, length + count - removedCount);
  array_copy(self, from, items, 0, count);
}

/** `self.fill(value, start, end)` */
export function fill<T>(self: T[], value: T, start: number, end: number): T[] {
  const length = self.length;
  const to = clampRelative(end, length);
  for (let i = clampRelative(start, length); i < to; i++) self[i] = value;
  return self;
}

/** `self.reverse()` */
export function reverse<T>(self: T[]): T[] {
  let low = 0;
  let high = self.length - 1;
  while (low < high) {
    if (array_has(self, low) && array_has(self, high)) {
      const item = self[low];
      self[low] = self[high];
      self[high] = item;
    } else {
      // Copying moves holes too.
      const item = array_slice(self, low, low + 1);
      array_copy(self, low, self, high, 1);
      array_copy(self, high, item, 0, 1);
    }
    low++;
    high--;
  }
  return self;
}

/** `self.copyWithin(target, start, end)` */
export function copyWithin<T>(self: T[], target: number, start: number, end: number): T[] {
  const length = self.length;
  const to = clampRelative(target, length);
  const from = clampRelative(start, length);
  const wanted = clampRelative(end, length) - from;
  const room = length - to;
  const count = wanted < room ? wanted : room;
  if (count > 0) array_copy(self, to, self, from, count);
  return self;
}

/** `self.flat()` where every element is an array: one level */
export function flat<T>(self: readonly (readonly T[])[]): T[] {
  const result: T[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) appendPresent(result, self[i]);
  }
  return result;
}

/** `self.flat(depth)` where only the running program knows which elements are arrays */
export function flatUnknown(self: readonly unknown[], given: number | undefined): unknown[] {
  const depth = given === undefined ? 1 : given;
  const result: unknown[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (!array_has(self, i)) continue;
    const item: unknown = self[i];
    if (depth >= 1 && Array.isArray(item)) appendPresent<unknown>(result, flatUnknown(item, depth - 1));
    else array_push(result, item);
  }
  return result;
}

/** `self.flat()` of an array whose elements are no arrays: a copy without holes */
export function present<T>(self: readonly T[]): T[] {
  const result: T[] = [];
  appendPresent(result, self);
  return result;
}

/** Adds the elements of `items` that are no holes. */
export function appendPresent<T>(self: T[], items: readonly T[]): void {
  const length = items.length;
  for (let i = 0; i < length; i++) {
    if (array_has(items, i)) array_push(self, items[i]);
  }
}
