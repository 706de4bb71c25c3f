/** Programs in which a fresh object is held by one place only while something else is allocated: what a collector must not miss. */
import type { BytecodeCase } from "../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printRef = "value.from_ref call 1";
/** Fresh strings. */
const text = (number: number): string => `i32.const ${number} i32.to_string`;
const LONG = "0123456789012345678901234567890123456789";
/** A fresh rope: 40 units and the number's. */
const rope = (number: number): string => `string.const "${LONG}" ${text(number)} string.concat`;
/** Leaves nothing, after making garbage. */
const garbage = `${text(99)} drop`;

// 6 string[], 7 value[] (2 is one too), 8 pair of strings, 9 () -> string, 10 Future<string>, 11 u8 typed array, 12 f64[], 13 node
const types = [
  "array t1",
  "array value",
  `struct "Pair" object { field "a" t1 field "b" t1 keys [0 1] }`,
  "closure () -> t1",
  "future t1",
  "typed-array u8",
  "array f64",
  `struct "Node" object { field "text" t1 field "next" t13 }`,
];

/** See the head of the file. */
export const ROOT_CASES: readonly BytecodeCase[] = [
  {
    name: "operands below a call",
    types,
    functions: [`"fresh" (i32) -> t1 { local.get 0 i32.to_string }`],
    code: `i32.const 11 call 5 i32.const 22 call 5 i32.const 33 call 5 string.concat string.concat ${printRef}`,
    prints: ["112233"],
  },
  {
    name: "parts of a text",
    types,
    code: `${text(11)} ${text(22)} ${text(33)} string.concat_all 3 0 ${printRef} ${rope(1)} ${text(22)} ${text(33)} ${text(44)} string.concat_all 4 0 ${printRef}
      ${text(11)} ${rope(2)} ${rope(3)} string.concat_all 3 0 ${printRef}`,
    prints: ["112233", `${LONG}1223344`, `11${LONG}2${LONG}3`],
  },
  {
    name: "fields of a new object",
    types,
    code: `${text(11)} ${text(22)} struct.new t8 ${printRef}`,
    prints: [{ a: "11", b: "22" }],
  },
  {
    name: "elements of a new array",
    types,
    code: `${text(11)} ${text(22)} ${text(33)} array.of t6 3 ${printRef}`,
    prints: [["11", "22", "33"]],
  },
  {
    name: "an element pushed while the array grows",
    types,
    locals: "t6 i32",
    code: `array.of t6 0 local.set 0
      loop void local.get 0 local.get 1 i32.const 10 i32.add i32.to_string array.push t6
        local.get 1 i32.const 1 i32.add local.tee 1 i32.const 7 i32.lt_s br_if 0 end
      local.get 0 ${printRef}`,
    prints: [["10", "11", "12", "13", "14", "15", "16"]],
  },
  {
    name: "an array that only the operand stack holds, and its new element",
    types,
    code: `${text(11)} array.of t6 1 ${text(22)} array.push t6
      ${text(33)} value.from_ref array.of t7 1 i32.const 2 ${text(44)} value.from_ref array.set t7`,
    prints: [],
  },
  {
    name: "a frame on one side of a choice, left by a return in it and through its end",
    types,
    functions: [
      `"side" (i32) -> t1 { local t1 local i32
        local.get 0 i32.const 0 i32.lt_s if string.const "early" return end
        local.get 0 i32.const 5 i32.lt_s if
          ${text(7)} local.set 1
          loop void
            local.get 1 local.get 0 call 6 string.concat local.set 1
            local.get 2 i32.const 1 i32.add local.tee 2 i32.const 3 i32.lt_s br_if 0
          end
          local.get 0 i32.const 2 i32.eq if local.get 1 return end
          local.get 1 call 7
        end
        local.get 0 call 6 }`,
      `"fresh" (i32) -> t1 { local.get 0 i32.to_string }`,
      `"print" (t1) -> void { local.get 0 ${printRef} }`,
    ],
    code: `${[-1, 2, 3, 8].map((each) => `${text(55)} i32.const ${each} call 5 string.concat ${printRef}`).join(" ")}`,
    prints: ["55early", "557222", "7333", "553", "558"],
  },
  {
    name: "a frame behind an early return",
    types,
    functions: [
      `"deep" (i32) -> t1 { local t1 local i32
        local.get 0 i32.const 0 i32.eq if string.const "." return end
        ${text(7)} local.set 1
        loop void
          local.get 1 local.get 0 i32.const 1 i32.sub call 5 string.concat local.set 1
          local.get 2 i32.const 1 i32.add local.tee 2 i32.const 2 i32.lt_s br_if 0
        end
        local.get 1 }`,
    ],
    code: `${text(55)} i32.const 2 call 5 string.concat ${printRef}`,
    prints: ["5577..7.."],
  },
  {
    name: "a boxed element stored beyond the end",
    types,
    locals: "t7",
    code: `${text(33)} value.from_ref array.of t7 1 local.tee 0 i32.const 4 ${text(44)} value.from_ref array.set t7
      ${garbage} local.get 0 i32.const 0 array.get t7 call 1 local.get 0 i32.const 4 array.get t7 call 1`,
    prints: ["33", "44"],
  },
  {
    name: "an array while its length grows",
    types,
    locals: "t6",
    code: `${text(11)} array.of t6 1 local.tee 0 i32.const 9 array.set_length ${garbage}
      local.get 0 i32.const 0 array.get t6 ${printRef}`,
    prints: ["11"],
  },
  {
    name: "the source of a slice",
    types,
    code: `${text(11)} ${text(22)} ${text(33)} array.of t6 3 i32.const 1 i32.const 3 array.slice t6 ${printRef}`,
    prints: [["22", "33"]],
  },
  {
    name: "the array behind a view",
    types,
    locals: "t11",
    code: `i32.const 4 typed.new t11 local.tee 0 i32.const 2 i32.const 77 typed.set t11
      local.get 0 i32.const 1 i32.const 4 typed.subarray t11 local.set 0 ${garbage}
      local.get 0 i32.const 1 typed.get t11 value.from_i32 call 1`,
    prints: [77],
  },
  {
    name: "halves of short and of long concatenations",
    types,
    code: `${text(11)} ${text(22)} string.concat ${text(33)} string.concat ${printRef}
      ${rope(11)} ${rope(22)} string.concat ${garbage} ${printRef}`,
    prints: ["112233", `${LONG}11${LONG}22`],
  },
  {
    name: "two ropes compared",
    types,
    code: `${rope(11)} ${rope(11)} string.equals value.from_bool call 1 ${rope(11)} ${rope(12)} string.compare value.from_i32 call 1
      ${rope(11)} value.from_ref ${rope(11)} value.from_ref value.strict_equals value.from_bool call 1
      ${rope(11)} value.from_ref ${rope(11)} value.from_ref value.same_value_zero value.from_bool call 1
      ${rope(11)} string.hash ${rope(11)} value.from_ref value.hash i32.eq value.from_bool call 1`,
    prints: [true, -1, true, true, true],
  },
  {
    name: "a rope put in one piece",
    types,
    code: `${rope(11)} string.flatten ${garbage} ${printRef}`,
    prints: [`${LONG}11`],
  },
  {
    name: "parts of ropes",
    types,
    locals: "t1",
    code: `${rope(11)} i32.const 38 i32.const 42 string.slice ${printRef} ${rope(11)} i32.const 41 string.char_at ${printRef}
      ${rope(11)} local.tee 0 i32.const 40 string.char_code_at value.from_i32 call 1 local.get 0 i32.const 41 string.code_point_at value.from_i32 call 1
      ${rope(12)} string.const "012" i32.const 5 string.index_of value.from_i32 call 1 ${rope(12)} string.to_number ${print}`,
    prints: ["8911", "1", 49, 49, 10, Number(`${LONG}12`)],
  },
  {
    name: "captures of a new closure, and inside its calls",
    types,
    locals: "t9",
    functions: [
      `"both" (t1, t1) -> t1 { ${garbage} local.get 0 ${garbage} local.get 1 string.concat }`,
    ],
    code: `${text(11)} ${text(22)} closure.new 5 t9 local.tee 0 closure.call t9 ${printRef} ${garbage} local.get 0 closure.call t9 ${printRef}`,
    prints: ["1122", "1122"],
  },
  {
    name: "arguments and results of tasks",
    types,
    functions: [`"both" (t1, t1) -> t1 { ${garbage} local.get 0 local.get 1 string.concat }`],
    tasks: [5],
    locals: "t10",
    code: `${text(11)} ${text(22)} fork 5 local.set 0 ${text(33)} ${text(44)} fork.latent 0 ${garbage}
      local.get 0 wait t10 ${garbage} ${printRef} wait.latent 0 ${garbage} ${printRef} ${garbage} local.get 0 wait t10 ${printRef}`,
    prints: ["1122", "3344", "1122"],
  },
  {
    name: "a task forked again before its wait, and one waited for after a handler",
    types,
    functions: [`"twice" (t1) -> t1 { ${garbage} local.get 0 local.get 0 string.concat }`],
    tasks: [5, 5],
    code: `${text(11)} fork.latent 0 ${garbage} ${text(22)} fork.latent 0 ${garbage} wait.latent 0 ${printRef}
      try ${text(33)} fork.latent 1 ${garbage} ref.null t1 ref.check "x" drop catch drop end ${garbage} wait.latent 1 ${printRef}`,
    prints: ["2222", "3333"],
  },
  {
    name: "what a handler goes on with, and what it caught",
    types,
    locals: "t1 value",
    functions: [
      `"throws" (t1) -> void { ${garbage} local.get 0 local.get 0 string.concat value.from_ref throw }`,
    ],
    code: `${text(11)} local.set 0 ${text(22)} try t1 ${text(33)} call 5 ${text(55)} catch local.set 1 ${garbage} local.get 1 call 1 ${text(44)} end
      string.concat local.get 0 string.concat ${printRef}`,
    prints: ["3333", "224411"],
  },
  {
    name: "what a handler goes on with while a callee throws",
    types,
    locals: "t1",
    functions: [
      `"throws" (t1) -> void { local.get 0 ref.check "x" drop }`,
      `"frame" (t1, t1) -> t1 { local t1 local.get 0 local.get 1 string.concat local.set 2 loop void ${garbage} end
        try local.get 2 string.const "!" string.concat local.set 2 ref.null t1 call 5 catch drop end local.get 2 local.get 0 string.concat }`,
    ],
    code: `${text(11)} local.set 0 ${text(22)} try ref.null t1 call 5 catch drop end local.get 0 string.concat ${printRef}
      ${text(33)} ${text(44)} call 6 ${printRef}`,
    prints: ["2211", "3344!33"],
  },
  {
    name: "a list built in a loop, and locals that only a frame holds",
    types,
    locals: "t13 i32 t1 t13",
    code: `${text(77)} local.set 2
      loop void local.get 1 i32.const 10 i32.add i32.to_string local.get 0 struct.new t13 local.set 0
        local.get 1 i32.const 1 i32.add local.tee 1 i32.const 5 i32.lt_s br_if 0 end
      local.get 0 local.set 3
      block void loop void local.get 3 ref.is_nullish br_if 1 local.get 3 struct.get t13 0 local.get 2 string.concat ${printRef}
        local.get 3 struct.get t13 1 local.set 3 br 0 end end`,
    prints: ["1477", "1377", "1277", "1177", "1077"],
  },
  {
    name: "a tree, whose parts wait on the stack while others are made",
    types,
    functions: [
      `"tree" (i32) -> t13 { local.get 0 i32.eqz if ref.null t13 return end
        local.get 0 i32.const 10 i32.add i32.to_string local.get 0 i32.const 1 i32.sub call 5 struct.new t13 }`,
      `"depth" (t13) -> t1 { local t1 local.get 0 ref.is_nullish if string.const "." return end
        local.get 0 struct.get t13 0 local.set 1 local.get 0 struct.get t13 1 call 6 local.get 1 string.concat local.get 0 struct.get t13 0 string.concat }`,
    ],
    code: `i32.const 3 call 5 call 6 ${printRef}`,
    prints: [".111112121313"],
  },
  {
    name: "a module variable, and a value replaced in a local",
    types,
    globals: [`"g" t1`],
    locals: "t1",
    code: `${text(11)} global.set 0 ${text(22)} local.tee 0 ${text(33)} local.set 0 ${garbage} ${printRef} local.get 0 ${printRef} global.get 0 ${printRef}`,
    prints: ["22", "33", "11"],
  },
  {
    name: "arguments of host functions",
    types,
    hosts: ["String.replaceAll", "String.split"],
    code: `${rope(11)} ${text(11)} ${text(22)} call.host 1 ${printRef} ${text(1001)} ${text(0)} call.host 2 ${printRef}
      ${text(11)} ${text(22)} array.of t6 2 ${text(7)} string.join t6 ${printRef}`,
    prints: [`${LONG}22`, ["1", "", "1"], "11722"],
  },
  {
    name: "many references at once, in a loop and after it",
    types,
    locals: `${"t1 ".repeat(12)} i32`,
    code: `${Array.from({ length: 12 }, (_, index) => `${text(10 + index)} local.set ${index}`).join(" ")}
      loop void ${Array.from({ length: 12 }, (_, index) => `local.get ${index} string.const "," string.concat local.set ${index}`).join(" ")}
        local.get 12 i32.const 1 i32.add local.tee 12 i32.const 3 i32.lt_s br_if 0 end
      ${Array.from({ length: 12 }, (_, index) => `local.get ${index}`).join(" ")} ${"string.concat ".repeat(11)} ${printRef}`,
    prints: [Array.from({ length: 12 }, (_, index) => `${10 + index},,,`).join("")],
  },
];
