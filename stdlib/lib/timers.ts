/** Timers and immediates, and the loop that runs them when the program's code has ended, in Node's order. */
import { host_performance_now, host_process_sleep } from "tscript:intrinsics";
import { requireFunction } from "./argument-errors.ts";
import { runJobs } from "./jobs.ts";

/** Longest sleep at a time, so that the thread takes part in what all threads must do. */
const SLICE = 5;

let lastOrder = 0;

/**
 * The time as timers see it: that of the first one, then that at which the running one was due. So the order of timers follows from their
 * delays alone, however long the code between them takes.
 */
let clock = -1;

function timeNow(): number {
  if (clock < 0) clock = Math.floor(host_performance_now());
  return clock;
}

/** What `setTimeout` and `setInterval` give. */
export class Timeout {
  $callback: (value: void) => void;
  $delay: number;
  $due: number;
  $order: number;
  $repeats: boolean;
  $isActive = true;
  $keepsAlive = true;

  constructor(callback: (value: void) => void, delay: number, repeats: boolean) {
    this.$callback = callback;
    this.$delay = delay >= 1 && delay <= 2147483647 ? Math.trunc(delay) : 1;
    this.$repeats = repeats;
    this.$due = timeNow() + this.$delay;
    this.$order = ++lastOrder;
  }

  ref(): this {
    this.$keepsAlive = true;
    return this;
  }

  unref(): this {
    this.$keepsAlive = false;
    return this;
  }

  hasRef(): boolean {
    return this.$keepsAlive;
  }
}

/** What `setImmediate` gives. */
export class Immediate {
  $callback: (value: void) => void;
  $isActive = true;

  constructor(callback: (value: void) => void) {
    this.$callback = callback;
  }
}

/** A heap by due time, then by order of creation. */
const timers: Timeout[] = [];
let immediates: Immediate[] = [];

function isBefore(a: Timeout, b: Timeout): boolean {
  return a.$due < b.$due || (a.$due === b.$due && a.$order < b.$order);
}

function add(timer: Timeout): void {
  let at = timers.length;
  timers.push(timer);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(timer, timers[parent])) break;
    timers[at] = timers[parent];
    at = parent;
  }
  timers[at] = timer;
}

function takeFirst(): Timeout {
  const first = timers[0];
  const last = timers[timers.length - 1];
  timers.length = timers.length - 1;
  const count = timers.length;
  if (count === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= count) break;
    if (child + 1 < count && isBefore(timers[child + 1], timers[child])) child++;
    if (!isBefore(timers[child], last)) break;
    timers[at] = timers[child];
    at = child;
  }
  timers[at] = last;
  return first;
}

/** `setTimeout(callback, delay)` */
export function setTimeout(callback: (value: void) => void, delay: number): Timeout {
  requireFunction(callback, "callback");
  const timer = new Timeout(callback, delay, false);
  add(timer);
  return timer;
}

/** `setTimeout(callback, delay, value)` */
export function setTimeoutWith<T>(callback: (value: T) => void, delay: number, value: T): Timeout {
  requireFunction(callback, "callback");
  return setTimeout(() => callback(value), delay);
}

/** `setInterval(callback, delay)` */
export function setInterval(callback: (value: void) => void, delay: number): Timeout {
  requireFunction(callback, "callback");
  const timer = new Timeout(callback, delay, true);
  add(timer);
  return timer;
}

/** `setImmediate(callback)` */
export function setImmediate(callback: (value: void) => void): Immediate {
  requireFunction(callback, "callback");
  const immediate = new Immediate(callback);
  immediates.push(immediate);
  return immediate;
}

/** `clearTimeout(timer)`, `clearInterval(timer)` */
export function clearTimeout(timer: Timeout | undefined): void {
  if (timer !== undefined) timer.$isActive = false;
}

/** `clearImmediate(immediate)` */
export function clearImmediate(immediate: Immediate | undefined): void {
  if (immediate !== undefined) immediate.$isActive = false;
}

function dropInactive(): void {
  while (timers.length > 0 && !timers[0].$isActive) takeFirst();
}

function keepsAlive(): boolean {
  for (let i = 0; i < timers.length; i++) {
    if (timers[i].$isActive && timers[i].$keepsAlive) return true;
  }
  return false;
}

function sleepUntil(due: number): void {
  for (;;) {
    const left = due - host_performance_now();
    if (left <= 0) return;
    host_process_sleep(Math.min(left, SLICE));
  }
}

function runDueTimers(): void {
  // A timer of one millisecond comes before the first immediate.
  const first = timeNow() + 1;
  const now = Math.max(Math.floor(host_performance_now()), first);
  dropInactive();
  while (timers.length > 0 && timers[0].$due <= now) {
    // Immediates come before what is due later, also where the code before them took that long.
    if (immediates.length > 0 && timers[0].$due > Math.max(first, clock)) return;
    const timer = takeFirst();
    clock = Math.max(clock, timer.$due);
    timer.$callback(undefined);
    if (timer.$repeats && timer.$isActive) {
      timer.$due = timeNow() + timer.$delay;
      timer.$order = ++lastOrder;
      add(timer);
    }
    runJobs();
    dropInactive();
  }
}

/** The immediates of this turn, and how many of them have run: where one throws, the rest runs when the error has been dealt with. */
let batch: Immediate[] = [];
let done = 0;

function runImmediates(): void {
  if (done === batch.length) {
    batch = immediates;
    immediates = [];
    done = 0;
  }
  while (done < batch.length) {
    const immediate = batch[done++];
    if (!immediate.$isActive) continue;
    immediate.$callback(undefined);
    runJobs();
  }
}

/** Whether there is a timer or an immediate that keeps the program from ending. */
export function hasTimers(): boolean {
  return immediates.length > 0 || keepsAlive();
}

/** Runs timers and immediates until there are none. */
export function runTimers(): void {
  for (;;) {
    runDueTimers();
    runImmediates();
    if (immediates.length > 0) continue;
    dropInactive();
    if (!keepsAlive()) return;
    sleepUntil(timers[0].$due);
  }
}
