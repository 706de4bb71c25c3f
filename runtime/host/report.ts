/**
 * What an exception means that generated code did not throw itself: the end of the native stack is a RangeError of the language, a stop goes on, anything
 * else is a fault of ours, which stops the program.
 */
import { CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import { VALUE_REFERENCE } from "../abi/object-layout.ts";
import { TRAP_CODES } from "../bytecode/module.ts";
import { ProgramStop } from "../sched/strand.ts";
import type { Context } from "./context.ts";
import { isStackOverflow, makeError, STACK_OVERFLOW_MESSAGE, thrownValue } from "./errors.ts";
import { hostState } from "./host-state.ts";
import { stopProgram } from "./stop.ts";

/** What the engine says where generated code is meant to stop: proved unreachable, or integers that cannot be divided. */
const ENGINE_TRAPS =
  /^(unreachable|divide by zero|divide result unrepresentable|remainder by zero)$/;

/**
 * What an exception that came out of generated code, or of a host function, means to the program.
 * @returns the boxed value of a language exception; for a native stack that is used up a RangeError
 * @throws ProgramStop for a stop, which it makes first of a trap of the engine or a fault of ours
 */
export function settleHostFailure(context: Context, error: unknown): bigint {
  if (error instanceof WebAssembly.Exception && error.is(context.thrown)) {
    return BigInt.asUintN(64, error.getArg(context.thrown, 0) as bigint);
  }
  if (error instanceof ProgramStop) throw error;
  if (isStackOverflow(error)) return stackOverflow(context);
  if (error instanceof WebAssembly.RuntimeError && ENGINE_TRAPS.test(error.message)) {
    const { stack = "" } = error;
    return stopProgram(context, {
      kind: "trap",
      code: TRAP_CODES.unreachable,
      details: [0, 0],
      stack,
    });
  }
  return stopForInternalError(context, error);
}

/**
 * `rt.host_error`: a handler of the program caught what is no language exception. What it was cannot be seen from there: stops and
 * faults have left their marks before they were thrown. The engine's traps are not caught at all; nor is, in V8, a native stack that is
 * used up, wherever it was: should an engine let handlers see it, it is all that remains.
 */
export function hostError(context: Context): bigint {
  const state = hostState(context);
  if (context.words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) !== 0) throw new ProgramStop();
  if (state.fault !== undefined) throw state.fault;
  return stackOverflow(context);
}

/**
 * What to throw into generated code for what a host function threw. A fault of ours leaves a mark, since handlers there cannot see what they
 * catch; a native stack that is used up becomes the language's RangeError while there is room to make it, for V8 shows it to no handler.
 */
export function hostThrow(context: Context, error: unknown): unknown {
  if (error instanceof WebAssembly.Exception || error instanceof ProgramStop) return error;
  if (!isStackOverflow(error)) {
    hostState(context).fault = error;
    return error;
  }
  try {
    return thrownValue(context, stackOverflow(context));
  } catch {
    return error;
  }
}

/** Stops the program for a fault of ours. @throws ProgramStop always */
export function stopForInternalError(context: Context, error: unknown): never {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return stopProgram(context, { kind: "internal", message, stack: stack ?? "" });
}

function stackOverflow(context: Context): bigint {
  return VALUE_REFERENCE | BigInt(makeError(context, "RangeError", STACK_OVERFLOW_MESSAGE));
}
