/**
 * Stack overflow as an exception of the language. Generated code cannot catch the engine's own overflow, so in programs where a handler could see
 * one, functions that calls can come round to keep count of the stack in a global, and throw the RangeError themselves before the engine would.
 * What nothing catches is left to the engine: other programs count nothing.
 */
import { RANGE_MESSAGES } from "../abi/functions.ts";
import type { FunctionDefinition, Module } from "../bytecode/module.ts";
import { findCycles } from "./strong-components.ts";

/**
 * Bytes of native stack that may be used: what Node's main thread has (984 KiB), less what stands on it before the program and what a host
 * function needs.
 */
export const STACK_BUDGET = 720 << 10;
/** Bytes that running a task takes besides its function: frames of the scheduler. */
export const TASK_STACK_COST = 2 << 10;
/** Code of the RangeError. */
export const STACK_OVERFLOW = RANGE_MESSAGES.indexOf("Maximum call stack size exceeded");

// Return address, frame pointer, frame type, instance, and some room for the engine's own spills.
const FRAME_BYTES = 48;

/** An upper bound of a function's native frame: it may hold every parameter and local, seldom more. */
export function frameBytes({ params, locals }: FunctionDefinition): number {
  return FRAME_BYTES + 8 * (params.length + locals.length);
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
