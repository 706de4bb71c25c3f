/** Runs a small bytecode program with the real host functions and gives what a user would see of it. */

import type { Module } from "../../../runtime/bytecode/module.ts";
import { callExport } from "../../../runtime/host/call.ts";
import type { HostOptions } from "../../../runtime/host/context.ts";
import { describeStop, describeUncaught } from "../../../runtime/host/describe-end.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { finishOutput } from "../../../runtime/host/output.ts";
import { createCallbackSink } from "../../../runtime/host/output-sink.ts";
import { prepare } from "../../../runtime/host/prepare.ts";
import { Program } from "../../../runtime/host/program.ts";
import { readReport } from "../../../runtime/host/stop.ts";

export interface SeenRun {
  /** Text on the standard output and error. */
  readonly out: string;
  readonly err: string;
  readonly exitCode: number;
  readonly report: string | undefined;
}

/** @param module verified */
export function runToEnd(module: Module, options: Partial<HostOptions> = {}): SeenRun {
  const program = new Program(prepare(module), {
    threads: 1,
    argv: ["node", "program.ts"],
    allowRead: true,
    allowWrite: true,
    allowEnv: true,
    captureOutput: true,
    maxMemoryBytes: 64 << 20,
    ...options,
  });
  const { context } = program.root;
  const { output } = hostState(context);
  const written = ["", "", ""];
  output.sink = createCallbackSink((descriptor, bytes) => {
    written[descriptor] += Buffer.from(bytes).toString();
  });
  const outcome = callExport(program.root, "entry", []);
  const stop = readReport(context.words);
  finishOutput(output, stop);
  const end =
    stop === undefined
      ? outcome.kind === "threw"
        ? { exitCode: 1, report: describeUncaught(context, outcome.value) }
        : { exitCode: 0 }
      : describeStop(stop, context);
  const [, out = "", err = ""] = written;
  return { out, err, report: undefined, ...end };
}
