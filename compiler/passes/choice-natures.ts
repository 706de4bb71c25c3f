/** Choices between numbers, `a ? b : c`: in which representation one is cheapest made, and when its sides are better converted one by one. */
import type { IfNode, Node } from "../ir/tree.ts";
import type { Nature } from "./choose-representations.ts";
import { isInt32, type Range } from "./range.ts";

type NatureOf = (node: Node, zeroMatters: boolean) => Nature;

/** An int32 where a side lives as one and the other does too, or is a constant. @param zeroMatters whether somebody could tell -0 from 0 */
export function natureOfChoice(
  node: IfNode,
  range: Range,
  zeroMatters: boolean,
  natureOf: NatureOf,
): Nature {
  const lastThen = node.then.at(-1);
  const lastElse = node.else.at(-1);
  if (!isInt32(range) || (zeroMatters && range.mayBeNegativeZero) || !lastThen || !lastElse)
    return "f64";
  if (lastThen.type !== "f64" || lastElse.type !== "f64") return "f64";
  const natures = [natureOf(lastThen, zeroMatters), natureOf(lastElse, zeroMatters)];
  return natures.includes("i32") &&
    natures.every((nature) => nature === "i32" || nature === "constant")
    ? "i32"
    : "f64";
}

/** A side needs no conversion to an integer, as in `table[isLeft ? 0 : at]`: each is converted for itself. */
export function hasIntegerSide(node: Node, natureOf: NatureOf): boolean {
  if (node.type !== "f64") return false;
  if (node.kind === "sequence") {
    const last = node.body.at(-1);
    return last !== undefined && hasIntegerSide(last, natureOf);
  }
  if (node.kind !== "if") return false;
  const sides = [node.then.at(-1), node.else.at(-1)];
  return (
    sides.every((side) => side?.type === "f64") &&
    sides.some(
      (side) => side && (natureOf(side, false) !== "f64" || hasIntegerSide(side, natureOf)),
    )
  );
}
