/** What comes of an exception while something is disposed of after another. */

export class SuppressedError extends Error {
  error: any;
  suppressed: any;

  constructor(error: any, suppressed: any, message?: string) {
    super(message);
    this.name = "SuppressedError";
    this.error = error;
    this.suppressed = suppressed;
  }
}

/** Both exceptions as one. */
export function suppressed(error: unknown, before: unknown): SuppressedError {
  return new SuppressedError(error, before, "An error was suppressed during disposal");
}
