/**
 * The code that this Node makes of our scripts, written beside them by a build. What is in it is what has been called, so each script does here what it is
 * started for most.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { encode } from "../runtime/bytecode/encode.ts";
import type { Module } from "../runtime/bytecode/module.ts";
import { rehearseThread } from "../runtime/host/rehearse-thread.ts";
import { runScript } from "../runtime/scripts.ts";
import { diskHost } from "../stdlib/disk-host.ts";
import { codeBeside, optimize } from "./kept-code.ts";

/** Prints, allocates, forks and waits: what programs ask of the runtime while they start. */
const SAMPLE = `import { fork, wait } from "tscript";
function work(n: number): string { return "x".repeat(n); }
const futures = [1, 2, 3].map((n) => fork(work, n));
const counts = new Map<string, number[]>([["a", [1, 2]]]);
console.log(futures.map((future) => wait(future).length), counts, "text", { ok: true });
`;

/**
 * Writes the code of the scripts in `folder`: of the command line, the compiler, the translator and a thread.
 * @param programFolders folders with programs to compile
 */
export async function writeScriptCode(
  folder: string,
  programFolders: readonly string[],
): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), "tscript-build-"));
  try {
    const sample = join(temporary, "sample.ts");
    writeFileSync(sample, SAMPLE);
    const programs = programFolders.flatMap((each) =>
      readdirSync(each)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(each, name)),
    );
    // Code is taken only while V8 optimizes as it did when the code was made, so each part is run here as it will be there.
    optimize("late");
    const modules = writeCompilerCode(join(folder, "compiler.cjs"), [...programs, sample]);
    writeTranslatorCode(join(folder, "translator.cjs"), modules);
    optimize("usual");
    const last = modules.at(-1);
    if (last === undefined) throw new Error("the build does not compile its sample");
    await writeWorkerCode(join(folder, "worker-main.cjs"), last);
    writeMainCode(folder, sample, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @returns the programs that compile */
function writeCompilerCode(path: string, programs: readonly string[]): Module[] {
  const { exports, code } = runScript(path, []);
  const { compile } = exports as typeof import("../compiler/index.ts");
  const modules = programs.map((program) => compile(program, diskHost()).module);
  writeFileSync(codeBeside(path), code());
  return modules.filter((module) => module !== undefined);
}

function writeTranslatorCode(path: string, modules: readonly Module[]): void {
  const { exports, code } = runScript(path, []);
  const { loadModule, prepare } = exports as typeof import("../runtime/translator.ts");
  for (const module of modules) prepare(loadModule(encode(module)));
  writeFileSync(codeBeside(path), code());
}

async function writeWorkerCode(path: string, module: Module): Promise<void> {
  const { exports, code } = runScript(path, []);
  await rehearseThread(exports, module);
  writeFileSync(codeBeside(path), code());
}

/** The command line itself keeps its code where there is none beside it: here when it runs a program that an earlier run has kept. */
function writeMainCode(folder: string, sample: string, temporary: string): void {
  const path = join(folder, "main.cjs");
  const kept = join(temporary, "tscript", basename(codeBeside(path)));
  for (let run = 0; run < 2; run++) {
    rmSync(kept, { force: true });
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(folder, "tscript.js"), "run", "--threads", "2", sample],
      { env: { ...process.env, XDG_CACHE_HOME: temporary }, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`the build does not run its sample: ${stderr}`);
  }
  writeFileSync(codeBeside(path), readFileSync(kept));
}
