/** Making of strings: concatenation, slices, characters, numbers as text. */
import { MIN_ROPE_LENGTH, NUMBER_UNDEFINED, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Operand, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper, slowHelper } from "../helper.ts";
import { decimalString } from "./decimal-text.ts";
import { integerString } from "./integer-text.ts";
import { type HelperScope, throwRange, withRoots } from "./memory.ts";
import {
  characterAt,
  constant,
  copyBytes,
  copyUnits,
  findUnits,
  formOf,
  isNullish,
  lengthOf,
  MAX_STRING_LENGTH,
  newFlatString,
  newRope,
  unitAt,
  unitString,
} from "./string-basics.ts";
import { appendToBuffer, isOfTwo } from "./string-buffers.ts";
import { hasWideUnit, narrowUnits } from "./string-units.ts";

/** a + b: a copy when short, else a rope. */
export const concat = helper(
  "string.concat",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => {
    const scope = { f, program };
    const leftLength = f.local("i32", "left_length");
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const base = f.local("i32", "base");
    return [
      leftLength.set(lengthOf(left)),
      // Undefined and null read as empty, but the result is a string.
      f.if(
        w.i32.eqz(leftLength),
        f.return(f.select(isNullish(right), w.i32.const(constant(program, "")), right)),
      ),
      length.set(lengthOf(right)),
      f.if(w.i32.eqz(length), f.return(left)),
      length.set(w.i32.add(length, leftLength)),
      f.if(w.i32.lt_u(length, MIN_ROPE_LENGTH), [
        f.if(w.i32.or(formOf(left), formOf(right)), [
          ...newFlatString(scope, string, length, "twoByte", [left, right]),
          ...copyUnits(f, string, left),
          ...copyUnits(f, w.i32.add(string, w.i32.shl(leftLength, 1)), right),
          f.return(string),
        ]),
        ...newFlatString(scope, string, length, "latin1", [left, right]),
        ...copyBytes(f, string, left, leftLength),
        ...copyBytes(f, w.i32.add(string, leftLength), right, w.i32.sub(length, leftLength)),
        f.return(string),
      ]),
      f.if(w.i32.gt_u(length, MAX_STRING_LENGTH), throwRange(scope, "Invalid string length")),
      useFlat(f, left),
      useFlat(f, right),
      base.set(leftLength),
      f.if(w.i32.eq(formOf(left), STRING_FORM.rope), [
        string.set(f.call(program.use(appendToBuffer), left, right)),
        f.if(string, f.return(string)),
        f.if(isOfTwo(left), base.set(w.i32.load(left, STRING.base))),
      ]),
      ...newRope(scope, string, length, [left, right]),
      w.i32.store(string, base, STRING.base),
      w.i32.store(string, left, STRING.left),
      w.i32.store(string, right, STRING.right),
      f.return(string),
    ];
  },
);

/** Of a rope whose text has been put together that text alone is kept. */
function useFlat(f: FunctionScope, text: Local<"i32">): Statement {
  return f.if(
    w.i32.eq(formOf(text), STRING_FORM.rope),
    f.if(w.i32.load(text, STRING.flat), text.set(w.i32.load(text, STRING.flat))),
  );
}

/** Shorter slices are copied: a part would keep the whole text for little. */
const MIN_PART_LENGTH = 1024;
/** So are slices that are less than this share of the whole. */
const PART_SHARE = 8;

/** Returns a part of the text instead of a copy, where much of a long text is wanted: a parser may cut off the front of what is left at each step. */
function partOfLong(
  scope: HelperScope,
  slice: Local<"i32">,
  flat: Local<"i32">,
  start: Operand<"i32">,
  length: Local<"i32">,
): Statement[] {
  const { f } = scope;
  const isLong = w.i32.ge_u(length, MIN_PART_LENGTH);
  const isMost = w.i32.ge_u(length, w.i32.div_u(lengthOf(flat), PART_SHARE));
  return [
    f.if(w.i32.and(isLong, isMost), [
      ...newRope(scope, slice, length, [flat]),
      w.i32.store(slice, flat, STRING.left),
      w.i32.store(slice, start, STRING.offset),
      f.return(slice),
    ]),
  ];
}

/** Units of a flat two-byte string: in two bytes again only when one of them needs it. */
const sliceTwoByte = helper(
  "string.slice_two_byte",
  { flat: "i32", start: "i32", length: "i32" },
  ["i32"],
  (f, { flat, start, length }, program) => {
    const scope = { f, program };
    const slice = f.local("i32", "slice");
    const data = f.local("i32", "data");
    const wide = hasWideUnit(f, data, length);
    return [
      data.set(w.i32.add(flat, w.i32.shl(start, 1))),
      ...wide.find,
      f.if(wide.found, [
        ...partOfLong(scope, slice, flat, start, length),
        ...newFlatString(scope, slice, length, "twoByte", [flat]),
        ...copyBytes(f, slice, data, w.i32.shl(length, 1)),
        f.return(slice),
      ]),
      ...newFlatString(scope, slice, length, "latin1", [flat]),
      ...narrowUnits(f, slice, data, length),
      f.return(slice),
    ];
  },
);

