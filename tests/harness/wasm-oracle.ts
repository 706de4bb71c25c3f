/**
 * Runs a module as WebAssembly on real worker threads, in this process: threads are started once and shared by all programs of a test run.
 */
import { CONTROL, CONTROL_ADDRESS } from "../../runtime/abi/memory-map.ts";
import type { Module } from "../../runtime/bytecode/module.ts";
import type { TortureOptions } from "../../runtime/heap/torture.ts";
import { callExport, type RawOutcome } from "../../runtime/host/call.ts";
import { describeStop, describeUncaught } from "../../runtime/host/describe-end.ts";
import { hostState } from "../../runtime/host/host-state.ts";
import { finishOutput } from "../../runtime/host/output.ts";
import { createCallbackSink } from "../../runtime/host/output-sink.ts";
import { Pool } from "../../runtime/host/pool.ts";
import { prepare } from "../../runtime/host/prepare.ts";
import { Program } from "../../runtime/host/program.ts";
import type { ReadyProgram } from "../../runtime/host/ready-program.ts";
import { readReport } from "../../runtime/host/stop.ts";
import { ProgramStop } from "../../runtime/sched/strand.ts";
import { awaitQuiescence } from "../../runtime/sched/worker-loop.ts";

/** How a program ended and what it printed. */
export interface OracleRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** Report of an uncaught exception or trap. */
  readonly report: string;
}

export interface WasmOptions {
  readonly threads: number;
  readonly forceSteals?: boolean;
  readonly torture?: TortureOptions;
  readonly argv?: readonly string[];
}

/** Room enough for test programs; address space, not memory. */
const MEMORY_BYTES = 512 * 2 ** 20;

export class WasmOracle {
  #pool: Pool | undefined;
  /** Translated once, however often it runs. */
  readonly #ready = new WeakMap<Module, ReadyProgram>();

  /** @param module verified */
  run(
    module: Module,
    { threads, forceSteals = false, torture, argv = ["node", "program.ts"] }: WasmOptions,
  ): OracleRun {
    const ready = this.#ready.get(module) ?? prepare(module);
    this.#ready.set(module, ready);
    const program = new Program(
      ready,
      {
        threads,
        argv,
        allowRead: true,
        allowWrite: true,
        allowEnv: true,
        captureOutput: true,
        forceSteals,
        ...(torture && { torture }),
        maxMemoryBytes: MEMORY_BYTES,
      },
      { keepsWorkers: false },
    );
    const { root, share } = program;
    const chunks: Record<1 | 2, Uint8Array[]> = { 1: [], 2: [] };
    const { output } = hostState(root.context);
    output.sink = createCallbackSink((descriptor, bytes) => chunks[descriptor].push(bytes));
    const needed = share.map.workerCount - 1;
    let number: number | undefined;
    if (needed > 0) {
      if (this.#pool && this.#pool.threadCount < needed)
        throw new Error(`at most ${this.#pool.threadCount + 1} workers`);
      this.#pool ??= new Pool(Math.max(3, needed));
      number = this.#pool.add(share);
      this.#pool.begin(number);
    }
    const outcome = callExport(root, "entry", []);
    if (outcome.kind !== "stopped") settle(program);
    const stop = readReport(root.context.words);
    finishOutput(output, stop);
    void program.close();
    if (number !== undefined) {
      this.#pool?.end(number);
      // Or the threads keep the memories of all programs that ran.
      this.#pool?.remove(number);
    }
    const end = endOf(program, outcome, stop);
    const text = (descriptor: 1 | 2) => Buffer.concat(chunks[descriptor]).toString("utf8");
    return { stdout: text(1), stderr: text(2), exitCode: end.exitCode, report: end.report ?? "" };
  }

  async close(): Promise<void> {
    await this.#pool?.close();
    this.#pool = undefined;
  }
}

function settle(program: Program): void {
  try {
    awaitQuiescence(program.root.strand);
  } catch (error) {
    if (!(error instanceof ProgramStop)) throw error;
  }
}

function endOf(
  { root: { context } }: Program,
  outcome: RawOutcome,
  stop: ReturnType<typeof readReport>,
): { readonly exitCode: number; readonly report?: string } {
  if (stop !== undefined) return describeStop(stop, context);
  if (outcome.kind === "threw")
    return { exitCode: 1, report: describeUncaught(context, outcome.value) };
  return { exitCode: context.words.atomicLoad(CONTROL_ADDRESS + CONTROL.exitCode) };
}
