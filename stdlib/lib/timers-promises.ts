/** `node:timers/promises`: promises that timers keep. */
import { Promise } from "./promise.ts";
import { setImmediate as afterEvents, setTimeout as after } from "./timers.ts";

/** A promise of the value after so many milliseconds. */
export function setTimeout<T = void>(delay?: number, value?: T): Promise<T> {
  return new Promise<T>((resolve) => {
    after(() => resolve(value as T), delay === undefined ? 1 : delay);
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
  wait: (delay: number): Promise<void> => setTimeout<void>(delay),
  yield: (): Promise<void> => setImmediate<void>(),
};
