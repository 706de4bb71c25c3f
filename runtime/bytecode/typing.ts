/**
 * Walks a function's instructions with the abstract operand stack at hand: what the verifier checks, and what the translator needs to know
 * of operand types (shadow stack, boxing). Linear in the code; keeps its own stack of blocks.
 */
import type { FunctionDefinition, Instruction, ValueType } from "./module.ts";
import { OBJECT_TYPE, STRING_TYPE } from "./module.ts";
import type { ModuleTyping } from "./module-typing.ts";
import { OPCODES, type Opcode, type OperandType, type OpSpec } from "./opcodes.ts";
import { RULES } from "./typing-rules.ts";
import { type StackType, TypingState } from "./typing-state.ts";

/**
 * Sees one instruction before it runs.
 * @param stack operand types, the top last: the walk's own, to be read before returning. Empty where the code is dead.
 * @param isReachable false between a jump and the next `else`, `catch` or `end`: nothing need be emitted there but the blocks themselves
 */
export type TypedVisitor = (
  instruction: Instruction,
  index: number,
  stack: readonly ValueType[],
  isReachable: boolean,
) => void;

export interface TypingFailure {
  /** Index of the instruction which breaks the rule; the code's length when it is the function's end. */
  readonly instruction: number;
  readonly message: string;
}

/**
 * Visits each instruction of the function in order.
 * @returns the first rule broken, after which nothing is visited; undefined for well-typed code
 */
export function forEachTyped(
  typing: ModuleTyping,
  definition: FunctionDefinition,
  visit: TypedVisitor,
): TypingFailure | undefined {
  const state = new TypingState(typing, definition);
  const { code } = definition;
  for (let index = 0; index < code.length; index += 1) {
    const instruction = code[index];
    if (instruction === undefined) continue;
    const { isReachable } = state;
    visit(instruction, index, isReachable ? knownTypes(state.stack) : NOTHING, isReachable);
    step(state, instruction);
    if (state.failure !== undefined) {
      return { instruction: index, message: `${instruction.op}: ${state.failure}` };
    }
  }
  if (state.controls.length > 1) state.fail(`\`${state.frame.op}\` has no \`end\``);
  else state.close();
  if (state.failure === undefined) return undefined;
  return { instruction: code.length, message: `end of function: ${state.failure}` };
}

type AnyRule = (state: TypingState, immediates: readonly unknown[]) => void;

/** A row of the table as the walk wants it. */
interface Step {
  readonly pops: readonly OperandType[];
  readonly pushes: readonly ValueType[];
  readonly rule: AnyRule | undefined;
}

const STEPS: ReadonlyMap<Opcode, Step> = new Map(
  (Object.keys(OPCODES) as Opcode[]).map((op) => [op, makeStep(op)]),
);

function makeStep(op: Opcode): Step {
  const { pops, pushes, rule }: OpSpec = OPCODES[op];
  // The table pairs each rule with opcodes of its immediates; the compiler cannot follow that through a lookup.
  const rules = RULES as unknown as Readonly<Record<string, AnyRule>>;
  return {
    pops,
    pushes: pushes.map((type) =>
      type === "string" ? STRING_TYPE : type === "ref" ? OBJECT_TYPE : type,
    ),
    rule: rule === undefined ? undefined : rules[rule],
  };
}

function step(state: TypingState, instruction: Instruction): void {
  const row = STEPS.get(instruction.op);
  if (row === undefined) {
    state.fail("no such instruction");
    return;
  }
  const { pops, pushes, rule } = row;
  for (let index = pops.length - 1; index >= 0; index -= 1) state.popOperand(pops[index] ?? "ref");
  rule?.(state, instruction.imm);
  for (const type of pushes) state.push(type);
}

const NOTHING: readonly ValueType[] = [];

// `unknown` stands only on the stacks of dead code.
function knownTypes(stack: readonly StackType[]): readonly ValueType[] {
  return stack as readonly ValueType[];
}
