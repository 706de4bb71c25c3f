/**
 * Byte ranges of the one shared memory. Generated code embeds the fixed addresses; the host lays out the rest. Imports nothing.
 *
 * ```
 * 0            null zone: what a read through undefined (0) or null (8) sees; holds zeroes, nothing is ever placed here
 * CONTROL      words of the whole program
 * WORKERS      one control block per worker
 * BLOCK_TABLE  state of every block of the heap
 * HEAPS        two heaps per worker: of objects that all may see, and of its own
 * STATIC       string constants, static closures, module variables (written once by the host before any code runs)
 * …            per worker: task stack, shadow stack, list of published objects
 * heap         blocks of BLOCK_BYTES, aligned to BLOCK_BYTES, to the memory limit
 * ```
 */

export const NULL_ZONE_BYTES = 0x10000;

/** `undefined` and `null` as references; both lie in the null zone. `HOLE` marks a missing element of a reference array. */
export const UNDEFINED = 0;
export const NULL = 8;
export const HOLE = 16;

export const CONTROL_ADDRESS = 0x10000;
/** Words of the whole program: byte offsets from CONTROL_ADDRESS. Who writes | who reads | ordering. */
export const CONTROL = {
  /** 1 once the program ends: workers leave their loops. | root | all | atomic */
  shutdown: 0,
  /** Workers taking part, the root included. | root, before workers start | all | atomic */
  workerCount: 4,
  /** Address of the first heap block. | root, once | all | plain after start */
  heapStart: 8,
  /** Address behind the last heap block the memory limit allows. | root, once | all | plain after start */
  heapLimit: 12,
  /** Lock of all output: 0 free, 1 held, 2 held and somebody sleeps. | any worker, CAS | any | atomic */
  outputLock: 16,
  /** First output stream; see host/OUTPUT.md. | holder of outputLock | holder of outputLock | plain under the lock */
  outputStreams: 20,
  /** Free list of output cells. | holder of outputLock | same | plain under the lock */
  outputFree: 24,
  /** Set when a worker stopped the program (trap, out of memory, exit): its index + 1. | first stopper, CAS | all | atomic */
  stopper: 28,
  /** 1 once the report at REPORT_ADDRESS is complete. | stopper | root | atomic */
  reportReady: 32,
  /** Root strands running now; at 0 the workers of an embedding program go back to their event loops. | roots, atomic add | all | atomic */
  roots: 36,
  /** Worker that writes text to the file descriptors now: its index + 1, or 0. | holder of outputLock; the flusher clears | any | atomic */
  outputFlusher: 40,
  /** Address of the tables that say where references lie in objects; see translate/trace-tables.ts. | root, once | all | plain after start */
  traceTables: 44,
  /** Heap blocks taken. | who takes or frees blocks, atomic add | all | atomic */
  heapBlocks: 48,
  /** Blocks from which on a worker that wants another one collects first. | collector | all | atomic */
  heapTarget: 52,
  /** Number of the block from which on a free one is looked for; only a hint. | any worker | any worker | atomic */
  blockHint: 56,
  /** Worker that stops all others to collect: its index + 1, with another bit while it asks for help; or 0. | collector, CAS from 0, back to 0 | all | atomic */
  collector: 60,
  /** Grows whenever a worker has stopped for the collector, which sleeps on it. | workers, atomic add | collector | atomic wait/notify */
  stopSignal: 64,
  /** Collections so far: who finds it changed must not use the free memory it had. | collector | all | atomic */
  collections: 68,
  /** Calls from outside under way, from before their arguments are made until their results have been read. | embedding thread, atomic add | collector | atomic */
  outsideCalls: 72,
  /** Root strands between their first instruction and their last. | root strands, atomic add | collector | atomic */
  rootStrands: 76,
  /** Groups of the console that are open in what has been written out, see host/output-groups.ts. | flusher | flusher | plain */
  groups: 80,
  /** `process.exitCode` as the program set it. | any | root at the end | atomic */
  exitCode: 84,
  /** Collections that workers made of their own heaps so far. | any worker, atomic add | root at the end | atomic */
  ownCollections: 88,
  /** 1 once the program has run for as long as it may: who sees it first stops the program. | watcher of the time | all | atomic */
  timeUp: 92,
  /** Workers that mark together and have something to mark, see heap/README.md "Marking together". | collector 0 → 1, markers | all who stand still | atomic */
  markers: 96,
  /** Blocks that are taken beyond `heapTarget` while the worker that wants one has free lines, which what it makes does not fit into. | collector | all | atomic */
  heapGrowth: 100,
} as const;

