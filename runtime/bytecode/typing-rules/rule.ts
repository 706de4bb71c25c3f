/**
 * What a typing rule is: it types the instructions whose operands depend on an immediate or on the blocks around them, and runs between the
 * row's fixed `pops` and its fixed `pushes`.
 */
import type { Immediates } from "../module.ts";
import type { OPCODES, Opcode } from "../opcodes.ts";
import type { TypingState } from "../typing-state.ts";

/** Names in the table's column `rule`. */
export type RuleName = {
  [K in Opcode]: (typeof OPCODES)[K] extends { readonly rule: infer Name } ? Name : never;
}[Opcode];

type RuleImmediates<Name extends RuleName> = {
  [K in Opcode]: (typeof OPCODES)[K] extends { readonly rule: Name } ? Immediates<K> : never;
}[Opcode];

/** A rule for every name. */
export type Rules = {
  readonly [Name in RuleName]: (state: TypingState, immediates: RuleImmediates<Name>) => void;
};
