/** Interprets constants, arithmetic and conversions. An i32 is a JavaScript number which is an int32, an i64 a bigint in range. */
import type { Handlers } from "./handler.ts";
import type { Machine } from "./machine.ts";

type Run = (machine: Machine) => void;

export const NUMBER_HANDLERS = {
  "i32.const": (machine, [value]) => machine.push(value),
  "bool.const": (machine, [value]) => machine.push(value),
  "i64.const": (machine, [value]) => machine.push(value),
  "f64.const": (machine, [value]) => machine.push(value),
  "string.const": (machine, [text]) => machine.push(machine.module.strings[text]),
  "i32.add": i32((a, b) => a + b),
  "i32.sub": i32((a, b) => a - b),
  "i32.mul": i32(Math.imul),
  "i32.div_s": i32Divide((a, b) => (b === -1 && a === MIN_I32 ? undefined : a / b)),
  "i32.div_u": i32Divide((a, b) => (a >>> 0) / (b >>> 0)),
  "i32.rem_s": i32Divide((a, b) => a % b),
  "i32.rem_u": i32Divide((a, b) => (a >>> 0) % (b >>> 0)),
  "i32.and": i32((a, b) => a & b),
  "i32.or": i32((a, b) => a | b),
  "i32.xor": i32((a, b) => a ^ b),
  "i32.shl": i32((a, b) => a << b),
  "i32.shr_s": i32((a, b) => a >> b),
  "i32.shr_u": i32((a, b) => a >>> b),
  "i32.eqz": (machine) => machine.pushBool(machine.popNumber() === 0),
  "i32.eq": compare((a, b) => a === b),
  "i32.ne": compare((a, b) => a !== b),
  "i32.lt_s": compare((a, b) => a < b),
  "i32.lt_u": compare((a, b) => a >>> 0 < b >>> 0),
  "i32.gt_s": compare((a, b) => a > b),
  "i32.gt_u": compare((a, b) => a >>> 0 > b >>> 0),
  "i32.le_s": compare((a, b) => a <= b),
  "i32.le_u": compare((a, b) => a >>> 0 <= b >>> 0),
  "i32.ge_s": compare((a, b) => a >= b),
  "i32.ge_u": compare((a, b) => a >>> 0 >= b >>> 0),
  "i32.clz": (machine) => machine.push(Math.clz32(machine.popNumber())),
  "i64.add": i64((a, b) => a + b),
  "i64.sub": i64((a, b) => a - b),
  "i64.mul": i64((a, b) => a * b),
  "i64.div_s": i64Divide((a, b) => (b === -1n && a === MIN_I64 ? undefined : a / b)),
  "i64.div_u": i64Divide((a, b) => unsigned64(a) / unsigned64(b)),
  "i64.rem_s": i64Divide((a, b) => a % b),
  "i64.rem_u": i64Divide((a, b) => unsigned64(a) % unsigned64(b)),
  "i64.and": i64((a, b) => a & b),
  "i64.or": i64((a, b) => a | b),
  "i64.xor": i64((a, b) => a ^ b),
  "i64.shl": i64((a, b) => a << (b & 63n)),
  "i64.shr_s": i64((a, b) => a >> (b & 63n)),
  "i64.shr_u": i64((a, b) => unsigned64(a) >> (b & 63n)),
  "i64.eqz": (machine) => machine.pushBool(machine.popI64() === 0n),
  "i64.eq": compare64((a, b) => a === b),
  "i64.ne": compare64((a, b) => a !== b),
  "i64.lt_s": compare64((a, b) => a < b),
  "i64.lt_u": compare64((a, b) => unsigned64(a) < unsigned64(b)),
  "i64.gt_s": compare64((a, b) => a > b),
  "i64.gt_u": compare64((a, b) => unsigned64(a) > unsigned64(b)),
  "i64.le_s": compare64((a, b) => a <= b),
  "i64.le_u": compare64((a, b) => unsigned64(a) <= unsigned64(b)),
  "i64.ge_s": compare64((a, b) => a >= b),
  "i64.ge_u": compare64((a, b) => unsigned64(a) >= unsigned64(b)),
  "f64.add": f64((a, b) => a + b),
  "f64.sub": f64((a, b) => a - b),
  "f64.mul": f64((a, b) => a * b),
  "f64.div": f64((a, b) => a / b),
  "f64.min": f64(Math.min),
  "f64.max": f64(Math.max),
  "f64.copysign": f64((a, b) => (isNegative(a) === isNegative(b) ? a : -a)),
  "f64.neg": f64Unary((a) => -a),
  "f64.abs": f64Unary(Math.abs),
  "f64.sqrt": f64Unary(Math.sqrt),
  "f64.floor": f64Unary(Math.floor),
  "f64.ceil": f64Unary(Math.ceil),
  "f64.trunc": f64Unary(Math.trunc),
  "f64.eq": compare(isEqual),
  "f64.ne": compare((a, b) => !isEqual(a, b)),
  "f64.lt": compare((a, b) => a < b),
  "f64.gt": compare((a, b) => a > b),
  "f64.le": compare((a, b) => a <= b),
  "f64.ge": compare((a, b) => a >= b),
  "f64.rem": f64((a, b) => a % b),
  "f64.round": f64Unary(Math.round),
  "f64.fround": f64Unary(Math.fround),
  "f64.truthy": (machine) => machine.pushBool(Boolean(machine.popNumber())),
  "f64.from_i32": f64Unary((a) => a),
  "f64.from_u32": f64Unary((a) => a >>> 0),
  "f64.from_i64": (machine) => machine.push(Number(machine.popI64())),
  "i64.from_i32": (machine) => machine.push(BigInt(machine.popNumber())),
  "i64.from_u32": (machine) => machine.push(BigInt(machine.popNumber() >>> 0)),
  "i64.from_f64": (machine) => machine.push(saturate64(machine.popNumber())),
  "i32.from_i64": (machine) => machine.push(Number(BigInt.asIntN(32, machine.popI64()))),
  "i32.from_f64": f64Unary((a) => a | 0),
  "i32.from_f64_exact": f64Unary((a) => Math.max(MIN_I32, Math.min(MAX_I32, a || 0)) | 0),
  "index.from_f64": f64Unary((a) => (Number.isInteger(a) && a >= 0 && a < MAX_I32 ? a | 0 : -1)),
  "index.from_i64": (machine) => {
    const value = machine.popI64();
    machine.push(value >= 0n && value < BigInt(MAX_I32) ? Number(value) : -1);
  },
} satisfies Partial<Handlers>;

