/** `node:timers/promises`: promises that timers keep. */
import type { AbortSignal } from "./abort.ts";
import { AbortError } from "./event-errors.ts";
import { Promise } from "./promise.ts";
import { clearTimeout, setImmediate as afterEvents, setTimeout as after } from "./timers.ts";

/** How a timer that somebody waits for may be ended, and whether the program waits for it. */
interface Options {
  signal?: AbortSignal;
  ref?: boolean;
}

/** A promise of the value after so many milliseconds. */
export function setTimeout<T = void>(delay?: number, value?: T, options?: Options): Promise<T> {
  const signal = options?.signal;
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(new AbortError(signal.reason));
      return;
    }
    const timer = after(() => {
      signal?.removeEventListener("abort", abort);
      resolve(value as T);
    }, delay === undefined ? 1 : delay);
    const abort = (): void => {
      clearTimeout(timer);
      reject(new AbortError(signal?.reason));
    };
    signal?.addEventListener("abort", abort, { once: true });
    if (options?.ref === false) timer.unref();
  });
}

/** A promise of the value when what waits to be done has been done. */
export function setImmediate<T = void>(value?: T): Promise<T> {
  return new Promise<T>((resolve) => {
    afterEvents(() => resolve(value as T));
  });
}

/** The value again and again, with so many milliseconds between. */
export async function* setInterval<T = void>(
  delay?: number,
  value?: T,
): AsyncGenerator<T, void, unknown> {
  for (;;) yield await setTimeout(delay, value as T);
}

/** `scheduler.wait` and `scheduler.yield` */
export const scheduler = {
  wait: (delay: number, options?: Options): Promise<void> => setTimeout<void>(delay, undefined, options),
  yield: (): Promise<void> => setImmediate<void>(),
};
