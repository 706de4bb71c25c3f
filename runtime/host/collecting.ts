/**
 * When a thread collects: where generated code asks for memory, and where it calls a function of the host that makes objects, before that begins. Both
 * are safepoints, at which all references are on the shadow stack; inside the host's functions nothing is ever collected.
 */
import { HEAP, LARGE_OBJECT_BYTES, ownHeap, workerHeap } from "../abi/memory-map.ts";
import {
  type Allocator,
  allocate,
  allocateObject,
  blocksOfLarge,
  forgetFreeMemory,
  hasFreeLines,
  isCollectionDue,
  leavesCurrentBlock,
} from "../heap/allocate.ts";
import { takenBlocks } from "../heap/blocks.ts";
import {
  type Collector,
  collectAll,
  collectOwn,
  isFull,
  isOwnCollectionDue,
  isOwnHeapPrivate,
} from "../heap/collect.ts";
import { liveBytes } from "../heap/heap-lists.ts";
import {
  giveOwnHeapAway,
  isOwnHeapOpen,
  isPublishedListFull,
  OwnHeapTrial,
  openOwnHeap,
} from "../heap/own-heap.ts";
import type { TaskRoots } from "../heap/roots.ts";
import { isTortureDue, type TortureOptions, Torturer, tortureAt } from "../heap/torture.ts";
import type { HeapView } from "../heap/verify-heap.ts";
import type { Context } from "./context.ts";

/** What a thread needs to collect, and where it is with that. */
export interface Collecting {
  readonly collector: Collector;
  /** Memory found alive from which on the thread puts its objects into a heap of its own. */
  readonly ownHeapFromBytes: number;
  readonly ownHeapTrial: OwnHeapTrial;
  /** Blocks that the last collection of the own heap left in it, what was published that is. */
  ownBlocksKept: number;
  /** The thread is at a place to which it can come back after a collection: memory used up throws `MemoryFull`. */
  canRetry: boolean;
  /** A collection has just been made for the allocation that is under way. */
  hasCollected: "no" | "due" | "full";
  /** For tests. */
  readonly torture: TortureState | undefined;
}

interface TortureState {
  readonly options: TortureOptions;
  /** Safepoints so far. */
  safepoints: number;
}

/** Thrown instead of stopping the program where a collection may help. Never leaves the function that set `canRetry`. */
export class MemoryFull extends Error {
  override readonly name = "MemoryFull";
}

/** @param standStill comes to a safepoint, for another thread's collection */
export function createCollecting(context: Context, allocator: Allocator): Collecting {
  const { metadata, map, worker, options } = context;
  const tasks = new Map<number, TaskRoots>(metadata.tasks.map((task) => [task.entry, task]));
  const collector: Collector = {
    allocator,
    owner: context,
    worker,
    map,
    tables: { globals: metadata.globals, tasks },
    ...(options.torture && {
      observer: new Torturer(heapView(context), worker, options.torture, (from, to, byte) =>
        context.exports.heap_fill(from, to, byte),
      ),
    }),
  };
  const torture = options.torture && { options: options.torture, safepoints: 0 };
  const stopsOthers = map.workerCount > 1 || options.torture !== undefined;
  // Escapes are not noted in a program that forks nothing.
  const ownHeapFromBytes = metadata.forks ? (stopsOthers ? 0 : MUCH_ALIVE_BYTES) : Infinity;
  const ownHeapTrial = new OwnHeapTrial();
  return {
    collector,
    ownHeapFromBytes,
    ownHeapTrial,
    ownBlocksKept: 0,
    canRetry: false,
    hasCollected: "no",
    torture,
  };
}

/** The heap as `verifyHeap` wants it. */
export function heapView({ words, map, metadata }: Context): HeapView {
  const tasks = new Map(metadata.tasks.map((task) => [task.entry, task]));
  return {
    words,
    map,
    program: {
      types: metadata.module.types,
      layouts: metadata.layouts,
      functions: metadata.functions,
      tables: { globals: metadata.globals, tasks },
    },
  };
}

/** Alive, 32 MiB, that takes a collection some 20 milliseconds to mark. */
const MUCH_ALIVE_BYTES = 32 << 20;

/** A task that was handed over and has filled so many, half a MiB, gives them back when it ends: below that its worker goes on in them. */
const RELEASED_BLOCKS = 8;

/** The own heap is collected when it is full by such a share and all heaps would be otherwise. */
const NEARLY_FULL = 3 / 4;

/** At a safepoint: collects if enough has been allocated since the last time. */
export function collectIfDue(collecting: Collecting): boolean {
  const { collector, torture } = collecting;
  if (torture) {
    torture.safepoints += 1;
    if (isTortureDue(torture.options, torture.safepoints)) return collectAnyway(collecting);
  }
  if (isOwnCollectionDue(collector, 1)) return tryOwnCollection(collecting);
  if (!isCollectionDue(collector.allocator)) return false;
  if (isOwnCollectionDue(collector, NEARLY_FULL) && tryOwnCollection(collecting)) {
    if (!isCollectionDue(collector.allocator)) return true;
  }
  return collectAll(collector) === "collected";
}

/**
 * A worker has ended a task that was handed to it, and its stacks are empty: of what it has made only what it published can still be named. The rest goes
 * at once, all blocks of a task that published nothing, marked by nobody: there is nothing to mark from.
 */
export function releaseOwnHeap(collecting: Collecting): void {
  const { collector, ownBlocksKept, torture } = collecting;
  if (torture) {
    collectIfDue(collecting);
    return;
  }
  if (isOwnHeapPrivate(collector) && ownBlocks(collector) >= ownBlocksKept + RELEASED_BLOCKS) {
    tryOwnCollection(collecting);
  }
}

