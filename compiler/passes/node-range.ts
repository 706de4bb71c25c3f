/** Range of one instruction's value from the ranges of its operands: what each opcode can give. */
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";
import {
  absolute,
  add,
  BOOLEAN,
  divide,
  INT32,
  integers,
  isExact,
  isInt32,
  LENGTH,
  maximum,
  minimum,
  multiply,
  negate,
  type Range,
  remainder,
  rounded,
  STRING_LENGTH,
  squareRoot,
  subtract,
  TOP,
  UINT32,
  WORD,
  wrapped32,
} from "./range.ts";

/** UTF-16 code units. */
export const CODE_UNIT: Range = integers(0, 65535);
export const CODE_POINT: Range = integers(0, 0x10ffff);

type Rule = (a: Range, b: Range) => Range;

const withoutNegativeZero = (range: Range): Range => ({ ...range, mayBeNegativeZero: false });
const wrapped64 = (range: Range): Range => (isExact(range) ? withoutNegativeZero(range) : WORD);

/** Both sides non-negative: an `and` cannot exceed either. */
const and: Rule = (a, b) => {
  if (a.lo >= 0 || b.lo >= 0) {
    return integers(
      0,
      Math.min(
        a.lo >= 0 ? a.hi : Number.MAX_SAFE_INTEGER,
        b.lo >= 0 ? b.hi : Number.MAX_SAFE_INTEGER,
      ),
    );
  }
  return INT32;
};
/** Of 64 bits: likewise, where a side is known that well. */
const wideAnd: Rule = (a, b) => {
  const sides = [a, b].filter((side) => isExact(side) && side.lo >= 0);
  return sides.length === 0 ? WORD : integers(0, Math.min(...sides.map(({ hi }) => hi)));
};
/** Shifts that leave what a double holds exactly. */
const wideShiftRightUnsigned: Rule = (_, by) =>
  by.lo === by.hi && by.lo >= 11 && by.lo < 64 ? integers(0, 2 ** (64 - by.lo) - 1) : WORD;
const wideRemainder: Rule = (_, by) => (isExact(by) && by.lo > 0 ? integers(0, by.hi - 1) : WORD);
const or: Rule = (a, b) => {
  if (a.lo < 0 || b.lo < 0) return INT32;
  const bits = Math.ceil(Math.log2(Math.max(a.hi, b.hi) + 1));
  return integers(0, 2 ** bits - 1);
};
const shiftRight: Rule = (a, b) => {
  if (b.lo !== b.hi) return a.lo >= 0 ? integers(0, a.hi) : INT32;
  const by = b.lo & 31;
  return integers(Math.floor(a.lo / 2 ** by), Math.floor(a.hi / 2 ** by));
};
const shiftRightUnsigned: Rule = (a, b) => {
  if (a.lo >= 0) return shiftRight(a, b);
  if (b.lo !== b.hi || (b.lo & 31) === 0) return INT32;
  return integers(0, Math.floor((2 ** 32 - 1) / 2 ** (b.lo & 31)));
};

/** Rules by opcode; an opcode without one gives anything of its type. */
const RULES: Partial<Record<Opcode, Rule>> = {
  "f64.add": add,
  "f64.sub": subtract,
  "f64.mul": multiply,
  "f64.div": divide,
  "f64.rem": remainder,
  "f64.min": minimum,
  "f64.max": maximum,
  "f64.neg": negate,
  "f64.abs": absolute,
  "f64.sqrt": squareRoot,
  "f64.floor": (a) => rounded(a, Math.floor),
  "f64.ceil": (a) => rounded(a, Math.ceil),
  "f64.trunc": (a) => rounded(a, Math.trunc),
  "f64.round": (a) => rounded(a, Math.round),
  "f64.from_i32": (a) => a,
  "f64.from_i64": (a) => a,
  "f64.from_u32": (a) => (a.lo >= 0 ? a : UINT32),
  "i32.from_f64": (a) => (isInt32(a) ? withoutNegativeZero(a) : INT32),
  "i32.from_f64_exact": (a) => wrapped32(a),
  "i64.from_f64": wrapped64,
  "i64.from_i32": (a) => a,
  "i64.from_u32": (a) => (a.lo >= 0 ? a : UINT32),
  "i32.from_i64": wrapped32,
  "i32.add": (a, b) => wrapped32(add(a, b)),
  "i32.sub": (a, b) => wrapped32(subtract(a, b)),
  "i32.mul": (a, b) => wrapped32(multiply(a, b)),
  "i64.add": (a, b) => wrapped64(add(a, b)),
  "i64.sub": (a, b) => wrapped64(subtract(a, b)),
  "i64.mul": (a, b) => wrapped64(multiply(a, b)),
  "i64.and": wideAnd,
  "i64.shr_u": wideShiftRightUnsigned,
  "i64.rem_u": wideRemainder,
  "i32.rem_s": (a, b) => withoutNegativeZero(remainder(a, b)),
  "i32.and": and,
  "i32.or": or,
  "i32.xor": or,
  "i32.shr_s": shiftRight,
  "i32.shr_u": shiftRightUnsigned,
  "i32.clz": () => integers(0, 32),
  "array.length": () => LENGTH,
  "typed.length": () => LENGTH,
  "string.length": () => STRING_LENGTH,
  "string.char_code_at": () => integers(-1, 65535),
  "string.code_point_at": () => integers(-1, 0x10ffff),
  "string.index_of": () => integers(-1, STRING_LENGTH.hi),
  "string.last_index_of": () => integers(-1, STRING_LENGTH.hi),
  "string.compare": () => integers(-1, 1),
};

/**
 * @param type type of the node's value
 * @param a first operand's range, anything when it has none
 */
export function opRange(op: Opcode, type: string | number, a: Range, b: Range): Range {
  const rule = RULES[op];
  const range = rule ? rule(a, b) : TOP;
  if (type === "bool") return BOOLEAN;
  if (type === "i32") return wrapped32(range);
  if (type === "i64") return wrapped64(range);
  return range;
}

/** Ranges of typed-array elements as `typed.get` gives them. */
export const TYPED_ELEMENTS: Readonly<Record<string, Range>> = {
  i8: integers(-128, 127),
  u8: integers(0, 255),
  u8c: integers(0, 255),
  i16: integers(-32768, 32767),
  u16: integers(0, 65535),
  i32: INT32,
  u32: UINT32,
  f32: TOP,
  f64: TOP,
  i64: TOP,
  u64: TOP,
};

/** Anything a representation can hold. */
export function ofType(type: string | number): Range {
  if (type === "bool") return BOOLEAN;
  if (type === "i32") return INT32;
  if (type === "i64") return WORD;
  return TOP;
}
