/** Errors of events and signals, with codes of Node's. */
import { Error as BaseError, TypeError as BaseTypeError } from "./error.ts";

/** An event that is dispatched while it is dispatched. Programs see an `Error`. */
export class Error extends BaseError {
  code = "ERR_EVENT_RECURSION";

  constructor(type: string) {
    super(`The event "${type}" is already being dispatched`);
    this.name = "Error";
  }

  override $kind(): string {
    return "Error [ERR_EVENT_RECURSION]";
  }

  override toString(): string {
    return this.$kind() + ": " + this.message;
  }
}

/** A signal that a program makes by itself. Programs see a `TypeError`. */
export class TypeError extends BaseTypeError {
  code = "ERR_ILLEGAL_CONSTRUCTOR";

  constructor() {
    super("Illegal constructor");
    this.name = "TypeError";
  }

  override $kind(): string {
    return "TypeError [ERR_ILLEGAL_CONSTRUCTOR]";
  }

  override toString(): string {
    return this.$kind() + ": " + this.message;
  }
}

/** What functions of Node's modules are ended with by a signal that they were given. */
export class AbortError extends BaseError {
  code = "ABORT_ERR";

  constructor(cause: unknown) {
    super("The operation was aborted", { cause });
    this.name = "AbortError";
  }
}
