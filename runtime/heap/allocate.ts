/**
 * Allocation where generated code gives up: the current block is full, or the object is large. The bump pointers are the instance's own
 * globals `heap_next` and `heap_limit`, so generated code and the slow paths written in TypeScript fill the same block. Owner only.
 */
import { BLOCK, BLOCK_BYTES, BLOCK_HEADER_BYTES, LARGE_OBJECT_BYTES } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";
import { NO_BLOCK, takeBlocks } from "./blocks.ts";

/** The thread whose heap grows: a host context is one. */
export interface HeapOwner {
  readonly words: Words;
  /** Worker index. */
  readonly worker: number;
  readonly exports: {
    readonly heap_next: WebAssembly.Global;
    readonly heap_limit: WebAssembly.Global;
  };
}

/** What a thread keeps to allocate. */
export interface Allocator {
  readonly owner: HeapOwner;
  /** Newest block of this thread, head of the list through BLOCK.next; 0 before the first. */
  newest: number;
  /** Free part of the block for objects of medium size which did not fit the current one. */
  overflowNext: number;
  overflowLimit: number;
  /** Stops the program: the memory limit is used up. Never returns; nothing was changed. */
  readonly outOfMemory: () => never;
}

/** Objects above this go to the overflow block when the current one has more than this left, so that at most so much is wasted. */
const MEDIUM_OBJECT_BYTES = 2 << 10;

/** @param outOfMemory throws what ends the program */
export function createAllocator(owner: HeapOwner, outOfMemory: () => never): Allocator {
  return { owner, newest: 0, overflowNext: 0, overflowLimit: 0, outOfMemory };
}

/**
 * Allocates for slow paths written in TypeScript.
 * @param bytes size of the object, any number; rounded up to a multiple of 8
 * @returns address of zeroed memory
 */
export function allocateObject(allocator: Allocator, bytes: number): number {
  const size = roundUp(bytes);
  const { heap_next, heap_limit } = allocator.owner.exports;
  const address = (heap_next.value as number) >>> 0;
  const end = address + size;
  if (size > LARGE_OBJECT_BYTES || end > (heap_limit.value as number) >>> 0) {
    return allocate(allocator, size);
  }
  heap_next.value = end | 0;
  return address;
}

/**
 * Slow path of generated code's allocation: takes a new block, or blocks of its own for a large object, which leave the current block as it is.
 * @param bytes multiple of 8, unsigned
 * @returns address of zeroed memory
 */
export function allocate(allocator: Allocator, bytes: number): number {
  if (bytes > LARGE_OBJECT_BYTES) return allocateLarge(allocator, bytes);
  const { heap_next, heap_limit } = allocator.owner.exports;
  const next = (heap_next.value as number) >>> 0;
  const limit = (heap_limit.value as number) >>> 0;
  if (bytes > MEDIUM_OBJECT_BYTES && limit - next > MEDIUM_OBJECT_BYTES) {
    return allocateMedium(allocator, bytes);
  }
  const { words } = allocator.owner;
  const block = takeSpan(allocator, 1);
  closeBlock(words, next, limit);
  const address = block + BLOCK_HEADER_BYTES;
  heap_next.value = (address + bytes) | 0;
  heap_limit.value = (block + BLOCK_BYTES) | 0;
  return address;
}

function allocateMedium(allocator: Allocator, bytes: number): number {
  if (allocator.overflowLimit - allocator.overflowNext < bytes) {
    const { words } = allocator.owner;
    const block = takeSpan(allocator, 1);
    closeBlock(words, allocator.overflowNext, allocator.overflowLimit);
    allocator.overflowNext = block + BLOCK_HEADER_BYTES;
    allocator.overflowLimit = block + BLOCK_BYTES;
  }
  const address = allocator.overflowNext;
  allocator.overflowNext += bytes;
  return address;
}

function allocateLarge(allocator: Allocator, bytes: number): number {
  const count = Math.ceil((bytes + BLOCK_HEADER_BYTES) / BLOCK_BYTES);
  const block = takeSpan(allocator, count);
  // A span of the whole memory has 2^16 blocks, so its bytes fit a word.
  allocator.owner.words.store(block + BLOCK.used, (BLOCK_HEADER_BYTES + bytes) | 0);
  return block + BLOCK_HEADER_BYTES;
}

/** Notes how far the block before `limit` is in use, now that it is left. */
function closeBlock(words: Words, next: number, limit: number): void {
  if (limit === 0) return; // the thread's first block
  const block = limit - BLOCK_BYTES;
  words.store(block + BLOCK.used, next - block);
}

function takeSpan(allocator: Allocator, count: number): number {
  const { words, worker } = allocator.owner;
  const block = takeBlocks(words, count, worker + 1);
  if (block === NO_BLOCK) allocator.outOfMemory();
  words.store(block + BLOCK.next, allocator.newest | 0);
  allocator.newest = block;
  return block;
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
