/** The scheduler's view of a thread: its worker block, its task stack, and the few things it asks of the instance. Owner only. */

import { CONTROL, CONTROL_ADDRESS, WORKER } from "../abi/memory-map.ts";
import { FUTURE_REF_BYTES, TASK, TASK_STATE } from "../abi/task-layout.ts";
import type { Words } from "../memory/words.ts";

/** What the scheduler needs from the instance of its thread. */
export interface TaskRunner {
  taskTop(): number;
  setTaskTop(address: number): void;
  /**
   * Runs the task's function to its end and publishes `done` or `failed`. Throws only what stops the whole program.
   * @param task address of a task in state running
   */
  run(task: number): void;
  /** Stands still while another worker collects; a safepoint. */
  pauseForCollector(): void;
  /** Stops the program, which has run for as long as it may. @throws ProgramStop always */
  stopForTime(): never;
  /** Notes for a collector where the stacks end, before the worker parks or leaves. */
  publishStacks(): void;
  /** What a task of this worker's can name goes to another worker with it. @param task latent */
  publish(task: number): void;
  /** Others may name whatever the worker has made. */
  share(): void;
  /** Keeps a task that is handed to this worker from being collected. @returns what `release` wants, in reverse order */
  hold(task: number): number;
  release(held: number): void;
  /** Nothing runs or waits on this worker: what it has made and nobody else can name is let go of. */
  releaseHeap(): void;
}

export interface Strand {
  readonly words: Words;
  readonly worker: number;
  readonly workerCount: number;
  readonly block: number;
  /** Lowest address of this worker's task stack. */
  readonly stackBase: number;
  readonly runner: TaskRunner;
  /** Task top when the strand that runs now began: records below belong to suspended strands. */
  strandBase: number;
  /**
   * Nothing latent lies below this address while the FUTURE_REF right below it is still that of `scannedFuture`. Generated code takes finished
   * Futures off the stack and pushes others in their place without a word; what lies lower is untouched as long as this record is. A collection
   * may give the Future's address to another one.
   */
  scanFrom: number;
  /** The Future's task in the record below `scanFrom`. */
  scannedFuture: number;
  /** Collections, of everything and of own heaps, up to when that was found. */
  scannedCollections: number;
  /** When this worker last handed a task over, in milliseconds. */
  handedOverAtMs: number;
  /** A victim with tasks asked for patience at the last request. */
  wasPutOff: boolean;
  /** Why a victim gave no answer to the last request, though it may have tasks: another thief's lies there, or it was too slow. */
  unanswered: "no" | "busy" | "slow";
  /** Victim to begin with, rotated so that thieves spread. */
  nextVictim: number;
  /** Testing: every fork waits a little for an idle worker and gives it the oldest task. */
  readonly forceSteals: boolean;
}

/** Thrown through generated code when the program ends or is stopped elsewhere; language handlers do not catch it. */
export class ProgramStop extends Error {
  override readonly name = "ProgramStop";
}

/** @returns true once the program is ending */
export function isShuttingDown(strand: Strand): boolean {
  return strand.words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) !== 0;
}

/**
 * Finds the oldest latent task of the worker's stack. Linear in the records on it. Owner only.
 * @param floor lowest record address to look at, 0 for the whole stack
 * @returns the task's address (inside its Future for a FUTURE_REF), 0 when there is none
 */
export function oldestLatent(strand: Strand, floor: number): number {
  const { words } = strand;
  const record = oldestLatentRecord(strand, floor);
  return record !== 0 && words.load(record + TASK.state) === TASK_STATE.futureRef
    ? words.loadAddress(record + TASK.result)
    : record;
}

/** The same for the record: of the task itself, or a FUTURE_REF. */
export function oldestLatentRecord(strand: Strand, floor: number): number {
  const { words } = strand;
  const top = strand.runner.taskTop();
  let record = scanStart(strand, top);
  let isPrefix = true;
  for (; record < top; record += words.load(record + TASK.size)) {
    const state = words.load(record + TASK.state);
    if (state === TASK_STATE.latent) {
      if (record >= floor) return record;
      isPrefix = false;
    } else if (state === TASK_STATE.futureRef) {
      const task = words.loadAddress(record + TASK.result);
      if (words.load(task + TASK.state) === TASK_STATE.latent) {
        if (record >= floor) return record;
        isPrefix = false;
      } else if (isPrefix) {
        strand.scanFrom = record + FUTURE_REF_BYTES;
        strand.scannedFuture = task;
        strand.scannedCollections = collections(words);
      }
    }
  }
  return 0;
}

/** Where to begin: behind what was looked through before, unless the stack has been below that since. */
function scanStart(strand: Strand, top: number): number {
  const { words, stackBase, scanFrom, scannedFuture } = strand;
  if (scanFrom === stackBase) return stackBase;
  const last = scanFrom - FUTURE_REF_BYTES;
  const isAsItWas =
    scanFrom <= top &&
    collections(words) === strand.scannedCollections &&
    words.load(last + TASK.state) === TASK_STATE.futureRef &&
    words.loadAddress(last + TASK.result) === scannedFuture;
  if (!isAsItWas) strand.scanFrom = stackBase;
  return strand.scanFrom;
}

function collections(words: Words): number {
  return (
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections) +
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.ownCollections)
  );
}

/** Marks a latent task of this worker as handed to `runner`. The caller publishes it with an atomic store. Owner only. */
export function handOver(strand: Strand, task: number, runner: number): void {
  const { words } = strand;
  strand.runner.publish(task);
  words.store(task + TASK.runner, runner);
  words.store(task + TASK.floor, 0);
  words.atomicStore(task + TASK.state, TASK_STATE.running);
  strand.handedOverAtMs = performance.now();
  words.store(strand.block + WORKER.forksServed, words.load(strand.block + WORKER.forksServed) + 1);
}

/**
 * Parks until woken, unless `shouldStay` is false once the worker is seen as parked. Owner only.
 * @param shouldStay re-check of the reason to sleep; reads with atomics
 * @param timeoutMs longest sleep, without end when absent
 */
export function park(strand: Strand, shouldStay: () => boolean, timeoutMs?: number): void {
  const { words, block } = strand;
  strand.runner.publishStacks();
  const sequence = words.atomicLoad(block + WORKER.parkWord);
  words.atomicStore(block + WORKER.parked, 1);
  if (shouldStay()) {
    words.store(block + WORKER.parks, words.load(block + WORKER.parks) + 1);
    words.wait(block + WORKER.parkWord, sequence, timeoutMs);
  }
  words.atomicStore(block + WORKER.parked, 0);
  // A collector takes a parked worker for one that stands still.
  strand.runner.pauseForCollector();
}
