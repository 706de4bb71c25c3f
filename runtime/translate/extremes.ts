/**
 * Math.min and Math.max of two numbers. WebAssembly's own instruction becomes a branch on the comparison, and so V8 guesses: right nearly always where a
 * number is clamped or the least so far is kept, wrong as often as not where it is the least of some sums, as in the tables of dynamic programming. There
 * both are compared without a branch, by the vector instruction that gives its second operand where the first is not greater. Of the two ways round
 * to ask, the bits together are the lesser one, -0 of two zeroes, and NaN where either is NaN.
 */
import { copiedLocal, isConstantNumber } from "./copied-locals.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";

/** Takes two numbers and pushes the lesser or the greater one. */
export function writeExtreme(w: FunctionWriter, which: "min" | "max"): void {
  const isGuessed = canBeGuessed(w);
  const operands = w.take("f64", "f64") as [Operand, Operand];
  if (isGuessed) {
    for (const operand of operands) w.get(operand);
    w.f.op(`f64.${which}`);
    return;
  }
  // The greater one is the lesser of what is negated, negated.
  const negate = (): void => {
    if (which === "max") w.f.op("f64x2.neg");
  };
  const vectors = operands.map((operand) => {
    w.get(operand);
    w.f.op("f64x2.splat");
    negate();
    const vector = w.f.addLocal("v128", "number");
    w.f.localSet(vector);
    return vector;
  });
  for (const order of [vectors, vectors.toReversed()]) {
    for (const vector of order) w.f.localGet(vector);
    w.f.op("f64x2.pmin");
  }
  w.f.op("v128.or");
  negate();
  w.f.emit("f64x2.extract_lane", 0);
}

/** Is an operand a constant, or does the result become the new value of a local that is one, as in `least = Math.min(least, x)`? */
function canBeGuessed({ plan, at }: FunctionWriter): boolean {
  const height = plan.shape.height[at] ?? 0;
  const positions = [height - 1, height - 2];
  if (positions.some((position) => isConstantNumber(plan, at, position))) return true;
  const next = plan.definition.code[at + 1];
  return (
    next?.op === "local.set" &&
    positions.some((position) => copiedLocal(plan, at, position) === next.imm[0])
  );
}
