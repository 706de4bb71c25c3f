/** Where `script` was called, as the writer of the source sees it: stack positions taken back through source maps. */
import { readFileSync } from "node:fs";
import { findSourceMap, SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A place in a source file; line and column count from 1. */
export interface CallSite {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A place in what the engine runs, under the name it was loaded by. */
interface Frame {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** Callers without a file, such as `map`, that may stand between. */
const MAX_FRAMES = 20;

/**
 * The innermost call of a function in a file.
 * @returns undefined when no caller is in a file
 */
export function findCallSite(callee: (...args: never[]) => unknown): CallSite | undefined {
  for (const frame of callersOf(callee)) {
    const path = filePath(frame.name);
    if (path === undefined) continue;
    const generated = { path, line: frame.line, column: frame.column };
    return originalOf(generated, findSourceMap(frame.name) ?? findSourceMap(path)) ?? generated;
  }
  return undefined;
}

function callersOf(callee: (...args: never[]) => unknown): Frame[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = MAX_FRAMES;
    Error.prepareStackTrace = (_, frames) => frames;
    const holder: { stack?: unknown } = {};
    Error.captureStackTrace(holder, callee);
    return (holder.stack as NodeJS.CallSite[]).map((frame) => ({
      name: frame.getFileName() ?? "",
      line: frame.getLineNumber() ?? 1,
      column: frame.getColumnNumber() ?? 1,
    }));
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Modules are known by URL, to which loaders may add a query; CommonJS modules by path. */
function filePath(name: string): string | undefined {
  if (name.startsWith("file:")) return fileURLToPath(name.replace(/[?#].*$/, ""));
  return name.startsWith("/") || /^[A-Za-z]:\\/.test(name) ? name : undefined;
}

/** Loaders register their maps with the engine; what a compiler wrote beside its output is read from there. */
function originalOf(generated: CallSite, known: SourceMap | undefined): CallSite | undefined {
  const read = known ? { map: known, folder: dirname(generated.path) } : readMap(generated.path);
  const entry = read?.map.findEntry(generated.line - 1, generated.column - 1);
  if (!read || !entry || !("originalSource" in entry)) return undefined;
  const { originalSource, originalLine, originalColumn } = entry;
  const path = originalSource.startsWith("file:")
    ? fileURLToPath(originalSource)
    : resolve(read.folder, read.map.payload.sourceRoot ?? "", originalSource);
  return { path, line: originalLine + 1, column: originalColumn + 1 };
}

function readMap(path: string): { readonly map: SourceMap; readonly folder: string } | undefined {
  try {
    const comment = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(path, "utf8"))?.[1];
    if (comment === undefined) return undefined;
    const inline = /^data:application\/json[^,]*;base64,(.*)$/.exec(comment)?.[1];
    const file = inline === undefined ? resolve(dirname(path), decodeURIComponent(comment)) : path;
    const text =
      inline === undefined
        ? readFileSync(file, "utf8")
        : Buffer.from(inline, "base64").toString("utf8");
    return { map: new SourceMap(JSON.parse(text) as SourceMapPayload), folder: dirname(file) };
  } catch {
    // No map, or a damaged one: the generated file is all there is.
    return undefined;
  }
}
