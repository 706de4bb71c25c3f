/**
 * `sort` of typed arrays. By number: quicksort with the median of three, insertion for short parts and heapsort when partitions stay lopsided
 * (Musser 1997); equal numbers cannot be told apart, except 0 and -0, which are put in order afterwards. By comparator: the sort of arrays.
 */
import { array_new, typed_copy, typed_new_like } from "tscript:intrinsics";
import type { TypedList } from "./iterator.ts";
import { sort } from "./sort.ts";

/** Parts of at most this length are sorted by insertion. */
const SHORT = 24;

/** `self.sort()`: ascending, -0 before 0, NaN last */
export function sortNumbers<A extends TypedList<number>>(self: A): A {
  const end = moveNaNsLast(self);
  let depth = 0;
  for (let rest = end; rest > 0; rest >>= 1) depth += 2;
  sortPart(self, 0, end, depth);
  orderZeros(self, end);
  return self;
}

/** `self.sort(compare)` */
export function sortBy<A extends TypedList<E>, E>(self: A, compare: (a: E, b: E) => number): A {
  const length = self.length;
  const list = array_new<E>(length);
  for (let i = 0; i < length; i++) list[i] = self[i];
  sort(list, compare);
  for (let i = 0; i < length; i++) self[i] = list[i];
  return self;
}

/** `self.toSorted()` */
export function toSortedNumbers<A extends TypedList<number>>(self: A): A {
  return sortNumbers(copyOf(self));
}

/** `self.toSorted(compare)` */
export function toSortedBy<A extends TypedList<E>, E>(
  self: A,
  compare: (a: E, b: E) => number,
): A {
  return sortBy<A, E>(copyOf(self), compare);
}

/** `self.sort(compare)` where `compare` may be undefined at run time */
export function sortOptional<A extends TypedList<E>, E extends number | bigint>(
  self: A,
  compare: ((a: E, b: E) => number) | undefined,
): A {
  return sortBy<A, E>(self, compare === undefined ? ascending<E> : compare);
}

/** `self.toSorted(compare)` where `compare` may be undefined at run time */
export function toSortedOptional<A extends TypedList<E>, E extends number | bigint>(
  self: A,
  compare: ((a: E, b: E) => number) | undefined,
): A {
  return sortOptional<A, E>(copyOf(self), compare);
}

/** The order of `sort()`: NaN is behind everything, and -0 before 0. */
function ascending<E extends number | bigint>(a: E, b: E): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a !== a) return b !== b ? 0 : 1;
  if (b !== b) return -1;
  return Object.is(a, b) ? 0 : Object.is(a, -0) ? -1 : 1;
}

/** `self.sort()` of bigints */
export function sortBigints<A extends TypedList<bigint>>(self: A): A {
  return sortBy<A, bigint>(self, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** `self.toSorted()` of bigints */
export function toSortedBigints<A extends TypedList<bigint>>(self: A): A {
  return sortBigints(copyOf(self));
}

function copyOf<A extends TypedList<unknown>>(self: A): A {
  const result = typed_new_like(self, self.length);
  typed_copy(result, 0, self, 0, self.length);
  return result;
}

/** Gives where the NaNs begin. */
function moveNaNsLast<A extends TypedList<number>>(self: A): number {
  let end = self.length;
  let i = 0;
  while (i < end) {
    const value = self[i];
    if (value === value) {
      i++;
    } else {
      end--;
      self[i] = self[end];
      self[end] = value;
    }
  }
  return end;
}

/** Puts -0 before 0 within the zeros. */
function orderZeros<A extends TypedList<number>>(self: A, end: number): void {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (self[middle] < 0) low = middle + 1;
    else high = middle;
  }
  let negative = 0;
  let zeros = low;
  while (zeros < end && self[zeros] === 0) {
    if (1 / self[zeros] < 0) negative++;
    zeros++;
  }
  if (negative === 0) return;
  for (let i = low; i < zeros; i++) self[i] = i - low < negative ? -0 : 0;
}

function sortPart<A extends TypedList<number>>(self: A, start: number, end: number, depth: number): void {
  let low = start;
  let high = end;
  let left = depth;
  while (high - low > SHORT) {
    if (left === 0) {
      heapSort(self, low, high);
      return;
    }
    left--;
    const split = partition(self, low, high);
    // The shorter side by recursion, so that the stack stays shallow.
    if (split - low < high - split) {
      sortPart(self, low, split, left);
      low = split;
    } else {
      sortPart(self, split, high, left);
      high = split;
    }
  }
  insertionSort(self, low, high);
}

/** Splits low..high into two parts that are not empty, nothing in the first greater than anything in the second (Hoare). */
function partition<A extends TypedList<number>>(self: A, low: number, high: number): number {
  const a = self[low];
  const b = self[(low + high) >> 1];
  const c = self[high - 1];
  const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
  let i = low;
  let j = high - 1;
  while (true) {
    while (self[i] < pivot) i++;
    while (self[j] > pivot) j--;
    if (i >= j) break;
    const item = self[i];
    self[i] = self[j];
    self[j] = item;
    i++;
    j--;
  }
  const split = j + 1;
  return split === low ? low + 1 : split === high ? high - 1 : split;
}

function insertionSort<A extends TypedList<number>>(self: A, low: number, high: number): void {
  for (let i = low + 1; i < high; i++) {
    const item = self[i];
    let j = i;
    while (j > low && self[j - 1] > item) {
      self[j] = self[j - 1];
      j--;
    }
    self[j] = item;
  }
}

function heapSort<A extends TypedList<number>>(self: A, low: number, high: number): void {
  const count = high - low;
  for (let root = (count >> 1) - 1; root >= 0; root--) siftDown(self, low, root, count);
  for (let last = count - 1; last > 0; last--) {
    const item = self[low];
    self[low] = self[low + last];
    self[low + last] = item;
    siftDown(self, low, 0, last);
  }
}

function siftDown<A extends TypedList<number>>(self: A, low: number, root: number, count: number): void {
  const item = self[low + root];
  let hole = root;
  let child = 2 * hole + 1;
  while (child < count) {
    if (child + 1 < count && self[low + child] < self[low + child + 1]) child++;
    if (self[low + child] <= item) break;
    self[low + hole] = self[low + child];
    hole = child;
    child = 2 * hole + 1;
  }
  self[low + hole] = item;
}
