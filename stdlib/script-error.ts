/** The error of everything that keeps a function from being scripted, or stopped one that was. */

// Known by a mark and not by its class: this file is in two bundles, and a process may hold two copies of the package.
const MARK = Symbol.for("tscript.ScriptError");

/**
 * Why a function cannot be scripted, or why a compiled one was stopped: its source is not found or does not compile, it asks for what does not
 * work yet, or it ended in a trap, which no handler of its own can catch. The message names the place and what to do.
 */
export class ScriptError extends Error {
  override get name(): string {
    return "ScriptError";
  }

  /** @internal */
  get [MARK](): true {
    return true;
  }

  /** True for a `ScriptError` of any copy of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && MARK in value;
  }
}
