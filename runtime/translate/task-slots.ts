/**
 * What is known of a function's latent-fork slots at its forks, waits and ends: forward dataflow over the slots which may hold a task nobody
 * has waited for. Decides where the cheap forms are right: no search for the top of the task stack, no clean-up at the function's end.
 */
import type { CodeShape } from "./code-shape.ts";
import { findFlow } from "./flow-graph.ts";

/** See the head of the file. */
export interface TaskSlotPlan {
  /** Slots that may be forked again while their last task is un-waited. Their tasks are kept as Futures, of which there may be any number. */
  readonly repeated: ReadonlySet<number>;
  /** By `wait.latent`: its record is surely the topmost one of the task stack when it is latent. */
  readonly isTopmost: ReadonlySet<number>;
  /** By `wait.latent`: no slot is un-waited after it, so records that were done with but lay below others go with it, all down to the frame's base. */
  readonly clearsAll: ReadonlySet<number>;
  /** Some end of the function may be reached with a record of the frame left on the task stack. */
  readonly leavesRecords: boolean;
}

/** Which slots may be un-waited, in the order of their forks; undefined when the order differs between paths. */
interface State {
  readonly pending: ReadonlySet<number>;
  readonly order: readonly number[] | undefined;
  /** A record that is done with may still lie below a later one. */
  readonly hasLeftover: boolean;
}

const NOTHING_PENDING: State = { pending: new Set(), order: [], hasLeftover: false };

/** Solves one function. @param hasFutures FUTURE_REFs of the program may lie above a record of the frame */
export function planTaskSlots(shape: CodeShape, hasFutures: boolean): TaskSlotPlan {
  const { code, taskSlots } = shape.definition;
  const repeated = new Set<number>();
  const isTopmost = new Set<number>();
  const clearsAll = new Set<number>();
  let leavesRecords = false;
  if (taskSlots.length === 0) return { repeated, isTopmost, clearsAll, leavesRecords };

  const blocks = findFlow(shape);
  const states: (State | undefined)[] = blocks.map(() => undefined);
  states[0] = NOTHING_PENDING;
  const pending = [0];

  const flowTo = (target: number, state: State): void => {
    const joined = join(states[target], state);
    if (states[target] !== undefined && isSame(states[target], joined)) return;
    states[target] = joined;
    pending.push(target);
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const block = blocks[next];
    let state = states[next];
    if (block === undefined || state === undefined) continue;
    for (let index = block.start; index < block.end; index += 1) {
      // What a handler finds is cut back to what there was at its `try`.
      if (block.handler >= 0) flowTo(block.handler, { ...state, order: undefined });
      state = step(code[index], state);
    }
    for (const successor of block.successors) flowTo(successor, state);
  }

  blocks.forEach((block, number) => {
    let state = states[number];
    if (state === undefined) return;
    for (let index = block.start; index < block.end; index += 1) {
      const instruction = code[index];
      if (instruction?.op === "fork.latent" && state.pending.has(instruction.imm[0])) {
        repeated.add(instruction.imm[0]);
      }
      if (instruction?.op === "wait.latent") {
        const [slot] = instruction.imm;
        if (!hasFutures && state.order?.at(-1) === slot) isTopmost.add(index);
        const isLast = state.pending.size === 1 && state.pending.has(slot);
        if (!hasFutures && isLast && state.hasLeftover) clearsAll.add(index);
      }
      state = step(instruction, state);
      const leaves = instruction?.op === "return" || index === code.length - 1;
      if (leaves && (state.pending.size > 0 || state.hasLeftover)) leavesRecords = true;
    }
    const jumpsOut = (shape.targets.get(block.end - 1) ?? []).includes(-1);
    if (jumpsOut && (state.pending.size > 0 || state.hasLeftover)) leavesRecords = true;
  });
  // A FUTURE_REF above a record keeps it on the stack when it is done with.
  if (hasFutures) leavesRecords = true;
  return { repeated, isTopmost, clearsAll, leavesRecords };
}

function step(instruction: CodeShape["definition"]["code"][number] | undefined, state: State) {
  if (instruction?.op === "fork.latent") {
    const [slot] = instruction.imm;
    return {
      pending: new Set([...state.pending, slot]),
      order: state.order && [...state.order.filter((each) => each !== slot), slot],
      hasLeftover: state.hasLeftover,
    };
  }
  if (instruction?.op !== "wait.latent") return state;
  const [slot] = instruction.imm;
  const pending = new Set([...state.pending].filter((each) => each !== slot));
  // The last wait of all takes whatever is left with it.
  if (pending.size === 0) return NOTHING_PENDING;
  const wasTop = state.order?.at(-1) === slot;
  return {
    pending,
    order: state.order?.filter((each) => each !== slot),
    hasLeftover: state.hasLeftover || !wasTop,
  };
}

function join(known: State | undefined, added: State): State {
  if (known === undefined) return added;
  const isSameOrder =
    known.order !== undefined &&
    added.order !== undefined &&
    known.order.join() === added.order.join();
  return {
    pending: new Set([...known.pending, ...added.pending]),
    order: isSameOrder ? known.order : undefined,
    hasLeftover: known.hasLeftover || added.hasLeftover,
  };
}

function isSame(left: State, right: State): boolean {
  return (
    left.pending.size === right.pending.size &&
    left.hasLeftover === right.hasLeftover &&
    (left.order === undefined) === (right.order === undefined)
  );
}
