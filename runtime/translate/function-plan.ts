/** Everything decided about a function before its code is written. */
import type { FunctionDefinition, Instruction } from "../bytecode/module.ts";
import { type CodeShape, findShape } from "./code-shape.ts";
import { functionAt } from "./dispatch.ts";
import { operandCount } from "./operand-count.ts";
import type { Program } from "./program.ts";
import { findRoots, type Roots } from "./roots.ts";
import type { SafepointKind } from "./safepoint-kinds.ts";
import { planShadowFrame, type ShadowFrame } from "./shadow-frame.ts";
import { planTaskSlots, type TaskSlotPlan } from "./task-slots.ts";

/** See the head of the file. */
export interface FunctionPlan {
  readonly index: number;
  readonly definition: FunctionDefinition;
  readonly shape: CodeShape;
  readonly roots: Roots;
  readonly shadow: ShadowFrame;
  readonly tasks: TaskSlotPlan;
  kindAt(instruction: number): SafepointKind;
  operandsAt(instruction: number): number;
}

/** Analyses one function. */
export function planFunction(program: Program, index: number): FunctionPlan {
  const definition = functionAt(program.module, index);
  const shape = findShape(program.typing, definition);
  const futureSlots = program.futureSlots(index);
  const source = {
    kindOf: (instruction: Instruction): SafepointKind =>
      // A slot that is a Future is forked by a helper.
      instruction.op === "fork.latent" && futureSlots.has(instruction.imm[0])
        ? "call"
        : program.calls.kindOf(instruction, index),
    operandCount: (instruction: Instruction) => operandCount(program.typing, index, instruction),
  };
  const roots = findRoots(shape, source);
  const tasks = planTaskSlots(shape, futureSlots, program.touchesFutures[index] === true);
  return {
    index,
    definition,
    shape,
    roots,
    shadow: planShadowFrame(shape, roots, tasks.futures.size),
    tasks,
    kindAt: (at) => {
      const instruction = definition.code[at];
      return instruction === undefined ? "none" : source.kindOf(instruction);
    },
    operandsAt: (at) => {
      const instruction = definition.code[at];
      return instruction === undefined ? 0 : source.operandCount(instruction);
    },
  };
}
