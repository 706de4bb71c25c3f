/**
 * Language-level errors thrown by the host: objects made by the module's own error makers, thrown through generated code under the
 * program's exception tag.
 */
import { RANGE_MESSAGES } from "../abi/functions.ts";
import { NULL, UNDEFINED } from "../abi/memory-map.ts";
import { VALUE_REFERENCE } from "../abi/object-layout.ts";
import type { ErrorName } from "../bytecode/module.ts";
import { nullishMessage } from "../bytecode/nullish-message.ts";
import type { Context } from "./context.ts";
import { hostState } from "./host-state.ts";
import { captureStack, stopProgram } from "./stop.ts";
import { readString } from "./strings/rope.ts";
import { writeString } from "./strings/text.ts";

/** Text of V8's own error when the stack is used up. */
export const STACK_OVERFLOW_MESSAGE = "Maximum call stack size exceeded";

/** Throws a language-level error. Where the module has no maker for it nobody could catch it: it stops the program. */
export function throwError(context: Context, name: ErrorName, message: string): never {
  throw thrownValue(context, VALUE_REFERENCE | BigInt(makeError(context, name, message)));
}

/** The exception that carries a boxed value through generated code. */
export function thrownValue(context: Context, value: bigint): WebAssembly.Exception {
  return new WebAssembly.Exception(context.thrown, [value]);
}

/** @returns address of a new error object */
export function makeError(context: Context, name: ErrorName, message: string): number {
  const maker = errorMaker(context, name) ?? errorMaker(context, "Error");
  if (maker === undefined) {
    return stopProgram(context, { kind: "uncaught", name, message, stack: captureStack() });
  }
  const text = writeString(context, message);
  // From here on there is code of the program between the memory that may be missing and whoever would begin anew.
  hostState(context).collecting.canRetry = false;
  return maker(text) >>> 0;
}

type ErrorMaker = (message: number) => number;

function errorMaker(context: Context, name: ErrorName): ErrorMaker | undefined {
  const exports = context.exports as unknown as Readonly<Record<string, ErrorMaker>>;
  return exports[`error:${name}`];
}

/** `rt.throw_range`. @param code index in RANGE_MESSAGES */
export function throwRange(context: Context, code: number): never {
  throwError(context, "RangeError", RANGE_MESSAGES[code] ?? `range ${code}`);
}

/** `rt.throw_nullish`, in V8's words. */
export function throwNullish(
  context: Context,
  reference: number,
  name: number,
  isSet: boolean,
): never {
  const property = readString(context, name);
  const message = nullishMessage(nullishName(reference), property, isSet ? "set" : "read");
  throwError(context, "TypeError", message);
}

/** `rt.throw_not_callable`. V8 names the expression, which is not known here. */
export function throwNotCallable(context: Context, reference: number): never {
  throwError(context, "TypeError", `${nullishName(reference)} is not a function`);
}

function nullishName(reference: number): string {
  if (reference === UNDEFINED) return "undefined";
  return reference === NULL ? "null" : "value";
}

/** Did the engine run out of stack? */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message === STACK_OVERFLOW_MESSAGE;
}
