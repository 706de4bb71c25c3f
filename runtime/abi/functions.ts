/**
 * TABLE of runtime functions that generated code imports from module `rt`: slow paths written in TypeScript. Imports nothing.
 * Addresses and indexes are i32; boxed values i64. Every one may be called on any worker, and runs on the calling worker.
 */

export interface RuntimeFunction {
  readonly params: readonly ("i32" | "i64" | "f64")[];
  readonly result: "i32" | "i64" | "f64" | "void";
  /** The call may collect: live references, the arguments among them, must be on the shadow stack. */
  readonly collects: boolean;
  readonly doc: string;
}

const f = <const P extends RuntimeFunction["params"], const R extends RuntimeFunction["result"]>(
  params: P,
  result: R,
  collects: boolean,
  doc: string,
) => ({ params, result, collects, doc });

export const RUNTIME_FUNCTIONS = {
  // safepoints, tasks (runtime/sched)
  poll: f([], "void", true, "safepoint slow path: WORKER.poll was not zero"),
  fork_slow: f(
    [],
    "void",
    true,
    "after a latent record was pushed while WORKER.poll or WORKER.hungry was not zero",
  ),
  join: f(
    ["i32"],
    "void",
    true,
    "task on the own task stack, not latent: returns when it is done or failed",
  ),
  fork_future: f(
    ["i32"],
    "void",
    true,
    "future whose task is filled in and latent: records it on the task stack, or runs it at once when full",
  ),
  wait_future: f(
    ["i32"],
    "void",
    true,
    "future not done: returns when it is done or failed, having run it, stolen work or slept",
  ),
  wake_waiters: f(
    [],
    "void",
    false,
    "after publishing a task's end by generated code while its `waited` word was not zero",
  ),
  frame_exit: f(
    ["i32"],
    "void",
    true,
    "task top is not the frame's base: completes the frame's un-waited tasks, keeps Futures",
  ),
  unwind: f(
    ["i32"],
    "void",
    true,
    "a handler caught an exception: as frame_exit down to the task top at the `try`",
  ),
  // output order (runtime/host/output)
  output_fork: f(
    [],
    "i32",
    false,
    "a fork of a task that may print: a segment for its output, before all later output of the caller",
  ),
  output_enter: f(
    ["i32"],
    "i32",
    false,
    "the worker's output goes to the segment from here; returns the one before",
  ),
  output_leave: f(
    ["i32"],
    "void",
    false,
    "the task's output is complete; back to the segment before",
  ),
  // memory (runtime/heap)
  allocate: f(
    ["i32"],
    "i32",
    true,
    "bytes (multiple of 8) -> zeroed memory when the current block is full; stops the program when memory is used up",
  ),
  // strings and numbers (runtime/host)
  string_flatten: f(
    ["i32"],
    "i32",
    true,
    "rope -> flat string of the same content, cached in the rope",
  ),
  string_slice: f(["i32", "i32", "i32"], "i32", true, "string, start, end (in range) -> string"),
  string_index_of: f(["i32", "i32", "i32"], "i32", true, "as the instruction"),
  string_last_index_of: f(["i32", "i32", "i32"], "i32", true, "as the instruction"),
  string_compare_slow: f(["i32", "i32"], "i32", true, "as the instruction, any forms"),
  string_from_code: f(["i32"], "i32", true, "code point -> string"),
  string_join: f(["i32", "i32"], "i32", true, "array of strings, separator -> string"),
  string_to_number: f(["i32"], "f64", true, "Number(s)"),
  f64_to_string: f(["f64"], "i32", true, "String(x)"),
  f64_rem: f(["f64", "f64"], "f64", false, "a % b where the inline path gives up"),
  f64_to_i32: f(["f64"], "i32", false, "ToInt32 where the inline path gives up"),
  value_to_string: f(["i64"], "i32", true, "String(x) of a primitive"),
  value_to_number: f(["i64"], "f64", true, "Number(x) of a primitive"),
  // errors (runtime/host)
  trap: f(
    ["i32", "i32", "i32"],
    "void",
    false,
    "stops the program: trap code and two details (index and length); never returns",
  ),
  throw_nullish: f(
    ["i32", "i32", "i32"],
    "void",
    true,
    "throws TypeError: reference (undefined or null), name (string address), whether it was to be set",
  ),
  throw_not_callable: f(["i32"], "void", true, "throws TypeError: reference"),
  throw_range: f(["i32"], "void", true, "throws RangeError by RANGE_MESSAGE code"),
  host_error: f(
    [],
    "i64",
    true,
    "in catch_all: the language error for what the host threw (stack overflow -> RangeError); rethrows stops",
  ),
} as const satisfies Record<string, RuntimeFunction>;

export type RuntimeFunctionName = keyof typeof RUNTIME_FUNCTIONS;

/** Messages of throw_range. */
export const RANGE_MESSAGES = [
  "Invalid array length",
  "Invalid typed array length: -1",
  "Invalid code point",
  "Invalid string length",
  "Maximum call stack size exceeded",
  "Offset is outside the bounds of the DataView",
] as const;
