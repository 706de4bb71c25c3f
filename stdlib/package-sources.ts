/**
 * Which TypeScript file an import by package name means. Packages are found as Node finds them: `node_modules` of the importing file's
 * folder and of those above it, links followed. What Node would run there is then traced back to its source, best first:
 *
 * 1. what `package.json` names is TypeScript itself: `exports` under any condition (`@zod/source`, `types`, `default` …), or `main`;
 * 2. the source map beside the JavaScript, or the one beside its declarations, names one source, which it may carry itself (source-maps.ts);
 * 3. for the package itself, the field `source`;
 * 4. a file of the same name in `src/`, or in the package: `dist/esm/sha2.js` is `src/sha2.ts`, or the index of a folder of that name;
 * 5. for the package itself, `src/index.ts`, of which a bundle of any name is made: `dist/redux.mjs`. The map of a bundle may carry it;
 * 6. for the package itself, what its bundle begins with, by the map of the bundle or by declarations that only export again.
 *
 * Where there is none, the answer is the JavaScript, which the checker refuses by name.
 */
import { dirname, join, normalize, relative, resolve } from "node:path";
import { declaresValues } from "./declarations.ts";
import type { FileAccess } from "./disk-host.ts";
import { type SourceAccess, TYPESCRIPT } from "./source-maps.ts";

/** The parts of a `package.json` that say where its modules are. */
interface Manifest {
  readonly name?: unknown;
  readonly main?: unknown;
  readonly module?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
  readonly source?: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
}

/** A package on the disk. */
interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Node's conditions for `import`, then what only tools read. */
const NODE_CONDITIONS: ReadonlySet<string> = new Set(["node", "import", "module-sync", "default"]);
const TYPES: ReadonlySet<string> = new Set([...NODE_CONDITIONS, "types"]);

/** The file that `specifier`, which is no path, means in the file `from`; `undefined` if there is no such package or it has no such module. */
export function packageFile(
  specifier: string,
  from: string,
  files: SourceAccess,
): string | undefined {
  const [name, subpath] = split(specifier);
  const found = specifier.startsWith("#")
    ? owningPackage(from, files)
    : (ownName(name, from, files) ?? installedPackage(name, from, files));
  if (found === undefined) return declaredPackage(name, from, files);
  const targets = targetsOf(found.manifest, specifier.startsWith("#") ? specifier : subpath);
  for (const target of targets) {
    const path = join(found.folder, target);
    if (TYPESCRIPT.test(target) && files.isFile(path)) return path;
  }
  const [first, ...rest] = targets.filter((each) => !TYPESCRIPT.test(each));
  const outputs = first === undefined ? [] : [first, ...rest];
  for (const output of outputs) {
    const mapped = files.sourceOf(join(found.folder, output), found.folder);
    if (mapped !== undefined) return mapped;
  }
  const built = outputs.map((each) => join(found.folder, each));
  // Asked for first: what the map of a bundle lacks is found beside its declarations from then on.
  const others = otherTargets(found.manifest).map((each) => join(found.folder, each));
  const entry = subpath === "." ? files.entryOf([...built, ...others], found.folder) : undefined;
  const { source } = found.manifest;
  const guesses = [
    ...(subpath === "." && typeof source === "string" ? [source] : []),
    ...outputs.flatMap(sourcesByName),
    ...(subpath === "." ? ["src/index.ts", "src/ts/index.ts"] : []),
  ].map((guess) => join(found.folder, guess));
  const guessed = guesses.find((guess) => files.isFile(guess));
  if (guessed !== undefined) return guessed;
  if (entry !== undefined) return entry;
  const types = built.filter((each) => /\.d\.m?ts$/.test(each) && hasTypesAlone(each, files));
  const [declared] = types;
  if (declared !== undefined) return files.declared(declared);
  return built.find((each) => files.isFile(each));
}

/** The types of what is no package itself: `geojson` is described by `@types/geojson`, `@a/b` by `@types/a__b`. */
function declaredPackage(name: string, from: string, files: SourceAccess): string | undefined {
  const described = installedPackage(`@types/${name.replace(/^@([^/]+)\//, "$1__")}`, from, files);
  if (described === undefined) return undefined;
  const { types, typings } = described.manifest;
  const entry = [types, typings, "index.d.ts"].find((each) => typeof each === "string");
  const path = join(described.folder, String(entry));
  return hasTypesAlone(path, files) ? files.declared(path) : undefined;
}

