/** Command lines as most are, `run [--threads N] FILE ARGS…`, taken without the argument parser, which takes longer to load than many programs run. */
import type { RunOptions } from "./commands/run.ts";
import { isThreadCount } from "./option-values.ts";

/** What `tscript run` is asked for. */
export interface PlainRun {
  readonly file: string;
  /** The program's own. */
  readonly args: readonly string[];
  readonly options: RunOptions;
}

/** The run that `args` ask for; undefined where it takes the argument parser to tell. */
export function plainRun(args: readonly string[]): PlainRun | undefined {
  const [command, ...rest] = args;
  if (command !== "run") return undefined;
  const [option, value = ""] = rest;
  const hasThreads = option === "--threads" && isThreadCount(value);
  const [file, ...own] = hasThreads ? rest.slice(2) : rest;
  if (file === undefined || file === "" || file.startsWith("-")) return undefined;
  return { file, args: own, options: hasThreads ? { threads: Number(value) } : {} };
}
