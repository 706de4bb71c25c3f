/** The heaps of a program and the lists of blocks in them, for whoever goes over all of them. */
import { BLOCK, BLOCK_BYTES, HEAP, LINE_BYTES, ownHeap, workerHeap } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";

/** Addresses of all heaps. */
export function heaps({ workerCount }: { readonly workerCount: number }): number[] {
  return Array.from({ length: 2 * workerCount }, (_, index) =>
    index < workerCount ? workerHeap(index) : ownHeap(index - workerCount),
  );
}

/** Addresses of the first blocks of all runs in a list of a heap. */
export function blocksOf(words: Words, heap: number, list: "blocks" | "large"): number[] {
  const found: number[] = [];
  for (let block = words.loadAddress(heap + HEAP[list]); block !== 0; ) {
    found.push(block);
    block = words.loadAddress(block + BLOCK.next);
  }
  return found;
}

/** Bytes of the blocks of a heap's large objects. */
export function largeBytes(words: Words, heap: number): number {
  return blocksOf(words, heap, "large").reduce(
    (sum, block) => sum + words.load(block + BLOCK.span) * BLOCK_BYTES,
    0,
  );
}

/** Steps of marking that all workers have made since the last collection of everything began: about as many as small objects were looked through. */
export function markSteps(words: Words, map: { readonly workerCount: number }): number {
  let steps = 0;
  for (let worker = 0; worker < map.workerCount; worker += 1) {
    steps += words.loadAddress(workerHeap(worker) + HEAP.markSteps);
  }
  return steps;
}

/** Bytes of lines that the last collection found in use. */
export function liveBytes(words: Words, map: { readonly workerCount: number }): number {
  let lines = 0;
  for (const heap of heaps(map)) lines += words.load(heap + HEAP.liveLines);
  return lines * LINE_BYTES;
}