export const WORKERS_ADDRESS = 0x10100;
/** Bytes of one worker's control block: a power of two, and whole cache lines, so that workers do not share one. */
export const WORKER_BLOCK_BYTES = 256;
export const MAX_WORKERS = 256;

/** Words of one worker's block: byte offsets. The first two are read together as one i64 at forks. */
export const WORKER = {
  /** Not zero: take the slow path at the next safepoint (steal request, shutdown, deadline). | any worker sets, owner clears | owner | plain read, atomic write */
  poll: 0,
  /** Not zero: some worker sleeps hungry; hand it work at the next fork. | sleepers set, owner clears | owner | plain read, atomic write */
  hungry: 4,
  /** Steal request: thief index + 1, or 0. | thief by CAS from 0, owner clears | owner | atomic */
  mailbox: 8,
  /** What this worker's own request asks for: a Future's task, or 0 for the oldest latent task. | owner, before its request | its victim | plain, ordered by the mailbox */
  wanted: 12,
  /** Lowest address of the victim's task stack this worker may take from, for leapfrogging. | owner, as wanted | its victim */
  floor: 16,
  /** Answer to this worker's request: a task address, or an ANSWER code. | victim | owner | atomic */
  answer: 20,
  /** 1 while parked or about to park. | owner | wakers | atomic */
  parked: 24,
  /** Park word: incremented to wake. | wakers | owner | atomic wait/notify */
  parkWord: 28,
  /** 1 while idle and willing to be handed work in `gift`. | owner; a giver takes it by CAS to 0 | givers | atomic */
  idle: 32,
  /** Task this worker waits for (leapfrogging follows it), 0 when none. | owner | thieves | atomic */
  waitingFor: 36,
  /** Counters. | owner | root at the end | plain */
  steals: 40,
  tasksRun: 44,
  parks: 48,
  stealRequests: 52,
  forksServed: 56,
  /** Worker state: 0 not started, 1 running, 2 left. | owner | root | atomic */
  state: 60,
  /** Task top when the innermost Future or strand this worker runs began: latent tasks from there up descend from it. | owner | owner | plain */
  taskBase: 64,
  /** Copies of the instance's globals, for whoever must scan or report while the worker is stopped. | owner at safepoints | collector */
  taskTop: 68,
  shadowTop: 72,
  /** Escaping latent records on the task stack now: hint for parked victims and bound on forks. | owner | thieves | plain */
  latentHint: 76,
  /** Task handed to this idle worker. | the giver who took `idle` | owner | atomic */
  gift: 80,
  /** 1 when the worker shall leave its loop after the task it runs: its thread has a message to read. | the embedding thread sets, owner clears | owner | atomic */
  leave: 84,
  /** 1 while the worker stands at a safepoint for the collector. | owner | collector | atomic */
  stopped: 88,
  /** Address of the heap in which the worker allocates: one of its two. | owner | owner, collector | plain */
  heap: 92,
  /** Block with free lines between which the worker allocates, and the number of the next line to look at; 0 without one. | owner | owner | plain */
  holeBlock: 96,
  holeLine: 100,
  /** Memory for references still to be followed, and whether it did not suffice. | who marks; markOverflow also the collector before | the same | plain */
  markStack: 104,
  markLimit: 108,
  markOverflow: 112,
  /** Collections made. | owner | root at the end | plain */
  collections: 116,
  /** Bytes handed out for objects, of 64 bits. | owner | root at the end | plain */
  allocatedBytes: 120,
  /** Address of the worker's mark box while it marks with others, 0 while it marks alone. | owner | owner | plain */
  markBox: 128,
  /** Mark boxes that the worker has emptied to mark what was in them. | owner | root at the end | plain */
  boxesTaken: 132,
  /** How many tasks this worker's request asks for besides one. | owner, before its request | its victim | plain, ordered by the mailbox */
  batchWanted: 136,
  /** Those tasks, in this and the following words, 0 in what is not used or has been run. | victim before its answer, then owner | owner, collector | plain, ordered by the answer */
  batch: 140,
  /** Free part of the block for objects of more than a line that fitted no gap: up to that block's end, 0 without one. | owner | owner | plain */
  overflow: 252,
} as const;

/** Words of WORKER.batch: with the others they fill a worker's block. */
export const MAX_BATCH = 28;

/** Report of the worker that stopped the program, as UTF-8 JSON behind its length (u32). | stopper | root */
export const REPORT_ADDRESS = WORKERS_ADDRESS + WORKER_BLOCK_BYTES * MAX_WORKERS;
export const REPORT_BYTES = 32 << 10;

