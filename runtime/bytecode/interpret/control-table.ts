/** Where each structured block of a function has its `else` or `catch` and its `end`, found in one pass over the code. */
import type { Instruction } from "../module.ts";

export interface ControlTable {
  /** Of the block that the instruction opens: index of its `else` or `catch`, -1 without one, and of its `end`. */
  at(index: number): { readonly middle: number; readonly end: number };
}

export function controlTable(code: readonly Instruction[]): ControlTable {
  const middles = new Map<number, number>();
  const ends = new Map<number, number>();
  const open: number[] = [];
  code.forEach(({ op }, index) => {
    switch (op) {
      case "block":
      case "loop":
      case "if":
      case "try":
        open.push(index);
        return;
      case "else":
      case "catch":
        middles.set(open[open.length - 1] ?? -1, index);
        return;
      case "end":
        ends.set(open.pop() ?? -1, index);
        return;
      default:
        return;
    }
  });
  return {
    at: (index) => ({ middle: middles.get(index) ?? -1, end: ends.get(index) ?? code.length }),
  };
}
