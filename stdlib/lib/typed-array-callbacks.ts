/** Members of typed arrays that call a function per element. `R` is what a test returns: any type, used for its truth. */
import { array_push, typed_new_like } from "tscript:intrinsics";
import type { TypedList } from "./iterator.ts";
import { fromList } from "./typed-array.ts";

/** `self.forEach(callback)` */
export function forEach<A extends TypedList<E>, E, R>(
  self: A,
  callback: (value: E, index: number, array: A) => R,
): void {
  const length = self.length;
  for (let i = 0; i < length; i++) callback(self[i], i, self);
}

/** `self.map(callback)` */
export function map<A extends TypedList<E>, E>(
  self: A,
  callback: (value: E, index: number, array: A) => E,
): A {
  const length = self.length;
  const result = typed_new_like(self, length);
  for (let i = 0; i < length; i++) result[i] = callback(self[i], i, self);
  return result;
}

/** `self.filter(test)` */
export function filter<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): A {
  const kept: E[] = [];
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i];
    if (test(value, i, self)) array_push(kept, value);
  }
  return fromList<A, E[], E>(kept);
}

/** `self.some(test)` */
export function some<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): boolean {
  return findIndex<A, E, R>(self, test) >= 0;
}

/** `self.every(test)` */
export function every<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (!test(self[i], i, self)) return false;
  }
  return true;
}

/** `self.find(test)` */
export function find<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): E | undefined {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i];
    if (test(value, i, self)) return value;
  }
  return undefined;
}

/** `self.findIndex(test)` */
export function findIndex<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): number {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (test(self[i], i, self)) return i;
  }
  return -1;
}

/** `self.findLast(test)` */
export function findLast<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): E | undefined {
  for (let i = self.length - 1; i >= 0; i--) {
    const value = self[i];
    if (test(value, i, self)) return value;
  }
  return undefined;
}

/** `self.findLastIndex(test)` */
export function findLastIndex<A extends TypedList<E>, E, R>(
  self: A,
  test: (value: E, index: number, array: A) => R,
): number {
  for (let i = self.length - 1; i >= 0; i--) {
    if (test(self[i], i, self)) return i;
  }
  return -1;
}

/** `self.reduce(callback, initial)` */
export function reduce<A extends TypedList<E>, E, U>(
  self: A,
  callback: (previous: U, value: E, index: number, array: A) => U,
  initial: U,
): U {
  const length = self.length;
  let result = initial;
  for (let i = 0; i < length; i++) result = callback(result, self[i], i, self);
  return result;
}

/** `self.reduce(callback)` */
export function reduceFirst<A extends TypedList<E>, E>(
  self: A,
  callback: (previous: E, value: E, index: number, array: A) => E,
): E {
  const length = self.length;
  if (length === 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = self[0];
  for (let i = 1; i < length; i++) result = callback(result, self[i], i, self);
  return result;
}

/** `self.reduceRight(callback, initial)` */
export function reduceRight<A extends TypedList<E>, E, U>(
  self: A,
  callback: (previous: U, value: E, index: number, array: A) => U,
  initial: U,
): U {
  let result = initial;
  for (let i = self.length - 1; i >= 0; i--) result = callback(result, self[i], i, self);
  return result;
}

/** `self.reduceRight(callback)` */
export function reduceRightFirst<A extends TypedList<E>, E>(
  self: A,
  callback: (previous: E, value: E, index: number, array: A) => E,
): E {
  const last = self.length - 1;
  if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
  let result = self[last];
  for (let i = last - 1; i >= 0; i--) result = callback(result, self[i], i, self);
  return result;
}
