/** What a condition says of the locals that it reads, where it came out true and where it came out false. */
import { assignedLocals } from "../ir/rewrite.ts";
import type { Node, OpNode } from "../ir/tree.ts";
import { divisorBehind, type KnownLocals, lengthOf, numberBehind } from "./known-locals.ts";
import { ofType } from "./node-range.ts";
import { atLeast, atMost, constant, LENGTH, type Range, STRING_LENGTH, TOP } from "./range.ts";
import type { NodeRanges } from "./range-facts.ts";

/** What is known of the locals; null where control does not come. */
export type State = KnownLocals | null;

type Comparison = "lt" | "le" | "gt" | "ge" | "eq" | "ne";

const NEGATED: Readonly<Record<Comparison, Comparison>> = {
  lt: "ge",
  le: "gt",
  gt: "le",
  ge: "lt",
  eq: "ne",
  ne: "eq",
};
const SWAPPED: Readonly<Record<Comparison, Comparison>> = {
  lt: "gt",
  le: "ge",
  gt: "lt",
  ge: "le",
  eq: "eq",
  ne: "ne",
};

/** By instruction, what it compares for. */
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  (["lt", "le", "gt", "ge", "eq", "ne"] as const).flatMap((comparison) =>
    ["f64", "i32", "i64"].flatMap((type) => [
      [`${type}.${comparison}`, comparison] as const,
      [`${type}.${comparison}_s`, comparison] as const,
    ]),
  ),
);

function isLeaf(node: Node): boolean {
  return node.kind === "op" && node.args.length === 0;
}

/** What is known of the locals when the condition came out as `outcome`; null when it cannot. */
export function refine(state: State, condition: Node, outcome: boolean, ranges: NodeRanges): State {
  if (!state) return null;
  if (condition.kind === "if" && condition.type === "bool")
    return refineShortCircuit(state, condition, outcome, ranges);
  if (condition.kind !== "op") return state;
  if (condition.op === "i32.eqz" && condition.args[0])
    return refine(state, condition.args[0], !outcome, ranges);
  if (condition.op === "f64.truthy") return refineTruth(state, condition, outcome);
  const written = COMPARISONS.get(condition.op);
  const [left, right] = condition.args;
  if (!written || !left || !right) return state;
  const isFloat = condition.op.startsWith("f64");
  const a = valueIn(state, left, ranges);
  const b = valueIn(state, right, ranges);
  // A comparison that failed says nothing of order when either side may be NaN.
  if (!outcome && isFloat && written !== "ne" && written !== "eq" && (a.mayBeNaN || b.mayBeNaN))
    return state;
  const comparison = outcome ? written : NEGATED[written];
  // An operand that changes a local makes what was read before it something else.
  const leftLocal = localBehind(left);
  if (leftLocal !== undefined && !isLeaf(right) && assignedLocals([right]).has(leftLocal))
    return state;
  const refined = state.copy();
  if (!restrict(refined, left, comparison, b)) return null;
  if (!restrict(refined, right, SWAPPED[comparison], a)) return null;
  if (comparison === "lt") noteBelow(refined, left, right, 0);
  if (comparison === "le") noteBelow(refined, left, right, 1);
  if (comparison === "gt") noteBelow(refined, right, left, 0);
  if (comparison === "ge") noteBelow(refined, right, left, 1);
  if (comparison === "eq") noteMultiple(refined, left, right);
  return refined;
}

/** What is true is neither zero nor NaN. */
function refineTruth(state: KnownLocals, { args: [value] }: OpNode, outcome: boolean): State {
  const local = value && localBehind(value);
  if (!value || local === undefined) return state;
  const { mayBeNaN, ...range } = state.range(local);
  if (!outcome && mayBeNaN) return state;
  const refined = state.copy();
  if (outcome) refined.narrow(local, { ...range, mayBeNaN: false });
  return restrict(refined, value, outcome ? "ne" : "eq", constant(0)) ? refined : null;
}

/** `index < bound + slack` came out true. */
function noteBelow(state: KnownLocals, index: Node, bound: Node, slack: 0 | 1): void {
  const local = numberBehind(index);
  if (local === undefined) return;
  const sequence = lengthOf(bound);
  if (sequence !== undefined) state.noteBelow(local, sequence, slack);
  const other = numberBehind(bound);
  if (other !== undefined) state.noteBelowLocal(local, other, slack);
}

