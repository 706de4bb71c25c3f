/** How lowering says that a construct is not compiled yet: an exception which the statement around it turns into a diagnostic. */
import { GrowingType } from "../check/canonical.ts";
import { TooMuchWork } from "../check/substitute.ts";
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

/**
 * The diagnostic of what was thrown while something was lowered; faults of the compiler go on.
 * @param span of the construct around
 */
export function diagnosticOf(error: unknown, span: Span | undefined): Diagnostic {
  if (error instanceof Unsupported) return error.diagnostic;
  // The innermost statement tells most.
  if (error instanceof TooMuchWork) error.span ??= span;
  if (error instanceof GrowingType && span) return diagnostic("E7003", span, {});
  throw error;
}
