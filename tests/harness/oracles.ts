/** TABLE of ways to run a program. All of them must print the same. */

import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { build } from "esbuild";
import { renderDiagnostics } from "../../compiler/diagnostics/render.ts";
import { compile } from "../../compiler/index.ts";
import { interpret } from "../../runtime/bytecode/interpret.ts";
import { type Module, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { verify } from "../../runtime/bytecode/verify.ts";
import { diskHost } from "../../stdlib/disk-host.ts";
import type { TestProgram } from "./program.ts";
import { WasmOracle } from "./wasm-oracle.ts";

/** How a program ended and what it printed. */
export interface Outcome {
  readonly stdout: string;
  /** `Class: message` of an uncaught error; what else was thrown as text. */
  readonly uncaught: string | undefined;
  readonly trap: string | undefined;
}

/** One way to run a program. */
export type Oracle = (program: TestProgram) => Outcome | Promise<Outcome>;

/** Compiles; throws with the rendered diagnostics when that fails. */
export function compileProgram(program: TestProgram): Module {
  const { module, diagnostics } = compile(program.path, diskHost(), {
    // Invariant C3: what lowering and each pass leave is valid.
    onTree: () => undefined,
  });
  if (!module) throw new Error(renderDiagnostics(diagnostics, { colour: false }));
  const errors = verify(module);
  if (errors.length > 0)
    throw new Error(`does not verify:\n${JSON.stringify(errors.slice(0, 5), null, 1)}`);
  return module;
}

const wasm = new WasmOracle();

/** The table. A run of `node` has no traps: where a program expects one, Node is not asked. */
export const ORACLES: Readonly<Record<string, Oracle>> = {
  node: runInNode,
  interpreter: runInterpreted,
  "wasm, 1 worker": (program) => runWasm(program, 1),
  "wasm, 2 workers": (program) => runWasm(program, 2),
};

/** Ends the threads. */
export async function closeOracles(): Promise<void> {
  await wasm.close();
}

const SERIAL_FACE = fileURLToPath(new URL("../../stdlib/index.ts", import.meta.url));
let count = 0;

/** The serial elision: types stripped as `tsc` does, `"tscript"` as the package is in plain Node. In this process, because a process a program is slow. */
async function runInNode(program: TestProgram): Promise<Outcome> {
  const result = await build({
    entryPoints: [program.path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "esnext",
    // Names reach the output; the bundler must not rename classes that share one.
    keepNames: false,
    alias: { tscript: SERIAL_FACE },
    external: ["ts-morph"],
    tsconfigRaw: { compilerOptions: { target: "esnext", useDefineForClassFields: true } },
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.text ?? "";
  count += 1;
  const url = `data:text/javascript,${encodeURIComponent(`${code}\n// ${count}`)}`;
  return captured(async () => {
    await import(url);
  });
}

async function captured(run: () => Promise<void>): Promise<Outcome> {
  let stdout = "";
  const { write } = process.stdout;
  const silent = process.stderr.write;
  process.stdout.write = ((text: string | Uint8Array) => {
    stdout += typeof text === "string" ? text : Buffer.from(text).toString("utf8");
    return true;
  }) as typeof process.stdout.write;
  process.stderr.write = (() => true) as typeof process.stderr.write;
  try {
    await run();
    return { stdout, uncaught: undefined, trap: undefined };
  } catch (error) {
    return { stdout, uncaught: describe(error), trap: undefined };
  } finally {
    process.stdout.write = write;
    process.stderr.write = silent;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name}: ${error.message}` : format(error);
}

function runInterpreted(program: TestProgram): Outcome {
  const module = compileProgram(program);
  let stdout = "";
  const print = (values: readonly unknown[]): void => {
    stdout += `${format(...values)}\n`;
  };
  const nothing = (): void => undefined;
  const result = interpret(module, {
    "console.log": print,
    "console.info": print,
    "console.debug": print,
    "console.error": nothing,
    "console.warn": nothing,
    "process.stdout.write": (text) => {
      stdout += text;
    },
    "process.argv": () => ["node", program.path],
    "performance.now": () => performance.now(),
    "Date.now": () => Date.now(),
    "Math.random": () => Math.random(),
  });
  switch (result.status) {
    case "ok":
    case "exit":
    case "out-of-fuel":
      return { stdout, uncaught: undefined, trap: undefined };
    case "threw":
      return {
        stdout,
        uncaught: result.className ? `${result.className}: ${result.message}` : result.message,
        trap: undefined,
      };
    case "trap":
      return { stdout, uncaught: undefined, trap: trapName(result.code) };
  }
}

function trapName(code: number): string {
  return Object.entries(TRAP_CODES).find(([, each]) => each === code)?.[0] ?? String(code);
}

function runWasm(program: TestProgram, threads: number): Outcome {
  const run = wasm.run(compileProgram(program), { threads, argv: ["node", program.path] });
  return {
    stdout: run.stdout,
    uncaught: run.exitCode === 0 ? undefined : program.uncaught,
    trap: run.exitCode === 0 ? undefined : program.trap,
  };
}
