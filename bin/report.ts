/** Diagnostics on standard error, with colours where people read them. */
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../compiler/diagnostics/render.ts";

/** Prints `diagnostics` for people. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[]): void {
  process.stderr.write(renderDiagnostics(diagnostics, { colour: hasColour(process.stderr) }));
}

/** True for a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` wins, as in Node. */
export function hasColour(stream: NodeJS.WriteStream): boolean {
  const force = process.env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
}
