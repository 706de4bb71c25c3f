/** What `"tscript"` offers beyond `fork` and `wait`, written with them. Work is cut into the same pieces whatever the number of workers. */
import { array_push } from "tscript:intrinsics";
import { type Future, fork, wait } from "tscript";
import { append } from "./array.ts";

/** A loop is cut into at most so many tasks: enough to even out unlike pieces, few enough to cost nothing. */
const MAX_PIECES = 256;

/** `future.then(next)` */
export function then<T, U>(future: Future<T>, next: (value: T) => U): Future<U> {
  return fork(runNext<T, U>, future, next);
}

function runNext<T, U>(future: Future<T>, next: (value: T) => U): U {
  return next(wait(future));
}

/** `collectAll(futures)` */
export function collectAll<T>(futures: readonly Future<T>[]): Future<Future<T>[]> {
  return fork(completeAll<T>, futures);
}

function completeAll<T>(futures: readonly Future<T>[]): Future<T>[] {
  const result: Future<T>[] = [];
  for (let i = 0; i < futures.length; i++) {
    wait(futures[i]);
    array_push(result, futures[i]);
  }
  return result;
}

/** `waitAll(futures)` */
export function waitAll<T>(futures: readonly Future<T>[]): T[] {
  const result: T[] = [];
  for (let i = 0; i < futures.length; i++) array_push(result, wait(futures[i]));
  return result;
}

/** `parallelMap(items, fn)` */
export function parallelMap<T, U>(
  items: readonly T[],
  fn: (item: T, index: number) => U,
): U[] {
  const count = items.length;
  const pieces = count < MAX_PIECES ? count : MAX_PIECES;
  const tasks: Future<U[]>[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const start = boundary(0, count, piece, pieces);
    array_push(tasks, fork(mapPiece<T, U>, items, fn, start, boundary(0, count, piece + 1, pieces)));
  }
  // Pieces give their results back, and the caller joins them: a task writes only what it made itself.
  const result: U[] = [];
  for (let piece = 0; piece < pieces; piece++) append(result, wait(tasks[piece]));
  return result;
}

function mapPiece<T, U>(
  items: readonly T[],
  fn: (item: T, index: number) => U,
  start: number,
  end: number,
): U[] {
  const result: U[] = [];
  for (let i = start; i < end; i++) array_push(result, fn(items[i], i));
  return result;
}

/** `parallelFor(start, end, body)` */
export function parallelFor(start: number, end: number, body: (index: number) => void): void {
  const count = end - start;
  const pieces = count < MAX_PIECES ? count : MAX_PIECES;
  const tasks: Future<void>[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const from = boundary(start, count, piece, pieces);
    array_push(tasks, fork(runPiece, body, from, boundary(start, count, piece + 1, pieces)));
  }
  for (let piece = 0; piece < pieces; piece++) wait(tasks[piece]);
}

function runPiece(body: (index: number) => void, start: number, end: number): void {
  for (let i = start; i < end; i++) body(i);
}

/** Where the piece begins when `count` places from `start` on are cut into `pieces`. */
function boundary(start: number, count: number, piece: number, pieces: number): number {
  return start + Math.floor((count * piece) / pieces);
}

/** `parallelReduce(start, end, map, combine)` */
export function parallelReduce<T>(
  start: number,
  end: number,
  map: (index: number) => T,
  combine: (a: T, b: T) => T,
): T {
  if (end <= start) throw new RangeError("parallelReduce needs at least one index");
  if (end - start === 1) return map(start);
  const middle = start + Math.floor((end - start) / 2);
  const left = fork(parallelReduce<T>, start, middle, map, combine);
  const right = parallelReduce(middle, end, map, combine);
  return combine(wait(left), right);
}
