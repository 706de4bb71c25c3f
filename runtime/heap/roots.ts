/**
 * Where a collection begins: everything that running code can name. Shadow stacks hold the references of generated code, task stacks the arguments
 * and results of forked tasks; module variables, and tasks on their way from one worker to another, are the rest.
 */
import {
  MAX_BATCH,
  SHADOW_STACK_BYTES,
  TASK_STACK_BYTES,
  UNDEFINED,
  WORKER,
  workerBlock,
} from "../abi/memory-map.ts";
import { FUTURE, VALUE_TAG } from "../abi/object-layout.ts";
import { TASK, TASK_STATE } from "../abi/task-layout.ts";
import type { ResultType, ValueType } from "../bytecode/module.ts";
import type { Words } from "../memory/words.ts";

/** What is known of a program's roots, the same on every thread. */
export interface RootTables {
  /** Module variables. */
  readonly globals: readonly { readonly address: number; readonly type: ValueType }[];
  /** Tasks by the index of their entry in the function table. */
  readonly tasks: ReadonlyMap<number, TaskRoots>;
}

/** What a task's record holds. */
export interface TaskRoots {
  /** Arguments, 8 bytes each from TASK.args on. */
  readonly args: readonly ValueType[];
  readonly result: ResultType;
}

/** Where stacks lie. */
export interface StackMap {
  readonly workerCount: number;
  readonly taskStacks: number;
  readonly shadowStacks: number;
  readonly heapStart: number;
}

/** Takes roots. */
export interface RootVisitor {
  reference(address: number): void;
  /** A part of a shadow stack: words of 8 bytes, references with the upper half zero and boxed values. */
  shadowStack(from: number, to: number): void;
}

/**
 * Shows all roots to `visitor`. Every worker stands still, and its stacks have been published.
 * @param without worker whose stacks are left out, none when absent
 */
export function visitRoots(
  words: Words,
  map: StackMap,
  tables: RootTables,
  visitor: RootVisitor,
  without = -1,
): void {
  for (const { address, type } of tables.globals) visitTyped(words, address, type, visitor);
  for (let worker = 0; worker < map.workerCount; worker += 1) {
    const block = workerBlock(worker);
    if (worker !== without) visitStacks(words, map, tables, worker, visitor);
    // A Future whose task was handed over, and which nobody has begun.
    for (const word of [WORKER.answer, WORKER.gift]) {
      const task = words.loadAddress(block + word);
      if (task >= map.heapStart) visitor.reference(task - FUTURE.task);
    }
    for (let index = 0; index < MAX_BATCH; index += 1) {
      const task = words.loadAddress(block + WORKER.batch + 4 * index);
      if (task !== 0) visitor.reference(task - FUTURE.task);
    }
  }
}

/**
 * Shows the roots on the stacks of a worker, which have been published: all there are of its own heap. FUTURE_REFs whose Futures are done stand for
 * nothing from then on, so that no root is left of a Future that the program has forgotten: the owner takes them off only when it comes by
 * them. The owner, or while it stands still.
 */
export function visitStacks(
  words: Words,
  map: StackMap,
  tables: RootTables,
  worker: number,
  visitor: RootVisitor,
): void {
  const block = workerBlock(worker);
  const shadowTop = words.loadAddress(block + WORKER.shadowTop);
  const taskTop = words.loadAddress(block + WORKER.taskTop);
  // A worker that never came to the program has no stacks.
  if (shadowTop !== 0) {
    visitor.shadowStack(map.shadowStacks + worker * SHADOW_STACK_BYTES, shadowTop);
  }
  const taskStack = map.taskStacks + worker * TASK_STACK_BYTES;
  for (let record = taskStack; record < taskTop; record += words.load(record + TASK.size)) {
    if (words.load(record + TASK.state) === TASK_STATE.futureRef)
      visitFutureRef(words, record, visitor);
    else visitRecord(words, record, tables, visitor);
  }
}

function visitFutureRef(words: Words, record: number, visitor: RootVisitor): void {
  const task = words.loadAddress(record + TASK.result);
  // Plain: thousands may lie here, and one that is done by now is seen next time.
  const state = words.load(task + TASK.state);
  if (state === TASK_STATE.done || state === TASK_STATE.failed) {
    words.store(record + TASK.state, TASK_STATE.consumed);
    // Generated code looks at the task's state alone; in the null zone it reads one that is not latent.
    words.store(record + TASK.result, UNDEFINED);
  } else {
    visitor.reference(task - FUTURE.task);
  }
}

/** Shows what a record on a task stack holds, other than a FUTURE_REF. */
export function visitRecord(
  words: Words,
  record: number,
  { tasks }: RootTables,
  visitor: RootVisitor,
): void {
  const state = words.atomicLoad(record + TASK.state);
  if (state === TASK_STATE.consumed) return;
  const task = tasks.get(words.load(record + TASK.entry));
  if (task === undefined) throw new Error(`no task has the entry of the record at ${record}`);
  if (state === TASK_STATE.done) visitTyped(words, record + TASK.result, task.result, visitor);
  else if (state === TASK_STATE.failed) visitTyped(words, record + TASK.result, "value", visitor);
  else {
    task.args.forEach((type, index) => {
      visitTyped(words, record + TASK.args + 8 * index, type, visitor);
    });
  }
}

/** Shows what a word of this type holds. */
export function visitTyped(
  words: Words,
  address: number,
  type: ResultType,
  visitor: Pick<RootVisitor, "reference">,
): void {
  if (typeof type === "number") visitor.reference(words.loadAddress(address));
  else if (type === "value") {
    const bits = words.load64(address);
    if (bits >> 48n === BigInt(VALUE_TAG.reference)) {
      visitor.reference(Number(bits & 0xffff_ffffn));
    }
  }
}
