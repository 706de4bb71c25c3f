/**
 * Array indexes as they come out of wider numbers. `index.from_i64` and `index.from_f64` give -1 for what is no index, but where the index is
 * held against a length at once, that comparison alone tells: the wider number is compared, and no -1 is ever made.
 */
import type { FunctionBuilder } from "../wasm/function-builder.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";

/** Adding 2^52 to a number from 0 to 2^52 leaves its nearest integer in the low bits of the sum. */
export const INTEGER_SUMMAND = 2 ** 52;
/** The bits of 2^52 itself. */
const SUMMAND_BITS = 0x4330_0000_0000_0000n;

type SumOperand = Operand & { readonly kind: "indexF64" };

/** Pushes the integer an f64 index is near to, as i64: 2^52 or more, unsigned, where the index is negative or that large. */
function writeNearest(f: FunctionBuilder, { sum }: SumOperand): void {
  f.localGet(sum);
  f.op("i64.reinterpret_f64");
  f.i64Const(SUMMAND_BITS);
  f.op("i64.sub");
}

/** Pushes an f64 with its fraction rounded away, to be held against the index itself. */
function writeRounded(f: FunctionBuilder, { sum }: SumOperand): void {
  f.localGet(sum);
  f.f64Const(INTEGER_SUMMAND);
  f.op("f64.sub");
}

/** Pushes the index, or -1 where the wider number is none. */
export function writeExactIndex(f: FunctionBuilder, operand: Operand): void {
  if (operand.kind === "index64") {
    f.localGet(operand.index);
    f.op("i32.wrap_i64");
    f.i32Const(-1);
    f.localGet(operand.index);
    f.i64Const(0x7fff_ffffn);
    f.op("i64.lt_u");
    f.op("select");
    return;
  }
  if (operand.kind !== "indexF64") throw new Error(`${operand.kind} is no index`);
  writeNearest(f, operand);
  f.op("i32.wrap_i64");
  f.i32Const(-1);
  writeNearest(f, operand);
  f.i64Const(0x7fff_ffffn);
  f.op("i64.lt_u");
  writeRounded(f, operand);
  f.localGet(operand.index);
  f.op("f64.eq");
  f.op("i32.and");
  f.op("select");
}

/** Pushes whether the index is not one below the length, which is pushed as i32. Lengths are below 2^31. */
export function writeIsOutside(w: FunctionWriter, index: Operand, pushLength: () => void): void {
  const { f } = w;
  if (index.kind === "index64") {
    f.localGet(index.index);
    pushLength();
    f.op("i64.extend_i32_u");
    f.op("i64.ge_u");
    return;
  }
  if (index.kind === "indexF64") {
    writeNearest(f, index);
    pushLength();
    f.op("i64.extend_i32_u");
    f.op("i64.ge_u");
    writeRounded(f, index);
    f.localGet(index.index);
    f.op("f64.ne");
    f.op("i32.or");
    return;
  }
  w.get(index);
  pushLength();
  f.op("i32.ge_u");
}

/** Pushes an index that was found inside. */
export function writeInsideIndex(w: FunctionWriter, index: Operand): void {
  if (index.kind === "index64") {
    w.f.localGet(index.index);
    w.f.op("i32.wrap_i64");
  } else if (index.kind === "indexF64") {
    w.f.localGet(index.sum);
    w.f.op("i64.reinterpret_f64");
    w.f.op("i32.wrap_i64");
  } else w.get(index);
}
