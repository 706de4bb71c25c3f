/** `node:assert`: Node's own functions compare the values and word the failure, which is thrown here. */
import { host_assert_failure, host_util_inspect } from "tscript:intrinsics";
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

/** What the function throws; that it throws nothing is a failure. */
function thrownBy(run: () => unknown, expected: unknown, name: string, message: Message): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return missing("exception", "throws", expected, name, message);
}

/** `assert.throws(run, expected)`: a pattern, or an object with some of the error's properties */
export function throws(run: () => unknown, expected: unknown, message: Message): void {
  const name = expected instanceof Error ? expected.name : "";
  const thrown = thrownBy(run, expected, name, message);
  if (expected !== undefined) compare("throws", "throws", thrown, expected, message);
}

/** The same with a class. */
export function throwsInstance(
  run: () => unknown,
  expected: new (...args: any[]) => unknown,
  message: Message,
): void {
  isInstance("throws", thrownBy(run, expected, expected.name, message), expected, message);
}

/** The same with a function that looks at the error. */
export function throwsChecked(run: () => unknown, check: (error: any) => unknown, message: Message): void {
  passes("throws", thrownBy(run, check, check.name, message), check, message);
}

/** `assert.rejects(run, expected)`, of a promise or of a function that gives one */
export async function rejects(
  run: Promise<unknown> | (() => Promise<unknown>),
  expected: unknown,
  message: Message,
): Promise<void> {
  const name = expected instanceof Error ? expected.name : "";
  const reason = await reasonOf(run, expected, name, message);
  if (expected !== undefined) compare("throws", "rejects", reason, expected, message);
}

/** The same with a class. */
export async function rejectsInstance(
  run: Promise<unknown> | (() => Promise<unknown>),
  expected: new (...args: any[]) => unknown,
  message: Message,
): Promise<void> {
  isInstance("rejects", await reasonOf(run, expected, expected.name, message), expected, message);
}

/** The same with a function that looks at the reason. */
export async function rejectsChecked(
  run: Promise<unknown> | (() => Promise<unknown>),
  check: (error: any) => unknown,
  message: Message,
): Promise<void> {
  passes("rejects", await reasonOf(run, check, check.name, message), check, message);
}

/** Why the promise is rejected; that it is not is a failure. */
async function reasonOf(
  run: Promise<unknown> | (() => Promise<unknown>),
  expected: unknown,
  name: string,
  message: Message,
): Promise<unknown> {
  const promise = typeof run === "function" ? run() : run;
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return missing("rejection", "rejects", expected, name, message);
}

function missing(what: string, operator: string, expected: unknown, name: string, message: Message): never {
  if (message instanceof Error) throw message;
  const said = message === undefined ? "." : `: ${message}`;
  const failure = `Missing expected ${what}${name === "" ? "" : ` (${name})`}${said}`;
  throw new AssertionError(failure, false, undefined, expected, operator);
}

function isInstance(
  operator: string,
  thrown: unknown,
  expected: new (...args: any[]) => unknown,
  message: Message,
): void {
  if (thrown instanceof expected) return;
  const received = thrown instanceof Error ? `"${thrown.name}"` : `"${shownFlat(thrown)}"`;
  const found = thrown instanceof Error ? `\n\nError message:\n\n${thrown.message}` : "";
  const text = `The error is expected to be an instance of "${expected.name}". Received ${received}${found}`;
  fail(operator, text, thrown, expected, message);
}

function passes(operator: string, thrown: unknown, check: (error: any) => unknown, message: Message): void {
  const result = check(thrown);
  if (result === true) return;
  const name = check.name === "" ? "" : `"${check.name}" `;
  const found = thrown instanceof Error ? `\n\nCaught error:\n\n${thrown}` : "";
  const text = `The ${name}validation function is expected to return "true". Received ${shownFlat(result)}${found}`;
  fail(operator, text, thrown, check, message);
}

function shownFlat(value: unknown): string {
  return host_util_inspect([value, { depth: -1 }]);
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
