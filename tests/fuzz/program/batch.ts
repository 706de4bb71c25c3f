/**
 * Many generated programs compiled as one, each a module of its own that prints a mark first: the library is compiled once for all, and
 * what each prints is still compared with what Node prints for it alone.
 */
import { renderDiagnostics } from "../../../compiler/diagnostics/render.ts";
import { compile } from "../../../compiler/index.ts";
import { flatten } from "../../../compiler/ir/flatten.ts";
import type { SourceHost } from "../../../compiler/source.ts";
import type { Module } from "../../../runtime/bytecode/module.ts";
import { formatVerifyError, verify } from "../../../runtime/bytecode/verify.ts";
import { diskHost } from "../../../stdlib/disk-host.ts";
import { oraclesFor, runOracle } from "../../harness/oracles.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { importsFor, type Program, programText } from "../random-program.ts";
import { COMMON } from "./declarations.ts";
import { programAt, seenIn } from "./difference.ts";
import { runAllInThisNode } from "./in-process-node.ts";

/** What became of a program: `stopped` by a trap of ours, which Node does not have; `unsettled` when an earlier one ended the whole. */
export type Verdict = "same" | "different" | "stopped" | "unsettled";

export interface BatchOptions {
  /** The interpreter and one worker always run; which of the others does, counted round and round. */
  readonly further: number;
  /** The trees after every pass are verified. */
  readonly verifiesPasses: boolean;
}

/** What became of each program of a batch, in order. */
export interface BatchResult {
  readonly verdicts: readonly Verdict[];
  /** Names of the oracles that ran. */
  readonly oracles: readonly string[];
}

const FOLDER = "/programs";
const ENTRY = `${FOLDER}/main.ts`;
/** No generated program prints it. */
const MARK = "\u0001the next program\u0001";

const disk = diskHost();

/**
 * Compiles the programs as one and runs them.
 * @returns `undefined` when they do not compile: which of them is at fault, each alone tells
 */
export async function runBatch(
  programs: readonly Program[],
  { further, verifiesPasses }: BatchOptions,
): Promise<BatchResult | undefined> {
  const module = compileBatch(programs, verifiesPasses);
  if (module === undefined) return undefined;
  const wanted = (await runAllInThisNode(programs.map(programText))).map(seenIn);
  const verdicts: Verdict[] = programs.map(() => "same");
  const oracles = oraclesFor(module);
  const chosen = [...oracles.slice(0, 2), ...oracles.slice(2 + (further % (oracles.length - 2)))];
  chosen.length = 3;
  for (const [, oracle] of chosen) {
    let outcome: Outcome;
    try {
      outcome = runOracle(oracle, module, programAt(ENTRY));
    } catch {
      return undefined;
    }
    const parts = outcome.stdout.split(MARK).slice(1);
    programs.forEach((_, index) => {
      if (verdicts[index] !== "same") return;
      verdicts[index] = verdictOf(parts[index], index === parts.length - 1, outcome, wanted[index]);
    });
  }
  return { verdicts, oracles: chosen.map(([name]) => name) };
}

function verdictOf(
  part: string | undefined,
  isLast: boolean,
  outcome: Outcome,
  wanted: string | undefined,
): Verdict {
  if (part === undefined) return "unsettled";
  if (isLast && outcome.trap !== undefined) return "stopped";
  const stdout = part.slice(part.indexOf("\n") + 1);
  const uncaught = isLast ? outcome.uncaught : undefined;
  return seenIn({ ...outcome, stdout, uncaught }) === wanted ? "same" : "different";
}

function compileBatch(programs: readonly Program[], verifiesPasses: boolean): Module | undefined {
  const texts = new Map(
    programs.map((program) => [`${FOLDER}/p${program.seed}.ts`, moduleOf(program)]),
  );
  const common = COMMON.map(({ text }) => `export ${text}\n`).join("");
  texts.set(`${FOLDER}/common.ts`, importsFor(common) + common);
  texts.set(ENTRY, programs.map(({ seed }) => `import "./p${seed}.ts";\n`).join(""));
  const host: SourceHost = {
    read: (path) => texts.get(path),
    resolve: (specifier) => `${FOLDER}/${specifier.slice(2)}`,
    libSources: disk.libSources,
  };
  try {
    const { module, diagnostics } = compile(ENTRY, host, {
      ...(verifiesPasses && { onTree: (stage, tree) => mustVerify(stage, flatten(tree)) }),
    });
    if (!module || diagnostics.length > 0) throw new Error(renderDiagnostics(diagnostics));
    mustVerify("flatten", module);
    return module;
  } catch {
    return undefined;
  }
}

/** The program as a module that takes the common declarations from one place, so that what they use is compiled once. */
function moduleOf({ imports, declarations, own }: Program): string {
  const names = declarations.map(({ name, isType }) => (isType ? `type ${name}` : name)).join(", ");
  return `${imports}import { ${names} } from "./common.ts";\nconsole.log(${JSON.stringify(MARK)});\n${own}`;
}

function mustVerify(stage: string, module: Module): void {
  const [error] = verify(module);
  if (error) throw new Error(`does not verify after ${stage}: ${formatVerifyError(error)}`);
}
