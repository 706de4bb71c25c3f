/**
 * Which references in locals are still wanted after an instruction: backward dataflow over the blocks of one function, on bit sets of the
 * locals that can hold references. Inside a `try` everything its handler wants is live all the time, since anything may throw.
 */
import type { CodeShape } from "./code-shape.ts";
import { type FlowBlock, findFlow } from "./flow-graph.ts";
import { isTraced } from "./representation.ts";

/** A set of traced locals, by their number among those. */
export type LocalSet = Uint32Array;

/** See the head of the file. */
export interface Liveness {
  /** Local index by number. */
  readonly traced: readonly number[];
  /** Number by local index; -1 where the local holds no references. */
  readonly numberOf: Int32Array;
  /** Live after the instruction, for the instructions asked about. */
  readonly after: ReadonlyMap<number, LocalSet>;
  /** Live when the function begins: parameters, and locals read before they are written. */
  readonly atEntry: LocalSet;
}

/** Solves one function. @param isWanted which instructions `after` is wanted for */
export function findLiveness(shape: CodeShape, isWanted: (index: number) => boolean): Liveness {
  const { params, locals, code } = shape.definition;
  const types = [...params, ...locals];
  const traced = types.flatMap((type, index) => (isTraced(type) ? [index] : []));
  const numberOf = new Int32Array(types.length).fill(-1);
  traced.forEach((local, number) => {
    numberOf[local] = number;
  });
  const words = (traced.length + 31) >>> 5;
  const blocks = traced.length === 0 ? [] : findFlow(shape);
  const liveIn = blocks.map(() => new Uint32Array(words));
  const live = new Uint32Array(words);

  /** Brings `live` from after an instruction to before it. */
  function stepBack(index: number): void {
    const instruction = code[index];
    if (instruction === undefined || shape.isReachable[index] === 0) return;
    if (instruction.op === "local.get") setBit(live, numberOf[instruction.imm[0]] ?? -1, true);
    else if (instruction.op === "local.set" || instruction.op === "local.tee") {
      setBit(live, numberOf[instruction.imm[0]] ?? -1, false);
    }
  }

  function startAtEnd({ successors, handler }: FlowBlock): LocalSet | undefined {
    live.fill(0);
    for (const successor of successors) addAll(live, liveIn[successor]);
    const held = liveIn[handler];
    addAll(live, held);
    return held;
  }

  let isStable = false;
  while (!isStable) {
    isStable = true;
    for (let number = blocks.length - 1; number >= 0; number -= 1) {
      const block = blocks[number];
      if (block === undefined) continue;
      const held = startAtEnd(block);
      for (let index = block.end - 1; index >= block.start; index -= 1) stepBack(index);
      if (held) addAll(live, held);
      if (addAll(liveIn[number], live)) isStable = false;
    }
  }

  const after = new Map<number, LocalSet>();
  for (const block of blocks) {
    const held = startAtEnd(block);
    for (let index = block.end - 1; index >= block.start; index -= 1) {
      if (isWanted(index)) after.set(index, live.slice());
      stepBack(index);
      if (held) addAll(live, held);
    }
  }
  return { traced, numberOf, after, atEntry: liveIn[0] ?? new Uint32Array(words) };
}

/** Whether the local with this number is in the set. */
export function hasLocal(set: LocalSet, number: number): boolean {
  return (((set[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

function setBit(set: LocalSet, number: number, isIn: boolean): void {
  if (number < 0) return;
  const bit = 1 << (number & 31);
  const word = set[number >>> 5] ?? 0;
  set[number >>> 5] = isIn ? word | bit : word & ~bit;
}

/** @returns whether anything was added */
function addAll(into: LocalSet | undefined, from: LocalSet | undefined): boolean {
  if (into === undefined || from === undefined) return false;
  let changed = false;
  for (let word = 0; word < into.length; word += 1) {
    const before = into[word] ?? 0;
    const joined = (before | (from[word] ?? 0)) >>> 0;
    if (joined === before) continue;
    into[word] = joined;
    changed = true;
  }
  return changed;
}
