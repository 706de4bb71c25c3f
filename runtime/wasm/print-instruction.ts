/** One instruction in the WebAssembly text format. Takes what `disassemble` gives, and the names of what it refers to. */
import type { Disassembled, Immediate } from "./disassemble.ts";
import type { RefType } from "./op-spec.ts";
import type { OpName } from "./opcodes.ts";

/** Identifiers by index. */
export interface Names {
  readonly functions: readonly string[];
  readonly globals: readonly string[];
  readonly tags: readonly string[];
}

const OPENS: ReadonlySet<OpName> = new Set([
  "block",
  "loop",
  "if",
  "else",
  "try",
  "catch",
  "catch_all",
]);
const CLOSES: ReadonlySet<OpName> = new Set(["else", "catch", "catch_all", "delegate", "end"]);

/** True for instructions after which the text is indented. */
export function opensBlock(name: OpName): boolean {
  return OPENS.has(name);
}

/** True for instructions that are not indented with the block before them. */
export function closesBlock(name: OpName): boolean {
  return CLOSES.has(name);
}

/** One instruction on one line. */
export function printInstruction(
  { name, immediates }: Disassembled,
  names: Names,
  locals: readonly string[],
): string {
  const printed = immediates.map((each) => printImmediate(each, names, locals));
  // The text format names the table first, the bytes last.
  if (name === "call_indirect" || name === "return_call_indirect" || name === "table.init") {
    printed.reverse();
  }
  const op = name === "select_typed" ? "select" : name;
  return [op, ...printed].filter((part) => part !== "").join(" ");
}

function printImmediate(immediate: Immediate, names: Names, locals: readonly string[]): string {
  switch (immediate.kind) {
    case "blockType": {
      const { value } = immediate;
      if (typeof value === "number") return `(type ${value})`;
      return value === "void" ? "" : `(result ${value})`;
    }
    case "labels":
      return immediate.value.join(" ");
    case "local":
      return locals[immediate.value] ?? String(immediate.value);
    case "global":
      return names.globals[immediate.value] ?? String(immediate.value);
    case "function":
      return names.functions[immediate.value] ?? String(immediate.value);
    case "tag":
      return names.tags[immediate.value] ?? String(immediate.value);
    case "type":
      return `(type ${immediate.value})`;
    case "mem8":
    case "mem16":
    case "mem32":
    case "mem64":
    case "mem128":
      return immediate.value === 0 ? "" : `offset=${immediate.value}`;
    case "f32":
    case "f64":
      return printFloat(immediate.value);
    case "v128":
      return `i8x16 ${immediate.value.join(" ")}`;
    case "lanes16":
      return immediate.value.join(" ");
    case "valueTypes":
      return `(result ${immediate.value.join(" ")})`;
    case "refType":
      return printHeapType(immediate.value);
    case "memory":
    case "zero":
      return "";
    case "label":
    case "table":
    case "data":
    case "element":
    case "lane":
    case "i32":
    case "i64":
      return String(immediate.value);
  }
}

/** A reference type as instructions name it. */
export function printHeapType(type: RefType): string {
  return type === "funcref" ? "func" : "extern";
}

/** A float as the text format reads it back. */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : String(value);
}
