/** Errors of buffers: RangeErrors with a code of Node's, which their text names. */
import { RangeError as Base } from "./error.ts";

/** A number that is not where it must be. Programs see a `RangeError`. */
export class RangeError extends Base {
  code = "ERR_OUT_OF_RANGE";

  constructor(message: string) {
    super(message);
    this.name = "RangeError";
  }

  override $kind(): string {
    return "RangeError [ERR_OUT_OF_RANGE]";
  }

  override toString(): string {
    return this.$kind() + ": " + this.message;
  }
}

/** What is thrown for a number beyond what is possible. */
export function outOfRange(what: string, low: number, high: number, given: number): never {
  throw new RangeError(
    `The value of "${what}" is out of range. It must be >= ${low} and <= ${high}. Received ${given}`,
  );
}

/** What is thrown for a place between two bytes. */
export function noInteger(what: string, given: number): never {
  throw new RangeError(
    `The value of "${what}" is out of range. It must be an integer. Received ${given}`,
  );
}
