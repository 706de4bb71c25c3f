/** Meaning of arrays and typed arrays. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printI32 = "value.from_i32 call 1";
const printBool = "value.from_bool call 1";
const printRef = "value.from_ref call 1";

/** An array literal with holes, which the host shows as such. */
function sparse(length: number, elements: Readonly<Record<number, unknown>>): unknown[] {
  const array: unknown[] = [];
  array.length = length;
  for (const [index, element] of Object.entries(elements)) array[Number(index)] = element;
  return array;
}

// 6 f64[], 7 string[], 8 bool[], 9 i32[], 10 i64[]
const types = ["array f64", "array t1", "array bool", "array i32", "array i64"];

const TYPED = [
  ["i8", "i32.const 200", -56],
  ["u8", "i32.const -1", 255],
  ["u8c", "i32.const 300", 255],
  ["i16", "i32.const 40000", -25536],
  ["u16", "i32.const -1", 65535],
  ["i32", "i32.const -5", -5],
  ["u32", "f64.const -1", 4294967295],
  ["f32", "f64.const 0.1", Math.fround(0.1)],
  ["f64", "f64.const -0", -0],
] as const;

const typedCases: BytecodeCase[] = TYPED.map(([element, constant, expected]) => {
  const box = constant.startsWith("i32") ? printI32 : print;
  return {
    name: `typed array of ${element}`,
    types: [`typed-array ${element}`],
    locals: "t6",
    code: `i32.const 3 typed.new t6 local.tee 0 i32.const 1 ${constant} typed.set t6
      local.get 0 i32.const 3 ${constant} typed.set t6 local.get 0 i32.const -1 ${constant} typed.set t6
      local.get 0 i32.const 1 typed.get t6 ${box} local.get 0 i32.const 0 typed.get t6 ${box}
      local.get 0 i32.const 1 typed.get_or_undefined t6 call 1 local.get 0 i32.const 3 typed.get_or_undefined t6 call 1
      local.get 0 i32.const 1 typed.get_or_nan t6 ${print} local.get 0 i32.const -1 typed.get_or_nan t6 ${print}
      local.get 0 typed.length ${printI32}
      local.get 0 ${constant} i32.const 2 i32.const 3 typed.fill t6 local.get 0 i32.const 2 typed.get t6 ${box}`,
    prints: [expected, 0, expected, undefined, expected, Number.NaN, 3, expected],
  };
});

const integerCases: BytecodeCase[] = TYPED.filter(([element]) => !element.startsWith("f")).map(
  ([element, constant, expected]) => ({
    name: `elements of ${element} as i64, or a constant`,
    types: [`typed-array ${element}`],
    locals: "t6",
    code: `i32.const 2 typed.new t6 local.tee 0 i32.const 1 ${constant} typed.set t6
      ${[0, 1, 2, -1].map((at) => `local.get 0 i32.const ${at} typed.get_i64_or t6 8796093022208 f64.from_i64 ${print}`).join(" ")}`,
    prints: [0, expected, 2 ** 43, 2 ** 43],
  }),
);

const printI64 = `f64.from_i64 ${print}`;

const wideCases: BytecodeCase[] = ["i64", "u64"].map((element) => ({
  name: `typed array of ${element}`,
  types: [`typed-array ${element}`],
  locals: "t6",
  code: `i32.const 3 typed.new t6 local.tee 0 i32.const 1 i64.const -5 typed.set t6
    local.get 0 i32.const 3 i64.const 7 typed.set t6 local.get 0 i32.const -1 i64.const 7 typed.set t6
    ${[0, 1].map((at) => `local.get 0 i32.const ${at} typed.get t6 ${printI64}`).join(" ")}
    ${[1, 3, -1].map((at) => `local.get 0 i32.const ${at} typed.get_i64_or t6 9 ${printI64}`).join(" ")}
    local.get 0 i64.const 4294967296 i32.const 1 i32.const 3 typed.fill t6
    local.get 0 i32.const 0 local.get 0 i32.const 1 i32.const 2 typed.copy t6
    ${[0, 1, 2].map((at) => `local.get 0 i32.const ${at} typed.get t6 ${printI64}`).join(" ")} local.get 0 typed.length ${printI32}`,
  prints: [0, -5, -5, 9, 9, 2 ** 32, 2 ** 32, 2 ** 32, 3],
}));

