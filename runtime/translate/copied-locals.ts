/** Where operands come from, though something was written on the WebAssembly stack after them. */
import type { Instruction } from "../bytecode/module.ts";
import type { FunctionPlan } from "./function-plan.ts";

/**
 * The local of the bytecode of which the operand is a copy that has not changed since, where straight-line code tells so.
 * @param position of the operand from the bottom of the operand stack, as it is before the instruction at `at`
 */
export function copiedLocal(plan: FunctionPlan, at: number, position: number): number | undefined {
  const isSet = new Set<number>();
  const source = sourceOf(plan, at, position, (local) => isSet.add(local));
  return source?.op === "local.get" && !isSet.has(source.imm[0]) ? source.imm[0] : undefined;
}

/** Is the operand a number that is written in the code? As `copiedLocal`. */
export function isConstantNumber(plan: FunctionPlan, at: number, position: number): boolean {
  return sourceOf(plan, at, position, () => {})?.op === "f64.const";
}

/** Type of the local of which the array below an index on the stack is a copy, for an instruction that does not name it. */
export function arrayTypeBelow(plan: FunctionPlan, at: number): number | undefined {
  const local = copiedLocal(plan, at, (plan.shape.height[at] ?? 0) - 2);
  if (local === undefined) return undefined;
  const { params, locals } = plan.definition;
  const type = [...params, ...locals][local];
  return typeof type === "number" ? type : undefined;
}

/** The instruction that pushed the operand, where it takes none itself. @param onSet hears of locals that are set after it */
function sourceOf(
  plan: FunctionPlan,
  at: number,
  position: number,
  onSet: (local: number) => void,
): Instruction | undefined {
  const { code } = plan.definition;
  const { height } = plan.shape;
  for (let index = at - 1; index >= 0; index -= 1) {
    const instruction = code[index];
    switch (instruction?.op) {
      case "local.get":
      case "f64.const":
        if (height[index] !== position) continue;
        return instruction;
      case "local.set":
      case "local.tee":
        onSet(instruction.imm[0]);
        break;
      case undefined:
      case "block":
      case "loop":
      case "if":
      case "else":
      case "end":
      case "try":
      case "catch":
      case "br":
      case "br_table":
      case "return":
      case "throw":
      case "trap":
        return undefined;
    }
    if ((height[index] ?? 0) - plan.operandsAt(index) <= position) return undefined;
  }
  return undefined;
}
