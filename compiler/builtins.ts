/**
 * TABLE of what the language's own members lower to. Signatures are not repeated here: they are declared in `stdlib/lib/*.d.ts`. Every
 * declared member has a row, so a member without one is a mistake of this table (a test says which).
 *
 * Keys: `Array#push` is a member of instances, `Array.isArray` of a constructor or namespace, `String()` and `new Array` call and construct
 * a global, `parseInt` is a global function, `fs.readFileSync` a function of a module. `builtinKey` makes them from the interface that
 * declares the member: ReadonlyArray counts as Array, every typed array as TypedArray.
 *
 * How a row is read, given the checked call:
 * - `byArguments[n]` is the row for a call with n arguments; the last one serves all larger counts and calls with a spread argument.
 * - `defaults` fills arguments that are missing (or are `undefined`), by position, not counting the receiver.
 * - The receiver is the first operand of an `op`, and the first parameter of a `lib` function. Namespaces and constructors have none.
 * - `rest`: remaining arguments, from the position of the callee's last parameter on, arrive as one fresh array (a lone spread array as it is, the callee does not keep it).
 * - `types`: type arguments of the lib function, as tokens (see TypeToken). Without it: the receiver's type arguments, then the call's.
 * - The lib function's substituted signature decides the representation of arguments and result; the result is then coerced to the call's type.
 * - `unused` is the better row when nobody uses the call's value.
 */

import type { HostFunctionName } from "../runtime/bytecode/host-functions.ts";
import type { Opcode } from "../runtime/bytecode/opcodes.ts";
import { BUFFERS } from "./builtins-buffer.ts";

/**
 * How an argument becomes the operand of an `op`, where its TypeScript type is `number` and the operand i32:
 * `toInt32` is modulo 2^32 (`i32.from_f64`); `position` is ToIntegerOrInfinity, saturating (`i32.from_f64_exact`); `index` is `index.from_f64`.
 * `plain` needs no more than the coercion to the operand's type.
 */
export type ArgumentConversion = "plain" | "toInt32" | "position" | "index";

/** What becomes of the value an `op` leaves: -1 read as NaN or as undefined; otherwise only the coercion to the call's type. */
export type ResultConversion = "plain" | "nan-if-negative" | "undefined-if-negative";

/**
 * A type argument taken from the call: the receiver's type or one of its type arguments, the call's type arguments, the (widened) type of an
 * argument, what a callback argument returns, the call's result type or one of its type arguments.
 */
export type TypeToken =
  | "receiver"
  | `receiver.${number}`
  | `call.${number}`
  | `argument.${number}`
  | `returns.${number}`
  | "result"
  | `result.${number}`;

/** Name of a library function: file of `stdlib/lib`, `#`, export. */
export type LibraryFunction = `${string}.ts#${string}`;

interface Common {
  readonly defaults?: Readonly<Record<number, number | string | boolean>>;
}

export interface OpBuiltin extends Common {
  readonly op: Opcode;
  readonly args?: readonly ArgumentConversion[];
  readonly result?: ResultConversion;
}

export interface HostBuiltin extends Common {
  readonly host: HostFunctionName;
  readonly rest?: true;
}

export interface LibraryBuiltin extends Common {
  readonly lib: LibraryFunction;
  readonly types?: readonly TypeToken[];
  readonly rest?: true;
  readonly unused?: OpBuiltin;
}

/**
 * Construction of a library class whose constructor takes its argument apart: the object is made by the constructor without arguments, then
 * `fill(object, …arguments)` runs unless the first argument is missing, undefined or null. So iteration is compiled for the argument's own type.
 */
export interface ConstructBuiltin {
  readonly fill: LibraryFunction;
  readonly types: readonly TypeToken[];
}

/** Lowered by hand: depends on the shape of types or on syntax. The functions named are those it may want. */
export interface SpecialBuiltin {
  readonly special: string;
  readonly uses?: readonly LibraryFunction[];
}

export interface ConstantBuiltin {
  readonly constant: number;
}

/** By the first argument: surely a text, or anything that may be a regular expression. */
export interface PatternBuiltin {
  readonly text: LibraryBuiltin;
  readonly pattern: LibraryBuiltin;
}

/** Declared, so that programs type-check, but not compiled: the message says what to write instead. */
export interface UnsupportedBuiltin {
  readonly unsupported: string;
}

export type SimpleBuiltin =
  | OpBuiltin
  | HostBuiltin
  | LibraryBuiltin
  | ConstructBuiltin
  | SpecialBuiltin
  | ConstantBuiltin
  | PatternBuiltin
  | UnsupportedBuiltin;

export type BuiltinSpec = SimpleBuiltin | { readonly byArguments: readonly SimpleBuiltin[] };

// What tests of callbacks return is a type of its own, so that a boolean is never boxed and `filter(x => x.length)` works as it does in JavaScript.
const T_TEST = ["receiver.0", "returns.0"] as const;
const SELF = ["receiver"] as const;
const SELF_TEST = ["receiver", "returns.0"] as const;
const FROM_START = { 1: 0 } as const;
const FROM_END = { 1: Number.POSITIVE_INFINITY } as const;
const WHOLE = { 0: 0, 1: Number.POSITIVE_INFINITY } as const;
const WHOLE_AFTER_FIRST = { 1: 0, 2: Number.POSITIVE_INFINITY } as const;

