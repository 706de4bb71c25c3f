/** What a user reads when a program does not end well. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { Module } from "../../../runtime/bytecode/module.ts";
import { describeStop } from "../../../runtime/host/describe-end.ts";
import { settleHostFailure, stopForInternalError } from "../../../runtime/host/report.ts";
import { readReport, stopProgram } from "../../../runtime/host/stop.ts";
import { ProgramStop } from "../../../runtime/sched/strand.ts";
import { assembleCase, parseModule } from "../../harness/bytecode-case.ts";
import { fakeContext, fakeProgram } from "./fake-context.ts";
import { runToEnd } from "./run-case.ts";

const SOURCE =
  "const flags = [true];\nfunction third(): boolean {\n\treturn flags[3];\n}\nthird();\n";

describe("reports", () => {
  let folder = "";
  let path = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tscript-report-"));
    path = join(folder, "program.ts");
    writeFileSync(path, SOURCE);
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The source's module; `body` stands at the place of `flags[3]`. */
  function programOf(body: string, more = ""): Module {
    return parseModule(`file 0 ${JSON.stringify(path)}
      type 0 object type 1 string type 2 array bool
      type 3 struct "TypeError" error { field "message" t1 field "stack" t1 }
      host 0 "Error.stack"
      string 0 "boom" string 1 "TypeError: boom"
      function 0 "" () -> void { @0:5:1 call 1 drop }
      function 1 "third" () -> f64 { @0:3:9 ${body} }
      function 2 "make" (t1) -> t3 { local.get 0 string.const 1 call.host 0 struct.new t3 }
      entry 0 error-maker Error 2 ${more}`);
  }

  it("name the trap, its place and the way out", () => {
    const { report, exitCode } = runToEnd(
      programOf("bool.const 1 array.of t2 1 i32.const 3 array.get t2 drop f64.const 0"),
    );
    expect(exitCode).to.equal(1);
    expect(report).to.equal(
      [
        "error[T01]: index 3 is out of range for length 1",
        `  ${path}:3:9`,
        "3 | \treturn flags[3];",
        "  | \t       ^",
        "help: test the index first, use `?? default`, or annotate the variable as `T | undefined`",
        `    at third (${path}:3:9)`,
        `    at ${path}:5:1`,
        "",
      ].join("\n"),
    );
  });

  it("show where an uncaught error was made", () => {
    const { report, exitCode } = runToEnd(programOf("string.const 0 call 2 value.from_ref throw"));
    expect(exitCode).to.equal(1);
    expect(report).to.equal(
      [
        `${path}:3`,
        "\treturn flags[3];",
        "\t       ^",
        "",
        "TypeError: boom",
        `    at third (${path}:3:9)`,
        `    at ${path}:5:1`,
        "",
      ].join("\n"),
    );
  });

  it("leave out a source the program may not read", () => {
    const module = programOf(
      "bool.const 1 array.of t2 1 i32.const 3 array.get t2 drop f64.const 0",
    );
    expect(runToEnd(module, { allowRead: false }).report).to.not.contain("flags[3]");
  });

  it("show other thrown values as they are", () => {
    const thrown = (code: string) => runToEnd(assembleCase({ name: "", code })).report;
    expect(thrown(`string.const "text" value.from_ref throw`)).to.equal("Uncaught 'text'\n");
    expect(thrown("value.undefined throw")).to.equal("Uncaught undefined\n");
  });

  it("say when memory is used up", () => {
    const code = `string.const "0123456789012345678901234567890123456789" local.set 0
      loop void local.get 0 local.get 0 string.concat local.tee 0 string.hash drop br 0 end`;
    const { report, exitCode } = runToEnd(assembleCase({ name: "", code, locals: "t1" }));
    expect(exitCode).to.equal(1);
    expect(report).to.match(/^error\[T03\]: out of memory: the limit of 64 MiB is used up\n/);
  });

  it("keep the first stopper's only", () => {
    const context = fakeContext(fakeProgram());
    expect(readReport(context.words)).to.equal(undefined);
    const stop = (exitCode: number) => () => stopProgram(context, { kind: "exit", exitCode });
    expect(stop(3)).to.throw(ProgramStop);
    expect(stop(4)).to.throw(ProgramStop);
    expect(readReport(context.words)).to.include({ kind: "exit", exitCode: 3, worker: 0 });
  });

  it("fit their place in memory, however long the texts are", () => {
    const context = fakeContext(fakeProgram());
    const error = new Error("\0".repeat(100_000));
    error.stack = "    at Ā (file)\n".repeat(10_000);
    expect(() => stopForInternalError(context, error)).to.throw(ProgramStop);
    const report = readReport(context.words);
    expect(report?.kind).to.equal("internal");
    if (report === undefined) return;
    const { exitCode, report: text } = describeStop(report, context);
    expect(exitCode).to.equal(70);
    expect(text).to.match(/^tscript: internal error: /);
  });

  it("tell stops, traps of the engine and faults of ours apart", () => {
    const settle = (error: unknown) => {
      const context = fakeContext(fakeProgram());
      expect(() => settleHostFailure(context, error)).to.throw(ProgramStop);
      return readReport(context.words)?.kind;
    };
    expect(settle(new ProgramStop())).to.equal(undefined);
    expect(settle(new WebAssembly.RuntimeError("unreachable"))).to.equal("trap");
    expect(settle(new WebAssembly.RuntimeError("memory access out of bounds"))).to.equal(
      "internal",
    );
    expect(settle(new TypeError("x is not a function"))).to.equal("internal");
    const context = fakeContext(fakeProgram());
    const thrown = new WebAssembly.Exception(context.thrown, [5n]);
    expect(settleHostFailure(context, thrown)).to.equal(5n);
  });
});
