/** The module `"tscript"` as compiled programs see it. `stdlib/index.ts` is the same face under plain Node. */

/** The value of a task which was forked; `T` is what its function returns. */
export interface Future<out T> {
  /** Completes the task and gives its value, or throws its exception; any number of times. */
  wait(): T;
  /** A task that runs `next` on the completed future's value. */
  then<U>(next: (value: T) => U): Future<U>;
}

/** What can be forked like a function: a module, by its `forward`. */
export interface Forwardable<A extends unknown[], R> {
  forward(...args: A): R;
}

/** Starts `fn(...args)` as a task and returns its future at once. */
export declare function fork<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Future<R>;
/** Starts `module.forward(...args)`. */
export declare function fork<A extends unknown[], R>(module: Forwardable<A, R>, ...args: A): Future<R>;
/** Starts a function with some of its arguments by name. The compiler checks them against its parameters. */
export declare function fork<R>(fn: ((...args: never[]) => R) | Forwardable<never[], R>, ...args: [...unknown[], Named<object>]): Future<R>;
/** Completes the task and gives its value, or throws its exception. */
export declare function wait<T>(future: Future<T>): T;
/** Completes all tasks, then gives the futures. */
export declare function collectAll<T>(futures: readonly Future<T>[]): Future<Future<T>[]>;
/** Values of all futures in order; throws the first exception in order. */
export declare function waitAll<T>(futures: readonly Future<T>[]): T[];
/** `items.map(fn)`, its calls as tasks. */
export declare function parallelMap<T, U>(items: readonly T[], fn: (item: T, index: number) => U): U[];
/** Calls `body(start) … body(end - 1)` as tasks. */
export declare function parallelFor(start: number, end: number, body: (index: number) => void): void;
/** `combine` over `map(start) … map(end - 1)` in a fixed tree, whatever the number of workers. */
export declare function parallelReduce<T>(start: number, end: number, map: (index: number) => T, combine: (a: T, b: T) => T): T;

/** Arguments by parameter name, for `fork(fn, a, named({ b: 2 }))`. */
export interface Named<out T extends object> {
  readonly values: T;
}
export declare function named<T extends object>(values: T): Named<T>;

/** A compiled function is itself inside compiled code. */
export declare function script<F extends (...args: never[]) => unknown>(fn: F): F;
