/**
 * The worker threads of an embedding program: shared by all scripted functions, started at the first call, idle without keeping the process
 * alive. A thread has the same worker index in every program: its place in the pool plus one; 0 is the embedding program's own thread.
 *
 * A thread inside a program's loop reads no messages. Whoever wants it elsewhere posts a message, then looks at its `state` in each program, and
 * where that is 1 sets `leave`; the thread sets `state`, then looks for messages, and only then goes into the loop. One of the two sees the other.
 */
import type { Worker } from "node:worker_threads";
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../abi/memory-map.ts";
import { Words } from "../memory/words.ts";
import { wake, wakeAll } from "../safepoint/wake.ts";
import type { RawOutcome, RawValue } from "./call.ts";
import type { ProgramShare } from "./instantiate.ts";
import { StoppedError } from "./stopped-error.ts";
import { startThreads } from "./threads.ts";
import type { WorkerReply, WorkerRequest } from "./worker.ts";

/** A thread that was asked to help stays for longer than this even if nothing runs, so it need not be asked again. */
const SUMMONS_INTERVAL_MS = 1;
/** How often a thread is looked after that is about to leave. */
const LEAVING_POLL_MS = 0.1;
/** It only has to wake up, but on a machine with more to do that may take its time. */
const LEAVING_TIMEOUT_MS = 2000;

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
  /** When it was last asked to help, by program. */
  readonly summonedAt: Map<number, number>;
}

interface PoolProgram {
  readonly share: ProgramShare;
  readonly words: Words;
}

export class Pool {
  readonly #threads: PoolThread[];
  readonly #programs = new Map<number, PoolProgram>();
  readonly #queue: PendingCall[] = [];
  #nextProgram = 1;
  #nextCall = 1;
  #isClosed = false;