/** `a % b` came out as a zero. */
function noteMultiple(state: KnownLocals, left: Node, right: Node): void {
  if (left.kind !== "op" || left.op !== "f64.rem") return;
  if (right.kind !== "op" || right.op !== "f64.const" || right.imm[0] !== 0) return;
  const [dividend, by] = left.args;
  const local = dividend && numberBehind(dividend);
  const divisor = by && divisorBehind(by);
  if (local !== undefined && divisor !== undefined) state.noteMultiple(local, divisor);
}

/** `a && b` is `if a then b else 0`, `a || b` is `if a then 1 else b`. */
function refineShortCircuit(
  state: KnownLocals,
  node: Node & { kind: "if" },
  outcome: boolean,
  ranges: NodeRanges,
): State {
  const [thenValue] = node.then;
  const [elseValue] = node.else;
  if (node.then.length !== 1 || node.else.length !== 1 || !thenValue || !elseValue) return state;
  const isConstant = (value: Node, wanted: number) =>
    value.kind === "op" &&
    (value.op === "bool.const" || value.op === "i32.const") &&
    value.imm[0] === wanted;
  // Where the second part sets locals, what the first one said was of what they held before.
  const afterBoth = (second: Node): State => {
    const isKept = assignedLocals([second]).size === 0;
    const first = isKept ? refine(state, node.condition, outcome, ranges) : state;
    return refine(first, second, outcome, ranges);
  };
  if (isConstant(elseValue, 0)) return outcome ? afterBoth(thenValue) : state;
  if (isConstant(thenValue, 1)) return outcome ? state : afterBoth(elseValue);
  return state;
}

/** Range of an operand of a condition that was visited just before. */
function valueIn(state: KnownLocals, node: Node, ranges: NodeRanges): Range {
  if (node.kind !== "op") return ranges.get(node) ?? TOP;
  const first = node.args[0];
  switch (node.op) {
    case "local.get":
    case "local.tee":
      return state.range(node.imm[0] as number);
    case "f64.const":
    case "i32.const":
      return constant(node.imm[0] as number);
    case "f64.from_i32":
    case "f64.from_i64":
    case "i64.from_i32":
      return first ? valueIn(state, first, ranges) : TOP;
    case "string.length":
      return STRING_LENGTH;
    case "array.length":
    case "typed.length":
      return LENGTH;
    default:
      return ranges.get(node) ?? ofType(node.type);
  }
}

/** Narrows the local behind `node` by `node <comparison> bound`. @returns false when no value is left */
function restrict(state: KnownLocals, node: Node, comparison: Comparison, bound: Range): boolean {
  const local = localBehind(node);
  if (local === undefined) {
    restrictRoot(state, node, comparison, bound);
    return true;
  }
  const range = state.range(local);
  let narrowed: Range | null = range;
  if (comparison === "lt" || comparison === "le" || comparison === "eq") {
    narrowed = atMost(narrowed, bound.hi, comparison === "lt");
  }
  // NaN differs from everything, itself included, so that what may be NaN keeps all its values.
  const isOrdered = !range.mayBeNaN && !bound.mayBeNaN;
  if (comparison === "ne" && isOrdered && range.isInteger && bound.lo === bound.hi) {
    // A value at the end of an interval of integers is cut off; inside nothing is gained.
    if (range.lo === bound.lo) narrowed = atLeast(range, bound.lo, true);
    else if (range.hi === bound.hi) narrowed = atMost(range, bound.hi, true);
  }
  if (narrowed && (comparison === "gt" || comparison === "ge" || comparison === "eq")) {
    narrowed = atLeast(narrowed, bound.lo, comparison === "gt");
  }
  if (!narrowed) return false;
  state.narrow(local, narrowed);
  return true;
}

/** A local whose square is at most so much lies within the roots of that. */
function restrictRoot(state: KnownLocals, node: Node, comparison: Comparison, bound: Range): void {
  if (comparison !== "lt" && comparison !== "le" && comparison !== "eq") return;
  if (node.kind !== "op" || node.op !== "f64.mul") return;
  const [local, other] = node.args.map(numberBehind);
  if (local === undefined || local !== other || !(bound.hi < Number.MAX_SAFE_INTEGER)) return;
  // One more than the root, in case that is rounded down.
  const root = Math.sqrt(Math.max(bound.hi, 0)) + 1;
  const below = atMost(state.range(local), root, false);
  const within = below && atLeast(below, -root, false);
  if (within) state.narrow(local, within);
}

function localBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "local.get" || node.op === "local.tee") return node.imm[0] as number;
  const first = node.args[0];
  if (
    (node.op === "f64.from_i32" || node.op === "f64.from_i64" || node.op === "i64.from_i32") &&
    first
  )
    return localBehind(first);
  return undefined;
}
