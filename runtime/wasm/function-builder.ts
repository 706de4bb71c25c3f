/**
 * Writer of one function body, instruction by instruction. Bytes go straight into a buffer; nothing is kept about
 * types, which the engine validates. It does follow blocks, so that an unbalanced body fails here, by name.
 * The final `end` of the body is written by `encode.ts`.
 */
import { WasmBuildError } from "./build-error.ts";
import { ByteBuffer } from "./byte-buffer.ts";
import type { FunctionHandle } from "./handles.ts";
import { writeS32, writeS64, writeU32 } from "./leb128.ts";
import type { BlockType, ValueType } from "./op-spec.ts";
import {
  type Immediates,
  type LoadOp,
  type MemoryOp,
  OPCODES,
  type OpName,
  type PlainOp,
  type StoreOp,
  type StructuralOp,
} from "./opcodes.ts";
import { writeBlockType, writeImmediate, writeMemory, writeOp } from "./write-instruction.ts";

/** What a body needs of its module: the list of function types. */
export interface TypeSpace {
  /** Index of a function type. */
  type(params: readonly ValueType[], results: readonly ValueType[]): number;
}

/** Something with an index: a handle, a function builder, a segment. */
export type Indexed = number | { readonly index: number };

/** An open block, by its nesting level counted from the body. Depths change as blocks open; labels do not. */
export type Label = number & { readonly brand: "label" };

type Frame = "block" | "loop" | "if" | "else" | "try" | "catch" | "catch_all";

/** See the head of the file. */
/** See `FunctionBuilder.expect`. */
export interface BranchHint {
  readonly offset: number;
  readonly isUsual: boolean;
}

export class FunctionBuilder {
  readonly types: TypeSpace;
  readonly handle: FunctionHandle;
  /** Types of the locals after the parameters. */
  readonly locals: ValueType[] = [];
  /** Names by local index, parameters included; for the name section. */
  /** What `expect` said, by offset in the code. */
  readonly hints: BranchHint[] = [];
  readonly localNames = new Map<number, string>();

  readonly #code = new ByteBuffer();
  readonly #frames: Frame[] = [];

  /** Use `ModuleBuilder.function` or `ModuleBuilder.body`. */
  constructor(types: TypeSpace, handle: FunctionHandle) {
    this.types = types;
    this.handle = handle;
  }

  /** Index of the function. */
  get index(): number {
    return this.handle.index;
  }

  /** Offset of the next instruction; `bodyOffsets[index] + offset` is its place in the encoded module. */
  get offset(): number {
    return this.#code.length;
  }

