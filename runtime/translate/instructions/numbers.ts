/** Arithmetic and conversions that WebAssembly has no instruction for. */

import { writeExtreme } from "../extremes.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { INTEGER_SUMMAND } from "../index-operand.ts";
import { isTakenAsInt32 } from "../int32-elements.ts";
import { SIGNED_SUMMAND } from "../key-hash.ts";
import type { Operand } from "../operand.ts";
import { f64Remainder } from "../runtime-helpers/numbers.ts";
import type { Handlers } from "./handler.ts";

type NumberOpcode =
  | "bool.const"
  | "i64.div_s"
  | "i64.rem_s"
  | "f64.rem"
  | "f64.min"
  | "f64.max"
  | "f64.round"
  | "f64.fround"
  | "f64.truthy"
  | "i32.from_f64"
  | "index.from_f64"
  | "index.from_i64";

/** Handlers of number instructions. */
export const NUMBER_HANDLERS: Handlers<NumberOpcode> = {
  "bool.const": (w, value) => w.pushLater({ kind: "i32", value }),
  "i64.div_s": (w) => writeLongDivision(w, "div"),
  "i64.rem_s": (w) => writeLongDivision(w, "rem"),
  "f64.rem": (w) => {
    const [a, b] = w.take("f64", "f64") as [Operand, Operand];
    const divisor = b.kind === "f64" && b.value >= 1 ? b.value : 0;
    if (isPowerOfTwo(divisor)) writeRemainderOfPower(w, a, divisor);
    else if (divisor > 0 && divisor === (divisor | 0)) writeRemainderOfConstant(w, a, divisor);
    else writeRemainder(w, a, b);
  },
  "f64.min": (w) => writeExtreme(w, "min"),
  "f64.max": (w) => writeExtreme(w, "max"),
  "f64.round": (w) => {
    const { f } = w;
    const value = w.takeOne("f64");
    const floor = w.temporary("f64");
    // The sum may be +0 where the value was negative or -0: the sign is always the value's.
    w.get(value);
    f.op("f64.floor");
    f.localTee(floor);
    f.f64Const(1);
    f.f64Const(0);
    w.get(value);
    f.localGet(floor);
    f.op("f64.sub");
    f.f64Const(0.5);
    f.op("f64.ge");
    f.op("select");
    f.op("f64.add");
    w.get(value);
    f.op("f64.copysign");
  },
  "f64.fround": (w) => {
    w.flush();
    w.f.op("f32.demote_f64");
    w.f.op("f64.promote_f32");
  },
  "f64.truthy": (w) => {
    w.flush();
    w.f.op("f64.abs");
    w.f.f64Const(0);
    w.f.op("f64.gt");
  },
  "i32.from_f64": (w) => {
    if (isTakenAsInt32(w.program.module, w.plan.definition.code, w.at - 1)) return;
    const before = w.plan.definition.code[w.at - 1]?.op ?? "";
    const value = w.takeOne("f64");
    if (MOSTLY_INTEGERS.has(before)) writeIntegerToInt32(w, value);
    else writeToInt32(w, value);
  },
  "index.from_f64": (w) => {
    const index = w.takeLocal("f64");
    const sum = w.temporary("f64");
    w.f.localGet(index);
    w.f.f64Const(INTEGER_SUMMAND);
    w.f.op("f64.add");
    w.f.localSet(sum);
    w.pushLater({ kind: "indexF64", index, sum });
  },
  "index.from_i64": (w) => {
    w.pushLater({ kind: "index64", index: w.takeLocal("i64") });
  },
};

/** What mostly gives integers: of elements from which an int32 is wanted, few are anything else. */
const MOSTLY_INTEGERS: ReadonlySet<string> = new Set([
  "array.get_or_nan",
  "f64.floor",
  "f64.ceil",
  "f64.trunc",
  "f64.round",
]);

/** The bits of what, added to an integer from -2^51 to 2^51, leaves that in the low bits of the sum, as two's complement. */
const SIGNED_SUMMAND_BITS = 0x4338_0000_0000_0000n;

