/** A program compiled from one source and made ready in this process, for tests that look into its memory. */
import { compile } from "../../compiler/index.ts";
import { prepare } from "../../runtime/host/prepare.ts";
import { Program } from "../../runtime/host/program.ts";
import { memoryHost } from "./memory-host.ts";

/**
 * Does not run it: its entry is called with `callExport(program.root, "entry", [])`. Without permissions, and without threads of a pool that
 * outlive it.
 * @param maxMemoryBytes what the heap may grow to, in bytes
 * @throws Error when the source does not compile
 */
export function startProgram(source: string, threads: number, maxMemoryBytes: number): Program {
  const path = "/app/program.ts";
  const { module, diagnostics } = compile(path, memoryHost({ [path]: source }));
  if (!module) throw new Error(`does not compile: ${diagnostics[0]?.code}`);
  return new Program(
    prepare(module),
    {
      threads,
      argv: ["node", "program.ts"],
      allowRead: false,
      allowWrite: false,
      allowEnv: false,
      captureOutput: true,
      maxMemoryBytes,
    },
    { keepsWorkers: false },
  );
}
