/** Wires generated code, scheduler and host functions together on one thread: the imports object, and the strand the scheduler works on. */
import {
  CONTROL_ADDRESS,
  type MemoryMap,
  SHADOW_STACK_BYTES,
  TASK_STACK_BYTES,
  WORKER,
  workerBlock,
  workerHeap,
} from "../abi/memory-map.ts";
import { THREAD_STACK_BUDGET } from "../abi/native-stack.ts";
import { FUTURE } from "../abi/object-layout.ts";
import { FUTURE_REF_BYTES, MAX_LATENT_FUTURES, TASK, TASK_STATE } from "../abi/task-layout.ts";
import { noticeCollection } from "../heap/allocate.ts";
import { publishStacks } from "../heap/collect.ts";
import { helpMarking } from "../heap/mark.ts";
import { shareOwnHeap } from "../heap/own-heap.ts";
import { visitRecord } from "../heap/roots.ts";
import { Words } from "../memory/words.ts";
import { isCollecting, standStill } from "../safepoint/stop-workers.ts";
import { wakeAll } from "../safepoint/wake.ts";
import { pushFutureRef, runFutureIfLatent, trimFutureRefs } from "../sched/frame.ts";
import { awaitEarlier, endFrame, join } from "../sched/join.ts";
import { give, serve } from "../sched/serve.ts";
import type { Strand } from "../sched/strand.ts";
import { releaseOwnHeap } from "./collecting.ts";
import type { Context, HostOptions, InstanceExports, ProgramMetadata } from "./context.ts";
import { tuneEngine } from "./engine.ts";
import { createHostImports } from "./host-functions.ts";
import { hostState } from "./host-state.ts";
import { outputDepth, unwindOutput } from "./output.ts";
import { settleHostFailure } from "./report.ts";
import { createRuntimeImports, type SchedulerHooks } from "./runtime-functions.ts";
import { captureStack, stopProgram } from "./stop.ts";

/** What a thread is given to take part in a program: structured-cloneable. */
export interface ProgramShare {
  readonly wasm: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly map: MemoryMap;
  readonly metadata: ProgramMetadata;
  readonly options: HostOptions;
  readonly forceSteals: boolean;
}

/** One thread's part in a program. */
export interface Participant {
  readonly context: Context;
  readonly strand: Strand;
}

/**
 * Instantiates the program on the calling thread as the given worker. Runs no code of the program.
 * @param worker 0 for the root's thread; each index at most once per program
 * @param isOwnThread `startThreads` has made the calling thread
 */
export function instantiate(share: ProgramShare, worker: number, isOwnThread = false): Participant {
  tuneEngine();
  const words = new Words(share.memory);
  const block = workerBlock(worker);
  const taskStack = share.map.taskStacks + worker * TASK_STACK_BYTES;
  const context: Context = {
    words,
    memory: share.memory,
    map: share.map,
    worker,
    block,
    metadata: share.metadata,
    options: share.options,
    thrown: new WebAssembly.Tag({ parameters: ["i64"] }),
    exports: undefined as unknown as InstanceExports,
  };
  const strand: Strand = {
    words,
    worker,
    workerCount: share.map.workerCount,
    block,
    stackBase: taskStack,
    strandBase: taskStack,
    scanFrom: taskStack,
    scannedFuture: 0,
    scannedCollections: 0,
    handedOverAtMs: 0,
    wasPutOff: false,
    unanswered: "no",
    nextVictim: worker === 0 ? 1 % share.map.workerCount : 0,
    forceSteals: share.forceSteals,
    runner: {
      taskTop: () => (context.exports.task_top.value as number) >>> 0,
      setTaskTop: (address) => {
        context.exports.task_top.value = address | 0;
      },
      run: (task) => runTask(context, task),
      pauseForCollector: () => {
        if (isCollecting(words)) {
          publishStacks(context);
          standStill(words, block, () => helpMarking(context));
        }
        noticeCollection(hostState(context).allocator);
      },
      publishStacks: () => publishStacks(context),
      publish: (task) => publishTask(context, task),
      share: () => shareOwnHeap(context),
      stopForTime: () => stopProgram(context, { kind: "timeUp", stack: captureStack() }),
      hold: (task) => holdFuture(context, task),
      release: (held) => {
        context.exports.shadow_top.value = held;
      },
      releaseHeap: () => releaseOwnHeap(hostState(context).collecting),
    },
  };
  const instance = new WebAssembly.Instance(share.wasm, {
    env: {
      memory: share.memory,
      thrown: context.thrown,
      worker: new WebAssembly.Global({ value: "i32", mutable: false }, block),
    },
    rt: createRuntimeImports(context, schedulerHooks(strand)),
    host: createHostImports(context, { settle: (isFirst) => awaitEarlier(strand, isFirst) }),
  });
  context.exports = instance.exports as unknown as InstanceExports;
  context.exports.task_top.value = taskStack | 0;
  // Room for every Future the bound allows; frame-owned records above it are bounded by the native stack.
  context.exports.task_limit.value = (taskStack + MAX_LATENT_FUTURES * FUTURE_REF_BYTES) | 0;
  context.exports.shadow_top.value = (share.map.shadowStacks + worker * SHADOW_STACK_BYTES) | 0;
  context.exports.heap_next.value = 0;
  context.exports.heap_limit.value = 0;
  context.exports.own_heap.value = 0;
  if (isOwnThread) {
    context.exports.stack_left.value = THREAD_STACK_BUDGET;
    context.exports.stack_budget.value = THREAD_STACK_BUDGET;
  }
  words.store(block + WORKER.heap, workerHeap(worker));
  words.store(block + WORKER.taskBase, taskStack);
  publishStacks(context);
  if (share.forceSteals) words.atomicStore(block + WORKER.hungry, 1);
  return { context, strand };
}

