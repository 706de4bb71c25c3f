/**
 * TABLE of WebAssembly instructions: code, stack effect, immediates. The rows live in four files by subject;
 * this one joins them and derives the types that make a wrong instruction name or immediate a compile error.
 * Covers what Node 20 runs without flags: WebAssembly 2.0, threads, tail calls, exceptions in their first form.
 */
import type {
  ImmediateKind,
  ImmediateTypes,
  MemoryImmediate,
  StackSlot,
  ValueType,
} from "./op-spec.ts";
import { ATOMIC_OPS } from "./opcodes-atomic.ts";
import { CONTROL_OPS } from "./opcodes-control.ts";
import { NUMERIC_OPS } from "./opcodes-numeric.ts";
import { SIMD_OPS } from "./opcodes-simd.ts";

/** Every instruction, by its name in the text format. */
export const OPCODES = { ...CONTROL_OPS, ...NUMERIC_OPS, ...SIMD_OPS, ...ATOMIC_OPS } as const;

type Table = typeof OPCODES;

/** Name of an instruction. */
export type OpName = keyof Table;

type Values<Kinds extends readonly ImmediateKind[]> = {
  -readonly [I in keyof Kinds]: ImmediateTypes[Kinds[I]];
};

/** Immediates of an instruction as a tuple of TypeScript values. */
export type Immediates<K extends OpName> = Values<Table[K]["imm"]>;

/** Instructions that only the function builder's own methods may write, because they open or close a block. */
export type StructuralOp =
  | "block"
  | "loop"
  | "if"
  | "else"
  | "try"
  | "catch"
  | "catch_all"
  | "delegate"
  | "end";

/** Instructions without immediates. */
export type PlainOp = Exclude<
  { [K in OpName]: Table[K]["imm"] extends readonly [] ? K : never }[OpName],
  StructuralOp
>;

/** Instructions whose only immediate is a static memory offset. */
export type MemoryOp = {
  [K in OpName]: Table[K]["imm"] extends readonly [MemoryImmediate] ? K : never;
}[OpName];

/** Memory instructions that push the value they read, changing nothing. */
export type LoadOp = Extract<MemoryOp, `${string}.load${string}`>;

/** Memory instructions that only write. */
export type StoreOp = Extract<MemoryOp, `${string}.store${string}`>;

type IsFixed<Slots extends readonly StackSlot[]> = Slots extends readonly ValueType[]
  ? true
  : false;

/** Instructions whose stack effect the table states completely, with no immediate deciding it. */
export type FixedOp = Exclude<
  {
    [K in OpName]: IsFixed<Table[K]["pops"]> extends true
      ? IsFixed<Table[K]["pushes"]> extends true
        ? K
        : never
      : never;
  }[OpName],
  StructuralOp
>;

/** All instruction names in table order. */
export const OP_NAMES = Object.keys(OPCODES) as readonly OpName[];

const NAMES_BY_CODE: ReadonlyMap<number, OpName> = new Map(
  OP_NAMES.map((name) => [OPCODES[name].code, name]),
);

/**
 * The instruction with this code.
 * @param code as in the table: one byte, or `prefix << 8 | code`
 */
export function opNameByCode(code: number): OpName | undefined {
  return NAMES_BY_CODE.get(code);
}

const WIDTHS: Readonly<Record<MemoryImmediate, number>> = {
  mem8: 0,
  mem16: 1,
  mem32: 2,
  mem64: 3,
  mem128: 4,
};

/** Alignment that a memory immediate is written with, as the exponent of a power of two. Atomics allow no other. */
export function alignmentOf(kind: MemoryImmediate): number {
  return WIDTHS[kind];
}

/** True for immediates that address memory. */
export function isMemoryImmediate(kind: string | undefined): kind is MemoryImmediate {
  return kind !== undefined && Object.hasOwn(WIDTHS, kind);
}
