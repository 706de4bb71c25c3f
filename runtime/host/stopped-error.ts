/** The end of a call from an embedding program that is no exception of the program called. */

/** The program called was stopped, by a trap or from outside; no handler of its own could catch it. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}