/** One byte per block of the address space: one of BLOCK_STATE. | any worker, CAS from free; owner to free | any worker | atomic */
export const BLOCK_TABLE_ADDRESS = REPORT_ADDRESS + REPORT_BYTES;
export const BLOCK_TABLE_BYTES = 0x10000;
export const BLOCK_STATE = {
  /** Never taken: its memory is zero. */
  fresh: 0,
  taken: 1,
  /** Given back: its memory holds anything. */
  free: 2,
} as const;

/** Heaps of the workers: first those that all may see, by worker index, then the workers' own. */
export const HEAPS_ADDRESS = BLOCK_TABLE_ADDRESS + BLOCK_TABLE_BYTES;
export const HEAP_BYTES = 128;
/** Words of a heap: byte offsets. | owner, and the collector while the owner is stopped | same | plain */
export const HEAP = {
  /** First of its blocks of small objects, the next through BLOCK.next. */
  blocks: 0,
  /** First of its large objects' blocks, the next through BLOCK.next. */
  large: 4,
  /** First of its blocks with free lines, the next through BLOCK.nextWithHoles. */
  withHoles: 8,
  /** Lines in use at its last collection, those of large objects included. */
  liveLines: 12,
  /** Blocks it has, those of large objects included. Kept of a worker's own heap only, as the two words below are. */
  blockCount: 16,
  /** Blocks from which on it is collected. */
  target: 20,
  /** Collections that its worker made of it. */
  collections: 24,
  /** End of the list of an own heap's published objects, and of the room for it: PUBLISHED_LIST_BYTES before that it begins. */
  publishedEnd: 28,
  publishedLimit: 32,
  /** Kept of the heap that all may see: steps of marking that its worker has made since a collection of everything began. | who marks, collector */
  markSteps: 36,
  /** PLACE_CLASSES times a `PLACE`: where the next object of more than a line is placed, by how many lines it takes. */
  places: 40,
  /** Kept of a worker's own heap: how often it was opened, and how often what it held was given to the heap that all may see. | owner | root at the end */
  opened: 112,
  givenAway: 116,
} as const;

/** Block with free lines, 0 when there is none any more, and its line to look at. */
export const PLACE = { block: 0, line: 4, bytes: 8 } as const;
/** Objects of 2 lines, of 3 and 4, 5 to 8, and so on: each kind passes over gaps that smaller ones fit into. */
export const PLACE_CLASSES = 9;

/** Lengths of the last pauses for collections in milliseconds, as f64, by their number modulo PAUSE_COUNT. | collector, while all stand still | root at the end */
export const PAUSES_ADDRESS = HEAPS_ADDRESS + 2 * HEAP_BYTES * MAX_WORKERS;
export const PAUSE_COUNT = 1024;
/** The same of collections that workers made of their own heaps. | who makes one | root at the end */
export const OWN_PAUSES_ADDRESS = PAUSES_ADDRESS + 8 * PAUSE_COUNT;

/** First byte behind the control area, where the translator places static data. */
export const STATIC_ADDRESS = OWN_PAUSES_ADDRESS + 8 * PAUSE_COUNT;

/** Virtual size of a worker's task stack and shadow stack: untouched pages cost nothing. Both exceed what the native stack's depth can need. */
export const TASK_STACK_BYTES = 4 << 20;
export const SHADOW_STACK_BYTES = 8 << 20;
/**
 * A worker's mark box, at the end of its shadow stack: objects that wait to be looked through, put there for whoever has nothing to mark. An entry is an object
 * and the first element of an array that is still to be looked at.
 */
export const MARK_BOX = { state: 0, count: 4, entries: 8 } as const;
export const MARK_ENTRY_BYTES = 8;
export const MARK_BOX_ENTRIES = 64;
export const MARK_BOX_BYTES = MARK_BOX.entries + MARK_ENTRY_BYTES * MARK_BOX_ENTRIES;
/** `empty` → `full` by the owner, `full` → `taken` by any marker's CAS, `taken` → `empty` by that marker. */
export const MARK_BOX_STATE = { empty: 0, full: 1, taken: 2 } as const;

/** Room for the addresses of an own heap's published objects: with more of them it is given away as a whole. */
export const PUBLISHED_LIST_BYTES = 128 << 10;