const ARRAY = {
  "Array#length": { op: "array.length" },
  // Assignment to length.
  "Array#length=": { op: "array.set_length", args: ["index"] },
  "Array#at": { lib: "array.ts#at" },
  "Array#concat": {
    special: "Array#concat",
    uses: ["array.ts#concat", "array.ts#copy", "array.ts#append", "array.ts#push"],
  },
  "Array#copyWithin": { lib: "array.ts#copyWithin", defaults: { 2: Number.POSITIVE_INFINITY } },
  "Array#entries": { lib: "iterator.ts#arrayEntries" },
  "Array#every": { lib: "array-callbacks.ts#every", types: T_TEST },
  "Array#fill": { lib: "array.ts#fill", defaults: WHOLE_AFTER_FIRST },
  "Array#filter": {
    lib: "array-callbacks.ts#filter",
    types: ["receiver.0", "result.0", "returns.0"],
  },
  "Array#find": { lib: "array-callbacks.ts#find", types: T_TEST },
  "Array#findIndex": { lib: "array-callbacks.ts#findIndex", types: T_TEST },
  "Array#findLast": { lib: "array-callbacks.ts#findLast", types: T_TEST },
  "Array#findLastIndex": { lib: "array-callbacks.ts#findLastIndex", types: T_TEST },
  // flat(): once per level of depth while the elements are arrays.
  "Array#flat": {
    special: "Array#flat",
    uses: ["array.ts#flat", "array.ts#flatUnknown", "array.ts#copy"],
  },
  // By what the callback returns: an array, or plain elements (then it is map).
  "Array#flatMap": {
    special: "Array#flatMap",
    uses: ["array.ts#flatUnknown", "array-callbacks.ts#flatMap", "array-callbacks.ts#map"],
  },
  "Array#forEach": { lib: "array-callbacks.ts#forEach", types: T_TEST },
  "Array#includes": { lib: "array-search.ts#includes", defaults: FROM_START },
  "Array#indexOf": { lib: "array-search.ts#indexOf", defaults: FROM_START },
  "Array#join": { lib: "array-search.ts#join", defaults: { 0: "," } },
  "Array#keys": { lib: "iterator.ts#arrayKeys" },
  "Array#lastIndexOf": { lib: "array-search.ts#lastIndexOf", defaults: FROM_END },
  "Array#map": { lib: "array-callbacks.ts#map" },
  "Array#pop": { op: "array.pop" },
  "Array#push": {
    byArguments: [
      { op: "array.length" },
      { lib: "array.ts#push", unused: { op: "array.push" } },
      { lib: "array.ts#pushAll", rest: true },
    ],
  },
  "Array#reduce": {
    byArguments: [
      { unsupported: "give `reduce` a function" },
      { lib: "array-callbacks.ts#reduceFirst", types: ["receiver.0"] },
      { lib: "array-callbacks.ts#reduce", types: ["receiver.0", "result"] },
    ],
  },
  "Array#reduceRight": {
    byArguments: [
      { unsupported: "give `reduceRight` a function" },
      { lib: "array-callbacks.ts#reduceRightFirst", types: ["receiver.0"] },
      { lib: "array-callbacks.ts#reduceRight", types: ["receiver.0", "result"] },
    ],
  },
  "Array#reverse": { lib: "array.ts#reverse" },
  "Array#shift": { lib: "array.ts#shift" },
  "Array#slice": { lib: "array.ts#slice", defaults: WHOLE },
  "Array#some": { lib: "array-callbacks.ts#some", types: T_TEST },
  // With a function that may be undefined at run time: `sort.ts#sortOptional`.
  "Array#sort": { byArguments: [{ lib: "sort.ts#sortByText" }, { lib: "sort.ts#sort" }] },
  "Array#splice": {
    byArguments: [
      { unsupported: "give `splice` a start" },
      { lib: "array.ts#splice", defaults: { 1: Number.POSITIVE_INFINITY } },
      { lib: "array.ts#splice" },
      { lib: "array.ts#spliceInsert", rest: true },
    ],
  },
  "Array#toLocaleString": { unsupported: "use `join`" },
  "Array#toReversed": { lib: "array-copying.ts#toReversed" },
  "Array#toSorted": {
    byArguments: [{ lib: "array-copying.ts#toSortedByText" }, { lib: "array-copying.ts#toSorted" }],
  },
  "Array#toSpliced": {
    byArguments: [
      { unsupported: "give `toSpliced` a start" },
      { lib: "array-copying.ts#toSpliced", defaults: { 1: Number.POSITIVE_INFINITY } },
      { lib: "array-copying.ts#toSpliced" },
      { lib: "array-copying.ts#toSplicedInsert", rest: true },
    ],
  },
  "Array#toString": { lib: "array-search.ts#join", defaults: { 0: "," } },
  "Array#unshift": {
    byArguments: [
      { op: "array.length" },
      { lib: "array.ts#unshift" },
      { lib: "array.ts#unshiftAll", rest: true },
    ],
  },
  "Array#values": { lib: "iterator.ts#arrayValues" },
  "Array#[Symbol.iterator]": { lib: "iterator.ts#arrayValues" },
  "Array#with": { lib: "array-copying.ts#withItem" },
  // new Array(n) has n holes (RangeError unless n is a length); more arguments, or one that is no number, are the elements; so without `new`.
  "new Array": {
    byArguments: [
      { lib: "array-create.ts#empty", types: ["result.0"] },
      { special: "new Array", uses: ["array-create.ts#ofLength"] },
      { lib: "array-create.ts#of", types: ["result.0"], rest: true },
    ],
  },
  "Array()": {
    byArguments: [
      { lib: "array-create.ts#empty", types: ["result.0"] },
      { special: "new Array", uses: ["array-create.ts#ofLength"] },
      { lib: "array-create.ts#of", types: ["result.0"], rest: true },
    ],
  },
  "Array.isArray": { special: "Array.isArray" },
  // By the argument's type: what for-of can walk goes to `from`/`fromMapped`; `{ length: n }` and the like to `fromLength…`.
  "Array.from": {
    special: "Array.from",
    uses: [
      "array-create.ts#from",
      "array-create.ts#fromMapped",
      "array-create.ts#fromLength",
      "array-create.ts#fromLengthMapped",
    ],
  },
  "Array.of": { lib: "array-create.ts#of", types: ["result.0"], rest: true },
  "IArguments#length": { unsupported: "use a rest parameter `...args`" },
} as const satisfies Record<string, BuiltinSpec>;

