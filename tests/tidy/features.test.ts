/** The README's table of features: every row names what shows it, and that is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CODES } from "../../compiler/diagnostics/codes.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Row {
  readonly feature: string;
  /** `yes`, or a code in backquotes, after `not yet` where it is to come. */
  readonly state: string;
  /** Paths below `tests/`. */
  readonly tests: readonly string[];
}

const rows = readRows(readFileSync(join(ROOT, "README.md"), "utf8"));

/** The rows of every table under the heading "What is compiled". */
function readRows(page: string): Row[] {
  const section = page.split("## What is compiled\n")[1]?.split(/^## /m)[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|\s*(-|feature\b)/.test(line))
    .map((line) => {
      const [, feature = "", state = "", tests = ""] = line.split(/(?<!\\)\|/);
      return {
        feature: feature.trim(),
        state: state.trim(),
        tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path),
      };
    });
}

const codeOf = (row: Row): string | undefined => /^(?:not yet: )?`(\w+)`$/.exec(row.state)?.[1];

/** Features whose row breaks a rule, so that a failure names them all at once. */
function offenders(isBroken: (row: Row) => boolean): string[] {
  return rows.filter(isBroken).map((row) => row.feature);
}

describe("table of features", () => {
  it("has a row for every feature, each once", () => {
    const names = rows.map((row) => row.feature);
    expect(names.length).to.be.greaterThan(60);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
  });

  it("says of each that it works, or the code that refuses it", () => {
    expect(offenders((row) => row.state !== "yes" && codeOf(row) === undefined)).to.deep.equal([]);
    expect(offenders((row) => !((codeOf(row) ?? "E1001") in CODES))).to.deep.equal([]);
  });

  it("shows what works by programs that are run", () => {
    const isRun = (path: string): boolean =>
      path.startsWith("programs/") &&
      existsSync(join(ROOT, "tests", path.endsWith(".ts") ? path : `${path}/main.ts`));
    expect(
      offenders((row) => row.state === "yes" && !(row.tests.length > 0 && row.tests.every(isRun))),
    ).to.deep.equal([]);
  });

  it("shows what is refused by the text of its error", () => {
    const isText = (row: Row): boolean =>
      row.tests.includes(`errors/${codeOf(row)}.txt`) &&
      row.tests.every((path) => existsSync(join(ROOT, "tests", path)));
    expect(offenders((row) => row.state !== "yes" && !isText(row))).to.deep.equal([]);
  });
});
