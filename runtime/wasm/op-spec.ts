/**
 * The shape of a row in the instruction tables, and the types that instructions speak of.
 * Takes nothing, gives types only; the rows are in `opcodes-*.ts`, joined in `opcodes.ts`.
 */

/** Type of a WebAssembly value. */
export type ValueType = "i32" | "i64" | "f32" | "f64" | "v128" | "funcref" | "externref";

/** Value types that a table can hold and that have a null. */
export type RefType = "funcref" | "externref";

/**
 * One entry of a stack effect. `"T"` is a single value whose type an immediate or another operand fixes;
 * `"..."` is a sequence that the type of a block, function or tag fixes.
 */
export type StackSlot = ValueType | "T" | "...";

/** Type of a block: no values, one result, or the index of a function type for anything else. */
export type BlockType = "void" | ValueType | number;

/** What each kind of immediate is in TypeScript. `mem8`…`mem128` are static byte offsets; the width fixes the alignment. */
export interface ImmediateTypes {
  readonly blockType: BlockType;
  readonly label: number;
  readonly labels: readonly number[];
  readonly local: number;
  readonly global: number;
  readonly function: number;
  readonly type: number;
  readonly table: number;
  readonly memory: number;
  readonly tag: number;
  readonly data: number;
  readonly element: number;
  readonly mem8: number;
  readonly mem16: number;
  readonly mem32: number;
  readonly mem64: number;
  readonly mem128: number;
  readonly i32: number;
  readonly i64: bigint;
  readonly f32: number;
  readonly f64: number;
  readonly v128: Uint8Array;
  readonly lane: number;
  readonly lanes16: Uint8Array;
  readonly valueTypes: readonly ValueType[];
  readonly refType: RefType;
  /** A reserved byte that must be zero; no value is given for it, `0` only keeps the tuples aligned. */
  readonly zero: 0;
}

/** Kind of an immediate: what follows the opcode in the byte stream. */
export type ImmediateKind = keyof ImmediateTypes;

/** Immediates that address memory: alignment (from the width) and static offset. */
export type MemoryImmediate = "mem8" | "mem16" | "mem32" | "mem64" | "mem128";

/** One instruction. */
export interface WasmOpSpec {
  /** The byte itself, or `prefix << 8 | code` for the prefixes 0xFC, 0xFD and 0xFE, where `code` is written as LEB128. */
  readonly code: number;
  /** Operands, the topmost last. */
  readonly pops: readonly StackSlot[];
  readonly pushes: readonly StackSlot[];
  /** Immediates in the order of the byte stream. */
  readonly imm: readonly ImmediateKind[];
}
