/** The compiler's host over the file system, and the rule that finds the file of an import by path; packages have a file of their own. */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import type { SourceHost } from "../compiler/source.ts";
import { packageFile } from "./package-sources.ts";
import { withMappedSources } from "./source-maps.ts";

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
    resolve: (specifier, from) =>
      isPath(specifier)
        ? (candidates(specifier, from).find((candidate) => files.isFile(candidate)) ??
          files.sourceBeside(specifier, from))
        : packageFile(specifier, from, files),
    libSources: readLibSources(),
  };
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
