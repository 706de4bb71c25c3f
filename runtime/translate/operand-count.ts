/** How many operands an instruction takes from the stack. What it passes on unchanged (`ref.check`, the value of `br_if`) does not count. */
import type { Instruction } from "../bytecode/module.ts";
import type { ModuleTyping } from "../bytecode/module-typing.ts";
import { OPCODES } from "../bytecode/opcodes.ts";
import { functionAt } from "./dispatch.ts";

/** See the head of the file. @param functionIndex the function the instruction stands in */
export function operandCount(
  typing: ModuleTyping,
  functionIndex: number,
  instruction: Instruction,
): number {
  const { module } = typing;
  switch (instruction.op) {
    case "call":
    case "fork":
      return functionAt(module, instruction.imm[0]).params.length;
    case "call.host": {
      const signature = typing.hostSignature(instruction.imm[0]);
      return typeof signature === "string" ? 0 : signature.params.length;
    }
    case "call.virtual":
      return functionAt(module, typing.slotFunction(...instruction.imm)).params.length;
    case "call.interface": {
      const type = module.types[instruction.imm[0]];
      const member = type?.kind === "interface" ? type.members[instruction.imm[1]] : undefined;
      return 1 + (member?.params?.length ?? 0);
    }
    case "closure.new":
      return typing.captureCount(...instruction.imm);
    case "closure.call": {
      const type = module.types[instruction.imm[0]];
      return 1 + (type?.kind === "closure" ? type.params.length : 0);
    }
    case "fork.latent": {
      const task = functionAt(module, functionIndex).taskSlots[instruction.imm[0]];
      return task === undefined ? 0 : functionAt(module, task).params.length;
    }
    case "struct.new": {
      const type = module.types[instruction.imm[0]];
      return type?.kind === "struct" ? type.fields.length : 0;
    }
    case "array.of":
      return instruction.imm[1];
    case "string.concat_all":
      return instruction.imm[0];
    case "drop":
    case "local.set":
    case "local.tee":
    case "global.set":
    case "wait":
    case "struct.get":
    case "interface.get":
    case "array.new":
    case "array.length":
    case "array.properties":
    case "array.pop":
    case "array.drop_first":
    case "typed.new":
    case "typed.length":
    case "typed.byte_offset":
    case "typed.bytes":
      return 1;
    case "struct.set":
    case "interface.set":
    case "array.set_length":
    case "array.set_properties":
    case "array.get":
    case "array.get_or_undefined":
    case "array.get_or_nan":
    case "array.get_to_store":
    case "array.has":
    case "array.push":
    case "array.fill_holes":
    case "typed.get":
    case "typed.get_or_undefined":
    case "typed.get_or_nan":
    case "typed.get_i64_or":
    case "typed.load":
    case "string.join":
      return 2;
    case "select":
    case "array.set":
    case "array.slice":
    case "typed.set":
    case "typed.store":
    case "typed.subarray":
    case "string.from_bytes":
    case "typed.view":
      return 3;
    case "typed.fill":
      return 4;
    case "array.copy":
    case "typed.copy":
      return 5;
    default:
      return OPCODES[instruction.op].pops.length;
  }
}
