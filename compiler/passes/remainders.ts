/**
 * Remainders of integers, and quotients of those that leave none. Where the divisor may be 0, as lengths of arrays may, a remainder is a division of
 * integers with NaN beside it: hash tables and ring buffers find their places so.
 */
import { type Node, op } from "../ir/tree.ts";
import type { Nature } from "./choose-representations.ts";
import { isExact, isInt32, type Range } from "./range.ts";

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

/** What is known of an operand. */
export interface QuotientOperand {
  readonly range: Range;
  readonly nature: Nature;
}

/** What a remainder, or a quotient that leaves none, is cheapest made in; who asks has seen that it is an integer. */
export function natureOfQuotient(
  isRemainder: boolean,
  dividend: QuotientOperand,
  divisor: QuotientOperand,
): Nature {
  if (!isExact(dividend.range) || !isExact(divisor.range) || divisor.range.lo < 1) return "f64";
  const natures = [dividend.nature, divisor.nature];
  if (!natures.some((nature) => nature === "i32" || nature === "i64")) return "f64";
  if (isOf32Bits(isRemainder, dividend.range, divisor.range)) return "i32";
  // One operand has to be converted: not worth it when it lives as f64.
  if (natures.includes("f64")) return "f64";
  return isRemainder && isInt32(divisor.range) ? "i32" : "i64";
}

/** Does a division of 32 bits do? */
export function isOf32Bits(isRemainder: boolean, dividend: Range, divisor: Range): boolean {
  if (!isInt32(divisor)) return false;
  return isInt32(dividend) || (isRemainder && isUint32(dividend));
}

/** Is the remainder that of two integers which are not below 0, of which the divisor may be 0? */
export function isRemainderByLength(dividend: QuotientOperand, divisor: QuotientOperand): boolean {
  if (divisor.nature !== "i32" || !isInt32(divisor.range) || divisor.range.lo < 0) return false;
  if (isUint32(dividend.range)) return true;
  const { range, nature } = dividend;
  return nature === "i64" && isExact(range) && range.lo >= 0 && !range.mayBeNegativeZero;
}

/**
 * @param operands the dividend i32 or i64, the divisor i32
 * @param nothing what there is for a divisor of 0
 * @param finish the result of the integer remainder, an i32, in the type of `nothing`
 * @param addLocal a new local @returns its index
 */
export function buildRemainderByLength(
  [dividend, divisor]: readonly [Node, Node],
  nothing: Node,
  finish: (remainder: Node) => Node,
  addLocal: (type: "i32" | "i64") => number,
  { position }: Node,
): Node {
  const isLong = dividend.type === "i64";
  const types = [isLong ? "i64" : "i32", "i32"] as const;
  const locals = [addLocal(types[0]), addLocal("i32")] as const;
  const read = (at: 0 | 1): Node => op("local.get", [locals[at]], [], types[at], position);
  const long = (): Node => {
    const by = op("i64.from_i32", [], [read(1)], "i64", position);
    const remainder = op("i64.rem_s", [], [read(0), by], "i64", position);
    return op("i32.from_i64", [], [remainder], "i32", position);
  };
  const short = (): Node => op("i32.rem_u", [], [read(0), read(1)], "i32", position);
  return {
    kind: "sequence",
    body: [
      op("local.set", [locals[0]], [dividend], "void", position),
      op("local.set", [locals[1]], [divisor], "void", position),
      {
        kind: "if",
        condition: read(1),
        then: [finish(isLong ? long() : short())],
        else: [nothing],
        type: nothing.type,
        position,
      },
    ],
    type: nothing.type,
    position,
  };
}
