/**
 * What `script` needs when a scripted function is first called: compiler, runtime, source finder. A bundle of its own, loaded synchronously and
 * only then, so that importing `tscript` costs nothing.
 */
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../compiler/diagnostics/render.ts";
import { compile, dump } from "../compiler/index.ts";
import type { SourceHost } from "../compiler/source.ts";
import type { Module } from "../runtime/bytecode/module.ts";
import { type CallEnd, EmbeddedProgram, loadModule, Pool, StoppedError } from "../runtime/index.ts";
import type { CallSite } from "./call-site.ts";
import { DISK, diskHost } from "./disk-host.ts";
import { ScriptError } from "./script-error.ts";
import { type FoundSource, findSource } from "./source-finder.ts";

export { Pool };

/** A function found and compiled. */
export interface CompiledScript {
  readonly module: Module;
  readonly source: Pick<FoundSource, "name" | "keepsState" | "parameters">;
}

/** A compiled function with threads to run on. */
export interface LoadedScript {
  /** @throws ScriptError when it was stopped */
  call(args: readonly unknown[]): CallEnd;
  callAsync(args: readonly unknown[]): Promise<CallEnd>;
}

/**
 * @param functionName the function's own name, for messages and to find its source
 * @throws ScriptError when the source is not found, or with the rendered diagnostics when it does not compile
 */
export function compileScript(site: CallSite | undefined, functionName: string): CompiledScript {
  const source = find(site, functionName);
  const { name } = source;
  const { module, diagnostics } = orOurMistake(() =>
    compile(source.entry, virtualHost(source), { exports: [name] }),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!module) throw new ScriptError(`${titleFor(functionName)}\n${render(errors)}`);
  if (!module.exports.some((each) => each.name === name))
    throw new ScriptError(`${titleFor(functionName)}: it is not written as a function`);
  return { module: orOurMistake(() => loadModule(module)), source };
}

/** Gives a compiled function its place on a pool. */
export function loadScript({ module, source }: CompiledScript, pool: Pool): LoadedScript {
  const { name, keepsState, parameters } = source;
  const program = new EmbeddedProgram(module, pool, { keepsState });
  return {
    call(args) {
      try {
        return program.call(name, complete(args, parameters));
      } catch (error) {
        throw asScriptError(error);
      }
    },
    async callAsync(args) {
      try {
        return await program.callAsync(name, complete(args, parameters));
      } catch (error) {
        throw asScriptError(error);
      }
    },
  };
}

/** The function's graph as text. @throws ScriptError as `compileScript` */
export function graphOf(site: CallSite | undefined, functionName: string): string {
  const source = find(site, functionName);
  const { text, diagnostics } = dump(source.entry, virtualHost(source), "graph");
  if (text !== undefined) return text;
  throw new ScriptError(`${titleFor(functionName)}\n${render(diagnostics)}`);
}

function find(site: CallSite | undefined, functionName: string): FoundSource {
  if (site) return findSource(site, functionName, diskHost());
  throw new ScriptError("script() cannot tell where it was called: no caller is in a file");
}

/** The user's files with what the function does not need blanked out, over the file system as it is. */
function virtualHost({ files }: FoundSource): SourceHost {
  return diskHost({
    isFile: (path) => files.has(path) || DISK.isFile(path),
    readText: (path) => files.get(path) ?? DISK.readText(path),
    realPath: DISK.realPath,
  });
}

/** After a clean check nothing may fail: who sees such an error shall know whose it is. */
function orOurMistake<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(
      `tscript: internal error: ${message}\nThis is a mistake in tscript, not in your program. Please report it with the function.`,
      { cause: error },
    );
  }
}

function titleFor(functionName: string): string {
  return `${functionName === "" ? "the scripted function" : `\`${functionName}\``} cannot be compiled`;
}

function render(diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(diagnostics).trimEnd();
}

/** The arguments as the compiled function takes them: defaults filled in, rest arguments in an array. */
function complete(
  args: readonly unknown[],
  { defaults, rest }: FoundSource["parameters"],
): unknown[] {
  const given = rest === undefined ? [...args] : [...args.slice(0, rest)];
  for (const [index, value] of defaults.entries())
    if (given[index] === undefined) given[index] = value;
  if (rest !== undefined) given[rest] = args.slice(rest);
  return given;
}

/** A stop is reported like what keeps a function from being scripted; what the function throws stays as it is. */
function asScriptError(error: unknown): unknown {
  return error instanceof StoppedError ? new ScriptError(error.message) : error;
}
