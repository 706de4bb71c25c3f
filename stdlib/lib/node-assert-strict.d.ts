/** `node:assert/strict`: as `node:assert`, but all comparisons are strict. */

import { AssertionError } from "./assert.ts";

type AssertMessage = string | Error;
type AssertPromise = Promise<unknown> | (() => Promise<unknown>);
type AssertExpected = RegExp | (new (...args: any[]) => unknown) | ((error: any) => unknown) | object;
interface AssertStrict {
  (value: unknown, message?: AssertMessage): asserts value;
  ok(value: unknown, message?: AssertMessage): asserts value;
  equal(actual: unknown, expected: unknown, message?: AssertMessage): void;
  notEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  strictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  notStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  deepEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  notDeepEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  deepStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  notDeepStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
  match(text: string, pattern: RegExp, message?: AssertMessage): void;
  doesNotMatch(text: string, pattern: RegExp, message?: AssertMessage): void;
  throws(run: () => unknown, message?: string): void;
  throws(run: () => unknown, expected: AssertExpected, message?: AssertMessage): void;
  doesNotThrow(run: () => unknown): void;
  rejects(run: AssertPromise, message?: string): Promise<void>;
  rejects(run: AssertPromise, expected: AssertExpected, message?: AssertMessage): Promise<void>;
  fail(message?: AssertMessage): never;
  readonly AssertionError: typeof AssertionError;
}
declare const assert: AssertStrict;
export default assert;
export declare function ok(value: unknown, message?: AssertMessage): asserts value;
export declare function equal(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function notEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function strictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function notStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function deepEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function notDeepEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function deepStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function notDeepStrictEqual(actual: unknown, expected: unknown, message?: AssertMessage): void;
export declare function match(text: string, pattern: RegExp, message?: AssertMessage): void;
export declare function doesNotMatch(text: string, pattern: RegExp, message?: AssertMessage): void;
export declare function throws(run: () => unknown, message?: string): void;
export declare function throws(run: () => unknown, expected: AssertExpected, message?: AssertMessage): void;
export declare function doesNotThrow(run: () => unknown): void;
export declare function rejects(run: AssertPromise, message?: string): Promise<void>;
export declare function rejects(run: AssertPromise, expected: AssertExpected, message?: AssertMessage): Promise<void>;
export declare function fail(message?: AssertMessage): never;
export { AssertionError };
