/** Runs a generated program in every way there is and says where they part. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileProgram, oraclesFor, runOracle } from "../../harness/oracles.ts";
import type { Outcome } from "../../harness/outcome.ts";
import type { TestProgram } from "../../harness/program.ts";
import { runInThisNode } from "./in-process-node.ts";

const FOLDER = fileURLToPath(new URL("../../../out/random-programs", import.meta.url));

/** How the program does not do the same everywhere. Stops of our own, which Node does not have, are not counted. */
export function difference(
  source: string,
): { readonly kind: string; readonly text: string } | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${process.pid}.ts`);
  writeFileSync(path, source);
  const program: TestProgram = {
    path,
    name: "program",
    files: [path],
    args: [],
    stdout: "",
    exitCode: 0,
    uncaught: undefined,
    trap: undefined,
  };
  let module: ReturnType<typeof compileProgram>;
  try {
    module = compileProgram(program);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { kind: /E\d{4}/.exec(text)?.[0] ?? "compiler", text };
  }
  const node = runInThisNode(source);
  for (const [name, oracle] of oraclesFor(module)) {
    let outcome: Outcome;
    try {
      outcome = runOracle(oracle, module, program);
    } catch (error) {
      return { kind: name, text: `${name}: ${error instanceof Error ? error.stack : error}` };
    }
    if (outcome.trap !== undefined) continue;
    const [ours, theirs] = [outcome, node].map(
      ({ stdout, uncaught }) => `${stdout}${uncaught === undefined ? "" : `Uncaught ${uncaught}`}`,
    ) as [string, string];
    if (ours !== theirs) return { kind: name, text: `${name}: ${firstDifference(ours, theirs)}` };
  }
  return undefined;
}

function firstDifference(ours: string, theirs: string): string {
  const [one, other] = [ours.split("\n"), theirs.split("\n")];
  const line = one.findIndex((text, index) => text !== other[index]);
  const at = line < 0 ? one.length : line;
  return `line ${at + 1} of the output is\n${one[at]}\nand not\n${other[at]}`;
}