const outside: BytecodeCase[] = [
  "i32.const 2 i32.const 1 array.slice t6 drop",
  "i32.const 0 i32.const 4 array.slice t6 drop",
  "i32.const 0 local.get 0 i32.const 2 i32.const 2 array.copy t6",
  "i32.const 0 local.get 0 i32.const 0 i32.const -1 array.copy t6",
].map((code) => ({
  name: `outside of an array of 3: ${code}`,
  types,
  locals: "t6",
  code: `f64.const 1 f64.const 2 f64.const 3 array.of t6 3 local.tee 0 ${code}`,
  ends: { trap: "indexOutOfRange" },
}));

const outsideFlags: BytecodeCase[] = [1, -1].map((index) => ({
  name: `outside of an array of 1: i32.const ${index} array.get`,
  types,
  code: `bool.const 1 array.of t8 1 i32.const ${index} array.get t8 drop`,
  ends: { trap: "indexOutOfRange" },
}));

const outsideTyped: BytecodeCase[] = [
  "i32.const 3 typed.get t6 drop",
  "i32.const 0 i32.const 4 typed.subarray t6 drop",
  "i32.const 0 local.get 0 i32.const 1 i32.const 3 typed.copy t6",
  "f64.const 1 i32.const 2 i32.const 4 typed.fill t6",
  "i32.const 16 i32.const 2 typed.view t6 drop",
  "i32.const 4 i32.const 1 typed.view t6 drop",
  "i32.const -8 i32.const 1 typed.view t6 drop",
].map((code) => ({
  name: `outside of a typed array of 3: ${code}`,
  types: ["typed-array f64"],
  locals: "t6",
  code: `i32.const 3 typed.new t6 local.tee 0 ${code}`,
  ends: { trap: "indexOutOfRange" },
}));

