/** What a condition says of the bigints in locals, where it came out true and where it came out false. */
import { assignedLocals } from "../../ir/rewrite.ts";
import type { Node } from "../../ir/tree.ts";
import type { BigRanges, State } from "./analyse.ts";
import { type BigRange, type Bound, clip, constant, onlyValue, UNKNOWN } from "./big-range.ts";
import type { BigintFacts } from "./facts.ts";
import type { BigLocals } from "./locals.ts";

const ZERO = constant(0n);

/** @param state changes in place @returns it, null where the condition cannot come out so */
export function refine(
  state: State,
  condition: Node,
  outcome: boolean,
  facts: BigintFacts,
  ranges: BigRanges,
): State {
  if (!state) return null;
  if (condition.kind === "sequence") {
    const last = condition.body.at(-1);
    if (!last) return state;
    const copies = copiesIn(condition.body.slice(0, -1));
    return refineValue(state, last, outcome, facts, ranges, copies);
  }
  return refineValue(state, condition, outcome, facts, ranges, new Map());
}

type Copies = ReadonlyMap<number, number>;

/** Locals that hold what others hold behind the statements. */
function copiesIn(statements: readonly Node[]): Copies {
  const copies = new Map<number, number>();
  for (const each of statements) {
    for (const set of assignedLocals([each])) {
      copies.delete(set);
      for (const [copy, from] of copies) if (from === set) copies.delete(copy);
    }
    if (each.kind !== "op" || each.op !== "local.set") continue;
    const [value] = each.args;
    if (value?.kind === "op" && value.op === "local.get")
      copies.set(each.imm[0] as number, value.imm[0] as number);
  }
  return copies;
}

function refineValue(
  state: BigLocals,
  condition: Node,
  outcome: boolean,
  facts: BigintFacts,
  ranges: BigRanges,
  copies: Copies,
): State {
  if (condition.kind !== "op") return state;
  const [left, right] = condition.args;
  if (condition.op === "i32.eqz" && left) {
    if (left.kind === "sequence") return refine(state, left, !outcome, facts, ranges);
    return refineValue(state, left, !outcome, facts, ranges, copies);
  }
  // An operand that changes a local makes what was read before it something else.
  if (condition.op !== "call" || !left || assignedLocals(condition.args).size > 0) return state;
  const restrict = (node: Node, lo: Bound, hi: Bound): boolean => {
    const local = node.kind === "op" && node.op === "local.get" ? (node.imm[0] as number) : -1;
    for (const each of [local, copies.get(local) ?? -1]) {
      const known = state.has(each) ? state.get(each) : undefined;
      const clipped = known && clip({ ...known, mayBeMissing: false }, lo, hi);
      if (known && !clipped) return false;
      if (clipped) state.set(each, clipped);
    }
    return true;
  };
  const from = Number.NEGATIVE_INFINITY;
  const to = Number.POSITIVE_INFINITY;
  switch (facts.operators.get(condition.imm[0] as number)) {
    case "isLess": {
      if (!right) return state;
      const a = ranges.get(left) ?? UNKNOWN;
      const b = ranges.get(right) ?? UNKNOWN;
      const isPossible = outcome
        ? restrict(left, from, before(b.hi)) && restrict(right, after(a.lo), to)
        : restrict(left, b.lo, to) && restrict(right, from, a.hi);
      return isPossible ? state : null;
    }
    case "equals": {
      if (!right) return state;
      const a = ranges.get(left) ?? UNKNOWN;
      const b = ranges.get(right) ?? UNKNOWN;
      const isPossible = outcome
        ? restrict(left, b.lo, b.hi) && restrict(right, a.lo, a.hi)
        : cutOff(left, a, b, restrict) && cutOff(right, b, a, restrict);
      return isPossible ? state : null;
    }
    case "isTruthy": {
      const a = ranges.get(left) ?? UNKNOWN;
      if (a.mayBeMissing) return state;
      const isPossible = outcome ? cutOff(left, a, ZERO, restrict) : restrict(left, 0n, 0n);
      return isPossible ? state : null;
    }
    default:
      return state;
  }
}

/** A value at the end of an interval, from which the other differs, is cut off. */
function cutOff(
  node: Node,
  range: BigRange,
  other: BigRange,
  restrict: (node: Node, lo: Bound, hi: Bound) => boolean,
): boolean {
  const value = onlyValue(other);
  if (value === undefined || range.mayBeMissing) return true;
  if (range.lo === value) return restrict(node, value + 1n, Number.POSITIVE_INFINITY);
  if (range.hi === value) return restrict(node, Number.NEGATIVE_INFINITY, value - 1n);
  return true;
}

function before(bound: Bound): Bound {
  return typeof bound === "bigint" ? bound - 1n : bound;
}

function after(bound: Bound): Bound {
  return typeof bound === "bigint" ? bound + 1n : bound;
}
