/** Arithmetic on numbers where a few instructions in line do not do. */
import { STRING } from "../../abi/object-layout.ts";
import { w } from "../../wasm/expressions.ts";
import { slowHelper } from "../helper.ts";
import { withRoots } from "./memory.ts";
import { nearestNumber } from "./nearest-number.ts";
import { formOf, lengthOf } from "./string-basics.ts";

// Integers up to here divide exactly as i64.
const MAX_EXACT = 2 ** 53;

/** JavaScript's a % b: integers in integer arithmetic, anything else by the host, whose bits must be met. */
export const f64Remainder = slowHelper(
  "f64.rem",
  { a: "f64", b: "f64" },
  ["f64"],
  (f, { a, b }, { rt }) => {
    const dividend = f.local("i64", "dividend");
    const divisor = f.local("i64", "divisor");
    const isInteger = (value: typeof a, integer: typeof dividend) =>
      w.i32.and(
        w.f64.eq(w.f64.convert_i64_s(integer), value),
        w.f64.le(w.f64.abs(value), MAX_EXACT),
      );
    const smallDividend = f.local("i32", "small_dividend");
    const smallDivisor = f.local("i32", "small_divisor");
    const isSmall = (value: typeof a, integer: typeof smallDividend) =>
      w.i32.and(w.f64.eq(w.f64.convert_i32_s(integer), value), w.i32.gt_s(integer, 0));
    return [
      // Division of 32 bits takes half the time of one of 64.
      smallDividend.set(w.i32.trunc_sat_f64_s(a)),
      smallDivisor.set(w.i32.trunc_sat_f64_s(b)),
      f.if(
        w.i32.and(isSmall(a, smallDividend), isSmall(b, smallDivisor)),
        f.return(w.f64.convert_i32_u(w.i32.rem_u(smallDividend, smallDivisor))),
      ),
      dividend.set(w.i64.trunc_sat_f64_s(a)),
      divisor.set(w.i64.trunc_sat_f64_s(b)),
      f.if(
        w.i32.and(
          w.i32.and(isInteger(a, dividend), isInteger(b, divisor)),
          w.i32.eqz(w.i64.eqz(divisor)),
        ),
        // The result has the sign of a, also where it is zero.
        f.return(w.f64.copysign(w.f64.convert_i64_s(w.i64.rem_s(dividend, divisor)), a)),
      ),
      f.return(f.call(rt.f64_rem, a, b)),
    ];
  },
);

/** So many digits are an integer that 64 bits hold, whatever they are. */
const MAX_DIGITS = 19;
/** Longer texts are seldom numbers. */
const MAX_LENGTH = 64;
/** Larger exponents may overflow while they are read. */
const MAX_EXPONENT = 9999;

/** Number(s): digits with a sign, a point and an exponent at most here, any other text by the host. */
export const stringToNumber = slowHelper(
  "string.to_number",
  { string: "i32" },
  ["f64"],
  (f, { string }, program) => {
    const end = f.local("i32", "end");
    const at = f.local("i32", "at");
    const unit = f.local("i32", "unit");
    const digits = f.local("i32", "digits");
    const count = f.local("i32", "count");
    const point = f.local("i32", "point");
    const exponent = f.local("i32", "exponent");
    const sign = f.local("i32", "sign");
    const value = f.local("i64", "value");
    const number = f.local("f64", "number");
    const unitHere = () => w.i32.load8_u(at, STRING.data);
    const isUnit = (text: string) => w.i32.eq(unit, text.charCodeAt(0) - "0".charCodeAt(0));
    const step = () => at.set(w.i32.add(at, 1));
    const readSign = () => [
      unit.set(w.i32.sub(unitHere(), "0".charCodeAt(0))),
      sign.set(isUnit("-")),
      f.if(w.i32.or(sign, isUnit("+")), step()),
    ];
    return [
      f.block((other) => [
        f.brIf(other, formOf(string)),
        at.set(string),
        end.set(w.i32.add(string, lengthOf(string))),
        f.brIf(other, w.i32.ge_u(w.i32.sub(lengthOf(string), 1), MAX_LENGTH)),
        ...readSign(),
        f.block((isRead) => [
          f.while(w.i32.ne(at, end), [
            unit.set(w.i32.sub(unitHere(), "0".charCodeAt(0))),
            step(),
            f.if(
              w.i32.gt_u(unit, 9),
              [
                f.brIf(isRead, w.i32.or(isUnit("e"), isUnit("E"))),
                f.brIf(other, w.i32.or(point, w.i32.eqz(isUnit(".")))),
                point.set(at),
              ],
              [
                value.set(w.i64.add(w.i64.mul(value, 10n), w.i64.extend_i32_u(unit))),
                digits.set(w.i32.add(digits, 1)),
                count.set(w.i32.add(count, w.i32.eqz(w.i64.eqz(value)))),
              ],
            ),
          ]),
          at.set(0),
        ]),
        f.brIf(other, w.i32.or(w.i32.eqz(digits), w.i32.gt_u(count, MAX_DIGITS))),
        f.if(
          at,
          // Behind the letter, which counts as one place behind the point as well.
          [
            f.if(point, exponent.set(w.i32.sub(w.i32.add(point, 1), at))),
            digits.set(0),
            f.brIf(other, w.i32.eq(at, end)),
            unit.set(w.i32.sub(unitHere(), "0".charCodeAt(0))),
            point.set(isUnit("-")),
            f.if(w.i32.or(point, isUnit("+")), step()),
            f.brIf(other, w.i32.eq(at, end)),
            f.loop((again) => [
              unit.set(w.i32.sub(unitHere(), "0".charCodeAt(0))),
              f.brIf(other, w.i32.or(w.i32.gt_u(unit, 9), w.i32.gt_u(digits, MAX_EXPONENT))),
              digits.set(w.i32.add(w.i32.mul(digits, 10), unit)),
              step(),
              f.brIf(again, w.i32.ne(at, end)),
            ]),
            exponent.set(w.i32.add(exponent, f.select(point, w.i32.sub(0, digits), digits))),
          ],
          f.if(point, exponent.set(w.i32.sub(point, end))),
        ),
        number.set(f.call(program.use(nearestNumber), value, exponent)),
        f.brIf(other, w.f64.ne(number, number)),
        f.return(f.select(sign, w.f64.neg(number), number)),
      ]),
      ...withRoots(
        { f, program },
        [string],
        [number.set(f.call(program.rt.string_to_number, string))],
      ),
      f.return(number),
    ];
  },
);
