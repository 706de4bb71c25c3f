/** Meaning of strings and of conversions to text and back. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printI32 = "value.from_i32 call 1";
const printBool = "value.from_bool call 1";
const printRef = "value.from_ref call 1";

const smile = "\u{1f600}";
const smileText = JSON.stringify(smile);

/** Cases of strings.ts. */
export const STRING_CASES: readonly BytecodeCase[] = [
  {
    name: "length and units",
    code: `string.const "a\\u0000\\ud83d" string.length ${printI32} string.const ${smileText} string.length ${printI32}
      string.const "ab" i32.const 1 string.char_code_at ${printI32} string.const "ab" i32.const 2 string.char_code_at ${printI32}
      string.const "ab" i32.const -1 string.char_code_at ${printI32}
      string.const ${smileText} i32.const 0 string.code_point_at ${printI32} string.const ${smileText} i32.const 1 string.code_point_at ${printI32}
      string.const "" i32.const 0 string.code_point_at ${printI32}
      string.const "ab" i32.const 1 string.char_at ${printRef} string.const "ab" i32.const 5 string.char_at ${printRef}
      string.const "ab" i32.const 0 string.get_or_undefined ${printRef} string.const "ab" i32.const -1 string.get_or_undefined ${printRef}`,
    prints: [3, 2, 98, -1, -1, 0x1f600, 0xde00, -1, "b", "", "a", undefined],
  },
  {
    name: "concatenation, comparison, truth",
    code: `string.const "ab" string.const "c" string.concat ${printRef} string.const "\\ud83d" string.const "\\ude00" string.concat ${printRef}
      string.const "a" string.const "a" string.equals ${printBool} string.const "a" string.const "b" string.equals ${printBool}
      ref.undefined t1 ref.null t1 string.equals ${printBool} ref.null t1 ref.null t1 string.equals ${printBool} ref.null t1 string.const "" string.equals ${printBool}
      string.const "a" string.const "b" string.compare ${printI32} string.const "b" string.const "a" string.compare ${printI32} string.const "a" string.const "a" string.compare ${printI32}
      string.const "\\uffff" string.const ${smileText} string.compare ${printI32}
      string.const "" string.truthy ${printBool} string.const "0" string.truthy ${printBool} ref.null t1 string.truthy ${printBool}
      string.const "xy" string.hash string.const "x" string.const "y" string.concat string.hash i32.eq ${printBool}`,
    prints: [
      ...["abc", smile, true, false, false, true, false, -1, 1, 0, 1],
      ...[false, true, false, true],
    ],
  },
  {
    name: "several texts at once",
    code: `string.const "a" string.const "b" string.concat_all 2 0 ${printRef} string.const "a" string.const "b" string.const "c" string.concat_all 3 0 ${printRef}
      string.const "\ud83d" string.const "x" string.const "\ude00" string.const "\u00e9" string.concat_all 4 0 ${printRef}
      ref.null t1 ref.undefined t1 ref.null t1 string.concat_all 3 0 ${printRef} ref.null t1 string.const "b" ref.undefined t1 string.concat_all 3 0 ${printRef}
      string.const "0123456789012345678901234567890123456789" string.const "a" string.const "b" string.concat_all 3 0 ${printRef}
      string.const "a" string.const "0123456789012345678901234567890123456789" string.const "b" string.const "c" string.concat_all 4 0 ${printRef}
      string.const "1" string.const "2" string.const "3" string.const "4" string.const "5" string.const "6" string.const "7" string.const "8" string.concat_all 8 0 ${printRef}`,
    prints: [
      ...["ab", "abc", "\ud83dx\ude00\u00e9", "", "b"],
      "0123456789012345678901234567890123456789ab",
      "a0123456789012345678901234567890123456789bc",
      "12345678",
    ],
  },
  {
    name: "texts and numbers at once",
    code: `string.const "a" f64.const 7 string.concat_all 2 2 ${printRef} f64.const 1000 string.const "b" f64.const -12345 string.concat_all 3 5 ${printRef}
      f64.const -2147483648 f64.const 999 string.concat_all 2 3 ${printRef} f64.const 0.5 string.const "\u4e2d" string.concat_all 2 1 ${printRef}
      f64.const -0 ref.null t1 string.concat_all 2 1 ${printRef} string.const "" f64.const NaN string.concat_all 2 2 ${printRef}
      string.const "0123456789012345678901234567890123456789" f64.const 2147483647 string.const "-" string.concat_all 3 2 ${printRef}`,
    prints: [
      ...["a7", "1000b-12345", "-2147483648999", "0.5\u4e2d", "0", "NaN"],
      "01234567890123456789012345678901234567892147483647-",
    ],
  },
  {
    name: "texts in one piece",
    code: `string.const "ab" string.const "c" string.concat string.flatten ${printRef}
      ref.null t1 string.flatten ref.is_null ${printBool} ref.undefined t1 string.flatten ref.is_undefined ${printBool}`,
    prints: ["abc", true, true],
  },
  {
    name: "parts and places",
    code: `string.const "hello" i32.const 1 i32.const 3 string.slice ${printRef} string.const "hello" i32.const -2 i32.const 99 string.slice ${printRef}
      string.const "hello" i32.const 3 i32.const 1 string.slice ${printRef}
      string.const "hello" string.const "l" i32.const 0 string.index_of ${printI32} string.const "hello" string.const "l" i32.const 4 string.index_of ${printI32}
      string.const "hello" string.const "h" i32.const -5 string.index_of ${printI32} string.const "hello" string.const "" i32.const 9 string.index_of ${printI32}
      string.const "hello" string.const "l" i32.const 9 string.last_index_of ${printI32} string.const "hello" string.const "l" i32.const 2 string.last_index_of ${printI32}
      string.const "hello" string.const "l" i32.const 1 string.last_index_of ${printI32} string.const "hello" string.const "h" i32.const -1 string.last_index_of ${printI32}`,
    prints: ["el", "hello", "", 2, -1, 0, 5, 3, 2, -1, 0],
  },
  {
    name: "units and code points as text",
    code: `i32.const 65 string.from_char_code ${printRef} i32.const 65601 string.from_char_code ${printRef}
      i32.const ${0x1f600} string.from_code_point ${printRef} i32.const 55357 string.from_code_point ${printRef} i32.const 1114112 string.from_code_point drop`,
    prints: ["A", "A", smile, "\ud83d"],
    ends: { threw: "RangeError", message: "Invalid code point 1114112" },
  },
  {
    name: "join",
    types: ["array t1"],
    locals: "t6",
    code: `string.const "a" ref.null t1 string.const "b" ref.undefined t1 array.of t6 4 local.tee 0 string.const ", " string.join t6 ${printRef}
      local.get 0 i32.const 6 array.set_length local.get 0 string.const "" string.join t6 ${printRef}
      array.of t6 0 string.const "-" string.join t6 ${printRef} ref.null t6 string.const "-" string.join t6 ${printRef}`,
    prints: ["a, , b, ", "ab", "", ""],
  },
  {
    name: "numbers as text and back",
    code: `f64.const 0.1 f64.to_string ${printRef} f64.const -0 f64.to_string ${printRef} f64.const 1e21 f64.to_string ${printRef} f64.const NaN f64.to_string ${printRef}
      i32.const -2147483648 i32.to_string ${printRef} bool.const 1 bool.to_string ${printRef} bool.const 0 bool.to_string ${printRef}
      string.const " 0x1F " string.to_number ${print} string.const "" string.to_number ${print} string.const "-0" string.to_number ${print} string.const "1_0" string.to_number ${print}
      f64.const 0 f64.hash f64.const -0 f64.hash i32.eq ${printBool} f64.const NaN f64.hash f64.const NaN f64.hash i32.eq ${printBool}`,
    prints: [
      ...["0.1", "0", "1e+21", "NaN", "-2147483648", "true", "false"],
      ...[31, 0, -0, Number.NaN, true, true],
    ],
  },
  {
    name: "undefined and null read as empty",
    code: `ref.null t1 string.length ${printI32} ref.undefined t1 string.const "a" string.concat ${printRef}
      ref.null t1 string.const "" string.compare ${printI32} ref.undefined t1 string.to_number ${print}`,
    prints: [0, "a", 0, 0],
  },
  {
    name: "a string too long is a RangeError",
    locals: "t1",
    code: `string.const "0123456789abcdef" local.set 0
      loop local.get 0 local.get 0 string.concat local.set 0 br 0 end`,
    ends: { threw: "RangeError", message: "Invalid string length" },
  },
];
