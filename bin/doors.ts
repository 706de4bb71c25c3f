/** The ways into compiler and runtime. Both load on first use, so that each command pays only for what it needs. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { cacheFolder, keepFile } from "./cache.ts";
import { runScript } from "./script-code.ts";

type Compiler = typeof import("../compiler/index.ts");

/** The compiler with its parser: some hundred milliseconds, so running bytecode or a cached program must not ask for it. */
export async function loadCompiler(): Promise<Compiler> {
  if (import.meta.url.endsWith(".ts")) return (await import(COMPILER_SOURCE)) as Compiler;
  optimizeLater();
  return runKept(fileURLToPath(new URL("./compiler.cjs", import.meta.url))) as Compiler;
}

// Not in the call itself: the build would put it into the bundle.
const COMPILER_SOURCE = "../compiler/index.ts";

/** The runtime with translator and verifier. */
export function loadRuntime(): Promise<typeof import("../runtime/index.ts")> {
  return import("../runtime/index.ts");
}

/** What runs programs; a program that was kept needs no more. */
export function loadRunner(): Promise<typeof import("../runtime/ready.ts")> {
  return import("../runtime/ready.ts");
}

/** The build makes code for its own Node; for another Node it is made when the first process ends, and kept. */
function runKept(path: string): unknown {
  const folder = cacheFolder(process.env);
  const places = [codeBeside(path), ...(folder === undefined ? [] : [join(folder, KEPT_CODE)])];
  const { exports, hadCode, code } = runScript(path, places);
  if (!hadCode && folder !== undefined)
    process.once("exit", () => keepFile(folder, KEPT_CODE, code()));
  return exports;
}

const KEPT_CODE = "compiler.code";

/** The file with the code of a script. */
export function codeBeside(path: string): string {
  return path.replace(/\.cjs$/, ".code");
}

/**
 * Has V8 wait longer before it optimizes a function. By default it optimizes so much of a compiler that runs for a second that this takes as much time, on
 * another thread, as all the rest, and gains nothing. Part of what V8 asks of kept code, so it comes before that is made or read.
 */
export function optimizeLater(): void {
  const major = Number(process.versions.v8.split(".")[0]);
  // V8 complains of options that it does not know, and these come without a promise.
  if (major >= FIRST_V8 && major <= LAST_V8) setFlagsFromString("--interrupt-budget=400000");
}

/** Of Node 20 and 24. */
const FIRST_V8 = 11;
const LAST_V8 = 13;