/** Puts a Future on the shadow stack, given its task; what lies on a task stack needs no such thing. @returns the shadow top before */
function holdFuture({ words, map, exports: { shadow_top } }: Context, task: number): number {
  const top = shadow_top.value as number;
  if (task >= map.heapStart) {
    words.store64(top >>> 0, BigInt(task - FUTURE.task));
    shadow_top.value = top + 8;
  }
  return top;
}

/** Another worker will run the task: what that can name is published. */
function publishTask(context: Context, task: number): void {
  const { words, map, exports } = context;
  if (exports.own_heap.value === 0) return;
  const reference = (address: number) => exports.heap_publish(address | 0);
  if (task >= map.heapStart) reference(task - FUTURE.task);
  else {
    const { tables } = hostState(context).collecting.collector;
    visitRecord(words, task, tables, { reference, shadowStack: () => {} });
  }
}

/** Runs a task in state running; a failure of the host itself (native stack used up) becomes the task's exception. */
function runTask(context: Context, task: number): void {
  const shadowTop = context.exports.shadow_top.value;
  const { output } = hostState(context);
  const depth = outputDepth(output);
  try {
    context.exports.run_task(task | 0);
  } catch (error) {
    const thrown = settleHostFailure(context, error);
    unwindOutput(output, depth);
    context.exports.shadow_top.value = shadowTop;
    context.words.store64(task + TASK.result, thrown);
    shareOwnHeap(context);
    context.words.atomicStore(task + TASK.state, TASK_STATE.failed);
  }
}

function schedulerHooks(strand: Strand): SchedulerHooks {
  const { words, block, runner } = strand;
  const fullStack = { forksUntilTrim: 0 };
  return {
    poll: () => serve(strand),
    fork_slow: () => {
      if (words.atomicLoad(block + WORKER.poll) !== 0) serve(strand);
      if (words.atomicLoad(block + WORKER.hungry) !== 0) give(strand);
    },
    join: (task) => join(strand, task >>> 0),
    fork_future: (future) => forkFuture(strand, (future >>> 0) + 8, fullStack),
    wait_future: (future) => join(strand, (future >>> 0) + 8),
    wake_waiters: () => wakeAll(words, strand.workerCount),
    frame_exit: (base) => endFrame(strand, base >>> 0),
    unwind: (base) => {
      if (runner.taskTop() !== base >>> 0) endFrame(strand, base >>> 0);
    },
  };
}

/** How many forks find a full stack before it is looked through again, when the last look freed nothing: each look goes over all of it. */
const FORKS_PER_TRIM = MAX_LATENT_FUTURES >> 4;

/** Records a Future's latent task on the stack, or runs it at once when the stack has its fill. */
function forkFuture(strand: Strand, task: number, fullStack: { forksUntilTrim: number }): void {
  const { words, block, runner } = strand;
  words.store(task + TASK.size, strand.worker);
  const limit = strand.stackBase + MAX_LATENT_FUTURES * FUTURE_REF_BYTES;
  if (runner.taskTop() >= limit && fullStack.forksUntilTrim-- <= 0) {
    fullStack.forksUntilTrim = trimFutureRefs(strand) === 0 ? FORKS_PER_TRIM : 0;
  }
  if (runner.taskTop() >= limit) {
    runFutureIfLatent(strand, task);
    return;
  }
  pushFutureRef(strand, task);
  if (words.atomicLoad(block + WORKER.poll) !== 0) serve(strand);
  if (words.atomicLoad(block + WORKER.hungry) !== 0) give(strand);
}

/** Marks a fresh program's control words. Root's thread, before any worker starts. */
export function initialiseControl(
  words: Words,
  map: MemoryMap,
  control: Readonly<Record<number, number>>,
): void {
  for (const [offset, value] of Object.entries(control))
    words.atomicStore(CONTROL_ADDRESS + Number(offset), value);
  words.atomicStore(workerBlock(0) + WORKER.state, map.workerCount > 0 ? 1 : 0);
}
