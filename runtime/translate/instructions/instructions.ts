/** All instructions: those which are one WebAssembly instruction by their row in the table, the others by a handler each. */
import type { Instruction } from "../../bytecode/module.ts";
import { OPCODES, type OpSpec } from "../../bytecode/opcodes.ts";
import type { OpName } from "../../wasm/opcodes.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { ARRAY_HANDLERS } from "./arrays.ts";
import { BYTES_HANDLERS } from "./bytes.ts";
import { CALL_HANDLERS } from "./calls.ts";
import { CONTROL_HANDLERS } from "./control.ts";
import { EXCEPTION_HANDLERS } from "./exceptions.ts";
import type { HandledOpcode, Handlers } from "./handler.ts";
import { NUMBER_HANDLERS } from "./numbers.ts";
import { REFERENCE_HANDLERS } from "./references.ts";
import { STRING_HANDLERS } from "./strings.ts";
import { STRUCT_HANDLERS } from "./structs.ts";
import { TASK_HANDLERS } from "./tasks.ts";
import { TYPED_HANDLERS } from "./typed-arrays.ts";
import { isIntegerHashed, VALUE_HANDLERS } from "./values.ts";

// Does not compile when a row of the table has neither `wasm` nor a handler.
const HANDLERS: Handlers<HandledOpcode> = {
  ...CONTROL_HANDLERS,
  ...EXCEPTION_HANDLERS,
  ...CALL_HANDLERS,
  ...TASK_HANDLERS,
  ...NUMBER_HANDLERS,
  ...REFERENCE_HANDLERS,
  ...STRUCT_HANDLERS,
  ...ARRAY_HANDLERS,
  ...TYPED_HANDLERS,
  ...BYTES_HANDLERS,
  ...STRING_HANDLERS,
  ...VALUE_HANDLERS,
};

type AnyHandler = (writer: FunctionWriter, ...immediates: readonly unknown[]) => void;

/** Writes one instruction. Its operands are the writer's topmost; its result is left there. */
export function writeInstruction(w: FunctionWriter, instruction: Instruction): void {
  switch (instruction.op) {
    case "i32.const":
      w.pushLater({ kind: "i32", value: instruction.imm[0] });
      return;
    case "i64.const":
      w.pushLater({ kind: "i64", value: instruction.imm[0] });
      return;
    case "f64.const":
      w.pushLater({ kind: "f64", value: instruction.imm[0] });
      return;
    case "f64.from_i32":
      if (isIntegerHashed(w)) return;
      break;
    default:
  }
  const { wasm }: OpSpec = OPCODES[instruction.op];
  if (wasm !== undefined) {
    w.flush();
    // The table's tests hold its column against the instruction set.
    w.f.emitChecked(wasm as OpName, instruction.imm);
    return;
  }
  // The record pairs each opcode with its immediates; the compiler cannot follow that through a lookup.
  const handler = HANDLERS[instruction.op as HandledOpcode] as unknown as AnyHandler;
  handler(w, ...instruction.imm);
}
