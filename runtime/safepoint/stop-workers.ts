/**
 * Stopping all workers at a safepoint, so that one of them can look at everybody's roots: the collector's way of last resort. A worker stands still
 * only where its shadow stack is complete. Protocol: heap/README.md "Stopping everybody".
 */
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { wakeAll } from "./wake.ts";

/** Bit of CONTROL.collector: the collector marks, and has work for all who stand still. */
const WANTS_HELP = 0x1_0000;

const COLLECTOR = CONTROL_ADDRESS + CONTROL.collector;
const SIGNAL = CONTROL_ADDRESS + CONTROL.stopSignal;

/** Turns before the collector sleeps: a running worker reaches its next safepoint within microseconds. */
const STOP_SPINS = 2000;
/** A worker that became parked or left gives no signal. */
const STOP_POLL_MS = 0.5;

/** Does somebody collect, or want to? Any worker. */
export function isCollecting(words: Words): boolean {
  return words.atomicLoad(COLLECTOR) !== 0;
}

/**
 * Waits until nobody collects any more. The caller's stacks have been published, and are complete.
 * Owner of `block` only.
 * @param help what to do meanwhile when the collector asks for help
 */
export function standStill(words: Words, block: number, help: () => void): void {
  // Once more after having gone on: a collector that came meanwhile may have taken this worker for one that still stands.
  while (isCollecting(words)) {
    words.atomicStore(block + WORKER.stopped, 1);
    words.atomicAdd(SIGNAL, 1);
    words.notify(SIGNAL);
    waitForCollector(words, help);
    words.atomicStore(block + WORKER.stopped, 0);
  }
}

/** Waits until nobody collects. On a thread that is in no strand, without `help`: it has no stacks that would stand still. */
export function waitForCollector(words: Words, help?: () => void): void {
  for (let who = words.atomicLoad(COLLECTOR); who !== 0; who = words.atomicLoad(COLLECTOR)) {
    if ((who & WANTS_HELP) !== 0) help?.();
    words.wait(COLLECTOR, who);
  }
}

/**
 * Stops every other worker that runs.
 * @returns false when another worker collects already, or the program ends: then nothing is stopped, and the caller has to come to a safepoint itself
 */
export function stopWorkers(words: Words, worker: number, workerCount: number): boolean {
  if (!words.compareExchange(COLLECTOR, 0, worker + 1)) return false;
  for (let other = 0; other < workerCount; other += 1) {
    if (other !== worker) words.atomicStore(workerBlock(other) + WORKER.poll, 1);
  }
  for (let other = 0; other < workerCount; other += 1) {
    if (other === worker) continue;
    for (let spin = 0; !isStill(words, workerBlock(other)); spin += 1) {
      if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) !== 0) {
        resumeWorkers(words);
        return false;
      }
      if (spin < STOP_SPINS) continue;
      const seen = words.atomicLoad(SIGNAL);
      if (!isStill(words, workerBlock(other))) words.wait(SIGNAL, seen, STOP_POLL_MS);
    }
  }
  return true;
}

/** Asks all others, who stand still, for help: those who are parked too. The worker that stopped them only. */
export function callHelpers(words: Words, worker: number, workerCount: number): void {
  words.atomicStore(COLLECTOR, (worker + 1) | WANTS_HELP);
  words.notify(COLLECTOR);
  wakeAll(words, workerCount);
}

/** Lets everybody go on. The worker that stopped them only. */
export function resumeWorkers(words: Words): void {
  words.atomicStore(COLLECTOR, 0);
  words.notify(COLLECTOR);
}

/** Whoever begins to run, or wakes, looks for a collector before it touches the heap. */
function isStill(words: Words, block: number): boolean {
  return (
    words.atomicLoad(block + WORKER.state) !== 1 ||
    words.atomicLoad(block + WORKER.parked) !== 0 ||
    words.atomicLoad(block + WORKER.stopped) !== 0
  );
}
