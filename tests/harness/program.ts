/**
 * Programs that say in comments what they do, in the order of the source: `// expect: text` is one line of output;
 * `// expect uncaught: RangeError: text` ends the program with exit code 1, `// expect trap: name` with a stop of ours that Node does not
 * have, `// expect exit: 3` by `process.exit`; `// args: a b` are its arguments.
 */
import { readFileSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder } from "./files.ts";

/** Where the programs lie. */
export const PROGRAMS = fileURLToPath(new URL("../programs", import.meta.url));

/** A test program. */
export interface TestProgram {
  readonly path: string;
  /** Path below the programs' folder, without its ending. */
  readonly name: string;
  /** The program's own files, the entry among them. */
  readonly files: readonly string[];
  readonly args: readonly string[];
  readonly stdout: string;
  readonly exitCode: number;
  /** `Class: message` of the error that ends it, or what else was thrown as text. */
  readonly uncaught: string | undefined;
  readonly trap: string | undefined;
}

/** All programs: single files, and folders whose `main.ts` is the entry. */
export function testPrograms(): TestProgram[] {
  const files = filesUnder(PROGRAMS, ".ts");
  const folders = files.filter((path) => basename(path) === "main.ts").map((path) => dirname(path));
  const folderOf = (path: string) => folders.find((folder) => path.startsWith(folder + sep));
  const single = files.filter((path) => folderOf(path) === undefined);
  return [
    ...single.map((path) => readProgram(path, [path])),
    ...folders.map((folder) =>
      readProgram(
        `${folder}${sep}main.ts`,
        files.filter((path) => folderOf(path) === folder),
      ),
    ),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readProgram(path: string, files: readonly string[]): TestProgram {
  const text = readFileSync(path, "utf8");
  const comment = (key: string) => new RegExp(`// ${key}: (.*)$`, "m").exec(text)?.[1];
  const lines = [...text.matchAll(/\/\/ expect: ?(.*)$/gm)].map(([, line]) => line ?? "");
  const uncaught = comment("expect uncaught");
  const trap = comment("expect trap");
  const fails = uncaught !== undefined || trap !== undefined;
  return {
    path,
    name: relative(PROGRAMS, path)
      .replace(/([\\/]main)?\.ts$/, "")
      .replaceAll(sep, "/"),
    files,
    args: comment("args")?.split(" ") ?? [],
    stdout: lines.map((line) => `${line}\n`).join(""),
    exitCode: Number(comment("expect exit") ?? (fails ? 1 : 0)),
    uncaught,
    trap,
  };
}
