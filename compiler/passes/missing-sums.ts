/**
 * Sums of integers of which only the last 32 bits are wanted, `(a + table[i] - words[j]) | 0`, where an element may be missing: NaN then makes all of the
 * sum 0. They are made in i64: a missing element counts as a power of two far beyond what the sum can be without, another one for each place, so that
 * no two of them cancel. One comparison at the end sees whether any was missing.
 */
import type { Node, OpNode } from "../ir/tree.ts";
import type { Range } from "./range.ts";

/** Sums stay below this without what is missing. */
const MAX_SUM = 2 ** 43;
/** What the first missing element counts as; the next ones double it. */
const FIRST_MISSING_EXPONENT = 44;
/** All of them together stay within an i64. */
const MAX_MISSING = 16;

/** What the pass that narrows numbers knows. */
export interface SumFacts {
  /** Of elements of a type of typed array, undefined where they are no integers. */
  elementRange(type: number): Range | undefined;
  /** An f64 that is an integer, and cheap to make as an i64; undefined for others. */
  integerRange(node: Node): Range | undefined;
}

/** A sum, from its first operand to its last. */
export type MissingSum =
  | {
      readonly kind: "add" | "sub";
      readonly left: MissingSum;
      readonly right: MissingSum;
      readonly from: OpNode;
    }
  | { readonly kind: "integer"; readonly node: Node }
  | { readonly kind: "element"; readonly node: OpNode; readonly missing: bigint };

/** The sum that a number is, undefined where it is none, or one of integers alone. */
export function findMissingSum(value: Node, facts: SumFacts): MissingSum | undefined {
  let bound = 0;
  let missing = 0;
  const visit = (node: Node): MissingSum | undefined => {
    const range = facts.integerRange(node);
    if (range !== undefined) {
      bound += Math.max(Math.abs(range.lo), Math.abs(range.hi));
      return { kind: "integer", node };
    }
    if (node.kind !== "op") return undefined;
    if (node.op === "typed.get_or_nan") {
      const elements = facts.elementRange(node.imm[0] as number);
      if (elements === undefined || missing === MAX_MISSING) return undefined;
      bound += Math.max(Math.abs(elements.lo), Math.abs(elements.hi));
      const place = BigInt(FIRST_MISSING_EXPONENT + missing++);
      return { kind: "element", node, missing: 1n << place };
    }
    if (node.op !== "f64.add" && node.op !== "f64.sub") return undefined;
    const left = node.args[0] && visit(node.args[0]);
    const right = left && node.args[1] && visit(node.args[1]);
    if (!left || !right) return undefined;
    return { kind: node.op === "f64.add" ? "add" : "sub", left, right, from: node };
  };
  const sum = visit(value);
  const isSum = sum?.kind === "add" || sum?.kind === "sub";
  return isSum && missing > 0 && bound < MAX_SUM ? sum : undefined;
}

/**
 * @param makeInteger the i64 of a number that `integerRange` accepted
 * @param makeArguments array and index of an element, rewritten
 * @param addLocal a new local of type i64 @returns its index
 * @returns i32: the last 32 bits of the sum, 0 where an element is missing
 */
export function buildMissingSum(
  sum: MissingSum,
  makeInteger: (node: Node) => Node,
  makeArguments: (node: OpNode) => Node[],
  addLocal: () => number,
  from: Node,
): Node {
  const { position } = from;
  const op = (
    name: OpNode["op"],
    imm: OpNode["imm"],
    args: Node[],
    type: OpNode["type"],
  ): Node => ({
    kind: "op",
    op: name,
    imm,
    args,
    type,
    position,
  });
  const build = (part: MissingSum): Node => {
    switch (part.kind) {
      case "integer":
        return makeInteger(part.node);
      case "element": {
        const { node, missing } = part;
        const imm = [node.imm[0], missing] as OpNode["imm"];
        return { ...node, op: "typed.get_i64_or", imm, args: makeArguments(node), type: "i64" };
      }
      default: {
        const args = [build(part.left), build(part.right)];
        return { ...part.from, op: `i64.${part.kind}`, args, type: "i64" };
      }
    }
  };
  const local = addLocal();
  const total = op("local.tee", [local], [build(sum)], "i64");
  const shifted = op("i64.add", [], [total, op("i64.const", [BigInt(MAX_SUM)], [], "i64")], "i64");
  const limit = op("i64.const", [BigInt(2 * MAX_SUM)], [], "i64");
  return {
    kind: "if",
    condition: op("i64.lt_u", [], [shifted, limit], "bool"),
    then: [op("i32.from_i64", [], [op("local.get", [local], [], "i64")], "i32")],
    else: [op("i32.const", [0], [], "i32")],
    type: "i32",
    position,
  };
}
