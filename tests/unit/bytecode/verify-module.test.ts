import { expect } from "chai";
import { LIMITS } from "../../../runtime/bytecode/limits.ts";
import type { Instruction, Module } from "../../../runtime/bytecode/module.ts";
import { typeModule } from "../../../runtime/bytecode/module-typing.ts";
import { forEachTyped } from "../../../runtime/bytecode/typing.ts";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import { parseModule } from "../../harness/bytecode-case.ts";

const MAIN = `function 0 "main" () -> void { }`;

function messagesOf(text: string): string[] {
  return verify(parseModule(text)).map(formatVerifyError);
}

/** Types from 2 on, and functions from 1 on. */
function withTypes(types: readonly string[], functions: readonly string[] = []): string {
  const rows = types.map((type, index) => `type ${2 + index} ${type}`);
  const rest = functions.map((definition, index) => `function ${1 + index} ${definition}`);
  return ["type 0 object", "type 1 string", ...rows, MAIN, ...rest, "entry 0"].join("\n");
}

const area = `"area" (t2) -> f64 { f64.const 1 }`;

const REJECTIONS: readonly (readonly [name: string, text: string, message: string])[] = [
  [
    "a table without object",
    `type 0 string type 1 object ${MAIN} entry 0`,
    "type 0 is not `object`",
  ],
  ["a second string", withTypes(["string"]), "type 2 (string): a second `string`"],
  ["elements of no type", withTypes(["array t9"]), "type 9 is missing"],
  ["a future of no type", withTypes(["future t9"]), "type 9 is missing"],
  ["parameters of no type", withTypes(["closure (f64, t9) -> void"]), "type 9 is missing"],
  [
    "fields of no type",
    withTypes([`struct "A" class { field "x" t9 }`]),
    "type 2 (A): type 9 is missing",
  ],
  [
    "keys of no field",
    withTypes([`struct "A" class { field "x" f64 keys [1] }`]),
    "key 1 is no field",
  ],
  [
    "a base after its struct",
    withTypes([`struct "A" class extends t3 { }`, `struct "B" class { }`]),
    "base 3 is no struct before this one",
  ],
  [
    "a base that is no struct",
    withTypes([`struct "A" class extends t1 { }`]),
    "base 1 is no struct before this one",
  ],
  [
    "a struct that is its own base",
    withTypes([`struct "A" class extends t2 { }`]),
    "base 2 is no struct before this one",
  ],
  [
    "fields other than the base's",
    withTypes([
      `struct "A" class { field "x" f64 }`,
      `struct "B" class extends t2 { field "x" i32 }`,
    ]),
    "field 0 is not the base's `x`",
  ],
  [
    "fields fewer than the base's",
    withTypes([`struct "A" class { field "x" f64 }`, `struct "B" class extends t2 { }`]),
    "field 0 is not the base's `x`",
  ],
  [
    "methods fewer than the base's",
    withTypes([`struct "A" class { method 1 }`, `struct "B" class extends t2 { }`], [area]),
    "has fewer methods than its base",
  ],
  [
    "methods that are no functions",
    withTypes([`struct "A" class { method 7 }`]),
    "method slot 0: no function 7",
  ],
  [
    "methods without receiver",
    withTypes([`struct "A" class { method 1 }`], [`"f" () -> f64 { f64.const 1 }`]),
    "the first parameter of `f` is no receiver",
  ],
  [
    "methods of another receiver",
    withTypes([`struct "A" class { method 1 }`], [`"f" (t1) -> f64 { f64.const 1 }`]),
    "the first parameter of `f` is no receiver",
  ],
  [
    "methods that do not fit the base's",
    withTypes(
      [`struct "A" class { method 1 }`, `struct "B" class extends t2 { method 2 }`],
      [area, `"B.area" (t3) -> i32 { i32.const 1 }`],
    ),
    "method slot 0: `B.area` does not fit",
  ],
  [
    "overrides of one abstract method that do not fit each other",
    withTypes(
      [
        `struct "A" class { method abstract }`,
        `struct "B" class extends t2 { method 1 }`,
        `struct "C" class extends t2 { method 2 }`,
      ],
      [area, `"C.area" (t4) -> void { }`],
    ),
    "method slot 0: `C.area` does not fit",
  ],
  [
    "overrides behind an abstract class that do not fit",
    withTypes(
      [
        `struct "A" class { method abstract }`,
        `struct "B" class extends t2 { method abstract }`,
        `struct "C" class extends t3 { method 1 }`,
        `struct "D" class extends t2 { method 2 }`,
      ],
      [area, `"D.area" (t5) -> void { }`],
    ),
    "does not fit",
  ],
  [
    "interface fields of type void",
    withTypes([`interface "I" { member "x" void }`]),
    "field `x` is void",
  ],
  [
    "implementors that are no structs",
    withTypes([`interface "I" { implementor t1 [] }`]),
    "implementor 1 is no struct",
  ],
  [
    "implementors listed twice",
    withTypes([`struct "A" class { }`, `interface "I" { implementor t2 [] implementor t2 [] }`]),
    "implementor 2 is listed twice",
  ],
  [
    "implementors without all slots",
    withTypes([`struct "A" class { }`, `interface "I" { member "x" f64 implementor t2 [] }`]),
    "implementor 2 has 0 slots for 1 members",
  ],
  [
    "implementors without the field",
    withTypes([`struct "A" class { }`, `interface "I" { member "x" f64 implementor t2 [0] }`]),
    "field 0 is missing or does not fit for `A.x`",
  ],
  [
    "implementors whose field is another",
    withTypes([
      `struct "A" class { field "x" bool }`,
      `interface "I" { member "x" i32 implementor t2 [0] }`,
    ]),
    "field 0 is missing or does not fit for `A.x`",
  ],
  [
    "implementors whose method is another",
    withTypes(
      [
        `struct "A" class { method 1 }`,
        `interface "I" { member "area" () -> bool implementor t2 [0] }`,
      ],
      [area],
    ),
    "method slot 0 is missing or does not fit for `A.area`",
  ],
  [
    "globals of no type",
    `type 0 object type 1 string global 0 "g" t5 ${MAIN} entry 0`,
    "global `g`: type 5 is missing",
  ],
  [
    "host functions nobody knows",
    `type 0 object type 1 string host 0 "Math.sinus" ${MAIN} entry 0`,
    "no host function is called `Math.sinus`",
  ],
  [
    "an entry that is no function",
    `type 0 object type 1 string ${MAIN} entry 1`,
    "entry: no function 1",
  ],
  [
    "an entry that takes something",
    `type 0 object type 1 string function 0 "f" (f64) -> void { } entry 0`,
    "entry: its function takes something",
  ],
  ["an export that is no function", `${withTypes([])} export "f" 4`, "export `f`: no function 4"],
  [
    "two exports of one name",
    `${withTypes([])} export "f" 0 export "f" 0`,
    "export `f` is there twice",
  ],
  [
    "error makers that make no error",
    `${withTypes([])} error-maker Error 0`,
    "error maker Error: its function does not",
  ],
  [
    "locals of no type",
    `type 0 object type 1 string function 0 "main" () -> void { local t7 } entry 0`,
    "function 0 `main`: type 7 is missing",
  ],
  [
    "task slots of no function",
    `type 0 object type 1 string function 0 "main" () -> void { task 7 } entry 0`,
    "function 0 `main`: task slot 0: no function 7",
  ],
  [
    "positions in no file",
    `type 0 object type 1 string function 0 "main" () -> void { @0:1:1 nop } entry 0`,
    "the line table names no file 0",
  ],
  [
    "positions before the first line",
    `file 0 "a" type 0 object type 1 string function 0 "main" () -> void { @0:0:1 nop } entry 0`,
    "no position is 0:1",
  ],
  [
    "positions in an inlined call that is not there",
    `file 0 "a" type 0 object type 1 string function 0 "main" () -> void { inlined 0 @0:1:1 @0:1:1/1 nop } entry 0`,
    "the line table names no inlined call 1",
  ],
  [
    "inlined calls that come from themselves",
    `file 0 "a" type 0 object type 1 string function 0 "main" () -> void { inlined 0 @0:1:1/0 } entry 0`,
    "the line table names no inlined call 0",
  ],
  [
    "inlined calls of no function",
    `file 0 "a" type 0 object type 1 string function 0 "main" () -> void { inlined 1 } entry 0`,
    "inlined call 0: no function 1",
  ],
];

