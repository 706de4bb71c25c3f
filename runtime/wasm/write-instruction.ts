/** Instructions as bytes: opcodes, block types and every kind of immediate. Takes table names, appends to a buffer. */
import { WasmBuildError } from "./build-error.ts";
import type { ByteBuffer } from "./byte-buffer.ts";
import { writeS32, writeS64, writeU32 } from "./leb128.ts";
import type { BlockType, ImmediateKind, ImmediateTypes, ValueType } from "./op-spec.ts";
import { alignmentOf, isMemoryImmediate, type MemoryOp, OPCODES, type OpName } from "./opcodes.ts";

/** Byte of each value type. */
export const VALUE_TYPE_BYTES: Readonly<Record<ValueType, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
  funcref: 0x70,
  externref: 0x6f,
};

/** Byte of a block type without values. */
export const VOID_BLOCK = 0x40;

/** Appends an opcode with its prefix. */
export function writeOp(buffer: ByteBuffer, name: OpName): void {
  const code = OPCODES[name].code;
  if (code <= 0xff) {
    buffer.byte(code);
    return;
  }
  buffer.byte(code >> 8);
  writeU32(buffer, code & 0xff);
}

/** Appends a block type. */
export function writeBlockType(buffer: ByteBuffer, type: BlockType): void {
  // A type index is written signed, because the value types take the negative numbers.
  if (typeof type === "number") writeS32(buffer, type);
  else buffer.byte(type === "void" ? VOID_BLOCK : VALUE_TYPE_BYTES[type]);
}

/** Appends a memory instruction with its natural alignment. */
export function writeMemory(buffer: ByteBuffer, name: MemoryOp, offset: number): void {
  writeOp(buffer, name);
  buffer.byte(alignmentOf(OPCODES[name].imm[0]));
  writeU32(buffer, offset);
}

type Writers = {
  readonly [K in ImmediateKind]: (buffer: ByteBuffer, value: ImmediateTypes[K]) => void;
};

const memory =
  (alignment: number) =>
  (buffer: ByteBuffer, offset: number): void => {
    buffer.byte(alignment);
    writeU32(buffer, offset);
  };

const sixteenBytes = (buffer: ByteBuffer, bytes: Uint8Array): void => {
  if (bytes.length !== 16) throw new WasmBuildError("v128", `${bytes.length} bytes, expected 16`);
  buffer.append(bytes);
};

const WRITERS: Writers = {
  blockType: writeBlockType,
  label: writeU32,
  labels: (buffer, labels) => {
    writeU32(buffer, labels.length);
    for (const label of labels) writeU32(buffer, label);
  },
  local: writeU32,
  global: writeU32,
  function: writeU32,
  type: writeU32,
  table: writeU32,
  memory: writeU32,
  tag: writeU32,
  data: writeU32,
  element: writeU32,
  mem8: memory(0),
  mem16: memory(1),
  mem32: memory(2),
  mem64: memory(3),
  mem128: memory(4),
  i32: writeS32,
  i64: writeS64,
  f32: (buffer, value) => buffer.float32(value),
  f64: (buffer, value) => buffer.float64(value),
  v128: sixteenBytes,
  lane: (buffer, lane) => buffer.byte(lane),
  lanes16: sixteenBytes,
  valueTypes: (buffer, types) => {
    writeU32(buffer, types.length);
    for (const type of types) buffer.byte(VALUE_TYPE_BYTES[type]);
  },
  refType: (buffer, type) => buffer.byte(VALUE_TYPE_BYTES[type]),
  zero: (buffer) => buffer.byte(0),
};

/** Appends one immediate. The pair of kind and value is checked where `FunctionBuilder.emit` is typed. */
export function writeImmediate(
  buffer: ByteBuffer,
  kind: ImmediateKind | undefined,
  value: unknown,
): void {
  if (kind === undefined) throw new WasmBuildError("immediate", "missing in the table");
  if (value === undefined && kind !== "zero") {
    const what = isMemoryImmediate(kind) ? "offset" : kind;
    throw new WasmBuildError("immediate", `${what} is missing`);
  }
  (WRITERS[kind] as (buffer: ByteBuffer, value: unknown) => void)(buffer, value);
}
