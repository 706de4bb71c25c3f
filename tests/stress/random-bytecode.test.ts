/**
 * Random programs full of forks print what the interpreter prints, with several workers and forced steals. Programs that stop with a trap are
 * left out: which of several traps comes first depends on time. Seed: TRANSLATE_SEED; number: TRANSLATE_PROGRAMS.
 */
import { inspect } from "node:util";
import { expect } from "chai";
import { interpret } from "../../runtime/bytecode/interpret.ts";
import { randomProgram } from "../fuzz/random-bytecode.ts";
import { assembleCase } from "../harness/bytecode-case.ts";
import { WasmOracle } from "../harness/wasm-oracle.ts";

const SEED = Number(process.env["TRANSLATE_SEED"] ?? Date.now() % 1_000_000);
const PROGRAMS = Number(process.env["TRANSLATE_PROGRAMS"] ?? 60);
const CONFIGURATIONS = [{ threads: 1 }, { threads: 2 }, { threads: 4, forceSteals: true }];

describe("stress: random bytecode on several workers", () => {
  const oracle = new WasmOracle();
  after(() => oracle.close());

  it(`prints what the interpreter prints (seed ${SEED})`, function () {
    this.timeout(600_000);
    for (let seed = SEED; seed < SEED + PROGRAMS; seed += 1) {
      const module = assembleCase(randomProgram(seed, { tasksPrint: true }));
      let printed = "";
      const result = interpret(
        module,
        {
          "console.log": (values) => {
            for (const value of values) printed += text(value);
          },
        },
        { maxSteps: 300_000 },
      );
      if (result.status === "trap" || result.status === "out-of-fuel") continue;
      for (const configuration of CONFIGURATIONS) {
        const run = oracle.run(module, configuration);
        expect(run.stdout, `seed ${seed}, ${inspect(configuration)}`).to.equal(printed);
        expect(run.exitCode, run.report).to.equal(result.status === "ok" ? 0 : 1);
      }
    }
  });
});

/** As the console prints a primitive value: half a surrogate pair has no UTF-8. */
function text(value: unknown): string {
  const shown = typeof value === "string" ? value : inspect(value);
  return `${Buffer.from(shown).toString("utf8")}\n`;
}
