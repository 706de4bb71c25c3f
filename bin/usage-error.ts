/** A mistake on the command line: the message is shown as it is and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
