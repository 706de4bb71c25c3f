/** The shape of an instruction's handler: code for one instruction, its operands on the writer's stack, its result left there. */
import type { Immediates } from "../../bytecode/module.ts";
import type { OPCODES, Opcode } from "../../bytecode/opcodes.ts";
import type { FunctionWriter } from "../function-writer.ts";

/** See the head of the file. */
export type Handler<K extends Opcode> = (
  writer: FunctionWriter,
  ...immediates: Immediates<K>
) => void;

/** Opcodes which are one WebAssembly instruction, by their row in the table. */
export type DirectOpcode = {
  [K in Opcode]: (typeof OPCODES)[K] extends { readonly wasm: string } ? K : never;
}[Opcode];

/** Opcodes which need a handler. */
export type HandledOpcode = Exclude<Opcode, DirectOpcode>;

/** Handlers of some opcodes. */
export type Handlers<K extends HandledOpcode> = { readonly [Each in K]: Handler<Each> };
