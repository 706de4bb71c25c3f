import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { runScript } from "../../../runtime/host/script-code.ts";
import { workspace } from "../../harness/cli.ts";

describe("code of our own scripts", () => {
  let folder: string;
  let script: string;
  let place: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "script-code-"));
    script = join(folder, "script.cjs");
    place = join(folder, "script.code");
    writeFileSync(script, 'exports.path = require("node:path").sep; exports.answer = () => 41;');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** The same text under another name: V8 itself remembers what it compiled for this process. */
  const copyOf = (name: string): string => {
    const copy = join(folder, name);
    copyFileSync(script, copy);
    return copy;
  };

  const answerOf = (exports: unknown): number => (exports as { answer(): number }).answer();

  it("is found again by the next process", () => {
    const first = runScript(script, [place]);
    expect(first.hadCode).to.equal(false);
    expect(answerOf(first.exports)).to.equal(41);
    writeFileSync(place, first.code());
    const second = runScript(copyOf("second.cjs"), [place]);
    expect(second.hadCode).to.equal(true);
    expect(answerOf(second.exports)).to.equal(41);
  });

  it("is not taken for that of another text of the same length", () => {
    writeFileSync(place, runScript(script, []).code());
    writeFileSync(script, 'exports.path = require("node:path").sep; exports.answer = () => 42;');
    const { exports, hadCode } = runScript(script, [place]);
    expect(hadCode).to.equal(false);
    expect(answerOf(exports)).to.equal(42);
  });

  it("counts as none where it is broken, and is looked for in the next place", () => {
    const { code } = runScript(script, []);
    const broken = join(folder, "broken.code");
    writeFileSync(broken, code().subarray(0, 100));
    expect(runScript(copyOf("a.cjs"), [broken]).hadCode).to.equal(false);
    writeFileSync(place, code());
    expect(runScript(copyOf("b.cjs"), [broken, place]).hadCode).to.equal(true);
  });

  it("is built so that processes take it: none makes its own", () => {
    const space = workspace({ "a.ts": "console.log([1, 2].map((n) => n + 1));\n" });
    try {
      const { code, stdout } = space.tscript(["run", "a.ts"]);
      expect({ code, stdout }).to.deep.equal({ code: 0, stdout: "[ 2, 3 ]\n" });
      const kept = readdirSync(join(space.folder, ".cache", "tscript"));
      expect(kept.map((name) => name.replace(/^.*\./, "."))).to.deep.equal([".cached"]);
    } finally {
      space.remove();
    }
  });
});
