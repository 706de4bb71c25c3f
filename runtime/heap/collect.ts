/**
 * Collections: what can be reached is marked, blocks and lines without a mark are free again. Objects never move. One of everything has every worker
 * stand still; one of the worker's own heap concerns nobody else. Protocol, states and why it is sound: README.md.
 */
import {
  BLOCK_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  HEAP,
  LINE_BYTES,
  OWN_PAUSES_ADDRESS,
  ownHeap,
  PAUSE_COUNT,
  PAUSES_ADDRESS,
  WORKER,
  workerHeap,
} from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { resumeWorkers, stopWorkers } from "../safepoint/stop-workers.ts";
import {
  type Allocator,
  forgetFreeMemory,
  type HeapOwner,
  leaveForSharedHeap,
} from "./allocate.ts";
import { takenBlockBytes } from "./blocks.ts";
import { heaps, largeBytes, liveBytes, markSteps } from "./heap-lists.ts";
import { type Marker, type MarkingCode, markAlone, markTogether } from "./mark.ts";
import { FIRST_OWN_BLOCKS, giveOwnHeapAway, publishedList } from "./own-heap.ts";
import {
  type RootTables,
  type RootVisitor,
  type StackMap,
  visitRoots,
  visitStacks,
} from "./roots.ts";

/** The collector's code in the program's own module; see translate/collector. */
export interface CollectorCode extends MarkingCode {
  readonly heap_keep: (from: number, to: number) => void;
  readonly heap_sweep: (heap: number) => void;
  readonly task_top: WebAssembly.Global;
  readonly marked_heap: WebAssembly.Global;
}

/** A thread that can collect. */
export interface Collector {
  readonly allocator: Allocator;
  readonly owner: HeapOwner & Marker & { readonly exports: CollectorCode };
  readonly worker: number;
  readonly map: StackMap & { readonly heapEnd: number };
  readonly tables: RootTables;
  /** Looks at every collection from inside: for tests. */
  readonly observer?: CollectionObserver;
}

/** Looks at collections. `own` is the own heap that is collected, 0 for all. */
export interface CollectionObserver {
  /** Shall others stand still while that heap is collected? */
  stopsOthers(own: number): boolean;
  /** Before anything is marked. */
  before(own: number): void;
  /** Everything reachable has its mark; nothing has been given back. */
  marked(own: number): void;
  /** Free lines and blocks are free. */
  after(own: number): void;
}

/** Memory that is filled between two collections at least: where next to nothing is alive a collection takes next to no time. */
const LEAST_TARGET_BYTES = 8 << 20;
/** The same where nobody has to be stopped: what is filled again and again then stays in the core's own cache. */
const LEAST_TARGET_BYTES_ALONE = 1 << 20;
/** The same where a collection takes so many steps of marking, about half a millisecond, and what lies between in proportion. */
const LEAST_TARGET_BYTES_ALIVE = 16 << 20;
const MANY_STEPS = 1 << 15;
/** So many workers are given that much each: they fill it faster, and all stand still while one collects. */
const MAX_TARGET_WORKERS = 4;
/** Bytes that are allocated, besides the least, for each step of marking which the last collection took: so it stays a small share of the time. */
const BYTES_PER_STEP = 256;
/** The same as shares of what it found alive, at most and at least: contents of typed arrays and texts are marked in no time, however long they are. */
const MOST_ALIVE_GROWTH = 1;
const LEAST_ALIVE_GROWTH = 1 / 16;
/** Memory in use by an own heap, in multiples of what its last collection found alive, at which the next one comes, besides the least. */
const OWN_GROWTH = 2;
/** Of the blocks left after a collection at least this share is taken anew before the next, where their free lines are no use to what is made. */
const LEAST_GROWTH = 1 / 4;
/** The same where their free lines are filled first, and blocks for 2 MiB at least: what lives on is strewn over all blocks that are taken anew. */
const LEAST_GROWTH_FILLED = 1 / 32;
const LEAST_GROWTH_FILLED_BYTES = 2 << 20;
/** Alive in an own heap after a collection, at which that is given away, besides large objects: the next one shall not look at it again. */
const MAX_OWN_BYTES = 2 << 20;
/** The same with large objects, which are looked at fast: how much of what has been published, and may be garbage, one heap keeps at most. */
const MAX_OWN_BYTES_LARGE = 16 << 20;
/** Blocks that are taken anew between two collections of an own heap, however few of its free lines could be used. */
const LEAST_NEW_OWN_BLOCKS = 8;
/** With less alive, 4 MiB, the worker that collects marks alone: it is done before others would be awake. */
const LEAST_SHARED_BYTES = 4 << 20;
/** Share of the blocks taken that is alive, for all that is known before. */
const LEAST_LIVE = 1 / 8;
/** When so much of the memory limit is alive, going on would mean to collect all the time. */
const FULL_SHARE = 31 / 32;

