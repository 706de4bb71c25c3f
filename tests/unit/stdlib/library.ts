/** Loads library sources for plain Node: bundled once, with the shim for the machine and the eager `fork`. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const LIBRARY = normalize(join(HERE, "../../../stdlib/lib"));

// biome-ignore lint/suspicious/noExplicitAny: library functions are generic over everything, and tests call them with everything
export type LibraryFunction = (...args: any[]) => any;
// biome-ignore lint/suspicious/noExplicitAny: likewise
export type LibraryClass = new (...args: any[]) => any;

/** A loaded source file: its exports by name. */
export interface LibraryFile {
  fn(name: string): LibraryFunction;
  cls(name: string): LibraryClass;
}

const files = readdirSync(LIBRARY).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".d.ts"),
);

/** The shim with a stub for every intrinsic it has none for: what is only the machine's or the host's is tested by programs. */
function withStubs(shim: string): string {
  const declared = readFileSync(join(LIBRARY, "intrinsics.d.ts"), "utf8");
  const names = [...declared.matchAll(/export function (\w+)/g)].map(([, name]) => name ?? "");
  const missing = names.filter(
    (name) => !new RegExp(`^export (const|function) ${name}\\b`, "m").test(shim),
  );
  return `${shim}\n${missing.map((name) => `export const ${name} = () => undefined;`).join("\n")}`;
}

const machine: Plugin = {
  name: "machine",
  setup(setup) {
    setup.onResolve({ filter: /^tscript:intrinsics$/ }, () => ({
      path: join(HERE, "intrinsics-shim.ts"),
    }));
    setup.onLoad({ filter: /intrinsics-shim\.ts$/ }, ({ path }) => ({
      contents: withStubs(readFileSync(path, "utf8")),
      loader: "ts",
    }));
    setup.onResolve({ filter: /^tscript$/ }, () => ({
      path: normalize(join(HERE, "../../../stdlib/index.ts")),
    }));
  },
};

async function load(): Promise<Record<string, Record<string, unknown>>> {
  const lines = files.map((name, i) => `import * as f${i} from "./${name}";`);
  const entries = files.map((name, i) => `${JSON.stringify(name)}: f${i}`);
  const shim = JSON.stringify(join(HERE, "intrinsics-shim.ts"));
  const result = await build({
    stdin: {
      contents: `${lines.join("\n")}\nimport * as shim from ${shim};\nexport const files = { ${entries.join(", ")}, shim };`,
      resolveDir: LIBRARY,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    // As classes are compiled: fields are defined, not assigned.
    target: "es2022",
    write: false,
    plugins: [machine],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error("esbuild gave nothing");
  const url = `data:text/javascript;base64,${Buffer.from(output.text).toString("base64")}`;
  const module: { files: Record<string, Record<string, unknown>> } = await import(url);
  return module.files;
}

const loaded = await load();

/** The exports of a library file, as `array.ts`; `shim` is the machine. */
export function library(name: string): LibraryFile {
  const file = loaded[name];
  if (!file) throw new Error(`no library file ${name}`);
  const find = (member: string): unknown => {
    if (!(member in file)) throw new Error(`${name} exports no ${member}`);
    return file[member];
  };
  return {
    fn: (member) => find(member) as LibraryFunction,
    cls: (member) => find(member) as LibraryClass,
  };
}

/** Names of all exports of a library file; `undefined` when there is no such file. */
export function exportsOf(name: string): string[] | undefined {
  const file = loaded[name];
  return file && Object.keys(file);
}

/** A setting of the shim, such as `hashing`. */
export function shimSetting<T>(name: string): T {
  return loaded["shim"]?.[name] as T;
}

/** What a call did: its value, or the class and message of what it threw. */
export function outcome(run: () => unknown): unknown {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof Error) return { error: `${error.constructor.name}: ${error.message}` };
    return { error };
  }
}
