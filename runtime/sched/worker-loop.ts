/** Life of a worker without a strand of its own: find work, run it, sleep hungry. Protocol: README.md "Sleep". */
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { wake } from "../safepoint/wake.ts";
import { batchWanted, takeBatched } from "./batch.ts";
import { runStolen } from "./join.ts";
import { serve } from "./serve.ts";
import { stealFromAnyone } from "./steal.ts";
import { isShuttingDown, ProgramStop, park, type Strand } from "./strand.ts";

/** Fruitless rounds over all workers before sleeping: 50–100 µs. */
const IDLE_ROUNDS = 200;

/** How long a worker stays after the last root strand ended: the next one often follows at once, and coming back costs more. */
const LINGER_MS = 5;

/**
 * Runs until the program ends, its thread is wanted elsewhere, or no root strand has run for a while. Then the caller looks for messages, and
 * comes back if a root strand runs. Never throws `ProgramStop`; what else a task throws stops the program and comes out.
 */
export function workerLoop(strand: Strand): void {
  const { words, block } = strand;
  try {
    words.atomicStore(block + WORKER.state, 1);
    strand.runner.pauseForCollector();
    let lastTaskMs = Infinity;
    for (;;) {
      const batched = takeBatched(strand);
      if (batched === 0 && shallLeave(strand)) break;
      const task = batched === 0 ? findWork(strand, batchWanted(strand, lastTaskMs)) : batched;
      if (task === 0) continue;
      const begun = performance.now();
      runStolen(strand, task);
      lastTaskMs = performance.now() - begun;
      strand.runner.releaseHeap();
    }
  } catch (error) {
    if (!(error instanceof ProgramStop)) throw error;
  } finally {
    strand.runner.publishStacks();
    words.atomicStore(block + WORKER.state, 2);
    words.atomicStore(block + WORKER.leave, 0);
  }
}

function hasRoots(strand: Strand): boolean {
  return strand.words.atomicLoad(CONTROL_ADDRESS + CONTROL.roots) > 0;
}

function shallLeave(strand: Strand): boolean {
  if (isShuttingDown(strand) || strand.words.atomicLoad(strand.block + WORKER.leave) !== 0)
    return true;
  if (hasRoots(strand)) return false;
  park(strand, () => !hasRoots(strand) && !isShuttingDown(strand), LINGER_MS);
  return !hasRoots(strand);
}

/** @param more see `stealFromAnyone` */
function findWork(strand: Strand, more: number): number {
  const rounds = strand.forceSteals ? 1 : IDLE_ROUNDS;
  for (let round = 0; round < rounds; round++) {
    if (isCalled(strand)) serve(strand);
    const task = stealFromAnyone(strand, more);
    if (task !== 0) return task;
    if (isShuttingDown(strand)) return 0;
    if (strand.wasPutOff) {
      round = 0;
      pause(strand);
    }
    // Its thread has no core, perhaps because this one has it.
    if (strand.unanswered === "slow") break;
  }
  return sleepHungry(strand);
}

/** Does somebody ask for work, or want the worker to stand still? */
function isCalled({ words, block }: Strand): boolean {
  return (
    words.atomicLoad(block + WORKER.mailbox) !== 0 || words.atomicLoad(block + WORKER.poll) !== 0
  );
}

/** Turns of waiting for a victim that asked for patience: some 10 µs without disturbing anybody. */
const PAUSE_TURNS = 500;

function pause(strand: Strand): void {
  for (let turn = 0; turn < PAUSE_TURNS; turn++) {
    if (isCalled(strand) || isShuttingDown(strand)) return;
  }
}

/** How long an idle worker sleeps when somebody gave it no answer, before it asks again: whoever it was may have lost its core. */
const ASK_AGAIN_MS = 0.5;

/** Turns of waiting for a gift before sleeping: some 50 µs, the price of waking a halted core. */
const GIFT_SPINS = 1000;

/** @returns a task, or 0 after waking for another reason */
function sleepHungry(strand: Strand): number {
  const { words, block } = strand;
  forOthers(strand, (other) => words.atomicStore(other + WORKER.hungry, 1));
  const task = stealFromAnyone(strand, 0);
  if (task !== 0 || strand.wasPutOff) return task;
  const isUnanswered = strand.unanswered !== "no";
  words.atomicStore(block + WORKER.gift, 0);
  words.atomicStore(block + WORKER.idle, 1);
  let somebodyForked = false;
  forOthers(strand, (other) => {
    if (isBusy(words, other) && words.atomicLoad(other + WORKER.hungry) === 0)
      somebodyForked = true;
  });
  if (!somebodyForked) {
    const staysIdle = () =>
      words.atomicLoad(block + WORKER.gift) === 0 &&
      words.atomicLoad(block + WORKER.mailbox) === 0 &&
      words.atomicLoad(block + WORKER.leave) === 0 &&
      hasRoots(strand) &&
      !isShuttingDown(strand);
    if (isUnanswered) {
      // Who gave no answer, in the middle of a collection say, gives at its next safepoint instead.
      forOthers(strand, (other, worker) => {
        if (!isBusy(words, other)) return;
        words.atomicStore(other + WORKER.poll, 1);
        wake(words, worker);
      });
      for (let spin = 0; spin < GIFT_SPINS && staysIdle(); spin++);
    }
    while (staysIdle()) {
      // The root waits for idle workers at the end of the program, possibly parked.
      park(strand, staysIdle, isUnanswered ? ASK_AGAIN_MS : undefined);
      if (isUnanswered) break;
    }
  }
  if (words.compareExchange(block + WORKER.idle, 1, 0)) {
    if (isCalled(strand)) serve(strand);
    return 0;
  }
  return awaitGift(strand);
}

/** A giver took `idle`: its task comes at once. */
function awaitGift(strand: Strand): number {
  const { words, block } = strand;
  for (;;) {
    const gift = words.atomicExchange(block + WORKER.gift, 0) >>> 0;
    if (gift !== 0) return gift;
    if (isShuttingDown(strand)) return 0;
  }
}

/** Waits until every other worker is idle: nothing forked is left running. Root only, after its own strand ended. */
export function awaitQuiescence(strand: Strand): void {
  const { words } = strand;
  for (let spin = 0; ; spin++) {
    if (
      words.atomicLoad(strand.block + WORKER.poll) !== 0 ||
      words.atomicLoad(strand.block + WORKER.mailbox) !== 0
    )
      serve(strand);
    if (isShuttingDown(strand)) return;
    let isQuiet = true;
    forOthers(strand, (other) => {
      if (isBusy(words, other)) isQuiet = false;
    });
    if (isQuiet) return;
    // Workers go idle within a fraction of a millisecond; a long task is polled for at that pace.
    if (spin > 100)
      words.wait(
        strand.block + WORKER.parkWord,
        words.atomicLoad(strand.block + WORKER.parkWord),
        0.2,
      );
  }
}

function isBusy(words: Words, block: number): boolean {
  return (
    words.atomicLoad(block + WORKER.state) === 1 && words.atomicLoad(block + WORKER.idle) === 0
  );
}

function forOthers(strand: Strand, visit: (block: number, worker: number) => void): void {
  for (let worker = 0; worker < strand.workerCount; worker++)
    if (worker !== strand.worker) visit(workerBlock(worker), worker);
}
