/** Integers as decimal text: on their own, and written into a text that is being made. */
import { STRING } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import { slowHelper } from "../helper.ts";
import type { Program } from "../program.ts";
import { newFlatString } from "./string-basics.ts";

/** Texts of the integers below it lie ready: coordinates, counters and bytes are joined to keys and lines all the time. */
export const READY_INTEGERS = 1000;

const ZERO = "0".charCodeAt(0);
const MINUS = "-".charCodeAt(0);

/** The text of an integer that is known to be below READY_INTEGERS. */
export function readyText(program: Program, integer: Expression<"i32">): Expression<"i32"> {
  const texts = Array.from({ length: READY_INTEGERS }, (_, value) => String(value));
  const table = program.statics.table32(texts.map((text) => program.statics.string(text)));
  return w.i32.load(w.i32.shl(integer, 2), table);
}

/** Units of the decimal text of an integer, its sign included. */
export const integerLength = slowHelper(
  "i32.text_length",
  { value: "i32" },
  ["i32"],
  (f, { value }) => {
    const length = f.local("i32", "length");
    return [
      length.set(w.i32.lt_s(value, 0)),
      // The least integer has no positive counterpart, but its bits read unsigned are its magnitude.
      value.set(f.select(length, w.i32.sub(0, value), value)),
      f.while(w.i32.ge_u(value, 1000), [
        length.set(w.i32.add(length, 3)),
        value.set(w.i32.div_u(value, 1000)),
      ]),
      f.return(
        w.i32.add(w.i32.add(length, 1), w.i32.add(w.i32.ge_u(value, 10), w.i32.ge_u(value, 100))),
      ),
    ];
  },
);

/** Writes the decimal text of an integer, `length` units, `STRING.data` behind `at`. */
export const writeInteger = slowHelper(
  "i32.write_text",
  { at: "i32", value: "i32", length: "i32" },
  [],
  (f, { at, value, length }, program) => {
    const rest = f.local("i32", "rest");
    const pairs = program.statics.table32(
      Array.from({ length: 100 }, (_, pair) => {
        const text = String(pair).padStart(2, "0");
        return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
      }),
    );
    return [
      f.if(w.i32.lt_s(value, 0), [
        w.i32.store8(at, MINUS, STRING.data),
        value.set(w.i32.sub(0, value)),
      ]),
      at.set(w.i32.add(at, length)),
      f.while(w.i32.ge_u(value, 100), [
        at.set(w.i32.sub(at, 2)),
        rest.set(w.i32.div_u(value, 100)),
        w.i32.store16(
          at,
          w.i32.load(w.i32.shl(w.i32.sub(value, w.i32.mul(rest, 100)), 2), pairs),
          STRING.data,
        ),
        value.set(rest),
      ]),
      f.if(
        w.i32.ge_u(value, 10),
        w.i32.store16(w.i32.sub(at, 2), w.i32.load(w.i32.shl(value, 2), pairs), STRING.data),
        w.i32.store8(w.i32.sub(at, 1), w.i32.add(value, ZERO), STRING.data),
      ),
    ];
  },
);

/** Decimal text of an integer. */
export const integerString = slowHelper(
  "i32.to_string",
  { value: "i32" },
  ["i32"],
  (f, { value }, program) => {
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    return [
      f.if(w.i32.lt_u(value, READY_INTEGERS), f.return(readyText(program, value))),
      length.set(f.call(program.use(integerLength), value)),
      ...newFlatString({ f, program }, string, length, "latin1", []),
      f.call(program.use(writeInteger), string, value, length),
      f.return(string),
    ];
  },
);
