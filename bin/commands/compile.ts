/** `tscript compile`: a program and its imports as one file. */
import { writeFileSync } from "node:fs";
import { normalize, resolve } from "node:path";
import { encode } from "../../runtime/bytecode/encode.ts";
import type { Module } from "../../runtime/bytecode/module.ts";
import { diskHost } from "../../stdlib/disk-host.ts";
import { loadCompiler } from "../doors.ts";
import { requireSource } from "../entry-file.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reportDiagnostics } from "../report.ts";
import type { EmitForm } from "../stages.ts";
import { UsageError } from "../usage-error.ts";
import { wasmOf, watOf } from "../wasm.ts";
import { dumpCommand } from "./dump.ts";

/** Options of `tscript compile`. */
export interface CompileOptions {
  readonly output?: string;
  readonly emit: EmitForm;
}

/** Compiles `file` and writes the form asked for; text goes to standard output unless `-o` names a file. */
export async function compileCommand(file: string, options: CompileOptions): Promise<ExitCode> {
  requireSource(file);
  const output = outputOf(file, options);
  if (output !== undefined && resolve(output) === resolve(file)) {
    throw new UsageError(`-o ${output} would overwrite the source`);
  }
  if (options.emit === "ir" || options.emit === "graph") {
    return dumpCommand(file, { stage: options.emit }, (text) => write(output, text));
  }
  const { compile } = await loadCompiler();
  const { module, diagnostics } = compile(normalize(file), diskHost());
  reportDiagnostics(diagnostics);
  if (module === undefined) return EXIT.failed;
  write(output, await formOf(module, options.emit));
  return EXIT.ok;
}

async function formOf(
  module: Module,
  form: Exclude<EmitForm, "ir" | "graph">,
): Promise<Uint8Array | string> {
  switch (form) {
    case "tsb":
      return encode(module);
    case "wasm":
      return wasmOf(module);
    case "wat":
      return watOf(module);
  }
}

/** The file to write, or `undefined` for standard output. */
function outputOf(file: string, options: CompileOptions): string | undefined {
  if (options.output === "-") return undefined;
  if (options.output !== undefined) return options.output;
  const isBinary = options.emit === "tsb" || options.emit === "wasm";
  return isBinary ? file.replace(/\.m?ts$/, `.${options.emit}`) : undefined;
}

function write(output: string | undefined, content: Uint8Array | string): void {
  if (output === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(output, content);
  } catch (error) {
    throw new UsageError(
      `cannot write ${output}: ${error instanceof Error ? error.message : error}`,
    );
  }
}