/** Whether declarations, and those that they export again, are of types alone, so that nothing is missing where no code is. */
function hasTypesAlone(path: string, files: SourceAccess, seen = new Set<string>()): boolean {
  if (seen.has(path)) return true;
  seen.add(path);
  const text = files.isFile(path) ? files.readText(path) : undefined;
  if (text === undefined || declaresValues(text)) return false;
  const again = [...text.matchAll(/^export\s+(?:\*|\{[^}]*\})[^"';]*from\s+["']([^"']+)["']/gm)];
  return again.every(([, specifier = ""]) => {
    if (!specifier.startsWith(".")) return false;
    const base = join(dirname(path), specifier.replace(/\.m?js$/, ""));
    const beside = [`${base}.d.ts`, `${base}.d.mts`, join(base, "index.d.ts")];
    const target = beside.find((each) => files.isFile(each));
    return target !== undefined && hasTypesAlone(target, files, seen);
  });
}

/** `@scope/name/sub/path` as the package's name and `./sub/path`. */
function split(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split("/");
  const name = parts.splice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  return [name, [".", ...parts].join("/")];
}

function installedPackage(name: string, from: string, files: FileAccess): Package | undefined {
  for (const folder of foldersAbove(from)) {
    const inside = join(folder, "node_modules", name);
    const manifest = readManifest(inside, files);
    if (manifest === undefined) continue;
    // Its own imports are looked up from where it really lies, and it is the same module however it is reached.
    const real = dirname(files.realPath(join(inside, "package.json")));
    return { folder: spelledLike(real, from), manifest };
  }
  return undefined;
}

/** The package that `from` belongs to, if that has the name: a package may import itself as others do. */
function ownName(name: string, from: string, files: FileAccess): Package | undefined {
  const own = owningPackage(from, files);
  return own?.manifest.name === name && own.manifest.exports !== undefined ? own : undefined;
}

function owningPackage(from: string, files: FileAccess): Package | undefined {
  for (const folder of foldersAbove(from)) {
    const manifest = readManifest(folder, files);
    if (manifest !== undefined) return { folder, manifest };
  }
  return undefined;
}

function foldersAbove(from: string): string[] {
  const folders = [resolve(dirname(from))];
  for (let above = dirname(folders[0] ?? ""); above !== folders.at(-1); above = dirname(above)) {
    folders.push(above);
  }
  return folders.map((folder) => spelledLike(folder, from));
}

/** Relative to the working directory if `from` is: the paths of messages, and the identity of files, are as the user wrote them. */
function spelledLike(folder: string, from: string): string {
  if (resolve(from) === normalize(from)) return folder;
  return relative("", folder) || ".";
}

function readManifest(folder: string, files: FileAccess): Manifest | undefined {
  const path = join(folder, "package.json");
  if (!files.isFile(path)) return undefined;
  try {
    const manifest: unknown = JSON.parse(files.readText(path) ?? "");
    return typeof manifest === "object" && manifest !== null ? manifest : undefined;
  } catch {
    return undefined;
  }
}

// ---------------------------------------------------------------------------------- what the manifest names

/** The files that `subpath` may mean: any that is TypeScript, then what Node runs, then its declarations. */
function targetsOf(manifest: Manifest, subpath: string): string[] {
  const table = subpath.startsWith("#") ? manifest.imports : manifest.exports;
  const targets: string[] = [];
  if (table !== undefined) {
    const [entry, star] = entryFor(table, subpath);
    if (entry === undefined) return [];
    const fill = (target: string): string => target.replaceAll("*", star);
    targets.push(
      ...leaves(entry)
        .map(fill)
        .filter((each) => TYPESCRIPT.test(each)),
      ...picked(entry, NODE_CONDITIONS).map(fill),
      ...picked(entry, TYPES).map(fill),
    );
  } else if (subpath === ".") {
    const { main, module, types, typings } = manifest;
    for (const each of [main, module, types, typings])
      if (typeof each === "string") targets.push(each);
    targets.push("index.js", "index.ts");
  } else {
    targets.push(subpath, `${subpath}.ts`, `${subpath}/index.ts`, `${subpath}.js`);
  }
  return [...new Set(targets)];
}

/** What tools other than Node are given for the package itself: their maps name the same sources. What is for browsers may differ. */
function otherTargets(manifest: Manifest): string[] {
  const [entry] = entryFor(manifest.exports, ".");
  const names = leaves(entry, /browser|worker|react|deno/);
  return names.filter((each) => /\.[cm]?js$/.test(each));
}

/** The entry of `exports` or `imports` for `subpath`, and what `*` stands for in it. */
function entryFor(table: unknown, subpath: string): [entry: unknown, star: string] {
  const isMap = typeof table === "object" && table !== null && !Array.isArray(table);
  const entries = isMap ? Object.entries(table) : [];
  if (!entries.some(([key]) => key.startsWith(".") || key.startsWith("#"))) {
    return [subpath === "." ? table : undefined, ""];
  }
  const exact = entries.find(([key]) => key === subpath);
  if (exact !== undefined) return [exact[1], ""];
  const matches = entries.flatMap(([key, entry]) => {
    const [before = "", after] = key.split("*");
    if (after === undefined || subpath.length < key.length - 1) return [];
    if (!subpath.startsWith(before) || !subpath.endsWith(after)) return [];
    return [{ before, entry, star: subpath.slice(before.length, subpath.length - after.length) }];
  });
  // As Node: the pattern with the longest text before its star.
  const best = matches.sort((a, b) => b.before.length - a.before.length)[0];
  return [best?.entry, best?.star ?? ""];
}

/** The targets of an entry that apply under `conditions`, in order. */
function picked(entry: unknown, conditions: ReadonlySet<string>): string[] {
  if (typeof entry === "string") return [entry];
  if (Array.isArray(entry)) return entry.flatMap((each) => picked(each, conditions));
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([condition, each]) =>
    conditions.has(condition) ? picked(each, conditions) : [],
  );
}

/** All targets of an entry, whatever the conditions; those of `passed` are passed over. */
function leaves(entry: unknown, passed?: RegExp): string[] {
  if (typeof entry === "string") return [entry];
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([condition, each]) =>
    passed?.test(condition) ? [] : leaves(each, passed),
  );
}

// ---------------------------------------------------------------------------------- from output to source

/** Where the source of an output may lie in its package: the folders that it was built into, dropped one after the other. */
function sourcesByName(output: string): string[] {
  const parts = normalize(output).split("/");
  const base = (parts.pop() ?? "").replace(/(\.(d|es|esm|cjs|module|mjs))?\.[cm]?[jt]s$/, "");
  const suffixes = parts.map((_, index) => parts.slice(index)).concat([[]]);
  return ["src", "."].flatMap((root) =>
    suffixes.flatMap((suffix) =>
      [`${base}.ts`, `${base}.mts`, `${base}/index.ts`].map((name) => join(root, ...suffix, name)),
    ),
  );
}
