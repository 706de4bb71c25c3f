/** Our own scripts with the code that Node made of them: making it anew would be most of a small program's time. */
import { basename, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runScript, untuneEngine } from "../runtime/scripts.ts";
import { cacheFolder, keepFile } from "./cache-folder.ts";

/** When V8 optimizes a function: as it does by itself, or later. Part of what it asks of kept code. */
export type Optimization = "usual" | "late";

/**
 * Runs a script of ours and gives what it exports. The build makes code for its own Node; for another Node it is made when the first process
 * ends, and kept.
 */
export function runKept(path: string, optimization: Optimization): unknown {
  const name = basename(codeBeside(path));
  optimize(optimization);
  const { exports, hadCode, code } = runScript(path, placesOf(path));
  if (hadCode) return exports;
  process.once("exit", () => {
    const folder = cacheFolder(process.env);
    if (folder === undefined) return;
    untuneEngine();
    optimize(optimization);
    keepFile(folder, name, code());
  });
  return exports;
}

/** The user's folder is looked for only where there is nothing beside the script. */
function* placesOf(path: string): Generator<string> {
  yield codeBeside(path);
  const folder = cacheFolder(process.env);
  if (folder !== undefined) yield join(folder, basename(codeBeside(path)));
}

/** The file with the code of a script. */
export function codeBeside(path: string): string {
  return path.replace(/\.cjs$/, ".code");
}

/**
 * Late: by default V8 optimizes so much of a compiler that runs for a second that this takes as much time, on another thread, as all the rest, and
 * gains nothing; a translator that runs for a tenth of one took three times as long (Node 20.20, 2026-11-29). It comes before kept code is made or
 * read; and usual again before threads are started, whose own scripts come with kept code.
 */
export function optimize(optimization: Optimization): void {
  const major = Number(process.versions.v8.split(".")[0]);
  // V8 complains of options that it does not know, and these come without a promise.
  if (major >= FIRST_V8 && major <= LAST_V8)
    setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGETS[optimization]}`);
}

/** Of Node 20 and 24. */
const FIRST_V8 = 11;
const LAST_V8 = 13;
/** In bytes of bytecode run. */
const INTERRUPT_BUDGETS: Readonly<Record<Optimization, number>> = {
  usual: 66 << 10,
  late: 2_000_000,
};
