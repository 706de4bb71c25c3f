/**
 * What one thread knows of the program it takes part in: the memory, its place in it, the program's metadata and its own instance. Slow
 * paths are functions of a context. One per thread and program; never shared.
 */
import type { MemoryMap } from "../abi/memory-map.ts";
import type { Module } from "../bytecode/module.ts";
import type { TortureOptions } from "../heap/torture.ts";
import type { Words } from "../memory/words.ts";
import type { Translation } from "../translate/translate.ts";
import type { HostState } from "./host-state.ts";

/** What generated code exports, see translate/translate.ts. Globals belong to the thread's own instance. */
export interface InstanceExports {
  readonly task_top: WebAssembly.Global;
  readonly task_limit: WebAssembly.Global;
  readonly shadow_top: WebAssembly.Global;
  readonly heap_next: WebAssembly.Global;
  readonly heap_limit: WebAssembly.Global;
  readonly own_heap: WebAssembly.Global;
  readonly marked_heap: WebAssembly.Global;
  readonly stack_left: WebAssembly.Global;
  readonly stack_budget: WebAssembly.Global;
  readonly heap_allocate: (bytes: number) => number;
  readonly heap_place: (bytes: number) => number;
  readonly heap_mark: (reference: number) => void;
  readonly heap_mark_stack: (from: number, to: number) => void;
  readonly heap_retrace: (block: number) => void;
  readonly heap_trace_box: (box: number) => void;
  readonly heap_clear_marks: (firstBlock: number) => void;
  readonly heap_sweep: (heap: number) => void;
  readonly heap_merge: (from: number, to: number) => void;
  /** This one and the next only of a program that forks: no other has own heaps. */
  readonly heap_keep: (from: number, to: number) => void;
  readonly heap_publish: (reference: number) => void;
  readonly heap_fill: (from: number, to: number, byte: number) => void;
  readonly table: WebAssembly.Table;
  readonly entry: () => void;
  readonly run_task: (task: number) => void;
}

/** Metadata of a translated program which every thread gets: `Translation` without the code, and the parts of the module the host reads. */
export type ProgramMetadata = Omit<Translation, "wasm" | "staticData"> & {
  readonly module: Pick<
    Module,
    "types" | "strings" | "files" | "hostFunctions" | "exports" | "errorMakers"
  >;
};

/** Where the program's output goes and what it may do; plain data, the same on every thread. */
export interface HostOptions {
  /** Arguments as `process.argv` shows them, the first two included. */
  readonly argv: readonly string[];
  readonly allowRead: boolean | readonly string[];
  readonly allowWrite: boolean | readonly string[];
  readonly allowEnv: boolean | readonly string[];
  readonly seed?: number;
  /** How long the program may run, as the report shall say it when somebody says that its time is up. */
  readonly timeLimit?: string;
  /** Output is handed to the program's embedder, who collects it on worker 0's thread: no thread writes to a file descriptor. */
  readonly captureOutput?: boolean;
  /** Testing: collect where nothing asks for it, and look for mistakes. */
  readonly torture?: TortureOptions;
}

export interface Context {
  readonly words: Words;
  readonly memory: WebAssembly.Memory;
  readonly map: MemoryMap;
  /** Worker index: 0 is the thread that runs the program's root strand. */
  readonly worker: number;
  /** Address of the worker's control block. */
  readonly block: number;
  readonly metadata: ProgramMetadata;
  readonly options: HostOptions;
  /** Tag of language exceptions; its payload is a boxed value. */
  readonly thrown: WebAssembly.Tag;
  /** Set right after instantiation, before any code runs. */
  exports: InstanceExports;
  /** What the host's own functions keep for this thread: made at their first use, see host-state.ts. */
  hostState?: HostState;
}
