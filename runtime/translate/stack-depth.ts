/**
 * Stack overflow as an exception of the language, and who may come near it. Generated code cannot catch the engine's own overflow, so in programs where a handler could see
 * one, functions that calls can come round to keep count of the stack in a global, and throw the RangeError themselves before the engine would.
 * What nothing catches is left to the engine: other programs count nothing.
 */
import { RANGE_MESSAGES } from "../abi/functions.ts";
import type { FunctionDefinition, Module } from "../bytecode/module.ts";
import { findCycles } from "./strong-components.ts";

/** Bytes that running a task takes besides its function: frames of the scheduler. */
export const TASK_STACK_COST = 2 << 10;
/** Code of the RangeError. */
export const STACK_OVERFLOW = RANGE_MESSAGES.indexOf("Maximum call stack size exceeded");

// Return address, frame pointer, frame type, instance, and some room for the engine's own spills.
const FRAME_BYTES = 48;
/** The library's functions are inlined into each other more than others, and call the host where they end. */
const LIBRARY_FRAME_BYTES = 160;

/** An upper bound of a function's native frame: it may hold every parameter and local, seldom more. */
export function frameBytes({ params, locals, lines }: FunctionDefinition): number {
  const least = lines.length === 0 ? LIBRARY_FRAME_BYTES : FRAME_BYTES;
  return least + 8 * (params.length + locals.length);
}

/**
 * By function: whether it counts.
 * @param callees functions that each function may call, fork or wait for
 */
export function findCounting(
  module: Module,
  callees: readonly (readonly number[])[],
  reaches: (own: (functionIndex: number) => boolean) => readonly boolean[],
): readonly boolean[] {
  const isCyclic = findCycles(callees);
  const mayOverflow = reaches((index) => isCyclic[index] === true);
  const isCaught = module.functions.some(
    ({ code }, index) => mayOverflow[index] === true && code.some(({ op }) => op === "try"),
  );
  return isCaught ? isCyclic : isCyclic.map(() => false);
}

/** Functions that need no more keep up with Node on a stack like Node's, where it takes some 80 bytes for a call of the smallest. */
const SMALL_FRAME_BYTES = FRAME_BYTES + 4 * 8;
/** Instructions of a function from which on what it computes in between takes a frame beyond that. */
const SMALL_CODE = 40;

/**
 * May calls nest deeper in Node than a stack like Node's lets them? That is so where they come round to a function of the program's own whose frame is not
 * small. Of the library's recursion, over what the program has built, the depth is.
 */
export function needsDeepStack(module: Module, callees: readonly (readonly number[])[]): boolean {
  const isCyclic = findCycles(callees);
  return module.functions.some(
    (definition, index) =>
      isCyclic[index] === true &&
      definition.lines.length > 0 &&
      (frameBytes(definition) > SMALL_FRAME_BYTES || definition.code.length > SMALL_CODE),
  );
}
