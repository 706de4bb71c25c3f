/** Array members that change a copy: `toReversed`, `toSorted`, `toSpliced`, `with`. Holes become `undefined` in the copy. */
import { array_new, i32_from_f64_exact } from "tscript:intrinsics";
import { splice, spliceInsert } from "./array.ts";
import { sort, sortByText, sortOptional } from "./sort.ts";

/** A copy in which no hole is left. */
function filledCopy<T>(self: readonly T[]): T[] {
  const length = self.length;
  const result = array_new<T>(length);
  for (let i = 0; i < length; i++) result[i] = self[i];
  return result;
}

/** `self.toReversed()` */
export function toReversed<T>(self: readonly T[]): T[] {
  const length = self.length;
  const result = array_new<T>(length);
  for (let i = 0; i < length; i++) result[i] = self[length - 1 - i];
  return result;
}

/** `self.toSorted(compare)` */
export function toSorted<T>(self: readonly T[], compare: (a: T, b: T) => number): T[] {
  return sort(filledCopy(self), compare);
}

/** `self.toSorted(compare)` where `compare` may be undefined at run time */
export function toSortedOptional<T>(
  self: readonly T[],
  compare: ((a: T, b: T) => number) | undefined,
): T[] {
  return sortOptional(filledCopy(self), compare);
}

/** `self.toSorted()` */
export function toSortedByText<T>(self: readonly T[]): T[] {
  return sortByText(filledCopy(self));
}

/** `self.toSpliced(start, count)` */
export function toSpliced<T>(self: readonly T[], start: number, count: number): T[] {
  const result = filledCopy(self);
  splice(result, start, count);
  return result;
}

/** `self.toSpliced(start, count, ...items)` */
export function toSplicedInsert<T>(
  self: readonly T[],
  start: number,
  count: number,
  items: T[],
): T[] {
  const result = filledCopy(self);
  spliceInsert(result, start, count, items);
  return result;
}

/** `self.with(index, value)` */
export function withItem<T>(self: readonly T[], index: number, value: T): T[] {
  const integer = i32_from_f64_exact(index);
  const position = integer < 0 ? integer + self.length : integer;
  if (position < 0 || position >= self.length) throw new RangeError("Invalid index : " + integer);
  const result = filledCopy(self);
  result[position] = value;
  return result;
}
