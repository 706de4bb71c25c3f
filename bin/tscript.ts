#!/usr/bin/env node
/** The command line: reads the arguments, runs one command and ends with its exit code. */
import module from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { reportInternalError } from "./internal-error.ts";
import { plainRun } from "./plain-run.ts";
import { UsageError } from "./usage-error.ts";

const args = process.argv.slice(2);
let exitCode: number;
try {
  keepMachineCode();
  ignoreClosedPipes();
  exitCode = await runCommandLine();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`tscript: ${error.message}`);
    exitCode = EXIT.usage;
  } else {
    reportInternalError(error, args);
    exitCode = EXIT.bug;
  }
}
// An explicit exit: a thread that does not answer must not keep the shell waiting for a program that has ended.
process.stderr.write("", () => process.stdout.write("", () => process.exit(exitCode)));

async function runCommandLine(): Promise<ExitCode> {
  const plain = plainRun(args);
  if (plain !== undefined) {
    const { runCommand } = await import("./commands/run.ts");
    return runCommand(plain.file, plain.args, plain.options);
  }
  const { parseCommandLine } = await import("./command-line.ts");
  return parseCommandLine(args);
}

/** Lets Node keep what it compiles of our own code, where it can (22.1 and later): about a third of the start-up time. */
function keepMachineCode(): void {
  const folder = cacheFolder(process.env);
  if (folder !== undefined) module.enableCompileCache?.(join(folder, "node"));
}

/** `tscript … | head` ends quietly when the reader has seen enough. */
function ignoreClosedPipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    throw error;
  });
}
