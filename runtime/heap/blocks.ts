/**
 * Blocks of the heap, shared by all: one byte of state per block of the address space. Who takes a block changes its byte by compare-exchange, so
 * no lock is held and nobody waits. Blocks that lie side by side are found by looking at the bytes, so free ones need not be joined.
 */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_HEADER_BYTES,
  BLOCK_STATE,
  BLOCK_TABLE_ADDRESS,
  BLOCK_TABLE_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
} from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";

/** Answer of `takeBlocks` when the memory limit is reached; no block lies there. */
export const NO_BLOCK = 0;

/** Heap of blocks that hold the runtime's own data: no collector ever looks at them. */
export const RUNTIME_HEAP = 0xffff_ffff;

const MAX_RESERVED_BLOCKS = 4;
const BLOCKS_PER_RESERVED = 256;

const HINT = CONTROL_ADDRESS + CONTROL.blockHint;
const TAKEN = CONTROL_ADDRESS + CONTROL.heapBlocks;

/** Blocks taken from the shared memory. */
export interface TakenBlocks {
  /** Address of the first, or NO_BLOCK, and then nothing has changed. */
  readonly address: number;
  /** Some of their memory may hold anything; else it is zero. */
  readonly isUsed: boolean;
}

const NOTHING: TakenBlocks = { address: NO_BLOCK, isUsed: false };

/**
 * Takes blocks that lie side by side and writes the header of the first; the rest of what was used before is left as it is.
 * The lowest that are free are taken, so that the memory in use stays together.
 * @param count at least 1
 * @param heap address of the heap, or RUNTIME_HEAP
 * Any worker.
 */
export function takeBlocks(words: Words, count: number, heap: number): TakenBlocks {
  const first = words.loadAddress(CONTROL_ADDRESS + CONTROL.heapStart) / BLOCK_BYTES;
  const last = Math.floor(usableLimit(words) / BLOCK_BYTES);
  const end = heap === RUNTIME_HEAP ? last : last - reservedBlocks(last - first);
  const hint = Math.max(first, words.atomicLoad(HINT));
  const found = claimRun(words, hint, end, count) ?? claimRun(words, first, end, count);
  if (found === undefined) return NOTHING;
  // Below a single block that was free there is none, as far as the hint was right.
  if (count === 1) words.atomicStore(HINT, found.start + 1);
  words.atomicAdd(TAKEN, count);
  const address = found.start * BLOCK_BYTES;
  if (found.isUsed) words.u64.fill(0n, address / 8, (address + BLOCK_HEADER_BYTES) / 8);
  words.store(address + BLOCK.span, count);
  words.store(address + BLOCK.heap, heap | 0);
  return { address, isUsed: found.isUsed };
}

/** Blocks of so many that no object gets: a program whose objects fill all others can still print. */
function reservedBlocks(count: number): number {
  return Math.min(MAX_RESERVED_BLOCKS, Math.floor(count / BLOCKS_PER_RESERVED));
}

/** Claims `count` free blocks side by side, the first between `from` and `end` where there are so many. */
function claimRun(
  words: Words,
  from: number,
  end: number,
  count: number,
): { readonly start: number; readonly isUsed: boolean } | undefined {
  let start = from;
  while (start + count <= end) {
    let isUsed = false;
    let length = 0;
    for (; length < count; length += 1) {
      const at = BLOCK_TABLE_ADDRESS + start + length;
      const state = words.atomicLoadByte(at);
      if (state === BLOCK_STATE.taken) break;
      // Somebody was faster: as if it had been taken before.
      if (!words.compareExchangeByte(at, state, BLOCK_STATE.taken)) break;
      isUsed ||= state === BLOCK_STATE.free;
    }
    if (length === count) return { start, isUsed };
    for (let index = 0; index < length; index += 1) {
      // They are not known to be fresh any more, which costs a clearing.
      words.atomicStoreByte(BLOCK_TABLE_ADDRESS + start + index, BLOCK_STATE.free);
    }
    start += length + 1;
  }
  return undefined;
}

/** Gives all blocks back: no object is left. No other thread may use the memory. */
export function releaseAllBlocks(words: Words): void {
  for (let block = 0; block < BLOCK_TABLE_BYTES; block += 1) {
    const at = BLOCK_TABLE_ADDRESS + block;
    if (words.atomicLoadByte(at) === BLOCK_STATE.taken) words.atomicStoreByte(at, BLOCK_STATE.free);
  }
  words.atomicStore(TAKEN, 0);
}

/** Bytes of blocks that can still be taken. */
export function freeBlockBytes(words: Words): number {
  const start = words.loadAddress(CONTROL_ADDRESS + CONTROL.heapStart);
  return usableLimit(words) - start - takenBlockBytes(words);
}

/** Blocks that are taken. */
export function takenBlocks(words: Words): number {
  return words.atomicLoad(TAKEN);
}

/** Bytes of blocks that are taken. */
export function takenBlockBytes(words: Words): number {
  return takenBlocks(words) * BLOCK_BYTES;
}

/** A heap that ends with the address space is one block shorter: its end, 2^32, could not be written in a word. */
function usableLimit(words: Words): number {
  const limit = words.loadAddress(CONTROL_ADDRESS + CONTROL.heapLimit);
  return limit === 0 ? 2 ** 32 - BLOCK_BYTES : limit;
}
