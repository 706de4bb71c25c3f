/** Powers of ten: those that f64 and i64 hold exactly, and 128 bits of all that decimals of f64 need. */
import { type Expression, w } from "../../wasm/expressions.ts";
import type { Program } from "../program.ts";

/** The last that f64 holds exactly. */
export const LAST_EXACT = 22;
/** The last that i64 holds. */
const LAST_INTEGER = 18;
/** Exponents of the wide ones: what the largest and the least f64 are multiplied by to have their digits before the point. */
export const LEAST_WIDE = -292;
export const LAST_WIDE = 324;
/** Bits of a wide one. */
const WIDE_BITS = 128n;

/** The power of ten with an exponent from 0 to 22. */
export function powerOfTen({ statics }: Program, exponent: Expression<"i32">): Expression<"f64"> {
  const powers = Float64Array.from({ length: LAST_EXACT + 1 }, (_, power) => Number(`1e${power}`));
  const table = statics.table8([...new Uint8Array(powers.buffer)]);
  return w.f64.load(w.i32.add(w.i32.shl(exponent, 3), table));
}

/** The power of ten with an exponent from 0 to 18. */
export function integerPower({ statics }: Program, exponent: Expression<"i32">): Expression<"i64"> {
  const powers = BigInt64Array.from(
    { length: LAST_INTEGER + 1 },
    (_, power) => 10n ** BigInt(power),
  );
  const table = statics.table8([...new Uint8Array(powers.buffer)]);
  return w.i64.load(w.i32.add(w.i32.shl(exponent, 3), table));
}

/**
 * 10^exponent · 2^r for the r that makes it an integer of 128 bits, rounded down, and one more.
 * @param exponent from `LEAST_WIDE` to `LAST_WIDE`
 */
export function widePower(
  { statics }: Program,
  exponent: Expression<"i32">,
): { high: Expression<"i64">; low: Expression<"i64"> } {
  const table = statics.table32(widePowers());
  const at = w.i32.add(w.i32.shl(exponent, 4), table - LEAST_WIDE * 16);
  return { low: w.i64.load(at), high: w.i64.load(at, 8) };
}

let known: number[] | undefined;

/** In words of 32 bits, the lowest first. */
function widePowers(): number[] {
  if (known !== undefined) return known;
  const words: number[] = [];
  let power = 10n ** BigInt(-LEAST_WIDE);
  for (let exponent = LEAST_WIDE; exponent <= LAST_WIDE; exponent += 1) {
    const bits = BigInt((exponent * 1741647) >> 19) + 1n - WIDE_BITS;
    const wide = exponent < 0 ? (1n << -bits) / power : bits > 0n ? power >> bits : power << -bits;
    const digits = wide + 1n;
    for (let word = 0n; word < 4n; word += 1n)
      words.push(Number(BigInt.asIntN(32, digits >> (32n * word))));
    power = exponent < 0 ? power / 10n : power * 10n;
  }
  known = words;
  return words;
}
