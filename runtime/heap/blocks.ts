/**
 * Blocks of the heap: runs of BLOCK_BYTES taken from the program's one counter, each with a header at its start. Nothing is given back yet:
 * a block stays with the worker that took it until the program ends.
 */
import { BLOCK, BLOCK_BYTES, CONTROL, CONTROL_ADDRESS } from "../abi/memory-map.ts";
import type { Words } from "../memory/words.ts";

/** Answer of `takeBlocks` when the memory limit is reached; no block lies there. */
export const NO_BLOCK = 0;

/** Heap of blocks that hold the runtime's own data: no collector ever looks at them. */
export const RUNTIME_HEAP = 0xffff_ffff;

/**
 * Takes blocks that lie side by side and writes the header of the first. Their memory is zero.
 * @param count at least 1
 * @param heap worker index + 1, or RUNTIME_HEAP
 * @returns address of the first, or NO_BLOCK, and then nothing has changed
 * Any worker. A compare-exchange and not an add: an add that fails would leave the counter past the limit, where the next ones wrap around.
 */
export function takeBlocks(words: Words, count: number, heap: number): number {
  const counter = CONTROL_ADDRESS + CONTROL.heapNext;
  const limit = usableLimit(words);
  for (;;) {
    const block = words.atomicLoad(counter) >>> 0;
    const end = block + count * BLOCK_BYTES;
    if (end > limit) return NO_BLOCK;
    if (!words.compareExchange(counter, block | 0, end | 0)) continue;
    words.store(block + BLOCK.span, count);
    words.store(block + BLOCK.heap, heap | 0);
    return block;
  }
}

/** Bytes of blocks that can still be taken. */
export function freeBlockBytes(words: Words): number {
  return usableLimit(words) - (words.atomicLoad(CONTROL_ADDRESS + CONTROL.heapNext) >>> 0);
}

/** A heap that ends with the address space is one block shorter: its end, 2^32, could not be written in a word. */
function usableLimit(words: Words): number {
  const limit = words.loadAddress(CONTROL_ADDRESS + CONTROL.heapLimit);
  return limit === 0 ? 2 ** 32 - BLOCK_BYTES : limit;
}
