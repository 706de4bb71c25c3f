/** Every program below `programs/` prints what its comments say, however it is run, and TypeScript accepts it. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { filesUnder } from "./harness/files.ts";
import { closeOracles, ORACLES } from "./harness/oracles.ts";
import { PROGRAMS, testPrograms } from "./harness/program.ts";
import { tscMessages } from "./harness/tsc.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

describe("programs", () => {
  after(closeOracles);

  for (const program of testPrograms()) {
    it(program.name, async () => {
      for (const [name, run] of Object.entries(ORACLES)) {
        if (program.trap !== undefined && name === "node") continue;
        const outcome = await run(program);
        expect(outcome.stdout, name).to.equal(program.stdout);
        expect(outcome.uncaught, name).to.equal(program.uncaught);
        expect(outcome.trap, name).to.equal(program.trap);
      }
    });
  }
});

describe("programs and TypeScript", () => {
  it("accepts what tscript accepts (C5)", function () {
    this.timeout(120_000);
    const files = Object.fromEntries(
      filesUnder(PROGRAMS, ".ts").map((path) => [
        relative(ROOT, path),
        readFileSync(join(path), "utf8"),
      ]),
    );
    const wrong = Object.entries(tscMessages(files)).filter(([, messages]) => messages.length > 0);
    expect(Object.fromEntries(wrong)).to.deep.equal({});
  });
});
