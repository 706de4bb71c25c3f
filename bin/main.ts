/** The command line: reads the arguments, runs one command and gives its exit code. */
import { type End, runCommand } from "./commands/run.ts";
import { EXIT } from "./exit-codes.ts";
import { reportInternalError } from "./internal-error.ts";
import { plainRun } from "./plain-run.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command that `args` ask for. What goes wrong is said on standard error. */
export async function main(args: readonly string[]): Promise<End> {
  try {
    const plain = plainRun(args);
    if (plain !== undefined) return await runCommand(plain.file, plain.args, plain.options);
    ignoreClosedPipes();
    const { parseCommandLine } = await import("./command-line.ts");
    return { exitCode: await parseCommandLine(args), hasSpoken: true };
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`tscript: ${error.message}`);
      return { exitCode: EXIT.usage, hasSpoken: true };
    }
    reportInternalError(error, args);
    return { exitCode: EXIT.bug, hasSpoken: true };
  }
}

/** `tscript … | head` ends quietly when the reader has seen enough. */
function ignoreClosedPipes(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    throw error;
  });
}
