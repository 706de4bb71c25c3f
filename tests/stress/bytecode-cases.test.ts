/** Every hand-written bytecode program prints the same on the interpreter and as WebAssembly with 1, 2 and 4 workers and forced steals. */
import { inspect } from "node:util";
import { expect } from "chai";
import { assembleCase } from "../harness/bytecode-case.ts";
import { WasmOracle } from "../harness/wasm-oracle.ts";
import { BYTECODE_CASES } from "../unit/bytecode/cases/all.ts";

const CONFIGURATIONS = [
  { threads: 1 },
  { threads: 2 },
  { threads: 4 },
  { threads: 4, forceSteals: true },
];

/** As the console prints it: half a surrogate pair has no UTF-8, and the cases hold objects without their class. */
function printed(value: unknown): string {
  const text = typeof value === "string" ? value : inspect(value);
  return `${Buffer.from(text).toString("utf8")}\n`;
}

describe("stress: bytecode cases as WebAssembly", () => {
  const oracle = new WasmOracle();
  after(() => oracle.close());
  for (const each of Object.values(BYTECODE_CASES).flat()) {
    it(each.name, () => {
      const module = assembleCase(each);
      const forks = module.functions.some(({ code }) =>
        code.some(({ op }) => op.startsWith("fork")),
      );
      for (const configuration of forks ? CONFIGURATIONS : CONFIGURATIONS.slice(0, 1)) {
        const run = oracle.run(module, configuration);
        expect(run.stdout.replace(/^Circle /gm, ""), inspect(configuration)).to.equal(
          (each.prints ?? []).map(printed).join(""),
        );
        const { ends } = each;
        if (ends === undefined) expect(run.exitCode, run.report).to.equal(0);
        else if ("exit" in ends) expect(run.exitCode).to.equal(ends.exit);
        else expect(run.exitCode, run.report).to.equal(1);
      }
    });
  }
});
