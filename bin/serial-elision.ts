/** The serial elision of a program as a JavaScript file that plain Node runs: what every other way of running it must equal. */
import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Strips types and bundles the program's own modules; `tscript` stays an import, which resolves to this package since the file is written inside it.
 * @returns path of the JavaScript file under `out/`
 * @throws Error with esbuild's messages when the program does not parse
 */
export function writeSerialElision(path: string): string {
  const folder = join(ROOT, "out", "serial");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(path, ".ts")}.mjs`);
  buildSync({
    entryPoints: [resolve(path)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "esnext",
    external: ["tscript"],
    logLevel: "error",
  });
  return outfile;
}
