/** Units of two bytes, of which those texts that need no more are kept in one; texts of what lies in typed arrays. */
import { STRING, TYPED } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { type Helper, helper } from "../helper.ts";
import { indexTrap } from "./arrays.ts";
import { throwRange } from "./memory.ts";
import {
  characterAt,
  constant,
  copyBytes,
  MAX_STRING_LENGTH,
  newFlatString,
  unitString,
} from "./string-basics.ts";

/** Does one of at least one units need two bytes? @param from the first of them lies `STRING.data` behind it */
export function hasWideUnit(
  f: FunctionScope,
  from: Local<"i32">,
  count: Local<"i32">,
): { readonly find: Statement[]; readonly found: Expression<"i32"> } {
  const units = f.local("i32", "units");
  const at = f.local("i32", "at_unit");
  const end = f.local("i32", "end_of_units");
  return {
    find: [
      units.set(0),
      at.set(from),
      end.set(w.i32.add(from, w.i32.shl(count, 1))),
      f.loop((again) => [
        units.set(w.i32.or(units, w.i32.load16_u(at, STRING.data))),
        at.set(w.i32.add(at, 2)),
        f.brIf(again, w.i32.and(w.i32.le_u(units, 0xff), w.i32.ne(at, end))),
      ]),
    ],
    found: w.i32.gt_u(units, 0xff),
  };
}

/** Copies at least one units of two bytes to as many of one byte; each side lies `STRING.data` behind its address. */
export function narrowUnits(
  f: FunctionScope,
  to: Local<"i32">,
  from: Local<"i32">,
  count: Local<"i32">,
): Statement[] {
  const source = f.local("i32", "source_unit");
  const target = f.local("i32", "target_unit");
  const end = f.local("i32", "end_of_target");
  return [
    source.set(from),
    target.set(to),
    end.set(w.i32.add(to, count)),
    f.loop((again) => [
      w.i32.store8(target, w.i32.load16_u(source, STRING.data), STRING.data),
      source.set(w.i32.add(source, 2)),
      target.set(w.i32.add(target, 1)),
      f.brIf(again, w.i32.ne(target, end)),
    ]),
  ];
}

type TextOfElements = Helper<Readonly<Record<"array" | "start" | "end", "i32">>, readonly ["i32"]>;

/** Bytes start..end of a typed array as units. */
export const bytesString: TextOfElements = helper(
  "string.from_bytes",
  { array: "i32", start: "i32", end: "i32" },
  ["i32"],
  (f, { array, start, end }, program) => {
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const data = f.local("i32", "data");
    const size = w.i32.load(array, TYPED.length);
    return [
      f.if(
        w.i32.or(w.i32.gt_u(start, end), w.i32.gt_u(end, size)),
        indexTrap(f, program, end, size),
      ),
      length.set(w.i32.sub(end, start)),
      f.if(w.i32.eqz(length), f.return(constant(program, ""))),
      data.set(w.i32.add(w.i32.load(array, TYPED.data), start)),
      f.if(w.i32.eq(length, 1), f.return(characterAt(program, w.i32.load8_u(data)))),
      f.if(
        w.i32.gt_u(length, MAX_STRING_LENGTH),
        throwRange({ f, program }, "Invalid string length"),
      ),
      ...newFlatString({ f, program }, string, length, "latin1", [array]),
      data.set(w.i32.sub(data, STRING.data)),
      ...copyBytes(f, string, data, length),
      f.return(string),
    ];
  },
);

/** Elements start..end of a typed array of two bytes each as units. */
export const unitsString: TextOfElements = helper(
  "string.from_units",
  { array: "i32", start: "i32", end: "i32" },
  ["i32"],
  (f, { array, start, end }, program) => {
    const scope = { f, program };
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const data = f.local("i32", "data");
    const size = w.i32.load(array, TYPED.length);
    const wide = hasWideUnit(f, data, length);
    return [
      f.if(
        w.i32.or(w.i32.gt_u(start, end), w.i32.gt_u(end, size)),
        indexTrap(f, program, end, size),
      ),
      length.set(w.i32.sub(end, start)),
      f.if(w.i32.eqz(length), f.return(constant(program, ""))),
      data.set(w.i32.add(w.i32.load(array, TYPED.data), w.i32.shl(start, 1))),
      f.if(w.i32.eq(length, 1), f.return(f.call(program.use(unitString), w.i32.load16_u(data)))),
      f.if(w.i32.gt_u(length, MAX_STRING_LENGTH), throwRange(scope, "Invalid string length")),
      data.set(w.i32.sub(data, STRING.data)),
      ...wide.find,
      f.if(wide.found, [
        ...newFlatString(scope, string, length, "twoByte", [array]),
        ...copyBytes(f, string, data, w.i32.shl(length, 1)),
        f.return(string),
      ]),
      ...newFlatString(scope, string, length, "latin1", [array]),
      ...narrowUnits(f, string, data, length),
      f.return(string),
    ];
  },
);
