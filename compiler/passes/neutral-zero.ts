/** `| 0` and its like: how JavaScript says that a number is an integer. */
import type { Node, OpNode } from "../ir/tree.ts";

/** Integer operations whose second operand 0 changes nothing. */
const ZERO_IS_NEUTRAL = new Set([
  "i32.or",
  "i32.xor",
  "i32.shl",
  "i32.shr_s",
  "i32.shr_u",
  "i32.add",
  "i32.sub",
]);

/** What the operation leaves of an integer, where it leaves all of it. */
export function withoutNeutral(node: OpNode): Node {
  const [first, second] = node.args;
  const isZero = second?.kind === "op" && second.op === "i32.const" && second.imm[0] === 0;
  return first && isZero && ZERO_IS_NEUTRAL.has(node.op) ? first : node;
}