  /** Fills the body up behind its end, so that an engine that puts functions of up to so many bytes in place of calls leaves this one alone. */
  outgrow(bytes: number): void {
    while (this.#code.length <= bytes) this.op("nop");
  }

  /** Says of the `if` or `br_if` that is written next whether its condition is usually true: engines lay out code by it. */
  expect(isUsual: boolean): void {
    this.hints.push({ offset: this.offset, isUsual });
  }

  /** How many blocks are open. */
  get depth(): number {
    return this.#frames.length;
  }

  /** The instructions written so far, not copied. */
  get code(): Uint8Array {
    return this.#code.view();
  }

  /** Adds a local; its index continues after the parameters. */
  addLocal(type: ValueType, name?: string): number {
    const index = this.handle.type.params.length + this.locals.push(type) - 1;
    if (name !== undefined) this.localNames.set(index, name);
    return index;
  }

  /** Names a parameter or local for the name section. */
  nameLocal(index: number, name: string): void {
    this.localNames.set(index, name);
  }

  /** Writes an instruction that has no immediates. */
  op(name: PlainOp): void {
    writeOp(this.#code, name);
  }

  /** Writes any instruction that neither opens nor closes a block. */
  emit<K extends Exclude<OpName, StructuralOp>>(name: K, ...immediates: Immediates<K>): void {
    this.emitChecked(name, immediates);
  }

  /** Like `emit`, for callers that have held the immediates against the table themselves. */
  emitChecked(name: OpName, immediates: readonly unknown[]): void {
    writeOp(this.#code, name);
    const kinds = OPCODES[name].imm;
    for (let i = 0; i < kinds.length; i++) writeImmediate(this.#code, kinds[i], immediates[i]);
  }

  /** Appends finished instructions with balanced blocks, for example from another builder. */
  append(code: Uint8Array): void {
    this.#code.append(code);
  }

  i32Const(value: number): void {
    this.#code.byte(0x41);
    writeS32(this.#code, value);
  }

  i64Const(value: bigint): void {
    this.#code.byte(0x42);
    writeS64(this.#code, value);
  }

  f32Const(value: number): void {
    this.#code.byte(0x43);
    this.#code.float32(value);
  }

  f64Const(value: number): void {
    this.#code.byte(0x44);
    this.#code.float64(value);
  }

  localGet(index: number): void {
    this.#indexed(0x20, index);
  }

  localSet(index: number): void {
    this.#indexed(0x21, index);
  }

  localTee(index: number): void {
    this.#indexed(0x22, index);
  }

  globalGet(global: Indexed): void {
    this.#indexed(0x23, indexOf(global));
  }

  globalSet(global: Indexed): void {
    this.#indexed(0x24, indexOf(global));
  }

  /** Pops an address, pushes what is at address + `offset`. */
  load(name: LoadOp, offset = 0): void {
    writeMemory(this.#code, name, offset);
  }

  /** Pops an address and a value, writes the value at address + `offset`. */
  store(name: StoreOp, offset = 0): void {
    writeMemory(this.#code, name, offset);
  }

  /** Any instruction with a static offset: `load`, `store`, atomic read-modify-write, wait, notify. */
  memory(name: MemoryOp, offset = 0): void {
    writeMemory(this.#code, name, offset);
  }

  /** `memory.copy` within memory 0: destination, source, byte count. */
  memoryCopy(): void {
    this.emit("memory.copy", 0, 0);
  }

  /** `memory.fill` of memory 0: destination, byte value, byte count. */
  memoryFill(): void {
    this.emit("memory.fill", 0);
  }

  /** The shortest block type for these parameters and results. */
  blockType(params: readonly ValueType[], results: readonly ValueType[]): BlockType {
    if (params.length > 0 || results.length > 1) return this.types.type(params, results);
    return results[0] ?? "void";
  }

  block(type: BlockType = "void"): Label {
    return this.#open("block", 0x02, type);
  }

  loop(type: BlockType = "void"): Label {
    return this.#open("loop", 0x03, type);
  }

  if(type: BlockType = "void"): Label {
    return this.#open("if", 0x04, type);
  }

  else(): void {
    this.#turn("else", 0x05, "if");
  }

  try(type: BlockType = "void"): Label {
    return this.#open("try", 0x06, type);
  }

  /** Starts the handler of one tag; what the tag carries is on the stack. */
  catch(tag: Indexed): void {
    this.#turn("catch", 0x07, "try", "catch");
    writeU32(this.#code, indexOf(tag));
  }

  catchAll(): void {
    this.#turn("catch_all", 0x19, "try", "catch");
  }

  /** Closes a `try` that has no handlers, passing exceptions to the block `depth` levels outside it. */
  delegate(depth: number): void {
    const frame = this.#frames.pop();
    if (frame !== "try") throw this.#error(`delegate closes ${frame ?? "the body"}, not try`);
    this.#checkDepth(depth);
    this.#indexed(0x18, depth);
  }

  end(): void {
    if (this.#frames.pop() === undefined) throw this.#error("end without an open block");
    this.#code.byte(0x0b);
  }

  throw(tag: Indexed): void {
    this.#indexed(0x08, indexOf(tag));
  }

  /** Throws again what the `catch` or `catch_all` `depth` levels out has caught. */
  rethrow(depth: number): void {
    this.#checkDepth(depth);
    this.#indexed(0x09, depth);
  }

  /** Branches out of `depth` blocks to the label of the next; `depth` equal to the open blocks returns. */
  br(depth: number): void {
    this.#checkDepth(depth);
    this.#indexed(0x0c, depth);
  }

  brIf(depth: number): void {
    this.#checkDepth(depth);
    this.#indexed(0x0d, depth);
  }

  brTable(depths: readonly number[], otherwise: number): void {
    for (const depth of depths) this.#checkDepth(depth);
    this.#checkDepth(otherwise);
    this.emit("br_table", depths, otherwise);
  }

  /** Depth of a label as seen from here; pass it to `br`, `brIf`, `brTable`. */
  depthOf(label: Label): number {
    const depth = this.#frames.length - label;
    if (depth < 0) throw this.#error("branch to a block that is closed");
    return depth;
  }

  return(): void {
    this.#code.byte(0x0f);
  }

  call(target: Indexed): void {
    this.#indexed(0x10, indexOf(target));
  }

  returnCall(target: Indexed): void {
    this.#indexed(0x12, indexOf(target));
  }

  /** @param typeIndex from `ModuleBuilder.type` */
  callIndirect(typeIndex: number, table: Indexed = 0): void {
    this.emit("call_indirect", typeIndex, indexOf(table));
  }

  /** Throws unless every block is closed. */
  assertBalanced(): void {
    const open = this.#frames.at(-1);
    if (open === undefined) return;
    throw this.#error(`${this.#frames.length} block(s) still open, the innermost is ${open}`);
  }

  #open(frame: Frame, code: number, type: BlockType): Label {
    this.#code.byte(code);
    writeBlockType(this.#code, type);
    return this.#frames.push(frame) as Label;
  }

  #turn(frame: Frame, code: number, ...after: readonly Frame[]): void {
    const open = this.#frames.pop();
    if (open === undefined || !after.includes(open)) {
      throw this.#error(`${frame} inside ${open ?? "the body"}, expected ${after.join(" or ")}`);
    }
    this.#frames.push(frame);
    this.#code.byte(code);
  }

  #indexed(code: number, index: number): void {
    this.#code.byte(code);
    writeU32(this.#code, index);
  }

  #checkDepth(depth: number): void {
    if (depth < 0 || depth > this.#frames.length) {
      throw this.#error(`branch depth ${depth} with ${this.#frames.length} open block(s)`);
    }
  }

  #error(detail: string): WasmBuildError {
    return new WasmBuildError(`function ${this.handle.name} at byte ${this.offset}`, detail);
  }
}

function indexOf(target: Indexed): number {
  return typeof target === "number" ? target : target.index;
}