describe("verify refuses in tables", () => {
  for (const [name, text, message] of REJECTIONS) {
    it(name, () => expect(messagesOf(text).join("\n")).to.include(message));
  }

  it("line tables out of order", () => {
    const module = parseModule(
      `file 0 "a" type 0 object type 1 string function 0 "main" () -> void { @0:1:1 nop nop } entry 0`,
    );
    const line = { file: 0, line: 1, column: 1 };
    const withLines = (ats: readonly number[]): string[] =>
      verify(changed(module, { lines: ats.map((at) => ({ at, ...line })) })).map(formatVerifyError);
    expect(withLines([0, 1, 1, 2])).to.deep.equal([]);
    expect(withLines([1, 0])[0]).to.include("the line table is out of order at 0");
    expect(withLines([3])[0]).to.include("the line table is out of order at 3");
  });
});

describe("verify accepts in tables", () => {
  const accepted: readonly (readonly [string, string])[] = [
    ["a module with nothing in it", withTypes([])],
    [
      "types that contain each other",
      withTypes([
        `struct "A" class { field "b" t3 }`,
        `struct "B" class { field "a" t2 }`,
        "array t4",
      ]),
    ],
    [
      "overrides with a narrower result and wider parameters",
      withTypes(
        [`struct "A" class { method 1 }`, `struct "B" class extends t2 { method 2 }`],
        [`"A.f" (t2, t3) -> t2 { local.get 0 }`, `"B.f" (t0, t2) -> t3 { ref.null t3 }`],
      ),
    ],
    [
      "an abstract method nobody implements",
      withTypes([
        `struct "A" class { method abstract }`,
        `interface "I" { member "f" () -> f64 implementor t2 [0] }`,
      ]),
    ],
    [
      "a method made abstract again",
      withTypes(
        [
          `struct "A" class { method 1 }`,
          `struct "B" class extends t2 { method abstract }`,
          `struct "C" class extends t3 { method 1 }`,
        ],
        [area],
      ),
    ],
  ];
  for (const [name, text] of accepted) {
    it(name, () => expect(messagesOf(text)).to.deep.equal([]));
  }
});

