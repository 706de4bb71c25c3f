/** What `"tscript"` offers beyond `fork` and `wait`, under plain Node. Compiled programs have the same functions from `lib/future.ts`. */
import { fork, wait } from "./fork.ts";
import { Future, requireFuture } from "./future.ts";

/** A future of all the futures, complete when each is. Its wait throws the first exception in their order. */
export function collectAll<T>(futures: readonly Future<T>[]): Future<Future<T>[]> {
  const list = futures.map((future) => requireFuture(future, "collectAll"));
  const result = new Future<Future<T>[]>();
  let pending = list.length;
  const finish = () => {
    try {
      for (const future of list) future.wait();
    } catch (error) {
      result.setException(error);
      return;
    }
    result.setResult(list);
  };
  if (pending === 0) finish();
  for (const future of list) {
    future.addDoneCallback(() => {
      pending--;
      if (pending === 0) finish();
    });
  }
  return result;
}

/** The values of all futures in order; throws the first exception in order. */
export function waitAll<T>(futures: readonly Future<T>[]): T[] {
  return futures.map((future) => requireFuture(future, "waitAll")).map((future) => future.wait());
}

/** `items.map(fn)`, its calls as tasks. */
export function parallelMap<T, U>(items: readonly T[], fn: (item: T, index: number) => U): U[] {
  const run = (start: number, end: number) =>
    items.slice(start, end).map((item, offset) => fn(item, start + offset));
  return waitAll(forkPieces(0, items.length, run)).flat(1) as U[];
}

/** Calls `body(start) … body(end - 1)` as tasks. */
export function parallelFor(start: number, end: number, body: (index: number) => void): void {
  const run = (from: number, to: number) => {
    for (let i = from; i < to; i++) body(i);
  };
  waitAll(forkPieces(start, end, run));
}

/** `combine` over `map(start) … map(end - 1)`, in a tree that halves the range, whatever the number of workers. */
export function parallelReduce<T>(
  start: number,
  end: number,
  map: (index: number) => T,
  combine: (a: T, b: T) => T,
): T {
  if (end <= start) throw new RangeError("parallelReduce needs at least one index");
  if (end - start === 1) return map(start);
  const middle = start + Math.floor((end - start) / 2);
  const left = fork(() => parallelReduce(start, middle, map, combine));
  const right = parallelReduce(middle, end, map, combine);
  return combine(wait(left), right);
}

/** A loop is cut into at most so many tasks, as in lib/future.ts: where an exception ends a piece is part of what a program does. */
const MAX_PIECES = 256;

function forkPieces<R>(
  start: number,
  end: number,
  run: (from: number, to: number) => R,
): Future<R>[] {
  const count = Math.max(0, end - start);
  const pieces = Math.min(count, MAX_PIECES);
  const boundary = (piece: number) => start + Math.floor((count * piece) / pieces);
  return Array.from({ length: pieces }, (_, piece) =>
    fork(run, boundary(piece), boundary(piece + 1)),
  );
}
