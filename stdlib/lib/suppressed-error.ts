/** What comes of an exception while `using` disposes of something after another. */

export class SuppressedError extends Error {
  error: unknown;
  suppressed: unknown;

  constructor(error: unknown, suppressed: unknown, message?: string) {
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
