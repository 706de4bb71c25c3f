/** A file with its names: what binding gives to the rest of the checker. */
import type { SourceFile } from "../source.ts";
import type { SourceModule } from "../syntax/ast.ts";

/** One parsed file. */
export interface BoundModule {
  readonly path: string;
  readonly file: SourceFile;
  readonly ast: SourceModule;
  /** Part of the library: trusted, checked as far as it is reached. */
  readonly isLibrary: boolean;
  /** `.d.ts`: declares what exists elsewhere. */
  readonly isDeclarationFile: boolean;
}
