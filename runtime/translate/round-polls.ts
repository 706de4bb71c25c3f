/** Which loops come to a safepoint in each of their rounds anyway: by a fork, or by a call of a function that polls at its entry. */
import type { CodeShape } from "./code-shape.ts";

/**
 * Does every way from the loop's start back to it pass a safepoint?
 * @param loop index of the `loop` instruction
 * @param isPassed whether an instruction, when control comes to it, passes a safepoint always
 */
export function pollsEachRound(
  shape: CodeShape,
  loop: number,
  isPassed: (index: number) => boolean,
): boolean {
  const { code } = shape.definition;
  const end = shape.endOf[loop] ?? code.length;
  /** By block in the loop: every branch to its end so far has passed one. */
  const atEnd = new Map<number, boolean>();
  const open: { readonly start: number; readonly passedBefore: boolean }[] = [];
  let passed = false;
  for (let at = loop + 1; at < end; at += 1) {
    const op = code[at]?.op;
    if (op === "block" || op === "loop" || op === "if" || op === "try") {
      open.push({ start: at, passedBefore: passed });
      continue;
    }
    const inner = open.at(-1);
    if (op === "else" || op === "catch" || op === "end") {
      if (!inner) continue;
      // What comes out of the block here; a handler may come from any place of its body.
      if (shape.isReachable[at] === 1) meet(atEnd, inner.start, passed);
      if (op !== "end") {
        passed = inner.passedBefore;
        continue;
      }
      const isPlainIf = code[inner.start]?.op === "if" && (shape.middleOf[inner.start] ?? -1) < 0;
      if (isPlainIf) meet(atEnd, inner.start, inner.passedBefore);
      open.pop();
      // Nothing comes out of a block that is never left.
      passed = atEnd.get(inner.start) ?? true;
      continue;
    }
    if (shape.isReachable[at] === 0) continue;
    for (const target of shape.targets.get(at) ?? []) {
      if (target === loop && !passed) return false;
      if (target > loop && code[target]?.op !== "loop") meet(atEnd, target, passed);
    }
    if (isPassed(at)) passed = true;
  }
  return true;
}

function meet(atEnd: Map<number, boolean>, block: number, passed: boolean): void {
  atEnd.set(block, passed && (atEnd.get(block) ?? true));
}