/**
 * Pushes ToInt32 of a number which is hardly ever none of these integers: half the instructions, V8 asking of what it cuts off whether it fitted. A
 * larger number or a fraction is not what comes back from the sum's bits.
 */
function writeIntegerToInt32(w: FunctionWriter, value: Operand): void {
  const { f } = w;
  const sum = w.temporary("f64");
  w.get(value);
  f.f64Const(SIGNED_SUMMAND);
  f.op("f64.add");
  f.localTee(sum);
  f.op("i64.reinterpret_f64");
  f.i64Const(SIGNED_SUMMAND_BITS);
  f.op("i64.sub");
  f.op("f64.convert_i64_s");
  w.get(value);
  f.op("f64.eq");
  w.either(
    "i32",
    () => {
      f.localGet(sum);
      f.op("i64.reinterpret_f64");
      f.op("i32.wrap_i64");
    },
    () => {
      writeToInt32(w, value);
    },
    true,
  );
}

/** Pushes ToInt32 of a number: exact for all below 2^63 by way of i64. */
export function writeToInt32(w: FunctionWriter, value: Operand): void {
  const { f } = w;
  w.get(value);
  f.op("f64.abs");
  f.f64Const(2 ** 63);
  f.op("f64.lt");
  w.either(
    "i32",
    () => {
      w.get(value);
      f.op("i64.trunc_sat_f64_s");
      f.op("i32.wrap_i64");
    },
    () => {
      w.get(value);
      w.callRuntime("f64_to_i32");
    },
    true,
  );
}

const MAX_U32 = 0xffff_ffffn;

/** Numbers mostly fit into 32 bits, which are divided faster: by a constant with a multiplication. */
function writeLongDivision(w: FunctionWriter, operation: "div" | "rem"): void {
  const { f } = w;
  const [a, b] = w.take("i64", "i64") as [Operand, Operand];
  const isConstant = b.kind === "i64" && b.value > 0n && b.value <= MAX_U32;
  w.get(a);
  if (!isConstant) {
    w.get(b);
    f.op("i64.or");
  }
  f.i64Const(MAX_U32);
  f.op("i64.le_u");
  w.either(
    "i64",
    () => {
      w.get(a);
      f.op("i32.wrap_i64");
      if (isConstant) {
        f.i32Const(Number(BigInt.asIntN(32, b.value)));
      } else {
        w.get(b);
        f.op("i32.wrap_i64");
      }
      f.op(`i32.${operation}_u`);
      f.op("i64.extend_i32_u");
    },
    () => {
      w.get(a);
      w.get(b);
      f.op(`i64.${operation}_s`);
    },
    true,
  );
}

/** Not so large that its reciprocal is no power of two any more. */
function isPowerOfTwo(value: number): boolean {
  return value >= 1 && value <= 2 ** 52 && value === 2 ** Math.round(Math.log2(value));
}

/** Dividing by a power of two, cutting off and multiplying again are exact, and so is what is left. */
function writeRemainderOfPower(w: FunctionWriter, a: Operand, power: number): void {
  const { f } = w;
  w.get(a);
  w.get(a);
  f.f64Const(1 / power);
  f.op("f64.mul");
  f.op("f64.trunc");
  f.f64Const(power);
  f.op("f64.mul");
  f.op("f64.sub");
  // A remainder of zero has the sign of the dividend as well.
  w.get(a);
  f.op("f64.copysign");
}

