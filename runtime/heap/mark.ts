/**
 * Marking: everything that can be reached from some roots gets its mark. One worker does it alone, or all that stand still do it together; what they
 * hand each other, when they are done and why nothing is left out says README.md "Marking together".
 */
import {
  BLOCK,
  BLOCK_HEADER_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  FIRST_LINE,
  HEAP,
  LINES_PER_BLOCK,
  MARK_BOX,
  MARK_BOX_STATE,
  type MemoryMap,
  markBox,
  SHADOW_STACK_BYTES,
  WORKER,
  workerBlock,
} from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { callHelpers } from "../safepoint/stop-workers.ts";
import { blocksOf } from "./heap-lists.ts";
import type { RootVisitor } from "./roots.ts";

/** The marking code in the program's own module; see translate/collector. */
export interface MarkingCode {
  readonly heap_mark: (reference: number) => void;
  readonly heap_mark_stack: (from: number, to: number) => void;
  readonly heap_retrace: (block: number) => void;
  readonly heap_trace_box: (box: number) => void;
  readonly heap_clear_marks: (firstBlock: number) => void;
  readonly shadow_top: WebAssembly.Global;
}

/** A thread that can mark: a host context is one. */
export interface Marker {
  readonly words: Words;
  readonly worker: number;
  /** Address of the worker's control block. */
  readonly block: number;
  readonly map: Pick<MemoryMap, "workerCount" | "shadowStacks">;
  readonly exports: MarkingCode;
  readonly options: { readonly torture?: { readonly markStackBytes?: number } };
}

/** Shows the roots. */
export type Roots = (visitor: RootVisitor) => void;

const MARKERS = CONTROL_ADDRESS + CONTROL.markers;
/** Looks for something to mark before a marker without work sleeps for a moment. */
const IDLE_LOOKS = 200;
/** How long it sleeps: nobody wakes it but who is the last to be done. */
const IDLE_MS = 0.05;

/** Marks what of some heaps can be reached. The marks are exact. */
export function markAlone(marker: Marker, heaps: readonly number[], roots: Roots): void {
  const { words, block, exports } = marker;
  clearMarks(marker, heaps);
  takeMarkStack(marker, 0);
  words.store(block + WORKER.markOverflow, 0);
  roots(visitor(marker));
  // Marked objects that did not fit the stack are found again by their marks.
  while (words.load(block + WORKER.markOverflow) !== 0) {
    words.store(block + WORKER.markOverflow, 0);
    for (const heap of heaps) {
      for (const each of blocksOf(words, heap, "blocks")) exports.heap_retrace(each | 0);
      for (const each of blocksOf(words, heap, "large")) exports.heap_retrace(each | 0);
    }
  }
}

/**
 * The same with everybody's help: all other workers stand still, and the caller has stopped them. Every line of what can be reached is marked, but an
 * object's own mark may be missing.
 * @returns false when a mark stack did not suffice: then marks are missing
 */
export function markTogether(marker: Marker, heaps: readonly number[], roots: Roots): boolean {
  const { words, worker, map } = marker;
  clearMarks(marker, heaps);
  for (let each = 0; each < map.workerCount; each += 1) {
    words.atomicStore(markBox(map, each) + MARK_BOX.state, MARK_BOX_STATE.empty);
    words.store(workerBlock(each) + WORKER.markOverflow, 0);
  }
  takeMarkStack(marker, markBox(map, worker));
  words.atomicStore(MARKERS, 1);
  callHelpers(words, worker, map.workerCount);
  roots(visitor(marker));
  if (!markUntilDone(marker)) {
    keepAll(words, heaps);
    return true;
  }
  for (let each = 0; each < map.workerCount; each += 1) {
    if (words.load(workerBlock(each) + WORKER.markOverflow) !== 0) return false;
  }
  return true;
}

/** Takes part in marking, while the worker stands still. Nothing happens where nobody marks any more. */
export function helpMarking(marker: Marker): void {
  const { words, worker, map } = marker;
  if (!join(words)) return;
  takeMarkStack(marker, markBox(map, worker));
  markUntilDone(marker);
}

