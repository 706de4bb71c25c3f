/** Records of Futures on the task stack: running one here, and cutting away those that stand for nothing any more. Owner only. */
import { FUTURE_REF_BYTES, TASK, TASK_STATE } from "../abi/task-layout.ts";
import type { Strand } from "./strand.ts";

/** Runs a latent Future of this worker's stack here. */
export function runFutureIfLatent(strand: Strand, task: number): void {
  const { words } = strand;
  if (words.atomicLoad(task + TASK.state) !== TASK_STATE.latent) return;
  words.store(task + TASK.runner, strand.worker);
  words.store(task + TASK.floor, 0);
  words.atomicStore(task + TASK.state, TASK_STATE.running);
  strand.runner.run(task);
}

/** Drops FUTURE_REFs that no longer stand for a latent Future from the top of the current strand's stack. @returns bytes freed */
export function trimFutureRefs(strand: Strand): number {
  const { words, runner } = strand;
  const top = runner.taskTop();
  // Only what lies above the last frame-owned record may move: frames hold addresses of theirs.
  let movable = strand.strandBase;
  for (let record = strand.strandBase; record < top; record += words.load(record + TASK.size)) {
    if (words.load(record + TASK.state) !== TASK_STATE.futureRef)
      movable = record + words.load(record + TASK.size);
  }
  let to = movable;
  for (let record = movable; record < top; record += FUTURE_REF_BYTES) {
    const task = words.loadAddress(record + TASK.result);
    if (words.atomicLoad(task + TASK.state) !== TASK_STATE.latent) continue;
    if (to !== record) {
      words.store(to + TASK.entry, 0);
      words.store(to + TASK.state, TASK_STATE.futureRef);
      words.store(to + TASK.result, task);
      words.store(to + TASK.size, FUTURE_REF_BYTES);
    }
    to += FUTURE_REF_BYTES;
  }
  runner.setTaskTop(to);
  return top - to;
}
