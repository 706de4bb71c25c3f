/**
 * Task records and their states: shared by generated forks and waits, and by the scheduler. Imports nothing. Protocol: sched/README.md.
 *
 * A *task* is an address `t`. A latent fork's task lies on its worker's task stack; a Future's task lies inside the Future (t = future + 8),
 * and a FUTURE_REF record on the task stack stands for it while it is latent, so that thieves find it in order.
 */

export const TASK = {
  /** Index in the function table of the task's entry: (t: i32) -> (), which loads the arguments, calls, stores the result. */
  entry: 0,
  /** One of TASK_STATE. */
  state: 4,
  /** Result bits (8 bytes), or the thrown value when failed. */
  result: 8,
  /** Record on a task stack: its size in bytes. In a Future: index of the worker whose task stack, or batch, has it while it is latent. */
  size: 16,
  /** Not zero when some worker waits (parked or about to): the one who completes the task then wakes parked workers. */
  waited: 20,
  /** Worker that runs the task once it left its stack, as index. | who hands it over, before publishing | waiters | plain */
  runner: 24,
  /** Task top of the runner when it began, 0 before: tasks above it descend from this one. | runner | waiters | atomic */
  floor: 28,
  /** Arguments, 8 bytes each; for a task that may print, a last one: its output segment. */
  args: 32,
} as const;

export const TASK_STATE = {
  /** Recorded, not started. Only the owner of the task stack may change it, at a fork, wait or safepoint of its own. */
  latent: 1,
  /** Somebody runs it: a thief, or the owner (Futures only). */
  running: 2,
  /** Result is there. Published by one atomic store; everything the task wrote is visible to who sees it. */
  done: 3,
  /** Result is the thrown value. */
  failed: 4,
  /** Record without a task any more (its wait ran it by a direct call). */
  consumed: 5,
  /** Record standing for the Future at `result`. */
  futureRef: 6,
} as const;

/** Bytes of a FUTURE_REF record. */
export const FUTURE_REF_BYTES = 24;

/** Escaping latent forks a worker keeps before it runs a new one at once: serial order, so memory stays bounded. */
export const MAX_LATENT_FUTURES = 4096;

/** Answers in WORKER.answer besides a task address. `later`: there are tasks, but the last one was handed over just now. */
export const ANSWER = { none: 0, empty: 1, later: 2 } as const;

/** Size of a latent record. */
export function recordBytes(argumentCount: number): number {
  return TASK.args + 8 * argumentCount;
}