/**
 * Marks what is in mark boxes until nobody has anything to mark. The caller counts as a marker, and its mark stack is empty.
 * @returns false when the program ends
 */
function markUntilDone(marker: Marker): boolean {
  const { words } = marker;
  for (;;) {
    // The own box comes first: nobody but the worker fills it, so it is empty when the worker does not count as a marker any more.
    for (let box = takeBox(marker); box !== 0; box = takeBox(marker)) {
      marker.exports.heap_trace_box(box | 0);
    }
    if (words.atomicAdd(MARKERS, -1) === 1) words.notify(MARKERS);
    for (let looks = 0; !(findBox(marker) !== 0 && join(words)); looks += 1) {
      const markers = words.atomicLoad(MARKERS);
      if (markers === 0) return true;
      if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.shutdown) !== 0) return false;
      if (looks >= IDLE_LOOKS) words.wait(MARKERS, markers, IDLE_MS);
    }
  }
}

/** The program ends, and another marker may have been ended in the middle: nothing is freed, so the heap is whole until the last worker has noticed. */
function keepAll(words: Words, heaps: readonly number[]): void {
  for (const heap of heaps) {
    for (const block of blocksOf(words, heap, "blocks")) {
      words.u8.fill(1, block + BLOCK.lines + FIRST_LINE, block + BLOCK.lines + LINES_PER_BLOCK);
    }
    for (const block of blocksOf(words, heap, "large")) {
      words.storeByte(block + BLOCK.marks + BLOCK_HEADER_BYTES / 64, 0xff);
    }
  }
}

/** Counts one more marker, unless all are done: then it would be too late. */
function join(words: Words): boolean {
  for (let count = words.atomicLoad(MARKERS); count !== 0; count = words.atomicLoad(MARKERS)) {
    if (words.compareExchange(MARKERS, count, count + 1)) return true;
  }
  return false;
}

/** Makes a full box the caller's to empty. @returns its address, 0 without one */
function takeBox(marker: Marker): number {
  const { words, block } = marker;
  const { full, taken } = MARK_BOX_STATE;
  for (let box = findBox(marker); box !== 0; box = findBox(marker)) {
    if (!words.compareExchange(box + MARK_BOX.state, full, taken)) continue;
    words.store(block + WORKER.boxesTaken, words.load(block + WORKER.boxesTaken) + 1);
    return box;
  }
  return 0;
}

/** Address of a box that is full, the own one first; 0 without one. */
function findBox({ words, worker, map }: Marker): number {
  for (let distance = 0; distance < map.workerCount; distance += 1) {
    const box = markBox(map, (worker + distance) % map.workerCount);
    if (words.atomicLoad(box + MARK_BOX.state) === MARK_BOX_STATE.full) return box;
  }
  return 0;
}

/** What is left of the own shadow stack is the mark stack: nothing else uses it meanwhile. @param box 0 to share nothing */
function takeMarkStack(marker: Marker, box: number): void {
  const { words, worker, block, map, exports, options } = marker;
  const start = (exports.shadow_top.value as number) >>> 0;
  const room = options.torture?.markStackBytes ?? SHADOW_STACK_BYTES;
  words.store(block + WORKER.markStack, start | 0);
  words.store(block + WORKER.markLimit, Math.min(start + room, markBox(map, worker)) | 0);
  words.store(block + WORKER.markBox, box | 0);
}

function clearMarks({ words, exports }: Marker, heaps: readonly number[]): void {
  for (const heap of heaps) {
    exports.heap_clear_marks(words.load(heap + HEAP.blocks));
    exports.heap_clear_marks(words.load(heap + HEAP.large));
  }
}

function visitor({ exports }: Marker): RootVisitor {
  return {
    reference: (address) => exports.heap_mark(address | 0),
    shadowStack: (from, to) => exports.heap_mark_stack(from | 0, to | 0),
  };
}
