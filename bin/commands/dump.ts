/** `tscript dump`: a stage of compilation as text. */
import { normalize } from "node:path";
import { diskHost } from "../../stdlib/disk-host.ts";
import { loadCompiler } from "../doors.ts";
import { requireSource } from "../entry-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reportDiagnostics } from "../report.ts";
import type { DumpStage } from "../stages.ts";
import { watOf } from "../wasm.ts";

/** Options of `tscript dump`. */
export interface DumpOptions {
  readonly stage: DumpStage;
}

/**
 * Prints the stage, with the diagnostics of the stages up to it on standard error.
 * @param write receives the text; standard output by default
 */
export async function dumpCommand(
  file: string,
  options: DumpOptions,
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<ExitCode> {
  requireSource(file);
  const { compile, dump } = await loadCompiler();
  const host = diskHost();
  const entry = normalize(file);
  if (options.stage === "wat") {
    const { module, diagnostics } = compile(entry, host);
    reportDiagnostics(diagnostics);
    if (module === undefined) return EXIT.failed;
    write(await watOf(module));
    return EXIT.ok;
  }
  const { text, diagnostics } = dump(entry, host, options.stage);
  reportDiagnostics(diagnostics);
  if (text === undefined) return EXIT.failed;
  write(text);
  return EXIT.ok;
}
