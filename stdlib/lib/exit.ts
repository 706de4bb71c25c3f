/** Who listens for the end of the program or for errors that nobody caught, and the event loop of programs that have such listeners. */
import { exitCode, exitNow, setExitCode } from "./exit-code.ts";
import { runJobs } from "./jobs.ts";
import { hasTimers, runTimers } from "./timers.ts";

class Listener {
  readonly $event: string;
  readonly $callback: any;
  readonly $isOnce: boolean;

  constructor(event: string, callback: any, isOnce: boolean) {
    this.$event = event;
    this.$callback = callback;
    this.$isOnce = isOnce;
  }
}

/** Replaced, never changed, so that listeners may come and go while they are called. */
let listeners: Listener[] = [];
let isLeaving = false;

/** `process.on(event, callback)` */
export function on(event: string, callback: unknown): void {
  listeners = [...listeners, new Listener(event, callback, false)];
}

/** `process.once(event, callback)` */
export function once(event: string, callback: unknown): void {
  listeners = [...listeners, new Listener(event, callback, true)];
}

/** `process.off(event, callback)` */
export function off(event: string, callback: unknown): void {
  for (let i = listeners.length - 1; i >= 0; i--) {
    if (listeners[i].$event !== event || listeners[i].$callback !== callback) continue;
    listeners = listeners.toSpliced(i, 1);
    return;
  }
}

/** Calls the listeners of an event; whether there was one. */
function tell(event: string, value: unknown): boolean {
  let isHeard = false;
  for (const each of listeners) {
    if (each.$event !== event) continue;
    isHeard = true;
    if (each.$isOnce) off(event, each.$callback);
    each.$callback(value);
  }
  return isHeard;
}

function tellEnd(): void {
  if (isLeaving) return;
  isLeaving = true;
  tell("exit", exitCode() ?? 0);
}

/** `process.exit()` */
export function leave(): void {
  tellEnd();
  exitNow();
}

/** `process.exit(code)` */
export function leaveWith(code: number | undefined): void {
  if (code !== undefined) setExitCode(code);
  leave();
}

/** What becomes of an error that nobody caught: it ends the program, unless somebody listens for such. */
export function failed(error: unknown): void {
  if (!isLeaving && tell("uncaughtException", error)) return;
  setExitCode(1);
  tellEnd();
  throw error;
}

function runUntilIdle(): void {
  do {
    runJobs();
    runTimers();
    tell("beforeExit", exitCode() ?? 0);
    runJobs();
  } while (hasTimers());
}

/** Runs what waits for the program's own code to end, and tells those who listen for that. */
export function runToEnd(): void {
  for (let isDone = false; !isDone; ) {
    try {
      runUntilIdle();
      isDone = true;
    } catch (error) {
      failed(error);
    }
  }
  tellEnd();
}
