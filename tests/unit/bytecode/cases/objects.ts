/** Meaning of references, structs, methods, interfaces, closures and boxed values. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";

const print = "value.from_f64 call 1";
const printI32 = "value.from_i32 call 1";
const printBool = "value.from_bool call 1";
const printRef = "value.from_ref call 1";

// 6 Shape (abstract), 7 Square, 8 Circle, 9 Named, 10 HasSide.
const SHAPES = {
  types: [
    `struct "Shape" class { field "side" f64 method abstract keys [0] }`,
    `struct "Square" class extends t6 { field "side" f64 method 5 keys [0] }`,
    `struct "Circle" class extends t6 { field "side" f64 field "tag" t1 method 6 keys [0 1] }`,
    `struct "Named" object { field "label" t1 field "side" f64 method 7 keys [0 1] }`,
    `interface "HasSide" { member "side" f64 member "area" (f64) -> f64 implementor t6 [0 0] implementor t9 [1 0] }`,
  ],
  functions: [
    `"Square.area" (t7, f64) -> f64 { local.get 0 struct.get t7 0 local.get 1 f64.mul }`,
    `"Circle.area" (t8, f64) -> f64 { local.get 0 struct.get t6 0 local.get 1 f64.add }`,
    `"Named.area" (t9, f64) -> f64 { f64.const -1 }`,
  ],
};

const valueKinds: BytecodeCase[] = (
  [
    ["value.undefined", undefined, "undefined"],
    ["value.null", null, "object"],
    ["f64.const 0 value.from_f64", 0, "number"],
    ["f64.const NaN value.from_f64", Number.NaN, "number"],
    ["bool.const 1 value.from_bool", true, "boolean"],
    [`string.const "" value.from_ref`, "", "string"],
    [`string.const "12" value.from_ref`, "12", "string"],
  ] as const
).map(([make, value, type]) => ({
  name: `boxed ${typeof value === "string" ? JSON.stringify(value) : String(value)}`,
  types: [`struct "Point" class { }`],
  code: [
    ...["is_undefined", "is_null", "is_nullish", "is_number", "is_bool", "is_string"],
    ...["is_object", "is_function", "is_ref t1", "truthy"],
  ]
    .map((ask) => `${make} value.${ask} ${printBool}`)
    .concat(`${make} value.typeof ${printRef}`, `${make} value.to_string ${printRef}`)
    .concat(`${make} value.to_number ${print}`, `${make} ${make} value.strict_equals ${printBool}`)
    .concat(`${make} ${make} value.same_value_zero ${printBool}`, `${make} call 1`)
    .concat(`${make} value.hash ${make} value.hash i32.eq ${printBool}`)
    .join(" "),
  prints: [
    ...[value === undefined, value === null, value === undefined || value === null],
    ...[type === "number", type === "boolean", type === "string"],
    ...[false, false, type === "string", Boolean(value)],
    ...[type, String(value), Number(value), !Number.isNaN(value), true, value, true],
  ],
}));

/** Cases of objects.ts. */
export const OBJECT_CASES: readonly BytecodeCase[] = [
  ...valueKinds,
  {
    name: "what an object refuses adds up; texts and undefined refuse nothing",
    types: [`struct "Point" class { field "x" f64 keys [0] }`],
    locals: "t6",
    code: `struct.new_default t6 local.tee 0 object.integrity ${printI32} local.get 0 i32.const 1 object.restrict local.get 0 object.integrity ${printI32}
      local.get 0 i32.const 6 object.restrict local.get 0 object.integrity ${printI32}
      ref.undefined t6 i32.const 7 object.restrict ref.undefined t6 object.integrity ${printI32}`,
    prints: [0, 1, 7, 0],
  },
  {
    name: "undefined and null are two references",
    code: `ref.undefined t0 ref.is_undefined ${printBool} ref.null t0 ref.is_undefined ${printBool}
      ref.undefined t1 ref.is_null ${printBool} ref.null t1 ref.is_null ${printBool}
      ref.null t2 ref.is_nullish ${printBool} string.const "" ref.is_nullish ${printBool}
      ref.undefined t0 ref.null t0 ref.eq ${printBool} ref.null t2 ref.null t0 ref.eq ${printBool}`,
    prints: [true, false, false, true, true, false, false, true],
  },
  {
    name: "ref.eq compares identity",
    types: [`struct "Point" class { field "x" f64 }`],
    locals: "t6",
    code: `f64.const 1 struct.new t6 local.tee 0 local.get 0 ref.eq ${printBool}
      f64.const 1 struct.new t6 local.get 0 ref.eq ${printBool}
      local.get 0 value.from_ref local.get 0 value.from_ref value.strict_equals ${printBool}
      local.get 0 ref.hash local.get 0 value.from_ref value.hash i32.eq ${printBool}`,
    prints: [true, false, true, true],
  },
  {
    name: "ref.check names what cannot be read",
    locals: "t0",
    code: `string.const "a" ref.check "length" ${printRef} ref.null t0 ref.check "x" drop`,
    prints: ["a"],
    ends: { threw: "TypeError", message: "Cannot read properties of null (reading 'x')" },
  },
  {
    name: "ref.check can be caught",
    code: `try ref.undefined t1 ref.check "y" drop catch value.to_ref t4 struct.get t4 0 ${printRef} end`,
    prints: ["Cannot read properties of undefined (reading 'y')"],
  },
  {
    name: "structs hold fields, inherited ones first",
    ...SHAPES,
    locals: "t8",
    code: `f64.const 3 string.const "c" struct.new t8 local.tee 0 struct.get t6 0 ${print}
      local.get 0 f64.const 4 struct.set t6 0 local.get 0 struct.get t8 0 ${print}
      local.get 0 struct.get t8 1 ${printRef} local.get 0 ${printRef}
      struct.new_default t8 ${printRef}`,
    prints: [3, 4, "c", { side: 4, tag: "c" }, { side: 0, tag: undefined }],
  },
  {
    name: "methods are those of the object's class",
    ...SHAPES,
    locals: "t6 t10",
    code: `f64.const 3 struct.new t7 local.tee 0 f64.const 2 call.virtual t6 0 ${print}
      f64.const 3 string.const "c" struct.new t8 f64.const 2 call.virtual t6 0 ${print}
      local.get 0 f64.const 5 call.interface t10 1 ${print}
      string.const "n" f64.const 8 struct.new t9 local.tee 1 f64.const 5 call.interface t10 1 ${print}
      local.get 1 interface.get t10 0 ${print} local.get 1 f64.const 9 interface.set t10 0 local.get 1 ${printRef}
      local.get 0 interface.get t10 0 ${print}`,
    prints: [6, 5, 15, -1, 8, { label: "n", side: 9 }, 3],
  },
  {
    name: "ref.test, ref.cast and value.to_ref go by the object's own type",
    ...SHAPES,
    locals: "t0",
    code: `f64.const 3 struct.new t7 local.set 0
      local.get 0 ref.test t6 ${printBool} local.get 0 ref.test t8 ${printBool} local.get 0 ref.test t10 ${printBool}
      ref.null t7 ref.test t7 ${printBool} string.const "" ref.test t1 ${printBool} string.const "" ref.test t0 ${printBool}
      local.get 0 ref.cast t6 struct.get t6 0 ${print} ref.undefined t0 ref.cast t7 ref.is_undefined ${printBool}
      local.get 0 value.from_ref value.to_ref t10 interface.get t10 0 ${print}
      value.null value.to_ref t1 ref.is_null ${printBool}
      local.get 0 value.from_ref value.is_ref t7 ${printBool} value.null value.is_ref t0 ${printBool}
      local.get 0 value.from_ref value.is_object ${printBool} local.get 0 value.from_ref value.typeof ${printRef}`,
    prints: [
      ...[true, false, true, false, true, true, 3, true, 3, true, true, false],
      ...[true, "object"],
    ],
  },
  {
    name: "a cast that lies traps",
    code: `string.const "a" ref.cast t2 drop`,
    ends: { trap: "wrongType" },
  },
  ...["value.to_ref t1", "value.to_bool"].map((op) => ({
    name: `${op} of a number traps`,
    code: `f64.const 1 value.from_f64 ${op} drop`,
    ends: { trap: "wrongType" as const },
  })),
  ...["value.to_f64", "value.to_string", "value.to_number"].map((op) => ({
    name: `${op} of an object traps`,
    code: `array.of t2 0 value.from_ref ${op} drop`,
    ends: { trap: "wrongType" as const },
  })),
  {
    name: "numbers and booleans come out of their boxes",
    code: `f64.const -0 value.from_f64 value.to_f64 ${print} i32.const 7 value.from_i32 value.to_f64 ${print}
      bool.const 0 value.from_bool value.to_bool ${printBool}
      f64.const 0 value.from_f64 f64.const -0 value.from_f64 value.same_value_zero ${printBool}
      i32.const 7 value.from_i32 f64.const 7 value.from_f64 value.strict_equals ${printBool}
      f64.const 1 value.from_f64 bool.const 1 value.from_bool value.strict_equals ${printBool}`,
    prints: [-0, 7, false, true, true, false],
  },
  {
    name: "undefined and null read as zeroes and take no writes",
    ...SHAPES,
    code: `ref.null t8 struct.get t6 0 ${print} ref.undefined t8 struct.get t8 1 ${printRef}
      ref.null t8 f64.const 1 struct.set t8 0 ref.undefined t10 interface.get t10 0 ${print}
      ref.undefined t10 f64.const 1 interface.set t10 0`,
    prints: [0, undefined, 0],
  },
  ...["call.virtual t6 0", "call.interface t10 1"].map((op) => ({
    name: `${op} of nothing traps`,
    ...SHAPES,
    code: `ref.undefined t${op.includes("virtual") ? 6 : 10} f64.const 1 ${op} drop`,
    ends: { trap: "wrongType" as const },
  })),
  {
    name: "closures keep their captures, leading parameters of their function",
    types: [`struct "cell" cell { field "value" f64 }`, "closure (f64) -> f64"],
    functions: [
      `"adder" (f64, f64) -> f64 { local.get 0 local.get 1 f64.add }`,
      `"counter" (t6, f64) -> f64 { local.get 0 local.get 0 struct.get t6 0 local.get 1 f64.add struct.set t6 0 local.get 0 struct.get t6 0 }`,
    ],
    locals: "t7",
    code: `f64.const 10 closure.new 5 t7 f64.const 4 closure.call t7 ${print}
      f64.const 0 struct.new t6 closure.new 6 t7 local.tee 0 f64.const 2 closure.call t7 drop local.get 0 f64.const 3 closure.call t7 ${print}
      local.get 0 value.from_ref value.is_function ${printBool} local.get 0 value.from_ref value.typeof ${printRef}
      local.get 0 value.from_ref value.is_object ${printBool}`,
    prints: [14, 5, true, "function", false],
  },
  {
    name: "the function that an adapter of an adapter stands for, and any other value itself",
    types: ["closure (f64) -> f64", "closure (f64, f64) -> f64"],
    functions: [
      `"one" (f64) -> f64 { local.get 0 }`,
      `"two" (t6, f64, f64) -> f64 { adapter local.get 0 local.get 1 closure.call t6 }`,
      `"boxed" (value, f64) -> f64 { adapter local.get 1 }`,
    ],
    locals: "t6",
    code: `closure.new 5 t6 local.set 0
      local.get 0 closure.new 6 t7 value.from_ref closure.new 7 t6 value.from_ref value.adapted local.get 0 value.from_ref value.strict_equals ${printBool}
      local.get 0 closure.new 6 t7 value.from_ref value.adapted value.is_ref t6 ${printBool}
      local.get 0 value.from_ref value.adapted value.is_ref t6 ${printBool}
      string.const "text" value.from_ref value.adapted value.typeof ${printRef}
      f64.const 2 value.from_f64 value.adapted call 1 value.undefined value.adapted value.is_undefined ${printBool}`,
    prints: [true, true, true, "string", 2, true],
  },
  {
    name: "calling undefined is a TypeError",
    types: ["closure () -> void"],
    code: `ref.undefined t6 closure.call t6`,
    ends: { threw: "TypeError", message: "undefined is not a function" },
  },
];
