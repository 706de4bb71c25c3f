/**
 * Thread entry of a worker: takes part in programs it is told of. Loads no compiler and no translator. Messages in: `WorkerRequest`;
 * out: `WorkerReply`. While it takes part it does not read messages; `WORKER.leave` asks it to.
 */
import { isMainThread, parentPort } from "node:worker_threads";
import { CONTROL, CONTROL_ADDRESS, WORKER } from "../abi/memory-map.ts";
import { ProgramStop } from "../sched/strand.ts";
import { workerLoop } from "../sched/worker-loop.ts";
import { callExport, type RawOutcome, type RawValue } from "./call.ts";
import { instantiate, type Participant, type ProgramShare } from "./instantiate.ts";
import { stopForInternalError } from "./report.ts";

export type WorkerRequest =
  | {
      readonly kind: "program";
      readonly program: number;
      readonly worker: number;
      readonly share: ProgramShare;
    }
  | { readonly kind: "join"; readonly program: number }
  | {
      readonly kind: "call";
      readonly program: number;
      readonly call: number;
      readonly name: string;
      readonly args: readonly RawValue[];
    }
  | { readonly kind: "forget"; readonly program: number };

export type WorkerReply = {
  readonly kind: "returned";
  readonly program: number;
  readonly call: number;
  readonly outcome: RawOutcome;
};

/** A program this thread was told of, instantiated when it first takes part. */
interface KnownProgram {
  readonly share: ProgramShare;
  readonly worker: number;
  participant?: Participant;
}

function serveThread(port: NonNullable<typeof parentPort>): void {
  const programs = new Map<number, KnownProgram>();
  const participantOf = (program: number): Participant | undefined => {
    const known = programs.get(program);
    if (known) known.participant ??= instantiate(known.share, known.worker);
    return known?.participant;
  };
  const takePart = (participant: Participant) => {
    try {
      workerLoop(participant.strand);
    } catch (error) {
      reportFault(participant, error);
    }
  };
  port.on("message", (request: WorkerRequest) => {
    if (request.kind === "program") {
      programs.set(request.program, { share: request.share, worker: request.worker });
      return;
    }
    if (request.kind === "forget") {
      programs.delete(request.program);
      return;
    }
    const participant = participantOf(request.program);
    if (!participant) return;
    const { words, block } = participant.context;
    words.atomicStore(block + WORKER.leave, 0);
    if (request.kind === "call") {
      const outcome = callExport(participant, request.name, request.args);
      port.postMessage({
        kind: "returned",
        program: request.program,
        call: request.call,
        outcome,
      } satisfies WorkerReply);
    }
    if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.roots) > 0) takePart(participant);
  });
}

/** A fault of ours stops the program; its report reaches whoever runs the root strand. */
function reportFault({ context }: Participant, error: unknown): void {
  try {
    stopForInternalError(context, error);
  } catch (stop) {
    if (!(stop instanceof ProgramStop)) throw stop;
  }
}

if (!isMainThread && parentPort) serveThread(parentPort);
