/**
 * Programs that say in comments what they print: `// expect: text` is one line of output, in order; `// expect uncaught: RangeError: text`
 * ends the program with exit code 1, `// expect trap: name` with a stop of ours that Node does not have.
 */
import { readFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder } from "./files.ts";

/** Where the programs lie. */
export const PROGRAMS = fileURLToPath(new URL("../programs", import.meta.url));

/** A test program. */
export interface TestProgram {
  readonly path: string;
  /** Path below the programs' folder, without its ending. */
  readonly name: string;
  readonly text: string;
  readonly stdout: string;
  /** `Class: message` of the error that ends it. */
  readonly uncaught: string | undefined;
  readonly trap: string | undefined;
}

/** All programs: single files, and folders whose `main.ts` is the entry. */
export function testPrograms(): TestProgram[] {
  const files = filesUnder(PROGRAMS, ".ts");
  const folders = new Set(
    files.filter((path) => basename(path) === "main.ts").map((path) => dirname(path)),
  );
  return files
    .filter((path) => basename(path) === "main.ts" || !folders.has(dirname(path)))
    .map((path) => readProgram(path));
}

/** Reads one. */
export function readProgram(path: string): TestProgram {
  const text = readFileSync(path, "utf8");
  const lines = [...text.matchAll(/\/\/ expect: ?(.*)$/gm)].map((match) => match[1] ?? "");
  return {
    path,
    name: relative(PROGRAMS, path).replace(/(\/main)?\.ts$/, ""),
    text,
    stdout: lines.map((line) => `${line}\n`).join(""),
    uncaught: /\/\/ expect uncaught: (.*)$/m.exec(text)?.[1],
    trap: /\/\/ expect trap: (.*)$/m.exec(text)?.[1],
  };
}
