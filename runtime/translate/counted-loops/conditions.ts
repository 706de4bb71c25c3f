/** Conditions of counted loops: up to where, or down to where, they count. */
import type { Invariant, LoopSymbol } from "./symbols.ts";

const COMPARISONS = ["i32.lt_s", "i32.le_s", "i32.gt_s", "i32.ge_s"] as const;

type ComparisonOp = (typeof COMPARISONS)[number];

/** A comparison of two operands of which something is known. */
export interface Comparison {
  readonly op: ComparisonOp;
  readonly left: LoopSymbol;
  readonly right: LoopSymbol;
  readonly isNegated: boolean;
}

/** Counting up, rounds begin below `value + offset`; counting down, at it or above. */
export interface Bound {
  readonly value: Invariant;
  readonly offset: number;
}

const NEGATED: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "i32.lt_s": "i32.ge_s",
  "i32.ge_s": "i32.lt_s",
  "i32.gt_s": "i32.le_s",
  "i32.le_s": "i32.gt_s",
};

const SWAPPED: Readonly<Record<ComparisonOp, ComparisonOp>> = {
  "i32.lt_s": "i32.gt_s",
  "i32.gt_s": "i32.lt_s",
  "i32.le_s": "i32.ge_s",
  "i32.ge_s": "i32.le_s",
};

/** Is it a comparison that a loop may end by? */
export function isComparison(op: string): op is ComparisonOp {
  return (COMPARISONS as readonly string[]).includes(op);
}

/** Where a loop ends whose rounds begin unless the comparison holds; undefined where it says something else. */
export function bodyAfterCondition(leaves: Comparison, direction: 1 | -1): Bound | undefined {
  const swaps = leaves.right.kind === "linear";
  const [counter, value] = swaps ? [leaves.right, leaves.left] : [leaves.left, leaves.right];
  if (counter.kind !== "linear" || value.kind === "linear") return undefined;
  if (counter.scale !== 1 || counter.base !== undefined) return undefined;
  const said = swaps ? SWAPPED[leaves.op] : leaves.op;
  const goesOn = leaves.isNegated ? said : NEGATED[said];
  const own = -counter.offset;
  if (direction > 0) {
    if (goesOn === "i32.lt_s") return { value, offset: own };
    return goesOn === "i32.le_s" ? { value, offset: own + 1 } : undefined;
  }
  if (goesOn === "i32.ge_s") return { value, offset: own };
  return goesOn === "i32.gt_s" ? { value, offset: own + 1 } : undefined;
}
