/**
 * Waiting for a task somebody else runs (help with its subtree, then spin, then park), and the ends of frames and strands, which wait for
 * what they forked: no fork is ever dropped, and a record outlives whoever works on it. Protocol: README.md "Wait", "Frame end".
 */

import { WORKER, workerBlock } from "../abi/memory-map.ts";
import { TASK, TASK_STATE } from "../abi/task-layout.ts";
import { wakeAll } from "../safepoint/wake.ts";
import { giveBatchBack } from "./batch.ts";
import { runFutureIfLatent } from "./frame.ts";
import { serve } from "./serve.ts";
import { isComplete, requestSteal } from "./steal.ts";
import { isShuttingDown, oldestLatent, park, type Strand } from "./strand.ts";

/** Turns of the helping loop before parking: 50–100 µs, the price of waking a halted core. */
const JOIN_SPINS = 400;
/** How far a chain of waits is followed to find somebody who can give work. */
const MAX_CHAIN = 8;

/**
 * Returns when the task is done or failed. Runs only work that the awaited task needs, or own work that cannot need what is suspended here.
 * @param task not latent, or a latent Future
 * Owner of `strand` only. @throws ProgramStop when the program ends meanwhile
 */
export function join(strand: Strand, task: number): void {
  const { words, block } = strand;
  const outerWait = words.load(block + WORKER.waitingFor);
  words.atomicStore(block + WORKER.waitingFor, task);
  for (let spin = 0; !isComplete(strand, task); spin++) {
    if (
      words.atomicLoad(block + WORKER.poll) !== 0 ||
      words.atomicLoad(block + WORKER.mailbox) !== 0
    )
      serve(strand);
    if (isShuttingDown(strand)) serve(strand);
    if (
      runAwaited(strand, task) ||
      runOwn(strand) ||
      askForAwaited(strand, task) ||
      leapfrog(strand, task)
    ) {
      spin = 0;
    } else if (spin > JOIN_SPINS) {
      parkUntilComplete(strand, task);
      spin = 0;
    }
  }
  words.atomicStore(block + WORKER.waitingFor, outerWait);
}

/**
 * Runs a stolen task as a strand of its own, on top of whatever this worker is waiting in.
 * @param task in state running, handed to this worker
 */
export function runStolen(strand: Strand, task: number): void {
  const { words, block } = strand;
  words.store(block + WORKER.steals, words.load(block + WORKER.steals) + 1);
  runAsStrand(strand, task);
}

function runAsStrand(strand: Strand, task: number): void {
  const { words, block, runner } = strand;
  const base = runner.taskTop();
  const held = runner.hold(task);
  const outer = strand.strandBase;
  strand.strandBase = base;
  words.store(block + WORKER.tasksRun, words.load(block + WORKER.tasksRun) + 1);
  words.atomicStore(task + TASK.floor, base);
  runner.run(task);
  // The record may be gone from here on if nobody else waits; `waited` of a reused record only causes a needless wake-up.
  if (words.atomicLoad(task + TASK.waited) !== 0) wakeAll(words, strand.workerCount);
  finishStrand(strand, base);
  runner.setTaskTop(base);
  runner.release(held);
  strand.strandBase = outer;
}

/**
 * Completes the un-waited frame-owned tasks from `base` up. Futures stay on the stack; when none is left the stack is cut back to `base`.
 * Called by generated code at a frame's end and by exception handlers. Owner only.
 */
export function endFrame(strand: Strand, base: number): void {
  const { words, runner } = strand;
  let keeps = false;
  for (let record = base; record < runner.taskTop(); record += words.load(record + TASK.size)) {
    const state = words.load(record + TASK.state);
    if (state === TASK_STATE.futureRef) {
      keeps ||=
        words.atomicLoad(words.loadAddress(record + TASK.result) + TASK.state) ===
        TASK_STATE.latent;
    } else {
      completeRecord(strand, record, state);
    }
  }
  if (!keeps) runner.setTaskTop(base);
}

/**
 * Ends a strand: like `endFrame`, and Futures still latent are run too, in order. Nothing of the strand is left on the stack. Owner only.
 */
export function finishStrand(strand: Strand, base: number): void {
  const { words, runner } = strand;
  // Running a Future may push further records behind; the loop sees them since it asks for the top each time.
  for (let record = base; record < runner.taskTop(); record += words.load(record + TASK.size)) {
    const state = words.load(record + TASK.state);
    if (state === TASK_STATE.futureRef)
      runFutureIfLatent(strand, words.loadAddress(record + TASK.result));
    else completeRecord(strand, record, state);
  }
  runner.setTaskTop(base);
}

/** Pause between two looks at what other workers still have to complete. */
const SETTLE_PAUSE_MS = 0.2;

/**
 * Completes what comes before the calling strand in serial order, because the program is about to end there: the strand's own forks here, those
 * of others by waiting. Owner only.
 * @param isFirst whether everything before is complete
 */
