/**
 * Promises, and the queue of jobs (microtasks) that their reactions wait in, in the order ECMAScript gives them. What a promise holds is boxed: the
 * machinery is compiled once, `Promise<T>` puts the types around it.
 */
import { then_of } from "tscript:intrinsics";
import { Job, jobs, Reaction, rejections } from "./jobs.ts";

const PENDING = 0;
const FULFILLED = 1;
const REJECTED = 2;

/** A promise of whatever type. */
export class AnyPromise {
  $state = PENDING;
  $value: unknown = undefined;
  /** A promise that follows another is no longer free to be resolved. */
  $isResolved = false;
  $isHandled = false;
  $reactions: Reaction[] | undefined = undefined;

  /** Calls the reaction in a job of its own, now or when the promise is settled. */
  $react(reaction: Reaction): void {
    this.$isHandled = true;
    if (this.$state !== PENDING) {
      jobs.add(new Job(reaction, this.$state === REJECTED, this.$value));
      return;
    }
    const reactions = this.$reactions;
    if (reactions === undefined) this.$reactions = [reaction];
    else reactions.push(reaction);
  }

  /** What `resolve` does. */
  $resolve(value: unknown): void {
    if (this.$isResolved) return;
    this.$isResolved = true;
    this.$fulfilWith(value);
  }

  /** What `reject` does. */
  $reject(reason: unknown): void {
    if (this.$isResolved) return;
    this.$isResolved = true;
    this.$settle(REJECTED, reason);
  }

  /** Takes a value, or follows a promise, which takes a job to begin with. */
  $fulfilWith(value: unknown): void {
    if (value === this) {
      this.$settle(REJECTED, new TypeError("Chaining cycle detected for promise #<Promise>"));
    } else if (value instanceof AnyPromise) {
      jobs.add(new Job(new Follow(this, value), false, undefined));
    } else {
      const then = then_of(value);
      if (then) jobs.add(new Job(new Adopt(this, then), false, undefined));
      else this.$settle(FULFILLED, value);
    }
  }

  $settle(state: number, value: unknown): void {
    this.$state = state;
    this.$value = value;
    const reactions = this.$reactions;
    this.$reactions = undefined;
    const isRejected = state === REJECTED;
    if (isRejected && !this.$isHandled) rejections.push(this);
    if (reactions === undefined) return;
    for (let i = 0; i < reactions.length; i++) jobs.add(new Job(reactions[i], isRejected, value));
  }
}

/** Begins to follow a promise. */
class Follow extends Reaction {
  readonly $promise: AnyPromise;
  readonly $source: AnyPromise;

  constructor(promise: AnyPromise, source: AnyPromise) {
    super();
    this.$promise = promise;
    this.$source = source;
  }

  $run(_isRejected: boolean, _value: unknown): void {
    this.$source.$react(new Settle(this.$promise));
  }
}

/** Calls the `then` of what is no promise but has one. */
class Adopt extends Reaction {
  readonly $promise: AnyPromise;
  readonly $then: ThenMethod;
  $isDone = false;

  constructor(promise: AnyPromise, then: ThenMethod) {
    super();
    this.$promise = promise;
    this.$then = then;
  }

  $run(_isRejected: boolean, _value: unknown): void {
    const then = this.$then;
    try {
      then(
        (value) => this.$finish(false, value),
        (reason) => this.$finish(true, reason),
      );
    } catch (error) {
      this.$finish(true, error);
    }
  }

  $finish(isRejected: boolean, value: unknown): void {
    if (this.$isDone) return;
    this.$isDone = true;
    if (isRejected) this.$promise.$settle(REJECTED, value);
    else this.$promise.$fulfilWith(value);
  }
}

type ThenMethod = (
  resolve: (value: unknown) => void,
  reject: (reason: unknown) => void,
) => void;

/** Settles a promise as another was. */
class Settle extends Reaction {
  readonly $promise: AnyPromise;

  constructor(promise: AnyPromise) {
    super();
    this.$promise = promise;
  }

  $run(isRejected: boolean, value: unknown): void {
    if (isRejected) this.$promise.$settle(REJECTED, value);
    else this.$promise.$fulfilWith(value);
  }
}

