import { expect } from "chai";
import { interpret } from "../../../runtime/bytecode/interpret.ts";
import { TRAP_CODES } from "../../../runtime/bytecode/module.ts";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import { assembleCase, type BytecodeCase, parseModule } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "./cases/all.ts";

describe("interpret", () => {
  for (const [topic, cases] of Object.entries(BYTECODE_CASES)) {
    describe(topic, () => {
      for (const bytecodeCase of cases) it(bytecodeCase.name, () => expectCase(bytecodeCase));
    });
  }

  it("stops when its fuel is used up", () => {
    const module = assembleCase({ name: "", code: "loop br 0 end" });
    expect(interpret(module, {}, { maxSteps: 1000 })).to.deep.equal({ status: "out-of-fuel" });
  });

  it("counts work on many elements as many steps", () => {
    const module = assembleCase({
      name: "",
      types: ["array f64"],
      code: "i32.const 2000000000 array.new t6 drop",
    });
    expect(interpret(module, {}, { maxSteps: 1000 })).to.deep.equal({ status: "out-of-fuel" });
  });

  it("recurses at least 10,000 calls deep", () => {
    const module = assembleCase({
      name: "",
      code: "f64.const 10000 call 5 drop",
      functions: [
        `"sum" (f64) -> f64 { local.get 0 f64.const 0 f64.gt if f64 local.get 0 f64.const 1 f64.sub call 5 local.get 0 f64.add else f64.const 0 end }`,
      ],
    });
    expect(interpret(module, {}).status).to.equal("ok");
  });

  it("refuses a task's store into what another one made, and names both places", () => {
    const store = `"store" (t6) -> i32 { local.get 0 local.get 0 struct.set t6 0 i32.const 1 }`;
    const types = [`struct "Cell" object { field "next" t6 keys [0] }`, "future i32"];
    const run = (code: string, task: string): unknown =>
      interpret(assembleCase({ name: "", types, code, functions: [task] }), {}).status;
    const made = "struct.new_default t6";
    const tasks = store.replace(
      '"store" (t6) -> i32 {',
      `"store" (t6) -> i32 { ${made} local.set 0`,
    );
    expect(run(`${made} fork 5 wait t7 drop`, tasks)).to.equal("ok");
    expect(() => run(`${made} fork 5 wait t7 drop`, store)).to.throw(
      /^the task forked at .* stores into an object that it did not make, at .*E5004/,
    );
  });

  it("says where a program stopped", () => {
    const module = parseModule(`
      file 0 "main.ts"
      type 0 object
      type 1 string
      function 0 "main" () -> void { @0:1:1 nop @0:3:5 call 1 }
      function 1 "f" () -> void { @0:7:2 nop @0:8:4 trap deadZone @0:9:1 nop }
      entry 0`);
    expect(interpret(module, {})).to.deep.equal({
      status: "trap",
      code: TRAP_CODES.deadZone,
      position: { function: "f", source: { file: "main.ts", line: 8, column: 4 } },
    });
  });

  it("calls one function with parameters and gives its result", () => {
    const module = assembleCase({
      name: "",
      code: "",
      functions: [`"half" (f64) -> f64 { local.get 0 f64.const 2 f64.div }`],
    });
    const result = interpret(module, {}, { start: { function: 5, parameters: [3] } });
    expect(result).to.deep.equal({ status: "ok", value: 1.5 });
  });

  it("ends with the error itself when the module cannot make one", () => {
    const module = parseModule(`
      type 0 object
      type 1 string
      function 0 "main" () -> void { try call 0 catch drop end }
      entry 0`);
    expect(interpret(module, {})).to.deep.include({
      status: "threw",
      className: "RangeError",
      message: "Maximum call stack size exceeded",
    });
  });

  it("refuses host functions which are not granted", () => {
    const module = assembleCase({
      name: "",
      hosts: ["fs.readTextFile"],
      code: `string.const "secret" call.host 1 drop`,
    });
    expect(interpret(module, {})).to.deep.include({
      status: "threw",
      className: "Error",
      message: "`fs.readTextFile` is not allowed here",
    });
  });

  it("writes the calls under way into a stack text", () => {
    const module = parseModule(`
      file 0 "main.ts"
      type 0 object
      type 1 string
      type 2 array value
      string 0 "Error: no"
      host 0 "Error.stack"
      host 1 "process.stdout.write"
      function 0 "main" () -> void { @0:2:1 call 1 call.host 1 }
      function 1 "f" () -> t1 { @0:5:3 string.const 0 call.host 0 }
      entry 0`);
    const written: string[] = [];
    interpret(module, { "process.stdout.write": (text) => written.push(text) });
    expect(written.join("")).to.equal(
      "Error: no\n    at f (main.ts:5:3)\n    at main (main.ts:2:1)",
    );
  });
});

function expectCase(bytecodeCase: BytecodeCase): void {
  const { prints = [], ends } = bytecodeCase;
  const module = assembleCase(bytecodeCase);
  expect(verify(module).map(formatVerifyError)).to.deep.equal([]);
  const printed: unknown[] = [];
  const result = interpret(
    module,
    { "console.log": (values) => printed.push(...values) },
    { maxSteps: 50_000_000 },
  );
  if (ends === undefined) expect(result.status).to.equal("ok");
  else if ("exit" in ends) expect(result).to.deep.equal({ status: "exit", code: ends.exit });
  else if ("trap" in ends) {
    expect(result).to.deep.include({ status: "trap", code: TRAP_CODES[ends.trap] });
  } else {
    const { threw: className, message } = ends;
    expect(result).to.deep.include({ status: "threw", className, message });
  }
  expect(printed).to.deep.equal(prints);
}
