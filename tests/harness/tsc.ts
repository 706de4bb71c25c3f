/** TypeScript's own checker, in memory: everything tscript accepts, `tsc --strict` accepts too. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The strict options of a user's project. */
export const STRICT: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  lib: ["lib.esnext.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  types: ["node"],
};

/**
 * What `tsc` says of each of `files` (name to text), which lie as if in the root of the repository, where `"tscript"` is the package
 * itself as it was built.
 */
export function tscMessages(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = STRICT,
): Record<string, string[]> {
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(ROOT, name), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = texts.get(path);
    if (text === undefined) return getSourceFile(path, target, ...rest);
    return ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const messagesOf = (name: string): string[] =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(join(ROOT, name)))
      .map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n"));
  return Object.fromEntries(Object.keys(files).map((name) => [name, messagesOf(name)]));
}
