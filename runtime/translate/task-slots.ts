/**
 * What is known of a function's latent-fork slots at its forks, waits and ends: forward dataflow over the slots which may hold a task nobody
 * has waited for. Decides which slots must be Futures, and where the cheap forms of a wait are right.
 */
import type { Instruction } from "../bytecode/module.ts";
import type { CodeShape } from "./code-shape.ts";
import { type FlowBlock, findFlow } from "./flow-graph.ts";

/** Facts for the slots that are records on the task stack. */
export interface TaskSlotPlan {
  /** Slots whose tasks are kept as Futures; see `findFutureSlots`. */
  readonly futures: ReadonlySet<number>;
  /** By `wait.latent`: its record is surely the topmost one of the task stack when it is latent. */
  readonly isTopmost: ReadonlySet<number>;
  /** By `wait.latent`: no slot is un-waited after it, so records that were done with but lay below others go with it, all down to the frame's base. */
  readonly clearsAll: ReadonlySet<number>;
  /** Some end of the function may be reached with a record of the frame left on the task stack. */
  readonly leavesRecords: boolean;
}

interface State {
  /** Slots that may be un-waited. */
  readonly pending: ReadonlySet<number>;
  /** Pending slots that a handler may have cut off the stack. */
  readonly cut: ReadonlySet<number>;
  /** Pending slots in the order of their forks; undefined when it differs between paths. */
  readonly order: readonly number[] | undefined;
  /** A record that is done with may still lie below a later one. */
  readonly hasLeftover: boolean;
}

const NOTHING: ReadonlySet<number> = new Set();
const START: State = { pending: NOTHING, cut: NOTHING, order: [], hasLeftover: false };

/**
 * Slots whose tasks cannot be records of the frame: those forked again while un-waited, of which there could be any number, and those
 * waited for after a handler has cut the task stack back. Such a slot holds a Future instead.
 */
export function findFutureSlots(shape: CodeShape): ReadonlySet<number> {
  const found = new Set<number>();
  if (shape.definition.taskSlots.length === 0) return found;
  forEachState(shape, (instruction, _index, state) => {
    if (instruction.op === "fork.latent" && state.pending.has(instruction.imm[0])) {
      found.add(instruction.imm[0]);
    }
    if (instruction.op === "wait.latent" && state.cut.has(instruction.imm[0])) {
      found.add(instruction.imm[0]);
    }
  });
  return found;
}

/**
 * Solves one function.
 * @param futures its slots that are Futures
 * @param hasFutures FUTURE_REFs may come to lie above a record of the frame
 */
export function planTaskSlots(
  shape: CodeShape,
  futures: ReadonlySet<number>,
  hasFutures: boolean,
): TaskSlotPlan {
  const { code, taskSlots } = shape.definition;
  const isTopmost = new Set<number>();
  const clearsAll = new Set<number>();
  // A FUTURE_REF above a record keeps it on the stack when it is done with.
  let leavesRecords = hasFutures && taskSlots.length > futures.size;
  if (taskSlots.length === 0) return { futures, isTopmost, clearsAll, leavesRecords };
  forEachState(shape, (instruction, index, state, after) => {
    if (instruction.op === "wait.latent" && !hasFutures) {
      const [slot] = instruction.imm;
      if (state.order?.at(-1) === slot) isTopmost.add(index);
      if (state.hasLeftover && state.pending.size === 1 && state.pending.has(slot)) {
        clearsAll.add(index);
      }
    }
    const leaves =
      instruction.op === "return" ||
      index === code.length - 1 ||
      shape.targets.get(index)?.includes(-1) === true;
    if (leaves && (after.pending.size > 0 || after.hasLeftover)) leavesRecords = true;
  });
  return { futures, isTopmost, clearsAll, leavesRecords };
}

/** Calls `visit` with what holds before and after each instruction that can be reached. */
function forEachState(
  shape: CodeShape,
  visit: (instruction: Instruction, index: number, before: State, after: State) => void,
): void {
  const { code } = shape.definition;
  const blocks = findFlow(shape);
  const states = solve(shape, blocks);
  blocks.forEach((block, number) => {
    let state = states[number];
    if (state === undefined) return;
    for (let index = block.start; index < block.end; index += 1) {
      const instruction = code[index];
      if (instruction === undefined || shape.isReachable[index] === 0) continue;
      const after = step(instruction, state);
      visit(instruction, index, state, after);
      state = after;
    }
  });
}

/** What holds at the start of each block; undefined where control never comes. */
function solve(shape: CodeShape, blocks: readonly FlowBlock[]): (State | undefined)[] {
  const { code } = shape.definition;
  const states: (State | undefined)[] = blocks.map(() => undefined);
  states[0] = START;
  const unsolved = [0];
  const flowTo = (target: number, state: State): void => {
    const known = states[target];
    const joined = known === undefined ? state : join(known, state);
    if (known !== undefined && isSame(known, joined)) return;
    states[target] = joined;
    unsolved.push(target);
  };
  for (let next = unsolved.pop(); next !== undefined; next = unsolved.pop()) {
    const block = blocks[next];
    let state = states[next];
    if (block === undefined || state === undefined) continue;
    const entry = state;
    for (let index = block.start; index < block.end; index += 1) {
      const instruction = code[index];
      if (block.handler >= 0) flowTo(block.handler, throwFrom(state));
      if (instruction !== undefined) state = step(instruction, state);
    }
    if (block.handler >= 0 && state !== entry) flowTo(block.handler, throwFrom(state));
    for (const successor of block.successors) flowTo(successor, state);
  }
  return states;
}

// Forks before the `try` stay where they are, but telling them apart is not worth it.
function throwFrom(state: State): State {
  return { ...state, cut: state.pending, order: undefined };
}

function step(instruction: Instruction, state: State): State {
  if (instruction.op === "fork.latent") {
    const [slot] = instruction.imm;
    return {
      pending: new Set([...state.pending, slot]),
      cut: without(state.cut, slot),
      order: state.order && [...state.order.filter((each) => each !== slot), slot],
      hasLeftover: state.hasLeftover,
    };
  }
  if (instruction.op !== "wait.latent") return state;
  const [slot] = instruction.imm;
  const pending = without(state.pending, slot);
  // The last wait of all takes whatever is left with it.
  if (pending.size === 0) return START;
  const wasTop = state.order?.at(-1) === slot;
  return {
    pending,
    cut: without(state.cut, slot),
    order: state.order?.filter((each) => each !== slot),
    hasLeftover: state.hasLeftover || !wasTop,
  };
}

function without(set: ReadonlySet<number>, slot: number): ReadonlySet<number> {
  return set.has(slot) ? new Set([...set].filter((each) => each !== slot)) : set;
}

function join(known: State, added: State): State {
  const isSameOrder =
    known.order !== undefined &&
    added.order !== undefined &&
    known.order.join() === added.order.join();
  return {
    pending: new Set([...known.pending, ...added.pending]),
    cut: new Set([...known.cut, ...added.cut]),
    order: isSameOrder ? known.order : undefined,
    hasLeftover: known.hasLeftover || added.hasLeftover,
  };
}

// States only ever grow, so equal sizes mean equal sets.
function isSame(left: State, right: State): boolean {
  return (
    left.pending.size === right.pending.size &&
    left.cut.size === right.cut.size &&
    left.hasLeftover === right.hasLeftover &&
    (left.order === undefined) === (right.order === undefined)
  );
}