export const BLOCK_BYTES = 64 << 10;
export const LINE_BYTES = 128;
/** Header at the start of every heap block, as its first lines. */
export const BLOCK_HEADER_BYTES = 1664;
/** Objects above this go to a block of their kind when the current one has more than this left. */
export const MEDIUM_OBJECT_BYTES = 2 << 10;
/** Objects above this get blocks of their own: they do not fit into one together with its header. */
export const LARGE_OBJECT_BYTES = BLOCK_BYTES - BLOCK_HEADER_BYTES;

/** Offsets in a block header. | owner of the heap, and the collector while the owner is stopped | same | plain */
export const BLOCK = {
  /** Blocks of a large object: their number; 1 for an ordinary block. */
  span: 0,
  /** Address of the heap the block belongs to, or RUNTIME_HEAP. */
  heap: 4,
  /** Next block of the same list of the heap. */
  next: 8,
  /** Next block with free lines of the same heap. */
  nextWithHoles: 12,
  /** 1 when one large object has the block, and those behind it, to itself. */
  isLarge: 16,
  /** One bit per 8 bytes of the block: an object begins there which the last collection reached. */
  marks: 128,
  /** One byte per line: 1 when an object which the last collection reached has a part in it, or objects were placed there since. Those of the header stay 0. */
  lines: 1152,
} as const;
export const MARKS_BYTES = BLOCK_BYTES / 64;
export const LINES_PER_BLOCK = BLOCK_BYTES / LINE_BYTES;
export const FIRST_LINE = BLOCK_HEADER_BYTES / LINE_BYTES;

export interface MemoryMap {
  readonly workerCount: number;
  readonly staticEnd: number;
  /** Task stack of worker w: taskStacks + w * TASK_STACK_BYTES. */
  readonly taskStacks: number;
  readonly shadowStacks: number;
  /** List of published objects of worker w: publishedLists + w * PUBLISHED_LIST_BYTES. */
  readonly publishedLists: number;
  readonly heapStart: number;
  /** First byte behind the heap: a multiple of BLOCK_BYTES. */
  readonly heapEnd: number;
}

/** Address of a worker's heap of objects that all may see. */
export function workerHeap(worker: number): number {
  return HEAPS_ADDRESS + worker * HEAP_BYTES;
}

/** Address of the heap of objects that only the worker itself can name; see heap/README.md "A worker's own heap". */
export function ownHeap(worker: number): number {
  return HEAPS_ADDRESS + (MAX_WORKERS + worker) * HEAP_BYTES;
}

/** Address of a worker's control block. @param worker 0 (root) to MAX_WORKERS - 1 */
export function workerBlock(worker: number): number {
  return WORKERS_ADDRESS + worker * WORKER_BLOCK_BYTES;
}

/** Address of a worker's mark box: the mark stack, the unused rest of the shadow stack, ends there. */
export function markBox({ shadowStacks }: Pick<MemoryMap, "shadowStacks">, worker: number): number {
  return shadowStacks + (worker + 1) * SHADOW_STACK_BYTES - MARK_BOX_BYTES;
}

/** A memory limit that leaves no room for objects. */
export class MemoryTooSmall extends RangeError {
  override readonly name = "MemoryTooSmall";
  readonly workerCount: number;
  readonly neededBytes: number;

  constructor(workerCount: number, neededBytes: number) {
    super(`${workerCount} workers need at least ${neededBytes} bytes of memory`);
    this.workerCount = workerCount;
    this.neededBytes = neededBytes;
  }
}

/**
 * Lays out the memory behind the static data.
 * @param maxBytes size of the whole memory: at most 4 GiB
 * @throws RangeError when stacks and one block per worker do not fit
 */
export function layOutMemory(
  staticBytes: number,
  workerCount: number,
  maxBytes: number,
): MemoryMap {
  const align = (value: number, to: number) => Math.ceil(value / to) * to;
  const staticEnd = STATIC_ADDRESS + staticBytes;
  const taskStacks = align(staticEnd, BLOCK_BYTES);
  const shadowStacks = taskStacks + workerCount * TASK_STACK_BYTES;
  const publishedLists = shadowStacks + workerCount * SHADOW_STACK_BYTES;
  const heapStart = publishedLists + workerCount * PUBLISHED_LIST_BYTES;
  // The last block of the address space stays unused, so that every address behind an object is a 32-bit number too.
  const heapEnd = Math.floor(Math.min(maxBytes, 2 ** 32 - BLOCK_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  if (heapStart + workerCount * BLOCK_BYTES > heapEnd) {
    throw new MemoryTooSmall(workerCount, heapStart + workerCount * BLOCK_BYTES);
  }
  return { workerCount, staticEnd, taskStacks, shadowStacks, publishedLists, heapStart, heapEnd };
}
