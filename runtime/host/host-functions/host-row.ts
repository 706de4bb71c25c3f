/**
 * How a row of HOST_FUNCTIONS written over JavaScript's own values becomes a function that generated code can call: arguments are read from
 * the heap and results written to it by the row's signature, and what it throws becomes a language-level error.
 */
import { NULL, UNDEFINED } from "../../abi/memory-map.ts";
import {
  HOST_FUNCTIONS,
  type HostFunctionName,
  type HostSpec,
  type HostType,
} from "../../bytecode/host-functions.ts";
import type { HostFunction } from "../../bytecode/interpret/host-calls.ts";
import { ERROR_NAMES } from "../../bytecode/module.ts";
import { findArray } from "../../bytecode/module-typing.ts";
import type { RawValue } from "../call.ts";
import type { Context } from "../context.ts";
import { isStackOverflow, throwError } from "../errors.ts";
import { makeReferenceArray, makeTypedArray } from "../make-objects.ts";
import { readString } from "../strings/rope.ts";
import { writeString } from "../strings/text.ts";
import { toHostValues, viewTypedArray, viewValueArray } from "../values.ts";

/** Rows over JavaScript's own values. */
export type HostFunctions = {
  readonly [Name in Exclude<
    HostFunctionName,
    "Error.stack" | "process.exit" | "process.exitCode"
  >]?: HostFunction<Name>;
};

/** A host function as generated code calls it. */
export type RawHostFunction = (...raw: RawValue[]) => RawValue | undefined;

/** The function to import for a row. */
export function adaptHostFunction(
  context: Context,
  name: HostFunctionName,
  run: (...args: never[]) => unknown,
): RawHostFunction {
  const { params, result }: HostSpec = HOST_FUNCTIONS[name];
  const [first, second, third, fourth] = params.map((part) => reader(context, part));
  const call = run as (...args: unknown[]) => unknown;
  const write = writer(context, result);
  const attempt = (...args: unknown[]): unknown => {
    try {
      return call(...args);
    } catch (error) {
      return throwLanguageError(context, error);
    }
  };
  if (fourth) {
    return (a, b, c, d) => write(attempt(first?.(a), second?.(b), third?.(c), fourth(d)));
  }
  if (third) {
    return (a, b, c) => write(attempt(first?.(a), second?.(b), third(c)));
  }
  if (second) return (a, b) => write(attempt(first?.(a), second(b)));
  if (first) return (a) => write(attempt(first(a)));
  return () => write(attempt());
}

function reader(context: Context, part: HostType): (raw: RawValue | undefined) => unknown {
  const address = (raw: RawValue | undefined): number => (raw as number) >>> 0;
  switch (part) {
    case "bool":
      return (raw) => raw !== 0;
    case "string":
      return (raw) => readString(context, address(raw));
    case "value[]":
      return (raw) => toHostValues(context, viewValueArray(context, address(raw)));
    case "u8[]":
      // A copy: the host's functions must not see it change, nor keep shared memory.
      return (raw) => viewTypedArray(context, address(raw)).slice();
    default:
      return (raw) => raw;
  }
}

function writer(context: Context, part: HostType): (value: unknown) => RawValue | undefined {
  const { types } = context.metadata.module;
  switch (part) {
    case "void":
      return () => undefined;
    case "bool":
      return (value) => (value === true ? 1 : 0);
    case "string":
      return (value) => {
        if (value === undefined) return UNDEFINED;
        return value === null ? NULL : writeString(context, value as string);
      };
    case "string[]": {
      const type = findArray(types, part);
      return (value) => {
        const texts = value as readonly string[];
        return makeReferenceArray(
          context,
          type,
          texts.map((text) => writeString(context, text)),
        );
      };
    }
    case "u8[]": {
      const type = findArray(types, part);
      return (value) => {
        const bytes = value as Uint8Array;
        return makeTypedArray(context, type, bytes, bytes.length);
      };
    }
    default:
      return (value) => value as RawValue;
  }
}

/** The engine's RangeErrors and the system's errors are the program's business; they are thrown into it under their own class. */
function throwLanguageError(context: Context, error: unknown): never {
  if (!(error instanceof Error) || isStackOverflow(error)) throw error;
  if ("syscall" in error) throwError(context, "SystemError", error.message);
  const name = ERROR_NAMES.find((known) => known === error.constructor.name) ?? "Error";
  throwError(context, name, error.message);
}
