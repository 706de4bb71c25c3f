/** The owner's side of stealing: answering requests and giving tasks to idle workers. Owner only, at safepoints and forks. Protocol: README.md. */
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../abi/memory-map.ts";
import { ANSWER, TASK, TASK_STATE } from "../abi/task-layout.ts";
import { wake } from "../safepoint/wake.ts";
import { fillBatch, lastOfBatch } from "./batch.ts";
import { handOver, isShuttingDown, oldestLatent, ProgramStop, type Strand } from "./strand.ts";

/**
 * Least time between two tasks handed over. Handing one over costs some 2 µs on both sides; at this pace that stays a small share of the work
 * however small tasks are (heartbeat scheduling, Acar et al. 2018), and a tree of tasks still reaches every worker in a fraction of a millisecond.
 */
const HEARTBEAT_MS = 0.02;

/**
 * Answers a steal request if there is one, and gives tasks to who sleeps for want of an answer. Owner only, at safepoints and in every waiting loop.
 * @throws ProgramStop when the program is ending
 */
export function serve(strand: Strand): void {
  const { words, block } = strand;
  words.atomicStore(block + WORKER.poll, 0);
  if (isShuttingDown(strand)) throw new ProgramStop();
  if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.timeUp) !== 0) strand.runner.stopForTime();
  strand.runner.pauseForCollector();
  answer(strand);
  // Somebody who got no answer in time has gone to sleep.
  if (words.atomicLoad(block + WORKER.hungry) !== 0) give(strand);
}

/** Answers the request in the mailbox, if there is one. */
function answer(strand: Strand): void {
  const { words, block } = strand;
  const thief = words.atomicExchange(block + WORKER.mailbox, 0) - 1;
  if (thief < 0) return;
  const thiefBlock = workerBlock(thief);
  const wanted = words.loadAddress(thiefBlock + WORKER.wanted);
  const task = pick(strand, wanted, words.loadAddress(thiefBlock + WORKER.floor));
  let found: number = task === 0 ? ANSWER.empty : task;
  if (task !== 0) {
    if (
      wanted === 0 &&
      !strand.forceSteals &&
      performance.now() - strand.handedOverAtMs < HEARTBEAT_MS
    ) {
      found = ANSWER.later;
    } else {
      handOver(strand, task, thief);
      if (wanted === 0) fillBatch(strand, thief);
    }
  }
  words.atomicStore(thiefBlock + WORKER.answer, found);
  wake(words, thief);
}

function pick(strand: Strand, wanted: number, floor: number): number {
  if (wanted === 0) return floor === 0 ? anyLatent(strand) : oldestLatent(strand, floor);
  const { words } = strand;
  const isHere = words.load(wanted + TASK.size) === strand.worker;
  return isHere && words.atomicLoad(wanted + TASK.state) === TASK_STATE.latent ? wanted : 0;
}

/** The oldest task of the stack, or what this worker would run last of its batch. */
function anyLatent(strand: Strand): number {
  return oldestLatent(strand, 0) || lastOfBatch(strand);
}

/** Hands latent tasks to idle workers. Owner only, at a fork which found `hungry` set. */
export function give(strand: Strand): void {
  const { words, block } = strand;
  words.atomicStore(block + WORKER.hungry, 0);
  if (strand.forceSteals) awaitIdleWorker(strand);
  let isOutOfTasks = false;
  for (let worker = 0; worker < strand.workerCount && !isOutOfTasks; worker++) {
    const otherBlock = workerBlock(worker);
    if (worker === strand.worker || words.atomicLoad(otherBlock + WORKER.idle) === 0) continue;
    const task = anyLatent(strand);
    if (task === 0) {
      isOutOfTasks = true;
    } else if (words.compareExchange(otherBlock + WORKER.idle, 1, 0)) {
      handOver(strand, task, worker);
      words.atomicStore(otherBlock + WORKER.gift, task);
      wake(words, worker);
    }
  }
  // Somebody is still without work; under forced steals every fork comes here.
  if (isOutOfTasks || strand.forceSteals) words.atomicStore(block + WORKER.hungry, 1);
}

/** Looks for an idle worker this often under forced steals: some 20 µs, so that a run with many forks still ends. */
const FORCED_SPINS = 300;

/** Testing: gives other workers a chance to become idle, so that tasks move at forks where they never would by themselves. */
function awaitIdleWorker(strand: Strand): void {
  const { words } = strand;
  for (let spin = 0; spin < FORCED_SPINS; spin++) {
    for (let worker = 0; worker < strand.workerCount; worker++) {
      if (worker !== strand.worker && words.atomicLoad(workerBlock(worker) + WORKER.idle) !== 0)
        return;
    }
  }
}
