/**
 * Allocation where generated code gives up: no line is free any more, or the object is not small. The bump pointers are the instance's own
 * globals `heap_next` and `heap_limit`, so generated code and the slow paths written in TypeScript fill the same memory. Owner only.
 * Nothing here collects: whoever may collect asks `isCollectionDue` first, at a safepoint.
 */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_HEADER_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  HEAP,
  LARGE_OBJECT_BYTES,
  LINE_BYTES,
  MEDIUM_OBJECT_BYTES,
  ownHeap,
  WORKER,
  workerHeap,
} from "../abi/memory-map.ts";
import { NO_BLOCK, takeBlocks } from "./blocks.ts";
import { giveOwnHeapAway, type OwnHeapOwner } from "./own-heap.ts";

/** The thread whose heap grows: a host context is one. */
export interface HeapOwner extends OwnHeapOwner {
  readonly exports: OwnHeapOwner["exports"] & {
    readonly heap_next: WebAssembly.Global;
    readonly heap_limit: WebAssembly.Global;
    /** A place between lines in use, 0 without one; see translate/collector/allocate-slow.ts. */
    readonly heap_place: (bytes: number) => number;
    readonly heap_fill: (from: number, to: number, byte: number) => void;
  };
}

/** What a thread keeps to allocate. */
export interface Allocator {
  readonly owner: HeapOwner;
  /** Value of CONTROL.collections to which the free memory belongs. */
  collections: number;
  /** For tests: free memory kept from generated code, which then comes to a safepoint with each allocation. */
  spare?: { next: number; limit: number };
  /** Blocks taken when no more may be; Infinity when the memory limit counts alone. For tests. */
  blocksLeft: number;
  /** The memory limit is used up: does not come back. Nothing was changed. */
  readonly outOfMemory: () => never;
}

/** @param outOfMemory throws what ends the program */
export function createAllocator(owner: HeapOwner, outOfMemory: () => never): Allocator {
  return {
    owner,
    collections: 0,
    blocksLeft: Number.POSITIVE_INFINITY,
    outOfMemory,
  };
}

/**
 * Have so many blocks been taken that the next one should come out of a collection? Who has filled its free lines has allocated much since the last one,
 * whatever is alive; where they are left, because what is made is larger, the blocks that hold them are paid for by more new ones.
 */
export function isCollectionDue(allocator: Allocator): boolean {
  const { words } = allocator.owner;
  const growth = hasFreeLines(allocator)
    ? words.atomicLoad(CONTROL_ADDRESS + CONTROL.heapGrowth)
    : 0;
  return (
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.heapBlocks) >=
    words.atomicLoad(CONTROL_ADDRESS + CONTROL.heapTarget) + growth
  );
}

/** After a collection of everything: the free memory the thread had is on the lists of its heap, which it fills up before it opens another one. */
export function leaveForSharedHeap(allocator: Allocator): void {
  const { owner } = allocator;
  forgetFreeMemory(allocator);
  giveOwnHeapAway(owner, ownHeap(owner.worker), workerHeap(owner.worker));
}

/** Forgets the free memory the thread had: a collection has given it to the lists of its heap, or nothing more is to be put there. */
export function forgetFreeMemory(allocator: Allocator): void {
  const { words, block, exports } = allocator.owner;
  exports.heap_next.value = 0;
  exports.heap_limit.value = 0;
  words.store(block + WORKER.overflow, 0);
  if (allocator.spare) allocator.spare = { next: 0, limit: 0 };
  words.store(block + WORKER.holeBlock, 0);
  allocator.collections = words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections);
}

/** Bytes left in the current block, or between the lines in use where the thread's objects go on. */
export function bumpBytes({ owner: { exports } }: Allocator): number {
  const { heap_next, heap_limit } = exports;
  return ((heap_limit.value as number) >>> 0) - ((heap_next.value as number) >>> 0);
}

/** Are there lines between those in use where the thread's objects may go? */
export function hasFreeLines({ owner: { words, block } }: Allocator): boolean {
  return (
    words.load(block + WORKER.holeBlock) !== 0 ||
    words.load(words.load(block + WORKER.heap) + HEAP.withHoles) !== 0
  );
}

/** Forgets the free memory if there has been a collection while the thread stood still or was elsewhere. */
export function noticeCollection(allocator: Allocator): void {
  const { words } = allocator.owner;
  if (words.atomicLoad(CONTROL_ADDRESS + CONTROL.collections) !== allocator.collections) {
    leaveForSharedHeap(allocator);
  }
}

/**
 * Allocates for slow paths written in TypeScript. Never collects, so addresses may be held in variables meanwhile.
 * @param bytes size of the object, any number; rounded up to a multiple of 8
 * @returns address of zeroed memory
 */
