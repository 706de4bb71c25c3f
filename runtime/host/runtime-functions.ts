/** The `rt` import object: every row of RUNTIME_FUNCTIONS for one thread. Addresses come in as signed i32 and are made unsigned here. */
import type { RUNTIME_FUNCTIONS, RuntimeFunctionName } from "../abi/functions.ts";
import { VALUE_TAG } from "../abi/object-layout.ts";
import { TRAP_CODES } from "../bytecode/module.ts";
import { viewBoxed } from "./boxed.ts";
import { allocateOrCollect, collectingFunction } from "./collecting.ts";
import type { Context } from "./context.ts";
import { throwNotCallable, throwNullish, throwRange } from "./errors.ts";
import { hostState, outOfMemory } from "./host-state.ts";
import {
  enterOutput,
  flushAtSafepoint,
  flushBeforeWaiting,
  forkOutput,
  leaveOutput,
} from "./output.ts";
import { hostError } from "./report.ts";
import { captureStack, stopProgram } from "./stop.ts";
import { fromCodePoint, join, numberToString, stringToNumber } from "./strings/build.ts";
import { flatten } from "./strings/rope.ts";
import { compare, indexOf, lastIndexOf, slice } from "./strings/search.ts";
import { writeString } from "./strings/text.ts";

type WasmValue = { readonly i32: number; readonly i64: bigint; readonly f64: number };
type Parameters<Row> = Row extends { readonly params: infer Params }
  ? { readonly [Index in keyof Params]: WasmValue[Params[Index] & keyof WasmValue] }
  : never;
type Result<Row> = Row extends { readonly result: infer Kind extends keyof WasmValue }
  ? WasmValue[Kind]
  : ReturnType<() => void>;

/** Runtime functions as generated code imports them. */
export type RuntimeImports = {
  readonly [Name in RuntimeFunctionName]: (
    ...args: Extract<Parameters<(typeof RUNTIME_FUNCTIONS)[Name]>, readonly unknown[]>
  ) => Result<(typeof RUNTIME_FUNCTIONS)[Name]>;
};

/** What the scheduler does for generated code. */
export type SchedulerHooks = Pick<
  RuntimeImports,
  | "poll"
  | "fork_slow"
  | "join"
  | "fork_future"
  | "wait_future"
  | "wake_waiters"
  | "frame_exit"
  | "unwind"
>;

/** Functions of the context's thread. */
export function createRuntimeImports(context: Context, hooks: SchedulerHooks): RuntimeImports {
  // The allocator reads the instance's globals, which exist by the first call.
  const state = hostState(context);
  const { collecting, output } = state;
  const makes = <Args extends readonly unknown[], Result>(run: (...args: Args) => Result) =>
    collectingFunction(() => collecting, run);
  return {
    ...hooks,
    poll() {
      hooks.poll();
      flushAtSafepoint(output);
    },
    fork_slow() {
      hooks.fork_slow();
      flushAtSafepoint(output);
    },
    join(task) {
      flushBeforeWaiting(output);
      hooks.join(task);
    },
    wait_future(future) {
      flushBeforeWaiting(output);
      hooks.wait_future(future);
    },
    output_fork: () => forkOutput(output),
    output_enter: (segment) => enterOutput(output, segment >>> 0),
    output_leave: (before) => leaveOutput(output, before >>> 0),
    allocate: (bytes) =>
      allocateOrCollect(context, collecting, bytes >>> 0, () => outOfMemory(context)),
    string_flatten: makes((text: number) => flatten(context, text >>> 0)),
    string_slice: makes((text: number, start: number, end: number) =>
      slice(context, text >>> 0, start, end),
    ),
    string_index_of: (text, part, start) => indexOf(context, text >>> 0, part >>> 0, start),
    string_last_index_of: (text, part, start) =>
      lastIndexOf(context, text >>> 0, part >>> 0, start),
    string_compare_slow: (a, b) => compare(context, a >>> 0, b >>> 0),
    string_from_code: makes((point: number) => fromCodePoint(context, point)),
    string_join: makes((array: number, separator: number) =>
      join(context, array >>> 0, separator >>> 0),
    ),
    string_to_number: (text) => stringToNumber(context, text >>> 0),
    f64_to_string: makes((value: number) => numberToString(context, value)),
    f64_rem: (a, b) => a % b,
    f64_to_i32: (value) => value | 0,
    value_to_string: makes((value: bigint) => valueToString(context, value)),
    value_to_number: (value) => Number(readPrimitive(context, value)),
    trap: (code, a, b) => trap(context, code, a, b),
    throw_nullish: (reference, name, isSet) =>
      throwNullish(context, reference >>> 0, name >>> 0, isSet !== 0),
    throw_not_callable: (reference) => throwNotCallable(context, reference >>> 0),
    throw_range: (code) => throwRange(context, code),
    host_error: () => hostError(context),
  };
}

/** Stops the program. @param a first detail @param b second detail */
function trap(context: Context, code: number, a: number, b: number): never {
  return stopProgram(context, { kind: "trap", code, details: [a, b], stack: captureStack() });
}

const HIGH_BITS = 48n;

function valueToString(context: Context, value: bigint): number {
  const isReference = Number(BigInt.asUintN(64, value) >> HIGH_BITS) === VALUE_TAG.reference;
  const primitive = readPrimitive(context, value);
  // A string is its own text.
  if (isReference) return Number(BigInt.asUintN(32, value));
  return writeString(context, String(primitive));
}

/** The value, which the program has proved no object; one that is an object all the same stops it. */
function readPrimitive(
  context: Context,
  value: bigint,
): undefined | null | boolean | number | string {
  const view = viewBoxed(context, BigInt.asUintN(64, value));
  return view.kind === "plain" ? view.value : trap(context, TRAP_CODES.wrongType, 0, 0);
}
