/** The ways into compiler and runtime. Both load on first use, so that each command pays only for what it needs. */
import { fileURLToPath } from "node:url";
import { type Optimization, runKept } from "./kept-code.ts";

type Compiler = typeof import("../compiler/index.ts");
type Translator = typeof import("../runtime/translator.ts");

/** The compiler with its parser: some hundred milliseconds, so running bytecode or a cached program must not ask for it. */
export function loadCompiler(): Promise<Compiler> {
  return load("compiler.cjs", COMPILER_SOURCE, "late") as Promise<Compiler>;
}

/** Verifier and translator; a program that was kept needs neither. */
export function loadTranslator(): Promise<Translator> {
  return load("translator.cjs", TRANSLATOR_SOURCE, "late") as Promise<Translator>;
}

/** What runs programs. */
export function loadRunner(): Promise<typeof import("../runtime/ready.ts")> {
  return import("../runtime/ready.ts");
}

// Not in the calls themselves: the build would put the sources into the bundle.
const COMPILER_SOURCE = "../compiler/index.ts";
const TRANSLATOR_SOURCE = "../runtime/translator.ts";

async function load(script: string, source: string, optimization: Optimization): Promise<unknown> {
  if (import.meta.url.endsWith(".ts")) return import(source);
  return runKept(fileURLToPath(new URL(`./${script}`, import.meta.url)), optimization);
}
