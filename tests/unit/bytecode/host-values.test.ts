/** Objects of the heap look to the console as Node's own do: each is printed beside the value it stands for. */
import { inspect } from "node:util";
import { expect } from "chai";
import { interpret } from "../../../runtime/bytecode/interpret.ts";
import { assembleCase, type BytecodeCase } from "../../harness/bytecode-case.ts";

const printRef = "value.from_ref call 1";

function printed(bytecodeCase: Omit<BytecodeCase, "name">): unknown[] {
  const values: unknown[] = [];
  const module = assembleCase({ name: "", ...bytecodeCase });
  const result = interpret(module, { "console.log": (args) => values.push(...args) });
  expect(result.status).to.equal("ok");
  return values;
}

function expectLike(bytecodeCase: Omit<BytecodeCase, "name">, expected: readonly unknown[]): void {
  const seen = printed(bytecodeCase).map((value) => inspect(value));
  expect(seen).to.deep.equal(expected.map((value) => inspect(value)));
}

describe("host values", () => {
  it("are plain objects and objects of classes, with keys in order and nothing private", () => {
    class Base {
      x = 1;
    }
    class Point extends Base {
      y = 2;
    }
    const Nameless = (() => class extends Base {})();
    expectLike(
      {
        types: [
          `struct "Base" class { field "x" f64 keys [0] }`,
          `struct "Point" class extends t6 { field "x" f64 field "#secret" f64 field "y" f64 keys [0 2] }`,
          `struct "" class extends t6 { field "x" f64 keys [0] }`,
          `struct "Object" object { field "b" f64 field "__proto__" f64 field "a" value keys [2 1 0] }`,
        ],
        code: `f64.const 1 f64.const 9 f64.const 2 struct.new t7 ${printRef} f64.const 1 struct.new t8 ${printRef}
          f64.const 1 f64.const 2 value.null struct.new t9 ${printRef}`,
      },
      [
        new Point(),
        new Nameless(),
        Object.fromEntries([
          ["a", null],
          ["__proto__", 2],
          ["b", 1],
        ]),
      ],
    );
  });

  it("are maps, sets and dictionaries without their deleted entries", () => {
    class Registry extends Map<unknown, unknown> {}
    const registry = new Registry([["a", 1]]);
    expectLike(
      {
        types: [
          "array t1",
          "array value",
          "typed-array i32",
          `struct "Map" map { field "$keys" t6 field "$hashes" t8 field "$used" i32 field "$values" t7 }`,
          `struct "Set" set { field "$keys" t6 field "$hashes" t8 field "$used" i32 }`,
          `struct "Dictionary" dictionary { field "$keys" t6 field "$hashes" t8 field "$used" i32 field "$values" t7 }`,
          `struct "Registry" map extends t9 { field "$keys" t6 field "$hashes" t8 field "$used" i32 field "$values" t7 }`,
        ],
        locals: "t6 t8 t7",
        code: `string.const "a" string.const "gone" string.const "10" string.const "2" array.of t6 4 local.set 0
          i32.const 8 typed.new t8 local.tee 1 i32.const 1 i32.const -1 typed.set t8
          f64.const 1 value.from_f64 value.undefined value.null local.get 0 value.from_ref array.of t7 4 local.set 2
          local.get 0 local.get 1 i32.const 4 local.get 2 struct.new t9 ${printRef}
          local.get 0 local.get 1 i32.const 3 struct.new t10 ${printRef}
          local.get 0 local.get 1 i32.const 4 local.get 2 struct.new t11 ${printRef}
          local.get 0 local.get 1 i32.const 1 local.get 2 struct.new t12 ${printRef}`,
      },
      [
        new Map<string, unknown>([
          ["a", 1],
          ["10", null],
          ["2", ["a", "gone", "10", "2"]],
        ]),
        new Set(["a", "10"]),
        { a: 1, 10: null, 2: ["a", "gone", "10", "2"] },
        registry,
      ],
    );
  });

  it("are errors with their stack, and with what a program adds", () => {
    class HttpError extends TypeError {
      code = 404;
    }
    const stack = "TypeError: no\n    at f (main.ts:1:2)";
    const error = Object.assign(new HttpError("no"), { name: "HttpError" });
    // Node writes the heading when the stack is first looked at, and by then the name is set.
    error.stack = "HttpError: no\n    at f (main.ts:1:2)";
    const inner = new RangeError("inner");
    inner.stack = "RangeError: inner\n    at <anonymous>";
    const outer = new Error("outer", { cause: inner });
    outer.stack = "Error: outer\n    at <anonymous>";
    expectLike(
      {
        types: [
          `struct "HttpError" error extends t4 { field "message" t1 field "name" t1 field "stack" t1 field "code" f64 keys [0 1 2 3] }`,
          `struct "Error" error { field "message" t1 field "cause" t0 }`,
        ],
        code: `string.const "no" string.const "HttpError" string.const ${JSON.stringify(stack)} f64.const 404 struct.new t6 ${printRef}
          string.const "outer" string.const "inner" struct.new t5 struct.new t7 ${printRef}`,
      },
      [error, outer],
    );
  });

  it("are dates, patterns, functions, futures and typed arrays", () => {
    const [date, pattern, named, future, bytes] = printed({
      types: [
        `struct "Date" date { field "$time" f64 }`,
        `struct "RegExp" regexp { field "$source" t1 field "$flags" t1 }`,
        "closure () -> void",
        "future void",
        "typed-array u8c",
        `struct "cell" cell { field "value" f64 }`,
      ],
      functions: [`"tick" () -> void { }`],
      code: `f64.const 86400000 struct.new t6 ${printRef} string.const "a+" string.const "gi" struct.new t7 ${printRef}
        closure.new 5 t8 ${printRef} fork 5 ${printRef} i32.const 2 typed.new t10 ${printRef}`,
    });
    expect(inspect(date)).to.equal("1970-01-02T00:00:00.000Z");
    expect(inspect(pattern)).to.equal("/a+/gi");
    expect(inspect(named)).to.equal("[Function: tick]");
    expect(inspect(future)).to.equal("Future {}");
    expect(inspect(bytes)).to.equal("Uint8ClampedArray(2) [ 0, 0 ]");
  });

  it("stay shared and cyclic", () => {
    const [first, second] = printed({
      types: [`struct "Node" class { field "next" t6 keys [0] }`],
      locals: "t6",
      code: `ref.undefined t6 struct.new t6 local.tee 0 local.get 0 struct.set t6 0
        local.get 0 value.from_ref local.get 0 value.from_ref array.of t2 2 call.host 0`,
    }) as readonly { next: unknown }[];
    expect(first).to.equal(second);
    expect(first?.next).to.equal(first);
    expect(inspect(first)).to.equal("<ref *1> Node { next: [Circular *1] }");
  });

  it("may be lists longer than the host's stack", () => {
    const [head] = printed({
      types: [`struct "Node" class { field "next" t6 keys [0] }`],
      locals: "t6 i32",
      code: `loop local.get 0 struct.new t6 local.set 0 local.get 1 i32.const 1 i32.add local.tee 1 i32.const 100000 i32.lt_s br_if 0 end
        local.get 0 ${printRef}`,
    });
    let length = 0;
    for (let node = head; node instanceof Object; length += 1) {
      node = (node as { readonly next: unknown }).next;
    }
    expect(length).to.equal(100_000);
  });
});
