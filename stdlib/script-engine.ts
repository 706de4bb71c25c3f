/**
 * What `script` needs when a scripted function is first called: compiler, runtime, source finder. A bundle of its own, loaded synchronously and
 * only then, so that importing `tscript` costs nothing.
 */
import { renderDiagnostics } from "../compiler/diagnostics/render.ts";
import { compile, dump } from "../compiler/index.ts";
import type { SourceHost } from "../compiler/source.ts";
import type { Module } from "../runtime/bytecode/module.ts";
import { EmbeddedProgram, loadModule, Pool, StoppedError } from "../runtime/index.ts";
import type { CallSite } from "./call-site.ts";
import { DISK, diskHost } from "./disk-host.ts";
import { ScriptError } from "./script-error.ts";
import { type FoundSource, findSource } from "./source-finder.ts";

export { Pool };

/** A function found and compiled. */
export interface CompiledScript {
  readonly module: Module;
  /** Name of the module's export. */
  readonly name: string;
  readonly keepsState: boolean;
}

/** A compiled function with threads to run on. */
export interface LoadedScript {
  call(args: readonly unknown[]): unknown;
  callAsync(args: readonly unknown[]): Promise<unknown>;
}

/**
 * @param functionName the function's own name, for messages and to find its source
 * @throws ScriptError when the source is not found, or with the rendered diagnostics when it does not compile
 */
export function compileScript(site: CallSite | undefined, functionName: string): CompiledScript {
  const source = find(site, functionName);
  const { name, keepsState } = source;
  const { module, diagnostics } = compile(source.entry, virtualHost(source), { exports: [name] });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!module) {
    throw new ScriptError(
      `${describe(functionName)} cannot be compiled\n${renderDiagnostics(errors).trimEnd()}`,
    );
  }
  return { module: loadModule(module), name, keepsState };
}

/** Gives a compiled function its place on a pool. */
export function loadScript({ module, name, keepsState }: CompiledScript, pool: Pool): LoadedScript {
  const program = new EmbeddedProgram(module, pool, { keepsState });
  return {
    call(args) {
      try {
        return program.call(name, args);
      } catch (error) {
        throw asScriptError(error);
      }
    },
    async callAsync(args) {
      try {
        return await program.callAsync(name, args);
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
  throw new ScriptError(
    `${describe(functionName)} cannot be compiled\n${renderDiagnostics(diagnostics).trimEnd()}`,
  );
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
  });
}

function describe(functionName: string): string {
  return functionName === "" ? "the scripted function" : `\`${functionName}\``;
}

/** A stop is reported like what keeps a function from being scripted; what the function throws stays as it is. */
function asScriptError(error: unknown): unknown {
  return error instanceof StoppedError ? new ScriptError(error.message) : error;
}
