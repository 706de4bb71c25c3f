/** The error of a number that a buffer has no room for. */
import { RangeError as Base } from "./error.ts";

/** Programs see a `RangeError`. */
export class RangeError extends Base {
  code = "ERR_BUFFER_OUT_OF_BOUNDS";

  constructor() {
    super("Attempt to access memory outside buffer bounds");
    this.name = "RangeError";
  }

  override $kind(): string {
    return "RangeError [ERR_BUFFER_OUT_OF_BOUNDS]";
  }

  override toString(): string {
    return this.$kind() + ": " + this.message;
  }
}