/** Blocks from which on the first collection comes. */
export function firstTargetBlocks(workerCount: number): number {
  return (workerCount === 1 ? LEAST_TARGET_BYTES_ALONE : LEAST_TARGET_BYTES) / BLOCK_BYTES;
}

/** How a collection ended. */
export type CollectionResult =
  | "collected"
  /** Somebody else collected meanwhile, or the program ends: the caller comes to a safepoint and looks again. */
  | "elsewhere"
  /** Addresses are held outside the program which no collector sees. */
  | "impossible";

/**
 * Collects, with every other worker standing still. The caller's shadow stack is complete, and it holds no addresses in variables.
 */
export function collectAll(collector: Collector): CollectionResult {
  const { owner, worker, map, allocator, observer } = collector;
  const { words } = owner;
  const begun = performance.now();
  if (!stopWorkers(words, worker, map.workerCount)) return "elsewhere";
  try {
    if (hasHiddenRoots(words)) return "impossible";
    publishStacks(owner);
    observer?.before(0);
    markAll(collector);
    observer?.marked(0);
    for (const heap of heaps(map)) owner.exports.heap_sweep(heap);
    words.atomicAdd(CONTROL_ADDRESS + CONTROL.collections, 1);
    leaveForSharedHeap(allocator);
    setTarget(words, map);
    observer?.after(0);
    notePause(owner, performance.now() - begun);
    return "collected";
  } finally {
    resumeWorkers(words);
  }
}

/** Can nobody else name what is in the worker's own heap, so that it may be collected? */
export function isOwnHeapPrivate({ owner }: Collector): boolean {
  return owner.exports.own_heap.value !== 0;
}

/** Has the worker filled its own heap, which nobody else can name, by a share of what it may hold? */
export function isOwnCollectionDue(
  { owner: { words, exports } }: Collector,
  share: number,
): boolean {
  const own = exports.own_heap.value as number;
  if (own === 0) return false;
  return words.load(own + HEAP.blockCount) >= share * words.load(own + HEAP.target);
}

/**
 * Collects the worker's own heap, which nobody else can name, while others run on. As for `collectAll` its stacks are complete.
 * @returns false where an observer wants everybody to stand still, and somebody else collects
 */
export function collectOwn(collector: Collector): boolean {
  const { owner, worker, map, allocator, tables, observer } = collector;
  const { words, exports } = owner;
  const own = ownHeap(worker);
  const begun = performance.now();
  const stopsOthers = observer?.stopsOthers(own) === true;
  if (stopsOthers && !stopWorkers(words, worker, map.workerCount)) return false;
  try {
    publishStacks(owner);
    observer?.before(own);
    exports.marked_heap.value = own;
    const published = publishedList(words, own);
    markAlone(owner, [own], (visitor) => {
      exports.heap_keep(published.from | 0, published.to | 0);
      visitStacks(words, map, tables, worker, visitor);
    });
    exports.marked_heap.value = 0;
    observer?.marked(own);
    exports.heap_sweep(own);
    words.store(own + HEAP.collections, words.load(own + HEAP.collections) + 1);
    words.store(own + HEAP.target, ownTarget(words, own));
    forgetFreeMemory(allocator);
    observer?.after(own);
    const alive = words.load(own + HEAP.liveLines) * LINE_BYTES;
    if (alive - largeBytes(words, own) > MAX_OWN_BYTES || alive > MAX_OWN_BYTES_LARGE) {
      giveOwnHeapAway(owner, own, workerHeap(worker));
    }
    const number = words.atomicAdd(CONTROL_ADDRESS + CONTROL.ownCollections, 1);
    const pause = performance.now() - begun;
    words.storeF64(OWN_PAUSES_ADDRESS + 8 * (number % PAUSE_COUNT), pause);
    return true;
  } finally {
    if (stopsOthers) resumeWorkers(words);
  }
}

