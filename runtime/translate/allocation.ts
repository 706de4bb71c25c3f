/** Allocation in line: a bump of the worker's pointer, and a call when the block is full. Memory handed out is zero. */
import { HEADER } from "../abi/object-layout.ts";
import { allocateSlow } from "./collector/allocate-slow.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";
import type { ExtraRoot } from "./shadow-writer.ts";

/**
 * Allocates and writes the header.
 * @param bytes a multiple of 8, at most LARGE_OBJECT_BYTES
 * @param needed operands of the instruction that are used after it
 */
export function writeNewObject(
  w: FunctionWriter,
  type: number,
  form: number,
  bytes: number,
  needed: readonly ExtraRoot[],
): Operand {
  const object = writeAllocation(w, bytes, needed);
  writeHeader(w, object, 0, type, form);
  return object;
}

/** Allocates without a header. */
export function writeAllocation(
  w: FunctionWriter,
  bytes: number,
  needed: readonly ExtraRoot[],
): Operand {
  const { f, program } = w;
  const { heapNext, heapLimit } = program.globals;
  const object = w.temporary("i32");
  // The difference is right even where the limit is 2^32, which reads as 0.
  f.globalGet(heapLimit);
  f.globalGet(heapNext);
  f.localTee(object);
  f.op("i32.sub");
  f.i32Const(bytes);
  f.op("i32.lt_u");
  f.expect(false);
  f.if();
  w.shadow.slowPath(needed, () => {
    f.i32Const(bytes);
    f.call(program.use(allocateSlow));
    f.localSet(object);
  });
  f.else();
  f.localGet(object);
  f.i32Const(bytes);
  f.op("i32.add");
  f.globalSet(heapNext);
  f.end();
  return { kind: "local", index: object };
}

/** Writes an object's header at `object + offset`. */
export function writeHeader(
  w: FunctionWriter,
  object: Operand,
  offset: number,
  type: number,
  form: number,
): void {
  w.get(object);
  w.f.i64Const(BigInt(type) | (BigInt(form) << 32n));
  w.f.store("i64.store", offset + HEADER.type);
}
