/** Waking workers that are parked: for work, for the end of what they wait for, to help a collector. How they park says sched/README.md "Sleep". */
import { WORKER, workerBlock } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";

/** Wakes a worker if it is parked. Call after publishing what it should see. Any worker. */
export function wake(words: Words, worker: number): void {
  const block = workerBlock(worker);
  if (words.atomicLoad(block + WORKER.parked) === 0) return;
  words.atomicAdd(block + WORKER.parkWord, 1);
  words.notify(block + WORKER.parkWord);
}

/** Wakes every parked worker: after completing a task somebody waits for, or at shutdown. Any worker. */
export function wakeAll(words: Words, workerCount: number): void {
  for (let worker = 0; worker < workerCount; worker++) wake(words, worker);
}
