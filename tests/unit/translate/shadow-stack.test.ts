import { expect } from "chai";
import { RUNTIME_FUNCTIONS } from "../../../runtime/abi/functions.ts";
import type { Module } from "../../../runtime/bytecode/module.ts";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { assembleCase } from "../../harness/bytecode-case.ts";
import { BYTECODE_CASES } from "../bytecode/cases/all.ts";
import { PoisoningCollector } from "./poisoning-collector.ts";
import { ROOT_CASES } from "./root-cases.ts";
import { runModule, type Stub, type TestRun } from "./run-module.ts";

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

/** Runs a module with a collection at every safepoint. */
function runCollecting(module: Module): TestRun {
  let collector: PoisoningCollector | undefined;
  const here = (context: () => Context): PoisoningCollector => {
    collector ??= new PoisoningCollector(module, context);
    return collector;
  };
  const stubs: Record<string, Stub> = {
    allocate: (original, context) =>
      ((bytes: number) =>
        here(context).allocate(
          original as (bytes: number) => number,
          bytes >>> 0,
        )) as ReturnType<Stub>,
  };
  for (const [name, { collects }] of Object.entries(RUNTIME_FUNCTIONS)) {
    if (!collects || name === "allocate") continue;
    stubs[name] =
      (original, context) =>
      (...args) => {
        here(context).collect();
        return original(...args);
      };
  }
  return runModule(module, stubs);
}

function endOf({ outcome }: TestRun): unknown {
  if (outcome.kind === "threw") return String(outcome.value);
  return outcome.kind === "stopped" ? { ...outcome.report, stack: "" } : outcome;
}
