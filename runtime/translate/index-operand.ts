/**
 * Array indexes as they come out of wider numbers. `index.from_i64` and `index.from_f64` give -1 for what is no index, but where the index is
 * held against a length at once, that comparison alone tells: the wider number is compared, and no -1 is ever made.
 */
import type { FunctionBuilder } from "../wasm/function-builder.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";

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
  // Negative numbers and 2^31 - 1, whose successor is negative, become -1 by their sign.
  const { index, truncated } = operand;
  f.localGet(truncated);
  f.localGet(truncated);
  f.localGet(truncated);
  f.i32Const(1);
  f.op("i32.add");
  f.op("i32.or");
  f.i32Const(31);
  f.op("i32.shr_s");
  f.op("i32.or");
  f.i32Const(-1);
  f.localGet(truncated);
  f.op("f64.convert_i32_s");
  f.localGet(index);
  f.op("f64.eq");
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
    f.localGet(index.truncated);
    pushLength();
    f.op("i32.ge_u");
    f.localGet(index.truncated);
    f.op("f64.convert_i32_s");
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
  } else if (index.kind === "indexF64") w.f.localGet(index.truncated);
  else w.get(index);
}
