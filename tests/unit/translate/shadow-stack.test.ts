import { expect } from "chai";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "../bytecode/cases/all.ts";
import { ROOT_CASES } from "./root-cases.ts";
import { runCollecting } from "./run-collecting.ts";
import { runModule, type TestRun } from "./run-module.ts";

describe("G2 at a safepoint every live reference is where a collector looks", () => {
  for (const rootCase of ROOT_CASES) {
    it(rootCase.name, () => {
      const module = assembleCase(rootCase);
      expect(verify(module).map(formatVerifyError)).to.deep.equal([]);
      expect(runModule(module).printed).to.deep.equal(rootCase.prints);
      const collected = runCollecting(module);
      expect(collected.printed).to.deep.equal(rootCase.prints);
      expect(collected.outcome).to.deep.equal({ kind: "returned" });
    });
  }

  for (const [topic, cases] of Object.entries(BYTECODE_CASES)) {
    describe(topic, () => {
      for (const bytecodeCase of cases) {
        it(bytecodeCase.name, () => {
          const module = assembleCase(bytecodeCase);
          const plain = runModule(module);
          const collected = runCollecting(module);
          expect(collected.printed).to.deep.equal(plain.printed);
          expect(endOf(collected)).to.deep.equal(endOf(plain));
        });
      }
    });
  }
});

function endOf({ outcome }: TestRun): unknown {
  if (outcome.kind === "threw") return String(outcome.value);
  return outcome.kind === "stopped" ? { ...outcome.report, stack: "" } : outcome;
}
