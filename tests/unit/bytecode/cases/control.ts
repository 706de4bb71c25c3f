/** Meaning of blocks, jumps, calls, exceptions, locals and globals. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printI32 = "value.from_i32 call 1";

/** Cases of control.ts. */
export const CONTROL_CASES: readonly BytecodeCase[] = [
  {
    name: "unreachable stops the program",
    code: "unreachable",
    ends: { trap: "unreachable" },
  },
  {
    name: "trap stops the program with its code, past every catch",
    code: "try trap deadZone catch drop end",
    ends: { trap: "deadZone" },
  },
  {
    name: "result places hold what was put there last, through calls",
    functions: [
      `"divides" (f64, f64) -> void { local.get 0 local.get 1 f64.div result.set 0 local.get 0 local.get 1 f64.add result.set 7 }`,
    ],
    code: `f64.const 7 f64.const 2 call 5 result.get 0 ${print} result.get 7 ${print} f64.const 1 result.set 0 result.get 0 ${print}`,
    prints: [3.5, 9, 1],
  },
  { name: "nop does nothing", code: `f64.const 1 nop ${print}`, prints: [1] },
  {
    name: "a block leaves its value at its end and at a jump",
    code: `block f64 f64.const 1 end ${print} block f64 f64.const 9 f64.const 2 br 0 end ${print}`,
    prints: [1, 2],
  },
  {
    name: "a jump out of several blocks drops what they had on the stack",
    code: `block f64 f64.const 7 block f64 f64.const 8 block f64 f64.const 9 f64.const 3 br 2 end f64.add end f64.add end ${print}`,
    prints: [3],
  },
  {
    name: "a jump to a loop goes round again, its value at its end goes on",
    locals: "i32",
    code: `loop i32 local.get 0 i32.const 1 i32.add local.set 0 local.get 0 i32.const 5 i32.lt_s br_if 0 local.get 0 end ${printI32}`,
    prints: [5],
  },
  {
    name: "if runs one of its branches",
    code: `i32.const 2 if f64 f64.const 1 else f64.const 2 end ${print}
      i32.const 0 if f64 f64.const 1 else f64.const 2 end ${print}
      i32.const 0 if f64.const 3 ${print} end i32.const 1 if f64.const 4 ${print} end
      bool.const 1 if br 0 else f64.const 5 ${print} end`,
    prints: [1, 2, 4],
  },
  {
    name: "br_if jumps with its value or leaves it",
    code: `block f64 f64.const 1 i32.const 1 br_if 0 drop f64.const 2 end ${print}
      block f64 f64.const 1 i32.const 0 br_if 0 drop f64.const 2 end ${print}`,
    prints: [1, 2],
  },
  {
    name: "br_table takes the label at the index, the last one beyond",
    locals: "i32",
    code: `loop block block block local.get 0 br_table [0 1 2] end f64.const 10 ${print} br 1 end f64.const 11 ${print} br 0 end
      local.get 0 i32.const 1 i32.add local.tee 0 i32.const 4 i32.lt_s br_if 0 end
      block f64 f64.const 6 i32.const -1 br_table [0 0] end ${print}`,
    prints: [10, 11, 6],
  },
  {
    name: "the outermost label is the function",
    code: `call 5 ${print} call 6 ${print}`,
    functions: [
      `"br" () -> f64 { block f64.const 1 br 1 end f64.const 2 }`,
      `"return" () -> f64 { loop f64.const 5 f64.const 3 return end f64.const 2 }`,
    ],
    prints: [1, 3],
  },
  {
    name: "select takes the first where the condition is not zero",
    code: `f64.const 1 f64.const 2 i32.const 5 select ${print} f64.const 1 f64.const 2 i32.const 0 select ${print}`,
    prints: [1, 2],
  },
  {
    name: "locals start as nothing and keep what is stored",
    locals: "i32 f64 bool value t1 i64",
    code: `local.get 0 ${printI32} local.get 1 ${print} local.get 2 value.from_bool call 1 local.get 3 call 1
      local.get 4 value.from_ref call 1 local.get 5 f64.from_i64 ${print}
      f64.const 2 local.tee 1 drop local.get 1 ${print}`,
    prints: [0, 0, false, undefined, undefined, 0, 2],
  },
  {
    name: "globals are one for all functions",
    globals: [`"count" f64`, `"name" t1`],
    code: `global.get 0 ${print} f64.const 4 global.set 0 call 5 global.get 0 ${print} global.get 1 value.from_ref call 1`,
    functions: [`"next" () -> void { global.get 0 f64.const 1 f64.add global.set 0 }`],
    prints: [0, 5, undefined],
  },
  {
    name: "calls pass parameters in order and give back the result",
    code: `f64.const 7 f64.const 2 call 5 ${print} f64.const 10 call 6 ${print}`,
    functions: [
      `"minus" (f64, f64) -> f64 { local.get 0 local.get 1 f64.sub }`,
      `"factorial" (f64) -> f64 { local.get 0 f64.const 1 f64.le if f64 f64.const 1 else
        local.get 0 local.get 0 f64.const 1 f64.sub call 6 f64.mul end }`,
    ],
    prints: [5, 3628800],
  },
  {
    name: "catch gets what was thrown, also by a function called",
    code: `try f64.const 1 value.from_f64 throw catch call 1 end
      try f64.const 7 call 5 catch call 1 end
      try call 6 ${print} catch drop end`,
    functions: [
      `"throws" (f64) -> void { block local.get 0 value.from_f64 throw end }`,
      `"catches" () -> f64 { f64.const 5 try f64 f64.const 3 call 5 f64.const 0 catch value.to_f64 f64.neg end f64.add }`,
    ],
    prints: [1, 7, 2],
  },
  {
    name: "a handler does not catch what it throws itself",
    code: `try try f64.const 1 value.from_f64 throw catch drop f64.const 2 value.from_f64 throw end catch call 1 end`,
    prints: [2],
  },
  {
    name: "a jump leaves protected blocks",
    code: `block try br 1 catch drop f64.const 9 ${print} end end
      try loop try f64.const 1 value.from_f64 throw catch drop end end f64.const 2 value.from_f64 throw catch call 1 end`,
    prints: [2],
  },
  {
    name: "what nothing catches ends the program",
    code: `string.const "gone" struct.new t5 value.from_ref throw`,
    ends: { threw: "RangeError", message: "gone" },
  },
  {
    name: "a value that is no error can be thrown",
    code: `string.const "only text" value.from_ref throw`,
    ends: { threw: "", message: "only text" },
  },
  {
    name: "recursion without end is a RangeError that can be caught",
    locals: "value",
    code: `try call 5 catch local.tee 0 value.is_ref t5 value.from_bool call 1
      local.get 0 value.to_ref t5 struct.get t5 0 value.from_ref call 1 end call 5`,
    functions: [`"deep" () -> void { call 5 }`],
    prints: [true, "Maximum call stack size exceeded"],
    ends: { threw: "RangeError", message: "Maximum call stack size exceeded" },
  },
];
