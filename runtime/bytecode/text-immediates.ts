/** How each kind of immediate and type is written in the textual form, and read from it. */
import type { BlockType, ImmediateValues, ResultType, TrapCode, ValueType } from "./module.ts";
import { TRAP_CODES } from "./module.ts";
import type { ImmediateKind } from "./opcodes.ts";
import type { TextReader } from "./text-tokens.ts";

/** One kind of immediate, both ways. */
export interface ImmediateText<Value> {
  readonly print: (value: Value) => string;
  readonly parse: (reader: TextReader) => Value;
}

const index: ImmediateText<number> = { print: String, parse: (reader) => reader.integer() };

/** TABLE of immediate kinds in the textual form. */
export const IMMEDIATE_TEXTS: {
  readonly [Kind in ImmediateKind]: ImmediateText<ImmediateValues[Kind]>;
} = {
  i32: index,
  i64: { print: String, parse: parseI64 },
  f64: { print: printNumber, parse: parseNumber },
  string: index,
  local: index,
  global: index,
  function: index,
  host: index,
  type: { print: printTypeIndex, parse: parseTypeIndex },
  field: index,
  member: index,
  slot: index,
  count: index,
  label: index,
  labels: { print: (labels) => `[${labels.join(" ")}]`, parse: parseLabels },
  // Most blocks leave nothing: their type is not written, and no instruction is called like a type.
  "block-type": {
    print: (type) => (type === "void" ? "" : printResultType(type)),
    parse: (reader): BlockType => (isType(reader.peek) ? parseResultType(reader) : "void"),
  },
  "task-slot": index,
  trap: { print: printTrap, parse: parseTrap },
};

/** `t5`: the row of a type table. */
export function printTypeIndex(type: number): string {
  return `t${type}`;
}

/** `f64`, `value`, `t5`. */
export function printResultType(type: ResultType): string {
  return typeof type === "number" ? printTypeIndex(type) : type;
}

export function parseTypeIndex(reader: TextReader): number {
  const text = reader.take();
  if (!/^t\d+$/.test(text)) reader.fail(`a type like \`t5\` is wanted here, not \`${text}\``);
  return Number(text.slice(1));
}

export function parseResultType(reader: TextReader): ResultType {
  if (reader.accept("void")) return "void";
  return parseValueType(reader);
}

export function parseValueType(reader: TextReader): ValueType {
  switch (reader.peek) {
    case "i32":
    case "i64":
    case "f64":
    case "bool":
    case "value":
      return reader.take() as ValueType;
    default:
      return parseTypeIndex(reader);
  }
}

function isType(text: string): boolean {
  return /^(void|i32|i64|f64|bool|value|t\d+)$/.test(text);
}

function parseI64(reader: TextReader): bigint {
  const text = reader.take();
  if (!/^-?\d{1,20}$/.test(text)) reader.fail(`an integer is wanted here, not \`${text}\``);
  return BigInt(text);
}

function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function parseNumber(reader: TextReader): number {
  const text = reader.take();
  const value = Number(text);
  if (Number.isNaN(value) && text !== "NaN") reader.fail(`a number is wanted, not \`${text}\``);
  return value;
}

function parseLabels(reader: TextReader): readonly number[] {
  const labels: number[] = [];
  reader.expect("[");
  while (!reader.accept("]")) labels.push(reader.integer());
  return labels;
}

function printTrap(code: TrapCode): string {
  const entry = Object.entries(TRAP_CODES).find(([, value]) => value === code);
  return entry?.[0] ?? String(code);
}

function parseTrap(reader: TextReader): TrapCode {
  const text = reader.take();
  const entry = Object.entries(TRAP_CODES).find(([name]) => name === text);
  return entry?.[1] ?? reader.fail(`no trap is called \`${text}\``);
}
