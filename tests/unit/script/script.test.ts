/** `script` as its users meet it: Node programs, run as they run them, which call scripted functions. */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));
/** A process that starts threads and a compiler on a busy machine. One that does not end by itself fails. */
const TIMEOUT_MS = 120_000;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node to its end. */
function node(...args: string[]): Promise<Ended> {
  const { TSCRIPT_THREADS: _, NODE_OPTIONS: __, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIMEOUT_MS,
    });
    const ended = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      ended.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      ended.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

const withTsx = (file: string, ...args: string[]) => node("--import", "tsx", file, ...args);

const VALUES = `ok describeAll
ok fib
ok nullable
ok nullable
ok mirror
ok scale
ok typed arrays are the caller's own
ok count
ok withDefaults
ok withDefaults
ok sum
ok sum
ok areaOf
ok square
ok square
ok functions written in the call
ok instances by their fields and their class's name
ok shared objects stay shared
PRINTED BY THE FUNCTION
`;

const ERRORS = `threw RangeError
RangeError: out of range
    at thrower (errors.ts:50)
    at <anonymous> (errors.ts:59)
async: the same
threw Refusal
Refusal: refused
    at thrower (errors.ts:51)
    at <anonymous> (errors.ts:60)
async: the same
threw string text
async: the same
threw ScriptError
ScriptError: error[T01]: index 7 is out of range for length 3
  errors.ts:54:27
54 |   const outside: number = list[kind] as number;
   |                           ^
help: test the index first, use \`?? default\`, or annotate the variable as \`T | undefined\`
    at <anonymous> (errors.ts:62)
async: the same
threw TypeError
TypeError: thrower: argument 1: expected number, got string
    at <anonymous> (errors.ts:63)
async: the same
threw TypeError
TypeError: the result is a function, which cannot leave the program
    at <anonymous> (errors.ts:68)
async: the same
threw ScriptError
ScriptError: \`dynamic\` cannot be compiled
error[E6001]: tscript does not support the name \`eval\` yet
  errors.ts:72:10
72 |   return eval(code);
   |          ^^^^

1 error
    at <anonymous> (errors.ts:74)
async: the same
threw ScriptError
ScriptError: the scripted function uses \`counter\`, a module variable that changes
  errors.ts:78:3
78 |   counter += 1;
   |   ^^^^^^^ changed here
help: the compiled program has its own copy: pass the value as an argument, or make it \`const\`
    at <anonymous> (errors.ts:81)
async: the same
ScriptError: \`.async.with(…)\` is not supported yet: a call can be neither cancelled nor timed
help: call \`.async(…)\`
`;

describe("script in a Node program", function () {
  this.timeout(TIMEOUT_MS);

  before(() => {
    if (!existsSync(join(ROOT, "dist/script-engine.cjs")))
      throw new Error("dist/script-engine.cjs is not there: run `npm run build` first");
  });

  it("gives under tsx what the functions themselves give, and ends by itself", async () => {
    const ended = await withTsx(join(FIXTURES, "values.ts"));
    expect(ended).to.deep.equal({ code: 0, stdout: VALUES, stderr: "" });
  });

  const builds = [
    { module: ts.ModuleKind.ESNext, files: ["values.ts", "geometry.ts"], stdout: VALUES },
    { module: ts.ModuleKind.CommonJS, files: ["small.ts", "geometry.ts"], stdout: "42 43\n" },
  ];
  for (const { module, files, stdout } of builds) {
    it(`finds sources through the maps of tsc, ${ts.ModuleKind[module]}`, async () => {
      // Inside the package, so that its own name leads to it.
      mkdirSync(join(ROOT, "out"), { recursive: true });
      const folder = mkdtempSync(join(ROOT, "out", "script-"));
      try {
        const ended = await node(compileFixtures(files, folder, module));
        const stderr = withoutWarnings(ended.stderr);
        expect({ ...ended, stderr }).to.deep.equal({ code: 0, stdout, stderr: "" });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }

  if ("typescript" in process.features && process.features.typescript !== false) {
    it("works under Node's own type stripping", async () => {
      const { code, stdout } = await node(join(FIXTURES, "values.ts"));
      expect({ code, stdout }).to.deep.equal({ code: 0, stdout: VALUES });
    });
  }

  it("throws what the function throws, and says what is wrong with a call", async () => {
    const { code, stdout, stderr } = await withTsx(join(FIXTURES, "errors.ts"));
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    const lines = stdout.replaceAll(FIXTURES, "").replace(/:\d+\)$/gm, ")");
    const callers = /\n {4}at <anonymous> \(errors\.ts:\d+\)\n {4}at show \(errors\.ts:\d+\)/g;
    expect(lines.match(callers)).to.have.length(7);
    expect(lines.replace(callers, "")).to.equal(ERRORS);
  });

  it("runs calls at once, outlives a stop and a shutdown, and keeps the process until they end", async () => {
    const ended = await withTsx(join(FIXTURES, "calls.ts"));
    expect(ended).to.deep.equal({
      code: 0,
      stderr: "",
      stdout: `sync two, timer, async one
true
rejected one two
Set(1) { 'two' }
ScriptError: the worker threads were shut down while it ran
one
last two
`,
    });
  });

  it("lets process.exit of a function end the process", async () => {
    const { code } = await withTsx(join(FIXTURES, "calls.ts"), "exit");
    expect(code).to.equal(7);
  });

  it("serves the ray tracer's picture over HTTP while other routes answer", async () => {
    const ended = await withTsx("samples/http-render/server.ts", "--check");
    expect(ended).to.deep.equal({
      code: 0,
      stderr: "",
      stdout:
        "synchronously: the same picture\nasynchronously: the same picture\nother routes answered meanwhile\n",
    });
  });
});

/** Compiles fixtures into a folder, with maps beside the output. @returns the first one's JavaScript file */
function compileFixtures(names: readonly string[], folder: string, module: ts.ModuleKind): string {
  const isCommonJs = module === ts.ModuleKind.CommonJS;
  if (isCommonJs) {
    writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }');
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules", "tscript"));
  }
  const files = names.map((name) => {
    const file = join(folder, name.replace(".ts", ".js"));
    const { outputText, sourceMapText = "" } = ts.transpileModule(
      readFileSync(join(FIXTURES, name), "utf8"),
      {
        fileName: name,
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module,
          sourceMap: true,
          sourceRoot: FIXTURES,
          esModuleInterop: true,
          rewriteRelativeImportExtensions: true,
        },
      },
    );
    writeFileSync(file, outputText);
    writeFileSync(`${file}.map`, sourceMapText);
    return file;
  });
  return files[0] ?? "";
}

/** Node tells that loading an ES module by `require` is new. */
function withoutWarnings(stderr: string): string {
  return stderr.replace(/^\(node:\d+\) ExperimentalWarning[\s\S]*?warning was created\)\n/m, "");
}
