/**
 * Programs under plain Node, each in a process of its own: the serial elision with types stripped. What Node said is kept under `out/` by
 * the content of what was run, since most programs are the ones of the last time.
 */
import { execFile } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { filesUnder } from "./files.ts";
import { FLAGS } from "./newer-node.ts";
import { type Outcome, thrownIn } from "./outcome.ts";
import type { TestProgram } from "./program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const KEPT = join(ROOT, "out", "node-runs");
const SCRIPTS = join(ROOT, "out", "node-programs");
/** The running Node, which may not yet have what programs use. */
const VERSION = Number(process.versions.node.split(".")[0]);
const IS_OLD = VERSION < 22;
/** What is put before programs for it. */
const NEWER = [
  ...(IS_OLD ? ["newer-node.ts"] : []),
  ...(VERSION < 24 ? ["newer-disposal.ts"] : []),
].map((name) => join(ROOT, "tests", "harness", name));
/** Node processes at once. */
const PROCESSES = 2;

/** What each program does under plain Node, by name. */
export async function runInNode(
  programs: readonly TestProgram[],
): Promise<ReadonlyMap<string, Outcome>> {
  const common = hashOfElision();
  const runs = new Map<string, Outcome>();
  const missing: { readonly program: TestProgram; readonly kept: string }[] = [];
  for (const program of programs) {
    const kept = join(KEPT, `${hashOfProgram(program, common)}.json`);
    if (existsSync(kept)) runs.set(program.name, JSON.parse(readFileSync(kept, "utf8")));
    else missing.push({ program, kept });
  }
  if (missing.length === 0) return runs;
  mkdirSync(KEPT, { recursive: true });
  await writeScripts(missing.map(({ program }) => program));
  const rest = missing.values();
  const work = async (): Promise<void> => {
    for (const { program, kept } of rest) {
      const run = await runScript(program);
      writeFileSync(kept, JSON.stringify(run));
      runs.set(program.name, run);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return runs;
}

function hashOfElision(): Hash {
  const hash = createHash("sha256").update(process.version);
  for (const path of NEWER) hash.update(readFileSync(path));
  for (const path of filesUnder(join(ROOT, "stdlib", "serial"), ".ts")) {
    hash.update(readFileSync(path));
  }
  return hash;
}

function hashOfProgram({ name, args, files }: TestProgram, common: Hash): string {
  const hash = common.copy().update([name, ...args].join("\0"));
  for (const path of files) hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

async function writeScripts(programs: readonly TestProgram[]): Promise<void> {
  const bundled = programs.filter((each) => !awaitsInModules(each));
  if (bundled.length > 0)
    await build({
      ...OPTIONS,
      entryPoints: bundled.map(({ name, path }) => ({ in: path, out: name })),
      outdir: SCRIPTS,
      splitting: true,
      chunkNames: "chunks/[hash]",
    });
  for (const program of programs) {
    if (!awaitsInModules(program)) continue;
    await build({
      ...OPTIONS,
      entryPoints: [...program.files],
      outbase: dirname(program.path),
      outdir: dirname(scriptOf(program)),
      plugins: [
        {
          name: "a file stays a file",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^\..*\.ts$/ }, ({ path, importer }) =>
              NEWER.includes(importer)
                ? undefined
                : { path: path.replace(/ts$/, "mjs"), external: true },
            ),
        },
      ],
    });
  }
}

const OPTIONS: BuildOptions = {
  outExtension: { ".js": ".mjs" },
  bundle: true,
  // Classes print by their names, which the bundler may change.
  keepNames: true,
  format: "esm",
  platform: "node",
  target: "esnext",
  // Node 20 does not know the declaration yet, and no Node `accessor`.
  supported: { using: false, decorators: false },
  alias: { tscript: join(ROOT, "stdlib", "index.ts") },
  external: ["ts-morph"],
  inject: NEWER,
  tsconfigRaw: { compilerOptions: { target: "esnext", useDefineForClassFields: true } },
  logLevel: "error",
};

/** Whether modules of the program await, which the bundler would put one after the other. */
function awaitsInModules({ files, path }: TestProgram): boolean {
  if (files.length === 1 || basename(path) !== "main.ts") return false;
  return files.some((file) =>
    /^(?!.*\basync\b)\S.*\bawait\b|^await\b/m.test(readFileSync(file, "utf8")),
  );
}

function scriptOf(program: TestProgram): string {
  const { name } = program;
  return awaitsInModules(program)
    ? join(SCRIPTS, `${name}.files`, "main.mjs")
    : join(SCRIPTS, `${name}.mjs`);
}

function runScript(program: TestProgram): Promise<Outcome> {
  const { args } = program;
  const cwd = mkdtempSync(join(tmpdir(), "tscript-program-"));
  const file = scriptOf(program);
  const { PATH } = process.env;
  const options = {
    cwd,
    encoding: "utf8",
    timeout: 20_000,
    maxBuffer: 2 ** 26,
    env: { PATH },
  } as const;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...(IS_OLD ? FLAGS : []), file, ...args],
      options,
      (error, stdout, stderr) => {
        rmSync(cwd, { recursive: true, force: true });
        if (error && typeof error.code !== "number") reject(error);
        else resolve(outcome(stdout, stderr, Number(error?.code ?? 0)));
      },
    );
  });
}

// The report of an uncaught exception begins by naming the place, and the line of source over a mark.
function outcome(stdout: string, stderr: string, exitCode: number): Outcome {
  const report = /^(?:file:\/\/|node:internal)[^\n]*:\d+\n.*?\^\n/ms.exec(stderr);
  if (exitCode === 0 || report === null) {
    return { stdout, stderr, exitCode, uncaught: undefined, trap: undefined };
  }
  // A thrown value that is no error is reported after an empty line.
  const own = stderr.slice(0, report.index).replace(/(^|\n)\n$/, "$1");
  const uncaught = thrownIn(stderr.slice(report.index + report[0].length));
  return { stdout, stderr: own, exitCode, uncaught, trap: undefined };
}