/** What `then` was given, as one function that gives what the promise it made becomes. */
class Then extends Reaction {
  readonly $promise: AnyPromise;
  readonly $callback: (isRejected: boolean, value: unknown) => unknown;

  constructor(promise: AnyPromise, callback: (isRejected: boolean, value: unknown) => unknown) {
    super();
    this.$promise = promise;
    this.$callback = callback;
  }

  $run(isRejected: boolean, value: unknown): void {
    let result: unknown;
    try {
      result = this.$callback(isRejected, value);
    } catch (error) {
      this.$promise.$reject(error);
      return;
    }
    this.$promise.$resolve(result);
  }
}

/** Tells a function what a promise became. */
class Tell extends Reaction {
  readonly $callback: (isRejected: boolean, value: unknown) => void;

  constructor(callback: (isRejected: boolean, value: unknown) => void) {
    super();
    this.$callback = callback;
  }

  $run(isRejected: boolean, value: unknown): void {
    this.$callback(isRejected, value);
  }
}

/** What a promise gives, or an object with a method `then`; anything else is itself. */
type Promised<T> =
  T extends Promise<infer V>
    ? V
    : T extends object & { then(resolve: infer F, ...others: infer _): unknown }
      ? F extends (value: infer V, ...others: infer _) => unknown
        ? Promised<V>
        : never
      : T;
/** The type of what is in an iterable. */
type Item<I> = I extends Iterable<infer E> ? E : never;
/** What `Promise.all` gives: a tuple for a tuple. */
type All<I> = I extends readonly unknown[]
  ? { -readonly [P in keyof I]: Promised<I[P]> }
  : Promised<Item<I>>[];
type AllSettled<I> = PromiseSettledResult<Promised<Item<I>>>[];

export class Promise<T> extends AnyPromise {
  /** Without an executor, for the library: nothing settles it but what made it. */
  constructor(
    executor:
      | ((
          resolve: (value: T | PromiseLike<T>) => void,
          reject: (reason?: any) => void,
        ) => void)
      | undefined,
  ) {
    super();
    if (executor === undefined) return;
    const self: AnyPromise = this;
    try {
      executor(
        (value) => self.$resolve(value),
        (reason) => self.$reject(reason),
      );
    } catch (error) {
      this.$reject(error);
    }
  }

