/** Records of Futures on the task stack: running one here, and cutting away those that stand for nothing any more. Owner only. */
import { FUTURE_REF_BYTES, TASK, TASK_STATE } from "../abi/task-layout.ts";
import { wakeAll } from "../safepoint/wake.ts";
import type { Strand } from "./strand.ts";

/** Runs a latent Future of this worker's stack here. */
export function runFutureIfLatent(strand: Strand, task: number): void {
  const { words } = strand;
  if (words.atomicLoad(task + TASK.state) !== TASK_STATE.latent) return;
  words.store(task + TASK.runner, strand.worker);
  words.store(task + TASK.floor, 0);
  words.atomicStore(task + TASK.state, TASK_STATE.running);
  strand.runner.run(task);
  // Whoever was given the Future may wait for it on another worker.
  if (words.atomicLoad(task + TASK.waited) !== 0) wakeAll(words, strand.workerCount);
}

/**
 * Drops the current strand's FUTURE_REFs that no longer stand for a latent Future. One pass; a gap below a frame-owned record, which must
 * not move because its frame holds the address, becomes one dead record. Owner only.
 * @returns bytes freed at the top
 */
export function trimFutureRefs(strand: Strand): number {
  const { words, runner } = strand;
  const top = runner.taskTop();
  let to = strand.strandBase;
  for (let record = strand.strandBase; record < top; ) {
    const bytes = words.load(record + TASK.size);
    const state = words.load(record + TASK.state);
    if (state === TASK_STATE.futureRef) {
      const task = words.loadAddress(record + TASK.result);
      // Only the owner takes a Future out of this state, so a plain load sees it.
      if (words.load(task + TASK.state) === TASK_STATE.latent) {
        if (to !== record) writeFutureRef(strand, to, task);
        to += FUTURE_REF_BYTES;
      }
    } else if (state !== TASK_STATE.consumed || bytes !== FUTURE_REF_BYTES) {
      if (to !== record) writeDeadRecord(strand, to, record - to);
      to = record + bytes;
    }
    record += bytes;
  }
  runner.setTaskTop(to);
  return top - to;
}

function writeFutureRef(strand: Strand, record: number, task: number): void {
  const { words } = strand;
  words.store(record + TASK.entry, 0);
  words.store(record + TASK.state, TASK_STATE.futureRef);
  words.store(record + TASK.result, task);
  words.store(record + TASK.size, FUTURE_REF_BYTES);
}

function writeDeadRecord(strand: Strand, record: number, bytes: number): void {
  strand.words.store(record + TASK.state, TASK_STATE.consumed);
  strand.words.store(record + TASK.size, bytes);
}

/** Pushes a FUTURE_REF for a Future's task at the task top. Owner only. */
export function pushFutureRef(strand: Strand, task: number): void {
  const top = strand.runner.taskTop();
  writeFutureRef(strand, top, task);
  strand.runner.setTaskTop(top + FUTURE_REF_BYTES);
}
