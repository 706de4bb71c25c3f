/** Runs a generated program in every way there is and says where they part. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileProgram, oraclesFor, runOracle } from "../../harness/oracles.ts";
import type { Outcome } from "../../harness/outcome.ts";
import type { TestProgram } from "../../harness/program.ts";
import { tscMessages } from "../../harness/tsc.ts";
import { runInThisNode } from "./in-process-node.ts";

const FOLDER = fileURLToPath(new URL("../../../out/random-programs", import.meta.url));

/** Where a program parts from Node. */
export interface Difference {
  /** The oracle, the code of a diagnostic, `compiler`, or `TypeScript` where that does not accept the program either. */
  readonly kind: string;
  readonly text: string;
}

/**
 * How the program does not do the same everywhere. Stops of our own, which Node does not have, are not counted.
 * @param only the one oracle that is asked, by name; all of them without it
 */
export function difference(source: string, only?: string): Difference | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${process.pid}.ts`);
  writeFileSync(path, source);
  const program = programAt(path);
  let module: ReturnType<typeof compileProgram>;
  try {
    module = compileProgram(program);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [refused] = tscMessages({ "program.ts": source })["program.ts"] ?? [];
    if (refused !== undefined) return { kind: "TypeScript", text: refused };
    return { kind: /E\d{4}/.exec(text)?.[0] ?? "compiler", text };
  }
  const node = runInThisNode(source);
  for (const [name, oracle] of oraclesFor(module)) {
    if (only !== undefined && name !== only) continue;
    let outcome: Outcome;
    try {
      outcome = runOracle(oracle, module, program);
    } catch (error) {
      return { kind: name, text: `${name}: ${error instanceof Error ? error.stack : error}` };
    }
    if (outcome.trap !== undefined) continue;
    const [ours, theirs] = [seenIn(outcome), seenIn(node)];
    if (ours !== theirs) return { kind: name, text: `${name}: ${firstDifference(ours, theirs)}` };
  }
  return undefined;
}

/** A program in a file, as the oracles take it; what it is to print is not known. */
export function programAt(path: string): TestProgram {
  return {
    path,
    name: "program",
    files: [path],
    args: [],
    stdout: "",
    exitCode: 0,
    uncaught: undefined,
    trap: undefined,
  };
}

/** What the console shows of a run, where halves of surrogate pairs are written as UTF-8 cannot hold them. */
export function seenIn({ stdout, uncaught }: Outcome): string {
  const text = `${stdout}${uncaught === undefined ? "" : `Uncaught ${uncaught}`}`;
  return Buffer.from(text).toString("utf8");
}

function firstDifference(ours: string, theirs: string): string {
  const [one, other] = [ours.split("\n"), theirs.split("\n")];
  const line = one.findIndex((text, index) => text !== other[index]);
  const at = line < 0 ? one.length : line;
  return `line ${at + 1} of the output is\n${one[at]}\nand not\n${other[at]}`;
}
