/** TABLE of ways to run a program. All of them must print the same, and end the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderDiagnostics } from "../../compiler/diagnostics/render.ts";
import { compile } from "../../compiler/index.ts";
import { flatten } from "../../compiler/ir/flatten.ts";
import { TRAPS } from "../../runtime/abi/traps.ts";
import { interpret } from "../../runtime/bytecode/interpret.ts";
import { type Module, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { formatVerifyError, verify } from "../../runtime/bytecode/verify.ts";
import { forks } from "../../runtime/translate/call-graph.ts";
import { diskHost } from "../../stdlib/disk-host.ts";
import { capturingHost } from "./interpret-host.ts";
import { type Outcome, thrownIn } from "./outcome.ts";
import type { TestProgram } from "./program.ts";
import { type WasmOptions, WasmOracle } from "./wasm-oracle.ts";

/** One way to run a program which is compiled and verified. */
export type Oracle = (module: Module, program: TestProgram) => Outcome;

/** Instructions after which a program is taken not to end. */
const MAX_STEPS = 1_000_000_000;

/** Collections at every safepoint of a short program. */
const TORTURE = { safepoints: 50, seed: 0, usesHoles: false };

const wasm = new WasmOracle();

/** The table. Node itself starts from the source: `runInNode`. */
const ORACLES: Readonly<Record<string, Oracle>> = {
  interpreter: runInterpreted,
  "wasm, 1 worker": (module, program) => runWasm(module, program, { threads: 1 }),
  "wasm, 2 workers": (module, program) => runWasm(module, program, { threads: 2 }),
  "wasm, 4 workers": (module, program) => runWasm(module, program, { threads: 4 }),
  "wasm, 4 workers, every task handed over": (module, program) =>
    runWasm(module, program, { threads: 4, forceSteals: true }),
  "wasm, 1 worker, collecting everywhere": (module, program) =>
    runWasm(module, program, { threads: 1, torture: TORTURE }),
  "wasm, 1 worker, collecting often": (module, program) =>
    runWasm(module, program, { threads: 1, torture: { ...TORTURE, usesHoles: true } }),
  "wasm, 4 workers, each collecting often by itself": (module, program) =>
    runWasm(module, program, {
      threads: 4,
      torture: { ...TORTURE, usesHoles: true, letsOthersRun: true },
    }),
  "wasm, 4 workers, every task handed over, collecting everywhere": (module, program) =>
    runWasm(module, program, {
      threads: 4,
      forceSteals: true,
      torture: { ...TORTURE, safepoints: 20 },
    }),
};

/** Programs that fork nothing behave the same on any number of workers. */
const FOR_ONE_WORKER = /^(interpreter|wasm, 1 worker)/;

/** By name, those that can tell something of a program: one that forks nothing runs on one worker however many there are. */
export function oraclesFor(module: Module): (readonly [string, Oracle])[] {
  const all = Object.entries(ORACLES);
  return forks(module) ? all : all.filter(([name]) => FOR_ONE_WORKER.test(name));
}

/** Ends the threads. */
export async function closeOracles(): Promise<void> {
  await wasm.close();
}

/** Compiles; throws with the rendered diagnostics when that fails, and when what lowering or a pass leaves does not verify (C3). */
export function compileProgram({ path }: TestProgram): Module {
  const check = (stage: string, module: Module): void => {
    const errors = verify(module);
    if (errors.length === 0) return;
    const listed = errors.slice(0, 5).map(formatVerifyError);
    throw new Error(`does not verify after ${stage}:\n${listed.join("\n")}`);
  };
  const { module, diagnostics } = compile(path, diskHost(), {
    onTree: (stage, tree) => check(stage, flatten(tree)),
  });
  if (!module || diagnostics.length > 0) throw new Error(renderDiagnostics(diagnostics));
  check("flatten", module);
  return module;
}

/** Runs in an empty folder, as a program that writes files wants it. */
export function runOracle(oracle: Oracle, module: Module, program: TestProgram): Outcome {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "tscript-program-"));
  try {
    process.chdir(folder);
    return oracle(module, program);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

function runInterpreted(module: Module, program: TestProgram): Outcome {
  const { host, stdout, stderr } = capturingHost(argumentsOf(program));
  const result = interpret(module, host, { maxSteps: MAX_STEPS });
  const end = (exitCode: number, how: Partial<Outcome> = {}): Outcome => ({
    stdout: stdout(),
    stderr: stderr(),
    exitCode,
    uncaught: undefined,
    trap: undefined,
    ...how,
  });
  switch (result.status) {
    case "ok":
      return end(0);
    case "exit":
      return end(result.code);
    case "out-of-fuel":
      throw new Error("the program does not end");
    case "threw": {
      const { className, message } = result;
      return end(1, { uncaught: [className, message].filter((part) => part !== "").join(": ") });
    }
    case "trap":
      return end(1, { trap: trapName(result.code) });
  }
}

function runWasm(module: Module, program: TestProgram, options: WasmOptions): Outcome {
  const run = wasm.run(module, { ...options, argv: argumentsOf(program) });
  const { stdout, stderr, exitCode, report } = run;
  const id = /^error\[(T\d+)\]/.exec(report)?.[1];
  const trap = TRAPS.find((row) => row.id === id);
  // The place and the line of source come first, up to an empty line.
  const thrown = report.startsWith("Uncaught ") ? report : report.replace(/^.*?\n\n/s, "");
  return {
    stdout,
    stderr,
    exitCode,
    uncaught: report === "" || trap ? undefined : thrownIn(thrown),
    trap: trap && trapName(trap.code),
  };
}

function argumentsOf({ path, args }: TestProgram): string[] {
  return ["node", path, ...args];
}

function trapName(code: number): string {
  return Object.entries(TRAP_CODES).find(([, each]) => each === code)?.[0] ?? String(code);
}
