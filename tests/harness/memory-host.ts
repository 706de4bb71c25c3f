/** Programs that lie in memory, for tests of the compiler. */
import type { SourceHost } from "../../compiler/source.ts";
import { diskHost } from "../../stdlib/disk-host.ts";

/** A host with just these files, path to text, and the library of the repository. */
export function memoryHost(files: Readonly<Record<string, string>>): SourceHost {
  return diskHost({
    isFile: (path) => Object.hasOwn(files, path),
    readText: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    realPath: (path) => path,
  });
}