export function awaitEarlier(strand: Strand, isFirst: () => boolean): void {
  const { words, block } = strand;
  finishStrand(strand, strand.strandBase);
  // A task of the batch may be one that comes before.
  giveBatchBack(strand);
  while (!isFirst()) {
    if (
      words.atomicLoad(block + WORKER.poll) !== 0 ||
      words.atomicLoad(block + WORKER.mailbox) !== 0
    ) {
      serve(strand);
    }
    words.wait(block + WORKER.parkWord, words.atomicLoad(block + WORKER.parkWord), SETTLE_PAUSE_MS);
  }
}

/** An awaited Future of this worker that nobody runs yet is run here. */
function runAwaited(strand: Strand, task: number): boolean {
  const { words } = strand;
  if (words.atomicLoad(task + TASK.state) !== TASK_STATE.latent) return false;
  if (words.load(task + TASK.size) !== strand.worker) return false;
  runFutureIfLatent(strand, task);
  return true;
}

/** One of another worker is asked of that, once there is nothing of its own to do: perhaps it is the next in its owner's batch. */
function askForAwaited(strand: Strand, task: number): boolean {
  const { words } = strand;
  if (words.atomicLoad(task + TASK.state) !== TASK_STATE.latent) return false;
  const owner = words.load(task + TASK.size);
  if (owner === strand.worker) return false;
  const stolen = requestSteal(strand, owner, task, 0);
  if (stolen === 0) return false;
  runStolen(strand, stolen);
  return true;
}

/**
 * Runs the oldest own latent task that descends from the innermost Future or strand which runs here: whatever it waits for was forked before it, and
 * so is neither that one nor anything suspended beneath. Frame-owned tasks do not count: nobody but their frame can wait for them.
 */
function runOwn(strand: Strand): boolean {
  const { words, block } = strand;
  const task = oldestLatent(strand, words.loadAddress(block + WORKER.taskBase));
  if (task === 0) return false;
  words.store(task + TASK.runner, strand.worker);
  words.store(task + TASK.floor, 0);
  words.atomicStore(task + TASK.state, TASK_STATE.running);
  // So that what it leaves on the stack ends with it.
  runAsStrand(strand, task);
  return true;
}

function leapfrog(strand: Strand, task: number): boolean {
  const { words } = strand;
  let awaited = task;
  for (let hop = 0; hop < MAX_CHAIN; hop++) {
    if (words.atomicLoad(awaited + TASK.state) !== TASK_STATE.running) return false;
    const runner = words.load(awaited + TASK.runner);
    const floor = words.atomicLoad(awaited + TASK.floor) >>> 0;
    if (floor === 0 || runner === strand.worker || runner < 0 || runner >= strand.workerCount)
      return false;
    // The record may have been reused between the reads; then the task we started from is complete, or the floor is one of its own kind again.
    if (words.atomicLoad(task + TASK.state) !== TASK_STATE.running) return false;
    const runnerBlock = workerBlock(runner);
    const isParked = words.atomicLoad(runnerBlock + WORKER.parked) !== 0;
    if (!isParked || words.load(runnerBlock + WORKER.latentHint) !== 0) {
      const stolen = requestSteal(strand, runner, 0, floor);
      if (stolen !== 0) {
        runStolen(strand, stolen);
        return true;
      }
    }
    awaited = words.atomicLoad(runnerBlock + WORKER.waitingFor) >>> 0;
    if (awaited === 0) return false;
  }
  return false;
}

/** Pause before a Future that is still latent on another worker's stack is asked for again. */
const ASK_AGAIN_MS = 0.5;

function parkUntilComplete(strand: Strand, task: number): void {
  const { words, block } = strand;
  // Nobody wakes the waiter of a task that nobody runs: its owner may sleep too, and have been too slow to answer.
  const isLatent = words.atomicLoad(task + TASK.state) === TASK_STATE.latent;
  // A parked worker says whether asking it is worth waking it.
  words.store(block + WORKER.latentHint, oldestLatent(strand, 0) === 0 ? 0 : 1);
  words.atomicStore(task + TASK.waited, 1);
  park(
    strand,
    () =>
      !isComplete(strand, task) &&
      words.atomicLoad(block + WORKER.mailbox) === 0 &&
      words.atomicLoad(block + WORKER.poll) === 0 &&
      !isShuttingDown(strand),
    isLatent ? ASK_AGAIN_MS : undefined,
  );
}

function completeRecord(strand: Strand, record: number, state: number): void {
  const { words } = strand;
  if (state === TASK_STATE.latent) {
    words.store(record + TASK.runner, strand.worker);
    words.store(record + TASK.floor, 0);
    words.store(record + TASK.state, TASK_STATE.running);
    strand.runner.run(record);
  } else if (state === TASK_STATE.running) {
    join(strand, record);
  }
}
