/**
 * What every iterator of the library is, and the helpers of ECMAScript 2025 that iterators have: what they are called on is asked for one element at
 * a time, and closed where they end early.
 */
import { Generator } from "./generator.ts";

/** What every iterator of the library is. */
export abstract class Cursor<T>
  implements
    IteratorObject<T, undefined, unknown>,
    ArrayIterator<T>,
    MapIterator<T>,
    RegExpStringIterator<T>,
    SetIterator<T>,
    StringIterator<T>
{
  /** Moves to the next element; false when there is none, and from then on. */
  abstract $advance(): boolean;
  /** The element moved to. */
  abstract $current(): T;

  next(): IteratorResult<T, undefined> {
    if (this.$advance()) return { value: this.$current(), done: false };
    return { value: undefined, done: true };
  }

  /** A walk ends early: nothing to do. */
  $close(): void {}

  [Symbol.iterator](): Cursor<T> {
    return this;
  }

  map<U>(callback: (value: T, index: number) => U): IteratorHelper<U> {
    return map<T, U>(this, callback);
  }

  filter<S extends T = T>(
    test: ((value: T, index: number) => value is S) | ((value: T, index: number) => unknown),
  ): IteratorHelper<S> {
    return filter<T, S>(this, test);
  }

  take(limit: number): IteratorHelper<T> {
    return take<T>(this, limit);
  }

  drop(count: number): IteratorHelper<T> {
    return drop<T>(this, count);
  }

  flatMap<U>(callback: (value: T, index: number) => Iterable<U>): IteratorHelper<U> {
    return flatMap<T, U>(this, callback);
  }

  toArray(): T[] {
    return toArray<T>(this);
  }

  forEach(callback: (value: T, index: number) => void): void {
    forEach<T>(this, callback);
  }

  some(test: (value: T, index: number) => unknown): boolean {
    return some<T>(this, test);
  }

  every(test: (value: T, index: number) => unknown): boolean {
    return every<T>(this, test);
  }

  find<S extends T = T>(
    test: ((value: T, index: number) => value is S) | ((value: T, index: number) => unknown),
  ): S | undefined {
    return find<T, S | undefined>(this, test);
  }

  reduce(callback: (previous: T, value: T, index: number) => T): T;
  reduce<U>(callback: (previous: U, value: T, index: number) => U, initial: U): U;
  reduce(...given: any[]): any {
    return reduceGiven<T>(this, given);
  }
}

/** What `map`, `filter`, `take`, `drop` and `flatMap` give. */
export abstract class IteratorHelper<T> extends Cursor<T> {
  $item!: T;
  $isDone = false;

  /** Closes what the helper reads from. */
  abstract $closeSource(): void;

  override $current(): T {
    return this.$item;
  }

  override $close(): void {
    if (this.$isDone) return;
    this.$isDone = true;
    this.$closeSource();
  }

  return(): IteratorResult<T, undefined> {
    this.$close();
    return { value: undefined, done: true };
  }
}

function close<T>(source: Iterator<T>): void {
  if (source instanceof Cursor || source instanceof Generator) source.$close();
  else if (source.return !== undefined) source.return();
}

/** The iterator is closed, whatever comes of that, and the error goes on. */
function abandon<T>(source: Iterator<T>, error: unknown): never {
  try {
    close(source);
  } catch {
    // The first error counts.
  }
  throw error;
}

export class MapHelper<T, U> extends IteratorHelper<U> {
  readonly $source: Iterator<T>;
  readonly $callback: (value: T, index: number) => U;
  $count = 0;

  constructor(source: Iterator<T>, callback: (value: T, index: number) => U) {
    super();
    this.$source = source;
    this.$callback = callback;
  }

  $closeSource(): void {
    close(this.$source);
  }

  $advance(): boolean {
    if (this.$isDone) return false;
    // Done until an element is there: what throws ends the helper.
    this.$isDone = true;
    const step = this.$source.next();
    if (step.done === true) return false;
    try {
      const callback = this.$callback;
      this.$item = callback(step.value, this.$count++);
    } catch (error) {
      abandon(this.$source, error);
    }
    this.$isDone = false;
    return true;
  }
}

export class FilterHelper<T, S extends T> extends IteratorHelper<S> {
  readonly $source: Iterator<T>;
  readonly $test: (value: T, index: number) => unknown;
  $count = 0;

  constructor(source: Iterator<T>, test: (value: T, index: number) => unknown) {
    super();
    this.$source = source;
    this.$test = test;
  }

  $closeSource(): void {
    close(this.$source);
  }

  $advance(): boolean {
    if (this.$isDone) return false;
    this.$isDone = true;
    const test = this.$test;
    for (;;) {
      const step = this.$source.next();
      if (step.done === true) return false;
      try {
        if (!test(step.value, this.$count++)) continue;
      } catch (error) {
        abandon(this.$source, error);
      }
      this.$item = step.value as S;
      this.$isDone = false;
      return true;
    }
  }
}

/** `take(limit)` after `drop(skipped)` */
export class PartHelper<T> extends IteratorHelper<T> {
  readonly $source: Iterator<T>;
  $skipped: number;
  $left: number;

  constructor(source: Iterator<T>, skipped: number, left: number) {
    super();
    this.$source = source;
    this.$skipped = skipped;
    this.$left = left;
  }

  $closeSource(): void {
    close(this.$source);
  }