  /** @param threadCount at least 1, so that an asynchronous call has a thread to run on */
  constructor(threadCount: number) {
    this.#threads = startThreads(threadCount).map((thread, index) => {
      const summonedAt = new Map<number, number>();
      const entry: PoolThread = { thread, worker: index + 1, call: undefined, summonedAt };
      thread.on("message", (reply: WorkerReply) => this.#returned(entry, reply));
      thread.on("error", (error) => this.#failed(`a worker thread failed: ${error}`));
      thread.on("exit", () => this.#failed("a worker thread ended"));
      return entry;
    });
    for (const { thread } of this.#threads) thread.unref();
  }

  get threadCount(): number {
    return this.#threads.length;
  }

  /** True after `close`, and after a thread failed: nothing can be called any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Tells every thread of a program. @returns its number in this pool */
  add(share: ProgramShare): number {
    const program = this.#nextProgram++;
    this.#programs.set(program, { share, words: new Words(share.memory) });
    for (const { thread, worker } of this.#threads)
      post(thread, { kind: "program", program, worker, share });
    return program;
  }

  /** Makes every thread forget a program. Calls of it that are still in the queue end as stopped. */
  remove(program: number): void {
    this.#programs.delete(program);
    for (const { thread, summonedAt } of this.#threads) {
      summonedAt.delete(program);
      post(thread, { kind: "forget", program });
    }
  }

  /**
   * Removes a program of which no call is under way, and returns when no thread is in it or will ever be: its memory may be made new.
   * @returns false when a thread does not come out
   */
  removeAndWait(program: number): boolean {
    const known = this.#programs.get(program);
    this.remove(program);
    if (!known) return true;
    const { words } = known;
    const deadline = performance.now() + LEAVING_TIMEOUT_MS;
    for (const { worker } of this.#threads) {
      while (isInLoop(words, worker)) {
        if (performance.now() > deadline) return false;
        askToLeave(words, worker);
        const idleWord = workerBlock(0) + WORKER.parkWord;
        words.wait(idleWord, words.atomicLoad(idleWord), LEAVING_POLL_MS);
      }
    }
    return true;
  }

  /**
   * Before a root strand begins on any thread: threads that help stay until `end`.
   * @param maxHelpers how many shall, the root's own thread not counted
   */
  begin(program: number, maxHelpers = this.threadCount): void {
    const known = this.#programs.get(program);
    if (!known) return;
    known.words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, 1);
    // Those that have been here a moment ago sleep until then.
    wakeAll(known.words, known.share.map.workerCount);
    this.summon(program, maxHelpers);
  }

  /** After a root strand ended. */
  end(program: number): void {
    const known = this.#programs.get(program);
    if (!known) return;
    if (known.words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, -1) === 1)
      wakeAll(known.words, known.share.map.workerCount);
  }

  /** Calls threads to help that have nothing to do. They come even if no root strand runs yet, and stay for a moment. */
  summon(program: number, maxHelpers = this.threadCount): void {
    const known = this.#programs.get(program);
    if (!known) return;
    let helpers = 0;
    for (const entry of this.#threads) {
      const { thread, worker, call, summonedAt } = entry;
      if (helpers >= maxHelpers) return;
      if (call || worker >= known.share.map.workerCount) continue;
      const elsewhere = this.#loopsOf(worker);
      if (elsewhere.some((words) => words !== known.words && hasRoots(words))) continue;
      helpers += 1;
      if (elsewhere.includes(known.words)) continue;
      const now = performance.now();
      if (now - (summonedAt.get(program) ?? Number.NEGATIVE_INFINITY) < SUMMONS_INTERVAL_MS)
        continue;
      summonedAt.set(program, now);
      post(thread, { kind: "join", program });
      for (const words of elsewhere) askToLeave(words, worker);
    }
  }

  /**
   * Runs an exported function as a root strand on a pool thread; waits in a queue while all threads run one.
   * The process stays alive until it returned.
   */
  call(program: number, name: string, args: readonly RawValue[]): Promise<RawOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new StoppedError("the worker threads were shut down"));
        return;
      }
      this.#queue.push({ program, name, args, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends all threads; calls under way are rejected with a `StoppedError`. */
  async close(): Promise<void> {
    this.#rejectAll("the worker threads were shut down while it ran");
    await Promise.all(this.#threads.map(({ thread }) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const free = this.#threads.filter(({ call }) => !call);
      const entry = free.find(({ worker }) => this.#isIdle(worker)) ?? free[0];
      const call = entry && this.#queue.shift();
      if (!call) return;
      const { program, name, args } = call;
      if (!this.#programs.has(program)) {
        call.resolve({ kind: "stopped" });
        continue;
      }
      entry.call = call;
      entry.thread.ref();
      post(entry.thread, { kind: "call", program, call: this.#nextCall++, name, args });
      for (const words of this.#loopsOf(entry.worker)) askToLeave(words, entry.worker);
      this.begin(program);
    }
  }

  #returned(entry: PoolThread, reply: WorkerReply): void {
    const call = entry.call;
    if (!call || reply.kind !== "returned") return;
    entry.call = undefined;
    entry.thread.unref();
    this.end(call.program);
    call.resolve(reply.outcome);
    this.#dispatch();
    // The thread is free now, and others may have become so.
    for (const [program, { words }] of this.#programs) if (hasRoots(words)) this.summon(program);
  }

  /** A thread that ends takes what it was working on with it, and nobody can say what that was. */
  #failed(reason: string): void {
    if (this.#isClosed) return;
    this.#rejectAll(reason);
    for (const { thread } of this.#threads) void thread.terminate();
  }

  #rejectAll(reason: string): void {
    this.#isClosed = true;
    const running = this.#threads.flatMap(({ call }) => (call ? [call] : []));
    for (const entry of this.#threads) entry.call = undefined;
    for (const { reject } of [...running, ...this.#queue.splice(0)])
      reject(new StoppedError(reason));
  }

  /** Memories of the programs in whose loops a thread is. */
  #loopsOf(worker: number): Words[] {
    return [...this.#programs.values()]
      .map(({ words }) => words)
      .filter((words) => isInLoop(words, worker));
  }

  /** Will the thread read a message at once? */
  #isIdle(worker: number): boolean {
    return this.#loopsOf(worker).every(
      (words) => !hasRoots(words) || words.atomicLoad(workerBlock(worker) + WORKER.idle) !== 0,
    );
  }
}

function post(thread: Worker, request: WorkerRequest): void {
  thread.postMessage(request);
}

function hasRoots(words: Words): boolean {
  return words.atomicLoad(CONTROL_ADDRESS + CONTROL.roots) > 0;
}

function isInLoop(words: Words, worker: number): boolean {
  return words.atomicLoad(workerBlock(worker) + WORKER.state) === 1;
}

/** Asks a thread to leave the loop it is in, after the task it may be running. A message for it must have been posted. */
function askToLeave(words: Words, worker: number): void {
  words.atomicStore(workerBlock(worker) + WORKER.leave, 1);
  wake(words, worker);
}
