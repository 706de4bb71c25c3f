/** A built module as bytes, section by section, with the place of every function body for mapping stack traces back. */
import { WasmBuildError } from "./build-error.ts";
import { ByteBuffer } from "./byte-buffer.ts";
import type { FunctionBuilder } from "./function-builder.ts";
import type { Constant, ExternHandle, FunctionType, MemoryLimits } from "./handles.ts";
import { sizeOfU32, writeS32, writeS64, writeU32 } from "./leb128.ts";
import type { ModuleBuilder } from "./module.ts";
import { encodeNames, writeName } from "./names.ts";
import type { ValueType } from "./op-spec.ts";
import { VALUE_TYPE_BYTES } from "./write-instruction.ts";

/** What `encodeModule` gives. */
export interface EncodedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * By function index (the `n` of `wasm-function[n]:0xOFFSET` in a V8 stack trace): offset in `bytes` of the first
   * instruction, after the locals. `OFFSET - bodyOffsets[n]` is what `FunctionBuilder.offset` was when the
   * instruction was written. Imported functions have 0.
   */
  readonly bodyOffsets: number[];
}

const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
  tag: 13,
} as const;

const EXTERN_KINDS: Readonly<Record<ExternHandle["kind"], number>> = {
  function: 0,
  table: 1,
  memory: 2,
  global: 3,
  tag: 4,
};

const MAGIC_AND_VERSION = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);
const END = 0x0b;

/** Encodes a module. Throws `WasmBuildError` for functions without a body and for unbalanced blocks. */
export function encodeModule(module: ModuleBuilder): EncodedModule {
  const out = new ByteBuffer(64 * 1024);
  out.append(MAGIC_AND_VERSION);
  const bodies = definedBodies(module);

  writeVector(out, SECTION.type, module.types, writeFunctionType);
  writeVector(out, SECTION.import, module.imports, (buffer, { from, name, what }) => {
    writeName(buffer, from);
    writeName(buffer, name);
    buffer.byte(EXTERN_KINDS[what.kind]);
    writeExternType(buffer, what);
  });
  writeVector(out, SECTION.function, bodies, (buffer, body) => {
    writeU32(buffer, body.handle.typeIndex);
  });
  writeVector(out, SECTION.table, defined(module, "table", module.tables), writeExternType);
  writeVector(out, SECTION.memory, defined(module, "memory", module.memories), writeExternType);
  writeVector(out, SECTION.tag, defined(module, "tag", module.tags), writeExternType);
  const firstGlobal = module.importCount("global");
  writeVector(out, SECTION.global, module.globalValues, (buffer, value, i) => {
    const handle = module.globals[firstGlobal + i];
    if (handle !== undefined) writeExternType(buffer, handle);
    writeConstant(buffer, value);
  });
  writeVector(out, SECTION.export, module.exports, (buffer, { name, what }) => {
    writeName(buffer, name);
    buffer.byte(EXTERN_KINDS[what.kind]);
    writeU32(buffer, what.index);
  });
  const { start } = module;
  if (start !== undefined) {
    writeSection(out, SECTION.start, (buffer) => writeU32(buffer, start.index));
  }
  writeElements(out, module);
  if (module.data.length > 0) {
    writeSection(out, SECTION.dataCount, (buffer) => writeU32(buffer, module.data.length));
  }
  writeBranchHints(out, bodies);
  const bodyOffsets = new Array<number>(module.functions.length).fill(0);
  writeCode(out, bodies, bodyOffsets);
  writeVector(out, SECTION.data, module.data, (buffer, { bytes, address }) => {
    buffer.byte(address === undefined ? 1 : 0);
    if (address !== undefined) writeConstant(buffer, address);
    writeU32(buffer, bytes.length);
    buffer.append(bytes);
  });
  writeSection(out, SECTION.custom, (buffer) => buffer.append(encodeNames(module).view()));
  return { bytes: new Uint8Array(out.view()), bodyOffsets };
}

function definedBodies(module: ModuleBuilder): FunctionBuilder[] {
  return defined(module, "function", module.functions).map((handle) => {
    const body = module.bodies.get(handle.index);
    if (body === undefined) {
      throw new WasmBuildError(`function ${handle.name}`, "is declared but has no body");
    }
    body.assertBalanced();
    return body;
  });
}

function defined<H>(module: ModuleBuilder, kind: ExternHandle["kind"], all: readonly H[]): H[] {
  return all.slice(module.importCount(kind));
}

function writeSection(out: ByteBuffer, id: number, write: (buffer: ByteBuffer) => void): void {
  const payload = new ByteBuffer(1024);
  write(payload);
  out.byte(id);
  writeU32(out, payload.length);
  out.append(payload.view());
}

function writeVector<T>(
  out: ByteBuffer,
  id: number,
  items: readonly T[],
  write: (buffer: ByteBuffer, item: T, index: number) => void,
): void {
  if (items.length === 0) return;
  writeSection(out, id, (buffer) => {
    writeU32(buffer, items.length);
    items.forEach((item, index) => {
      write(buffer, item, index);
    });
  });
}

