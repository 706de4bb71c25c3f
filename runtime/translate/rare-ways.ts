/**
 * Ways through a function that surely end in an error. V8 is told that they are hardly ever taken: it keeps what they need out of the others' way,
 * above all what a call would push out of the registers of a loop.
 */
import type { FunctionDefinition } from "../bytecode/module.ts";
import type { CodeShape } from "./code-shape.ts";
import type { Program } from "./program.ts";

/** A way that is longer does more than tell of an error. */
const MAX_LENGTH = 60;

/** Does control that comes to the instruction surely come to an error? False also where it is not seen. */
export function endsInError(program: Program, shape: CodeShape, start: number): boolean {
  const { definition, endOf } = shape;
  const { code } = definition;
  const last = Math.min(code.length, start + MAX_LENGTH);
  for (let at = start; at < last; at += 1) {
    const instruction = code[at];
    switch (instruction?.op) {
      case "throw":
      case "trap":
        return true;
      case "call":
        if (neverReturns(program.module.functions[instruction.imm[0]])) return true;
        break;
      case "else":
        at = endOf[at] ?? last;
        break;
      case "block":
      case "if": {
        const end = endOf[at] ?? last;
        if (mayLeave(shape, at, Math.min(end, last))) return false;
        at = end;
        break;
      }
      case "loop":
      case "try":
      case "return":
      case "br":
      case "br_if":
      case "br_table":
      case "unreachable":
        return false;
      default:
    }
  }
  return false;
}

/** Is there a way out of the block that does not come to its end? */
function mayLeave({ definition, targets }: CodeShape, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const op = definition.code[at]?.op;
    if (op === "return" || op === "loop" || op === "try") return true;
    if (targets.get(at)?.some((target) => target < start) === true) return true;
  }
  return false;
}

function neverReturns(definition: FunctionDefinition | undefined): boolean {
  if (definition === undefined) return false;
  const last = definition.code.at(-1)?.op;
  return last === "throw" && definition.code.every(({ op }) => op !== "return");
}
