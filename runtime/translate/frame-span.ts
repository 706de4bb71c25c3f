/**
 * Where in its function a shadow frame is reserved. Many a function answers before it comes to what needs a frame, or comes there on one of
 * its ways only, as a search does that forks in its first steps: these ways should not pay for it. Functions with handlers, which restore what was there at the
 * entry, have their frame from there on.
 */
import type { CodeShape } from "./code-shape.ts";

/** The frame is reserved before one instruction and given back before another, which is the code's length at the function's end. */
export interface FrameSpan {
  readonly enterAt: number;
  readonly leaveAt: number;
}

/**
 * The smallest part of the function, outside of loops, that has all that needs the frame and is left through its end or by `return` alone.
 * @param first, last instructions between which slots are in use
 * @returns `undefined` when that is the whole function
 */
export function findFrameSpan(
  shape: CodeShape,
  first: number,
  last: number,
): FrameSpan | undefined {
  const { code } = shape.definition;
  if (first === 0 || code.some(({ op }) => op === "try")) return undefined;
  for (const { enterAt, leaveAt } of armsAround(shape, first, last)) {
    if (isLeftByReturnAlone(shape, enterAt, leaveAt)) return { enterAt, leaveAt };
  }
  const enterAt = statementAt(shape, first);
  return enterAt > 0 && isLeftByReturnAlone(shape, enterAt, code.length)
    ? { enterAt, leaveAt: code.length }
    : undefined;
}

/** Sides of `if`s and bodies of blocks with both instructions in them that no loop has around it, innermost first. */
function armsAround(shape: CodeShape, first: number, last: number): FrameSpan[] {
  const { code } = shape.definition;
  const arms: FrameSpan[] = [];
  for (let opener = first - 1; opener >= 0; opener -= 1) {
    const op = code[opener]?.op;
    if (op !== "if" && op !== "else" && op !== "block") continue;
    const middle = op === "if" ? (shape.middleOf[opener] ?? -1) : -1;
    const leaveAt = middle >= 0 ? middle : (shape.endOf[opener] ?? -1);
    if (leaveAt > last && shape.loopDepth[opener] === 0)
      arms.push({ enterAt: opener + 1, leaveAt });
  }
  return arms;
}

/** The last instruction up to this one that begins a statement of the function itself. */
function statementAt(
  { definition: { code }, height, endOf, isReachable }: CodeShape,
  first: number,
) {
  let found = 0;
  for (let at = 0; at <= first; at += 1) {
    if (height[at] === 0 && isReachable[at] === 1) found = at;
    const op = code[at]?.op;
    const end = endOf[at] ?? -1;
    if (op === "block" || op === "loop" || op === "if") {
      if (end >= first) return found;
      at = end;
    }
  }
  return found;
}

function isLeftByReturnAlone(shape: CodeShape, enterAt: number, leaveAt: number): boolean {
  const { code } = shape.definition;
  for (let at = enterAt; at < leaveAt; at += 1) {
    for (const target of shape.targets.get(at) ?? []) {
      // What returns without a condition gives the frame back on its way.
      const isReturn = target < 0 && code[at]?.op === "br";
      if (target < enterAt && !isReturn) return false;
    }
  }
  return true;
}
