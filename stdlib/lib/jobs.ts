/** Jobs that wait for the running code to end, as ECMAScript's microtasks; and rejected promises that nobody has looked at. */
import { requireFunction } from "./argument-errors.ts";

/** What is done when a promise is settled, or a job without one. */
export abstract class Reaction {
  abstract $run(isRejected: boolean, value: unknown): void;
}

/** A reaction with what it is told. */
export class Job {
  readonly $reaction: Reaction;
  readonly $isRejected: boolean;
  readonly $value: unknown;

  constructor(reaction: Reaction, isRejected: boolean, value: unknown) {
    this.$reaction = reaction;
    this.$isRejected = isRejected;
    this.$value = value;
  }
}

/** First in, first out. */
export class JobQueue {
  $jobs: Job[] = [];
  $next = 0;

  add(job: Job): void {
    this.$jobs.push(job);
  }

  /** Runs all jobs, those added meanwhile too. */
  runAll(): void {
    while (this.$next < this.$jobs.length) {
      const job = this.$jobs[this.$next];
      this.$next++;
      if (this.$next > 4096) {
        this.$jobs = this.$jobs.slice(this.$next);
        this.$next = 0;
      }
      job.$reaction.$run(job.$isRejected, job.$value);
    }
    this.$jobs = [];
    this.$next = 0;
  }
}

/** A promise as far as a rejection is concerned. */
export interface Rejected {
  readonly $isHandled: boolean;
  readonly $value: unknown;
}

export const jobs = new JobQueue();
export const ticks = new JobQueue();
export const rejections: Rejected[] = [];

class Call extends Reaction {
  readonly $callback: () => void;

  constructor(callback: () => void) {
    super();
    this.$callback = callback;
  }

  $run(_isRejected: boolean, _value: unknown): void {
    // Called on nothing, as in Node.
    const callback = this.$callback;
    callback();
  }
}

/** `queueMicrotask(callback)` */
export function queueMicrotask(callback: () => void): void {
  requireFunction(callback, "callback");
  jobs.add(new Job(new Call(callback), false, undefined));
}

/** `process.nextTick(callback)` */
export function nextTick(callback: () => void): void {
  requireFunction(callback, "callback");
  ticks.add(new Job(new Call(callback), false, undefined));
}

/** A module's code is a job itself, so what it left comes before the ticks; after that ticks come first. */
let isFirstRun = true;

/** Runs what waits for the running code to end; a rejection that nobody handled by then ends the program as in Node. */
export function runJobs(): void {
  if (isFirstRun) {
    isFirstRun = false;
    jobs.runAll();
  }
  for (;;) {
    ticks.runAll();
    jobs.runAll();
    if (ticks.$jobs.length > 0) continue;
    if (rejections.length === 0) return;
    const found = rejections.slice();
    rejections.length = 0;
    for (const each of found) if (!each.$isHandled) throw each.$value;
  }
}
