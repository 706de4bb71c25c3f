/** Iterators of which no item is a promise as asynchronous ones: what `for await` and `yield*` take where there is no `Symbol.asyncIterator`. */
import { AnyPromise, asPromise, settled } from "./promise.ts";
import { isMissing, isObject, requireObject } from "./walk.ts";

/** What the promises of such an iterator, and those that `for await` waits for, come to. */
class Step {
  readonly value: unknown;
  readonly done: boolean;

  constructor(value: unknown, done: boolean) {
    this.value = value;
    this.done = done;
  }
}

/** ECMAScript's %AsyncFromSyncIterator%: each item is awaited, whose rejection does not close the iterator. */
export class AsyncFromSync {
  readonly $iterator: any;

  constructor(iterator: any) {
    if (!isObject(iterator))
      throw new TypeError("Result of the Symbol.iterator method is not an object");
    this.$iterator = iterator;
  }

  next(...given: unknown[]): AnyPromise {
    const iterator = this.$iterator;
    try {
      return stepOf(given.length === 0 ? iterator.next() : iterator.next(given[0]));
    } catch (error) {
      return rejected(error);
    }
  }

  return(...given: unknown[]): AnyPromise {
    const iterator = this.$iterator;
    try {
      if (isMissing(iterator.return)) return asPromise(new Step(given[0], true));
      return stepOf(given.length === 0 ? iterator.return() : iterator.return(given[0]));
    } catch (error) {
      return rejected(error);
    }
  }

  throw(error: unknown): AnyPromise {
    const iterator = this.$iterator;
    try {
      return isMissing(iterator.throw) ? rejected(error) : stepOf(iterator.throw(error));
    } catch (thrown) {
      return rejected(thrown);
    }
  }
}

function stepOf(result: any): AnyPromise {
  requireObject(result);
  const isDone = Boolean(result.done);
  const promise = new AnyPromise();
  settled(result.value, (isRejected, value) => {
    if (isRejected) promise.$reject(value);
    else promise.$resolve(new Step(value, isDone));
  });
  return promise;
}

function rejected(reason: unknown): AnyPromise {
  const promise = new AnyPromise();
  promise.$reject(reason);
  return promise;
}

/** An iterator as an asynchronous one, of which nothing is known. */
export function asyncFromSync(iterator: any): unknown {
  return new AsyncFromSync(iterator);
}

/** What `for await` waits for to go on. */
export function askNext(iterator: any): unknown {
  return iterator.next();
}

/** Whether an answer that was waited for ends the walk. */
export function isLast(result: any): boolean {
  requireObject(result);
  return Boolean(result.done);
}

/** The element that an answer brings. */
export function itemOf(result: any): unknown {
  return result.value;
}

/** Whether an iterator wants to know that nobody goes on with it. */
export function hasReturn(iterator: any): boolean {
  return !isMissing(iterator.return);
}

/** Tells it; the answer is waited for. */
export function askReturn(iterator: any): unknown {
  return iterator.return();
}
