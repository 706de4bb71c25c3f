/** Numbers with a fraction or an exponent as text. */
import { STRING } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";
import { integerPower, powerOfTen } from "./powers-of-ten.ts";
import { shortestDecimal } from "./shortest-decimal.ts";
import { constant, newFlatString } from "./string-basics.ts";

/** Below it, digits of fractions are found by the general way alone. */
const LEAST_SHORT = 1e-6;
/** Fifteen digits: no two decimals of so many are the same f64, so one that is the number is the shortest that is. */
const LIMIT = 1e15;
/** log10(2) · 2^12 */
const LOG_FACTOR = 1233;
const ZERO = "0".charCodeAt(0);
const POINT = ".".charCodeAt(0);
const MINUS = "-".charCodeAt(0);
/** Half the digits of an integer of 64 bits, as an integer of 32. */
const HALF = 8;
const HALF_POWER = 10n ** BigInt(HALF);
/** Digits before the point, and zeros behind it, with which numbers are still written without an exponent. */
const MOST_WHOLE = 21;
const MOST_ZEROS = 6;

/** Writes a byte of a string's units. */
function put(at: Local<"i32">, unit: Expression<"i32"> | number, offset = 0): Statement {
  return w.i32.store8(
    at,
    typeof unit === "number" ? w.i32.const(unit) : unit,
    STRING.data + offset,
  );
}

/** Writes the digits of an integer of 32 bits before `at`, which moves along: as long as there are some, or a number of them. */
function putDigits(
  f: FunctionScope,
  at: Local<"i32">,
  digits: Local<"i32">,
  count?: Local<"i32">,
): Statement[] {
  const rest = f.local("i32", "rest");
  return [
    f.loop((again) => [
      rest.set(w.i32.div_u(digits, 10)),
      at.set(w.i32.sub(at, 1)),
      put(at, w.i32.add(w.i32.sub(digits, w.i32.mul(rest, 10)), ZERO)),
      digits.set(rest),
      ...(count === undefined ? [] : [count.set(w.i32.sub(count, 1))]),
      f.brIf(again, count ?? digits),
    ]),
  ];
}