/** Cases of arrays.ts. */
export const ARRAY_CASES: readonly BytecodeCase[] = [
  ...typedCases,
  ...wideCases,
  ...outsideFlags,
  ...integerCases,
  ...outside,
  ...outsideTyped,
  {
    name: "array.of takes elements in order",
    types,
    code: `f64.const 1 f64.const 2 array.of t6 2 ${printRef} array.of t7 0 ${printRef}
      bool.const 1 bool.const 0 array.of t8 2 ${printRef} i64.const 5 array.of t10 1 ${printRef}`,
    prints: [[1, 2], [], [true, false], [5]],
  },
  {
    name: "array.new makes holes, which only arrays of integers have none of",
    types,
    code: `i32.const 2 array.new t6 ${printRef} i32.const 1 array.new t7 ${printRef} i32.const 1 array.new t8 ${printRef}
      i32.const 2 array.new t9 ${printRef} i32.const 1 array.new t2 ${printRef} i32.const 1 array.new t10 i32.const 0 array.get t10 f64.from_i64 ${print}
      i32.const 1 array.new t9 i32.const 0 array.has ${printBool} i32.const 1 array.new t9 i32.const 1 array.has ${printBool}`,
    prints: [sparse(2, {}), sparse(1, {}), sparse(1, {}), [0, 0], sparse(1, {}), 0, true, false],
  },
  {
    name: "what is stored of a missing element is undefined, and no hole",
    types,
    locals: "t6 t8",
    code: `i32.const 3 array.new t6 local.set 0 i32.const 2 array.new t8 local.set 1
      local.get 0 i32.const 0 local.get 0 i32.const 9 array.get_to_store t6 array.set t6
      local.get 0 i32.const 2 local.get 0 i32.const 1 array.get_to_store t6 array.set t6
      local.get 0 local.get 0 i32.const 0 array.get_or_nan t6 f64.const 1 f64.add array.push t6
      local.get 1 i32.const 1 local.get 1 i32.const -1 array.get_to_store t8 array.set t8
      local.get 0 ${printRef} local.get 1 ${printRef} local.get 0 i32.const 0 array.has ${printBool}
      local.get 1 i32.const 1 array.get_or_undefined t8 call 1 local.get 0 i32.const 0 array.get_or_undefined t6 call 1
      local.get 1 i32.const 1 array.get t8 drop`,
    prints: [
      ...[sparse(4, { 0: undefined, 2: undefined, 3: Number.NaN }), sparse(2, { 1: undefined })],
      ...[true, undefined, undefined],
    ],
    ends: { trap: "indexOutOfRange" },
  },
  {
    name: "a number that is missing is a NaN that is undefined in a box",
    types,
    locals: "t6 f64",
    code: `i32.const 2 array.new t6 local.tee 0 i32.const 9 array.get t6 local.tee 1 ${print}
      local.get 0 i32.const 1 array.get t6 ${print} local.get 1 value.from_f64 value.is_undefined ${printBool}
      local.get 1 f64.const -0 f64.add ${print} local.get 1 local.get 1 f64.eq ${printBool} local.get 1 local.get 1 f64.ne ${printBool}
      local.get 1 f64.to_string ${printRef} local.get 1 f64.neg ${print} local.get 1 f64.abs ${print}
      value.undefined value.to_f64 ${print} local.get 0 i32.const 0 local.get 1 array.set t6 local.get 0 ${printRef}`,
    prints: [
      ...[undefined, undefined, true, Number.NaN, false, true, "undefined", Number.NaN, Number.NaN],
      ...[undefined, sparse(2, { 0: undefined })],
    ],
  },
  {
    name: "elements are read and written; writing at the length appends, beyond makes holes",
    types,
    locals: "t6",
    code: `f64.const 1 array.of t6 1 local.tee 0 i32.const 0 f64.const 5 array.set t6
      local.get 0 i32.const 1 f64.const 6 array.set t6 local.get 0 i32.const 4 f64.const -0 array.set t6
      local.get 0 ${printRef} local.get 0 array.length ${printI32} local.get 0 i32.const 0 array.get t6 ${print}
      local.get 0 i32.const 4 array.get_or_undefined t6 call 1 local.get 0 i32.const 2 array.get_or_undefined t6 call 1
      local.get 0 i32.const 9 array.get_or_undefined t6 call 1 local.get 0 i32.const 1 array.get_or_nan t6 ${print}
      local.get 0 i32.const 2 array.get_or_nan t6 ${print} local.get 0 i32.const -1 array.get_or_nan t6 ${print}
      local.get 0 i32.const 1 array.has ${printBool} local.get 0 i32.const 2 array.has ${printBool}
      local.get 0 i32.const 5 array.has ${printBool} local.get 0 i32.const 2 array.get t6 ${print}`,
    prints: [
      ...[sparse(5, { 0: 5, 1: 6, 4: -0 }), 5, 5, -0, undefined, undefined, 6],
      ...[Number.NaN, Number.NaN, true, false, false, undefined],
    ],
  },
  {
    name: "array.get_or_undefined and array.pop give references as they are and box the rest",
    types,
    locals: "t7 t8 t10",
    code: `string.const "a" ref.null t1 array.of t7 2 local.tee 0 array.pop t7 ref.is_null ${printBool}
      local.get 0 i32.const 0 array.get_or_undefined t7 ${printRef} local.get 0 i32.const 1 array.get_or_undefined t7 ref.is_undefined ${printBool}
      local.get 0 array.pop t7 ${printRef} local.get 0 array.pop t7 ${printRef} local.get 0 array.length ${printI32}
      bool.const 1 array.of t8 1 local.tee 1 i32.const 0 array.get_or_undefined t8 call 1 local.get 1 array.pop t8 call 1 local.get 1 array.pop t8 call 1
      i64.const 9 array.of t10 1 local.tee 2 array.pop t10 call 1`,
    prints: [true, "a", true, "a", undefined, 0, true, true, undefined, 9],
  },
  {
    name: "array.push appends, array.set_length cuts and makes holes",
    types,
    locals: "t2",
    code: `array.of t2 0 local.tee 0 value.null array.push t2 local.get 0 f64.const 1 value.from_f64 array.push t2
      local.get 0 ${printRef} local.get 0 i32.const 1 array.set_length local.get 0 ${printRef}
      local.get 0 i32.const 3 array.set_length local.get 0 ${printRef} local.get 0 i32.const -1 array.set_length`,
    prints: [[null, 1], [null], sparse(3, { 0: null })],
    ends: { threw: "RangeError", message: "Invalid array length" },
  },
  {
    name: "array.drop_first takes out the first element, of an empty array none",
    types,
    locals: "t6",
    code: `f64.const 1 f64.const 2 f64.const 3 array.of t6 3 local.tee 0 i32.const 4 f64.const 5 array.set t6
      local.get 0 array.drop_first local.get 0 ${printRef} local.get 0 array.drop_first local.get 0 array.drop_first local.get 0 ${printRef}
      local.get 0 array.drop_first local.get 0 array.drop_first local.get 0 array.drop_first local.get 0 ${printRef} ref.null t6 array.drop_first`,
    prints: [sparse(4, { 0: 2, 1: 3, 3: 5 }), sparse(2, { 1: 5 }), []],
  },
  ...[
    { element: "f64", make: "f64.const 7", filled: 7 },
    { element: "bool", make: "bool.const 1", filled: true },
    { element: "value", make: "value.null", filled: null },
    { element: "t1", make: `string.const "a"`, filled: "a" },
  ].map(({ element, make, filled }) => ({
    name: `array.fill_holes puts undefined in place of holes: ${element}`,
    types: [`array ${element}`],
    locals: "t6",
    code: `i32.const 90 array.new t6 local.tee 0 i32.const 3 ${make} array.set t6 local.get 0 i32.const 80 ${make} array.set t6
      local.get 0 i32.const 1 array.fill_holes t6 local.get 0 ${printRef} local.get 0 i32.const 90 array.fill_holes t6
      local.get 0 i32.const -2 array.fill_holes t6 local.get 0 ${printRef} ref.null t6 i32.const 0 array.fill_holes t6`,
    prints: [1, 0].map((start) => {
      const indexes = Array.from({ length: 90 - start }, (_, index) => index + start);
      const isStored = (index: number) => index === 3 || index === 80;
      const entries = indexes.map((index) => [index, isStored(index) ? filled : undefined]);
      return sparse(90, Object.fromEntries(entries));
    }),
  })),
  {
    name: "array.copy moves within one array, holes too",
    types,
    locals: "t6",
    code: `f64.const 1 f64.const 2 f64.const 3 array.of t6 3 local.tee 0 i32.const 4 f64.const 5 array.set t6
      local.get 0 i32.const 1 local.get 0 i32.const 0 i32.const 4 array.copy t6 local.get 0 ${printRef}
      local.get 0 i32.const 0 local.get 0 i32.const 3 i32.const 2 array.copy t6 local.get 0 ${printRef}`,
    prints: [[1, 1, 2, 3], [3]].map((array, index) =>
      sparse(5, index === 0 ? { ...array } : { 0: 3, 2: 2, 3: 3 }),
    ),
  },
  {
    name: "array.slice makes a new array",
    types,
    locals: "t6",
    code: `f64.const 1 f64.const 2 f64.const 3 array.of t6 3 local.tee 0 i32.const 1 i32.const 3 array.slice t6 i32.const 0 f64.const 9 array.set t6
      local.get 0 i32.const 1 i32.const 3 array.slice t6 ${printRef} local.get 0 i32.const 3 i32.const 3 array.slice t6 ${printRef}`,
    prints: [[2, 3], []],
  },
  {
    name: "a negative index traps",
    types,
    code: `array.of t6 0 i32.const -1 f64.const 1 array.set t6`,
    ends: { trap: "indexOutOfRange" },
  },
  {
    name: "a negative length is a RangeError",
    types,
    code: `i32.const -1 array.new t6 drop`,
    ends: { threw: "RangeError", message: "Invalid array length" },
  },
  {
    name: "a negative length of a typed array is a RangeError",
    types: ["typed-array u8"],
    code: `i32.const -1 typed.new t6 drop`,
    ends: { threw: "RangeError", message: "Invalid typed array length: -1" },
  },
  {
    name: "undefined and null are arrays of length 0",
    types: ["array f64", "typed-array f64"],
    code: `ref.null t6 array.length ${printI32}
      ref.null t6 f64.const 1 array.push t6 ref.null t6 array.pop t6 call 1 ref.null t6 i32.const 0 array.has ${printBool}
      ref.undefined t6 i32.const 5 array.set_length
      ref.null t6 i32.const 0 i32.const 0 array.slice t6 ${printRef} ref.null t7 typed.length ${printI32}`,
    prints: [0, undefined, false, [], 0],
  },
  ...[
    ["array.get t6", "null", "t6"],
    ["array.get_or_undefined t6", "undefined", "t6"],
    ["array.get_or_nan t6", "null", "t6"],
    ["array.get_to_store t6", "null", "t6"],
    ["typed.get t7", "undefined", "t7"],
    ["typed.get_or_undefined t7", "null", "t7"],
    ["typed.get_or_nan t7", "undefined", "t7"],
    ["typed.get_i64_or t8 5", "null", "t8"],
    ["string.get_or_undefined", "null", "t1"],
    ["string.char_code_at", "undefined", "t1"],
  ].map(([read, nothing, type]) => ({
    name: `${read} of ${nothing} names the index`,
    types: ["array f64", "typed-array f64", "typed-array i32"],
    code: `ref.${nothing} ${type} i32.const 7 ${read} drop`,
    ends: {
      threw: "TypeError",
      message: `Cannot read properties of ${nothing} (reading '7')`,
    },
  })),
  ...[
    ["array.set t6", "null", "t6"],
    ["typed.set t7", "undefined", "t7"],
  ].map(([write, nothing, type]) => ({
    name: `${write} of ${nothing} names the index`,
    types: ["array f64", "typed-array f64"],
    code: `ref.${nothing} ${type} i32.const 3 f64.const 1 ${write}`,
    ends: {
      threw: "TypeError",
      message: `Cannot set properties of ${nothing} (setting '3')`,
    },
  })),
  {
    name: "bytes as the units of a string",
    types: ["typed-array u8"],
    locals: "t6",
    code: `i32.const 3 typed.new t6 local.tee 0 i32.const 0 i32.const 72 typed.set t6 local.get 0 i32.const 1 i32.const 228 typed.set t6
      local.get 0 i32.const 0 i32.const 2 string.from_bytes t6 ${printRef} local.get 0 i32.const 1 i32.const 2 string.from_bytes t6 ${printRef}
      local.get 0 i32.const 3 i32.const 3 string.from_bytes t6 ${printRef} local.get 0 i32.const 0 i32.const 3 string.from_bytes t6 ${printRef}`,
    prints: ["Hä", "ä", "", "Hä\0"],
  },
  {
    name: "elements of two bytes as the units of a string",
    types: ["typed-array u16"],
    locals: "t6",
    code: `i32.const 3 typed.new t6 local.tee 0 i32.const 0 i32.const 72 typed.set t6 local.get 0 i32.const 1 i32.const 35486 typed.set t6
      local.get 0 i32.const 0 i32.const 1 string.from_bytes t6 ${printRef} local.get 0 i32.const 0 i32.const 2 string.from_bytes t6 ${printRef}
      local.get 0 i32.const 1 i32.const 2 string.from_bytes t6 ${printRef} local.get 0 i32.const 3 i32.const 3 string.from_bytes t6 ${printRef}`,
    prints: ["H", "H語", "語", ""],
  },
  ...["i32.const 0 i32.const 4", "i32.const 2 i32.const 1", "i32.const -1 i32.const 1"].map(
    (range) => ({
      name: `bytes outside of a typed array are no string: ${range}`,
      types: ["typed-array u8"],
      code: `i32.const 3 typed.new t6 ${range} string.from_bytes t6 drop`,
      ends: { trap: "indexOutOfRange" as const },
    }),
  ),
  {
    name: "an array may have named properties",
    types: ["array f64", `struct "Named" object { field "label" i32 keys [0] }`],
    locals: "t6",
    code: `f64.const 1 array.of t6 1 local.tee 0 array.properties ref.is_nullish ${printBool}
      local.get 0 i32.const 7 struct.new t7 array.set_properties
      local.get 0 array.properties ref.cast t7 struct.get t7 0 ${printI32} local.get 0 ${printRef}
      ref.null t6 array.properties ref.is_nullish ${printBool}
      ref.null t6 i32.const 7 struct.new t7 array.set_properties`,
    prints: [true, 7, Object.assign([1], { label: 7 }), true],
  },
  {
    name: "typed.bytes shows the whole buffer, typed.byte_offset where a view begins",
    types: ["typed-array u8", "typed-array u16"],
    locals: "t7",
    code: `i32.const 3 typed.new t7 local.tee 0 i32.const 1 i32.const 513 typed.set t7
      local.get 0 i32.const 1 i32.const 3 typed.subarray t7 local.tee 0 typed.byte_offset ${printI32}
      local.get 0 typed.bytes t6 ${printRef}`,
    prints: [2, Uint8Array.of(0, 0, 1, 2, 0, 0)],
  },
  {
    name: "typed.view shows the same bytes as other elements",
    types: ["typed-array u8", "typed-array u16"],
    locals: "t6",
    code: `i32.const 4 typed.new t6 local.tee 0 i32.const 2 i32.const 1 typed.view t7 i32.const 0 i32.const 513 typed.set t7
      local.get 0 ${printRef} local.get 0 i32.const 0 i32.const 2 typed.view t7 ${printRef}`,
    prints: [Uint8Array.of(0, 0, 1, 2), Uint16Array.of(0, 513)],
  },
  ...[
    { element: "u8", number: "i32", value: 200, bytes: [200] },
    { element: "i16", number: "i32", value: -2, bytes: [254, 255] },
    { element: "u16", number: "i32", value: 513, bytes: [1, 2] },
    { element: "i32", number: "i32", value: -16909061, bytes: [251, 252, 253, 254] },
    { element: "u32", number: "f64", value: 4278256387, bytes: [3, 3, 1, 255] },
    { element: "f32", number: "f64", value: -1.5, bytes: [0, 0, 192, 191] },
    { element: "f64", number: "f64", value: 0.1, bytes: [154, 153, 153, 153, 153, 153, 185, 63] },
  ].map(({ element, number, value, bytes }) => ({
    name: `typed.store and typed.load at odd places, in both orders: ${element}`,
    types: ["typed-array u8", `typed-array ${element}`],
    locals: "t6",
    code: `i32.const 20 typed.new t6 local.tee 0 i32.const 1 ${number}.const ${value} typed.store t7 0
      local.get 0 i32.const 11 ${number}.const ${value} typed.store t7 1 local.get 0 ${printRef}
      ${[
        [1, 0],
        [11, 1],
      ]
        .map(
          ([place, order]) =>
            `local.get 0 i32.const ${place} typed.load t7 ${order} ${number === "i32" ? printI32 : print}`,
        )
        .join(" ")}`,
    prints: [
      Uint8Array.from(
        [0, ...bytes, ...Array<number>(10 - bytes.length).fill(0), ...bytes.toReversed()].concat(
          Array<number>(9 - bytes.length).fill(0),
        ),
      ),
      value,
      value,
    ],
  })),
  {
    name: "typed.store and typed.load of 64 bits, and of bits that stand for no number",
    types: ["typed-array u8", "typed-array i64", "typed-array f64"],
    locals: "t6",
    code: `i32.const 8 typed.new t6 local.tee 0 i32.const 0 i64.const -3377699720527872 typed.store t7 1 local.get 0 ${printRef}
      local.get 0 i32.const 0 typed.load t8 1 ${print} local.get 0 i32.const 0 typed.load t7 1 i64.const -3377699720527872 i64.eq ${printBool}`,
    prints: [Uint8Array.of(255, 244, 0, 0, 0, 0, 0, 0), Number.NaN, true],
  },
  ...["i32.const 5", "i32.const -1", "i32.const 2147483647"].flatMap((place) =>
    ["typed.load t7 0 drop", "i32.const 1 typed.store t7 1"].map((access) => ({
      name: `${access} outside of the bytes is a RangeError: ${place}`,
      types: ["typed-array u8", "typed-array i32"],
      code: `i32.const 8 typed.new t6 ${place} ${access}`,
      ends: { threw: "RangeError", message: "Offset is outside the bounds of the DataView" },
    })),
  ),
  {
    name: "typed.subarray shares, typed.copy moves within one array",
    types: ["typed-array u8"],
    locals: "t6",
    code: `i32.const 4 typed.new t6 local.tee 0 i32.const 1 i32.const 3 typed.subarray t6 i32.const 0 i32.const 7 typed.set t6
      local.get 0 ${printRef} local.get 0 i32.const 2 local.get 0 i32.const 0 i32.const 2 typed.copy t6 local.get 0 ${printRef}
      local.get 0 i32.const 1 i32.const 3 typed.subarray t6 typed.length ${printI32}`,
    prints: [Uint8Array.of(0, 7, 0, 0), Uint8Array.of(0, 7, 0, 7), 2],
  },
];
