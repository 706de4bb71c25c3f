/** An operand that can be written as often as wanted: a local that does not change meanwhile, or a constant. */

import type { FunctionBuilder } from "../wasm/function-builder.ts";
import { writeExactIndex } from "./index-operand.ts";

/** See the head of the file. */
export type Operand =
  | { readonly kind: "local"; readonly index: number }
  /** The array index an i64 local denotes, see index-operand.ts. */
  | { readonly kind: "index64"; readonly index: number }
  /** The array index an f64 local denotes, and a local with it plus INTEGER_SUMMAND, see index-operand.ts. */
  | { readonly kind: "indexF64"; readonly index: number; readonly sum: number }
  | { readonly kind: "i32"; readonly value: number }
  | { readonly kind: "i64"; readonly value: bigint }
  | { readonly kind: "f64"; readonly value: number };

/** Pushes the operand. */
export function writeOperand(f: FunctionBuilder, operand: Operand): void {
  switch (operand.kind) {
    case "local":
      f.localGet(operand.index);
      return;
    case "index64":
    case "indexF64":
      writeExactIndex(f, operand);
      return;
    case "i32":
      f.i32Const(operand.value);
      return;
    case "i64":
      f.i64Const(operand.value);
      return;
    case "f64":
      f.f64Const(operand.value);
  }
}
