/** Powers of ten that f64 holds exactly. */
import { type Expression, w } from "../../wasm/expressions.ts";
import type { Program } from "../program.ts";

/** The last of them. */
const LAST = 22;

/** The power of ten with an exponent from 0 to 22. */
export function powerOfTen({ statics }: Program, exponent: Expression<"i32">): Expression<"f64"> {
  const powers = Float64Array.from({ length: LAST + 1 }, (_, power) => Number(`1e${power}`));
  const table = statics.table8([...new Uint8Array(powers.buffer)]);
  return w.f64.load(w.i32.add(w.i32.shl(exponent, 3), table));
}
