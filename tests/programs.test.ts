/** Every program below `programs/` does what its comments say, however it is run, and TypeScript accepts it. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { runInNode } from "./harness/node-oracle.ts";
import { closeOracles, compileProgram, oraclesFor, runOracle } from "./harness/oracles.ts";
import type { Outcome } from "./harness/outcome.ts";
import { type TestProgram, testPrograms } from "./harness/program.ts";
import { tscMessages } from "./harness/tsc.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const programs = testPrograms();

describe("programs (C6)", () => {
  let underNode: ReadonlyMap<string, Outcome>;

  before(async function () {
    this.timeout(120_000);
    // Node has no traps: where a program expects one, it is not asked.
    underNode = await runInNode(programs.filter(({ trap }) => trap === undefined));
  });
  after(closeOracles);

  for (const program of programs) {
    it(program.name, () => {
      const node = underNode.get(program.name);
      if (node) expectOutcome(node, program, "node");
      const module = compileProgram(program);
      for (const [name, oracle] of oraclesFor(module)) {
        const outcome = runOracle(oracle, module, program);
        expectOutcome(outcome, program, name);
        if (node) expect(outcome.stderr, `standard error, ${name}`).to.equal(node.stderr);
      }
    });
  }
});

describe("programs and TypeScript", () => {
  it("accepts what tscript accepts (C5)", function () {
    this.timeout(120_000);
    const paths = programs.flatMap(({ files }) => files);
    const files = paths.map((path) => [relative(ROOT, path), readFileSync(path, "utf8")]);
    const wrong = Object.entries(tscMessages(Object.fromEntries(files))).filter(
      ([, messages]) => messages.length > 0,
    );
    expect(Object.fromEntries(wrong)).to.deep.equal({});
  });
});

function expectOutcome(outcome: Outcome, program: TestProgram, name: string): void {
  const facts = ({ stdout, uncaught, trap, exitCode }: Omit<Outcome, "stderr">) => ({
    stdout,
    uncaught,
    trap,
    exitCode,
  });
  expect(facts(outcome), name).to.deep.equal(facts(program));
}
