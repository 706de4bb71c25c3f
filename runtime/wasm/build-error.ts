/** A mistake of whoever builds a module: always a bug of the caller, never of the program being compiled. */
export class WasmBuildError extends Error {
  override readonly name = "WasmBuildError";
  /** What went wrong, without the function it went wrong in. */
  readonly detail: string;

  /** @param where the function or section being built; empty when only a caller further out knows it */
  constructor(where: string, detail: string) {
    super(where === "" ? detail : `${where}: ${detail}`);
    this.detail = detail;
  }
}
