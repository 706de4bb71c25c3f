/** A program ready to run: its memory, its code, the calling thread's part in it as worker 0, and the worker threads that help. */
import type { Worker } from "node:worker_threads";
import {
  BLOCK_TABLE_ADDRESS,
  CONTROL,
  CONTROL_ADDRESS,
  HEAPS_ADDRESS,
  layOutMemory,
  type MemoryMap,
  STATIC_ADDRESS,
  WORKER,
  workerBlock,
} from "../abi/memory-map.ts";
import { releaseAllBlocks, takenBlockBytes } from "../heap/blocks.ts";
import { firstTargetBlocks } from "../heap/collect.ts";
import { createSharedMemory, MAX_MEMORY_BYTES, Words } from "../memory/words.ts";
import { wakeAll } from "../safepoint/wake.ts";
import type { HostOptions } from "./context.ts";
import { tuneEngine, untuneEngine } from "./engine.ts";
import {
  initialiseControl,
  instantiate,
  type Participant,
  type ProgramShare,
} from "./instantiate.ts";
import type { ReadyProgram } from "./ready-program.ts";
import type { WorkerRequest } from "./worker.ts";

/** Options of a program, all plain data. */
export interface ProgramOptions extends HostOptions {
  /** Workers, the calling thread included; at least 1. A program that never forks uses 1. */
  readonly threads: number;
  readonly maxMemoryBytes?: number;
  /** Testing: hand tasks over whenever somebody is idle. */
  readonly forceSteals?: boolean;
}

export class Program {
  readonly share: ProgramShare;
  readonly #words: Words;
  #root: Participant | undefined;
  #threads: readonly Worker[] = [];
  readonly #staticData: Uint8Array;

  /**
   * Lays out the program's memory and writes its static data. Runs none of its code.
   * @throws RangeError when the memory limit is too small for the workers
   */
  constructor(
    { wasm, staticData, metadata }: ReadyProgram,
    options: ProgramOptions,
    embedding = { keepsWorkers: false },
  ) {
    // An embedded program is called on other threads too, whether it forks or not.
    const usesWorkers = metadata.forks || embedding.keepsWorkers;
    const workerCount = usesWorkers ? Math.max(1, options.threads) : 1;
    const maxBytes = Math.min(options.maxMemoryBytes ?? MAX_MEMORY_BYTES, MAX_MEMORY_BYTES);
    const map = layOutMemory(staticData.length, workerCount, maxBytes);
    const memory = createSharedMemory(map.heapEnd);
    const words = new Words(memory);
    words.u8.set(staticData, STATIC_ADDRESS);
    this.#words = words;
    this.#staticData = staticData;
    startControl(words, map, metadata.traceTables);
    const {
      argv,
      allowRead,
      allowWrite,
      allowEnv,
      captureOutput = false,
      seed,
      timeLimit,
      torture,
    } = options;
    this.share = {
      wasm: makeModule(wasm, embedding.keepsWorkers),
      memory,
      map,
      metadata,
      options: {
        argv,
        allowRead,
        allowWrite,
        allowEnv,
        captureOutput,
        ...(seed === undefined ? {} : { seed }),
        ...(timeLimit === undefined ? {} : { timeLimit }),
        ...(torture && { torture }),
      },
      forceSteals: options.forceSteals ?? false,
    };
  }

  /** The calling thread's part, worker 0: instantiated when it is first asked for, since it may be another thread's. */
  get root(): Participant {
    this.#root ??= instantiate(this.share, 0);
    return this.#root;
  }

  /** Bytes of static data: for statistics. */
  get staticBytes(): number {
    return this.#staticData.length;
  }

  /**
   * Gives threads their part in the program; they come to help as soon as they are up.
   * @param threads fresh ones of `startThreads`, at least workerCount - 1; superfluous ones are ended
   */
  attach(threads: readonly Worker[]): void {
    const needed = this.share.map.workerCount - 1;
    this.#threads = threads.slice(0, needed);
    // They stay until `close`, also before the entry begins and after it ended.
    this.#words.atomicAdd(CONTROL_ADDRESS + CONTROL.roots, 1);
    for (const thread of threads.slice(needed)) void thread.terminate();
    this.#threads.forEach((thread, index) => {
      thread.postMessage({
        kind: "program",
        program: 0,
        worker: index + 1,
        share: this.share,
      } satisfies WorkerRequest);
      thread.postMessage({ kind: "join", program: 0 } satisfies WorkerRequest);
    });
  }

  /** Bytes of blocks taken for objects. */
  get heapBytes(): number {
    return takenBlockBytes(this.#words);
  }

  /**
   * Makes the memory as it was before any code ran. No thread may be in the program, and all others must instantiate it anew. The memory is used
   * again, not replaced: what worker threads hold of an old one is not given back to the system for a long time.
   */
  restart(): void {
    const { map } = this.share;
    const words = this.#words;
    words.u8.fill(0, CONTROL_ADDRESS, BLOCK_TABLE_ADDRESS);
    words.u8.fill(0, HEAPS_ADDRESS, STATIC_ADDRESS);
    releaseAllBlocks(words);
    words.u8.set(this.#staticData, STATIC_ADDRESS);
    startControl(words, map, this.share.metadata.traceTables);
    this.#root = undefined;
  }

  /** Ends the program on all threads. */
  async close(): Promise<void> {
    const words = this.#words;
    words.atomicStore(CONTROL_ADDRESS + CONTROL.shutdown, 1);
    for (let worker = 0; worker < this.share.map.workerCount; worker++) {
      words.atomicStore(workerBlock(worker) + WORKER.poll, 1);
    }
    wakeAll(words, this.share.map.workerCount);
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}

/** @param staysTuned somebody may run code of ours on another thread */
function makeModule(wasm: Uint8Array<ArrayBuffer>, staysTuned: boolean): WebAssembly.Module {
  tuneEngine();
  try {
    return new WebAssembly.Module(wasm);
  } finally {
    if (!staysTuned) untuneEngine();
  }
}

function startControl(words: Words, map: MemoryMap, traceTables: number): void {
  initialiseControl(words, map, {
    [CONTROL.workerCount]: map.workerCount,
    [CONTROL.heapStart]: map.heapStart | 0,
    [CONTROL.heapLimit]: map.heapEnd | 0,
    [CONTROL.heapTarget]: firstTargetBlocks(map.workerCount),
    [CONTROL.traceTables]: traceTables,
  });
}
