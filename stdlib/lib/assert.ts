/** `node:assert`: Node's own functions compare the values and word the failure, which is thrown here. */
import { host_assert_failure } from "tscript:intrinsics";
import { Error } from "./error.ts";
import type { RegExp } from "./regexp.ts";

type Message = string | Error | undefined;

export class AssertionError extends Error {
  generatedMessage: boolean;
  code = "ERR_ASSERTION";
  actual: unknown;
  expected: unknown;
  operator: string;

  constructor(
    message: string,
    generatedMessage: boolean,
    actual: unknown,
    expected: unknown,
    operator: string,
  ) {
    super(message);
    this.name = "AssertionError";
    this.generatedMessage = generatedMessage;
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }

  override $kind(): string {
    return "AssertionError [ERR_ASSERTION]";
  }
}

/** `assert(value, message)`; `source` is the call as it is written */
export function ok(value: unknown, message: Message, source: string): void {
  if (value) return;
  const text = `The expression evaluated to a falsy value:\n\n  ${source}\n`;
  fail("==", text, value, true, message);
}

export function equal(actual: unknown, expected: unknown, message: Message): void {
  compare("equal", "==", actual, expected, message);
}

export function notEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("notEqual", "!=", actual, expected, message);
}

export function strictEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("strictEqual", "strictEqual", actual, expected, message);
}

export function notStrictEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("notStrictEqual", "notStrictEqual", actual, expected, message);
}

export function deepEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("deepEqual", "deepEqual", actual, expected, message);
}

export function notDeepEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("notDeepEqual", "notDeepEqual", actual, expected, message);
}

export function deepStrictEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("deepStrictEqual", "deepStrictEqual", actual, expected, message);
}

export function notDeepStrictEqual(actual: unknown, expected: unknown, message: Message): void {
  compare("notDeepStrictEqual", "notDeepStrictEqual", actual, expected, message);
}

export function match(text: string, pattern: RegExp, message: Message): void {
  compare("match", "match", text, pattern, message);
}

export function doesNotMatch(text: string, pattern: RegExp, message: Message): void {
  compare("doesNotMatch", "doesNotMatch", text, pattern, message);
}

/** `assert.throws(run, pattern)` */
export function throws(run: () => unknown, pattern: RegExp | undefined): void {
  let thrown: unknown;
  let isThrown = false;
  try {
    run();
  } catch (error) {
    thrown = error;
    isThrown = true;
  }
  if (!isThrown) fail("throws", "Missing expected exception.", undefined, pattern, undefined);
  if (pattern === undefined) return;
  const text = String(thrown);
  if (!pattern.test(text)) {
    const shown = String(pattern);
    const failure = `The input did not match the regular expression ${shown}. Input:\n\n'${text}'\n`;
    fail("throws", failure, thrown, pattern, undefined);
  }
}

/** `assert.doesNotThrow(run)` */
export function doesNotThrow(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const failure = `Got unwanted exception.\nActual message: "${text}"`;
    fail("doesNotThrow", failure, error, undefined, undefined);
  }
}

/** `assert.fail(message)` */
export function failAlways(message: Message): never {
  fail("fail", "Failed", undefined, undefined, message);
}

function compare(
  method: string,
  operator: string,
  actual: unknown,
  expected: unknown,
  message: Message,
): void {
  const values: unknown[] = [actual, expected];
  // Node adds to a message what differs.
  if (typeof message === "string") values.push(message);
  const failure = host_assert_failure(method, values);
  if (failure === undefined) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(failure, message === undefined, actual, expected, operator);
}

function fail(
  operator: string,
  failure: string,
  actual: unknown,
  expected: unknown,
  message: Message,
): never {
  if (message instanceof Error) throw message;
  const text = message === undefined ? failure : message;
  throw new AssertionError(text, message === undefined, actual, expected, operator);
}
