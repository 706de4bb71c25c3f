/**
 * `fork` and `wait` under plain Node: the serial elision. The function runs at once; its exception is kept in the future and thrown at each
 * wait, as in compiled programs (where TorchScript's own eager `fork` throws at the fork).
 */
import { describe, Future, requireFuture, runInto } from "./future.ts";
import { bindArguments } from "./parameters.ts";

/** Arguments by parameter name. */
export class Named<out T extends object> {
  readonly values: T;

  constructor(values: T) {
    this.values = values;
  }
}

/** Arguments by parameter name, as the last argument of `fork`: `fork(render, scene, named({ width: 800 }))`. */
export function named<T extends object>(values: T): Named<T> {
  return new Named(values);
}

/** What can be forked like a function: a module, by its `forward`. */
export interface Forwardable<A extends unknown[], R> {
  forward(...args: A): R;
}

/** Starts `fn(...args)` as a task and returns its future at once. Under plain Node it has run by then. */
export function fork<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Future<R>;
/** Starts `module.forward(...args)`. */
export function fork<A extends unknown[], R>(module: Forwardable<A, R>, ...args: A): Future<R>;
/** Starts a function with some of its arguments by name. */
export function fork<R>(
  fn: ((...args: never[]) => R) | Forwardable<never[], R>,
  ...args: [...unknown[], Named<object>]
): Future<R>;
export function fork<R>(
  callee: ((...args: never[]) => R) | Forwardable<never[], R>,
  ...args: unknown[]
): Future<R> {
  const given: unknown = callee;
  if (given === undefined) throw new TypeError("Expected at least one argument to fork()");
  const call = callableOf(given) as ((...args: unknown[]) => R) | undefined;
  if (call === undefined) throw new TypeError(`cannot call ${describe(given)}`);
  const last = args.at(-1);
  const bound = last instanceof Named ? bindArguments(call, args.slice(0, -1), last.values) : args;
  const receiver = typeof given === "function" ? undefined : given;
  const future = new Future<R>();
  runInto(future, () => call.apply(receiver, bound));
  return future;
}

/** The task's value, or its exception, thrown. */
export function wait<T>(future: Future<T>): T {
  return requireFuture(future, "wait").wait();
}

function callableOf(value: unknown): unknown {
  if (typeof value === "function") return value;
  if (typeof value === "object" && value !== null && "forward" in value) {
    return typeof value.forward === "function" ? value.forward : undefined;
  }
  return undefined;
}
