/** Numbers of few digits as text. */
import { STRING } from "../../abi/object-layout.ts";
import { w } from "../../wasm/expressions.ts";
import { helper } from "../helper.ts";
import { powerOfTen } from "./powers-of-ten.ts";
import { newFlatString } from "./string-basics.ts";

/** Below it, numbers are written with an exponent. */
const LEAST_PLAIN = 1e-6;
/** Fifteen digits: no two decimals of so many are the same f64, so one that is the number is the shortest that is. */
const LIMIT = 1e15;
/** log10(2) · 2^12 */
const LOG_FACTOR = 1233;
const ZERO = "0".charCodeAt(0);

/** `String(x)`: decimals of up to fifteen digits here, anything else by the host. */
export const decimalString = helper(
  "f64.decimal_string",
  { value: "f64" },
  ["i32"],
  (f, { value }, program) => {
    const magnitude = f.local("f64", "magnitude");
    const product = f.local("f64", "product");
    const digits = f.local("i64", "digits");
    const rest = f.local("i64", "rest");
    const fraction = f.local("i32", "fraction");
    const count = f.local("i32", "count");
    const string = f.local("i32", "string");
    const at = f.local("i32", "at");
    const scale = () => product.set(w.f64.mul(magnitude, powerOfTen(program, fraction)));
    const writeDigit = () => [
      at.set(w.i32.sub(at, 1)),
      rest.set(w.i64.div_u(digits, 10n)),
      w.i32.store8(
        at,
        w.i32.add(w.i32.wrap_i64(w.i64.sub(digits, w.i64.mul(rest, 10n))), ZERO),
        STRING.data,
      ),
      digits.set(rest),
    ];
    return [
      magnitude.set(w.f64.abs(value)),
      f.block((other) => [
        // A NaN is neither.
        f.brIf(
          other,
          w.i32.eqz(w.i32.and(w.f64.ge(magnitude, LEAST_PLAIN), w.f64.lt(magnitude, LIMIT))),
        ),
        // As many digits as make fifteen, by the binary exponent; it may be one too many.
        fraction.set(
          w.i32.sub(
            14,
            w.i32.shr_s(
              w.i32.mul(
                w.i32.sub(w.i32.wrap_i64(w.i64.shr_u(w.i64.reinterpret_f64(magnitude), 52n)), 1023),
                LOG_FACTOR,
              ),
              12,
            ),
          ),
        ),
        scale(),
        f.if(w.f64.ge(product, LIMIT), [fraction.set(w.i32.sub(fraction, 1)), scale()]),
        digits.set(w.i64.trunc_sat_f64_u(w.f64.nearest(product))),
        f.brIf(
          other,
          w.f64.ne(
            w.f64.div(w.f64.convert_i64_u(digits), powerOfTen(program, fraction)),
            magnitude,
          ),
        ),
        f.loop((again) => [
          rest.set(w.i64.div_u(digits, 10n)),
          f.if(w.i32.and(w.i32.gt_s(fraction, 0), w.i64.eq(w.i64.mul(rest, 10n), digits)), [
            digits.set(rest),
            fraction.set(w.i32.sub(fraction, 1)),
            f.br(again),
          ]),
        ]),
        // The digits, or one before the point; the point; the sign.
        rest.set(digits),
        f.loop((again) => [
          count.set(w.i32.add(count, 1)),
          rest.set(w.i64.div_u(rest, 10n)),
          f.brIf(again, w.i32.eqz(w.i64.eqz(rest))),
        ]),
        f.if(w.i32.le_s(count, fraction), count.set(w.i32.add(fraction, 1))),
        count.set(w.i32.add(count, w.i32.gt_s(fraction, 0))),
        count.set(w.i32.add(count, w.f64.lt(value, 0))),
        ...newFlatString({ f, program }, string, count, "latin1", []),
        f.if(w.f64.lt(value, 0), w.i32.store8(string, "-".charCodeAt(0), STRING.data)),
        at.set(w.i32.add(string, count)),
        f.if(fraction, [
          f.loop((again) => [
            ...writeDigit(),
            fraction.set(w.i32.sub(fraction, 1)),
            f.brIf(again, fraction),
          ]),
          at.set(w.i32.sub(at, 1)),
          w.i32.store8(at, ".".charCodeAt(0), STRING.data),
        ]),
        f.loop((again) => [...writeDigit(), f.brIf(again, w.i32.eqz(w.i64.eqz(digits)))]),
        f.return(string),
      ]),
      f.return(f.call(program.rt.f64_to_string, value)),
    ];
  },
);
