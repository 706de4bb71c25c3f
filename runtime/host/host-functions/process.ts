/** The process a program runs in: arguments, environment, clocks, its end. */
import { performance } from "node:perf_hooks";
import { CONTROL, CONTROL_ADDRESS } from "../../abi/memory-map.ts";
import type { RawValue } from "../call.ts";
import type { Context, HostOptions } from "../context.ts";
import { hostState } from "../host-state.ts";
import { isFirst } from "../output.ts";
import { stopProgram } from "../stop.ts";
import { FACTS } from "./facts.ts";
import { NotAllowedError, requireEnvironment } from "./grants.ts";
import type { HostFunctions, RawHostFunction } from "./host-row.ts";

const MILLISECONDS = 1000;

export function createProcessFunctions(options: HostOptions) {
  return {
    ...FACTS,
    "process.argv": () => options.argv,
    "process.env": (name) => {
      requireEnvironment(options, name);
      return process.env[name];
    },
    "process.sleep": (milliseconds) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    },
    "process.cwd": () => {
      if (options.allowRead !== true) {
        throw new NotAllowedError("reading the working directory is not allowed; add --allow-read");
      }
      return process.cwd();
    },
  } satisfies HostFunctions;
}

/** `performance.now`, from one origin on all threads; each thread's own clock may count from the thread's start. */
export function createClock(): () => number {
  const origin = performance.now() - process.uptime() * MILLISECONDS;
  return () => performance.now() - origin;
}

/** `process.exitCode = code`: what the process ends with when nothing else decides. */
export function createExitCode({ words }: Context): RawHostFunction {
  return (code?: RawValue) => {
    words.atomicStore(CONTROL_ADDRESS + CONTROL.exitCode, Number(code) & 0xff);
    return undefined;
  };
}

/**
 * `process.exit`: ends the program from any worker, once all that comes before it in the serial elision is done.
 * @param settle see HostHooks; a program that does not fork needs none
 */
export function createExit(
  context: Context,
  settle: ((isFirst: () => boolean) => void) | undefined,
): RawHostFunction {
  return (code?: RawValue) => {
    settle?.(() => isFirst(hostState(context).output));
    return stopProgram(context, { kind: "exit", exitCode: Number(code) & 0xff });
  };
}
