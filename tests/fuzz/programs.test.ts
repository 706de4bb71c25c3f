/**
 * Random programs do the same everywhere: Node, the interpreter, WebAssembly on one worker and, where they fork, on more; and TypeScript
 * accepts them. First seed: PROGRAM_SEED; number of programs: PROGRAMS (more of them: long-run.ts); a program that fails is printed, cut down as far as it still does.
 */
import { expect } from "chai";
import { closeOracles } from "../harness/oracles.ts";
import { tscMessages } from "../harness/tsc.ts";
import { runBatch } from "./program/batch.ts";
import { difference } from "./program/difference.ts";
import { shrink } from "./program/shrink.ts";
import { programText, randomProgram } from "./random-program.ts";

const SEED = Number(process.env["PROGRAM_SEED"] ?? 1);
const PROGRAMS = Number(process.env["PROGRAMS"] ?? 14);
/** Smaller programs, which cost a tenth: half of them small, half tiny. */
const SMALLER = 30;
const seeds = Array.from({ length: PROGRAMS }, (_, index) => SEED + index);
const smaller = Array.from({ length: SMALLER }, (_, index) =>
  randomProgram(SEED + index, index % 2 === 0 ? "small" : "tiny"),
);

describe("fuzz: programs", () => {
  after(closeOracles);

  it(`are TypeScript (seed ${SEED})`, function () {
    this.timeout(600_000);
    const files = [
      ...seeds.map((seed) => [`random-${seed}.ts`, programText(randomProgram(seed))]),
      ...smaller.map((program) => [`smaller-${program.seed}.ts`, programText(program)]),
    ];
    const wrong = Object.entries(tscMessages(Object.fromEntries(files))).filter(
      ([, messages]) => messages.length > 0,
    );
    expect(Object.fromEntries(wrong)).to.deep.equal({});
  });

  it(`do the same everywhere (seed ${SEED})`, function () {
    this.timeout(600_000);
    for (const seed of seeds) {
      const source = programText(randomProgram(seed));
      const found = difference(source);
      if (found === undefined) continue;
      const kind = found.kind;
      const least = shrink(source, (shorter) => difference(shorter)?.kind === kind);
      expect.fail(`PROGRAM_SEED=${seed}: ${difference(least)?.text ?? found.text}\n\n${least}`);
    }
  });

  it(`do the same when many are compiled as one (seed ${SEED})`, async function () {
    this.timeout(600_000);
    const result = await runBatch(smaller, { further: SEED, verifiesPasses: true });
    expect(result?.verdicts).to.deep.equal(smaller.map(() => "same"));
  });
});
