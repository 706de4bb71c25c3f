/** The `host` import object: every row of HOST_FUNCTIONS, for one thread. Rows a module does not name are not made. */
import {
  HOST_FUNCTIONS,
  type HostFunctionName,
  type HostSpec,
  makesObjects,
} from "../bytecode/host-functions.ts";
import type { RawValue } from "./call.ts";
import { collectingFunction, MemoryFull } from "./collecting.ts";
import type { Context } from "./context.ts";
import { createConsoleFunctions } from "./host-functions/console.ts";
import { createFileFunctions } from "./host-functions/files.ts";
import { adaptHostFunction, type RawHostFunction } from "./host-functions/host-row.ts";
import { createRandom, MATH_FUNCTIONS } from "./host-functions/math.ts";
import {
  createClock,
  createExit,
  createExitCode,
  createProcessFunctions,
} from "./host-functions/process.ts";
import { createRegExpFunctions } from "./host-functions/regexp.ts";
import { createPlainOrder, TEXT_FUNCTIONS } from "./host-functions/text.ts";
import { hostState } from "./host-state.ts";
import { hostThrow } from "./report.ts";
import { errorStack } from "./stack.ts";
import { readString } from "./strings/rope.ts";
import { writeString } from "./strings/text.ts";

/** What host functions ask of the scheduler. */
export interface HostHooks {
  /**
   * Completes what the serial elision runs before the caller: all the thread has forked, then whatever others run, until `isFirst` says that nothing
   * of the output before the caller's is missing. See OUTPUT.md "Stops".
   */
  readonly settle?: (isFirst: () => boolean) => void;
}

/** Functions for the rows of HOST_FUNCTIONS that the context's module names. */
export function createHostImports(
  context: Context,
  hooks: HostHooks = {},
): Record<string, (...args: never[]) => unknown> {
  const { options } = context;
  const raw = {
    ...createConsoleFunctions(context),
    ...createRegExpFunctions(context),
    "process.exitCode": createExitCode(context),
    "process.exit": createExit(context, hooks.settle),
    "Error.stack": (text?: RawValue) =>
      writeString(context, errorStack(context, readString(context, (text as number) >>> 0))),
  };
  const rows = {
    ...TEXT_FUNCTIONS,
    ...createFileFunctions(options),
    ...createProcessFunctions(options),
  };
  const all: { readonly [Name in HostFunctionName]: (...args: never[]) => unknown } = {
    // Called without anything between: they throw nothing.
    ...MATH_FUNCTIONS,
    "Math.random": createRandom(context),
    "performance.now": createClock(),
    "String.hasPlainOrder": createPlainOrder(),
    "Date.now": Date.now,
    ...mapValues(raw, (run) => guard(context, run)),
    ...mapValues(rows, (run, name) => guard(context, adaptHostFunction(context, name, run))),
  };
  const names = context.metadata.module.hostFunctions.map(({ name }) => name as HostFunctionName);
  return Object.fromEntries(
    names.map((name) => {
      const spec: HostSpec = HOST_FUNCTIONS[name];
      if (!makesObjects(spec)) return [name, all[name]];
      // What has been read or written already must not be so once more.
      const mayBeginAnew = spec.effect === "pure" || spec.effect === "engine";
      const run = all[name] as (...args: readonly unknown[]) => unknown;
      return [name, collectingFunction(() => hostState(context).collecting, run, mayBeginAnew)];
    }),
  );
}

function mapValues<Key extends string, Value, Result>(
  values: { readonly [Name in Key]: Value },
  change: (value: Value, name: Key) => Result,
): { readonly [Name in Key]: Result } {
  const entries = Object.entries(values) as [Key, Value][];
  const changed = entries.map(([name, value]) => [name, change(value, name)]);
  return Object.fromEntries(changed) as { readonly [Name in Key]: Result };
}

/** Lets nothing into generated code that its handlers could not deal with. */
function guard(context: Context, run: RawHostFunction): RawHostFunction {
  return (a, b, c, d, e, f) => {
    try {
      return run(
        a as RawValue,
        b as RawValue,
        c as RawValue,
        d as RawValue,
        e as RawValue,
        f as RawValue,
      );
    } catch (error) {
      throw error instanceof MemoryFull ? error : hostThrow(context, error);
    }
  };
}
