/**
 * Remainders of integers by a divisor that may be 0, as lengths of arrays may: a division of integers with NaN beside it. Hash tables and ring
 * buffers find their places so.
 */
import { type Node, op } from "../ir/tree.ts";
import type { Range } from "./range.ts";
import { isInt32 } from "./range.ts";

const MAX_U32 = 2 ** 32 - 1;

/** Are the last 32 bits of the number, unsigned, the number itself? */
export function isUint32(range: Range): boolean {
  return (
    range.isInteger &&
    !range.mayBeNaN &&
    !range.mayBeNegativeZero &&
    range.lo >= 0 &&
    range.hi <= MAX_U32
  );
}

/** Is the remainder that of two such integers, of which the divisor may be 0? */
export function isRemainderByLength(dividend: Range, divisor: Range): boolean {
  return isUint32(dividend) && isInt32(divisor) && divisor.lo >= 0;
}

/**
 * @param operands i32
 * @param nothing what there is for a divisor of 0
 * @param finish the result of the integer remainder, in the type of `nothing`
 * @param addLocal a new local of type i32 @returns its index
 */
export function buildRemainderByLength(
  [dividend, divisor]: readonly [Node, Node],
  nothing: Node,
  finish: (remainder: Node) => Node,
  addLocal: () => number,
  { position }: Node,
): Node {
  const locals = [addLocal(), addLocal()] as const;
  const read = (local: number): Node => op("local.get", [local], [], "i32", position);
  return {
    kind: "sequence",
    body: [
      op("local.set", [locals[0]], [dividend], "void", position),
      op("local.set", [locals[1]], [divisor], "void", position),
      {
        kind: "if",
        condition: read(locals[1]),
        then: [finish(op("i32.rem_u", [], [read(locals[0]), read(locals[1])], "i32", position))],
        else: [nothing],
        type: nothing.type,
        position,
      },
    ],
    type: nothing.type,
    position,
  };
}