/**
 * Blocks at which an own heap that has just been swept is collected again: it goes by what is alive, for that may lie in many blocks which are free but
 * for a line, and these are filled first.
 */
function ownTarget(words: Words, own: number): number {
  const live = (words.load(own + HEAP.liveLines) * LINE_BYTES) / BLOCK_BYTES;
  const wanted = Math.ceil(FIRST_OWN_BLOCKS + OWN_GROWTH * live);
  return Math.max(wanted, words.load(own + HEAP.blockCount) + LEAST_NEW_OWN_BLOCKS);
}

/**
 * Does somebody outside hold addresses? Of a call's arguments and result nobody knows but while its strand runs; more than one call at once may have
 * one that does not.
 */
function hasHiddenRoots(words: Words): boolean {
  const calls = words.atomicLoad(CONTROL_ADDRESS + CONTROL.outsideCalls);
  return (
    calls > 1 || (calls === 1 && words.atomicLoad(CONTROL_ADDRESS + CONTROL.rootStrands) === 0)
  );
}

/** Is so little free after a collection that the program cannot go on? */
export function isFull({ map, owner: { words } }: Collector): boolean {
  return liveBytes(words, map) > FULL_SHARE * (map.heapEnd - map.heapStart);
}

/** Notes for other threads where the stacks of this one end. */
export function publishStacks({
  words,
  block,
  exports,
}: HeapOwner & { readonly exports: Pick<CollectorCode, "task_top" | "shadow_top"> }): void {
  words.store(block + WORKER.taskTop, exports.task_top.value as number);
  words.store(block + WORKER.shadowTop, exports.shadow_top.value as number);
}

/** Marks everything that can be reached. */
function markAll({ owner, map, tables, observer }: Collector): void {
  const { words } = owner;
  const roots = (visitor: RootVisitor) => visitRoots(words, map, tables, visitor);
  for (let each = 0; each < map.workerCount; each += 1) {
    words.store(workerHeap(each) + HEAP.markSteps, 0);
  }
  const expected = Math.max(liveBytes(words, map), takenBlockBytes(words) * LEAST_LIVE);
  const isMuch = expected >= LEAST_SHARED_BYTES || observer !== undefined;
  if (map.workerCount > 1 && isMuch && markTogether(owner, heaps(map), roots)) return;
  // Only marks that one worker makes are exact, and only by exact ones is found again what did not fit a mark stack.
  markAlone(owner, heaps(map), roots);
}

function notePause({ words, block }: HeapOwner, pauseMs: number): void {
  const collections = words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections);
  words.storeF64(PAUSES_ADDRESS + 8 * (collections % PAUSE_COUNT), pauseMs);
  words.store(block + WORKER.collections, words.load(block + WORKER.collections) + 1);
}

function setTarget(words: Words, map: StackMap): void {
  const taken = takenBlockBytes(words);
  const live = liveBytes(words, map);
  const steps = markSteps(words, map);
  const share = Math.min(1, steps / MANY_STEPS);
  const small = map.workerCount === 1 ? LEAST_TARGET_BYTES_ALONE : LEAST_TARGET_BYTES;
  const least = small + share * (LEAST_TARGET_BYTES_ALIVE - small);
  const growth = clamp(BYTES_PER_STEP * steps, LEAST_ALIVE_GROWTH * live, MOST_ALIVE_GROWTH * live);
  const target = Math.max(
    least * Math.min(map.workerCount, MAX_TARGET_WORKERS) + live + growth,
    taken + Math.max(LEAST_GROWTH_FILLED_BYTES, LEAST_GROWTH_FILLED * taken),
  );
  const unfilled = Math.max(0, taken * (1 + LEAST_GROWTH) - target);
  storeBlocks(words, CONTROL.heapTarget, target);
  storeBlocks(words, CONTROL.heapGrowth, unfilled);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function storeBlocks(words: Words, word: number, bytes: number): void {
  words.atomicStore(CONTROL_ADDRESS + word, Math.ceil(bytes / BLOCK_BYTES));
}