const SPLIT_BY = {
  lib: "string-patterns.ts#splitBy",
  defaults: { 1: Number.POSITIVE_INFINITY },
} as const;

const STRING = {
  "String#length": { op: "string.length" },
  "String#at": { lib: "string.ts#at" },
  "String#charAt": { op: "string.char_at", args: ["position"], defaults: { 0: 0 } },
  "String#charCodeAt": {
    op: "string.char_code_at",
    args: ["position"],
    result: "nan-if-negative",
    defaults: { 0: 0 },
  },
  "String#codePointAt": {
    op: "string.code_point_at",
    args: ["position"],
    result: "undefined-if-negative",
    defaults: { 0: 0 },
  },
  "String#concat": { lib: "string.ts#concat", rest: true },
  "String#endsWith": { lib: "string-search.ts#endsWith", defaults: FROM_END },
  "String#includes": { lib: "string-search.ts#includes", defaults: FROM_START },
  "String#indexOf": {
    byArguments: [
      { unsupported: "give `indexOf` a text to look for" },
      { op: "string.index_of", defaults: FROM_START },
      { lib: "string-search.ts#indexOf" },
    ],
  },
  "String#isWellFormed": { lib: "string.ts#isWellFormed" },
  "String#lastIndexOf": { lib: "string-search.ts#lastIndexOf", defaults: FROM_END },
  "String#localeCompare": {
    byArguments: [
      { unsupported: "give `localeCompare` a text" },
      { host: "String.localeCompare" },
      { lib: "locale.ts#compareBy", rest: true },
    ],
  },
  "String#match": { lib: "string-patterns.ts#match" },
  "String#matchAll": { lib: "string-patterns.ts#matchAll" },
  "String#normalize": { lib: "string.ts#normalize", defaults: { 0: "NFC" } },
  "String#padEnd": { lib: "string.ts#padEnd", defaults: { 1: " " } },
  "String#padStart": { lib: "string.ts#padStart", defaults: { 1: " " } },
  "String#repeat": { lib: "string.ts#repeat" },
  // With a function as second argument: the `…With` and `…By` ones; with what is not surely a text: those of patterns.
  "String#replace": {
    special: "String#replace",
    uses: [
      "string-replace.ts#replace",
      "string-replace.ts#replaceWith",
      "string-patterns.ts#replace",
      "string-patterns.ts#replaceBy",
    ],
  },
  "String#replaceAll": {
    special: "String#replaceAll",
    uses: [
      "string-replace.ts#replaceAll",
      "string-replace.ts#replaceAllWith",
      "string-patterns.ts#replaceEvery",
      "string-patterns.ts#replaceEveryBy",
    ],
  },
  "String#search": { lib: "string-patterns.ts#search" },
  "String#slice": { lib: "string.ts#slice", defaults: WHOLE },
  "String#split": {
    byArguments: [
      { lib: "string-search.ts#unsplit" },
      { text: { lib: "string-search.ts#split" }, pattern: SPLIT_BY },
      { text: { lib: "string-search.ts#splitLimited" }, pattern: SPLIT_BY },
    ],
  },
  "String#startsWith": { lib: "string-search.ts#startsWith", defaults: FROM_START },
  "String#substr": { lib: "string.ts#substr", defaults: FROM_END },
  "String#substring": { lib: "string.ts#substring", defaults: FROM_END },
  "String#toLocaleLowerCase": { lib: "locale.ts#lowerCase", rest: true },
  "String#toLocaleUpperCase": { lib: "locale.ts#upperCase", rest: true },
  "String#toLowerCase": { lib: "string-case.ts#toLowerCase" },
  "String#toString": { special: "receiver" },
  "String#toUpperCase": { lib: "string-case.ts#toUpperCase" },
  "String#toWellFormed": { lib: "string.ts#toWellFormed" },
  "String#trim": { lib: "string-case.ts#trim" },
  "String#trimEnd": { lib: "string-case.ts#trimEnd" },
  "String#trimStart": { lib: "string-case.ts#trimStart" },
  "String#valueOf": { special: "receiver" },
  "String#[Symbol.iterator]": { lib: "iterator.ts#codePoints" },
  "String()": { special: "String()" },
  "String.fromCharCode": {
    byArguments: [
      { lib: "string.ts#fromCharCodes", rest: true },
      { op: "string.from_char_code", args: ["toInt32"] },
      { lib: "string.ts#fromCharCodes", rest: true },
    ],
  },
  "String.fromCodePoint": {
    byArguments: [
      { lib: "string.ts#fromCodePoints", rest: true },
      { lib: "string.ts#fromCodePoint" },
      { lib: "string.ts#fromCodePoints", rest: true },
    ],
  },
  "String.raw": { special: "String.raw", uses: ["string.ts#raw"] },
} as const satisfies Record<string, BuiltinSpec>;

