/** Meaning of constants, arithmetic and conversions. */
import { OPCODES, type Opcode, type OpSpec } from "../../../../runtime/bytecode/opcodes.ts";
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

type Row = readonly [operands: readonly (number | bigint)[], expected: number | boolean];

const MAX = 2 ** 31 - 1;
const MIN = -(2 ** 31);
const MAX64 = 2n ** 63n - 1n;
const MIN64 = -(2n ** 63n);

// Results beyond 2^53 are asked for by their low or high half, as a program would see them.
const ROWS: { readonly [K in Opcode]?: readonly Row[] } = {
  "i32.add": [
    [[2, 3], 5],
    [[MAX, 1], MIN],
  ],
  "i32.sub": [
    [[2, 3], -1],
    [[MIN, 1], MAX],
  ],
  "i32.mul": [
    [[-3, 7], -21],
    [[0x10001, 0x10001], 0x20001],
  ],
  "i32.div_s": [
    [[-7, 2], -3],
    [[7, -2], -3],
  ],
  "i32.div_u": [[[-1, 2], MAX]],
  "i32.rem_s": [
    [[-7, 2], -1],
    [[MIN, -1], 0],
  ],
  "i32.rem_u": [[[-1, 10], 5]],
  "i32.and": [[[12, 10], 8]],
  "i32.or": [[[12, 10], 14]],
  "i32.xor": [[[12, 10], 6]],
  "i32.shl": [
    [[1, 31], MIN],
    [[1, 33], 2],
  ],
  "i32.shr_s": [[[-8, 1], -4]],
  "i32.shr_u": [[[-1, 28], 15]],
  "i32.eqz": [
    [[0], true],
    [[2], false],
  ],
  "i32.eq": [
    [[1, 1], true],
    [[1, 2], false],
  ],
  "i32.ne": [
    [[1, 1], false],
    [[1, 2], true],
  ],
  "i32.lt_s": [[[-1, 1], true]],
  "i32.lt_u": [[[-1, 1], false]],
  "i32.gt_s": [[[-1, 1], false]],
  "i32.gt_u": [[[-1, 1], true]],
  "i32.le_s": [[[1, 1], true]],
  "i32.le_u": [[[-1, 1], false]],
  "i32.ge_s": [[[-1, 1], false]],
  "i32.ge_u": [[[1, 1], true]],
  "i32.clz": [
    [[1], 31],
    [[0], 32],
  ],
  "i64.add": [
    [[2n, 3n], 5],
    [[MAX64, 1n], Number(MIN64)],
  ],
  "i64.sub": [[[2n, 3n], -1]],
  "i64.mul": [
    [[-3n, 7n], -21],
    [[2n ** 32n, 2n ** 32n], 0],
  ],
  "i64.div_s": [
    [[-7n, 2n], -3],
    [[4294967295n, 5n], 858993459],
    [[4294967296n, 3n], 1431655765],
    [[4294967295n, -1n], -4294967295],
  ],
  "i64.div_u": [[[-2n, 2n], Number(MAX64)]],
  "i64.rem_s": [
    [[-7n, 2n], -1],
    [[MIN64, -1n], 0],
    [[4294967295n, 10n], 5],
    [[4294967296n, 10n], 6],
    [[4294967295n, 4294967295n], 0],
    [[7n, 4294967296n], 7],
    [[7n, -4n], 3],
  ],
  "i64.rem_u": [[[-1n, 10n], 5]],
  "i64.and": [[[12n, 10n], 8]],
  "i64.or": [[[12n, 10n], 14]],
  "i64.xor": [[[12n, 10n], 6]],
  "i64.shl": [
    [[1n, 40n], 2 ** 40],
    [[1n, 65n], 2],
  ],
  "i64.shr_s": [[[-8n, 1n], -4]],
  "i64.shr_u": [[[-1n, 60n], 15]],
  "i64.eqz": [[[0n], true]],
  "i64.eq": [[[5n, 5n], true]],
  "i64.ne": [[[5n, 5n], false]],
  "i64.lt_s": [[[-1n, 1n], true]],
  "i64.lt_u": [[[-1n, 1n], false]],
  "i64.gt_s": [[[-1n, 1n], false]],
  "i64.gt_u": [[[-1n, 1n], true]],
  "i64.le_s": [[[1n, 1n], true]],
  "i64.le_u": [[[-1n, 1n], false]],
  "i64.ge_s": [[[-1n, 1n], false]],
  "i64.ge_u": [[[1n, 1n], true]],
  "f64.add": [
    [[0.1, 0.2], 0.30000000000000004],
    [[-0, -0], -0],
  ],
  "f64.sub": [[[1, 0.9], 0.09999999999999998]],
  "f64.mul": [[[-1, 0], -0]],
  "f64.div": [
    [[1, 0], Number.POSITIVE_INFINITY],
    [[0, 0], Number.NaN],
  ],
  "f64.min": [
    [[0, -0], -0],
    [[1, Number.NaN], Number.NaN],
  ],
  "f64.max": [
    [[-0, 0], 0],
    [[1, 2], 2],
  ],
  "f64.copysign": [
    [[3, -0], -3],
    [[-3, 1], 3],
  ],
  "f64.neg": [[[0], -0]],
  "f64.abs": [[[-0], 0]],
  "f64.sqrt": [
    [[2], Math.SQRT2],
    [[-1], Number.NaN],
  ],
  "f64.floor": [
    [[-1.5], -2],
    [[-0], -0],
  ],
  "f64.ceil": [[[-0.5], -0]],
  "f64.trunc": [[[-1.9], -1]],
  "f64.eq": [
    [[0, -0], true],
    [[Number.NaN, Number.NaN], false],
  ],
  "f64.ne": [[[Number.NaN, Number.NaN], true]],
  "f64.lt": [
    [[1, 2], true],
    [[Number.NaN, 2], false],
  ],
  "f64.gt": [[[1, 2], false]],
  "f64.le": [[[2, 2], true]],
  "f64.ge": [[[Number.NaN, 2], false]],
  "f64.rem": [
    [[5.5, 2], 1.5],
    [[-4, 2], -0],
    [[5, Number.POSITIVE_INFINITY], 5],
    [[1e300, 7], 1e300 % 7],
  ],
  "f64.round": [
    [[2.5], 3],
    [[-2.5], -2],
    [[-0.2], -0],
    [[0.49999999999999994], 0],
    [[4503599627370497], 4503599627370497],
  ],
  "f64.fround": [[[0.1], Math.fround(0.1)]],
  "f64.truthy": [
    [[-0], false],
    [[Number.NaN], false],
    [[0.5], true],
  ],
  "f64.from_i32": [[[-1], -1]],
  "f64.from_u32": [[[-1], 2 ** 32 - 1]],
  "f64.from_i64": [[[2n ** 53n], 2 ** 53]],
  "i64.from_i32": [[[-1], -1]],
  "i64.from_u32": [[[-1], 2 ** 32 - 1]],
  "i64.from_f64": [
    [[-1.9], -1],
    [[1e300], Number(MAX64)],
    [[-1e300], Number(MIN64)],
    [[Number.NaN], 0],
  ],
  "i32.from_i64": [[[2n ** 32n + 5n], 5]],
  "i32.from_f64": [
    [[2 ** 32 + 5.5], 5],
    [[-(2 ** 31) - 1], MAX],
    [[1e300], 0],
    [[Number.NaN], 0],
    [[Number.NEGATIVE_INFINITY], 0],
  ],
  "i32.from_f64_exact": [
    [[-7], -7],
    [[1e300], MAX],
    [[Number.NaN], 0],
  ],
  "index.from_f64": [
    [[7], 7],
    [[-0], 0],
    [[1.5], -1],
    [[-1], -1],
    [[2 ** 31 - 1], -1],
    [[Number.NaN], -1],
  ],
  "index.from_i64": [
    [[7n], 7],
    [[-1n], -1],
    [[2n ** 40n], -1],
  ],
};

