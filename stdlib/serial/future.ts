/** `Future<T>` under plain Node: a value or an exception, there at once when it comes from `fork`, or given later to one made by hand. */

type State<T> =
  | { readonly kind: "pending" }
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "error"; readonly error: unknown };

/** The value of a task. `wait` may be called any number of times and always gives the same value, or throws the same exception. */
export class Future<out T> {
  #state: State<T> = { kind: "pending" };
  #callbacks: (() => void)[] = [];

  /** Is there a value or an exception. */
  done(): boolean {
    return this.#state.kind !== "pending";
  }

  /** Gives the value or throws the task's exception. */
  wait(): T {
    const state = this.#state;
    if (state.kind === "value") return state.value;
    if (state.kind === "error") throw state.error;
    throw new Error(
      "This Future is not complete, and nothing can complete it while its only thread waits. Call setResult or setException first.",
    );
  }

  /** As `wait`, of a future that is known to be complete. */
  value(): T {
    return this.wait();
  }

  /**
   * A future of what `next` makes of the value. An exception, this one's or that of `next`, is kept in it and thrown at its wait.
   * @param failed makes a value of the exception instead; this is what lets `await` take a future
   */
  then<U, V = never>(next: (value: T) => U, failed?: (error: unknown) => V): Future<U | V> {
    requireFunction(next, "then");
    const result = new Future<U | V>();
    this.#whenDone(() => {
      const state = this.#state;
      if (state.kind === "value") runInto(result, () => next(state.value));
      else if (state.kind === "error" && failed) runInto(result, () => failed(state.error));
      else if (state.kind === "error") result.setException(state.error);
    });
    return result;
  }

  /** Calls `callback` with this future once it is complete, after the callbacks added before. What it throws is dropped. */
  addDoneCallback(callback: (future: Future<T>) => unknown): void {
    requireFunction(callback, "addDoneCallback");
    this.#whenDone(() => {
      try {
        callback(this);
      } catch {
        // As in torch.futures: the callback has no future of its own that could hold the exception.
      }
    });
  }

  /** Completes a future made by hand. */
  setResult(value: T): void {
    this.#complete({ kind: "value", value });
  }

  /** Completes a future made by hand with an exception. */
  setException(error: unknown): void {
    this.#complete({ kind: "error", error });
  }

  toString(): string {
    return "Future";
  }

  /** Futures belong to the program that runs. */
  toJSON(): never {
    throw new TypeError("Can not serialize a Future: wait for its value");
  }

  #complete(state: State<T>): void {
    if (this.done()) {
      throw new Error(
        "Attempting to mark a completed Future as complete again. Note that a Future can only be marked completed once.",
      );
    }
    this.#state = state;
    const callbacks = this.#callbacks;
    this.#callbacks = [];
    for (const callback of callbacks) callback();
  }

  #whenDone(callback: () => void): void {
    if (this.done()) callback();
    else this.#callbacks.push(callback);
  }
}

/** Completes `future` with what `run` gives or throws. */
export function runInto<T>(future: Future<T>, run: () => T): void {
  let value: T;
  try {
    value = run();
  } catch (error) {
    future.setException(error);
    return;
  }
  future.setResult(value);
}

/** @returns `future`, if it is one; a slip in plain JavaScript or behind a type assertion is told here and not as a crash later */
export function requireFuture<T>(future: Future<T>, caller: string): Future<T> {
  const given: unknown = future;
  if (given === undefined || given === null) throw new TypeError(`Future can't be ${given}`);
  if (!(given instanceof Future)) {
    throw new TypeError(`${caller} takes a Future, not ${describe(given)}`);
  }
  return future;
}

/** The kind of a value in words, for messages. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  if (Array.isArray(value)) return "an array";
  const name: unknown = value.constructor?.name;
  return typeof name === "string" && name !== "" && name !== "Object" ? `a ${name}` : "an object";
}

function requireFunction(value: unknown, caller: string): void {
  if (typeof value !== "function") {
    throw new TypeError(`${caller} takes a function, not ${describe(value)}`);
  }
}
