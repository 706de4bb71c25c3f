/** Mistakes on the command line: exit code 2, one clear message on standard error, nothing on standard output. */
import { expect } from "chai";
import { type Workspace, workspace } from "../../harness/cli.ts";

/** Arguments and what the message must say. */
const MISTAKES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["no command", [], /Usage: tscript/],
  ["misspelt command", ["rum", "one.ts"], /unknown command 'rum'\s+\(Did you mean run\?\)/],
  ["file without command", ["one.ts"], /tscript run one\.ts/],
  ["no file", ["run"], /missing required argument 'file'/],
  ["misspelt option", ["run", "--thread", "2", "one.ts"], /Did you mean --threads\?/],
  ["unknown option", ["check", "--frobnicate", "one.ts"], /unknown option '--frobnicate'/],
  ["option without value", ["run", "--threads"], /'--threads <n>' argument missing/],
  ["no threads", ["run", "--threads", "0", "one.ts"], /number from 1 to 1024/],
  ["half a thread", ["run", "--threads", "1.5", "one.ts"], /number from 1 to 1024/],
  ["negative size", ["run", "--max-memory", "-5", "one.ts"], /a size, such as 512M/],
  ["seed that is no number", ["run", "--seed", "abc", "one.ts"], /a whole number, such as 42/],
  ["no unit", ["run", "--timeout", "5", "one.ts"], /a duration up to 596h, such as 500ms/],
  ["unknown format", ["check", "--format", "xml", "one.ts"], /choices are pretty, json/],
  ["unknown stage", ["dump", "one.ts", "--stage", "wta"], /choices are tokens, ast/],
  ["no stage", ["dump", "one.ts"], /'--stage <stage>' not specified/],
  [
    "missing file",
    ["run", "onne.ts"],
    /cannot read onne\.ts: no such file; did you mean one\.ts\?/,
  ],
  ["missing suffix", ["run", "one"], /no such file; did you mean one\.ts\?/],
  ["file as a folder", ["run", "one.ts/two.ts"], /a part of the path is a file/],
  ["directory", ["run", "folder"], /folder is a directory; did you mean folder[/\\]main\.ts\?/],
  ["JavaScript", ["run", "plain.js"], /plain\.js is JavaScript/],
  ["JSX", ["check", "page.tsx"], /page\.tsx has JSX/],
  ["CommonJS", ["check", "old.cts"], /ES modules/],
  ["declarations", ["check", "types.d.ts"], /only declares types/],
  ["text", ["run", "notes.txt"], /neither TypeScript \(\.ts, \.mts\) nor bytecode \(\.tsb\)/],
  ["bytecode where a source is needed", ["check", "one.tsb"], /compiled already/],
  ["UTF-16", ["run", "wide.ts"], /UTF-16 text; save it as UTF-8/],
  ["binary", ["run", "binary.ts"], /not UTF-8 text/],
  ["output over the source", ["compile", "one.ts", "-o", "one.ts"], /overwrite the source/],
  ["unknown code", ["explain", "E40011"], /no diagnostic E40011; did you mean E4001\?/],
  ["no code at all", ["explain", "frobnicate"], /lists them all/],
];

describe("command line mistakes", () => {
  let here: Workspace;

  before(() => {
    here = workspace({
      "one.ts": "console.log(1);\n",
      "one.tsb": "",
      "folder/main.ts": "",
      "plain.js": "",
      "page.tsx": "",
      "old.cts": "",
      "types.d.ts": "",
      "notes.txt": "",
      "wide.ts": new Uint8Array([0xff, 0xfe, 0x31, 0]),
      "binary.ts": new Uint8Array([0xc3, 0x28]),
    });
  });

  after(() => here.remove());

  for (const [name, args, message] of MISTAKES) {
    it(name, () => {
      const { code, stdout, stderr } = here.tscript(args);
      expect(stderr).to.match(message);
      expect(stderr).not.to.match(/^\s+at /m);
      expect(stdout).to.equal("");
      expect(code).to.equal(2);
    });
  }

  it("number of threads in the environment", () => {
    const { code, stderr } = here.tscript(["run", "one.ts"], { env: { TSCRIPT_THREADS: "many" } });
    expect(stderr).to.match(/TSCRIPT_THREADS is 'many'/);
    expect(code).to.equal(2);
  });

  it("output that cannot be written", () => {
    const { code, stderr } = here.tscript(["compile", "one.ts", "-o", "no/such/folder.tsb"]);
    expect(stderr).to.match(/cannot write no\/such\/folder\.tsb: /);
    expect(code).to.equal(2);
  });
});

describe("command line help", () => {
  let here: Workspace;

  before(() => {
    here = workspace();
  });

  after(() => here.remove());

  for (const args of [[], ["run"], ["compile"], ["check"], ["dump"], ["explain"]]) {
    it(`tscript ${[...args, "--help"].join(" ")}`, () => {
      const { code, stdout } = here.tscript([...args, "--help"]);
      expect(stdout).to.match(/^Usage: tscript/);
      expect(code).to.equal(0);
    });

    it(`tscript ${[...args, "--version"].join(" ")}`, () => {
      const { code, stdout } = here.tscript([...args, "--version"]);
      expect(stdout).to.match(/^\d+\.\d+\.\d+\n$/);
      expect(code).to.equal(0);
    });
  }
});

describe("tscript explain", () => {
  let here: Workspace;

  before(() => {
    here = workspace();
  });

  after(() => here.remove());

  it("takes a code in any case and in brackets", () => {
    for (const code of ["E4001", "e4001", "[E4001]"]) {
      const result = here.tscript(["explain", code]);
      expect(result.stdout).to.match(/^error\[E4001\]: /);
      expect(result.code).to.equal(0);
    }
  });

  it("explains traps", () => {
    expect(here.tscript(["explain", "T01"]).stdout).to.match(/^trap\[T01\]: index <a> is out of/);
  });

  it("lists all codes", () => {
    const { stdout } = here.tscript(["explain"]);
    expect(stdout).to.match(/^E1001 {2}/);
    expect(stdout).to.match(/^T01 {4}/m);
  });
});
