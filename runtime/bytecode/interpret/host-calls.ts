/**
 * Calls of host functions. What depends on nothing but its arguments is done here; the rest is asked of the `InterpretHost`, which its owner
 * makes, so that this folder knows neither files nor consoles.
 */
import {
  HOST_FUNCTIONS,
  type HostFunctionName,
  type HostSpec,
  type HostType,
} from "../host-functions.ts";
import { ERROR_NAMES, type ErrorName } from "../module.ts";
import { findArray } from "../module-typing.ts";
import { PURE_FUNCTIONS } from "../pure-functions.ts";
import { RegExpEngine } from "../regexp-engine.ts";
import { hasPlainOrder } from "../text-order.ts";
import { BIGINT_FUNCTIONS } from "./bigint-bytes.ts";
import type { Handlers } from "./handler.ts";
import type { Machine } from "./machine.ts";
import { MAX_STRING_LENGTH } from "./string-handlers.ts";
import { toHostValues } from "./to-host-value.ts";
import { type Boxed, isObject, type Operand } from "./values.ts";

/** JavaScript's type of a part of a host signature. */
interface HostValues {
  i32: number;
  f64: number;
  bool: boolean;
  value: unknown;
  string: string;
  "value[]": readonly unknown[];
  "string[]": readonly (string | undefined)[];
  "u8[]": Uint8Array;
  // Whatever such a function gives, nobody looks at it.
  void: unknown;
}

type HostParameters<Parts extends readonly HostType[]> = {
  readonly [Index in keyof Parts]: HostValues[Parts[Index]];
};

type HostRow<Name extends HostFunctionName> = (typeof HOST_FUNCTIONS)[Name];

/** A host function as JavaScript has it. Strings may be given back as undefined or null. */
export type HostFunction<Name extends HostFunctionName> = (
  ...parameters: HostParameters<HostRow<Name>["params"]>
) => HostRow<Name>["result"] extends "string"
  ? string | undefined | null
  : HostValues[HostRow<Name>["result"]];

/** Rows which need the machine itself. */
type MachineName = "Error.stack" | "process.exit" | "process.exitCode";

type EngineName = {
  [Name in HostFunctionName]: HostRow<Name>["effect"] extends "engine" ? Name : never;
}[HostFunctionName];

type PureName = Exclude<
  {
    [Name in HostFunctionName]: HostRow<Name>["effect"] extends "pure" ? Name : never;
  }[HostFunctionName],
  MachineName
>;

/**
 * The world outside: a function for each row that is not pure, but for `process.exit`, which ends the interpretation. One that is missing
 * is not granted: its call throws. What a function throws is thrown in the program, with its class where that is one of `ERROR_NAMES`.
 */
export type InterpretHost = {
  readonly [Name in Exclude<
    HostFunctionName,
    PureName | EngineName | MachineName
  >]?: HostFunction<Name>;
};

/** Handler of `call.host`, with the world it reaches. */
export function hostHandlers(host: InterpretHost) {
  const functions = { ...PURE, ...engineFunctions(new RegExpEngine(0)), ...host };
  return {
    "call.host": (machine, [index]) => {
      const name = machine.module.hostFunctions[index]?.name;
      if (name === undefined || !isHostFunctionName(name)) return;
      const { params, result }: HostSpec = HOST_FUNCTIONS[name];
      const operands = machine.popMany(params.length);
      if (isMachineName(name)) {
        MACHINE_FUNCTIONS[name](machine, operands[0]);
        return;
      }
      const parameters = params.map((part, place) => toHost(machine, part, operands[place]));
      if (!machine.charge(sizeOf(name, parameters))) return;
      const run: ((...parameters: never[]) => unknown) | undefined = functions[name];
      if (run === undefined) {
        return machine.throwError("Error", `\`${name}\` is not allowed here`);
      }
      try {
        const value: unknown = run(...(parameters as never[]));
        if (result !== "void") machine.pushMade(fromHost(machine, result, value));
      } catch (error) {
        machine.throwError(
          errorName(error),
          error instanceof Error ? error.message : String(error),
        );
      }
    },
  } satisfies Partial<Handlers>;
}

const MACHINE_FUNCTIONS: {
  readonly [Name in MachineName]: (machine: Machine, operand: Operand) => void;
} = {
  "Error.stack": (machine, heading) => machine.push(`${heading ?? ""}${machine.stackText()}`),
  "process.exitCode": (machine, code) => {
    machine.exitCode = Number(code);
  },
  "process.exit": (machine, code) => {
    machine.result ??= { status: "exit", code: Number(code) };
  },
};

function isMachineName(name: string): name is MachineName {
  return Object.hasOwn(MACHINE_FUNCTIONS, name);
}

