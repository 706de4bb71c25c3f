/** The errors of the web platform's functions: their name says what went wrong, and an old number says it too. */
import { error_stack } from "tscript:intrinsics";
import { Error, headerOf } from "./error.ts";

/** Names that have a number, in the order of their numbers, which begin at 1; those of no use any more are empty. */
const NAMES: readonly string[] = [
  "IndexSizeError",
  "",
  "HierarchyRequestError",
  "WrongDocumentError",
  "InvalidCharacterError",
  "",
  "NoModificationAllowedError",
  "NotFoundError",
  "NotSupportedError",
  "InUseAttributeError",
  "InvalidStateError",
  "SyntaxError",
  "InvalidModificationError",
  "NamespaceError",
  "InvalidAccessError",
  "",
  "TypeMismatchError",
  "SecurityError",
  "NetworkError",
  "AbortError",
  "URLMismatchError",
  "QuotaExceededError",
  "TimeoutError",
  "InvalidNodeTypeError",
  "DataCloneError",
];

export class DOMException extends Error {
  $given?: string;

  constructor(message?: string, options?: string | { name?: string; cause?: unknown }) {
    super(message);
    let name = "Error";
    if (typeof options === "string") name = options;
    else if (options !== undefined) {
      if (options.name !== undefined) name = options.name;
      if ("cause" in options) this.cause = options.cause;
    }
    this.$given = name;
    this.name = name;
    this.stack = error_stack(headerOf(name, this.message));
  }

  get code(): number {
    return this.name === "" ? 0 : NAMES.indexOf(this.name) + 1;
  }

  override $kind(): string {
    const given = this.$given;
    return given === undefined ? "Error" : given;
  }
}

/** What is thrown for text with characters that have no place in it. */
export function invalidCharacter(message: string): never {
  throw new DOMException(message, "InvalidCharacterError");
}

/** What `structuredClone` throws. @param what as V8 names it */
export function refuseClone(what: string): never {
  throw new DOMException(what + " could not be cloned.", "DataCloneError");
}
