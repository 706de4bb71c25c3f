/**
 * `run --timeout`: the command runs on a thread of its own, so that this one can end a program that never comes back from its loop. What
 * was printed until then is on the streams; the program has no say in it, as with `timeout` of a shell. The program is asked to stop first, since
 * it can tell where it is.
 */
import { realpathSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { loadRunner } from "./doors.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { formatDuration } from "./option-values.ts";

const STACK_MB = 8;
const MARK = "tscript within a time limit";
/** How long a program that is told to stop may take to report where it is: it may be in a call of the host, which comes to no safepoint. */
const REPORT_MS = 1000;

/** True on the thread that runs a command within its limit. */
export function isWithinLimit(): boolean {
  return !isMainThread && workerData === MARK;
}

/** What a run on such a thread is told: what its report says, and to hand its memory to the thread that watches the time. */
export function withinLimit(milliseconds: number): {
  readonly timeLimit: string;
  readonly started: (memory: WebAssembly.Memory) => void;
} {
  return {
    timeLimit: formatDuration(milliseconds),
    started: (memory) => parentPort?.postMessage(memory),
  };
}

/** Runs the command line `args` for at most `milliseconds`; gives its exit code, or 1 after somebody has said that time is up. */
export function runWithin(milliseconds: number, args: readonly string[]): Promise<ExitCode> {
  const thread = new Worker(realpathSync(process.argv[1] ?? ""), {
    argv: [...args],
    workerData: MARK,
    // Recursion goes as deep as without a limit.
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  let askToStop: (() => void) | undefined;
  thread.on("message", async (memory: WebAssembly.Memory) => {
    const { endTime, Words } = await loadRunner();
    askToStop = () => endTime(new Words(memory));
  });
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => {
      timer = setTimeout(giveUp, askToStop === undefined ? 0 : REPORT_MS);
      askToStop?.();
    }, milliseconds);
    const giveUp = (): void => {
      const limit = formatDuration(milliseconds);
      process.stderr.write(`tscript: the program ran longer than ${limit} and was stopped\n`);
      resolve(EXIT.failed);
    };
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
