/** Operands on the stack while a counted loop is walked. */
import type { Comparison } from "./conditions.ts";
import type { Invariant, LoopSymbol } from "./symbols.ts";

/** An operand: what is known of it, and the instructions that push it and do nothing else; `start` is -1 where they do. */
export interface LoopOperand {
  readonly symbol: LoopSymbol | undefined;
  readonly test: Comparison | undefined;
  readonly start: number;
  readonly end: number;
}

/** The operand, where it is the same in every round. */
export function invariantOf({ symbol }: LoopOperand): Invariant | undefined {
  return symbol === undefined || symbol.kind === "linear" ? undefined : symbol;
}

/** Where the code of two operands begins, if it is one piece. */
export function startOf(left: LoopOperand, right: LoopOperand): number {
  return left.start >= 0 && right.start >= 0 && left.end + 1 === right.start ? left.start : -1;
}
