/** Errors of Node's functions that are given arguments of wrong types, with its code. */
import { TypeError as BaseTypeError } from "./error.ts";

/** Programs see a `TypeError`. */
export class TypeError extends BaseTypeError {
  code = "ERR_INVALID_ARG_TYPE";

  constructor(message: string) {
    super(message);
    this.name = "TypeError";
  }

  override $kind(): string {
    return "TypeError [ERR_INVALID_ARG_TYPE]";
  }

  override toString(): string {
    return this.$kind() + ": " + this.message;
  }
}

/** Throws where there is no function, but for objects. @param name of the parameter */
export function requireFunction(value: unknown, name: string): void {
  const received = receivedText(value);
  if (received === "") return;
  throw new TypeError(
    'The "' + name + '" argument must be of type function. Received ' + received,
  );
}

function receivedText(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (typeof value === "number") return "type number (" + String(value) + ")";
  if (typeof value === "boolean") return "type boolean (" + String(value) + ")";
  return "";
}
