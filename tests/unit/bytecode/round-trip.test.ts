import { expect } from "chai";
import { decode } from "../../../runtime/bytecode/decode.ts";
import { encode } from "../../../runtime/bytecode/encode.ts";
import type { Module } from "../../../runtime/bytecode/module.ts";
import { parseText } from "../../../runtime/bytecode/parse-text.ts";
import { print, printFunction } from "../../../runtime/bytecode/text.ts";
import { assembleCase, parseModule } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "./cases/all.ts";

const modules: readonly (readonly [string, Module])[] = [
  ...Object.values(BYTECODE_CASES)
    .flat()
    .map((one) => [one.name, assembleCase(one)] as const),
  [
    "every part of a module",
    parseModule(String.raw`
      file 0 "a \"b\".ts"
      file 1 "\ud800.ts"
      type 0 object
      type 1 string
      type 2 struct "A" class { field "x" f64 field "#y" value method 1 method abstract keys [0] }
      type 3 struct "" cell extends t2 { field "x" f64 field "#y" value method 1 method 1 }
      type 4 interface "I" { member "f" () -> void member "g" (f64, t4) -> value member "h" bool implementor t2 [0 1 300] implementor t3 [] }
      type 5 interface "" { }
      type 6 closure (t6, i64) -> t6
      type 7 future void
      type 8 typed-array u8c
      type 9 struct "D" dictionary { }
      string 0 ""
      string 1 "\ud83d lone \u0000 \u20ac;\n\\ \"{\""
      string 2 ""
      global 0 "g" i64
      host 0 "Math.sin"
      function 0 "main" () -> void {
        @0:1:1
        i64.const -9223372036854775808
        drop
        f64.const -0 drop f64.const NaN drop f64.const -Infinity drop f64.const 1.7976931348623157e308 drop
        @1:4000000:70000
        @0:2:7
        i32.const -2147483648 drop i32.const -1 drop i32.const 64 drop
        block t6 ref.null t6 br 0 end drop
        i32.const 0 br_table [0 0 0 0]
        @0:3:1
        inlined 1 @0:3:2
        inlined 0 @1:9:9/0
        inlined 1
        @0:7:1/1 nop
        @0:7:2/2 nop
      }
      function 1 "" (t2, value) -> i64 { local t4 local bool task 0 task 1 trap outOfMemory }
      entry 0
      export "main" 0
      export "m\u00e9" 1
      error-maker URIError 1
      error-maker Error 0`),
  ],
];

describe("C4 a module comes back", () => {
  it("from its bytes", () => {
    for (const [name, module] of modules) {
      expect(decode(encode(module)), name).to.deep.equal({ module });
    }
  });

  it("from its text", () => {
    for (const [name, module] of modules) {
      expect(parseText(print(module)), name).to.deep.equal({ module });
    }
  });

  it("from its text without positions, without them", () => {
    const [, module] = modules[modules.length - 1] ?? [];
    if (module === undefined) throw new Error("there are modules");
    const functions = module.functions.map((definition) => ({ ...definition, lines: [] }));
    const text = print(module, { positions: false });
    expect(parseText(text)).to.deep.equal({ module: { ...module, functions } });
  });
});

describe("print", () => {
  it("indents blocks and names what indexes mean", () => {
    const module = parseModule(`
      file 0 "fib.ts"
      type 0 object
      type 1 string
      type 2 future f64
      type 3 struct "Point" class { field "x" f64 method 0 keys [0] }
      string 0 "n"
      function 0 "fib" (t3) -> f64 {
        local t2 task 0
        @0:1:5
        local.get 0 struct.get t3 0 f64.truthy
        if f64 local.get 0 ref.check 0 call.virtual t3 0 else local.get 0 fork 0 local.tee 1 wait t2 end
      }
      entry 0`);
    expect(printFunction(module, 0)).to.equal(
      [
        `function 0 "fib" (t3) -> f64 {`,
        `  local t2 ; 1: Future<f64>`,
        `  task 0 ; fib`,
        `  @0:1:5`,
        `  local.get 0 ; Point`,
        `  struct.get t3 0 ; Point.x`,
        `  f64.truthy`,
        `  if f64`,
        `    local.get 0 ; Point`,
        `    ref.check 0 ; "n"`,
        `    call.virtual t3 0 ; Point.fib`,
        `  else`,
        `    local.get 0 ; Point`,
        `    fork 0 ; fib`,
        `    local.tee 1 ; Future<f64>`,
        `    wait t2 ; Future<f64>`,
        `  end`,
        `}`,
        ``,
      ].join("\n"),
    );
  });

  it("prints what the verifier would refuse", () => {
    const text = `type 0 future t0\nfunction 0 "f" () -> t9 {\n  end\n  call 7 ; ?\n  struct.get t0 5 ; Future<Future<Future<…>>>.?\n  local.get 3 ; void\n}\nentry 4 ; ?\n`;
    const printed = print(parseModule(text));
    expect(printed).to.equal(text.replace("t0\n", "t0 ; Future<Future<Future<…>>>\n"));
  });
});

describe("parseText", () => {
  const mistakes: readonly (readonly [string, number, string])[] = [
    ["entry", 1, "the text ends too early"],
    ["", 1, "the module has no `entry`"],
    ["entry 0\n\ntyp 0 object", 3, "no part of a module is called `typ`"],
    ["type 1 object", 1, "the next number here is 0, not 1"],
    ["type 0 thing", 1, "no kind of type is called `thing`"],
    ["type 0 array g64", 1, "a type like `t5` is wanted here, not `g64`"],
    [`type 0 struct "A" clas { }`, 1, "`clas` is none of object, class, cell, map, set"],
    ["string 0 hello", 1, "a quoted string is wanted here, not `hello`"],
    [`string 0 "\\q"`, 1, "a quoted string is wanted here"],
    [
      `function 0 "f" () -> void {\n ; a comment }\n f64.plus }`,
      3,
      "no instruction is called `f64.plus`",
    ],
    [`function 0 "f" () -> void { f64.const one }`, 1, "a number is wanted, not `one`"],
    [`function 0 "f" () -> void { i32.const 1.5 }`, 1, "an integer is wanted here, not `1.5`"],
    [`function 0 "f" () -> void { trap never }`, 1, "no trap is called `never`"],
    [`function 0 "f" () -> void { @1:2 nop }`, 1, "a position like `@0:12:5` is wanted here"],
    [`function 0 "f" (f64 f64) -> void { }`, 1, "`,` is wanted here, not `f64`"],
    ["error-maker Oops 1", 1, "no error is called `Oops`"],
  ];
  for (const [text, line, message] of mistakes) {
    it(`tells the mistake in ${JSON.stringify(text)}`, () => {
      const result = parseText(text);
      if (!("error" in result)) throw new Error("the text is accepted");
      expect(result.error.line).to.equal(line);
      expect(result.error.message).to.include(message);
    });
  }
});
