/**
 * The shape of one function's code: what is reachable, where blocks end, the operand types at each instruction. Takes verified code; every
 * later analysis and the writer look things up here.
 */
import type { FunctionDefinition, ValueType } from "../bytecode/module.ts";
import type { ModuleTyping } from "../bytecode/module-typing.ts";
import { forEachTyped } from "../bytecode/typing.ts";

/** Facts by instruction index. */
export interface CodeShape {
  readonly definition: FunctionDefinition;
  /** Control can get here. */
  readonly isReachable: Uint8Array;
  /** Operands on the stack before the instruction; at index `code.length` those at the function's end. */
  readonly height: Int32Array;
  /** Type of the topmost operand before the instruction, where there is one and it is reachable. */
  readonly top: readonly (ValueType | undefined)[];
  /** For block, loop, if, else, try and catch: index of the `end`. */
  readonly endOf: Int32Array;
  /** For if and try: index of the `else` or `catch`; -1 without one. */
  readonly middleOf: Int32Array;
  /** How many loops the instruction stands in. */
  readonly loopDepth: Int32Array;
  /** For branches: indexes of the block, loop, if or try instructions they jump to; -1 is the function's end. */
  readonly targets: ReadonlyMap<number, readonly number[]>;
  /** Control falls out of the function's end with its result on the stack. */
  readonly endIsReachable: boolean;
}

/** Looks through one function. Throws when the code is not well typed: it should have been verified. */
export function findShape(typing: ModuleTyping, definition: FunctionDefinition): CodeShape {
  const { code } = definition;
  const isReachable = new Uint8Array(code.length + 1);
  const height = new Int32Array(code.length + 1);
  const top: (ValueType | undefined)[] = new Array(code.length);
  const failure = forEachTyped(typing, definition, (_instruction, index, stack, reachable) => {
    isReachable[index] = reachable ? 1 : 0;
    height[index] = stack.length;
    top[index] = stack[stack.length - 1];
  });
  if (failure !== undefined) {
    throw new Error(`function ${definition.name} was not verified: ${failure.message}`);
  }
  const blocks = matchBlocks(definition);
  const last = code.length - 1;
  // After its `end` a block counts as left, as in WebAssembly, whether or not anything does leave it.
  const lastPlace = code[last]?.op === "end" ? blocks.endOf.indexOf(last) : last;
  const endIsReachable =
    code.length === 0 || (isReachable[lastPlace] === 1 && !isTerminator(code[last]?.op ?? ""));
  return { definition, isReachable, height, top, ...blocks, endIsReachable };
}

function matchBlocks({ code }: FunctionDefinition) {
  const endOf = new Int32Array(code.length).fill(-1);
  const middleOf = new Int32Array(code.length).fill(-1);
  const loopDepth = new Int32Array(code.length);
  const targets = new Map<number, readonly number[]>();
  const open: number[] = [];
  let depth = 0;
  const target = (label: number): number => open[open.length - 1 - label] ?? -1;
  code.forEach((instruction, index) => {
    const { op } = instruction;
    if (op === "block" || op === "loop" || op === "if" || op === "try") {
      open.push(index);
      if (op === "loop") depth += 1;
    } else if (op === "else" || op === "catch") {
      middleOf[open.at(-1) ?? 0] = index;
    } else if (op === "br" || op === "br_if") {
      targets.set(index, [target(instruction.imm[0])]);
    } else if (op === "br_table") {
      targets.set(index, [...new Set(instruction.imm[0].map(target))]);
    }
    loopDepth[index] = depth;
    if (op !== "end") return;
    const start = open.pop() ?? 0;
    const middle = middleOf[start] ?? -1;
    endOf[start] = index;
    if (middle >= 0) endOf[middle] = index;
    if (code[start]?.op === "loop") depth -= 1;
  });
  return { endOf, middleOf, loopDepth, targets };
}

/** Whether control never passes to the instruction after this one. */
export function isTerminator(op: string): boolean {
  return (
    op === "br" ||
    op === "br_table" ||
    op === "return" ||
    op === "throw" ||
    op === "trap" ||
    op === "unreachable"
  );
}
