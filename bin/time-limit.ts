/**
 * `run --timeout`: the command runs on a thread of its own, so that this one can end a program that never comes back from its loop. What
 * was printed until then is on the streams; the program has no say in it, as with `timeout` of a shell.
 */
import { realpathSync } from "node:fs";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { formatDuration } from "./option-values.ts";

const STACK_MB = 8;
const MARK = "tscript within a time limit";

/** True on the thread that runs a command within its limit. */
export function isWithinLimit(): boolean {
  return !isMainThread && workerData === MARK;
}

/** Runs the command line `args` for at most `milliseconds`; gives its exit code, or 1 after saying that time is up. */
export function runWithin(milliseconds: number, args: readonly string[]): Promise<ExitCode> {
  const thread = new Worker(realpathSync(process.argv[1] ?? ""), {
    argv: [...args],
    workerData: MARK,
    // What worker threads of a program have: recursion goes as deep as without a limit.
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const limit = formatDuration(milliseconds);
      process.stderr.write(`tscript: the program ran longer than ${limit} and was stopped\n`);
      resolve(EXIT.failed);
    }, milliseconds);
    thread.on("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    thread.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
