/** The compiler's host over the file system, and the rule that finds the file of an import by path; packages have a file of their own. */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import type { SourceHost } from "../compiler/source.ts";
import { packageFile } from "./package-sources.ts";
import { type SourceAccess, withMappedSources } from "./source-maps.ts";

/** The questions the host asks the file system, so that a caller can note the answers. */
export interface FileAccess {
  isFile(path: string): boolean;
  /** The text of a file, or `undefined` if it cannot be read. */
  readText(path: string): string | undefined;
  /** The path with links followed, of a file that is there. */
  realPath(path: string): string;
}

/** The file system as it is. */
export const DISK: FileAccess = {
  isFile(path) {
    try {
      return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    } catch {
      // A folder on the way is a file.
      return false;
    }
  },
  readText(path) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  realPath: (path) => realpathSync(path),
};

/** A host that reads through `disk`; paths stay as the user wrote them, relative to the working directory or absolute. */
export function diskHost(disk: FileAccess = DISK): SourceHost {
  const files = withMappedSources(disk);
  return {
    read: (path) => files.readText(path),
    resolve(given, from) {
      const specifier = ofSources(given, from) ?? given;
      if (!isPath(specifier)) return packageFile(specifier, from, files);
      const paths = candidates(specifier, from);
      const found = paths.find((path) => files.isFile(path));
      if (found !== undefined && !/\.m?js$/.test(found)) return found;
      return declaredBeside(paths, files) ?? found ?? files.sourceBeside(specifier, from);
    },
    libSources: readLibSources(),
  };
}

/** `~/text/wrap` and `@/text/wrap`, names that no package has: bundlers take them for paths from the folder of a package's sources on. */
function ofSources(specifier: string, from: string): string | undefined {
  const rest = /^[~@]\/(.+)$/.exec(specifier)?.[1];
  const root = /^.*\/node_modules\/(?:.*\/)?src(?=\/)/.exec(`/${from}`)?.[0].slice(1);
  if (rest === undefined || root === undefined) return undefined;
  return `./${relative(dirname(from), join(root, rest))}`;
}

/** Declarations of types alone beside the files that an import may mean: `types.d.ts`, with or without a `types.js`. */
function declaredBeside(paths: readonly string[], files: SourceAccess): string | undefined {
  for (const path of paths) {
    const found = files.declared(path.replace(/\.(m?)[jt]s$/, ".d.$1ts"));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPath(specifier: string): boolean {
  return /^(\.{0,2}\/|\.{1,2}$)/.test(specifier);
}

/**
 * The files that an import may mean, best first: TypeScript before the JavaScript that it may have been compiled to, since imports of
 * compiled projects name the output (`./shapes.js`).
 */
function candidates(specifier: string, from: string): string[] {
  const base = specifier.startsWith("/") ? specifier : normalize(join(dirname(from), specifier));
  if (/\.(m?ts|json)$/.test(base)) return [base];
  if (/\.m?js$/.test(base)) return [base.replace(/js$/, "ts"), base];
  return [`${base}.ts`, `${base}.mts`, join(base, "index.ts"), join(base, "index.mts"), base];
}

function readLibSources(): Map<string, string> {
  // The build copies stdlib/lib/ beside the bundle, so this holds from sources and from dist/ alike.
  const folder = new URL("./lib/", import.meta.url);
  const sources = new Map<string, string>();
  for (const name of readNames(folder)) {
    if (name.endsWith(".ts")) sources.set(name, readFileSync(new URL(name, folder), "utf8"));
  }
  return sources;
}

function readNames(folder: URL): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  } catch {
    return [];
  }
}
