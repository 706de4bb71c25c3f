/**
 * TABLE of host functions: the only things bytecode can ask of the world outside, each with its bytecode signature, what it may do, and
 * the grant it needs. The interpreter and the runtime each implement every row; a module names the rows it uses. Imports nothing but types.
 */
import type { ResultType, ValueType } from "./module.ts";

/** Signature part in the table: a value type by name; `string`, and arrays of value/string by structure. */
export type HostType =
  | "i32"
  | "f64"
  | "bool"
  | "value"
  | "string"
  | "value[]"
  | "string[]"
  | "u8[]"
  | "void";

/** What a command-line grant must allow before the call runs. */
export type Capability = "none" | "read" | "write" | "env";

export interface HostSpec {
  readonly params: readonly HostType[];
  readonly result: HostType;
  /**
   * `pure`: same arguments, same result, no effect. `io`: seen from outside or depending on it; kept in serial order. `time`: differs from run to
   * run. `engine`: asks the thread's RegExpEngine, which remembers the latest match.
   */
  readonly effect: "pure" | "io" | "time" | "engine";
  readonly capability: Capability;
}

const pure = { effect: "pure", capability: "none" } as const;
const math1 = { params: ["f64"], result: "f64", effect: "pure", capability: "none" } as const;
const math2 = {
  params: ["f64", "f64"],
  result: "f64",
  effect: "pure",
  capability: "none",
} as const;
const text1 = { params: ["string"], result: "string", effect: "pure", capability: "none" } as const;
const label = { params: ["string"], result: "void", effect: "io", capability: "none" } as const;
const bytes2 = {
  params: ["u8[]", "u8[]"],
  result: "u8[]",
  effect: "pure",
  capability: "none",
} as const;
const print = { params: ["value[]"], result: "void", effect: "io", capability: "none" } as const;

/** A regular expression as it is passed: number, source, flags. */
const EXPRESSION = ["f64", "string", "string"] as const;
const engine = { effect: "engine", capability: "none" } as const;

