/** What `tscript run`, `compile` and `check` do with programs: streams, arguments, exit codes and the cache. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { type Workspace, workspace } from "../../harness/cli.ts";

describe("tscript run", () => {
  let here: Workspace;

  beforeEach(() => {
    here = workspace({ "one.ts": "console.log(1);\n" });
  });

  afterEach(() => here.remove());

  it("prints what the program prints", () => {
    expect(here.tscript(["run", "one.ts"])).to.deep.equal({ code: 0, stdout: "1\n", stderr: "" });
  });

  for (const [name, text] of [
    ["an empty file", ""],
    ["a comment alone", "// nothing\n"],
    ["a comment without line end", "// nothing"],
    ["blank lines with CRLF", "\r\n\r\n"],
    ["a byte order mark alone", "\uFEFF"],
  ] as const) {
    it(`runs ${name}`, () => {
      here.write("empty.ts", text);
      expect(here.tscript(["run", "empty.ts"])).to.deep.equal({ code: 0, stdout: "", stderr: "" });
    });
  }

  it("reads a byte order mark and CRLF", () => {
    here.write("windows.ts", "\uFEFFconst a = 1;\r\nconsole.log(a,\r\n  2);\r\n");
    expect(here.tscript(["run", "windows.ts"]).stdout).to.equal("1 2\n");
  });

  it("reads a line of 200,000 characters", () => {
    const text = "x".repeat(200_000);
    here.write("long.ts", `const s = "${text}"; console.log(s.length);`);
    expect(here.tscript(["run", "long.ts"]).stdout).to.equal("200000\n");
  });

  it("hands everything after the file to the program", () => {
    here.write("args.ts", 'console.log(process.argv.slice(2).join(" "));\n');
    const args = ["--threads", "x", "-v", "--", "--help", "last"];
    expect(here.tscript(["run", "--threads", "1", "args.ts", ...args])).to.deep.equal({
      code: 0,
      stdout: `${args.join(" ")}\n`,
      stderr: "",
    });
  });

  it("does not take the file for the value of a grant", () => {
    expect(here.tscript(["run", "--sandbox", "--allow-read", "one.ts"]).stdout).to.equal("1\n");
  });

  it("names the lines of calls that the compiler has put in place", () => {
    here.write(
      "small.ts",
      `function checked(n: number): number {
  if (n > 2) throw new RangeError("too much");
  return n;
}
function twice(n: number): number {
  return checked(n) * 2;
}
for (let i = 0; i < 5; i++) console.log(twice(i));
`,
    );
    const { code, stdout, stderr } = here.tscript(["run", "small.ts"]);
    expect(code).to.equal(1);
    expect(stdout).to.equal("0\n2\n4\n");
    expect(stderr).to.match(
      /at checked \(.*small\.ts:2:\d+\)\n\s+at twice \(.*small\.ts:6:\d+\)\n/,
    );
    expect(stderr).to.match(/small\.ts:8:\d+\)\n/);
  });

  it("shows an error where it was made, under the name it was given", () => {
    here.write(
      "own.ts",
      `class Funds extends Error {
  constructor(readonly needed: number) {
    super("need more");
    this.name = "Funds";
  }
}
class Account {
  constructor() {
    throw new Funds(5);
  }
}
console.log(new Funds(4));
new Account();
`,
    );
    const { code, stdout, stderr } = here.tscript(["run", "own.ts"]);
    expect(code).to.equal(1);
    expect(stdout).to.match(/^Funds: need more\n {4}at .*own\.ts:12:13\) \{\n {2}needed: 4\n\}\n$/);
    expect(stderr).to.match(
      /Funds: need more\n {4}at new Account \(.*own\.ts:9:11\)\n.*own\.ts:13:1/,
    );
  });

  it("reports a mistake in the program with exit code 1", () => {
    here.write("wrong.ts", "console.log(totl);\n");
    const { code, stdout, stderr } = here.tscript(["run", "wrong.ts"]);
    expect(stderr).to.match(/^error\[E3001\]: nothing here is called `totl`\n {2}wrong\.ts:1:13\n/);
    expect(stdout).to.equal("");
    expect(code).to.equal(1);
  });

  it("ends with the program's exit code", () => {
    here.write("exit.ts", 'import process from "node:process";\nprocess.exit(7);\n');
    expect(here.tscript(["run", "exit.ts"]).code).to.equal(7);
  });

  it("ends with 1 when the program throws", () => {
    here.write("throw.ts", 'throw new RangeError("too far");\n');
    const { code, stderr } = here.tscript(["run", "throw.ts"]);
    expect(stderr).to.match(/RangeError: too far/);
    expect(code).to.equal(1);
  });

  it("says what is wrong with a file that is no bytecode", () => {
    here.write("bad.tsb", "hello");
    const { code, stderr } = here.tscript(["run", "bad.tsb"]);
    expect(stderr).to.match(/bad\.tsb/);
    expect(stderr).not.to.match(/^\s+at /m);
    expect(code).to.equal(2);
  });
});

describe("tscript compile", () => {
  let here: Workspace;

  beforeEach(() => {
    here = workspace({ "one.ts": "console.log(1);\n" });
  });

  afterEach(() => here.remove());

  it("writes bytecode beside the source, which runs alone", () => {
    expect(here.tscript(["compile", "one.ts"]).code).to.equal(0);
    rmSync(join(here.folder, "one.ts"));
    expect(here.tscript(["run", "one.tsb"]).stdout).to.equal("1\n");
  });

  it("writes where -o says", () => {
    expect(here.tscript(["compile", "one.ts", "-o", "out.tsb"]).code).to.equal(0);
    expect(existsSync(join(here.folder, "out.tsb"))).to.equal(true);
    expect(existsSync(join(here.folder, "one.tsb"))).to.equal(false);
  });

  it("prints text forms", () => {
    const { stdout, code } = here.tscript(["compile", "one.ts", "--emit", "wat"]);
    expect(stdout).to.match(/^\(module/);
    expect(code).to.equal(0);
  });

  it("writes no file for a program with mistakes", () => {
    here.write("wrong.ts", "console.log(totl);\n");
    expect(here.tscript(["compile", "wrong.ts"]).code).to.equal(1);
    expect(existsSync(join(here.folder, "wrong.tsb"))).to.equal(false);
  });
});

describe("tscript check", () => {
  let here: Workspace;

  beforeEach(() => {
    here = workspace({ "one.ts": "console.log(1);\n", "wrong.ts": "console.log(totl);\n" });
  });

  afterEach(() => here.remove());

  it("is silent about a sound program and does not run it", () => {
    expect(here.tscript(["check", "one.ts"])).to.deep.equal({ code: 0, stdout: "", stderr: "" });
  });

  it("checks several files", () => {
    const { code, stderr } = here.tscript(["check", "one.ts", "wrong.ts"]);
    expect(stderr).to.match(/1 error\n$/);
    expect(code).to.equal(1);
  });

  it("prints JSON on standard output", () => {
    const { code, stdout } = here.tscript(["check", "--format", "json", "wrong.ts"]);
    expect(JSON.parse(stdout)[0]).to.include({
      code: "E3001",
      file: "wrong.ts",
      line: 1,
      column: 13,
    });
    expect(code).to.equal(1);
    expect(here.tscript(["check", "--format", "json", "one.ts"]).stdout).to.equal("[]\n");
  });
});

describe("cache of compiled programs", () => {
  let here: Workspace;

  beforeEach(() => {
    here = workspace({
      "main.ts": 'import { n } from "./part.ts";\nconsole.log(n);\n',
      "part.ts": "export const n = 1;\n",
    });
  });

  afterEach(() => here.remove());

  const entries = (): string[] => {
    const folder = join(here.folder, ".cache/tscript");
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((name) => name.endsWith(".cached"));
  };

  it("keeps a program and sees a change in an imported file", () => {
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("1\n");
    expect(entries()).to.have.length(1);
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("1\n");
    here.write("part.ts", "export const n = 2;\n");
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("2\n");
    expect(entries()).to.have.length(1);
  });

  it("ends a kept program as it ended the first time", () => {
    here.write(
      "main.ts",
      'function f(n: number): void {\n  if (n > 0) throw new Error("x" + n);\n}\nf(2);\n',
    );
    const first = here.tscript(["run", "main.ts"]);
    expect(entries()).to.have.length(1);
    expect(first.stderr).to.match(/Error: x2\n {4}at f \(.*main\.ts:2:/);
    expect(here.tscript(["run", "main.ts"])).to.deep.equal(first);
  });

  it("keeps bytecode by its content", () => {
    here.tscript(["compile", "main.ts", "-o", "main.tsb"]);
    expect(here.tscript(["run", "main.tsb"]).stdout).to.equal("1\n");
    expect(here.tscript(["run", "main.tsb"]).stdout).to.equal("1\n");
    expect(entries()).to.have.length(1);
    here.write("part.ts", "export const n = 2;\n");
    here.tscript(["compile", "main.ts", "-o", "main.tsb"]);
    expect(here.tscript(["run", "main.tsb"]).stdout).to.equal("2\n");
    expect(entries()).to.have.length(2);
  });

  it("sees that an imported file is gone", () => {
    here.tscript(["run", "main.ts"]);
    rmSync(join(here.folder, "part.ts"));
    const { code, stderr } = here.tscript(["run", "main.ts"]);
    expect(stderr).to.match(/E3006/);
    expect(code).to.equal(1);
  });

  it("is not used when switched off", () => {
    here.tscript(["run", "main.ts"], { env: { TSCRIPT_CACHE: "off" } });
    expect(existsSync(join(here.folder, ".cache"))).to.equal(false);
  });

  it("survives a damaged entry", () => {
    here.tscript(["run", "main.ts"]);
    const [name = ""] = entries();
    const path = join(here.folder, ".cache/tscript", name);
    writeFileSync(path, readFileSync(path).subarray(0, 10));
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("1\n");
  });

  it("survives a folder that is no folder", () => {
    here.write(".cache", "");
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("1\n");
  });

  it("does not trust a folder that others can write", () => {
    here.tscript(["run", "main.ts"]);
    const folder = join(here.folder, ".cache/tscript");
    for (const name of entries()) rmSync(join(folder, name));
    chmodSync(folder, 0o777);
    expect(here.tscript(["run", "main.ts"]).stdout).to.equal("1\n");
    expect(entries()).to.have.length(0);
  });
});
