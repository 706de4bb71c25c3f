/** A failure of ours, never of the user's program: after `check` reports nothing, every later failure is one. */
import type { Span } from "../source.ts";

/** An internal error with the stage that met it, so that the command line can name the dump to look at. */
export class Bug extends Error {
  override readonly name = "Bug";
  readonly stage: string;
  readonly span: Span | undefined;

  constructor(stage: string, message: string, span?: Span) {
    super(message);
    this.stage = stage;
    this.span = span;
  }
}

/** Ends an exhaustive `switch`: a member of the union that nobody handled does not compile. */
export function unreachable(value: never): never {
  throw new Bug("compiler", `nobody handles ${JSON.stringify(value)}`);
}
