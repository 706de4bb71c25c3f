/** An operand that can be written as often as wanted: a local that does not change meanwhile, or a constant. */
import type { FunctionBuilder } from "../wasm/function-builder.ts";

/** See the head of the file. */
export type Operand =
  | { readonly kind: "local"; readonly index: number }
  | { readonly kind: "i32"; readonly value: number }
  | { readonly kind: "i64"; readonly value: bigint }
  | { readonly kind: "f64"; readonly value: number };

/** Pushes the operand. */
export function writeOperand(f: FunctionBuilder, operand: Operand): void {
  switch (operand.kind) {
    case "local":
      f.localGet(operand.index);
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
