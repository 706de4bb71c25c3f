/** The file named on the command line: what kind it is, and what is wrong with it before anything is compiled. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { suggest } from "../compiler/diagnostics/suggest.ts";
import { UsageError } from "./usage-error.ts";

/** A file that can be run. */
export type EntryFile =
  | { readonly kind: "source"; readonly path: string }
  | { readonly kind: "bytecode"; readonly path: string; readonly bytes: Uint8Array };

const SOURCE_SUFFIXES = [".ts", ".mts"];
/** The suffix of compiled programs. */
export const BYTECODE_SUFFIX = ".tsb";

/** A source or bytecode file, or a `UsageError` that says what to do. */
export function openEntry(path: string): EntryFile {
  if (extname(path) === BYTECODE_SUFFIX) return { kind: "bytecode", path, bytes: readBytes(path) };
  requireSource(path);
  return { kind: "source", path };
}

/** Throws a `UsageError` unless `path` is a TypeScript file that can be read as text. */
export function requireSource(path: string): void {
  // A missing file is said first: its suffix may be misspelt too.
  const bytes = readBytes(path);
  if (path.endsWith(".d.ts") || path.endsWith(".d.mts")) {
    throw new UsageError(`${path} only declares types; there is no program in it`);
  }
  if (!SOURCE_SUFFIXES.includes(extname(path))) throw new UsageError(wrongSuffix(path));
  requireText(path, bytes);
}

function readBytes(path: string): Uint8Array {
  const stats = statOf(path);
  if (stats?.isDirectory() === true) {
    throw new UsageError(`${path} is a directory${mainFileHint(path)}`);
  }
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reasonOf(error, path)}`);
  }
}

function statOf(path: string): { isDirectory(): boolean } | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Reading the file fails for the same reason and says it better.
    return undefined;
  }
}

/** Why the file system refused, in words; the suggestion looks for a near name in the same folder. */
function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT": {
      const near = nearName(path);
      return `no such file${near === undefined ? "" : `; did you mean ${near}?`}`;
    }
    case "ENOTDIR":
      return "a part of the path is a file, not a folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENAMETOOLONG":
      return "the name is too long";
    case "ELOOP":
      return "its symbolic links go in a circle";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function nearName(path: string): string | undefined {
  try {
    const folder = dirname(path);
    const names = readdirSync(folder).filter(
      (name) => SOURCE_SUFFIXES.includes(extname(name)) || extname(name) === BYTECODE_SUFFIX,
    );
    const withSuffix = names.find((name) =>
      SOURCE_SUFFIXES.some((s) => name === basename(path) + s),
    );
    const near = withSuffix ?? suggest(basename(path), names);
    return near === undefined ? undefined : join(folder, near);
  } catch {
    return undefined;
  }
}

function mainFileHint(folder: string): string {
  const main = ["index.ts", "main.ts"]
    .map((name) => join(folder, name))
    .find((each) => statOf(each));
  return main === undefined ? "; name a file in it" : `; did you mean ${main}?`;
}

function wrongSuffix(path: string): string {
  switch (extname(path)) {
    case ".js":
    case ".mjs":
    case ".cjs":
      return `${path} is JavaScript; tscript compiles TypeScript, whose types it needs`;
    case ".tsx":
    case ".jsx":
      return `${path} has JSX, which is outside the subset; rename it to .ts if it uses none`;
    case ".cts":
      return `${path} is a CommonJS module; tscript compiles ES modules: rename it to .ts`;
    case BYTECODE_SUFFIX:
      return `${path} is compiled already; this command takes its source`;
    default:
      return `${path} is neither TypeScript (.ts, .mts) nor bytecode (.tsb)`;
  }
}

function requireText(path: string, bytes: Uint8Array): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UsageError(`${path} is UTF-16 text; save it as UTF-8`);
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8 text`);
  }
}
