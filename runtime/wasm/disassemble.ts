/** Instructions back from bytes: the inverse of `write-instruction.ts`, for dumps and for finding a trap's instruction. */
import { WasmBuildError } from "./build-error.ts";
import { type Read, readS32, readS33, readS64, readU32 } from "./leb128.ts";
import type { BlockType, ImmediateKind, ImmediateTypes, RefType, ValueType } from "./op-spec.ts";
import { OPCODES, type OpName, opNameByCode } from "./opcodes.ts";
import { VALUE_TYPE_BYTES, VOID_BLOCK } from "./write-instruction.ts";

/** An immediate with its kind. */
export type Immediate = {
  readonly [K in ImmediateKind]: { readonly kind: K; readonly value: ImmediateTypes[K] };
}[ImmediateKind];

/** One instruction and where it stands in the code. */
export interface Disassembled {
  readonly offset: number;
  readonly name: OpName;
  readonly immediates: readonly Immediate[];
}

/**
 * All instructions of a body.
 * @param code as `FunctionBuilder.code` has it: without locals and without the final `end`
 */
export function disassemble(code: Uint8Array): Disassembled[] {
  const instructions: Disassembled[] = [];
  let at = 0;
  while (at < code.length) {
    const { value, next } = readInstruction(code, at);
    instructions.push(value);
    at = next;
  }
  return instructions;
}

function readInstruction(code: Uint8Array, offset: number): Read<Disassembled> {
  const opcode = readOpcode(code, offset);
  const name = opNameByCode(opcode.value);
  if (name === undefined) {
    throw new WasmBuildError(
      `byte ${offset}`,
      `no instruction has code 0x${opcode.value.toString(16)}`,
    );
  }
  const immediates: Immediate[] = [];
  let at = opcode.next;
  for (const kind of OPCODES[name].imm) {
    const { value, next } = READERS[kind](code, at);
    // The readers' record pairs each kind with its value type; the union here cannot see the pair.
    immediates.push({ kind, value } as Immediate);
    at = next;
  }
  return { value: { offset, name, immediates }, next: at };
}

function readOpcode(code: Uint8Array, at: number): Read<number> {
  const first = byteAt(code, at);
  if (first < 0xfc) return { value: first, next: at + 1 };
  const { value, next } = readU32(code, at + 1);
  return { value: (first << 8) | value, next };
}

function byteAt(code: Uint8Array, at: number): number {
  const byte = code[at];
  if (byte === undefined) throw new WasmBuildError(`byte ${at}`, "the code ends in an instruction");
  return byte;
}

type Readers = {
  readonly [K in ImmediateKind]: (code: Uint8Array, at: number) => Read<ImmediateTypes[K]>;
};

const TYPES_BY_BYTE: ReadonlyMap<number, ValueType> = new Map(
  Object.entries(VALUE_TYPE_BYTES).map(([type, byte]) => [byte, type as ValueType]),
);

function readValueType(code: Uint8Array, at: number): Read<ValueType> {
  const value = TYPES_BY_BYTE.get(byteAt(code, at));
  if (value === undefined) throw new WasmBuildError(`byte ${at}`, "is not a value type");
  return { value, next: at + 1 };
}

function readBlockType(code: Uint8Array, at: number): Read<BlockType> {
  const byte = byteAt(code, at);
  if (byte === VOID_BLOCK) return { value: "void", next: at + 1 };
  return TYPES_BY_BYTE.has(byte) ? readValueType(code, at) : readS33(code, at);
}

// The alignment says nothing that the instruction does not.
function readMemory(code: Uint8Array, at: number): Read<number> {
  return readU32(code, readU32(code, at).next);
}

function readMany<T>(
  code: Uint8Array,
  at: number,
  readOne: (code: Uint8Array, at: number) => Read<T>,
): Read<T[]> {
  const count = readU32(code, at);
  const values: T[] = [];
  let next = count.next;
  while (values.length < count.value) {
    const one = readOne(code, next);
    values.push(one.value);
    next = one.next;
  }
  return { value: values, next };
}

function readBytes(code: Uint8Array, at: number): Read<Uint8Array> {
  byteAt(code, at + 15);
  return { value: code.slice(at, at + 16), next: at + 16 };
}

function dataView(code: Uint8Array): DataView {
  return new DataView(code.buffer, code.byteOffset, code.length);
}

const READERS: Readers = {
  blockType: readBlockType,
  label: readU32,
  labels: (code, at) => readMany(code, at, readU32),
  local: readU32,
  global: readU32,
  function: readU32,
  type: readU32,
  table: readU32,
  memory: readU32,
  tag: readU32,
  data: readU32,
  element: readU32,
  mem8: readMemory,
  mem16: readMemory,
  mem32: readMemory,
  mem64: readMemory,
  mem128: readMemory,
  i32: readS32,
  i64: readS64,
  f32: (code, at) => ({ value: dataView(code).getFloat32(at, true), next: at + 4 }),
  f64: (code, at) => ({ value: dataView(code).getFloat64(at, true), next: at + 8 }),
  v128: readBytes,
  lane: (code, at) => ({ value: byteAt(code, at), next: at + 1 }),
  lanes16: readBytes,
  valueTypes: (code, at) => readMany(code, at, readValueType),
  refType: (code, at) => readValueType(code, at) as Read<RefType>,
  zero: (_code, at) => ({ value: 0, next: at + 1 }),
};
