/**
 * Batches: a thief that finished its last task in no time is handed more with the next, since asking for each would cost as much as running it. They are the
 * thief's from then on, and latent still: whoever waits for one asks the thief for it. Protocol: README.md "Batch".
 */
import { MAX_BATCH, UNDEFINED, WORKER, workerBlock } from "../abi/memory-map.ts";
import { FUTURE_REF_BYTES, TASK, TASK_STATE } from "../abi/task-layout.ts";
import { pushFutureRef } from "./frame.ts";
import { oldestLatentRecord, type Strand } from "./strand.ts";

/** How long the tasks of a batch shall take their thief: it runs them after the other. */
const BATCH_MS = 1;

/** What is latent is shared out in so many parts for each worker: the last tasks go one by one. */
const PARTS = 4;

/** How many tasks besides one a thief asks for, whose last task took it `lastTaskMs`. */
export function batchWanted({ forceSteals }: Strand, lastTaskMs: number): number {
  if (forceSteals) return MAX_BATCH;
  return Math.min(MAX_BATCH, Math.max(0, Math.floor(BATCH_MS / lastTaskMs) - 1));
}

/** Gives the thief what it wants besides the task that is its answer, which it does not have yet. Futures only. Owner of the tasks only. */
export function fillBatch(strand: Strand, thief: number): void {
  const { words, forceSteals } = strand;
  const thiefBlock = workerBlock(thief);
  const wanted = words.load(thiefBlock + WORKER.batchWanted);
  for (let count = 0; count < wanted; count++) {
    const record = oldestLatentRecord(strand, 0);
    if (record === 0 || words.load(record + TASK.state) !== TASK_STATE.futureRef) return;
    const records = (strand.runner.taskTop() - record) / FUTURE_REF_BYTES;
    if (!forceSteals && records < PARTS * strand.workerCount * (count + 2)) return;
    const task = words.loadAddress(record + TASK.result);
    strand.runner.publish(task);
    words.store(task + TASK.size, thief);
    words.store(record + TASK.state, TASK_STATE.consumed);
    // As in a collection, see heap/roots.ts.
    words.store(record + TASK.result, UNDEFINED);
    words.store(thiefBlock + WORKER.batch + 4 * count, task);
    words.store(
      strand.block + WORKER.forksServed,
      words.load(strand.block + WORKER.forksServed) + 1,
    );
  }
}

/** Takes the first task of this worker's batch that is latent still. @returns the task, which runs here now, or 0 */
export function takeBatched(strand: Strand): number {
  const { words, block } = strand;
  for (let slot = 0; slot < MAX_BATCH; slot++) {
    const address = block + WORKER.batch + 4 * slot;
    const task = words.loadAddress(address);
    if (task === 0) continue;
    words.store(address, 0);
    if (words.load(task + TASK.state) !== TASK_STATE.latent) continue;
    words.store(task + TASK.runner, strand.worker);
    words.store(task + TASK.floor, 0);
    words.atomicStore(task + TASK.state, TASK_STATE.running);
    return task;
  }
  return 0;
}

/** The last task of this worker's batch that is latent still, or 0. Owner only. */
export function lastOfBatch({ words, block }: Strand): number {
  for (let slot = MAX_BATCH - 1; slot >= 0; slot--) {
    const task = words.loadAddress(block + WORKER.batch + 4 * slot);
    if (task !== 0 && words.load(task + TASK.state) === TASK_STATE.latent) return task;
  }
  return 0;
}

/**
 * Puts the batch on the stack, where others find it: this worker will not come to it. Who waits for what runs here then takes it as if that had forked it: what
 * comes before that in serial order waits for none of it. Owner only.
 */
export function giveBatchBack(strand: Strand): void {
  const { words, block } = strand;
  for (let slot = 0; slot < MAX_BATCH; slot++) {
    const address = block + WORKER.batch + 4 * slot;
    const task = words.loadAddress(address);
    if (task !== 0 && words.load(task + TASK.state) === TASK_STATE.latent)
      pushFutureRef(strand, task);
    words.store(address, 0);
  }
}