function writeTypes(buffer: ByteBuffer, types: readonly ValueType[]): void {
  writeU32(buffer, types.length);
  for (const type of types) buffer.byte(VALUE_TYPE_BYTES[type]);
}

function writeFunctionType(buffer: ByteBuffer, { params, results }: FunctionType): void {
  buffer.byte(0x60);
  writeTypes(buffer, params);
  writeTypes(buffer, results);
}

function writeLimits(buffer: ByteBuffer, { min, max, isShared }: MemoryLimits): void {
  if (isShared === true && max === undefined) {
    throw new WasmBuildError("memory", "a shared memory needs a maximum");
  }
  buffer.byte((max === undefined ? 0 : 1) | (isShared === true ? 2 : 0));
  writeU32(buffer, min);
  if (max !== undefined) writeU32(buffer, max);
}

function writeExternType(buffer: ByteBuffer, what: ExternHandle): void {
  switch (what.kind) {
    case "function":
      writeU32(buffer, what.typeIndex);
      return;
    case "table":
      buffer.byte(VALUE_TYPE_BYTES[what.type]);
      writeLimits(buffer, what.limits);
      return;
    case "memory":
      writeLimits(buffer, what.limits);
      return;
    case "global":
      buffer.byte(VALUE_TYPE_BYTES[what.type]);
      buffer.byte(what.isMutable ? 1 : 0);
      return;
    case "tag":
      buffer.byte(0); // the only attribute there is: exception
      writeU32(buffer, what.typeIndex);
  }
}

function writeConstant(buffer: ByteBuffer, value: Constant): void {
  switch (value.kind) {
    case "number":
      buffer.byte(value.type === "i32" ? 0x41 : value.type === "f32" ? 0x43 : 0x44);
      if (value.type === "i32") writeS32(buffer, value.value);
      else if (value.type === "f32") buffer.float32(value.value);
      else buffer.float64(value.value);
      break;
    case "integer64":
      buffer.byte(0x42);
      writeS64(buffer, value.value);
      break;
    case "global":
      buffer.byte(0x23);
      writeU32(buffer, value.global.index);
      break;
    case "function":
      buffer.byte(0xd2);
      writeU32(buffer, value.function.index);
      break;
    case "null":
      buffer.byte(0xd0);
      buffer.byte(VALUE_TYPE_BYTES[value.type]);
  }
  buffer.byte(END);
}

function writeElements(out: ByteBuffer, module: ModuleBuilder): void {
  writeVector(out, SECTION.element, module.elements, (buffer, segment) => {
    const { mode, functions, table, offset } = segment;
    // Flags: 2 names the table (active), 1 is passive, 3 declared; then the element kind 0, functions.
    buffer.byte(mode === "active" ? 2 : mode === "passive" ? 1 : 3);
    if (table !== undefined && offset !== undefined) {
      writeU32(buffer, table.index);
      writeConstant(buffer, offset);
    }
    buffer.byte(0);
    writeU32(buffer, functions.length);
    for (const { index } of functions) writeU32(buffer, index);
  });
}

function writeCode(out: ByteBuffer, bodies: readonly FunctionBuilder[], offsets: number[]): void {
  if (bodies.length === 0) return;
  const section = new ByteBuffer(64 * 1024);
  writeU32(section, bodies.length);
  const locals = new ByteBuffer();
  for (const body of bodies) {
    locals.clear();
    writeLocals(locals, body.locals);
    const code = body.code;
    writeU32(section, locals.length + code.length + 1);
    section.append(locals.view());
    offsets[body.index] = section.length;
    section.append(code);
    section.byte(END);
  }
  const start = out.length + 1 + sizeOfU32(section.length);
  for (const { index } of bodies) offsets[index] = start + (offsets[index] ?? 0);
  out.byte(SECTION.code);
  writeU32(out, section.length);
  out.append(section.view());
}

/** Of the branch-hinting proposal: by function, offsets from the start of its body, locals included. Engines without it pass over the section. */
function writeBranchHints(out: ByteBuffer, bodies: readonly FunctionBuilder[]): void {
  const hinted = bodies.filter(({ hints }) => hints.length > 0);
  if (hinted.length === 0) return;
  writeSection(out, SECTION.custom, (buffer) => {
    writeName(buffer, "metadata.code.branch_hint");
    writeU32(buffer, hinted.length);
    const locals = new ByteBuffer();
    for (const body of hinted) {
      locals.clear();
      writeLocals(locals, body.locals);
      writeU32(buffer, body.index);
      writeU32(buffer, body.hints.length);
      for (const { offset, isUsual } of body.hints) {
        writeU32(buffer, locals.length + offset);
        writeU32(buffer, 1);
        buffer.byte(isUsual ? 1 : 0);
      }
    }
  });
}

function writeLocals(buffer: ByteBuffer, types: readonly ValueType[]): void {
  const runs: { type: ValueType; count: number }[] = [];
  for (const type of types) {
    const last = runs.at(-1);
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  writeU32(buffer, runs.length);
  for (const { type, count } of runs) {
    writeU32(buffer, count);
    buffer.byte(VALUE_TYPE_BYTES[type]);
  }
}
