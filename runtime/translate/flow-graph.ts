/** Basic blocks of structured code with their successors, for dataflow. Takes a function's shape; indexes are those of its instructions. */
import type { CodeShape } from "./code-shape.ts";

/** A run of instructions that control enters at the start and leaves at the end. */
export interface FlowBlock {
  readonly start: number;
  /** One past the last instruction. */
  readonly end: number;
  readonly successors: readonly number[];
  /** Block of the handler that takes what is thrown anywhere in this one; -1 when it leaves the function. */
  readonly handler: number;
}

const CONTROL = new Set([
  ...["block", "loop", "if", "else", "end", "br", "br_if", "br_table", "return"],
  ...["try", "catch", "throw", "trap", "unreachable"],
]);
const MARKERS = new Set(["else", "catch", "end"]);

/** The blocks of a function in code order; the first one is the entry. */
export function findFlow(shape: CodeShape): readonly FlowBlock[] {
  const { code } = shape.definition;
  const blockAt = new Int32Array(code.length + 1).fill(-1);
  const starts: number[] = [];
  for (let index = 0; index < code.length; index += 1) {
    const isLeader =
      index === 0 || MARKERS.has(code[index]?.op ?? "") || CONTROL.has(code[index - 1]?.op ?? "");
    if (!isLeader) continue;
    blockAt[index] = starts.length;
    starts.push(index);
  }
  const handlers = findHandlers(shape);
  return starts.map((start, block) => {
    const end = starts[block + 1] ?? code.length;
    // At the function's end there is no block; nothing is live there either.
    const successors = successorsOf(shape, end - 1)
      .map((index) => blockAt[index] ?? -1)
      .filter((successor) => successor >= 0);
    const handler = handlers[start] ?? -1;
    return { start, end, successors, handler: handler < 0 ? -1 : (blockAt[handler] ?? -1) };
  });
}

function successorsOf(shape: CodeShape, index: number): readonly number[] {
  const { code } = shape.definition;
  const op = code[index]?.op ?? "nop";
  const end = shape.endOf[index] ?? -1;
  const jumps = (): number[] =>
    (shape.targets.get(index) ?? []).map((block) => {
      if (block < 0) return code.length;
      return code[block]?.op === "loop" ? block + 1 : (shape.endOf[block] ?? -1);
    });
  switch (op) {
    case "br":
    case "br_table":
      return jumps();
    case "br_if":
      return [index + 1, ...jumps()];
    case "return":
    case "throw":
    case "trap":
    case "unreachable":
      return [];
    case "if": {
      const middle = shape.middleOf[index] ?? -1;
      return [index + 1, middle >= 0 ? middle + 1 : end];
    }
    case "else":
    case "catch":
      return [end];
    default:
      return [index + 1];
  }
}

/** By instruction: where the handler around it begins, -1 without one. */
function findHandlers(shape: CodeShape): Int32Array {
  const { code } = shape.definition;
  const handlers = new Int32Array(code.length).fill(-1);
  const open: number[] = [];
  code.forEach(({ op }, index) => {
    if (op === "catch") open.pop();
    handlers[index] = open.at(-1) ?? -1;
    if (op === "try") open.push((shape.middleOf[index] ?? -1) + 1);
  });
  return handlers;
}
