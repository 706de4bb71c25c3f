/** Bytecode that cannot be run: damaged, of another version, or not well-typed. */
export class BytecodeError extends Error {
  override readonly name = "BytecodeError";
}

/** Also of an error that another script of ours has thrown, which has a class of its own. */
export function isBytecodeError(error: unknown): error is BytecodeError {
  return error instanceof Error && error.name === "BytecodeError";
}
