/** The README's table of packages: what is said to compile is installed in that version and run; what is not has a code that there is. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { CODES } from "../../compiler/diagnostics/codes.ts";
import { filesUnder } from "../harness/files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Row {
  readonly name: string;
  readonly version: string;
  readonly state: string;
  readonly shown: string;
}

const section = read("README.md").split("## Packages from npm\n")[1]?.split(/^## /m)[0] ?? "";
const rows = section
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line): Row => {
    const [name = "", version = "", state = "", shown = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return { name: name.replaceAll("`", ""), version, state, shown };
  });
const running = rows.filter(({ state }) => !state.startsWith("no"));

describe("table of packages", () => {
  it("names what compiles in the version that is installed for the tests", () => {
    const { devDependencies } = JSON.parse(read("package.json")) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(running.length).to.be.greaterThan(2);
    for (const { name, version } of running) expect(devDependencies[name], name).to.equal(version);
  });

  it("shows what compiles by a program that imports the package and is run", () => {
    for (const { name, shown } of running) {
      const [path = ""] = /programs\/package\/[\w-]+\.ts/.exec(shown) ?? [];
      expect(path, name).to.not.equal("");
      expect(existsSync(join(ROOT, "tests", path)), path).to.equal(true);
      expect(read(`tests/${path}`), path).to.match(new RegExp(`from "${name}["/]`));
    }
  });

  it("has a row for every program that imports a package", () => {
    const shown = running.map((row) => row.shown).join(" ");
    const programs = filesUnder(join(ROOT, "tests", "programs", "package"), ".ts");
    const missing = programs.filter(
      (path) => !shown.includes(path.slice(join(ROOT, "tests/").length)),
    );
    expect(missing).to.deep.equal([]);
  });

  it("says by a code that there is what stops the others", () => {
    const codes = rows.flatMap(({ state }) => /`(\w+)`$/.exec(state)?.[1] ?? []);
    expect(codes.filter((code) => code.startsWith("E") && !(code in CODES))).to.deep.equal([]);
  });
});
