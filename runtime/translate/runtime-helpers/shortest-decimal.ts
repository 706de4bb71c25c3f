/**
 * The shortest decimal that is read back as a given f64, and of those the nearest to it, after Raffaello Giulietti, _The Schubfach way to render
 * doubles_ (2020): three products with a power of ten of 128 bits, rounded to odd, say which decimals lie in the interval of what is rounded to the number.
 */
import { type Expression, w } from "../../wasm/expressions.ts";
import { helper } from "../helper.ts";
import { widePower } from "./powers-of-ten.ts";

const FRACTION_BITS = 52n;
const HIDDEN_BIT = 1n << FRACTION_BITS;
const LEAST_EXPONENT = -1074;
const EXPONENT_BIAS = 1075;
const LOW_HALF = 0xffff_ffffn;

/** floor(log10(2^q)) and floor(log10(3/4 · 2^q)), floor(log2(10^k)): exact for all exponents of f64. */
const LOG10_OF_2 = 1262611;
const LOG10_OF_4_THIRDS = 524031;
const LOG10_SHIFT = 22;
const LOG2_OF_10 = 1741647;
const LOG2_SHIFT = 19;

/** floor(log2(10^exponent)) */
export function binaryExponent(exponent: Expression<"i32">): Expression<"i32"> {
  return w.i32.shr_s(w.i32.mul(exponent, LOG2_OF_10), LOG2_SHIFT);
}

/** The upper 64 bits of the product of two unsigned integers. */
export const multiplyHigh = helper(
  "i64.mul_high_u",
  { a: "i64", b: "i64" },
  ["i64"],
  (f, { a, b }) => {
    const aHigh = f.local("i64", "a_high");
    const bHigh = f.local("i64", "b_high");
    const middle = f.local("i64", "middle");
    const low = (value: Expression<"i64">) => w.i64.and(value, LOW_HALF);
    const high = (value: Expression<"i64">) => w.i64.shr_u(value, 32n);
    return [
      aHigh.set(high(a)),
      bHigh.set(high(b)),
      a.set(low(a)),
      b.set(low(b)),
      middle.set(w.i64.add(w.i64.mul(aHigh, b), high(w.i64.mul(a, b)))),
      f.return(
        w.i64.add(
          w.i64.add(w.i64.mul(aHigh, bHigh), high(middle)),
          high(w.i64.add(w.i64.mul(a, bHigh), low(middle))),
        ),
      ),
    ];
  },
);

/** The upper 64 of the 192 bits of a product; its lowest bit is 1 also where bits below are lost. */
const productRoundedToOdd = helper(
  "f64.rounded_to_odd",
  { high: "i64", low: "i64", factor: "i64" },
  ["i64"],
  (f, { high, low, factor }, program) => {
    const carried = f.local("i64", "carried");
    const middle = f.local("i64", "middle");
    const mulHigh = program.use(multiplyHigh);
    return [
      carried.set(f.call(mulHigh, low, factor)),
      middle.set(w.i64.add(w.i64.mul(high, factor), carried)),
      f.return(
        w.i64.or(
          w.i64.add(f.call(mulHigh, high, factor), w.i64.extend_i32_u(w.i64.lt_u(middle, carried))),
          w.i64.extend_i32_u(w.i64.gt_u(middle, 1n)),
        ),
      ),
    ];
  },
);

/** Digits as an integer, with zeros at its end perhaps, and the power of ten that they count. The value is finite and above 0. */
export const shortestDecimal = helper(
  "f64.shortest_decimal",
  { value: "f64" },
  ["i64", "i32"],
  (f, { value }, program) => {
    const significand = f.local("i64", "significand");
    const exponent = f.local("i32", "exponent");
    const isRegular = f.local("i32", "is_regular");
    const power = f.local("i32", "power");
    const shift = f.local("i64", "shift");
    const high = f.local("i64", "high");
    const low = f.local("i64", "low");
    const middle = f.local("i64", "middle");
    const from = f.local("i64", "from");
    const to = f.local("i64", "to");
    const digits = f.local("i64", "digits");
    const isBelow = f.local("i32", "is_below");
    const isAbove = f.local("i32", "is_above");
    const odd = f.local("i64", "odd");
    const product = (factor: Expression<"i64">) =>
      f.call(program.use(productRoundedToOdd), high, low, w.i64.shl(factor, shift));
    const nextTo = (step: bigint) => w.i64.add(digits, step);
    const times4 = (count: Expression<"i64">) => w.i64.shl(count, 2n);
    const wide = widePower(program, w.i32.sub(0, power));
    return [
      significand.set(w.i64.and(w.i64.reinterpret_f64(value), HIDDEN_BIT - 1n)),
      exponent.set(w.i32.wrap_i64(w.i64.shr_u(w.i64.reinterpret_f64(value), FRACTION_BITS))),
      // The next lower number is half as far away from a power of two.
      isRegular.set(w.i32.or(w.i32.eqz(w.i64.eqz(significand)), w.i32.le_u(exponent, 1))),
      f.if(
        exponent,
        [
          significand.set(w.i64.or(significand, HIDDEN_BIT)),
          exponent.set(w.i32.sub(exponent, EXPONENT_BIAS)),
        ],
        exponent.set(LEAST_EXPONENT),
      ),
      odd.set(w.i64.and(significand, 1n)),
      power.set(
        w.i32.shr_s(
          w.i32.sub(
            w.i32.mul(exponent, LOG10_OF_2),
            f.select(isRegular, w.i32.const(0), LOG10_OF_4_THIRDS),
          ),
          LOG10_SHIFT,
        ),
      ),
      shift.set(
        w.i64.extend_i32_s(w.i32.add(w.i32.add(exponent, binaryExponent(w.i32.sub(0, power))), 1)),
      ),
      high.set(wide.high),
      low.set(wide.low),
      middle.set(product(times4(significand))),
      from.set(
        w.i64.add(
          product(w.i64.sub(w.i64.sub(times4(significand), 1n), w.i64.extend_i32_u(isRegular))),
          odd,
        ),
      ),
      to.set(w.i64.sub(product(w.i64.add(times4(significand), 2n)), odd)),
      // A digit less, if just one of the two such decimals beside the number is read back as it.
      digits.set(w.i64.div_u(middle, 40n)),
      f.if(w.i64.ge_u(middle, 40n), [
        isBelow.set(w.i64.le_u(from, w.i64.mul(digits, 40n))),
        isAbove.set(w.i64.le_u(w.i64.mul(nextTo(1n), 40n), to)),
        f.if(
          w.i32.ne(isBelow, isAbove),
          f.return(w.i64.add(digits, w.i64.extend_i32_u(isAbove)), w.i32.add(power, 1)),
        ),
      ]),
      digits.set(w.i64.shr_u(middle, 2n)),
      isBelow.set(w.i64.le_u(from, times4(digits))),
      isAbove.set(w.i64.le_u(times4(nextTo(1n)), to)),
      f.if(
        w.i32.ne(isBelow, isAbove),
        f.return(w.i64.add(digits, w.i64.extend_i32_u(isAbove)), power),
      ),
      // Both or none: the nearer one, of two as near the even one.
      from.set(w.i64.add(times4(digits), 2n)),
      f.return(
        w.i64.add(
          digits,
          w.i64.extend_i32_u(
            w.i32.or(
              w.i64.gt_u(middle, from),
              w.i32.and(w.i64.eq(middle, from), w.i32.wrap_i64(digits)),
            ),
          ),
        ),
        power,
      ),
    ];
  },
);
