/** The order of `text[i]` and a constant of one unit, as scanners ask for it: `text[i] >= "0" && text[i] <= "9"`. No text is made of the unit. */
import { type Node, op } from "../ir/tree.ts";
import { integerConstant } from "./emit.ts";
import type { Lowering } from "./lowering.ts";

const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;
type Order = keyof typeof MIRRORED;

/**
 * Whether a unit that may be missing comes before or after a constant of one unit; undefined where the sides are something else.
 * Beyond the end it is undefined, which is in no order with any text; its code is -1 there, and without a sign above all others.
 */
export function compareUnits(
  lowering: Lowering,
  operator: Order,
  left: Node,
  right: Node,
): Node | undefined {
  const limit = unitOf(lowering, right);
  if (limit === undefined) {
    const isMirrored = unitOf(lowering, left) !== undefined;
    return isMirrored ? compareUnits(lowering, MIRRORED[operator], right, left) : undefined;
  }
  if (left.kind !== "op" || left.op !== "string.get_or_undefined") return undefined;
  const code = op("string.char_code_at", [], left.args, "i32", left.position);
  const bound = integerConstant(operator === "<=" || operator === ">" ? limit + 1 : limit);
  const isBelow = operator === "<" || operator === "<=";
  return op(isBelow ? "i32.lt_u" : "i32.ge_s", [], [code, bound], "bool");
}

/** The unit of a constant that has just one. */
function unitOf(lowering: Lowering, node: Node): number | undefined {
  if (node.kind !== "op" || node.op !== "string.const") return undefined;
  const text = lowering.builder.textAt(node.imm[0] as number);
  return text.length === 1 ? text.charCodeAt(0) : undefined;
}
