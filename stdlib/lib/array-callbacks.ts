/**
 * Array members that call a function per element. As in ECMAScript the length is read once, before the first call, and holes (also those a
 * callback makes by shortening the array) are not visited, except by the `find` family, which sees `undefined` there.
 * `R` is what a test returns: any type, used for its truth.
 */
import { array_has, array_new, array_push } from "tscript:intrinsics";
import { appendPresent } from "./array.ts";

/** `self.forEach(callback)` */
export function forEach<T, R>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => R,
): void {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) callback(self[i], i, self);
  }
}

/** `self.map(callback)` */
export function map<T, U>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => U,
): U[] {
  const length = self.length;
  const result = array_new<U>(length);
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) result[i] = callback(self[i], i, self);
  }
  return result;
}

/** `self.filter(test)`; `S` is the element type of the result, which a type guard narrows. */
export function filter<T, S extends T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): S[] {
  const result: S[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) {
      const value = self[i];
      if (test(value, i, self)) array_push(result, value as S);
    }
  }
  return result;
}

/** `self.flatMap(callback)` where the callback returns an array */
export function flatMap<T, U>(
  self: readonly T[],
  callback: (value: T, index: number, array: readonly T[]) => readonly U[],
): U[] {
  const result: U[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) appendPresent(result, callback(self[i], i, self));
  }
  return result;
}

/** `self.some(test)` */
export function some<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i) && test(self[i], i, self)) return true;
  }
  return false;
}

/** `self.every(test)` */
export function every<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i) && !test(self[i], i, self)) return false;
  }
  return true;
}

/** `self.find(test)` */
export function find<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): T | undefined {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i];
    if (test(value, i, self)) return value;
  }
  return undefined;
}

/** `self.findIndex(test)` */
export function findIndex<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): number {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (test(self[i], i, self)) return i;
  }
  return -1;
}

/** `self.findLast(test)` */
export function findLast<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): T | undefined {
  for (let i = self.length - 1; i >= 0; i--) {
    const value = self[i];
    if (test(value, i, self)) return value;
  }
  return undefined;
}

/** `self.findLastIndex(test)` */
export function findLastIndex<T, R>(
  self: readonly T[],
  test: (value: T, index: number, array: readonly T[]) => R,
): number {
  for (let i = self.length - 1; i >= 0; i--) {
    if (test(self[i], i, self)) return i;
  }
  return -1;
}

/** `self.reduce(callback, initial)` */
export function reduce<T, U>(
  self: readonly T[],
  callback: (previous: U, value: T, index: number, array: readonly T[]) => U,
  initial: U,
): U {
  const length = self.length;
  let result = initial;
  for (let i = 0; i < length; i++) {
    if (array_has(self, i)) result = callback(result, self[i], i, self);
  }
  return result;
}

/** `self.reduce(callback)` */
export function reduceFirst<T>(
  self: readonly T[],
  callback: (previous: T, value: T, index: number, array: readonly T[]) => T,
): T {
  const length = self.length;
  let first = 0;
  while (first < length && !array_has(self, first)) first++;
  if (first === length) throw new TypeError("Reduce of empty array with no initial value");
  let result = self[first];
  for (let i = first + 1; i < length; i++) {
    if (array_has(self, i)) result = callback(result, self[i], i, self);
  }
  return result;
}

/** `self.reduceRight(callback, initial)` */
export function reduceRight<T, U>(
  self: readonly T[],
  callback: (previous: U, value: T, index: number, array: readonly T[]) => U,
  initial: U,
): U {
  let result = initial;
  for (let i = self.length - 1; i >= 0; i--) {
    if (array_has(self, i)) result = callback(result, self[i], i, self);
  }
  return result;
}

/** `self.reduceRight(callback)` */
export function reduceRightFirst<T>(
  self: readonly T[],
  callback: (previous: T, value: T, index: number, array: readonly T[]) => T,
): T {
  let last = self.length - 1;
  while (last >= 0 && !array_has(self, last)) last--;
  if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = self[last];
  for (let i = last - 1; i >= 0; i--) {
    if (array_has(self, i)) result = callback(result, self[i], i, self);
  }
  return result;
}
