/** Runs a whole program once, on all cores, after translating it where need be, and reports how it ended. */
import type { Worker } from "node:worker_threads";
import type { Module } from "../bytecode/module.ts";
import { Program, type ProgramOptions } from "./program.ts";
import type { ReadyProgram } from "./ready-program.ts";
import { type RunResult, runEntry } from "./run-entry.ts";
import { startThreads } from "./threads.ts";
import type { WorkerReply, WorkerRequest } from "./worker.ts";

/** Verifies and translates. */
export type Translator = Pick<typeof import("./prepare.ts"), "loadModule" | "prepare">;

/** Options of a run. */
export interface RunOptions extends ProgramOptions {
  /** Is asked for where the program is not ready. */
  readonly loadTranslator: () => Promise<Translator>;
  /** Append counters of the run to the report. */
  readonly stats?: boolean;
  /** Is given the translated program before it runs, unless it was ready. */
  readonly keep?: (program: ReadyProgram) => void;
  /** Is given the program's memory before it runs: who holds it may end the program's time with `endTime`. */
  readonly started?: (memory: WebAssembly.Memory) => void;
}

/**
 * Runs a program from its first instruction to its last. One that may need a deep stack runs on a thread of its own; any other blocks the
 * calling thread, for a thread takes some 30 ms to start.
 * @param program bytes of a `.tsb` file, or a module, which is verified too, or what an earlier run kept
 * @throws BytecodeError when it may not run
 */
export async function run(
  program: Uint8Array | Module | ReadyProgram,
  options: RunOptions,
): Promise<RunResult> {
  const helpers = Math.max(0, options.threads - 1);
  const started = performance.now();
  const prepared = isReady(program) ? program : await translated(program, options);
  // Before the threads: V8's switches are other ones meanwhile, also while a translator runs, which they must not see.
  const instance = new Program(prepared, options);
  const threads = prepared.metadata.forks ? startThreads(helpers) : [];
  const rootThread = prepared.metadata.needsDeepStack ? startThreads(1)[0] : undefined;
  instance.attach(threads);
  options.started?.(instance.share.memory);
  const translateMs = options.stats === true ? performance.now() - started : undefined;
  try {
    if (rootThread === undefined) return runEntry(instance.root, translateMs);
    return await runOn(rootThread, instance, translateMs);
  } finally {
    await Promise.all([instance.close(), rootThread?.terminate()]);
  }
}

async function translated(
  program: Uint8Array | Module,
  { loadTranslator, timeLimit, keep }: RunOptions,
): Promise<ReadyProgram> {
  const { loadModule, prepare } = await loadTranslator();
  const prepared = prepare(loadModule(program), timeLimit !== undefined);
  keep?.(prepared);
  return prepared;
}

function isReady(program: Uint8Array | Module | ReadyProgram): program is ReadyProgram {
  return "metadata" in program;
}

/** `runEntry` on a thread of `startThreads` that has no other part in the program. */
function runOn(
  thread: Worker,
  { share }: Program,
  translateMs: number | undefined,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    thread.ref();
    thread.on("message", (reply: WorkerReply) => {
      if (reply.kind === "ran") resolve(reply.result);
    });
    thread.on("error", reject);
    thread.on("exit", () => reject(new Error("the thread that ran the program has ended")));
    const requests: WorkerRequest[] = [
      { kind: "program", program: 0, worker: 0, share },
      { kind: "run", program: 0, ...(translateMs === undefined ? {} : { translateMs }) },
    ];
    for (const request of requests) thread.postMessage(request);
  });
}
