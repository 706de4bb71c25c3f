/** `promisify` of `node:util`: functions that call back when they are done, as functions that give promises. */
import { Promise } from "./promise.ts";
import type { Timeout } from "./timers.ts";
import { setTimeout } from "./timers-promises.ts";

type Done<R> = (error: any, result: R) => void;
type DoneOnly = (error?: any) => void;
type Timer = (callback: (...given: any[]) => void, delay?: number, ...given: any[]) => Timeout;

export function promisify(run: Timer): <T = void>(delay?: number, value?: T) => Promise<T>;
export function promisify<R>(run: (done: Done<R>) => void): () => Promise<R>;
export function promisify(run: (done: DoneOnly) => void): () => Promise<void>;
export function promisify<A, R>(run: (a: A, done: Done<R>) => void): (a: A) => Promise<R>;
export function promisify<A>(run: (a: A, done: DoneOnly) => void): (a: A) => Promise<void>;
export function promisify<A, B, R>(
  run: (a: A, b: B, done: Done<R>) => void,
): (a: A, b: B) => Promise<R>;
export function promisify<A, B>(
  run: (a: A, b: B, done: DoneOnly) => void,
): (a: A, b: B) => Promise<void>;
export function promisify<A, B, C, R>(
  run: (a: A, b: B, c: C, done: Done<R>) => void,
): (a: A, b: B, c: C) => Promise<R>;
export function promisify<A, B, C>(
  run: (a: A, b: B, c: C, done: DoneOnly) => void,
): (a: A, b: B, c: C) => Promise<void>;
export function promisify(run: any): any {
  if (run.name === "setTimeout") return setTimeout;
  return (...given: any[]): Promise<any> =>
    new Promise<any>((resolve, reject) => {
      run(...given, (error: any, result: any) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
}
