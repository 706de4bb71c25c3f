/**
 * The objects that generator functions make. The compiler gives each its `$step`, which runs the body from one `yield` to the next
 * (compiler/resume/README.md): before it, `$sent`, `$abrupt`, `$returns` and `$error` say how it is resumed, after it `$item` or `$result` what
 * came of it.
 */
import { drop, every, filter, find, flatMap, forEach, type IteratorHelper, map, reduceGiven, some, take, toArray } from "./cursor.ts";

const START = 0;
const SUSPENDED = 1;
const RUNNING = 2;
const DONE = 3;

export class Generator<T, R = any, N = any> {
  /** Runs on: true at a `yield`, false at the end. */
  $step!: () => boolean;
  /** What was yielded last. */
  $item!: T;
  /** What was returned, or what it was told to return. */
  $result: unknown = undefined;
  /** What `next` was given. */
  $sent: N | undefined = undefined;
  /** Resumed by `throw` or `return`, not by `next`. */
  $abrupt = false;
  $returns = false;
  /** What `throw` or `return` was given. */
  $error: unknown = undefined;
  $status = START;

  /** Goes on as the fields say; false at the end. */
  $proceed(): boolean {
    const status = this.$status;
    if (status !== SUSPENDED) {
      if (status === RUNNING) throw new TypeError("Generator is already running");
      if (status === DONE || this.$abrupt) {
        this.$status = DONE;
        if (!this.$abrupt) this.$result = undefined;
        else if (!this.$returns) throw this.$error;
        return false;
      }
    }
    this.$status = RUNNING;
    try {
      if (this.$step()) {
        this.$status = SUSPENDED;
        return true;
      }
    } catch (error) {
      this.$status = DONE;
      throw error;
    }
    this.$status = DONE;
    return false;
  }

  $advance(): boolean {
    this.$abrupt = false;
    this.$sent = undefined;
    return this.$proceed();
  }

  $current(): T {
    return this.$item;
  }

  /** A loop over the generator ends early. */
  $close(): void {
    this.$abrupt = true;
    this.$returns = true;
    this.$error = undefined;
    this.$result = undefined;
    this.$proceed();
  }

  next(value?: N): IteratorResult<T, R> {
    const isDone = this.$status === DONE;
    this.$abrupt = false;
    this.$sent = value;
    if (this.$proceed()) return { value: this.$item, done: false };
    if (isDone) return finished<T, R>();
    return { value: this.$result as R, done: true };
  }

  return(value: R): IteratorResult<T, R> {
    this.$abrupt = true;
    this.$returns = true;
    this.$error = value;
    this.$result = value;
    if (this.$proceed()) return { value: this.$item, done: false };
    return { value: this.$result as R, done: true };
  }

  throw(error: unknown): IteratorResult<T, R> {
    this.$abrupt = true;
    this.$returns = false;
    this.$error = error;
    if (this.$proceed()) return { value: this.$item, done: false };
    return { value: this.$result as R, done: true };
  }

  [Symbol.iterator](): Generator<T, R, N> {
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

/** What `next` gives once the end was told: whatever `R` is, it is `undefined`. */
function finished<T, R>(): IteratorResult<T, R> {
  const result: IteratorReturnResult<any> = { value: undefined, done: true };
  return result;
}
