/**
 * Random well-typed bytecode means the same to the interpreter, as WebAssembly, and as WebAssembly with a collection at every safepoint.
 * Seed: TRANSLATE_SEED; number of programs: TRANSLATE_PROGRAMS; TRANSLATE_ONLY prints and runs one.
 */
import { expect } from "chai";
import { interpret } from "../../runtime/bytecode/interpret.ts";
import { formatVerifyError, verify } from "../../runtime/bytecode/verify.ts";
import { assembleCase } from "../harness/bytecode-case.ts";
import { runCollecting } from "../unit/translate/run-collecting.ts";
import { runModule, type TestRun } from "../unit/translate/run-module.ts";
import { randomProgram } from "./random-bytecode.ts";

const SEED = Number(process.env["TRANSLATE_SEED"] ?? Date.now() % 1_000_000);
const PROGRAMS = Number(process.env["TRANSLATE_PROGRAMS"] ?? 150);
const ONLY = process.env["TRANSLATE_ONLY"];

describe("fuzz: translated code", () => {
  it(`agrees with the interpreter (seed ${SEED})`, function () {
    this.timeout(600_000);
    const seeds =
      ONLY === undefined ? Array.from({ length: PROGRAMS }, (_, n) => SEED + n) : [Number(ONLY)];
    for (const seed of seeds) {
      const program = randomProgram(seed);
      if (ONLY !== undefined) console.log(program.code, program.functions);
      const module = assembleCase(program);
      expect(verify(module).map(formatVerifyError), `seed ${seed}`).to.deep.equal([]);
      const printed: unknown[] = [];
      const result = interpret(
        module,
        { "console.log": (values) => printed.push(...values) },
        { maxSteps: 300_000 },
      );
      if (result.status === "out-of-fuel") continue;
      const end =
        // Of several that would trap, the one that comes first in time stops the program.
        result.status === "trap"
          ? "trap"
          : result.status === "threw"
            ? `threw ${result.message}`
            : result.status;
      for (const [how, run] of [
        ["plain", runModule],
        ["collecting", runCollecting],
      ] as const) {
        const translated = run(module);
        // A task's trap ends the program where the task was forked; what was printed since is cut off by the output, which the runs replace.
        const shown =
          result.status === "trap"
            ? translated.printed.slice(0, printed.length)
            : translated.printed;
        expect(shown, `seed ${seed}, ${how}`).to.deep.equal(printed);
        expect(endOf(translated), `seed ${seed}, ${how}`).to.equal(end);
      }
    }
  });
});

function endOf({ outcome }: TestRun): string {
  switch (outcome.kind) {
    case "returned":
      return "ok";
    case "threw":
      return `threw ${outcome.value instanceof Error ? outcome.value.message : String(outcome.value)}`;
    default:
      return outcome.report?.kind === "trap" ? "trap" : "stopped";
  }
}
