/**
 * Elements of integer typed arrays that are wanted as int32, as in `bytes[i] << 8`: `typed.get_or_nan` followed by `i32.from_f64`. The element is
 * pushed as it is loaded, 0 for the NaN, and the conversion is left out.
 */
import type { Instruction, Module } from "../bytecode/module.ts";

/** Does the `typed.get_or_nan` at this place push an i32 instead, for the `i32.from_f64` behind it? */
export function isTakenAsInt32(module: Module, code: readonly Instruction[], at: number): boolean {
  const instruction = code[at];
  if (instruction?.op !== "typed.get_or_nan" || code[at + 1]?.op !== "i32.from_f64") return false;
  const type = module.types[instruction.imm[0]];
  return type?.kind === "typed-array" && type.element !== "f32" && type.element !== "f64";
}
