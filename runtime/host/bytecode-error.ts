/** Bytecode that cannot be run: damaged, of another version, or not well-typed. */
export class BytecodeError extends Error {
  override readonly name = "BytecodeError";
}