const NUMBER = {
  "Number#toString": {
    byArguments: [{ op: "f64.to_string" }, { lib: "number.ts#toRadix" }],
  },
  "Number#toFixed": { lib: "number.ts#toFixed", defaults: { 0: 0 } },
  "Number#toExponential": {
    byArguments: [{ lib: "number.ts#toShortestExponential" }, { lib: "number.ts#toExponential" }],
  },
  "Number#toPrecision": {
    byArguments: [{ op: "f64.to_string" }, { lib: "number.ts#toPrecision" }],
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
  "Number.parseFloat": { host: "parseFloat" },
  "Number.parseInt": { host: "parseInt", defaults: { 1: 0 } },
  parseFloat: { host: "parseFloat" },
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
  parseInt: { host: "parseInt", defaults: { 1: 0 } },
  isNaN: { lib: "number.ts#isNotANumber" },
  isFinite: { lib: "number.ts#isFiniteValue" },
  NaN: { constant: Number.NaN },
  Infinity: { constant: Number.POSITIVE_INFINITY },
  "BigInt#toString": {
    byArguments: [{ lib: "bigint-text.ts#toText" }, { lib: "bigint-text.ts#toRadix" }],
  },
  "BigInt#toLocaleString": { lib: "bigint-text.ts#toGroups" },
  "BigInt#valueOf": { special: "receiver" },
  "BigInt()": { special: "BigInt()", uses: ["bigint.ts#fromNumber", "bigint-text.ts#parse"] },
  "BigInt.asIntN": { lib: "bigint.ts#asIntN" },
  "BigInt.asUintN": { lib: "bigint.ts#asUintN" },
  "Boolean#valueOf": { special: "receiver" },
  "Boolean#toString": { op: "bool.to_string" },
  "Boolean()": { special: "Boolean()" },
} as const satisfies Record<string, BuiltinSpec>;

const MATH = {
  "Math.E": { constant: Math.E },
  "Math.LN10": { constant: Math.LN10 },
  "Math.LN2": { constant: Math.LN2 },
  "Math.LOG10E": { constant: Math.LOG10E },
  "Math.LOG2E": { constant: Math.LOG2E },
  "Math.PI": { constant: Math.PI },
  "Math.SQRT1_2": { constant: Math.SQRT1_2 },
  "Math.SQRT2": { constant: Math.SQRT2 },
  "Math.abs": { op: "f64.abs" },
  "Math.acos": { host: "Math.acos" },
  "Math.acosh": { host: "Math.acosh" },
  "Math.asin": { host: "Math.asin" },
  "Math.asinh": { host: "Math.asinh" },
  "Math.atan": { host: "Math.atan" },
  "Math.atan2": { host: "Math.atan2" },
  "Math.atanh": { host: "Math.atanh" },
  "Math.cbrt": { host: "Math.cbrt" },
  "Math.ceil": { op: "f64.ceil" },
  "Math.clz32": { op: "i32.clz", args: ["toInt32"] },
  "Math.cos": { host: "Math.cos" },
  "Math.cosh": { host: "Math.cosh" },
  "Math.exp": { host: "Math.exp" },
  "Math.expm1": { host: "Math.expm1" },
  "Math.floor": { op: "f64.floor" },
  "Math.fround": { op: "f64.fround" },
  "Math.hypot": {
    byArguments: [
      { constant: 0 },
      { op: "f64.abs" },
      { host: "Math.hypot" },
      { lib: "math.ts#hypot", rest: true },
    ],
  },
  "Math.imul": { op: "i32.mul", args: ["toInt32", "toInt32"] },
  "Math.log": { host: "Math.log" },
  "Math.log10": { host: "Math.log10" },
  "Math.log1p": { host: "Math.log1p" },
  "Math.log2": { host: "Math.log2" },
  "Math.max": {
    byArguments: [
      { constant: Number.NEGATIVE_INFINITY },
      { special: "argument" },
      { op: "f64.max" },
      { lib: "math.ts#max3" },
      { lib: "math.ts#max", rest: true },
    ],
  },
  "Math.min": {
    byArguments: [
      { constant: Number.POSITIVE_INFINITY },
      { special: "argument" },
      { op: "f64.min" },
      { lib: "math.ts#min3" },
      { lib: "math.ts#min", rest: true },
    ],
  },
  "Math.pow": { host: "Math.pow" },
  "Math.random": { host: "Math.random" },
  "Math.round": { op: "f64.round" },
  "Math.sign": { lib: "math.ts#sign" },
  "Math.sin": { host: "Math.sin" },
  "Math.sinh": { host: "Math.sinh" },
  "Math.sqrt": { op: "f64.sqrt" },
  "Math.tan": { host: "Math.tan" },
  "Math.tanh": { host: "Math.tanh" },
  "Math.trunc": { op: "f64.trunc" },
} as const satisfies Record<string, BuiltinSpec>;

const TYPED_ARRAY = {
  "TypedArray#BYTES_PER_ELEMENT": { special: "element size" },
  "TypedArray#byteLength": { special: "byte length" },
  "TypedArray#buffer": { lib: "array-buffer.ts#bufferOf", types: SELF },
  "TypedArray#byteOffset": { lib: "array-buffer.ts#byteOffsetOf", types: SELF },
  "TypedArray#length": { op: "typed.length" },
  "TypedArray#[Symbol.toStringTag]": { unsupported: "use `instanceof`" },
  "TypedArray#at": { lib: "typed-array.ts#at", types: SELF },
  "TypedArray#copyWithin": {
    lib: "typed-array.ts#copyWithin",
    types: SELF,
    defaults: { 2: Number.POSITIVE_INFINITY },
  },
  "TypedArray#entries": { lib: "iterator.ts#typedEntries", types: SELF },
  "TypedArray#every": { lib: "typed-array-callbacks.ts#every", types: SELF_TEST },
  "TypedArray#fill": {
    lib: "typed-array.ts#fill",
    types: SELF,
    defaults: WHOLE_AFTER_FIRST,
  },
  "TypedArray#filter": { lib: "typed-array-callbacks.ts#filter", types: SELF_TEST },
  "TypedArray#find": { lib: "typed-array-callbacks.ts#find", types: SELF_TEST },
  "TypedArray#findIndex": { lib: "typed-array-callbacks.ts#findIndex", types: SELF_TEST },
  "TypedArray#findLast": { lib: "typed-array-callbacks.ts#findLast", types: SELF_TEST },
  "TypedArray#findLastIndex": { lib: "typed-array-callbacks.ts#findLastIndex", types: SELF_TEST },
  "TypedArray#forEach": { lib: "typed-array-callbacks.ts#forEach", types: SELF_TEST },
  "TypedArray#includes": {
    lib: "typed-array.ts#includes",
    types: SELF,
    defaults: FROM_START,
  },
  "TypedArray#indexOf": { lib: "typed-array.ts#indexOf", types: SELF, defaults: FROM_START },
  "TypedArray#join": { lib: "typed-array.ts#join", types: SELF, defaults: { 0: "," } },
  "TypedArray#keys": { lib: "iterator.ts#typedKeys", types: SELF },
  "TypedArray#lastIndexOf": {
    lib: "typed-array.ts#lastIndexOf",
    types: SELF,
    defaults: FROM_END,
  },
  "TypedArray#map": { lib: "typed-array-callbacks.ts#map", types: SELF },
  "TypedArray#reduce": {
    byArguments: [
      { unsupported: "give `reduce` a function" },
      { lib: "typed-array-callbacks.ts#reduceFirst", types: SELF },
      { lib: "typed-array-callbacks.ts#reduce", types: ["receiver", "result"] },
    ],
  },
  "TypedArray#reduceRight": {
    byArguments: [
      { unsupported: "give `reduceRight` a function" },
      { lib: "typed-array-callbacks.ts#reduceRightFirst", types: SELF },
      { lib: "typed-array-callbacks.ts#reduceRight", types: ["receiver", "result"] },
    ],
  },
  "TypedArray#reverse": { lib: "typed-array.ts#reverse", types: SELF },
  "TypedArray#set": {
    special: "TypedArray#set",
    uses: ["typed-array.ts#setSame", "typed-array.ts#setList"],
  },
  "TypedArray#slice": { lib: "typed-array.ts#slice", types: SELF, defaults: WHOLE },
  "TypedArray#some": { lib: "typed-array-callbacks.ts#some", types: SELF_TEST },
  "TypedArray#sort": {
    byArguments: [
      { lib: "typed-array-sort.ts#sortNumbers", types: SELF },
      { lib: "typed-array-sort.ts#sortBy", types: SELF },
    ],
  },
  "TypedArray#subarray": { lib: "typed-array.ts#subarray", types: SELF, defaults: WHOLE },
  "TypedArray#toLocaleString": { unsupported: "use `join`" },
  "TypedArray#toReversed": { lib: "typed-array.ts#toReversed", types: SELF },
  "TypedArray#toSorted": {
    byArguments: [
      { lib: "typed-array-sort.ts#toSortedNumbers", types: SELF },
      { lib: "typed-array-sort.ts#toSortedBy", types: SELF },
    ],
  },
  "TypedArray#toString": { lib: "typed-array.ts#join", types: SELF, defaults: { 0: "," } },
  "TypedArray#values": { lib: "iterator.ts#typedValues", types: SELF },
  "TypedArray#[Symbol.iterator]": { lib: "iterator.ts#typedValues", types: SELF },
  "TypedArray#with": { lib: "typed-array.ts#withItem", types: SELF },
  "TypedArray.BYTES_PER_ELEMENT": { special: "element size" },
  // By the argument: a number is a length; what has a length and an index is copied (`fromList`); else it is walked (`fromIterable`).
  "new TypedArray": {
    special: "new TypedArray",
    uses: ["typed-array.ts#ofLength", "typed-array.ts#fromList", "typed-array.ts#fromIterable"],
  },
  "TypedArray.from": {
    special: "TypedArray.from",
    uses: [
      "typed-array.ts#fromList",
      "typed-array.ts#fromIterable",
      "typed-array.ts#fromMapped",
      "typed-array.ts#fromLengthMapped",
    ],
  },
  "TypedArray.of": {
    lib: "typed-array.ts#of",
    types: ["result"],
    rest: true,
  },
} as const satisfies Record<string, BuiltinSpec>;

const OBJECT = {
  "Object#toString": { special: "Object#toString" },
  "Object#toLocaleString": { special: "Object#toString" },
  "Object#valueOf": { special: "receiver" },
  "Object#hasOwnProperty": { special: "Object.hasOwn" },
  // Methods found there and called on something else are read where they are called.
  "Object.prototype": { unsupported: "call the method on the object itself" },
  "String.prototype": { unsupported: "call the method on the text itself" },
  "Array.prototype": { unsupported: "call the method on the array itself" },
  "Object.create": { special: "Object.create" },
  "Object.defineProperty": { special: "Object.defineProperty" },
  "Object.getOwnPropertyNames": { special: "Object.getOwnPropertyNames" },
  "PropertyDescriptor#get": { unsupported: "give the property a value" },
  "PropertyDescriptor#set": { unsupported: "give the property a value" },
  "PropertyDescriptor#value": { special: "receiver" },
  "PropertyDescriptor#configurable": { special: "receiver" },
  "PropertyDescriptor#enumerable": { special: "receiver" },
  "PropertyDescriptor#writable": { special: "receiver" },
  "Object.setPrototypeOf": { unsupported: "let the class extend another" },
  "Object.keys": { special: "Object.keys" },
  "Object.values": { special: "Object.values" },
  "Object.entries": { special: "Object.entries" },
  "Object.fromEntries": { lib: "dictionary.ts#fromEntries", types: ["call.0", "argument.0"] },
  "Object.assign": { special: "Object.assign" },
  // What changes objects that may be frozen asks first: lower/integrity.ts.
  "Object.freeze": { special: "Object.freeze" },
  "Object.seal": { special: "Object.seal" },
  "Object.preventExtensions": { special: "Object.preventExtensions" },
  "Object.isFrozen": { special: "Object.isFrozen" },
  "Object.isSealed": { special: "Object.isSealed" },
  "Object.isExtensible": { special: "Object.isExtensible" },
  "Object.is": { lib: "object.ts#is", types: ["argument.0", "argument.1"] },
  "Object.hasOwn": { special: "Object.hasOwn" },
  "Function#name": { host: "Function.name", rest: true },
  "Function#length": { host: "Function.length", rest: true },
  "Function#apply": { special: "Function#apply" },
  "Function#call": { special: "Function#call" },
  "Function#bind": { special: "Function#bind" },
  "Function#toString": { unsupported: "the source of a function is not kept" },
  // Read where the member is, by import-meta.ts.
  "ImportMeta#url": { special: "import.meta" },
  "ImportMeta#filename": { special: "import.meta" },
  "ImportMeta#dirname": { special: "import.meta" },
  "Symbol.iterator": { special: "symbol" },
  "Symbol.asyncIterator": { special: "symbol" },
  "Symbol.toPrimitive": { special: "symbol" },
  "Symbol.toStringTag": { special: "symbol" },
  "Symbol()": { byArguments: [{ lib: "symbol.ts#bare" }, { lib: "symbol.ts#make" }] },
  "Symbol.for": { lib: "symbol.ts#keyed" },
  "Symbol.keyFor": { lib: "symbol.ts#keyOf" },
  "Symbol#toString": { lib: "symbol.ts#toText" },
  "Symbol#valueOf": { special: "receiver" },
  "Symbol#description": { lib: "symbol.ts#descriptionOf" },
  "RegExpMatchArray#0": { special: "receiver" },
  "RegExpMatchArray#index": { lib: "regexp.ts#matchIndex", types: [] },
  "RegExpMatchArray#input": { lib: "regexp.ts#matchInput", types: [] },
  "RegExpMatchArray#groups": { lib: "regexp.ts#matchGroups", types: [] },
  "RegExpMatchArray#indices": { lib: "regexp.ts#matchIndices", types: [] },
  "RegExpIndicesArray#groups": { lib: "regexp.ts#indicesGroups", types: [] },
  // `parse` makes dictionaries and arrays; with a type asserted on the spot, a JsonReader may read straight into it.
  "JSON.parse": {
    special: "JSON.parse",
    uses: ["json-read.ts#parse", "json-read.ts#JsonReader", "json-change.ts#revive"],
  },
  // A function per type, which tells a JsonWriter what to write.
  "JSON.stringify": {
    special: "JSON.stringify",
    uses: [
      "json-write.ts#JsonWriter",
      "json-write.ts#gapOfNumber",
      "json-write.ts#gapOfText",
      "json-change.ts#replaceAll",
      "json-change.ts#pick",
    ],
  },
  structuredClone: {
    special: "structuredClone",
    uses: ["structured-clone.ts#begin", "structured-clone.ts#known", "structured-clone.ts#note"],
  },
} as const satisfies Record<string, BuiltinSpec>;

const HOST = {
  "console.assert": { special: "console.assert" },
  "console.count": { host: "console.count", defaults: { 0: "default" } },
  "console.countReset": { host: "console.countReset", defaults: { 0: "default" } },
  "console.dir": { host: "console.dir", rest: true },
  "console.group": { host: "console.group", rest: true },
  "console.groupCollapsed": { host: "console.group", rest: true },
  "console.groupEnd": { host: "console.groupEnd" },
  "console.table": { host: "console.table", rest: true },
  "console.time": { host: "console.time", defaults: { 0: "default" } },
  "console.timeEnd": { host: "console.timeEnd", defaults: { 0: "default" } },
  "console.timeLog": { host: "console.timeLog", rest: true },
  "console.trace": { host: "console.trace", rest: true },
  "console.debug": { host: "console.debug", rest: true },
  "console.error": { host: "console.error", rest: true },
  "console.info": { host: "console.info", rest: true },
  "console.log": { host: "console.log", rest: true },
  "console.warn": { host: "console.warn", rest: true },
  "process.argv": { host: "process.argv" },
  // process.env.NAME and process.env[name]: the host function with the name; empty string and absent differ by the host's `undefined`.
  "process.env": { special: "process.env" },
  // process.stdout.write and process.stderr.write: the stream is part of the name.
  "process.stdout": { lib: "process.ts#outputStream" },
  "process.stderr": { lib: "process.ts#errorStream" },
  "process.stdin": { lib: "streams.ts#standardInput" },
  "process.nextTick": { lib: "jobs.ts#nextTick" },
  "process.hrtime": {
    byArguments: [{ lib: "process.ts#preciseTime" }, { lib: "process.ts#preciseTimeSince" }],
  },
  "ProcessHRTime()": { unsupported: "write `process.hrtime()`" },
  "process.hrtime.bigint": { lib: "process.ts#nanoseconds" },
  "WriteStream#write": {
    special: "WriteStream#write",
    uses: ["process.ts#writeOut", "process.ts#writeError"],
  },
  // Only assigned to.
  "process.exitCode": { unsupported: "keep the code in a variable" },
  "process.platform": { lib: "process.ts#platform" },
  "process.arch": { lib: "process.ts#arch" },
  "process.version": { lib: "process.ts#version" },
  "process.pid": { lib: "process.ts#pid" },
  "process.uptime": { lib: "process.ts#uptime" },
  "process.memoryUsage": { lib: "process.ts#memoryUsage" },
  "os.EOL": { special: "text \n" },
  "os.availableParallelism": { lib: "process.ts#parallelism" },
  "os.cpus": { lib: "process.ts#cpus" },
  "os.platform": { lib: "process.ts#platform" },
  "os.arch": { lib: "process.ts#arch" },
  "os.hostname": { lib: "process.ts#hostname" },
  "os.tmpdir": { lib: "process.ts#temporaryFolder" },
  "os.homedir": { lib: "process.ts#homeFolder" },
  "os.totalmem": { lib: "process.ts#totalMemory" },
  "os.freemem": { lib: "process.ts#freeMemory" },
  "Assert()": { special: "assert.ok", uses: ["assert.ts#ok"] },
  "assert.ok": { special: "assert.ok", uses: ["assert.ts#ok"] },
  "assert.equal": { lib: "assert.ts#equal" },
  "assert.notEqual": { lib: "assert.ts#notEqual" },
  "assert.strictEqual": { lib: "assert.ts#strictEqual" },
  "assert.notStrictEqual": { lib: "assert.ts#notStrictEqual" },
  "assert.deepEqual": { lib: "assert.ts#deepEqual" },
  "assert.notDeepEqual": { lib: "assert.ts#notDeepEqual" },
  "assert.deepStrictEqual": { lib: "assert.ts#deepStrictEqual" },
  "assert.notDeepStrictEqual": { lib: "assert.ts#notDeepStrictEqual" },
  "assert.match": { lib: "assert.ts#match" },
  "assert.doesNotMatch": { lib: "assert.ts#doesNotMatch" },
  "assert.throws": { lib: "assert.ts#throws" },
  "assert.doesNotThrow": { lib: "assert.ts#doesNotThrow" },
  "assert.fail": { lib: "assert.ts#failAlways" },
  "util.inspect": { host: "util.inspect", rest: true },
  "util.format": { host: "util.format", rest: true },
  "util.isDeepStrictEqual": { host: "util.isDeepStrictEqual", rest: true },
  "process.cwd": { host: "process.cwd" },
  "process.exit": { host: "process.exit", defaults: { 0: 0 } },
  "performance.now": { host: "performance.now" },
  encodeURIComponent: { lib: "uri.ts#encodeComponent" },
  encodeURI: { lib: "uri.ts#encode" },
  decodeURIComponent: { lib: "uri.ts#decodeComponent" },
  decodeURI: { lib: "uri.ts#decode" },
  escape: { host: "escape" },
  unescape: { host: "unescape" },
  btoa: { lib: "uri.ts#toBase64" },
  atob: { lib: "uri.ts#fromBase64" },
  "fs.readFileSync": {
    byArguments: [
      { unsupported: "give `readFileSync` a path" },
      { lib: "fs.ts#readBytes", types: ["argument.0"] },
      { lib: "fs.ts#readText", types: ["argument.0"] },
    ],
  },
  "fs.writeFileSync": { lib: "fs.ts#write", types: ["argument.0", "argument.1"] },
  "fs.existsSync": { host: "fs.exists" },
  "fs.mkdirSync": { special: "fs.mkdirSync", uses: ["fs.ts#makeFolder"] },
  "path.sep": { special: "text /" },
  "path.delimiter": { special: "text :" },
  "path.basename": { lib: "path.ts#basename", defaults: { 1: "" } },
  "path.dirname": { lib: "path.ts#dirname" },
  "path.extname": { lib: "path.ts#extname" },
  "path.isAbsolute": { lib: "path.ts#isAbsolute" },
  "path.join": { lib: "path.ts#join", rest: true },
  "path.normalize": { lib: "path.ts#normalize" },
  "path.parse": { lib: "path.ts#parse" },
  "path.relative": { lib: "path.ts#relative" },
  "path.resolve": { lib: "path.ts#resolve", rest: true },
} as const satisfies Record<string, BuiltinSpec>;

const TASKS = {
  "tscript.fork": { special: "fork" },
  "tscript.wait": { special: "wait" },
  "Future#wait": { special: "wait" },
  "Future#then": { lib: "future.ts#then", types: ["receiver.0", "call.0"] },
  "tscript.collectAll": { lib: "future.ts#collectAll" },
  "tscript.waitAll": { lib: "future.ts#waitAll" },
  "tscript.parallelMap": { lib: "future.ts#parallelMap" },
  "tscript.parallelFor": { lib: "future.ts#parallelFor" },
  "tscript.parallelReduce": { lib: "future.ts#parallelReduce" },
  "tscript.named": { special: "named" },
  "tscript.script": { special: "argument" },
} as const satisfies Record<string, BuiltinSpec>;

/** The table; see the head of this file for how a row is read. */
export const BUILTINS = {
  ...ARRAY,
  ...STRING,
  ...NUMBER,
  ...MATH,
  ...TYPED_ARRAY,
  ...OBJECT,
  ...HOST,
  ...TASKS,
  ...BUFFERS,
} as const satisfies Record<string, BuiltinSpec>;

export type BuiltinName = keyof typeof BUILTINS;

/** How the host rebuilds an instance, see `StructType.role`. */
export type ClassRole =
  | "map"
  | "set"
  | "error"
  | "regexp"
  | "date"
  | "url"
  | "url-search-params"
  | "class"
  | "array-buffer"
  | "data-view"
  | "dictionary"
  | "bigint"
  | "symbol"
  | "generator"
  | "async-generator"
  | "promise"
  | "iterator"
  | "iterable";

/** A global class which a library file defines by exporting a class of that name. */
export interface GlobalClass {
  readonly file: string;
  readonly role: ClassRole;
}

/** Global names that are classes of the library: naming one loads its file. */
export const GLOBAL_CLASSES = {
  Map: { file: "map.ts", role: "map" },
  Set: { file: "set.ts", role: "set" },
  ArrayBuffer: { file: "array-buffer.ts", role: "array-buffer" },
  DataView: { file: "data-view.ts", role: "data-view" },
  Generator: { file: "generator.ts", role: "generator" },
  AsyncGenerator: { file: "async-generator.ts", role: "async-generator" },
  Promise: { file: "promise.ts", role: "promise" },
  ReadStream: { file: "streams.ts", role: "class" },
  Timeout: { file: "timers.ts", role: "class" },
  Immediate: { file: "timers.ts", role: "class" },
  Intl: { file: "intl.ts", role: "class" },
  URL: { file: "urls.ts", role: "url" },
  URLSearchParams: { file: "urls.ts", role: "url-search-params" },
  WeakMap: { file: "weak.ts", role: "class" },
  WeakSet: { file: "weak.ts", role: "class" },
  TextEncoder: { file: "encoding.ts", role: "class" },
  TextDecoder: { file: "encoding.ts", role: "class" },
  Date: { file: "date.ts", role: "date" },
  RegExp: { file: "regexp.ts", role: "regexp" },
  Error: { file: "error.ts", role: "error" },
  EvalError: { file: "error.ts", role: "error" },
  RangeError: { file: "error.ts", role: "error" },
  ReferenceError: { file: "error.ts", role: "error" },
  SyntaxError: { file: "error.ts", role: "error" },
  TypeError: { file: "error.ts", role: "error" },
  URIError: { file: "error.ts", role: "error" },
  AggregateError: { file: "error.ts", role: "error" },
} as const satisfies Record<string, GlobalClass>;

/** How the host rebuilds instances of library classes that have no global name. */
export const LIBRARY_ROLES: Readonly<Record<string, ClassRole>> = {
  Dictionary: "dictionary",
  BigInteger: "bigint",
  SymbolValue: "symbol",
  IterableArray: "iterable",
  IterableText: "iterable",
  ArrayValues: "iterator",
  ArrayKeys: "iterator",
  ArrayEntries: "iterator",
  CodePoints: "iterator",
  TypedValues: "iterator",
  TypedKeys: "iterator",
  TypedEntries: "iterator",
  MapKeys: "iterator",
  MapValues: "iterator",
  MapEntries: "iterator",
  SetValues: "iterator",
  SetEntries: "iterator",
};

/** Construction of global classes with an argument; without a row the constructor is called as it stands. */
export const CONSTRUCTIONS = {
  Map: { fill: "map.ts#setAll", types: ["result.0", "result.1", "argument.0"] },
  Set: { fill: "set.ts#addAll", types: ["result.0", "argument.0"] },
  WeakMap: { fill: "weak.ts#setAll", types: ["result.0", "result.1", "argument.0"] },
  WeakSet: { fill: "weak.ts#addAll", types: ["result.0", "argument.0"] },
} as const satisfies Record<string, ConstructBuiltin>;

/** A module a program may import: its declarations, and what its functions are called in the table. */
export interface LibraryModule {
  readonly file: string;
  readonly prefix: string;
}

/** Importable modules by specifier; `node:` may be left out. A default import is the namespace. */
export const LIBRARY_MODULES = {
  tscript: { file: "tscript.d.ts", prefix: "tscript" },
  "node:fs": { file: "node-fs.d.ts", prefix: "fs" },
  "node:fs/promises": { file: "fs-promises.ts", prefix: "fs/promises" },
  "node:readline": { file: "readline.ts", prefix: "readline" },
  "node:path": { file: "node-path.d.ts", prefix: "path" },
  "node:os": { file: "node-os.d.ts", prefix: "os" },
  "node:assert": { file: "node-assert.d.ts", prefix: "assert" },
  "node:assert/strict": { file: "node-assert.d.ts", prefix: "assert" },
  "node:util": { file: "node-util.d.ts", prefix: "util" },
  "node:process": { file: "node-process.d.ts", prefix: "process" },
  "node:buffer": { file: "node-buffer.d.ts", prefix: "buffer" },
  "node:crypto": { file: "crypto.ts", prefix: "crypto" },
  "node:events": { file: "events.ts", prefix: "events" },
  "node:url": { file: "url.ts", prefix: "url" },
  "node:perf_hooks": { file: "node-perf-hooks.d.ts", prefix: "perf_hooks" },
} as const satisfies Record<string, LibraryModule>;

/** Interfaces whose members are not looked up as `Interface#member`. */
const OWNERS: Readonly<Record<string, string>> = {
  ReadonlyArray: "Array#",
  ConcatArray: "Array#",
  RegExpExecArray: "RegExpMatchArray#",
  CallableFunction: "Function#",
  IArguments: "Array#",
  Math: "Math.",
  JSON: "JSON.",
  Console: "console.",
  Process: "process.",
  ProcessHRTime: "process.hrtime.",
  Assert: "assert.",
  Performance: "performance.",
};

/**
 * Key of the row for a member.
 * @param owner interface that declares the member; `TypedArrayConstructor` for `Int8Array.from`; for a module's function the module's `prefix`
 * @param isModule the owner is a module prefix
 */
export function builtinKey(owner: string, member: string, isModule = false): string {
  if (isModule) return `${owner}.${member}`;
  const known = OWNERS[owner];
  if (known !== undefined) return known + member;
  if (owner.endsWith("Constructor")) return `${owner.slice(0, -"Constructor".length)}.${member}`;
  if (/^(Uint8Clamped|(Int|Uint|Float)\d+)Array$/.test(owner)) return `TypedArray#${member}`;
  return `${owner}#${member}`;
}

/** The row of a key, if there is one. */
export function findBuiltin(key: string): BuiltinSpec | undefined {
  return Object.hasOwn(BUILTINS, key) ? BUILTINS[key as BuiltinName] : undefined;
}