/** Units start..end, clamped. */
export const sliceString = helper(
  "string.slice",
  { string: "i32", start: "i32", end: "i32" },
  ["i32"],
  (f, { string, start, end }, program) => {
    const scope = { f, program };
    const length = f.local("i32", "length");
    const flat = f.local("i32", "flat");
    const slice = f.local("i32", "slice");
    return [
      length.set(lengthOf(string)),
      f.if(w.i32.gt_s(end, length), end.set(length)),
      f.if(w.i32.lt_s(start, 0), start.set(0)),
      f.if(w.i32.ge_s(start, end), f.return(constant(program, ""))),
      f.if(w.i32.eq(w.i32.sub(end, start), length), f.return(string)),
      length.set(w.i32.sub(end, start)),
      ...findUnits(scope, flat, string, start),
      f.if(w.i32.eq(length, 1), f.return(f.call(program.use(unitString), unitAt(f, flat, start)))),
      f.if(formOf(flat), f.return(f.call(program.use(sliceTwoByte), flat, start, length))),
      ...partOfLong(scope, slice, flat, start, length),
      ...newFlatString(scope, slice, length, "latin1", [flat]),
      flat.set(w.i32.add(flat, start)),
      ...copyBytes(f, slice, flat, length),
      f.return(slice),
    ];
  },
);

/** Throws the TypeError for reading or setting an element of undefined or null. */
export const throwNullishAt = slowHelper(
  "throw_nullish_at",
  { reference: "i32", index: "i32", is_set: "i32" },
  [],
  (f, { reference, index, is_set }, program) => {
    const name = f.local("i32", "name");
    return [
      name.set(f.call(program.use(integerString), index)),
      ...withRoots(
        { f, program },
        [name],
        [f.call(program.rt.throw_nullish, reference, name, is_set)],
      ),
      w.unreachable(),
    ];
  },
);

/** One unit as a string, `otherwise` out of range. */
function unitOr(name: string, otherwise: "" | undefined) {
  return helper(name, { string: "i32", index: "i32" }, ["i32"], (f, { string, index }, program) => {
    const flat = f.local("i32", "flat");
    return [
      f.if(w.i32.ge_u(index, lengthOf(string)), [
        ...(otherwise === undefined
          ? [f.if(isNullish(string), f.call(program.use(throwNullishAt), string, index, 0))]
          : []),
        f.return(otherwise === undefined ? 0 : constant(program, otherwise)),
      ]),
      ...findUnits({ f, program }, flat, string, index),
      f.if(
        w.i32.eqz(formOf(flat)),
        f.return(characterAt(program, w.i32.load8_u(w.i32.add(flat, index), STRING.data))),
      ),
      f.return(f.call(program.use(unitString), unitAt(f, flat, index))),
    ];
  });
}

/** s.charAt(i). */
export const charAt = unitOr("string.char_at", "");
/** s[i]. */
export const unitOrUndefined = unitOr("string.get_or_undefined", undefined);

/** UTF-16 unit, -1 out of range. */
export const charCodeAt = helper(
  "string.char_code_at",
  { string: "i32", index: "i32" },
  ["i32"],
  (f, { string, index }, program) => {
    const flat = f.local("i32", "flat");
    return [
      f.if(w.i32.ge_u(index, lengthOf(string)), [
        f.if(isNullish(string), f.call(program.use(throwNullishAt), string, index, 0)),
        f.return(-1),
      ]),
      ...findUnits({ f, program }, flat, string, index),
      f.return(unitAt(f, flat, index)),
    ];
  },
);

/** Code point that starts at the unit, -1 out of range. */
export const codePointAt = helper(
  "string.code_point_at",
  { string: "i32", index: "i32" },
  ["i32"],
  (f, { string, index }, program) => {
    const flat = f.local("i32", "flat");
    const unit = f.local("i32", "unit");
    const hasSecond = f.local("i32", "has_second");
    const second = f.local("i32", "second");
    return [
      f.if(w.i32.ge_u(index, lengthOf(string)), f.return(-1)),
      hasSecond.set(w.i32.lt_u(w.i32.add(index, 1), lengthOf(string))),
      ...findUnits({ f, program }, flat, string, index),
      unit.set(unitAt(f, flat, index)),
      f.if(w.i32.and(w.i32.eq(w.i32.and(unit, 0xfc00), 0xd800), hasSecond), [
        index.set(w.i32.add(index, 1)),
        second.set(unitAt(f, flat, index)),
        f.if(
          w.i32.eq(w.i32.and(second, 0xfc00), 0xdc00),
          f.return(
            w.i32.add(
              w.i32.add(w.i32.shl(w.i32.and(unit, 0x3ff), 10), w.i32.and(second, 0x3ff)),
              0x10000,
            ),
          ),
        ),
      ]),
      f.return(unit),
    ];
  },
);

/** A string of one code point. */
export const codePointString = helper(
  "string.of_code_point",
  { point: "i32" },
  ["i32"],
  (f, { point }, program) => [
    f.if(w.i32.lt_u(point, 0x10000), f.return(f.call(program.use(unitString), point))),
    f.return(f.call(program.rt.string_from_code, point)),
  ],
);

/** String(x). */
export const numberString = slowHelper(
  "f64.to_string",
  { value: "f64" },
  ["i32"],
  (f, { value }, program) => {
    const integer = f.local("i32", "integer");
    return [
      integer.set(w.i32.trunc_sat_f64_s(value)),
      f.if(
        w.f64.eq(w.f64.convert_i32_s(integer), value),
        f.return(f.call(program.use(integerString), integer)),
      ),
      f.if(
        w.i64.eq(w.i64.reinterpret_f64(value), NUMBER_UNDEFINED),
        f.return(constant(program, "undefined")),
      ),
      f.return(f.call(program.use(decimalString), value)),
    ];
  },
);