  $advance(): boolean {
    if (this.$isDone) return false;
    if (this.$left === 0) {
      this.$close();
      return false;
    }
    this.$left--;
    this.$isDone = true;
    for (;;) {
      const step = this.$source.next();
      if (step.done === true) return false;
      if (this.$skipped > 0) {
        this.$skipped--;
        continue;
      }
      this.$item = step.value;
      this.$isDone = false;
      return true;
    }
  }
}

export class FlatMapHelper<T, U> extends IteratorHelper<U> {
  readonly $source: Iterator<T>;
  readonly $callback: (value: T, index: number) => Iterable<U>;
  $inner: Iterator<U> | undefined = undefined;
  $count = 0;

  constructor(source: Iterator<T>, callback: (value: T, index: number) => Iterable<U>) {
    super();
    this.$source = source;
    this.$callback = callback;
  }

  $closeSource(): void {
    const inner = this.$inner;
    if (inner !== undefined) close(inner);
    close(this.$source);
  }

  $advance(): boolean {
    if (this.$isDone) return false;
    this.$isDone = true;
    for (;;) {
      const inner = this.$inner ?? this.$open();
      if (inner === undefined) return false;
      try {
        const step = inner.next();
        if (step.done !== true) {
          this.$item = step.value;
          this.$isDone = false;
          return true;
        }
      } catch (error) {
        abandon(this.$source, error);
      }
      this.$inner = undefined;
    }
  }

  /** The iterator of what the next element is mapped to. */
  $open(): Iterator<U> | undefined {
    const step = this.$source.next();
    if (step.done === true) return undefined;
    try {
      const callback = this.$callback;
      const made = callback(step.value, this.$count++)[Symbol.iterator]();
      this.$inner = made;
      return made;
    } catch (error) {
      abandon(this.$source, error);
    }
  }
}

/** A count that `take` and `drop` take. */
function limitOf(limit: number): number {
  const whole = Math.trunc(limit);
  if (!(whole >= 0)) throw new RangeError(String(limit) + " must be positive");
  return whole;
}

export function map<T, U>(self: Iterator<T>, callback: (value: T, index: number) => U): IteratorHelper<U> {
  return new MapHelper<T, U>(self, callback);
}

export function filter<T, S extends T>(
  self: Iterator<T>,
  test: (value: T, index: number) => unknown,
): IteratorHelper<S> {
  return new FilterHelper<T, S>(self, test);
}

export function take<T>(self: Iterator<T>, limit: number): IteratorHelper<T> {
  return new PartHelper<T>(self, 0, limitOf(limit));
}

export function drop<T>(self: Iterator<T>, count: number): IteratorHelper<T> {
  return new PartHelper<T>(self, limitOf(count), Number.POSITIVE_INFINITY);
}

export function flatMap<T, U>(
  self: Iterator<T>,
  callback: (value: T, index: number) => Iterable<U>,
): IteratorHelper<U> {
  return new FlatMapHelper<T, U>(self, callback);
}

export function toArray<T>(self: Iterator<T>): T[] {
  const items: T[] = [];
  for (;;) {
    const step = self.next();
    if (step.done === true) return items;
    items.push(step.value);
  }
}

export function forEach<T>(self: Iterator<T>, callback: (value: T, index: number) => unknown): void {
  for (let index = 0; ; index++) {
    const step = self.next();
    if (step.done === true) return;
    try {
      callback(step.value, index);
    } catch (error) {
      abandon(self, error);
    }
  }
}

export function reduce<T, U>(
  self: Iterator<T>,
  callback: (previous: U, value: T, index: number) => U,
  initial: U,
): U {
  return reduceFrom<T, U>(self, callback, initial, 0);
}

export function reduceFirst<T>(self: Iterator<T>, callback: (previous: T, value: T, index: number) => T): T {
  const step = self.next();
  if (step.done === true) throw new TypeError("Reduce of a done iterator with no initial value");
  return reduceFrom<T, T>(self, callback, step.value, 1);
}

/** `reduce` with or without a value to begin with, as it is called */
export function reduceGiven<T>(self: Iterator<T>, given: any[]): any {
  const [callback] = given;
  return given.length > 1 ? reduce<any, any>(self, callback, given[1]) : reduceFirst<any>(self, callback);
}

function reduceFrom<T, U>(
  self: Iterator<T>,
  callback: (previous: U, value: T, index: number) => U,
  initial: U,
  first: number,
): U {
  let result = initial;
  for (let index = first; ; index++) {
    const step = self.next();
    if (step.done === true) return result;
    try {
      result = callback(result, step.value, index);
    } catch (error) {
      abandon(self, error);
    }
  }
}

/** The first element that passes, with its place in `found`; the iterator is closed there. */
function search<T>(
  self: Iterator<T>,
  test: (value: T, index: number) => unknown,
  wanted: boolean,
): T[] {
  for (let index = 0; ; index++) {
    const step = self.next();
    if (step.done === true) return [];
    let passes = false;
    try {
      passes = Boolean(test(step.value, index));
    } catch (error) {
      abandon(self, error);
    }
    if (passes !== wanted) continue;
    close(self);
    return [step.value];
  }
}

export function some<T>(self: Iterator<T>, test: (value: T, index: number) => unknown): boolean {
  return search<T>(self, test, true).length > 0;
}

export function every<T>(self: Iterator<T>, test: (value: T, index: number) => unknown): boolean {
  return search<T>(self, test, false).length === 0;
}

/** @typeParam R the element's type, or undefined */
export function find<T, R>(self: Iterator<T>, test: (value: T, index: number) => unknown): R {
  const found = search<T>(self, test, true);
  return (found.length > 0 ? found[0] : undefined) as R;
}
