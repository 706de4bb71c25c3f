import { expect } from "chai";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import { assembleCase, type BytecodeCase, parseModule } from "../../harness/bytecode-case.ts";

type Rejection = readonly [code: string, message: string];

// 6 f64[], 7 Shape (abstract), 8 Square, 9 HasSide, 10 (f64) => f64, 11 Future<f64>, 12 u8-array, 13 string[]
const FRAME: Pick<BytecodeCase, "types" | "functions" | "globals" | "hosts" | "locals" | "tasks"> =
  {
    types: [
      "array f64",
      `struct "Shape" class { field "side" f64 method abstract keys [0] }`,
      `struct "Square" class extends t7 { field "side" f64 method 5 keys [0] }`,
      `interface "HasSide" { member "side" f64 member "area" () -> f64 implementor t7 [0 0] }`,
      "closure (f64) -> f64",
      "future f64",
      "typed-array u8",
      "array t1",
      "typed-array f64",
    ],
    functions: [
      `"Square.area" (t8) -> f64 { local.get 0 struct.get t7 0 }`,
      `"double" (f64) -> f64 { local.get 0 }`,
      `"says" (bool) -> void { }`,
    ],
    globals: [`"total" f64`],
    hosts: ["Math.sin", "fs.readBytes", "Math.sinus"],
    locals: "f64 t8",
    tasks: [6],
  };

function messagesOf(code: string): string[] {
  const module = assembleCase({ name: "", ...FRAME, code });
  const hostFunctions = module.hostFunctions.filter(({ name }) => name !== "Math.sinus");
  return verify({ ...module, hostFunctions }).map(formatVerifyError);
}

