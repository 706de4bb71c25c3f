import { expect } from "chai";
import { TRAP_CODES } from "../../../runtime/bytecode/module.ts";
import { translate } from "../../../runtime/translate/translate.ts";
import { assembleCase, type BytecodeCase } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "../bytecode/cases/all.ts";
import { runModule } from "./run-module.ts";

describe("translated code", () => {
  for (const [topic, cases] of Object.entries(BYTECODE_CASES)) {
    describe(topic, () => {
      for (const bytecodeCase of cases) it(bytecodeCase.name, () => expectCase(bytecodeCase));
    });
  }

  it("is valid WebAssembly", () => {
    for (const bytecodeCase of Object.values(BYTECODE_CASES).flat()) {
      const { wasm } = translate(assembleCase(bytecodeCase));
      expect(WebAssembly.validate(wasm), bytecodeCase.name).to.equal(true);
    }
  });
});

function expectCase(bytecodeCase: BytecodeCase): void {
  const { prints = [], ends } = bytecodeCase;
  const { outcome, printed } = runModule(assembleCase(bytecodeCase));
  if (ends === undefined) expect(outcome).to.deep.equal({ kind: "returned" });
  else if ("threw" in ends) {
    expect(outcome.kind).to.equal("threw");
    if (outcome.kind !== "threw") return;
    const { threw: name, message } = ends;
    const thrown = outcome.value;
    const error = thrown instanceof Error ? thrown : { name: "", message: thrown };
    expect(error).to.include({ name, message });
  } else {
    expect(outcome.kind).to.equal("stopped");
    if (outcome.kind !== "stopped") return;
    expect(outcome.report).to.include(
      "exit" in ends
        ? { kind: "exit", exitCode: ends.exit }
        : { kind: "trap", code: TRAP_CODES[ends.trap] },
    );
  }
  // What tasks print is put in order by the output, which the test replaces.
  const sort = bytecodeCase.tasks === undefined && !/ fork /.test(bytecodeCase.code);
  if (sort) expect(printed).to.deep.equal(prints);
  else expect(printed).to.have.deep.members([...prints]);
}