export const HOST_FUNCTIONS = {
  // The host's own transcendental functions, so that bits agree.
  "Math.sin": math1,
  "Math.cos": math1,
  "Math.tan": math1,
  "Math.asin": math1,
  "Math.acos": math1,
  "Math.atan": math1,
  "Math.sinh": math1,
  "Math.cosh": math1,
  "Math.tanh": math1,
  "Math.asinh": math1,
  "Math.acosh": math1,
  "Math.atanh": math1,
  "Math.exp": math1,
  "Math.expm1": math1,
  "Math.log": math1,
  "Math.log2": math1,
  "Math.log10": math1,
  "Math.log1p": math1,
  "Math.cbrt": math1,
  "Math.pow": math2,
  "Math.atan2": math2,
  "Math.hypot": math2,
  "Math.random": { params: [], result: "f64", effect: "time", capability: "none" },
  // Numbers as text.
  "Number.toFixed": {
    params: ["f64", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  "Number.toPrecision": {
    params: ["f64", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  "Number.toExponential": {
    params: ["f64", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  "Number.toString": {
    params: ["f64", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  parseInt: { params: ["string", "f64"], result: "f64", effect: "pure", capability: "none" },
  parseFloat: { params: ["string"], result: "f64", effect: "pure", capability: "none" },
  // Text beyond ASCII, and what is rarely hot.
  "String.toUpperCase": text1,
  "String.toLowerCase": text1,
  "String.trim": text1,
  "String.trimStart": text1,
  "String.trimEnd": text1,
  "String.normalize": {
    params: ["string", "string"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  "String.localeCompare": {
    params: ["string", "string"],
    result: "f64",
    effect: "pure",
    capability: "none",
  },
  "String.hasPlainOrder": { params: [], result: "bool", effect: "pure", capability: "none" },
  "String.split": {
    params: ["string", "string"],
    result: "string[]",
    effect: "pure",
    capability: "none",
  },
  "String.repeat": {
    params: ["string", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  "String.replaceAll": {
    params: ["string", "string", "string"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  // Names of functions, dates, languages, escapes: see pure-functions.ts.
  "Function.name": { params: ["value[]"], result: "string", ...pure },
  "Function.length": { params: ["value[]"], result: "f64", ...pure },
  "Function.tag": { params: ["value[]"], result: "string", ...pure },
  "Date.parse": { params: ["string"], result: "f64", ...pure },
  "Date.toLocal": math1,
  "Date.toUtc": math1,
  "Date.zone": math2,
  "Date.text": { params: ["f64", "string"], result: "string", ...pure },
  "Date.toLocale": { params: ["f64", "string", "value[]"], result: "string", ...pure },
  // A member of Intl by its name, with locales and options first.
  "Intl.text": { params: ["string", "value[]"], result: "string", ...pure },
  "Intl.parts": { params: ["string", "value[]"], result: "string[]", ...pure },
  "Number.toLocale": { params: ["f64", "value[]"], result: "string", ...pure },
  "String.compareBy": { params: ["string", "string", "value[]"], result: "f64", ...pure },
  "String.toLocaleUpperCase": { params: ["string", "value[]"], result: "string", ...pure },
  "String.toLocaleLowerCase": { params: ["string", "value[]"], result: "string", ...pure },
  "URL.parts": { params: ["string", "string"], result: "string[]", ...pure },
  "URL.change": { params: ["string", "string", "string"], result: "string[]", ...pure },
  "URLSearchParams.parse": { params: ["string"], result: "string[]", ...pure },
  "URLSearchParams.text": { params: ["value[]"], result: "string", ...pure },
  // The name of an encoding by a label; text in an encoding of which each byte is a character.
  "TextDecoder.name": text1,
  "TextDecoder.decode": { params: ["string", "u8[]"], result: "string", ...pure },
  encodeURIComponent: text1,
  encodeURI: text1,
  decodeURIComponent: text1,
  decodeURI: text1,
  escape: text1,
  unescape: text1,
  btoa: text1,
  atob: text1,
  // Regular expressions, see regexp-engine.ts.
  "RegExp.compile": { params: ["string", "string"], result: "f64", ...engine },
  "RegExp.failure": { params: ["string", "string"], result: "string", ...engine },
  "RegExp.source": { params: ["string", "string"], result: "string", ...engine },
  "RegExp.names": { params: EXPRESSION, result: "string[]", ...engine },
  "RegExp.exec": { params: [...EXPRESSION, "string", "f64"], result: "f64", ...engine },
  "RegExp.test": { params: [...EXPRESSION, "string", "f64"], result: "f64", ...engine },
  "RegExp.lastIndex": { params: [], result: "f64", ...engine },
  "RegExp.groups": { params: [], result: "string[]", ...engine },
  "RegExp.groupStart": { params: ["f64"], result: "f64", ...engine },
  "RegExp.groupEnd": { params: ["f64"], result: "f64", ...engine },
  "RegExp.replace": {
    params: [...EXPRESSION, "string", "string", "f64"],
    result: "string",
    ...engine,
  },
  "RegExp.matchAll": { params: [...EXPRESSION, "string"], result: "string[]", ...engine },
  "RegExp.split": { params: [...EXPRESSION, "string", "f64"], result: "string[]", ...engine },
  // Large integers: magnitudes as bytes, lowest first, in whole units of 4.
  "BigInt.multiply": bytes2,
  "BigInt.divide": bytes2,
  "BigInt.toString": {
    params: ["u8[]", "f64"],
    result: "string",
    effect: "pure",
    capability: "none",
  },
  // Four bytes, the first of which is 1 for a negative number, and the magnitude; nothing where the text is none.
  "BigInt.parse": { params: ["string"], result: "u8[]", effect: "pure", capability: "none" },
  // The text followed by the calls under way, as V8 words them. It depends on where the call stands, which no pass changes.
  "Error.stack": text1,
  // Console: the values are rebuilt and Node's own console formats them.
  "console.log": print,
  "console.error": print,
  "console.warn": print,
  "console.info": print,
  "console.debug": print,
  "console.group": print,
  "console.groupEnd": { params: [], result: "void", effect: "io", capability: "none" },
  "console.table": print,
  "console.dir": print,
  "console.trace": print,
  "console.count": label,
  "console.countReset": label,
  "console.time": label,
  "console.timeEnd": label,
  "console.timeLog": print,
  "process.stdout.write": { params: ["string"], result: "void", effect: "io", capability: "none" },
  // 1 or 2, and what is written as it is.
  "process.writeBytes": {
    params: ["f64", "u8[]"],
    result: "void",
    effect: "io",
    capability: "none",
  },
  "process.stderr.write": { params: ["string"], result: "void", effect: "io", capability: "none" },
  // Facts of the process and the machine, by name.
  "process.text": { params: ["string"], result: "string", effect: "io", capability: "none" },
  "process.number": { params: ["string"], result: "f64", effect: "time", capability: "none" },
  "process.exitCode": { params: ["f64"], result: "void", effect: "io", capability: "none" },
  "util.inspect": { params: ["value[]"], result: "string", effect: "io", capability: "none" },
  // Throws the TypeError that names the circle in a value.
  "JSON.refuseCircle": { params: ["value[]"], result: "string", effect: "io", capability: "none" },
  "util.format": { params: ["value[]"], result: "string", effect: "io", capability: "none" },
  "util.isDeepStrictEqual": {
    params: ["value[]"],
    result: "bool",
    effect: "io",
    capability: "none",
  },
  // Message of the failure of a function of node:assert, undefined when it does not fail.
  "assert.failure": {
    params: ["string", "value[]"],
    result: "string",
    effect: "io",
    capability: "none",
  },
  "process.argv": { params: [], result: "string[]", effect: "io", capability: "none" },
  "process.exit": { params: ["f64"], result: "void", effect: "io", capability: "none" },
  "process.env": { params: ["string"], result: "string", effect: "io", capability: "env" },
  "process.cwd": { params: [], result: "string", effect: "io", capability: "read" },
  // Lets time pass, nothing else.
  "process.sleep": { params: ["f64"], result: "void", effect: "io", capability: "none" },
  "performance.now": { params: [], result: "f64", effect: "time", capability: "none" },
  "Date.now": { params: [], result: "f64", effect: "time", capability: "none" },
  // Files: text as UTF-8, bytes as Uint8Array. Errors are Node's own (code, message).
  "fs.readTextFile": { params: ["string"], result: "string", effect: "io", capability: "read" },
  "fs.readBytes": { params: ["string"], result: "u8[]", effect: "io", capability: "read" },
  "fs.readTextFd": { params: ["f64"], result: "string", effect: "io", capability: "none" },
  "fs.writeTextFile": {
    params: ["string", "string"],
    result: "void",
    effect: "io",
    capability: "write",
  },
  "fs.writeBytes": {
    params: ["string", "u8[]"],
    result: "void",
    effect: "io",
    capability: "write",
  },
  "fs.appendTextFile": {
    params: ["string", "string"],
    result: "void",
    effect: "io",
    capability: "write",
  },
  "fs.exists": { params: ["string"], result: "bool", effect: "io", capability: "read" },
  "fs.readdir": { params: ["string"], result: "string[]", effect: "io", capability: "read" },
  "fs.appendBytes": {
    params: ["string", "u8[]"],
    result: "void",
    effect: "io",
    capability: "write",
  },
  // Kind, size, mode, times, number and links; of a link itself or of what it leads to.
  "fs.stat": { params: ["string", "bool"], result: "string[]", effect: "io", capability: "read" },
  // Folder, name and kind of each entry.
  "fs.list": { params: ["string", "bool"], result: "string[]", effect: "io", capability: "read" },
  // What is done, to which path, with what.
  "fs.change": {
    params: ["string", "string", "string"],
    result: "string",
    effect: "io",
    capability: "write",
  },
  // Algorithm, data, and the key if there is one.
  "crypto.digest": {
    params: ["string", "u8[]", "u8[]", "bool"],
    result: "u8[]",
    effect: "io",
    capability: "none",
  },
  "crypto.random": { params: ["f64"], result: "u8[]", effect: "time", capability: "none" },
  "fs.mkdir": { params: ["string", "bool"], result: "void", effect: "io", capability: "write" },
} as const satisfies Record<string, HostSpec>;

export type HostFunctionName = keyof typeof HOST_FUNCTIONS;

/** Does the function make an object of the program: a string, an array or whatever a boxed value may be? */
export function makesObjects({ result }: HostSpec): boolean {
  return result !== "void" && result !== "f64" && result !== "i32" && result !== "bool";
}

/**
 * The bytecode type of a host signature part within a module: structural parts are looked up in its type table.
 * @param find gives the type index of an array type with the element, or of the Uint8Array type; -1 when the module has none
 */
export function hostValueType(
  type: HostType,
  find: (kind: "value[]" | "string[]" | "u8[]") => number,
): ResultType {
  switch (type) {
    case "i32":
    case "f64":
    case "bool":
    case "value":
    case "void":
      return type satisfies ResultType;
    case "string":
      return 1 satisfies ValueType; // STRING_TYPE
    default:
      return find(type);
  }
}
