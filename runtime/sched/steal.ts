/** The thief's side: asking a victim for work. Protocol: README.md. */

import { WORKER, workerBlock } from "../abi/memory-map.ts";
import { ANSWER, TASK, TASK_STATE } from "../abi/task-layout.ts";
import { wake } from "../safepoint/wake.ts";
import { serve } from "./serve.ts";
import type { Strand } from "./strand.ts";

/** Looks at the answer this often before withdrawing: some 20 µs, far more than a running victim needs to its next safepoint. */
const ANSWER_SPINS = 2000;

/**
 * Asks `victim` for work and waits for the answer, serving requests meanwhile.
 * @param victim worker index, not the caller
 * @param wanted a Future's task, or 0 for the oldest
 * @param floor lowest task address to take, 0 for any
 * @param more how many others to put into this worker's batch, which is empty; with no Future wanted and any floor only
 * @returns the task, now in state running with this worker as runner, or 0
 * Ordering: mailbox CAS, then poll; see README "Steal". Owner of `strand` only.
 */
export function requestSteal(
  strand: Strand,
  victim: number,
  wanted: number,
  floor: number,
  more = 0,
): number {
  const { words, block } = strand;
  const victimBlock = workerBlock(victim);
  strand.wasPutOff = false;
  strand.unanswered = "no";
  words.store(block + WORKER.wanted, wanted);
  words.store(block + WORKER.floor, floor);
  words.store(block + WORKER.batchWanted, more);
  words.atomicStore(block + WORKER.answer, ANSWER.none);
  if (!words.compareExchange(victimBlock + WORKER.mailbox, 0, strand.worker + 1)) {
    strand.unanswered = "busy";
    return 0;
  }
  words.store(block + WORKER.stealRequests, words.load(block + WORKER.stealRequests) + 1);
  words.atomicStore(victimBlock + WORKER.poll, 1);
  wake(words, victim);
  for (let spin = 0; ; spin++) {
    const answer = words.atomicLoad(block + WORKER.answer);
    if (answer === ANSWER.later) strand.wasPutOff = true;
    if (answer !== ANSWER.none) {
      // Up to here the answer itself keeps the task from being collected.
      words.atomicStore(block + WORKER.answer, ANSWER.none);
      return answer === ANSWER.empty || answer === ANSWER.later ? 0 : answer >>> 0;
    }
    if (
      spin >= ANSWER_SPINS &&
      words.compareExchange(victimBlock + WORKER.mailbox, strand.worker + 1, 0)
    ) {
      strand.unanswered = "slow";
      return 0;
    }
    // Two workers asking each other must both get an answer.
    if (
      words.atomicLoad(block + WORKER.mailbox) !== 0 ||
      words.atomicLoad(block + WORKER.poll) !== 0
    ) {
      serveWhileAsking(strand);
    }
  }
}

/** An ending program must not throw away an answered task: the caller sees the shutdown at its next turn. */
function serveWhileAsking(strand: Strand): void {
  serve(strand);
}

/** May this worker have latent tasks: busy, or parked in a wait. Idle workers have none. */
export function mayHaveWork(strand: Strand, worker: number): boolean {
  if (worker === strand.worker) return false;
  const { words } = strand;
  const block = workerBlock(worker);
  if (words.atomicLoad(block + WORKER.state) !== 1 || words.atomicLoad(block + WORKER.idle) !== 0)
    return false;
  // Waking a parked worker costs far more than asking a running one: only when it said that it has something.
  return (
    words.atomicLoad(block + WORKER.parked) === 0 || words.load(block + WORKER.latentHint) !== 0
  );
}

/**
 * Asks every worker that may have work once.
 * @param more how many tasks besides, for this worker's batch
 * @returns a task, or 0; then `strand.wasPutOff` tells whether somebody has tasks all the same, `strand.unanswered` whether somebody may have
 */
export function stealFromAnyone(strand: Strand, more: number): number {
  let isPutOff = false;
  let unanswered: Strand["unanswered"] = "no";
  for (let turn = 0; turn < strand.workerCount; turn++) {
    const victim = strand.nextVictim;
    strand.nextVictim = (victim + 1) % strand.workerCount;
    if (!mayHaveWork(strand, victim)) continue;
    const task = requestSteal(strand, victim, 0, 0, more);
    if (task !== 0) {
      strand.nextVictim = victim;
      return task;
    }
    isPutOff ||= strand.wasPutOff;
    if (strand.unanswered !== "no" && unanswered !== "slow") unanswered = strand.unanswered;
  }
  strand.wasPutOff = isPutOff;
  strand.unanswered = unanswered;
  return 0;
}

/** @returns true when the task has ended, its writes visible to the caller (J1) */
export function isComplete(strand: Strand, task: number): boolean {
  const state = strand.words.atomicLoad(task + TASK.state);
  return state === TASK_STATE.done || state === TASK_STATE.failed;
}