describe("verify limits", () => {
  const empty = parseModule(withTypes([]));
  const nop: Instruction = { op: "nop", imm: [] };

  const cases: readonly (readonly [string, Module, string])[] = [
    [
      "instructions",
      changed(empty, { code: repeated(nop, LIMITS.instructions + 1) }),
      "more than 262144 instructions",
    ],
    [
      "parameters",
      changed(empty, { params: repeated("f64", LIMITS.params + 1) }),
      "more than 900 parameters",
    ],
    [
      "locals",
      changed(empty, { locals: repeated("f64", LIMITS.locals + 1) }),
      "more than 40000 locals",
    ],
    [
      "task slots",
      changed(empty, { taskSlots: repeated(0, LIMITS.taskSlots + 1) }),
      "more than 1024 task slots",
    ],
    [
      "open blocks",
      changed(empty, { code: repeated({ op: "loop", imm: ["void"] }, LIMITS.nesting + 2) }),
      "more than 4096 open blocks",
    ],
    [
      "operands",
      changed(empty, { code: repeated({ op: "f64.const", imm: [1] }, LIMITS.operands + 1) }),
      "more than 16384 operands",
    ],
    [
      "types",
      { ...empty, types: repeated({ kind: "object" }, LIMITS.types + 1) },
      "more than 65536 types",
    ],
    [
      "exports",
      { ...empty, exports: repeated({ name: "", function: 0 }, LIMITS.exports + 1) },
      "more than 65536 exports",
    ],
  ];
  for (const [name, module, message] of cases) {
    it(name, () => expect(verify(module).map(formatVerifyError).join()).to.include(message));
  }

  it("100,000 instructions take less than 100 ms", () => {
    const loop: readonly Instruction[] = [
      { op: "local.get", imm: [0] },
      { op: "f64.const", imm: [1] },
      { op: "f64.add", imm: [] },
      { op: "local.set", imm: [0] },
    ];
    const code = repeated(loop, 25_000).flat();
    const module = changed(empty, { code, locals: ["f64"] });
    // The best of a few: the machine may have other work.
    const times = [0, 0, 0, 0, 0].map(() => {
      const start = performance.now();
      expect(verify(module)).to.deep.equal([]);
      return performance.now() - start;
    });
    expect(Math.min(...times)).to.be.below(100);
  });
});

describe("forEachTyped", () => {
  it("shows operand types before each instruction, and what is dead", () => {
    const module = parseModule(
      withTypes(
        ["array t1"],
        [
          `"f" (t2, f64) -> f64 { local.get 0 i32.const 0 array.get t2 string.truthy if f64 local.get 1 return f64.neg else f64.const 1 end }`,
        ],
      ),
    );
    const seen: string[] = [];
    const definition = module.functions[1];
    if (definition === undefined) throw new Error("the function is there");
    const failure = forEachTyped(
      typeModule(module),
      definition,
      (instruction, index, stack, isReachable) => {
        seen.push(`${index} ${instruction.op} [${stack.join(" ")}]${isReachable ? "" : " dead"}`);
      },
    );
    expect(failure).to.equal(undefined);
    expect(seen).to.deep.equal([
      "0 local.get []",
      "1 i32.const [2]",
      "2 array.get [2 i32]",
      "3 string.truthy [1]",
      "4 if [bool]",
      "5 local.get []",
      "6 return [f64]",
      "7 f64.neg [] dead",
      "8 else [] dead",
      "9 f64.const []",
      "10 end [f64]",
    ]);
  });
});

function changed(module: Module, part: Partial<Module["functions"][number]>): Module {
  return {
    ...module,
    functions: module.functions.map((definition, index) =>
      index === 0 ? { ...definition, ...part } : definition,
    ),
  };
}

function repeated<Item>(item: Item, count: number): Item[] {
  return Array.from({ length: count }, () => item);
}
