/** How lowering says that a construct is not compiled yet: an exception which the statement around it turns into a diagnostic. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source.ts";

/** Thrown in the middle of an expression, caught at its statement. */
export class Unsupported extends Error {
  override readonly name = "Unsupported";
  readonly diagnostic: Diagnostic;

  constructor(report: Diagnostic) {
    super(report.code);
    this.diagnostic = report;
  }
}

/** Gives up on a construct: `tscript does not support {what} yet`. */
export function unsupported(span: Span, what: string, help?: string): never {
  throw new Unsupported(diagnostic("E6001", span, { what }, { help }));
}
