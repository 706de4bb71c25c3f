/** What the host's functions keep for one thread and program: allocation, a view of the memory as Buffer, output. Owner only. */
import { Buffer } from "node:buffer";
import { CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import { TRAP_CODES } from "../bytecode/module.ts";
import { type Allocator, createAllocator } from "../heap/allocate.ts";
import { takeCensus } from "../heap/census.ts";
import { type Collecting, createCollecting, MemoryFull } from "./collecting.ts";
import type { Context } from "./context.ts";
import { createOutput, type Output } from "./output.ts";
import { newStackMemory, type StackMemory } from "./stack-memory.ts";
import { captureStack, stopProgram } from "./stop.ts";

export interface HostState {
  readonly allocator: Allocator;
  readonly collecting: Collecting;
  /** The whole memory: the engine's fast conversions between text and bytes. */
  readonly buffer: Buffer;
  readonly output: Output;
  readonly stacks: StackMemory;
  /** What a host function threw that is no language exception: a fault of ours, on its way out. */
  fault: unknown;
}

const MEBIBYTE = 2 ** 20;

/** The state of a context, made at its first use. */
export function hostState(context: Context): HostState {
  context.hostState ??= createHostState(context);
  return context.hostState;
}

function createHostState(context: Context): HostState {
  const stopForMemory = () => outOfMemory(context);
  const buffer = Buffer.from(context.words.buffer);
  const allocator = createAllocator(context, () => {
    if (collecting.canRetry) throw new MemoryFull();
    return stopForMemory();
  });
  const { torture } = context.options;
  if (torture && !torture.usesHoles) allocator.spare = { next: 0, limit: 0 };
  const collecting = createCollecting(context, allocator);
  return {
    allocator,
    collecting,
    buffer,
    output: createOutput(context.words, buffer, context.worker, {
      outOfMemory: stopForMemory,
      isCaptured: context.options.captureOutput === true,
      hasSafepoints: context.metadata.forks,
    }),
    stacks: newStackMemory(),
    fault: undefined,
  };
}

/** Stops the program: its memory is used up. */
export function outOfMemory(context: Context): never {
  const stack = captureStack();
  const mebibytes = Math.round(context.map.heapEnd / MEBIBYTE);
  return stopProgram(context, {
    kind: "trap",
    code: TRAP_CODES.outOfMemory,
    details: [mebibytes, 0],
    stack,
    notes: describeMemory(context),
  });
}

/** Types that take less than this share of all memory do not explain why it is used up. */
const LEAST_SHARE = 0.02;
const MAX_NOTES = 5;

/** What the memory is used for, as far as a collection has looked through it. */
function describeMemory({ words, map, metadata }: Context): string[] {
  if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections) === 0) return [];
  const program = { types: metadata.module.types, layouts: metadata.layouts };
  return takeCensus(words, map, program)
    .filter(({ bytes }) => bytes > LEAST_SHARE * (map.heapEnd - map.heapStart))
    .slice(0, MAX_NOTES)
    .map(({ name, objects, bytes }) => {
      const size = (bytes / MEBIBYTE).toFixed(1);
      return `${size} MiB are \`${name}\` (${objects} ${objects === 1 ? "object" : "objects"})`;
    });
}
