/**
 * Thread entry of a worker: takes part in programs it is told of. Loads no compiler and no translator. Messages in: `WorkerRequest`;
 * out: `WorkerReply`. While it takes part it does not read messages; `WORKER.leave` asks it to.
 */
import { isMainThread, parentPort, receiveMessageOnPort } from "node:worker_threads";
import { CONTROL, CONTROL_ADDRESS, WORKER } from "../abi/memory-map.ts";
import { ProgramStop } from "../sched/strand.ts";
import { workerLoop } from "../sched/worker-loop.ts";
import { callExport, type RawOutcome, type RawValue } from "./call.ts";
import { instantiate, type Participant, type ProgramShare } from "./instantiate.ts";
import { stopForInternalError } from "./report.ts";
import { type RunResult, runEntry } from "./run-entry.ts";

export type WorkerRequest =
  | {
      readonly kind: "program";
      readonly program: number;
      readonly worker: number;
      readonly share: ProgramShare;
    }
  /** Come and help; a root strand of the program has begun, or is about to. */
  | { readonly kind: "join"; readonly program: number }
  /** Run the whole program, as its worker 0. */
  | RunRequest
  | CallRequest
  /** The program is over, or its memory is about to be made new: see pool.ts. */
  | { readonly kind: "forget"; readonly program: number };

interface RunRequest {
  readonly kind: "run";
  readonly program: number;
  /** See `runEntry`. */
  readonly translateMs?: number;
}

interface CallRequest {
  readonly kind: "call";
  readonly program: number;
  readonly call: number;
  readonly name: string;
  readonly args: readonly RawValue[];
}

export type WorkerReply =
  | {
      readonly kind: "returned";
      readonly program: number;
      readonly call: number;
      readonly outcome: RawOutcome;
    }
  | { readonly kind: "ran"; readonly result: RunResult };

/** A program this thread was told of, instantiated when it first takes part. */
interface KnownProgram {
  readonly share: ProgramShare;
  readonly worker: number;
  participant?: Participant;
}

type Port = NonNullable<typeof parentPort>;

/** What a thread does with the messages it gets. */
export class WorkerThread {
  readonly #port: Port;
  readonly #programs = new Map<number, KnownProgram>();
  readonly #calls: CallRequest[] = [];
  #run: RunRequest | undefined;
  /** Programs that asked for help. */
  readonly #joins = new Set<number>();

  constructor(port: Port) {
    this.#port = port;
    port.on("message", (request: WorkerRequest) => {
      this.#note(request);
      this.#work();
    });
  }

  /** Calls come before help: a thread that helps one program must not keep a call of another waiting. */
  #work(): void {
    for (;;) {
      this.#readMessages();
      const call = this.#calls.shift();
      const [program] = this.#joins;
      if (this.#run) this.#runWhole(this.#run);
      else if (call) this.#call(call);
      else if (program !== undefined) this.#help(program);
      else return;
    }
  }

  #readMessages(): void {
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port))
      this.#note(next.message as WorkerRequest);
  }

  #note(request: WorkerRequest): void {
    switch (request.kind) {
      case "program":
        this.#programs.set(request.program, { share: request.share, worker: request.worker });
        break;
      case "forget":
        this.#programs.delete(request.program);
        break;
      case "join":
        this.#joins.add(request.program);
        break;
      case "call":
        this.#calls.push(request);
        break;
      case "run":
        this.#run = request;
        break;
    }
  }

  #participant(program: number): Participant | undefined {
    const known = this.#programs.get(program);
    if (known) known.participant ??= instantiate(known.share, known.worker, true);
    return known?.participant;
  }

  #runWhole({ program, translateMs }: RunRequest): void {
    this.#run = undefined;
    const participant = this.#participant(program);
    if (!participant) throw new Error(`nobody told this thread of program ${program}`);
    const result = runEntry(participant, translateMs);
    this.#port.postMessage({ kind: "ran", result } satisfies WorkerReply);
  }

  #call({ program, call, name, args }: CallRequest): void {
    const participant = this.#participant(program);
    // It was stopped, and forgotten, while the call was on its way.
    const outcome = participant
      ? callExport(participant, name, args)
      : ({ kind: "stopped" } as const);
    const reply: WorkerReply = { kind: "returned", program, call, outcome };
    this.#port.postMessage(reply);
    if (participant && needsHelp(participant)) this.#joins.add(program);
  }

  #help(program: number): void {
    const participant = this.#participant(program);
    if (!participant) {
      this.#joins.delete(program);
      return;
    }
    const { words, block } = participant.context;
    words.atomicStore(block + WORKER.leave, 0);
    words.atomicStore(block + WORKER.state, 1);
    // Whoever wants something of this thread posts a message, then looks at `state`: it comes now, or `leave` is set.
    this.#readMessages();
    if (this.#calls.length > 0 || !this.#programs.has(program)) {
      words.atomicStore(block + WORKER.state, 2);
      return;
    }
    this.#joins.delete(program);
    try {
      // Stays for a while even when no root strand runs: the one that asked may not have begun.
      workerLoop(participant.strand);
    } catch (error) {
      reportFault(participant, error);
    }
    // Called away for something else: there is more to do here.
    if (needsHelp(participant)) this.#joins.add(program);
  }
}

function needsHelp({ context: { words } }: Participant): boolean {
  return (
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.roots) > 0 &&
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) === 0
  );
}

/** A fault of ours stops the program; its report reaches whoever runs the root strand. */
function reportFault({ context }: Participant, error: unknown): void {
  try {
    stopForInternalError(context, error);
  } catch (stop) {
    if (!(stop instanceof ProgramStop)) throw stop;
  }
}

if (!isMainThread && parentPort) new WorkerThread(parentPort);
