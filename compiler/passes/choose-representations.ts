/** Which f64 locals and parameters become i32 or i64: those whose every value fits, when more uses gain than lose. */
import { isLocalOp } from "../ir/rewrite.ts";
import type { Node, OpNode, TreeFunction } from "../ir/tree.ts";
import { isExact, isInt32, join, type Range, TOP } from "./range.ts";
import { type NodeRanges, type ProgramFacts, paramKey, rangeOf } from "./range-facts.ts";

export type Representation = "i32" | "i64" | "f64";

/** What a number is cheapest made in: a constant fits wherever it is needed. */
export type Nature = Representation | "constant";

/** Uses in loops count ten times as much per level. */
export const LOOP_WEIGHT = 10;
export const MAX_WEIGHTED_DEPTH = 4;

interface Tally {
  range: Range | undefined;
  score: number;
  /** Locals that it is copied from or to. */
  readonly copies: Set<number>;
}

/** Take a number for an integer of 32 bits. */
const INDEXES: ReadonlySet<string> = new Set([
  "index.from_f64",
  "i32.from_f64",
  "i32.from_f64_exact",
]);

const isArithmetic = (op: string) => /^f64\.(add|sub|mul|div|rem|neg|min|max)$/.test(op);
const isComparison = (op: string) => /^f64\.(lt|le|gt|ge|eq|ne)$/.test(op);

/** Is the value made as an integer anyway, so that keeping it as one saves a conversion? */
export function isIntegral(
  node: Node,
  ranges: NodeRanges,
  integerResults: ReadonlySet<number>,
): boolean {
  if (node.kind !== "op") return false;
  if (node.op === "call") return integerResults.has(node.imm[0] as number);
  if (node.op === "f64.from_i32" || node.op === "f64.from_i64" || node.op === "f64.from_u32")
    return true;
  if (node.op === "f64.const") return Number.isInteger(node.imm[0]);
  return isArithmetic(node.op) && isExact(rangeOf(ranges, node));
}

/**
 * @param ranges facts of the function's nodes
 * @param integerResults functions that return i32
 * @returns representation per local, parameters first; locals that were not f64 keep their type and are not listed
 */
export function chooseRepresentations(
  body: TreeFunction,
  index: number,
  facts: ProgramFacts,
  isFixed: boolean,
  ranges: NodeRanges,
  integerResults: ReadonlySet<number>,
): Map<number, Representation> {
  const types = [...body.params, ...body.locals];
  const tallies = new Map<number, Tally>();
  types.forEach((type, local) => {
    if (type !== "f64") return;
    const isParam = local < body.params.length;
    if (isParam && isFixed) return;
    tallies.set(local, {
      range: isParam ? (facts.params.get(paramKey(index, local)) ?? TOP) : undefined,
      score: 0,
      copies: new Set(),
    });
  });
  if (tallies.size === 0) return new Map();

  const visit = (node: Node, parent: Node | undefined, depth: number): void => {
    const weight = LOOP_WEIGHT ** Math.min(depth, MAX_WEIGHTED_DEPTH);
    switch (node.kind) {
      case "op": {
        const tally = isLocalOp(node.op) ? tallies.get(node.imm[0] as number) : undefined;
        if (tally && node.op === "local.get")
          tally.score += weight * useScore(node, parent, ranges, facts);
        const [value] = node.args;
        if (tally && value && (node.op === "local.set" || node.op === "local.tee")) {
          const range = ranges.get(value);
          if (isCopy(value)) {
            const from = (value as OpNode).imm[0] as number;
            tally.copies.add(from);
            tallies.get(from)?.copies.add(node.imm[0] as number);
          }
          // Never reached: says nothing.
          if (range) tally.range = tally.range ? join(tally.range, range) : range;
          if (!isCopy(value))
            tally.score += weight * (isIntegral(value, ranges, integerResults) ? 1 : -0.5);
          if (node.op === "local.tee")
            tally.score += weight * useScore(node, parent, ranges, facts);
        }
        for (const arg of node.args) visit(arg, node, depth);
        return;
      }
      case "loop":
        for (const child of node.body) visit(child, undefined, depth + 1);
        return;
      case "block":
      case "sequence":
        node.body.forEach((child, at) => {
          visit(child, at === node.body.length - 1 ? parent : undefined, depth);
        });
        return;
      case "if":
        visit(node.condition, node, depth);
        for (const side of [node.then, node.else]) {
          side.forEach((child, at) => {
            visit(child, at === side.length - 1 ? parent : undefined, depth);
          });
        }
        return;
      case "branch":
        if (node.value) visit(node.value, undefined, depth);
        if (node.condition) visit(node.condition, node, depth);
        return;
      case "branch-table":
        visit(node.index, node, depth);
        return;
      case "try":
        for (const child of [...node.body, ...node.handler]) visit(child, undefined, depth);
    }
  };
  for (const node of body.body) visit(node, undefined, 0);

  const chosen = new Map<number, Representation>();
  for (const [local, { range, score, copies }] of tallies) {
    if (!range || range.mayBeNegativeZero) continue;
    const isOnlyCopied = score === 0 && copies.size > 0;
    if (isInt32(range) && score >= 0 && !isOnlyCopied) chosen.set(local, "i32");
    else if (isExact(range) && score > 0) chosen.set(local, "i64");
  }
  // What is only copied is kept as what it is copied from or to.
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [local, { range, score, copies }] of tallies) {
      if (!range || range.mayBeNegativeZero || chosen.has(local)) continue;
      if (score !== 0 || !isExact(range) || ![...copies].some((each) => chosen.has(each))) continue;
      chosen.set(local, isInt32(range) ? "i32" : "i64");
      hasChanged = true;
    }
  }
  return chosen;
}

function isCopy(value: Node): boolean {
  return value.kind === "op" && value.op === "local.get";
}

/** What a use of a value gains (positive) or loses by the value being an integer. */
export function useScore(
  node: Node,
  parent: Node | undefined,
  ranges: NodeRanges,
  facts: ProgramFacts,
): number {
  if (parent?.kind !== "op") return 0;
  if (INDEXES.has(parent.op)) return 2;
  if (isArithmetic(parent.op)) return isExact(rangeOf(ranges, parent)) ? 1 : -1;
  if (isComparison(parent.op)) {
    const other = parent.args.find((arg) => arg !== node);
    return other && isExact(rangeOf(ranges, other)) ? 1 : -0.5;
  }
  if (
    parent.op === "call" ||
    parent.op === "local.set" ||
    parent.op === "fork" ||
    parent.op === "fork.latent"
  )
    return 0;
  const field = rangeOfPlace(node, parent, facts);
  // A field of integers of more than 32 bits is kept as what its other uses want, which nobody knows yet.
  if (field && isExact(field) && !field.mayBeNegativeZero) return isInt32(field) ? 1 : 0;
  return parent.op === "f64.to_string" ? 0 : -1;
}

/** What the field or module variable that a value is stored in ever holds. */
function rangeOfPlace(value: Node, store: OpNode, facts: ProgramFacts): Range | undefined {
  if (store.op === "global.set") return facts.globals.get(String(store.imm[0]));
  if (store.op !== "struct.new" && store.op !== "struct.set") return undefined;
  const [type, set] = store.imm as [number, number];
  const field = store.op === "struct.set" ? set : store.args.indexOf(value);
  const key = facts.fieldKey(type, field);
  return key === undefined ? undefined : facts.fields.get(key);
}
