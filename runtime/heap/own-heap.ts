/**
 * A worker's own heap: while the instance's global `own_heap` is not 0, nobody but the worker can name an object in it, so the worker collects it alone.
 * Opening and giving away; README.md "A worker's own heap" says why that is sound. Owner only.
 */
import { BLOCK, BLOCK_BYTES, HEAP, PUBLISHED_LIST_BYTES, WORKER } from "../abi/memory-map.ts";
import { HEADER, PUBLISHED } from "../abi/object-layout.ts";
import type { Words } from "../memory/words.ts";

/** The thread whose heap it is. */
export interface OwnHeapOwner {
  readonly words: Words;
  /** Address of the worker's control block. */
  readonly block: number;
  readonly worker: number;
  readonly map: { readonly publishedLists: number };
  readonly exports: {
    readonly heap_publish: (reference: number) => void;
    readonly own_heap: WebAssembly.Global;
    readonly heap_merge: (from: number, to: number) => void;
  };
}

/** Blocks of an own heap at which it is collected first: 1 MiB, which stays in the core's own cache. */
export const FIRST_OWN_BLOCKS = 16;
/** Blocks that are put where all may look after an own heap that was of no use, at least. */
export const LEAST_OWN_WAIT_BLOCKS = 64;

/** Has more been published than there is room to note? Then the heap counts as seen. */
export function isPublishedListFull(words: Words, own: number): boolean {
  return (
    words.load(own + HEAP.publishedEnd) !== 0 &&
    words.load(own + HEAP.publishedEnd) === words.load(own + HEAP.publishedLimit)
  );
}

/**
 * When a worker opens its own heap: not where most objects live on, as while a program builds what it will work with. An own heap finds that out by marking
 * or publishing them, and would do so again with the next few megabytes; so after each one that was of no use the worker puts twice as much where all may
 * look before it tries again, an eighth of all memory in use at most.
 */
export class OwnHeapTrial {
  #blocksToWait = 0;
  #nextWait = LEAST_OWN_WAIT_BLOCKS;

  /** The worker wants new blocks. @returns shall they be the first of an own heap? */
  takeBlocks(count: number): boolean {
    if (this.#blocksToWait === 0) return true;
    this.#blocksToWait = Math.max(0, this.#blocksToWait - count);
    return false;
  }

  /** A collection of the own heap has left little. */
  hasSucceeded(): void {
    this.#nextWait = LEAST_OWN_WAIT_BLOCKS;
  }

  /** The own heap was given away, for what lives on in it. @param usedBlocks blocks in use by all */
  hasFailed(usedBlocks: number): void {
    this.#blocksToWait = this.#nextWait;
    this.#nextWait = Math.max(LEAST_OWN_WAIT_BLOCKS, Math.min(2 * this.#nextWait, usedBlocks >> 3));
  }
}

/** Is everything the worker allocates put into its own heap, whoever can name it? @param own address of that heap */
export function isOwnHeapOpen({ words, block }: OwnHeapOwner, own: number): boolean {
  return words.load(block + WORKER.heap) === own;
}

/** From here on objects go into the own heap, which is empty. The free memory the worker had has been forgotten. */
export function openOwnHeap(
  { words, block, worker, map, exports }: OwnHeapOwner,
  own: number,
): void {
  words.store(own + HEAP.target, FIRST_OWN_BLOCKS);
  words.store(own + HEAP.opened, words.load(own + HEAP.opened) + 1);
  const list = map.publishedLists + worker * PUBLISHED_LIST_BYTES;
  words.store(own + HEAP.publishedEnd, list);
  words.store(own + HEAP.publishedLimit, list + PUBLISHED_LIST_BYTES);
  words.store(block + WORKER.heap, own);
  exports.own_heap.value = own;
}

/** Where the list of the own heap's published objects begins and ends. */
export function publishedList(words: Words, own: number): { from: number; to: number } {
  return {
    from: words.loadAddress(own + HEAP.publishedLimit) - PUBLISHED_LIST_BYTES,
    to: words.loadAddress(own + HEAP.publishedEnd),
  };
}

/** Gives all objects of the own heap to the heap that everybody may look into. The free memory the worker has goes with them. */
export function giveOwnHeapAway(owner: OwnHeapOwner, own: number, shared: number): void {
  const { words, block, exports } = owner;
  exports.own_heap.value = 0;
  if (!isOwnHeapOpen(owner, own)) return;
  if (words.load(own + HEAP.blocks) !== 0 || words.load(own + HEAP.large) !== 0) {
    words.store(own + HEAP.givenAway, words.load(own + HEAP.givenAway) + 1);
  }
  exports.heap_merge(own, shared);
  words.store(block + WORKER.heap, shared);
}

/** Others may see whatever is in the own heap from now on. */
export function shareOwnHeap({ exports }: Pick<OwnHeapOwner, "exports">): void {
  exports.own_heap.value = 0;
}

/** After a reference was stored into an object: others may see what it refers to, if they see that object. */
export function noteEscape({ words, exports }: OwnHeapOwner, object: number, to: number): void {
  const own = exports.own_heap.value as number;
  if (own !== 0 && !isPrivate(words, own, object)) exports.heap_publish(to | 0);
}

/** Can nobody but the worker name the object? @param own its own heap, while that is private */
export function isPrivate(words: Words, own: number, object: number): boolean {
  const heap = words.load(object - (object % BLOCK_BYTES) + BLOCK.heap);
  return heap === own && (words.load(object + HEADER.info) & PUBLISHED) === 0;
}
