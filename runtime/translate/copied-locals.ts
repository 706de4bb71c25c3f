/** Which operands are copies of locals, though something was written on the WebAssembly stack after them. */
import type { FunctionPlan } from "./function-plan.ts";

/**
 * The local of the bytecode of which the operand is a copy that has not changed since, where straight-line code tells so.
 * @param position of the operand from the bottom of the operand stack, as it is before the instruction at `at`
 */
export function copiedLocal(plan: FunctionPlan, at: number, position: number): number | undefined {
  const { code } = plan.definition;
  const { height } = plan.shape;
  const isSet = new Set<number>();
  for (let index = at - 1; index >= 0; index -= 1) {
    const instruction = code[index];
    switch (instruction?.op) {
      case "local.get":
        if (height[index] !== position) continue;
        return isSet.has(instruction.imm[0]) ? undefined : instruction.imm[0];
      case "local.set":
      case "local.tee":
        isSet.add(instruction.imm[0]);
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
