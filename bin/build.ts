/**
 * Builds `dist/`: the command line; the compiler as a script of its own, so that running bytecode never loads it, with the code that Node makes
 * of it; one small file for worker threads; the library with its type declarations; and the library sources that are compiled with every program.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import ts from "typescript";
import { writeScriptCode } from "./build-code.ts";
import { readByIndex } from "./build-indexes.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, "dist");
/** Where the build is made before it takes the place of the last one: who runs that meanwhile, a test say, sees either, never half. */
const STAGING = join(ROOT, `.dist-${process.pid}`);

const COMMON = {
  bundle: true,
  platform: "node",
  target: "node20",
  sourcemap: true,
  // Class and function names reach users in printed values and stacks, so no renaming.
  minify: false,
  minifyWhitespace: true,
  absWorkingDir: ROOT,
  outdir: STAGING,
  // ts-morph carries its own TypeScript: left outside the bundle, it is loaded only when `script` looks for a source.
  external: ["ts-morph"],
  logLevel: "warning",
  // Names in dist/ are flat, so that `new URL("./worker.js", import.meta.url)` holds from every chunk.
  chunkNames: "[name]-[hash]",
  entryNames: "[name]",
} satisfies BuildOptions;

const ES_MODULE = {
  format: "esm",
  // Bundled CommonJS packages ask for Node's modules by `require`, which an ES module does not have.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
} satisfies BuildOptions;

const COMMON_JS = {
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "__moduleUrl" },
} satisfies BuildOptions;

async function bundle(entryPoints: Record<string, string>, options: BuildOptions): Promise<void> {
  try {
    await build({ ...COMMON, ...options, entryPoints });
  } catch {
    // esbuild has printed what it could not resolve or parse; its stack says nothing more.
    rmSync(STAGING, { recursive: true, force: true });
    process.exit(1);
  }
}

/** The files of all that is built, with their types. */
function readProgram(entries: readonly string[]): ts.Program {
  const configPath = join(ROOT, "tsconfig.json");
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const { tsBuildInfoFile: _, incremental: __, ...options } = config.options;
  const paths = entries.map((entry) => join(ROOT, entry));
  return ts.createProgram(paths, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: ROOT,
    outDir: join(STAGING, "types"),
  });
}

/** Writes the declarations of everything the library's face reaches; type errors are the business of `npm run types`. */
function emitDeclarations(program: ts.Program, entry: string): void {
  // File by file: what only the inside of a function names, such as the compiler behind `script`, has no place in declarations.
  const reached = new Set([join(ROOT, entry)]);
  for (const path of reached) {
    const { diagnostics } = program.emit(program.getSourceFile(path), (name, text) => {
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, text);
      for (const [, specifier = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g))
        reached.add(join(dirname(path), specifier));
    });
    if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
  }
}

function formatDiagnostics(diagnostics: readonly ts.Diagnostic[]): string {
  return ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => "\n",
  });
}

/** Writes a hash of every script and library source: compiled programs are kept under it (bin/cache.ts). */
function writeBuildId(): void {
  const hash = createHash("sha256");
  for (const name of readdirSync(STAGING, { recursive: true, encoding: "utf8" }).sort()) {
    if (name.startsWith("types") || !/\.(c?js|ts)$/.test(name)) continue;
    hash.update(name).update(readFileSync(join(STAGING, name)));
  }
  writeFileSync(join(STAGING, "build-id"), `${hash.digest("hex")}\n`);
}

function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

const LIBRARY_FACE = "stdlib/index.ts";
const COMMAND = "bin/tscript.ts";
/** Scripts that are run with kept code. What workers load is easy to see: it is one file. */
const SCRIPTS = {
  start: "bin/start.ts",
  main: "bin/main.ts",
  compiler: "compiler/index.ts",
  translator: "runtime/translator.ts",
  "worker-main": "runtime/host/worker.ts",
  worker: "runtime/host/thread-start.ts",
  // A scripted function is called synchronously, so what it needs is loaded by `require`, which takes no ES modules on Node 20.
  "script-engine": "stdlib/script-engine.ts",
};

const program = readProgram([LIBRARY_FACE, COMMAND, ...Object.values(SCRIPTS)]);
const plugins = [readByIndex(program)];
await bundle({ index: LIBRARY_FACE }, { ...ES_MODULE, plugins });
await bundle({ tscript: COMMAND }, { format: "esm", external: ["./start.cjs"] });
await bundle(SCRIPTS, { ...COMMON_JS, plugins });
emitDeclarations(program, LIBRARY_FACE);
// Kept beside the chunks as it lies beside its reader in stdlib/, so `new URL("./lib/", import.meta.url)` finds both.
cpSync(join(ROOT, "stdlib/lib"), join(STAGING, "lib"), { recursive: true });
chmodSync(join(STAGING, "tscript.js"), 0o755);
writeBuildId();
await writeScriptCode(
  STAGING,
  ["samples", "tests/bench/programs"].map((name) => join(ROOT, name)),
);
replaceFolder(STAGING, DIST);