export function allocateObject(allocator: Allocator, bytes: number): number {
  const size = roundUp(bytes);
  noticeCollection(allocator);
  const { spare } = allocator;
  if (spare === undefined) return bump(allocator, size);
  const { heap_next, heap_limit } = allocator.owner.exports;
  heap_next.value = spare.next;
  heap_limit.value = spare.limit;
  try {
    return bump(allocator, size);
  } finally {
    spare.next = heap_next.value as number;
    spare.limit = heap_limit.value as number;
    heap_limit.value = spare.next;
  }
}

function bump(allocator: Allocator, size: number): number {
  const { heap_next, heap_limit, heap_place } = allocator.owner.exports;
  const address = (heap_next.value as number) >>> 0;
  const end = address + size;
  if (size > LARGE_OBJECT_BYTES || end > (heap_limit.value as number) >>> 0) {
    return heap_place(size) >>> 0 || allocate(allocator, size);
  }
  heap_next.value = end | 0;
  return address;
}

/**
 * Takes a new block, or blocks of its own for a large object, which leave the current block as it is.
 * @param bytes multiple of 8, unsigned
 * @returns address of zeroed memory
 */
export function allocate(allocator: Allocator, bytes: number): number {
  if (bytes > LARGE_OBJECT_BYTES) return allocateLarge(allocator, bytes);
  const { heap_next, heap_limit } = allocator.owner.exports;
  if (leavesCurrentBlock(allocator, bytes)) return allocateBeside(allocator, bytes);
  const address = takeSmallBlock(allocator);
  heap_next.value = (address + bytes) | 0;
  heap_limit.value = (address - BLOCK_HEADER_BYTES + BLOCK_BYTES) | 0;
  return address;
}

/**
 * Does an object that fits no gap go to another block, so that smaller ones go on where they are? Between lines in use, as long as there are such, and in what is left of the
 * current block, unless it is little.
 */
export function leavesCurrentBlock(allocator: Allocator, bytes: number): boolean {
  if (bytes <= LINE_BYTES) return false;
  return (
    hasFreeLines(allocator) ||
    (bytes > MEDIUM_OBJECT_BYTES && bumpBytes(allocator) > MEDIUM_OBJECT_BYTES)
  );
}

function allocateBeside(allocator: Allocator, bytes: number): number {
  const { words, block, exports } = allocator.owner;
  const { heap_next, heap_limit } = exports;
  const left = words.loadAddress(block + WORKER.overflow);
  const end = blockEnd(left);
  let address = left;
  if (end - left < bytes) {
    address = takeSmallBlock(allocator);
    if (end - left > bumpBytes(allocator)) {
      // Of two rests the smaller is lost up to the next collection.
      heap_next.value = left | 0;
      heap_limit.value = end | 0;
    }
  }
  const next = address + bytes;
  words.store(block + WORKER.overflow, next < blockEnd(address) ? next | 0 : 0);
  return address;
}

/** Where the block ends in which an address is; of none 0. */
function blockEnd(address: number): number {
  return Math.ceil(address / BLOCK_BYTES) * BLOCK_BYTES;
}

/** @returns address behind the header of a cleared block */
function takeSmallBlock(allocator: Allocator): number {
  const block = takeSpan(allocator, 1, HEAP.blocks, BLOCK_BYTES);
  return block + BLOCK_HEADER_BYTES;
}

/** Blocks that an object of more than LARGE_OBJECT_BYTES takes. */
export function blocksOfLarge(bytes: number): number {
  return Math.ceil((bytes + BLOCK_HEADER_BYTES) / BLOCK_BYTES);
}

function allocateLarge(allocator: Allocator, bytes: number): number {
  const count = blocksOfLarge(bytes);
  const block = takeSpan(allocator, count, HEAP.large, BLOCK_HEADER_BYTES + bytes);
  allocator.owner.words.store(block + BLOCK.isLarge, 1);
  return block + BLOCK_HEADER_BYTES;
}

/** @param used bytes that must be zero, the header included */
function takeSpan(allocator: Allocator, count: number, list: number, used: number): number {
  const { words, block, exports } = allocator.owner;
  if (allocator.blocksLeft < count) allocator.outOfMemory();
  const heap = words.loadAddress(block + WORKER.heap);
  const { address, isUsed } = takeBlocks(words, count, heap);
  if (address === NO_BLOCK) allocator.outOfMemory();
  allocator.blocksLeft -= count;
  words.add64(block + WORKER.allocatedBytes, used - BLOCK_HEADER_BYTES);
  if (isUsed) exports.heap_fill((address + BLOCK_HEADER_BYTES) | 0, (address + used) | 0, 0);
  words.store(heap + HEAP.blockCount, words.load(heap + HEAP.blockCount) + count);
  words.store(address + BLOCK.next, words.load(heap + list));
  words.store(heap + list, address | 0);
  return address;
}

function roundUp(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
