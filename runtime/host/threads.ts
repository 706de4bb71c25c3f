/** The worker threads: where their script lies, and how they are started. */
import { Worker } from "node:worker_threads";
import { THREAD_STACK_MB } from "../abi/native-stack.ts";

/** The script of a thread: beside the library's. Sources run through a loader name their own file. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "../../dist/worker.cjs" : "./worker.cjs", import.meta.url);
}

/**
 * Starts worker threads, which takes them some 30 ms: do it before anything else, and give them their program later.
 * They do not keep the process alive.
 */
export function startThreads(count: number): Worker[] {
  return Array.from({ length: count }, () => {
    const thread = new Worker(workerFile(), {
      resourceLimits: { stackSizeMb: THREAD_STACK_MB },
      execArgv: [],
    });
    thread.unref();
    return thread;
  });
}
