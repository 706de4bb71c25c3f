/** Rows of `Number`, `BigInt`, `Boolean`, timers and the other global functions. */
import type { BuiltinSpec } from "./rows.ts";

export const NUMBER = {
  "Number#toString": {
    byArguments: [{ op: "f64.to_string" }, { lib: "number.ts#toRadix" }],
  },
  "Number#toFixed": { lib: "number.ts#toFixed", defaults: { 0: 0 } },
  "Number#toExponential": {
    byArguments: [
      { lib: "number-precision.ts#toShortestExponential" },
      { lib: "number-precision.ts#toExponential" },
    ],
  },
  "Number#toPrecision": {
    byArguments: [{ op: "f64.to_string" }, { lib: "number-precision.ts#toPrecision" }],
  },
  "Number#toLocaleString": { lib: "locale.ts#numberText", rest: true },
  "Number#valueOf": { special: "receiver" },
  "Number()": { special: "Number()" },
  "Number.MAX_VALUE": { constant: Number.MAX_VALUE },
  "Number.MIN_VALUE": { constant: Number.MIN_VALUE },
  "Number.NaN": { constant: Number.NaN },
  "Number.NEGATIVE_INFINITY": { constant: Number.NEGATIVE_INFINITY },
  "Number.POSITIVE_INFINITY": { constant: Number.POSITIVE_INFINITY },
  "Number.EPSILON": { constant: Number.EPSILON },
  "Number.MAX_SAFE_INTEGER": { constant: Number.MAX_SAFE_INTEGER },
  "Number.MIN_SAFE_INTEGER": { constant: Number.MIN_SAFE_INTEGER },
  "Number.isFinite": { lib: "number.ts#isFiniteNumber", types: ["argument.0"] },
  "Number.isInteger": { lib: "number.ts#isInteger", types: ["argument.0"] },
  "Number.isNaN": { lib: "number.ts#isNaNNumber", types: ["argument.0"] },
  "Number.isSafeInteger": { lib: "number.ts#isSafeInteger", types: ["argument.0"] },
  "Number.parseFloat": { lib: "number.ts#parseDecimal" },
  "Number.parseInt": { lib: "number.ts#parseInteger", defaults: { 1: 0 } },
  parseFloat: { lib: "number.ts#parseDecimal" },
  queueMicrotask: { lib: "jobs.ts#queueMicrotask" },
  setTimeout: {
    byArguments: [
      { lib: "timers.ts#setTimeout", defaults: { 1: 0 } },
      { lib: "timers.ts#setTimeout", defaults: { 1: 0 } },
      { lib: "timers.ts#setTimeout", defaults: { 1: 0 } },
      { lib: "timers.ts#setTimeoutWith", types: ["argument.2"] },
    ],
  },
  setInterval: { lib: "timers.ts#setInterval", defaults: { 1: 0 } },
  setImmediate: { lib: "timers.ts#setImmediate" },
  clearTimeout: { lib: "timers.ts#clearTimeout" },
  clearInterval: { lib: "timers.ts#clearTimeout" },
  clearImmediate: { lib: "timers.ts#clearImmediate" },
  parseInt: { lib: "number.ts#parseInteger", defaults: { 1: 0 } },
  isNaN: { lib: "number.ts#isNotANumber" },
  isFinite: { lib: "number.ts#isFiniteValue" },
  NaN: { constant: Number.NaN },
  Infinity: { constant: Number.POSITIVE_INFINITY },
  "BigInt#toString": {
    byArguments: [{ lib: "bigint-text.ts#toText" }, { lib: "bigint-text.ts#toRadix" }],
  },
  "BigInt#toLocaleString": {
    byArguments: [
      { lib: "bigint-text.ts#toGroups" },
      { lib: "intl-formats.ts#bigintText", rest: true },
    ],
  },
  "BigInt#valueOf": { special: "receiver" },
  "BigInt()": {
    special: "BigInt()",
    uses: ["bigint.ts#fromNumber", "bigint.ts#wordOfNumber", "bigint-text.ts#parse"],
  },
  "BigInt.asIntN": { lib: "bigint.ts#asIntN" },
  "BigInt.asUintN": { lib: "bigint.ts#asUintN" },
  "Boolean#valueOf": { special: "receiver" },
  "Boolean#toString": { op: "bool.to_string" },
  "Boolean()": { special: "Boolean()" },
} as const satisfies Record<string, BuiltinSpec>;