const REJECTIONS: Readonly<Record<string, readonly Rejection[]>> = {
  operands: [
    ["drop", "0: drop: wants an operand, but the block has nothing on the stack"],
    ["f64.const 1 f64.neg", "end of function: leaves 1 operands more than the block's type says"],
    ["f64.const 1 i32.const 1 f64.add drop", "2: f64.add: wants f64, but the stack has i32"],
    ["i32.const 1 call 7", "1: call: wants bool, but the stack has i32"],
    ["f64.const 1 f64.add drop", "1: f64.add: wants f64, but the block has nothing on the stack"],
    ["f64.const 1 ref.is_null drop", "1: ref.is_null: wants a reference, but the stack has f64"],
    ["ref.null t2 string.length drop", "1: string.length: wants string, but the stack has value[]"],
    ["f64.const 1 block drop end", "2: drop: wants an operand, but the block has nothing"],
    [
      "f64.const 1 ref.null t0 i32.const 1 select drop",
      "3: select: wants two of one type, not f64 and object",
    ],
  ],
  blocks: [
    ["block", "end of function: `block` has no `end`"],
    ["end", "0: end: no block is open here"],
    ["else", "0: else: no `if` is open here"],
    ["block else end", "1: else: no `if` is open here"],
    ["i32.const 1 if else else end", "3: else: no `if` is open here"],
    ["catch end", "0: catch: no `try` is open here"],
    ["try catch drop catch end", "3: catch: no `try` is open here"],
    ["try end", "1: end: this `try` has no `catch`"],
    [
      "i32.const 1 if f64 f64.const 1 end drop",
      "3: end: this `if` leaves f64, so it needs an `else`",
    ],
    [
      "i32.const 1 if f64 else f64.const 1 end drop",
      "2: else: wants f64, but the block has nothing",
    ],
    ["block f64 i32.const 1 end drop", "2: end: wants f64, but the stack has i32"],
    ["block t99 unreachable end drop", "0: block: type 99 is missing"],
    ["try catch end", "2: end: leaves 1 operands more than the block's type says"],
  ],
  jumps: [
    ["br 1", "0: br: no block is 1 blocks out"],
    ["block f64 br 0 end drop", "1: br: wants f64, but the block has nothing on the stack"],
    ["block f64 i32.const 1 br_if 0 f64.const 1 end drop", "2: br_if: wants f64, but the block"],
    ["f64.const 1 br_if 0", "1: br_if: wants i32, but the stack has f64"],
    ["i32.const 0 br_table []", "1: br_table: wants at least the default label"],
    [
      "block f64 f64.const 1 i32.const 0 br_table [1 0] end drop",
      "3: br_table: label 1 wants nothing",
    ],
    ["i32.const 0 br_table [5 0]", "1: br_table: no block is 5 blocks out"],
    ["br 0 f64.const 1 i32.add drop", "2: i32.add: wants i32, but the stack has f64"],
    ["trap unreachable call 99", "1: call: function 99 is missing"],
  ],
  constants: [
    ["i32.const 4294967295 drop", "0: i32.const: 4294967295 is no 32-bit integer"],
    ["bool.const 2 drop", "0: bool.const: 2 is neither 0 nor 1"],
    [
      "i64.const 9223372036854775808 drop",
      "0: i64.const: 9223372036854775808 is no 64-bit integer",
    ],
    ["string.const 9 drop", "0: string.const: string 9 is missing"],
  ],
  variables: [
    ["local.get 2 drop", "0: local.get: local 2 is missing"],
    ["i32.const 1 local.set 0", "1: local.set: wants f64, but the stack has i32"],
    ["i32.const 1 local.tee 0 drop", "1: local.tee: wants f64, but the stack has i32"],
    ["global.get 1 drop", "0: global.get: global 1 is missing"],
    ["i32.const 1 global.set 0", "1: global.set: wants f64, but the stack has i32"],
  ],
  calls: [
    ["call 8", "0: call: function 8 is missing"],
    ["call 6 drop", "0: call: wants f64, but the block has nothing on the stack"],
    ["call.host 9", "0: call.host: no such row of host functions"],
    ["string.const 0 call.host 2 drop", "0: string.const: string 0 is missing"],
    ["ref.null t8 call.virtual t8 1 drop", "1: call.virtual: method slot 1 is missing"],
    ["ref.null t6 call.virtual t6 0 drop", "1: call.virtual: type 6 is an array, not a struct"],
    [
      "ref.null t7 call.virtual t8 0 drop",
      "1: call.virtual: wants Square, but the stack has Shape",
    ],
    ["ref.null t9 call.interface t9 0 drop", "1: call.interface: member `side` is a field"],
    ["ref.null t9 call.interface t9 2 drop", "1: call.interface: member 2 is missing"],
    [
      "ref.null t0 call.interface t9 1 drop",
      "1: call.interface: wants HasSide, but the stack has object",
    ],
    ["closure.new 7 t10 drop", "0: closure.new: function `says` is no (f64) => f64"],
    ["closure.new 0 t10 drop", "0: closure.new: function `main` is no (f64) => f64"],
    ["closure.new 6 t11 drop", "0: closure.new: type 11 is a future, not a closure"],
    ["ref.null t0 f64.const 1 closure.call t10 drop", "2: closure.call: wants (f64) => f64, but"],
  ],
  tasks: [
    ["bool.const 1 fork 7 drop", "1: fork: the module has no type Future<void>"],
    ["fork 6 drop", "0: fork: wants f64, but the block has nothing on the stack"],
    ["ref.null t10 wait t10 drop", "1: wait: type 10 is a closure, not a future"],
    ["f64.const 1 fork.latent 1", "1: fork.latent: task slot 1 is missing"],
    ["wait.latent 0", "end of function: leaves 1 operands more than the block's type says"],
  ],
  objects: [
    ["ref.null t99 drop", "0: ref.null: type 99 is missing"],
    ["ref.undefined t0 ref.cast t99 drop", "1: ref.cast: type 99 is missing"],
    ["f64.const 1 ref.cast t1 drop", "1: ref.cast: wants a reference, but the stack has f64"],
    ["f64.const 1 struct.new t7 drop", "1: struct.new: Shape has abstract methods"],
    ["struct.new_default t7 drop", "0: struct.new_default: Shape has abstract methods"],
    ["struct.new t8 drop", "0: struct.new: wants f64, but the block has nothing on the stack"],
    ["ref.null t8 struct.get t8 1 drop", "1: struct.get: field 1 is missing"],
    ["ref.null t8 i32.const 1 struct.set t8 0", "2: struct.set: wants f64, but the stack has i32"],
    ["ref.null t9 interface.get t9 1 drop", "1: interface.get: member `area` is a method"],
    ["ref.null t9 interface.set t9 0", "1: interface.set: wants f64, but the stack has HasSide"],
    ["ref.null t1 value.is_ref t1 drop", "1: value.is_ref: wants value, but the stack has string"],
    ["value.null value.to_ref t99 drop", "1: value.to_ref: type 99 is missing"],
  ],
  arrays: [
    ["array.new t6 drop", "0: array.new: wants i32, but the block has nothing on the stack"],
    ["i32.const 1 array.new t1 drop", "1: array.new: type 1 is a string, not an array"],
    ["f64.const 1 array.of t6 2 drop", "1: array.of: wants f64, but the block has nothing"],
    ["array.of t6 4000000000 drop", "0: array.of: wants f64, but the block has nothing"],
    [
      'string.const "a" array.length drop',
      "1: array.length: wants an array, but the stack has string",
    ],
    [
      "ref.null t13 i32.const 0 array.get_or_nan t13 drop",
      "2: array.get_or_nan: wants an array of f64, not string[]",
    ],
    [
      "ref.null t13 i32.const 0 array.get_to_store t13 drop",
      "2: array.get_to_store: wants an array of f64 or bool, not string[]",
    ],
    [
      "ref.null t13 i32.const 0 array.get t6 drop",
      "2: array.get: wants f64[], but the stack has string[]",
    ],
    [
      "ref.null t6 i32.const 0 array.get_or_undefined t6 f64.neg drop",
      "3: f64.neg: wants f64, but the stack has value",
    ],
    [
      "ref.null t6 f64.const 0 f64.const 0 array.set t6",
      "3: array.set: wants i32, but the stack has f64",
    ],
    [
      'ref.null t6 string.const "" string.join t6 drop',
      "2: string.join: f64[] is no array of strings",
    ],
    [
      'string.const "" string.const "" string.concat_all 9 0 drop',
      "2: string.concat_all: 9 is no count",
    ],
    [
      'string.const "" f64.const 0 string.concat_all 2 4 drop',
      "2: string.concat_all: 4 names operands beyond 2",
    ],
    [
      'string.const "" f64.const 0 string.concat_all 2 1 drop',
      "2: string.concat_all: wants string, but the stack has f64",
    ],
    ["ref.null t14 i32.const 0 typed.load t14 2 drop", "2: typed.load: 2 is no order of bytes"],
    [
      "ref.null t14 i32.const 0 i32.const 0 string.from_bytes t14 drop",
      "3: string.from_bytes: wants an array of u8 or u16, not of f64",
    ],
    [
      "ref.null t14 i32.const 0 typed.get_i64_or t14 1 drop",
      "2: typed.get_i64_or: wants an array of integers, not of f64",
    ],
    [
      "ref.null t12 i32.const 0 f64.const 1 typed.set t12",
      "3: typed.set: wants i32, but the stack has f64",
    ],
    [
      "ref.null t6 typed.length drop",
      "1: typed.length: wants a typed-array, but the stack has f64[]",
    ],
  ],
};

