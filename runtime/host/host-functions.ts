/** The `host` import object: every row of HOST_FUNCTIONS, for one thread. Rows a module does not name are not made. */
import type { HostFunctionName } from "../bytecode/host-functions.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { createConsoleFunctions } from "./host-functions/console.ts";
import { createFileFunctions } from "./host-functions/files.ts";
import {
  adaptHostFunction,
  type HostFunctions,
  type RawHostFunction,
} from "./host-functions/host-row.ts";
import { createRandom, MATH_FUNCTIONS } from "./host-functions/math.ts";
import { createClock, createExit, createProcessFunctions } from "./host-functions/process.ts";
import { TEXT_FUNCTIONS } from "./host-functions/text.ts";
import { hostThrow } from "./report.ts";
import { errorStack } from "./stack.ts";
import { readString } from "./strings/rope.ts";
import { writeString } from "./strings/text.ts";

/** What host functions ask of the scheduler. */
export interface HostHooks {
  /** Returns when all that the serial elision runs before the caller is done: see OUTPUT.md "Stops". */
  readonly settle?: () => void;
}

/** Functions for the rows of HOST_FUNCTIONS that the context's module names. */
export function createHostImports(
  context: Context,
  hooks: HostHooks = {},
): Record<string, (...args: never[]) => unknown> {
  const { options } = context;
  const raw: { readonly [Name in HostFunctionName]?: RawHostFunction } = {
    ...createConsoleFunctions(context),
    "process.exit": createExit(context, hooks.settle ?? (() => undefined)),
    "Error.stack": (text?: RawValue) =>
      writeString(context, errorStack(context, readString(context, (text as number) >>> 0))),
  };
  const direct = {
    ...MATH_FUNCTIONS,
    "Math.random": createRandom(context),
    "performance.now": createClock(),
    "Date.now": Date.now,
  };
  const rows: HostFunctions = {
    ...TEXT_FUNCTIONS,
    ...createFileFunctions(options),
    ...createProcessFunctions(options),
  };
  const find = (name: string): ((...args: never[]) => unknown) => {
    if (name in direct) return direct[name as keyof typeof direct];
    const own = raw[name as HostFunctionName];
    if (own) return guard(context, own);
    const row = rows[name as keyof typeof rows];
    if (!row) throw new Error(`no host function \`${name}\``);
    return guard(context, adaptHostFunction(context, name as HostFunctionName, row));
  };
  const names = context.metadata.module.hostFunctions.map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, find(name)]));
}

/** Lets nothing into generated code that its handlers could not deal with. */
function guard(context: Context, run: RawHostFunction): RawHostFunction {
  return (a, b, c) => {
    try {
      return run(a as RawValue, b as RawValue, c as RawValue);
    } catch (error) {
      throw hostThrow(context, error);
    }
  };
}