const MIN_I32 = -(2 ** 31);
const MAX_I32 = 2 ** 31 - 1;
const MIN_I64 = -(2n ** 63n);
const MAX_I64 = 2n ** 63n - 1n;

function i32(compute: (a: number, b: number) => number): Run {
  return (machine) => {
    const b = machine.popNumber();
    machine.push(compute(machine.popNumber(), b) | 0);
  };
}

// Undefined for a quotient that does not fit.
function i32Divide(compute: (a: number, b: number) => number | undefined): Run {
  return (machine) => {
    const b = machine.popNumber();
    const quotient = compute(machine.popNumber(), b);
    if (b === 0 || quotient === undefined) machine.trap("unreachable");
    else machine.push(quotient | 0);
  };
}

function compare(holds: (a: number, b: number) => boolean): Run {
  return (machine) => {
    const b = machine.popNumber();
    machine.pushBool(holds(machine.popNumber(), b));
  };
}

function i64(compute: (a: bigint, b: bigint) => bigint): Run {
  return (machine) => {
    const b = machine.popI64();
    machine.push(BigInt.asIntN(64, compute(machine.popI64(), b)));
  };
}

// Big integers throw where they are divided by zero, so that is asked first.
function i64Divide(compute: (a: bigint, b: bigint) => bigint | undefined): Run {
  return (machine) => {
    const b = machine.popI64();
    const a = machine.popI64();
    const quotient = b === 0n ? undefined : compute(a, b);
    if (quotient === undefined) machine.trap("unreachable");
    else machine.push(BigInt.asIntN(64, quotient));
  };
}

function compare64(holds: (a: bigint, b: bigint) => boolean): Run {
  return (machine) => {
    const b = machine.popI64();
    machine.pushBool(holds(machine.popI64(), b));
  };
}

function f64(compute: (a: number, b: number) => number): Run {
  return (machine) => {
    const b = machine.popNumber();
    machine.push(compute(machine.popNumber(), b));
  };
}

function f64Unary(compute: (a: number) => number): Run {
  return (machine) => machine.push(compute(machine.popNumber()));
}

/** A number that is missing, here `undefined`, is a NaN. */
function isEqual(a: number | undefined, b: number | undefined): boolean {
  return a === b && a !== undefined;
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function unsigned64(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function saturate64(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return MAX_I64;
  if (value <= -(2 ** 63)) return MIN_I64;
  return BigInt(Math.trunc(value));
}
