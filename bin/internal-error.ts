/** What the user sees of a mistake of ours: what happened, and the command whose output belongs in a report. */
import { Bug } from "../compiler/diagnostics/bug.ts";
import { formatPlace } from "../compiler/source.ts";
import { readVersion } from "./version.ts";

/** Stages that can be dumped, by the stage that failed: the last one before it that is whole. */
const DUMP_BEFORE: Readonly<Record<string, string>> = {
  syntax: "tokens",
  check: "ast",
  lower: "typed",
  passes: "typed",
  flatten: "ir",
  verify: "ir",
  translate: "ir",
};

/** Describes `error` on standard error, without a stack unless `TSCRIPT_DEBUG` asks for it. */
export function reportInternalError(error: unknown, args: readonly string[]): void {
  const lines = [`tscript: internal error: ${messageOf(error)}`];
  const stage = error instanceof Bug ? error.stage : undefined;
  if (error instanceof Bug && error.span !== undefined) {
    lines.push(`  while it worked on ${formatPlace(error.span)}`);
  }
  lines.push(`This is a mistake in tscript ${readVersion()}, not in your program.`);
  const file = args.slice(1).find((arg) => /\.m?ts$/.test(arg));
  if (file !== undefined) {
    const dump = DUMP_BEFORE[stage ?? ""] ?? "typed";
    lines.push(`Please report it with the output of: tscript dump ${file} --stage ${dump}`);
  }
  console.error(lines.join("\n"));
  if (process.env["TSCRIPT_DEBUG"] !== undefined && error instanceof Error) {
    console.error(error.stack);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Bug) return `${error.stage}: ${error.message}`;
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return String(error);
}
