/** What the pages say is there. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { filesUnder } from "../harness/files.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["bin", "compiler", "runtime", "stdlib", "samples", "tests"];

const pages = [
  ...["README.md", "CHANGELOG.md"].map((name) => join(ROOT, name)),
  ...FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder), ".md")),
];

describe("pages", () => {
  it("link to files that exist", () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const [, target = ""] of readFileSync(page, "utf8").matchAll(/\]\(([^)#\s]+)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        if (!existsSync(join(dirname(page), target)))
          broken.push(`${relative(ROOT, page)}: ${target}`);
      }
    }
    expect(broken).to.deep.equal([]);
  });

  it("name npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const text = pages.map((page) => readFileSync(page, "utf8")).join("\n");
    const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).to.deep.equal([]);
  });

  it("describe every command of the command line", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    for (const command of ["run", "compile", "check", "dump", "explain"]) {
      expect(readme).to.include(`\`tscript ${command}`);
    }
  });
});

describe("sources", () => {
  const sources = FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder), ".ts")).filter(
    (path) => !/[\\/](programs|errors|dumps)[\\/]/.test(relative(ROOT, path)),
  );

  it("open with what they are", () => {
    const silent = sources
      .filter((path) => !/\.test\.ts$|[\\/]samples[\\/]/.test(path))
      .filter((path) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(path, "utf8")))
      .map((path) => relative(ROOT, path));
    expect(silent).to.deep.equal([]);
  });

  it("have no test that runs alone or not at all", () => {
    const marked = sources
      .filter((path) => path.endsWith(".test.ts"))
      .filter((path) => /\b(describe|it)\.(only|skip)\(/.test(readFileSync(path, "utf8")))
      .map((path) => relative(ROOT, path));
    expect(marked).to.deep.equal([]);
  });
});