const ACCEPTED: readonly (readonly [string, string])[] = [
  ["dead code has whatever operands are asked of it", "unreachable f64.add f64.neg drop drop"],
  ["dead code may open blocks of its own", "br 0 block f64 f64.const 1 end drop loop br 0 end"],
  ["dead code ends with its block", "block br 0 end f64.const 1 f64.neg drop"],
  ["dead code has operands of a select", "unreachable select drop i32.const 1 select drop"],
  ["dead code has many operands", "unreachable array.of t6 4000000000 drop"],
  ["bool is an i32", "bool.const 1 i32.const 1 i32.add drop block i32 bool.const 1 end drop"],
  [
    "a select gives the wider type",
    "ref.null t8 ref.null t7 i32.const 1 select struct.get t7 0 drop",
  ],
  ["local.tee keeps what is known", "ref.null t8 local.tee 1 call.virtual t8 0 drop"],
  [
    "br_if keeps what is known",
    "block t7 ref.null t8 i32.const 1 br_if 0 struct.get t8 0 drop ref.null t7 end drop",
  ],
  ["a struct is of the interfaces of its base", "ref.null t8 call.interface t9 1 drop"],
  [
    "everything is an object",
    "ref.null t9 ref.null t6 ref.null t1 closure.new 6 t10 drop ref.cast t0 drop block t0 ref.null t13 end drop drop drop",
  ],
  [
    "a value for all labels of a br_table",
    "block f64 block f64 f64.const 1 i32.const 0 br_table [0 1 0] end end drop",
  ],
];

describe("verify refuses", () => {
  for (const [topic, rejections] of Object.entries(REJECTIONS)) {
    describe(topic, () => {
      for (const [code, message] of rejections) {
        it(code, () => {
          const [first = "", ...rest] = messagesOf(code);
          expect(first.replace("function 0 `main`, instruction ", "")).to.include(message);
          expect(rest).to.deep.equal([]);
        });
      }
    });
  }
});

describe("verify accepts", () => {
  for (const [name, code] of ACCEPTED) {
    it(name, () => expect(messagesOf(code)).to.deep.equal([]));
  }
});

describe("verify tells", () => {
  it("the first mistake of each function, with the function", () => {
    const module = parseModule(`
      type 0 object
      type 1 string
      function 0 "main" () -> void { drop drop }
      function 1 "g" () -> f64 { }
      entry 0`);
    expect(verify(module)).to.deep.equal([
      {
        function: 0,
        name: "main",
        instruction: 0,
        message: "drop: wants an operand, but the block has nothing on the stack",
      },
      {
        function: 1,
        name: "g",
        instruction: 0,
        message: "end of function: wants f64, but the block has nothing on the stack",
      },
    ]);
  });

  it("a hundred mistakes at most", () => {
    const text = Array.from({ length: 300 }, (_, index) => `global ${index} "g" t99`).join("\n");
    const module = parseModule(
      `type 0 object type 1 string ${text} function 0 "main" () -> void { } entry 0`,
    );
    expect(verify(module).length).to.equal(100);
  });
});
