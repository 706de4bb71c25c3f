/** Host functions as programs call them: results as JavaScript's own, errors as the program's own. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { HOST_FUNCTIONS } from "../../../runtime/bytecode/host-functions.ts";
import { seededRandom } from "../../../runtime/host/host-functions/math.ts";
import { createHostImports } from "../../../runtime/host/host-functions.ts";
import { assembleCase, type BytecodeCase } from "../../harness/bytecode-case.ts";
import { fakeContext, fakeProgram } from "./fake-context.ts";
import { runToEnd, type SeenRun } from "./run-case.ts";

type Options = Parameters<typeof runToEnd>[1];

function runCode(
  code: string,
  hosts: readonly string[],
  options?: Options,
  rest?: Partial<BytecodeCase>,
): SeenRun {
  return runToEnd(assembleCase({ name: "", code, hosts, ...rest }), options);
}

/** Prints the message of the Error that `code` throws. */
function messageOf(code: string, hosts: readonly string[], options?: Options): string {
  const guarded = `try ${code} catch value.to_ref t3 struct.get t3 0 value.from_ref call 1 end`;
  return runCode(guarded, hosts, options).out;
}

const text = (value: string) => `string.const ${JSON.stringify(value)}`;
const print = "value.from_ref call 1";

describe("host functions", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tscript-host-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("are there for every row of the table", () => {
    const context = fakeContext(fakeProgram());
    const names = Object.keys(HOST_FUNCTIONS);
    Object.assign(context.metadata.module, { hostFunctions: names.map((name) => ({ name })) });
    const imports = createHostImports(context);
    expect(names.filter((name) => typeof imports[name] !== "function")).to.deep.equal([]);
  });

  it("word numbers and read them", () => {
    const { out } = runCode(
      `f64.const 1.005 f64.const 2 call.host 1 ${print}
       f64.const 255 f64.const 16 call.host 2 ${print}
       ${text("0x1f")} f64.const 16 call.host 3 value.from_f64 call 1`,
      ["Number.toFixed", "Number.toString", "parseInt"],
    );
    expect(out).to.equal(`${(1.005).toFixed(2)}\nff\n31\n`);
  });

  it("change text and take it apart", () => {
    const { out } = runCode(
      `${text("straße Ā")} call.host 1 ${print}
       ${text("a,b,,c")} ${text(",")} call.host 2 value.from_ref call 1
       ${text("ab")} f64.const 3 call.host 3 ${print}`,
      ["String.toUpperCase", "String.split", "String.repeat"],
      {},
      { types: ["array t1"] },
    );
    expect(out).to.equal("STRASSE Ā\n[ 'a', 'b', '', 'c' ]\nababab\n");
  });

  it("throw what the engine throws, into the program", () => {
    const code = `try ${text("ab")} f64.const -1 call.host 1 drop
      catch value.to_ref t5 struct.get t5 0 ${print} end`;
    expect(runCode(code, ["String.repeat"]).out).to.equal("Invalid count value: -1\n");
    const uncaught = runCode("f64.const 1 f64.const 101 call.host 1 drop", ["Number.toFixed"]);
    expect(uncaught.exitCode).to.equal(1);
    expect(uncaught.report).to.match(
      /^RangeError: toFixed\(\) digits argument must be between 0 and 100/,
    );
  });

  it("write and read files, with Node's own errors", () => {
    const path = join(folder, "a.txt");
    const { out } = runCode(
      `${text(path)} ${text("first é\n")} call.host 1
       ${text(path)} ${text("second")} call.host 2
       ${text(path)} call.host 3 ${print}
       ${text(path)} call.host 4 value.from_bool call 1
       ${text(folder)} call.host 5 ${print}`,
      ["fs.writeTextFile", "fs.appendTextFile", "fs.readTextFile", "fs.exists", "fs.readdir"],
      {},
      { types: ["array t1"] },
    );
    expect(out).to.equal("first é\nsecond\ntrue\n[ 'a.txt' ]\n");
    expect(readFileSync(path, "utf8")).to.equal("first é\nsecond");
    const missing = join(folder, "none");
    expect(messageOf(`${text(missing)} call.host 1 drop`, ["fs.readTextFile"])).to.equal(
      `ENOENT: no such file or directory, open '${missing}'\n`,
    );
  });

  it("copy bytes", () => {
    const from = join(folder, "bytes");
    const to = join(folder, "copy");
    writeFileSync(from, new Uint8Array([0, 255, 7]));
    const { out } = runCode(
      `${text(from)} call.host 1 local.tee 0 value.from_ref call 1 ${text(to)} local.get 0 call.host 2`,
      ["fs.readBytes", "fs.writeBytes"],
      {},
      { types: ["typed-array u8"], locals: "t6" },
    );
    expect(out).to.equal("Uint8Array(3) [ 0, 255, 7 ]\n");
    expect([...readFileSync(to)]).to.deep.equal([0, 255, 7]);
  });

  it("are refused without a grant, naming the option", () => {
    const nothing = { allowRead: false, allowWrite: false, allowEnv: false };
    const path = join(folder, "a.txt");
    const read = (target: string, options: Options) =>
      messageOf(`${text(target)} call.host 1 drop`, ["fs.readTextFile"], options);
    expect(read(path, nothing)).to.equal(
      `reading ${path} is not allowed; add --allow-read=${path}\n`,
    );
    expect(read(path, { ...nothing, allowRead: [folder] })).to.equal("");
    expect(read(join(folder, "..", "x"), { ...nothing, allowRead: [folder] })).to.match(
      /not allowed/,
    );
    expect(
      messageOf(`${text(path)} ${text("")} call.host 1`, ["fs.writeTextFile"], nothing),
    ).to.match(/add --allow-write=/);
    expect(messageOf(`${text("HOME")} call.host 1 drop`, ["process.env"], nothing)).to.equal(
      "reading the environment variable HOME is not allowed; add --allow-env=HOME\n",
    );
  });

  it("follow no link out of what is granted", () => {
    const link = join(folder, "link");
    symlinkSync(tmpdir(), link);
    const code = `${text(join(link, "x"))} call.host 1 drop`;
    expect(messageOf(code, ["fs.readTextFile"], { allowRead: [folder] })).to.match(/not allowed/);
  });

  it("see the process", () => {
    process.env["TSCRIPT_TEST_VARIABLE"] = "set";
    const { out } = runCode(
      `call.host 1 ${print} ${text("TSCRIPT_TEST_VARIABLE")} call.host 2 ${print}
       ${text("TSCRIPT_TEST_NONE")} call.host 2 ${print}`,
      ["process.argv", "process.env"],
      { argv: ["node", "file.ts", "--flag"] },
      { types: ["array t1"] },
    );
    expect(out).to.equal("[ 'node', 'file.ts', '--flag' ]\nset\nundefined\n");
  });

  it("end the program, with what it had printed", () => {
    const code = `${text("before")} ${print} f64.const 3 call.host 1 ${text("after")} ${print}`;
    expect(runCode(code, ["process.exit"])).to.deep.equal({
      out: "before\n",
      err: "",
      exitCode: 3,
      report: undefined,
    });
  });

  it("write text as it is to both streams", () => {
    const code = `${text("a")} call.host 1 ${text("b\n")} call.host 2 ${text("c")} call.host 1`;
    const { out, err } = runCode(code, ["process.stdout.write", "process.stderr.write"]);
    expect([out, err]).to.deep.equal(["ac", "b\n"]);
  });

  it("give the same random numbers for the same seed", () => {
    const code = "call.host 1 value.from_f64 call 1 call.host 1 value.from_f64 call 1";
    const first = runCode(code, ["Math.random"], { seed: 7 }).out;
    expect(runCode(code, ["Math.random"], { seed: 7 }).out).to.equal(first);
    expect(runCode(code, ["Math.random"], { seed: 8 }).out).to.not.equal(first);
    const random = seededRandom(1, 0);
    const numbers = Array.from({ length: 2000 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).to.equal(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).to.be.within(0.47, 0.53);
  });
});