  then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: any) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    const result = new Promise<A | B>(undefined);
    this.$react(
      new Then(result, (isRejected, value) => {
        if (isRejected) {
          if (onRejected) return onRejected(value);
          throw value;
        }
        return onFulfilled ? onFulfilled(value as T) : value;
      }),
    );
    return result;
  }

  catch<B = never>(onRejected?: ((reason: any) => B | PromiseLike<B>) | null): Promise<T | B> {
    const result = new Promise<T | B>(undefined);
    this.$react(
      new Then(result, (isRejected, value) => {
        if (!isRejected) return value;
        if (onRejected) return onRejected(value);
        throw value;
      }),
    );
    return result;
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    const result = new Promise<T>(undefined);
    this.$react(
      new Then(result, (isRejected, value) => {
        if (!onFinally) {
          if (isRejected) throw value;
          return value;
        }
        const done: unknown = onFinally();
        const after = new AnyPromise();
        asPromise(done).$react(
          new Then(after, (failed, reason) => {
            if (failed) throw reason;
            if (isRejected) throw value;
            return value;
          }),
        );
        return after;
      }),
    );
    return result;
  }

  static resolve<T = void>(value?: T | PromiseLike<T>): Promise<T> {
    const given: unknown = value;
    if (given instanceof Promise) return given as Promise<T>;
    const result = new Promise<T>(undefined);
    result.$resolve(given);
    return result;
  }

  static reject<T = never>(reason?: any): Promise<T> {
    const result = new Promise<T>(undefined);
    result.$reject(reason);
    return result;
  }

  static withResolvers<T>(): {
    promise: Promise<T>;
    resolve: (value: T | PromiseLike<T>) => void;
    reject: (reason?: any) => void;
  } {
    const promise = new Promise<T>(undefined);
    return {
      promise,
      resolve: (value) => promise.$resolve(value),
      reject: (reason) => promise.$reject(reason),
    };
  }

  static all<I extends Iterable<unknown> | readonly unknown[] | []>(values: I): Promise<All<I>> {
    const result = new Promise<All<I>>(undefined);
    const found: Promised<Item<I>>[] = [];
    let count = 0;
    let missing = 1;
    for (const value of values) {
      const index = count++;
      missing++;
      settled(value, (isRejected, settledValue) => {
        if (isRejected) {
          result.$reject(settledValue);
          return;
        }
        found[index] = settledValue as Promised<Item<I>>;
        if (--missing === 0) result.$resolve(found);
      });
    }
    if (--missing === 0) result.$resolve(found);
    return result;
  }

  static allSettled<I extends Iterable<unknown> | readonly unknown[] | []>(
    values: I,
  ): Promise<AllSettled<I>> {
    const result = new Promise<AllSettled<I>>(undefined);
    const found: PromiseSettledResult<Promised<Item<I>>>[] = [];
    let count = 0;
    let missing = 1;
    for (const value of values) {
      const index = count++;
      missing++;
      settled(value, (isRejected, settledValue) => {
        found[index] = isRejected
          ? { status: "rejected", reason: settledValue }
          : { status: "fulfilled", value: settledValue as Promised<Item<I>> };
        if (--missing === 0) result.$resolve(found);
      });
    }
    if (--missing === 0) result.$resolve(found);
    return result;
  }

  static race<I extends Iterable<unknown> | readonly unknown[] | []>(
    values: I,
  ): Promise<Promised<Item<I>>> {
    const result = new Promise<Promised<Item<I>>>(undefined);
    for (const value of values) {
      settled(value, (isRejected, settledValue) => {
        if (isRejected) result.$reject(settledValue);
        else result.$resolve(settledValue);
      });
    }
    return result;
  }

  static any<I extends Iterable<unknown> | readonly unknown[] | []>(
    values: I,
  ): Promise<Promised<Item<I>>> {
    const result = new Promise<Promised<Item<I>>>(undefined);
    const errors: unknown[] = [];
    let count = 0;
    let missing = 1;
    for (const value of values) {
      const index = count++;
      missing++;
      settled(value, (isRejected, settledValue) => {
        if (!isRejected) {
          result.$resolve(settledValue);
          return;
        }
        errors[index] = settledValue;
        if (--missing === 0)
          result.$reject(new AggregateError(errors, "All promises were rejected"));
      });
    }
    if (--missing === 0) result.$reject(new AggregateError(errors, "All promises were rejected"));
    return result;
  }
}

/** The promise that a value is, or one that has the value. */
export function asPromise(value: unknown): AnyPromise {
  if (value instanceof AnyPromise) return value;
  const promise = new AnyPromise();
  promise.$resolve(value);
  return promise;
}

/** Tells the function what a value becomes, which may be a promise. */
export function settled(value: unknown, callback: (isRejected: boolean, value: unknown) => void): void {
  asPromise(value).$react(new Tell(callback));
}

/** A call of an `async` function. The compiler gives it `$step`, as it does generators (generator.ts). */
export class AsyncCall extends Reaction {
  /** Runs to the next `await`: true there, false at the end. */
  $step!: () => boolean;
  $promise!: AnyPromise;
  /** What was awaited: its value, or the reason. */
  $sent: unknown = undefined;
  $abrupt = false;
  $returns = false;
  /** What was returned. */
  $result: unknown = undefined;

  $run(isRejected: boolean, value: unknown): void {
    this.$abrupt = isRejected;
    this.$sent = value;
    this.$continue();
  }

  $continue(): void {
    try {
      if (this.$step()) return;
    } catch (error) {
      this.$promise.$reject(error);
      return;
    }
    this.$promise.$resolve(this.$result);
  }
}

/** Goes on with the call when the value is there. */
export function awaitValue(call: AsyncCall, value: unknown): void {
  asPromise(value).$react(call);
}

/** Begins a call. */
export function startCall<T>(call: AsyncCall): Promise<T> {
  const promise = new Promise<T>(undefined);
  call.$promise = promise;
  call.$continue();
  return promise;
}

/** The call for a new frame. */
export function newCall(): AsyncCall {
  return new AsyncCall();
}