function ownBlocks({ owner, worker }: Collector): number {
  return owner.words.load(ownHeap(worker) + HEAP.blockCount);
}

/** Collects the own heap, and notes whether that was of use. */
function tryOwnCollection(collecting: Collecting): boolean {
  const { collector, ownHeapTrial } = collecting;
  if (!collectOwn(collector)) return false;
  collecting.ownBlocksKept = ownBlocks(collector);
  if (isOwnHeapPrivate(collector)) ownHeapTrial.hasSucceeded();
  else ownHeapTrial.hasFailed(takenBlocks(collector.owner.words));
  return true;
}

function collectAnyway(collecting: Collecting): boolean {
  const { collector, torture } = collecting;
  const what = torture ? tortureAt(torture.options, torture.safepoints) : "collect everything";
  if (!mayHaveOwnHeap(collecting) || what === "collect everything") {
    return collectAll(collector) === "collected";
  }
  if (what === "collect the own heap" && isOwnHeapPrivate(collector)) return collectOwn(collector);
  beginOwnHeap(collecting);
  return false;
}

/**
 * Gives the own heap to all and begins it anew, empty: at a safepoint where little free memory is lost.
 */
function beginOwnHeap(collecting: Collecting): void {
  const { allocator, owner, worker } = collecting.collector;
  const own = ownHeap(worker);
  giveOwnHeapAway(owner, own, workerHeap(worker));
  forgetFreeMemory(allocator);
  openOwnHeap(owner, own);
  collecting.ownBlocksKept = 0;
}

/**
 * With other workers always: a collection of everything would stop them. One that is alone collects everything in no time while little is alive; where that
 * is much, it is spared looking through it again for what has just been made.
 */
function mayHaveOwnHeap({ ownHeapFromBytes, collector: { owner, map } }: Collecting): boolean {
  return liveBytes(owner.words, map) >= ownHeapFromBytes;
}

/** Where a new block is wanted: one that goes into an own heap can be collected without the others. Free lines are filled up before. */
function preferOwnHeap(collecting: Collecting, bytes: number): void {
  const { ownHeapTrial, collector } = collecting;
  if (!mayHaveOwnHeap(collecting) || isOwnHeapPrivate(collector)) return;
  const { allocator, owner, worker } = collector;
  const { words } = owner;
  const own = ownHeap(worker);
  if (leavesCurrentBlock(allocator, bytes)) {
    // Such an object leaves the current block to others. What is left of that is little beside one that takes several.
    if (bytes > LARGE_OBJECT_BYTES && !isOwnHeapOpen(owner, own)) {
      if (ownHeapTrial.takeBlocks(blocksOfLarge(bytes))) beginOwnHeap(collecting);
    }
    return;
  }
  if (isOwnHeapOpen(owner, own) && isPublishedListFull(words, own)) {
    ownHeapTrial.hasFailed(takenBlocks(words));
  }
  giveOwnHeapAway(owner, own, workerHeap(worker));
  if (!hasFreeLines(allocator) && ownHeapTrial.takeBlocks(1)) beginOwnHeap(collecting);
}

/**
 * `rt.allocate`: memory for generated code, which has looked between lines already.
 * @param outOfMemory stops the program
 */
export function allocateOrCollect(
  context: Context,
  collecting: Collecting,
  bytes: number,
  outOfMemory: () => never,
): number {
  const { collector } = collecting;
  if (collector.allocator.spare) {
    collectIfDue(collecting);
    return allocateObject(collector.allocator, bytes);
  }
  const { hasCollected } = collecting;
  collecting.hasCollected = "no";
  if (hasCollected === "no" && collectIfDue(collecting)) {
    return allocateAgain(context, collecting, bytes, "due");
  }
  preferOwnHeap(collecting, bytes);
  try {
    collecting.canRetry = true;
    return allocate(collector.allocator, bytes);
  } catch (error) {
    if (!(error instanceof MemoryFull)) throw error;
  } finally {
    collecting.canRetry = false;
  }
  // What a collection of everything has just not made room for, another would not either.
  if (hasCollected === "full") outOfMemory();
  if (collectAll(collector) === "impossible" || isFull(collector)) outOfMemory();
  return allocateAgain(context, collecting, bytes, "full");
}

/** Between lines first, where a collection has made some free. */
function allocateAgain(
  context: Context,
  collecting: Collecting,
  bytes: number,
  why: "due" | "full",
): number {
  collecting.hasCollected = why;
  try {
    return context.exports.heap_allocate(bytes) >>> 0;
  } finally {
    collecting.hasCollected = "no";
  }
}

/**
 * A function of the host which makes objects, for generated code that has its arguments on the shadow stack: collects first where that is due, and
 * when memory is used up, after which the function begins anew.
 * @param mayBeginAnew `run` has done nothing that could be seen when it runs out of memory
 */
export function collectingFunction<Args extends readonly unknown[], Result>(
  collecting: () => Collecting,
  run: (...args: Args) => Result,
  mayBeginAnew = true,
): (...args: Args) => Result {
  return (...args) => {
    const state = collecting();
    collectIfDue(state);
    state.canRetry = mayBeginAnew;
    try {
      return run(...args);
    } catch (error) {
      if (!(error instanceof MemoryFull)) throw error;
    } finally {
      state.canRetry = false;
    }
    collectAll(state.collector);
    return run(...args);
  };
}