const PURE: { readonly [Name in PureName]: HostFunction<Name> } = {
  ...PURE_FUNCTIONS,
  "Math.sin": Math.sin,
  "Math.cos": Math.cos,
  "Math.tan": Math.tan,
  "Math.asin": Math.asin,
  "Math.acos": Math.acos,
  "Math.atan": Math.atan,
  "Math.sinh": Math.sinh,
  "Math.cosh": Math.cosh,
  "Math.tanh": Math.tanh,
  "Math.asinh": Math.asinh,
  "Math.acosh": Math.acosh,
  "Math.atanh": Math.atanh,
  "Math.exp": Math.exp,
  "Math.expm1": Math.expm1,
  "Math.log": Math.log,
  "Math.log2": Math.log2,
  "Math.log10": Math.log10,
  "Math.log1p": Math.log1p,
  "Math.cbrt": Math.cbrt,
  "Math.pow": Math.pow,
  "Math.atan2": Math.atan2,
  "Math.hypot": Math.hypot,
  "Number.toFixed": (value, digits) => value.toFixed(digits),
  "Number.toPrecision": (value, precision) => value.toPrecision(precision),
  "Number.toExponential": (value, digits) => value.toExponential(digits),
  "Number.toString": (value, radix) => value.toString(radix),
  parseInt: (text, radix) => Number.parseInt(text, radix),
  parseFloat: Number.parseFloat,
  "String.toUpperCase": (text) => text.toUpperCase(),
  "String.toLowerCase": (text) => text.toLowerCase(),
  "String.trim": (text) => text.trim(),
  "String.trimStart": (text) => text.trimStart(),
  "String.trimEnd": (text) => text.trimEnd(),
  "String.normalize": (text, form) => text.normalize(form),
  "String.localeCompare": (text, other) => text.localeCompare(other),
  "String.hasPlainOrder": hasPlainOrder,
  "String.split": (text, separator) => text.split(separator),
  "String.repeat": (text, count) => text.repeat(count),
  "String.replaceAll": (text, part, replacement) => text.replaceAll(part, replacement),
  ...BIGINT_FUNCTIONS,
};

function engineFunctions(engine: RegExpEngine): {
  readonly [Name in EngineName]: HostFunction<Name>;
} {
  const expression = (number: number, source: string, flags: string): RegExp =>
    engine.find(number) ?? engine.adopt(number, source, flags);
  return {
    "RegExp.compile": (source, flags) => engine.compile(source, flags),
    "RegExp.failure": (source, flags) => engine.failure(source, flags),
    "RegExp.source": (source, flags) => engine.source(source, flags),
    "RegExp.names": (number, source, flags) => engine.names(expression(number, source, flags)),
    "RegExp.exec": (number, source, flags, text, start) =>
      engine.exec(expression(number, source, flags), text, start),
    "RegExp.test": (number, source, flags, text, start) =>
      engine.test(expression(number, source, flags), text, start),
    "RegExp.lastIndex": () => engine.lastIndex,
    "RegExp.groups": () => engine.groups(),
    "RegExp.groupStart": (group) => engine.groupStart(group),
    "RegExp.groupEnd": (group) => engine.groupEnd(group),
    "RegExp.replace": (number, source, flags, text, replacement, start) =>
      engine.replace(expression(number, source, flags), text, replacement, start),
    "RegExp.matchAll": (number, source, flags, text) =>
      engine.matchAll(expression(number, source, flags), text),
    "RegExp.split": (number, source, flags, text, limit) =>
      engine.split(expression(number, source, flags), text, limit),
  };
}

function isHostFunctionName(name: string): name is HostFunctionName {
  return Object.hasOwn(HOST_FUNCTIONS, name);
}

function toHost(machine: Machine, part: HostType, operand: Operand): unknown {
  switch (part) {
    case "bool":
      return operand !== 0;
    case "string":
      return operand ?? "";
    case "value":
      return toHostValues(machine.module, [operand as Boxed], machine.globals)[0];
    case "value[]":
      return toHostValues(machine.module, itemsOf(operand) as readonly Boxed[], machine.globals);
    case "string[]":
      return Array.from(itemsOf(operand), (item) => item ?? "");
    case "u8[]":
      return isObject(operand) && operand.kind === "typed-array"
        ? operand.items.slice()
        : new Uint8Array();
    default:
      return operand;
  }
}

// Holes are undefined to whoever takes the elements as arguments.
function itemsOf(operand: Operand): readonly Operand[] {
  return isObject(operand) && operand.kind === "array" ? Array.from(operand.items) : [];
}

function fromHost(machine: Machine, part: HostType, value: unknown): Operand {
  const { types } = machine.module;
  switch (part) {
    case "bool":
      return value ? 1 : 0;
    case "string[]": {
      const items = Array.isArray(value) ? value.map(textOrUndefined) : [];
      return { kind: "array", type: findArray(types, part), items };
    }
    case "u8[]": {
      const items = value instanceof Uint8Array ? Uint8Array.from(value) : new Uint8Array();
      return { kind: "typed-array", type: findArray(types, part), items };
    }
    case "string":
      return value === undefined || value === null ? value : String(value);
    default:
      return typeof value === "object" ? undefined : (value as Operand);
  }
}

function textOrUndefined(item: unknown): string | undefined {
  return item === undefined ? undefined : String(item);
}

// What a call costs beyond a step: the text and elements it goes through, and for some the text it makes.
function sizeOf(name: HostFunctionName, parameters: readonly unknown[]): number {
  let size = 0;
  for (const parameter of parameters) {
    if (typeof parameter === "string" || Array.isArray(parameter)) size += parameter.length;
  }
  if (name !== "String.repeat") return size;
  return Math.min(MAX_STRING_LENGTH, size * Math.max(0, Number(parameters[1]) || 0));
}

function errorName(error: unknown): ErrorName {
  if (error instanceof Error && "syscall" in error) return "SystemError";
  const name = error instanceof Error ? error.constructor.name : "";
  return ERROR_NAMES.find((known) => known === name) ?? "Error";
}
