/**
 * Sources by the source maps of what was built from them. A map names the sources of a built file, and often carries their texts too:
 * then a package ships its TypeScript though no file of it has that name. Such sources are given the path that the map says, as if they lay there.
 */
import { dirname, join, normalize, relative } from "node:path";
import { asSource, declaresValues, entryText, typesOf } from "./declarations.ts";
import type { FileAccess } from "./disk-host.ts";

/** The files of the disk, with the sources that source maps carry; a map is read when its output is asked for. */
export interface SourceAccess extends FileAccess {
  /**
   * The source in TypeScript that alone makes the built file `output`. The sources of a bundle are many and none of them is meant, but those
   * that its map carries are there from then on.
   * @param folder the package, beyond which no source of it lies
   */
  sourceOf(output: string, folder: string): string | undefined;
  /**
   * The module that the bundle of a package begins with: the index of the folder that holds all its sources. Where its map has none, since
   * what only exports again leaves nothing in a bundle, the declarations say what it exports.
   * @param outputs what `package.json` names, JavaScript and declarations, best first
   */
  entryOf(outputs: readonly string[], folder: string): string | undefined;
  /** The declarations `path`, given as a module of their name, if they declare no values whose code they have not. */
  declared(path: string): string | undefined;
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

/** Where the sources of a bundle and their declarations lie, so that one is found beside the other. */
interface Bundle {
  readonly root: string;
  /** The declarations of what it begins with. */
  readonly declarations: string;
}

/** A file that is compiled: TypeScript that is not only declarations. */
export const TYPESCRIPT = /(?<!\.d)\.m?ts$/;

const DECLARATIONS = /\.d\.m?ts$/;

/** `files`, and the sources that the maps among them carry. */
export function withMappedSources(files: FileAccess): SourceAccess {
  const carried = new Map<string, CarriedSource>();
  const known = new Map<string, string | undefined>();
  const bundles = new Map<string, Bundle>();

  const isFile = (path: string): boolean => carried.has(path) || files.isFile(path);

  function sourceOf(output: string, folder: string): string | undefined {
    if (known.has(output)) return known.get(output);
    const sources = namedSources(output, folder, files);
    const isBundle = sources.length !== 1;
    const readable = sources.filter(({ path, text }) => {
      if (!TYPESCRIPT.test(path)) return false;
      if (isFile(path)) return true;
      // A path outside would be another package's, or whoever's.
      if (text === undefined || !isInside(path, folder)) return false;
      carried.set(path, { text, output: isBundle ? undefined : output, folder });
      return true;
    });
    const source = isBundle ? undefined : readable[0]?.path;
    known.set(output, source);
    return source;
  }

  function entryOf(outputs: readonly string[], folder: string): string | undefined {
    for (const output of outputs) sourceOf(output, folder);
    const sources = outputs
      .map((output) => namedSources(output, folder, files).map(({ path }) => path))
      // Sources of other packages that are bundled too are taken from those.
      .map((paths) => paths.filter((path) => !/(^|\/)node_modules\//.test(relative(folder, path))))
      .map((paths) => paths.filter((path) => TYPESCRIPT.test(path) && isFile(path)))
      .find((paths) => paths.length > 1);
    if (sources === undefined) return undefined;
    const root = commonFolder(sources);
    const index = join(root, "index.ts");
    const declarations = outputs.find(
      (output) => DECLARATIONS.test(output) && files.isFile(output),
    );
    if (declarations !== undefined) bundles.set(folder, { root, declarations });
    if (isFile(index)) return index;
    return (
      declarations &&
      (fromDeclarations(declarations, index, folder) ??
        fromExports(declarations, index, sources, folder))
    );
  }

  /** What a bundle begins with, by the names that the declarations of all of it export. */
  function fromExports(
    declarations: string,
    path: string,
    sources: readonly string[],
    folder: string,
  ): string | undefined {
    const modules = sources.map((source): [string, string] => [
      `./${relative(dirname(path), source)}`,
      carried.get(source)?.text ?? files.readText(source) ?? "",
    ]);
    const text = entryText(files.readText(declarations) ?? "", new Map(modules));
    if (text === undefined) return undefined;
    carried.set(path, { text, output: undefined, folder });
    return path;
  }

  /** Declarations of types alone, and of what is exported again, are the source of what they declare. */
  function fromDeclarations(
    declarations: string,
    path: string,
    folder: string,
  ): string | undefined {
    const text = files.isFile(declarations) ? files.readText(declarations) : undefined;
    if (text === undefined || declaresValues(text)) return undefined;
    carried.set(path, { text: asSource(text), output: undefined, folder });
    return path;
  }

  function besideInBundle(specifier: string, from: string, folder: string): string | undefined {
    const bundle = bundles.get(folder);
    if (bundle === undefined) return undefined;
    const base = join(dirname(from), specifier.replace(/\.m?[jt]s$/, ""));
    const place = relative(bundle.root, base);
    for (const [name, source] of [
      [`${place}.d.ts`, `${base}.ts`],
      [join(place, "index.d.ts"), join(base, "index.ts")],
    ] as const) {
      const found = fromDeclarations(join(dirname(bundle.declarations), name), source, folder);
      if (found !== undefined) return found;
    }
    return ofWholeBundle(bundle.declarations, base, folder);
  }

  /** A module that neither left code in the bundle nor has declarations of its own: its types are among those of the bundle. */
  function ofWholeBundle(declarations: string, base: string, folder: string): string | undefined {
    const declared = files.isFile(declarations) ? files.readText(declarations) : undefined;
    if (declared === undefined || !isInside(base, folder)) return undefined;
    const text = typesOf(declared);
    if (!/\b(?:type|interface|enum)\s/.test(text)) return undefined;
    const path = `${base}.ts`;
    carried.set(path, { text, output: undefined, folder });
    return path;
  }

  return {
    isFile,
    readText: (path) => carried.get(path)?.text ?? files.readText(path),
    realPath: (path) => files.realPath(path),
    sourceOf,
    entryOf,
    declared: (path) => fromDeclarations(path, path.replace(/\.d\.(m?ts)$/, ".$1"), dirname(path)),
    sourceBeside(specifier, from) {
      const { output, folder } = carried.get(from) ?? {};
      if (folder === undefined) return undefined;
      if (output === undefined) return besideInBundle(specifier, from, folder);
      const base = join(dirname(output), specifier);
      for (const built of outputsOf(base)) {
        const source = sourceOf(built, folder);
        if (source !== undefined) return source;
      }
      const declarations = output.replace(/\.(m?)js$/, ".d.$1ts");
      const named = join(dirname(from), specifier.replace(/\.m?[jt]s$/, ""));
      return ofWholeBundle(declarations, named, folder);
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
  folder: string,
  files: FileAccess,
): { readonly path: string; readonly text: string | undefined }[] {
  const { sources, sourceRoot, sourcesContent } = readMap(`${output}.map`, files);
  if (!Array.isArray(sources)) return [];
  const texts: readonly unknown[] = Array.isArray(sourcesContent) ? sourcesContent : [];
  const root = typeof sourceRoot === "string" ? sourceRoot : "";
  return sources.map((source: unknown, index) => {
    const text = texts[index];
    return {
      path: placeOf(join(root, String(source)), dirname(output), folder),
      text: typeof text === "string" ? text : undefined,
    };
  });
}

/** Where a source lies that the map of an output in `from` names. */
function placeOf(source: string, from: string, folder: string): string {
  // Webpack names what it bundles from the package's own folder on.
  const bundled = /^webpack:\/+[^/]*\/(?:\.\/)?(.*)$/.exec(source)?.[1];
  if (bundled !== undefined) return join(folder, bundled);
  const path = join(from, source);
  // Some bundlers count one folder too many: `../../src/index.ts` of `dist/all.js` is meant to be in the package.
  const own = /^(?:\.\.\/)+((?:src|lib)\/.*)$/.exec(source)?.[1];
  return own !== undefined && !isInside(path, folder) ? join(folder, own) : path;
}

function commonFolder(paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => dirname(path).split("/"));
  const shared = (first ?? []).findIndex((part, i) => rest.some((each) => each[i] !== part));
  return (shared < 0 ? (first ?? []) : (first ?? []).slice(0, shared)).join("/");
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
