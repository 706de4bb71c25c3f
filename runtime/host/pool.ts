/**
 * The worker threads of an embedding program: shared by all scripted functions, started at the first call, idle without keeping the process
 * alive. A thread has the same worker index in every program: its place in the pool plus one; 0 is the embedding program's own thread.
 */
import type { Worker } from "node:worker_threads";
import { WORKER, workerBlock } from "../abi/memory-map.ts";
import { Words } from "../memory/words.ts";
import { wake } from "../sched/strand.ts";
import type { RawOutcome, RawValue } from "./call.ts";
import type { ProgramShare } from "./instantiate.ts";
import { startThreads } from "./program.ts";
import type { WorkerReply, WorkerRequest } from "./worker.ts";

interface PendingCall {
  readonly program: number;
  readonly name: string;
  readonly args: readonly RawValue[];
  readonly resolve: (outcome: RawOutcome) => void;
  readonly reject: (error: Error) => void;
}

interface PoolThread {
  readonly thread: Worker;
  readonly worker: number;
  /** The call whose root strand it runs. */
  call: PendingCall | undefined;
}

export class Pool {
  readonly #threads: PoolThread[];
  readonly #programs = new Map<number, { readonly share: ProgramShare; readonly words: Words }>();
  readonly #queue: PendingCall[] = [];
  #nextProgram = 1;
  #nextCall = 1;

  /** @param threadCount at least 1, so that an asynchronous call has a thread to run on */
  constructor(threadCount: number) {
    this.#threads = startThreads(threadCount).map((thread, index) => {
      const entry: PoolThread = { thread, worker: index + 1, call: undefined };
      thread.on("message", (reply: WorkerReply) => this.#returned(entry, reply));
      thread.on("error", (error) => this.#failed(entry, error));
      thread.on("exit", () => this.#failed(entry, new Error("a worker thread ended")));
      return entry;
    });
    for (const { thread } of this.#threads) thread.unref();
  }

  get threadCount(): number {
    return this.#threads.length;
  }

  /** Tells every thread of a program. @returns its number in this pool */
  add(share: ProgramShare): number {
    const program = this.#nextProgram++;
    this.#programs.set(program, { share, words: new Words(share.memory) });
    for (const { thread, worker } of this.#threads) {
      thread.postMessage({ kind: "program", program, worker, share } satisfies WorkerRequest);
    }
    return program;
  }

  /** Calls threads that are not already in the program's loop to help. Before a root strand of the program begins, on any thread. */
  summon(program: number): void {
    const known = this.#programs.get(program);
    if (!known) return;
    for (const { thread, worker, call } of this.#threads) {
      if (call || worker >= known.share.map.workerCount) continue;
      if (known.words.atomicLoad(workerBlock(worker) + WORKER.state) === 1) continue;
      thread.postMessage({ kind: "join", program } satisfies WorkerRequest);
    }
  }

  /**
   * Runs an exported function as a root strand on a pool thread; waits in a queue while all threads run one.
   * The process stays alive until it returned.
   */
  call(program: number, name: string, args: readonly RawValue[]): Promise<RawOutcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ program, name, args, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends all threads; calls under way are rejected. */
  async close(): Promise<void> {
    for (const call of this.#queue.splice(0)) call.reject(new Error("the pool was shut down"));
    await Promise.all(this.#threads.map(({ thread }) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const free = this.#threads.filter(({ call }) => !call);
      const entry = free.find(({ worker }) => this.#isAway(worker)) ?? free[0];
      const call = entry && this.#queue.shift();
      if (!call) return;
      entry.call = call;
      entry.thread.ref();
      this.#bringBack(entry.worker);
      const { program, name, args } = call;
      entry.thread.postMessage({
        kind: "call",
        program,
        call: this.#nextCall++,
        name,
        args,
      } satisfies WorkerRequest);
      this.summon(program);
    }
  }

  /** Is the thread in no program's loop, or idle there: will it read a message at once? */
  #isAway(worker: number): boolean {
    return [...this.#programs.values()].every(({ words }) => {
      const block = workerBlock(worker);
      return (
        words.atomicLoad(block + WORKER.state) !== 1 || words.atomicLoad(block + WORKER.idle) !== 0
      );
    });
  }

  /** Asks a thread to leave the loop it is in, after the task it may be running. */
  #bringBack(worker: number): void {
    for (const { words } of this.#programs.values()) {
      if (words.atomicLoad(workerBlock(worker) + WORKER.state) !== 1) continue;
      words.atomicStore(workerBlock(worker) + WORKER.leave, 1);
      wake(words, worker);
    }
  }

  #returned(entry: PoolThread, reply: WorkerReply): void {
    const call = entry.call;
    entry.call = undefined;
    entry.thread.unref();
    call?.resolve(reply.outcome);
    this.#dispatch();
  }

  #failed(entry: PoolThread, error: Error): void {
    const call = entry.call;
    entry.call = undefined;
    call?.reject(error);
  }
}
