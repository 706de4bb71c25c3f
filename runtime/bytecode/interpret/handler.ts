/** What a handler of an instruction is. A handler runs with its instruction taken: the frame's `next` is already behind it. */
import type { Immediates } from "../module.ts";
import type { Opcode } from "../opcodes.ts";
import type { Machine } from "./machine.ts";

export type Handler<K extends Opcode> = (machine: Machine, immediates: Immediates<K>) => void;

/** A handler for every instruction. */
export type Handlers = { readonly [K in Opcode]: Handler<K> };
