/**
 * Sources by the source maps of what was built from them. A map names the sources of a built file, and often carries their texts too:
 * then a package ships its TypeScript though no file of it has that name. Such sources are given the path that the map says, as if they lay there.
 */
import { dirname, join, normalize } from "node:path";
import type { FileAccess } from "./disk-host.ts";

/** The files of the disk, with the sources that source maps carry; a map is read when its output is asked for. */
export interface SourceAccess extends FileAccess {
  /**
   * The source in TypeScript that alone makes the built file `output`. The sources of a bundle are many and none of them is meant, but those
   * that its map carries are there from then on.
   * @param folder the package, beyond which no source of it lies
   */
  sourceOf(output: string, folder: string): string | undefined;
  /** What `specifier` means in `from`, if a map carries that: the source of what the output of `from` imports. */
  sourceBeside(specifier: string, from: string): string | undefined;
}

/** The part of a source map that is of use here. */
interface SourceMap {
  readonly sources?: unknown;
  readonly sourceRoot?: unknown;
  readonly sourcesContent?: unknown;
}

/** A source that only a map has. */
interface CarriedSource {
  readonly text: string;
  /** The built file that is made of it alone. */
  readonly output: string | undefined;
  readonly folder: string;
}

/** A file that is compiled: TypeScript that is not only declarations. */
export const TYPESCRIPT = /(?<!\.d)\.m?ts$/;

/** `files`, and the sources that the maps among them carry. */
export function withMappedSources(files: FileAccess): SourceAccess {
  const carried = new Map<string, CarriedSource>();
  const known = new Map<string, string | undefined>();

  function sourceOf(output: string, folder: string): string | undefined {
    if (known.has(output)) return known.get(output);
    const sources = namedSources(output, files);
    const isBundle = sources.length !== 1;
    const readable = sources.filter(({ path, text }) => {
      if (!TYPESCRIPT.test(path)) return false;
      if (files.isFile(path) || carried.has(path)) return true;
      // A path outside would be another package's, or whoever's.
      if (text === undefined || !isInside(path, folder)) return false;
      carried.set(path, { text, output: isBundle ? undefined : output, folder });
      return true;
    });
    const source = isBundle ? undefined : readable[0]?.path;
    known.set(output, source);
    return source;
  }

  return {
    isFile: (path) => carried.has(path) || files.isFile(path),
    readText: (path) => carried.get(path)?.text ?? files.readText(path),
    realPath: (path) => files.realPath(path),
    sourceOf,
    sourceBeside(specifier, from) {
      const { output, folder } = carried.get(from) ?? {};
      if (output === undefined || folder === undefined) return undefined;
      const base = join(dirname(output), specifier);
      for (const built of outputsOf(base)) {
        const source = sourceOf(built, folder);
        if (source !== undefined) return source;
      }
      return undefined;
    },
  };
}

/** The built files that an import of `base` may mean, as one of sources means them: `./a`, `./a.ts`, `./a.js` or a folder. */
function outputsOf(base: string): string[] {
  const named = /^(.*)\.(m?)[jt]s$/.exec(base);
  if (named !== null) return [`${named[1]}.${named[2]}js`];
  return [`${base}.js`, `${base}.mjs`, join(base, "index.js"), join(base, "index.mjs")];
}

/** All that the map of `output` names, TypeScript or not. */
function namedSources(
  output: string,
  files: FileAccess,
): { readonly path: string; readonly text: string | undefined }[] {
  const { sources, sourceRoot, sourcesContent } = readMap(`${output}.map`, files);
  if (!Array.isArray(sources)) return [];
  const texts: readonly unknown[] = Array.isArray(sourcesContent) ? sourcesContent : [];
  const root = typeof sourceRoot === "string" ? sourceRoot : "";
  return sources.map((source: unknown, index) => {
    const text = texts[index];
    return {
      path: join(dirname(output), root, String(source)),
      text: typeof text === "string" ? text : undefined,
    };
  });
}

function readMap(path: string, files: FileAccess): SourceMap {
  if (!files.isFile(path)) return {};
  try {
    const map: unknown = JSON.parse(files.readText(path) ?? "");
    return typeof map === "object" && map !== null ? map : {};
  } catch {
    return {};
  }
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${normalize(folder)}/`);
}