/** Text of `digits` · 10^`exponent`, as JavaScript writes it. @param digits above 0 and below 10^18 */
const decimalText = helper(
  "decimal.text",
  { digits: "i64", exponent: "i32", isNegative: "i32" },
  ["i32"],
  (f, { digits, exponent, isNegative }, program) => {
    const upper = f.local("i64", "upper");
    const lower = f.local("i32", "lower");
    const rest = f.local("i32", "rest");
    const count = f.local("i32", "count");
    const whole = f.local("i32", "whole");
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const start = f.local("i32", "start");
    const at = f.local("i32", "at");
    const tail = f.local("i32", "tail");
    const halves = f.local("i32", "halves");
    const moved = f.local("i32", "moved");
    const allocate = () => [
      length.set(w.i32.add(length, isNegative)),
      ...newFlatString({ f, program }, string, length, "latin1", []),
      f.if(isNegative, put(string, MINUS)),
      start.set(w.i32.add(string, isNegative)),
    ];
    /** The digits, so that the last is before `at`. */
    const digitsBefore = (): Statement[] => [
      f.if(w.i64.ge_u(digits, HALF_POWER), [
        upper.set(w.i64.div_u(digits, HALF_POWER)),
        lower.set(w.i32.wrap_i64(w.i64.sub(digits, w.i64.mul(upper, HALF_POWER)))),
        halves.set(HALF),
        ...putDigits(f, at, lower, halves),
        digits.set(upper),
        f.if(w.i64.ge_u(digits, HALF_POWER), [
          upper.set(w.i64.div_u(digits, HALF_POWER)),
          lower.set(w.i32.wrap_i64(w.i64.sub(digits, w.i64.mul(upper, HALF_POWER)))),
          halves.set(HALF),
          ...putDigits(f, at, lower, halves),
          digits.set(upper),
        ]),
      ]),
      lower.set(w.i32.wrap_i64(digits)),
      ...putDigits(f, at, lower),
    ];
    const zeros = (from: Local<"i32">, times: Local<"i32">): Statement =>
      f.while(times, [
        put(from, ZERO),
        from.set(w.i32.add(from, 1)),
        times.set(w.i32.sub(times, 1)),
      ]);
    return [
      // No zeros at the end: eight at once, then one by one.
      upper.set(w.i64.div_u(digits, HALF_POWER)),
      f.if(w.i64.eq(w.i64.mul(upper, HALF_POWER), digits), [
        digits.set(upper),
        exponent.set(w.i32.add(exponent, HALF)),
      ]),
      f.block((done) => [
        f.while(w.i64.ge_u(digits, 1n << 32n), [
          upper.set(w.i64.div_u(digits, 10n)),
          f.brIf(done, w.i64.ne(w.i64.mul(upper, 10n), digits)),
          digits.set(upper),
          exponent.set(w.i32.add(exponent, 1)),
        ]),
        lower.set(w.i32.wrap_i64(digits)),
        f.loop((again) => [
          rest.set(w.i32.div_u(lower, 10)),
          f.if(w.i32.eq(w.i32.mul(rest, 10), lower), [
            lower.set(rest),
            exponent.set(w.i32.add(exponent, 1)),
            f.br(again),
          ]),
        ]),
        digits.set(w.i64.extend_i32_u(lower)),
      ]),
      count.set(
        w.i32.shr_u(w.i32.mul(w.i32.sub(64, w.i32.wrap_i64(w.i64.clz(digits))), LOG_FACTOR), 12),
      ),
      count.set(w.i32.add(count, w.i64.ge_u(digits, integerPower(program, count)))),
      whole.set(w.i32.add(count, exponent)),
      f.if(
        w.i32.gt_u(w.i32.add(whole, MOST_ZEROS - 1), MOST_WHOLE + MOST_ZEROS - 1),
        [
          // One digit, the others behind a point, an exponent with its sign.
          whole.set(w.i32.sub(whole, 1)),
          rest.set(f.select(w.i32.lt_s(whole, 0), w.i32.sub(0, whole), whole)),
          tail.set(w.i32.add(3, w.i32.add(w.i32.ge_u(rest, 10), w.i32.ge_u(rest, 100)))),
          length.set(w.i32.add(w.i32.add(count, w.i32.gt_u(count, 1)), tail)),
          ...allocate(),
          at.set(w.i32.add(w.i32.add(string, length), w.i32.const(0))),
          ...putDigits(f, at, rest),
          at.set(w.i32.sub(at, 2)),
          put(at, "e".charCodeAt(0)),
          put(at, f.select(w.i32.lt_s(whole, 0), w.i32.const(MINUS), "+".charCodeAt(0)), 1),
          ...digitsBefore(),
          f.if(w.i32.gt_u(count, 1), [
            put(start, w.i32.load8_u(at, STRING.data)),
            put(start, POINT, 1),
          ]),
        ],
        f.if(
          w.i32.ge_s(exponent, 0),
          [
            length.set(whole),
            ...allocate(),
            at.set(w.i32.add(start, count)),
            tail.set(at),
            zeros(tail, exponent),
            ...digitsBefore(),
          ],
          f.if(
            w.i32.gt_s(whole, 0),
            [
              length.set(w.i32.add(count, 1)),
              ...allocate(),
              at.set(w.i32.add(string, length)),
              ...digitsBefore(),
              // The digits before the point make room for it.
              f.loop((again) => [
                put(start, w.i32.load8_u(start, STRING.data + 1)),
                start.set(w.i32.add(start, 1)),
                whole.set(w.i32.sub(whole, 1)),
                f.brIf(again, whole),
              ]),
              put(start, POINT),
            ],
            [
              moved.set(w.i32.sub(0, whole)),
              length.set(w.i32.add(w.i32.add(count, moved), 2)),
              ...allocate(),
              put(start, ZERO),
              put(start, POINT, 1),
              start.set(w.i32.add(start, 2)),
              zeros(start, moved),
              at.set(w.i32.add(string, length)),
              ...digitsBefore(),
            ],
          ),
        ),
      ),
      f.return(string),
    ];
  },
);

/** `String(x)` of what is no integer of 32 bits. */
export const decimalString = helper(
  "f64.decimal_string",
  { value: "f64" },
  ["i32"],
  (f, { value }, program) => {
    const magnitude = f.local("f64", "magnitude");
    const product = f.local("f64", "product");
    const digits = f.local("i64", "digits");
    const fraction = f.local("i32", "fraction");
    const isNegative = f.local("i32", "is_negative");
    const scale = () => product.set(w.f64.mul(magnitude, powerOfTen(program, fraction)));
    const text = (exponent: Expression<"i32">) =>
      f.return(f.call(program.use(decimalText), digits, exponent, isNegative));
    return [
      magnitude.set(w.f64.abs(value)),
      isNegative.set(w.f64.lt(value, 0)),
      f.block((other) => [
        // A NaN is neither.
        f.brIf(
          other,
          w.i32.eqz(w.i32.and(w.f64.ge(magnitude, LEAST_SHORT), w.f64.lt(magnitude, LIMIT))),
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
        text(w.i32.sub(0, fraction)),
      ]),
      f.if(w.f64.eq(w.f64.sub(magnitude, magnitude), 0), [
        f.callInto([digits, fraction], program.use(shortestDecimal), magnitude),
        text(fraction),
      ]),
      f.return(
        f.select(
          w.f64.ne(value, value),
          w.i32.const(constant(program, "NaN")),
          f.select(
            isNegative,
            w.i32.const(constant(program, "-Infinity")),
            constant(program, "Infinity"),
          ),
        ),
      ),
    ];
  },
);
