/** The door of the compiler: check, compile, dump. It does no IO: a source host hands it the files. */
import type { Module } from "../runtime/bytecode/module.ts";
import { checkProgram } from "./check/check-program.ts";
import type { CheckedProgram } from "./check/checked-program.ts";
import { printTyped } from "./check/print-typed.ts";
import { type Diagnostic, hasErrors, inReadingOrder } from "./diagnostics/diagnostic.ts";
import { flatten } from "./ir/flatten.ts";
import { printTree } from "./ir/print-tree.ts";
import type { TreeModule } from "./ir/tree.ts";
import { printGraphs } from "./lower/graph.ts";
import { findUnsupported, lower } from "./lower/lower.ts";
import { runPasses } from "./passes/pipeline.ts";
import { type SourceHost, sourceFile } from "./source.ts";
import { type DumpStage, StageClock, type StageTimes } from "./stages.ts";
import { parse } from "./syntax/parser.ts";
import { printAst, printTokens } from "./syntax/print-ast.ts";

/** How to compile. */
export interface CompileOptions {
  /** Names of functions of the entry file to keep callable from outside, for `script(fn)`. */
  readonly exports?: readonly string[];
  /** Sees the trees after lowering (`lower`) and after each pass, to verify or print them. */
  readonly onTree?: (stage: string, module: TreeModule) => void;
  /** A clock in milliseconds; without it no times are measured. */
  readonly now?: () => number;
}

/** A file that was compiled in. */
export interface CompiledSource {
  readonly path: string;
  readonly text: string;
}

/** What compiling gives: a module, unless there are errors. */
export interface CompileResult {
  readonly module?: Module;
  readonly diagnostics: readonly Diagnostic[];
  /** The program's files, library files not among them, for reports that show lines. */
  readonly sources: readonly CompiledSource[];
  readonly times: StageTimes;
}

/** What checking gives. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
}

/** What dumping gives: text, unless errors keep the stage from being reached. */
export interface DumpResult {
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Diagnostics of a program, those included that only lowering finds. */
export function check(entryPath: string, host: SourceHost): CheckResult {
  const { program, diagnostics } = checkProgram(entryPath, host);
  if (!program || hasErrors(diagnostics)) return { diagnostics: inReadingOrder(diagnostics) };
  return { diagnostics: inReadingOrder([...diagnostics, ...findUnsupported(program)]) };
}

/** Compiles the program that begins in the file. */
export function compile(
  entryPath: string,
  host: SourceHost,
  options: CompileOptions = {},
): CompileResult {
  const clock = new StageClock(options.now ?? (() => 0));
  const checked = clock.run("check", () => checkProgram(entryPath, host));
  const { program } = checked;
  const sources = program ? sourcesOf(program) : [];
  if (!program || hasErrors(checked.diagnostics)) {
    return { diagnostics: inReadingOrder(checked.diagnostics), sources, times: clock.times };
  }
  const lowered = clock.run("lower", () =>
    lower(program, options.exports ? { exports: options.exports } : {}),
  );
  const diagnostics = inReadingOrder([...checked.diagnostics, ...lowered.diagnostics]);
  const tree = lowered.module;
  if (!tree || hasErrors(diagnostics)) return { diagnostics, sources, times: clock.times };
  options.onTree?.("lower", tree);
  clock.run("passes", () => runPasses(tree, options.onTree));
  const module = clock.run("flatten", () => flatten(tree));
  return { module, diagnostics, sources, times: clock.times };
}

/** A stage of compilation as text; tokens and syntax trees are those of the entry file. */
export function dump(entryPath: string, host: SourceHost, stage: DumpStage): DumpResult {
  if (stage === "tokens" || stage === "ast") {
    const file = sourceFile(entryPath, host.read(entryPath) ?? "");
    if (stage === "tokens") return { text: printTokens(file), diagnostics: [] };
    const { module, diagnostics } = parse(file);
    return { text: printAst(module), diagnostics };
  }
  const checked = checkProgram(entryPath, host);
  const { program } = checked;
  const diagnostics = inReadingOrder(checked.diagnostics);
  if (!program || hasErrors(diagnostics)) return { diagnostics };
  if (stage === "typed") return { text: printTyped(program), diagnostics };
  if (stage === "graph") return { text: printGraphs(program), diagnostics };
  const lowered = lower(program);
  const all = inReadingOrder([...diagnostics, ...lowered.diagnostics]);
  if (!lowered.module || hasErrors(all)) return { diagnostics: all };
  runPasses(lowered.module);
  return { text: printTree(lowered.module), diagnostics: all };
}

function sourcesOf(program: CheckedProgram): CompiledSource[] {
  return program.modules
    .filter((module) => !module.isLibrary && !module.isDeclarationFile)
    .map((module) => ({ path: module.path, text: module.file.text }));
}
