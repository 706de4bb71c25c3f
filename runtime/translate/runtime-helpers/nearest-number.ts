/**
 * The f64 nearest to a decimal, after Daniel Lemire, _Number parsing at a gigabyte per second_ (2021), and Michael Eisel: a product with a power of ten
 * of 64 bits, and with 128 where that is not enough, decides nearly all.
 */
import { w } from "../../wasm/expressions.ts";
import { helper } from "../helper.ts";
import { LAST_EXACT, LEAST_WIDE, powerOfTen, widePower } from "./powers-of-ten.ts";
import { binaryExponent, multiplyHigh } from "./shortest-decimal.ts";

/** The largest integer up to which f64 holds all. */
const MAX_EXACT = 2n ** 53n;
/** Of the product's upper half, the bits that no rounding depends on; all set, what is below may carry into those above. */
const UNDECIDED = 0x1ffn;
/** Above it all are infinite, whatever their digits. */
const LAST_EXPONENT = 308;
/** Powers in this range were rounded up when they were made wide, or are exact: no doubt is left by the second product. */
const LEAST_CERTAIN = -27;
const LAST_CERTAIN = 55;
/** Only within it a decimal lies in the middle of two f64s. */
const LEAST_TIE = -4;
const LAST_TIE = 23;
const BIAS = 1023;
const INFINITE = 0x7ff;
const HIDDEN_BIT = 1n << 52n;
const ALL_BITS = 0xffff_ffff_ffff_ffffn;

/** The f64 nearest to `digits` · 10^`exponent`; NaN where that is left to others. */
export const nearestNumber = helper(
  "f64.nearest_to_decimal",
  { digits: "i64", exponent: "i32" },
  ["f64"],
  (f, { digits, exponent }, program) => {
    const number = f.local("f64", "number");
    const zeros = f.local("i64", "zeros");
    const high = f.local("i64", "high");
    const low = f.local("i64", "low");
    const more = f.local("i64", "more");
    const top = f.local("i64", "top");
    const significand = f.local("i64", "significand");
    const binary = f.local("i32", "binary_exponent");
    const wide = widePower(program, exponent);
    const mulHigh = program.use(multiplyHigh);
    const isWithin = (least: number, last: number) =>
      w.i32.le_u(w.i32.sub(exponent, least), last - least);
    /** Half a unit is added and cut off: what lay in the middle has been made even before. */
    const round = () =>
      significand.set(w.i64.shr_u(w.i64.add(significand, w.i64.and(significand, 1n)), 1n));
    return [
      f.if(w.i32.and(w.i64.lt_u(digits, MAX_EXACT), isWithin(-LAST_EXACT, LAST_EXACT)), [
        // Both are exact, so the result is rounded once.
        number.set(w.f64.convert_i64_u(digits)),
        f.if(
          w.i32.lt_s(exponent, 0),
          f.return(w.f64.div(number, powerOfTen(program, w.i32.sub(0, exponent)))),
        ),
        f.return(w.f64.mul(number, powerOfTen(program, exponent))),
      ]),
      f.if(w.i64.eqz(digits), f.return(w.f64.const(0))),
      f.if(w.i32.eqz(isWithin(LEAST_WIDE, LAST_EXPONENT)), f.return(w.f64.const(Number.NaN))),
      zeros.set(w.i64.clz(digits)),
      digits.set(w.i64.shl(digits, zeros)),
      low.set(w.i64.mul(digits, wide.high)),
      high.set(f.call(mulHigh, digits, wide.high)),
      f.if(w.i64.eq(w.i64.and(high, UNDECIDED), UNDECIDED), [
        // The wide powers are one more than what is rounded down, which is wanted here but for those that are rounded up.
        more.set(
          f.call(
            mulHigh,
            digits,
            w.i64.sub(wide.low, w.i64.extend_i32_u(w.i32.eqz(isWithin(LEAST_CERTAIN, -1)))),
          ),
        ),
        low.set(w.i64.add(low, more)),
        high.set(w.i64.add(high, w.i64.extend_i32_u(w.i64.gt_u(more, low)))),
      ]),
      f.if(
        w.i32.and(w.i64.eq(low, ALL_BITS), w.i32.eqz(isWithin(LEAST_CERTAIN, LAST_CERTAIN))),
        f.return(w.f64.const(Number.NaN)),
      ),
      top.set(w.i64.shr_u(high, 63n)),
      significand.set(w.i64.shr_u(high, w.i64.add(top, 9n))),
      binary.set(
        w.i32.add(
          w.i32.add(binaryExponent(exponent), w.i32.wrap_i64(w.i64.sub(top, zeros))),
          BIAS + 63,
        ),
      ),
      f.if(w.i32.le_s(binary, 0), [
        f.if(w.i32.lt_s(binary, -62), f.return(w.f64.const(0))),
        significand.set(w.i64.shr_u(significand, w.i64.extend_i32_u(w.i32.sub(1, binary)))),
        round(),
        // Rounded up to the least normal one its bits are right as well.
        f.return(w.f64.reinterpret_i64(significand)),
      ]),
      f.if(
        w.i32.and(
          w.i32.and(w.i64.le_u(low, 1n), isWithin(LEAST_TIE, LAST_TIE)),
          w.i32.and(
            w.i64.eq(w.i64.and(significand, 3n), 1n),
            w.i64.eq(w.i64.shl(significand, w.i64.add(top, 9n)), high),
          ),
        ),
        significand.set(w.i64.sub(significand, 1n)),
      ),
      round(),
      f.if(w.i64.ge_u(significand, HIDDEN_BIT << 1n), [
        significand.set(HIDDEN_BIT),
        binary.set(w.i32.add(binary, 1)),
      ]),
      f.if(w.i32.ge_s(binary, INFINITE), f.return(w.f64.const(Number.POSITIVE_INFINITY))),
      f.return(
        w.f64.reinterpret_i64(
          w.i64.or(
            w.i64.and(significand, HIDDEN_BIT - 1n),
            w.i64.shl(w.i64.extend_i32_u(binary), 52n),
          ),
        ),
      ),
    ];
  },
);