// The engine turns division by a constant into a multiplication, which a helper would hide from it.
function writeRemainderOfConstant(w: FunctionWriter, a: Operand, divisor: number): void {
  const { f } = w;
  // 1 to 2^32 - 1: what `>>> 0` gives is a common dividend. A zero may be -0.
  const integer = w.temporary("i64");
  w.get(a);
  f.op("i64.trunc_sat_f64_s");
  f.localTee(integer);
  f.i64Const(1n);
  f.op("i64.sub");
  f.i64Const(0xffff_ffffn);
  f.op("i64.lt_u");
  f.localGet(integer);
  f.op("f64.convert_i64_s");
  w.get(a);
  f.op("f64.eq");
  f.op("i32.and");
  w.either(
    "f64",
    () => {
      f.localGet(integer);
      f.op("i32.wrap_i64");
      f.i32Const(divisor);
      f.op("i32.rem_u");
      f.op("f64.convert_i32_u");
    },
    () => {
      w.get(a);
      f.op("f64.abs");
      f.f64Const(MAX_DIVIDEND);
      f.op("f64.le");
      w.either(
        "f64",
        () => writeRemainderByQuotient(w, a, divisor),
        () => writeSlowRemainder(w, a, { kind: "f64", value: divisor }),
      );
    },
  );
}

/** Up to here a quotient by an integer, cut off, times that integer is exact. */
const MAX_DIVIDEND = 2 ** 52;

/** A quotient that rounding takes up to an integer is one too large; all else is exact. */
function writeRemainderByQuotient(w: FunctionWriter, a: Operand, divisor: number): void {
  const { f } = w;
  const rest = w.temporary("f64");
  w.get(a);
  f.op("f64.abs");
  f.localTee(rest);
  f.localGet(rest);
  f.f64Const(divisor);
  f.op("f64.div");
  f.op("f64.trunc");
  f.f64Const(divisor);
  f.op("f64.mul");
  f.op("f64.sub");
  f.localTee(rest);
  f.f64Const(divisor);
  f.f64Const(0);
  f.localGet(rest);
  f.f64Const(0);
  f.op("f64.lt");
  f.op("select");
  f.op("f64.add");
  w.get(a);
  f.op("f64.copysign");
}

/**
 * What is below the divisor is its own remainder: so are mostly places that go round in a buffer, and one comes out of the other. -0 is left to the
 * helper as well, though it compares as 0, since what is negative shows in the sign bit alone. Two integers from 1 to 2^31 - 1 are divided in line: a
 * call would keep all that lives on across it on the stack in every round.
 */
function writeRemainder(w: FunctionWriter, a: Operand, b: Operand): void {
  const { f } = w;
  const done = f.block("f64");
  const other = f.block();
  w.get(a);
  w.get(b);
  f.op("f64.lt");
  f.if();
  w.get(a);
  w.get(a);
  f.op("i64.reinterpret_f64");
  f.i64Const(0n);
  f.op("i64.ge_s");
  f.brIf(f.depthOf(done));
  f.op("drop");
  f.br(f.depthOf(other));
  f.end();
  const integers = [a, b].map((number) => writePositiveInteger(w, number, f.depthOf(other)));
  for (const integer of integers) f.localGet(integer);
  f.op("i32.rem_u");
  f.op("f64.convert_i32_u");
  f.br(f.depthOf(done));
  f.end();
  writeSlowRemainder(w, a, b);
  f.end();
}

/** The number as an integer from 1 to 2^31 - 1, in a local. Low bits of a sum are an integer sooner than a conversion that saturates gives it. */
function writePositiveInteger(w: FunctionWriter, number: Operand, otherwise: number): number {
  const { f } = w;
  const integer = w.temporary("i32");
  w.get(number);
  f.f64Const(SIGNED_SUMMAND);
  f.op("f64.add");
  f.op("i64.reinterpret_f64");
  f.op("i32.wrap_i64");
  f.localTee(integer);
  f.i32Const(0);
  f.op("i32.le_s");
  f.brIf(otherwise);
  f.localGet(integer);
  f.op("f64.convert_i32_s");
  w.get(number);
  f.op("f64.ne");
  f.brIf(otherwise);
  return integer;
}

function writeSlowRemainder(w: FunctionWriter, a: Operand, b: Operand): void {
  w.get(a);
  w.get(b);
  w.f.call(w.program.use(f64Remainder));
}