const computed: BytecodeCase[] = (Object.keys(ROWS) as Opcode[]).flatMap((op) =>
  (ROWS[op] ?? []).map(([operands, expected]) => ({
    name: `${op} of ${operands.map(literal).join(", ")}`,
    code: `${operands.map((operand, index) => constant(op, index, operand)).join(" ")} ${op} ${boxing(op)} call 1`,
    prints: [expected],
  })),
);

const trapping: BytecodeCase[] = [
  ["i32.div_s", 1, 0],
  ["i32.div_s", MIN, -1],
  ["i32.div_u", 1, 0],
  ["i32.rem_s", 1, 0],
  ["i32.rem_u", 1, 0],
  ["i64.div_s", 1n, 0n],
  ["i64.div_s", MIN64, -1n],
  ["i64.div_u", 1n, 0n],
  ["i64.rem_s", 1n, 0n],
  ["i64.rem_u", 1n, 0n],
].map(([op, a, b]) => {
  const type = String(op).slice(0, 3);
  return {
    name: `${op} of ${a}, ${b}`,
    code: `${type}.const ${a} ${type}.const ${b} ${op} drop`,
    ends: { trap: "unreachable" },
  } satisfies BytecodeCase;
});

/** Cases of numbers.ts. */
export const NUMBER_CASES: readonly BytecodeCase[] = [
  ...computed,
  ...trapping,
  {
    name: "constants keep every bit",
    code: `f64.const -0 value.from_f64 call 1 f64.const 5e-324 value.from_f64 call 1
      bool.const 1 value.from_bool call 1 i32.const ${MIN} value.from_i32 call 1
      i64.const ${MAX64} i64.const ${MAX64 - 1n} i64.sub f64.from_i64 value.from_f64 call 1`,
    prints: [-0, 5e-324, true, MIN, 1],
  },
];

function constant(op: Opcode, index: number, operand: number | bigint): string {
  const { pops }: OpSpec = OPCODES[op];
  return `${pops[index]}.const ${literal(operand)}`;
}

function literal(value: number | bigint): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function boxing(op: Opcode): string {
  const { pushes }: OpSpec = OPCODES[op];
  return pushes[0] === "i64" ? "f64.from_i64 value.from_f64" : `value.from_${pushes[0]}`;
}
