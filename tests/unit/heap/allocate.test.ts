/** Allocation beside generated code: bump pointers, blocks, large objects, and the end of memory. */
import { expect } from "chai";
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_HEADER_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  LARGE_OBJECT_BYTES,
  WORKER,
  workerBlock,
  workerHeap,
} from "../../../runtime/abi/memory-map.ts";
import {
  type Allocator,
  allocate,
  allocateObject,
  createAllocator,
} from "../../../runtime/heap/allocate.ts";
import { freeBlockBytes } from "../../../runtime/heap/blocks.ts";
import { createSharedMemory, Words } from "../../../runtime/memory/words.ts";

const START = 16 * BLOCK_BYTES;
/** Larger than what is put beside the current block when that has little room. */
const MEDIUM_SIZE = 16 << 10;

class MemoryIsUsedUp extends Error {}

interface Heap {
  readonly words: Words;
  readonly allocator: Allocator;
  next(): number;
}

function heapOf(blocks: number, worker = 0, shared?: Words): Heap {
  const words = shared ?? new Words(createSharedMemory(START + blocks * BLOCK_BYTES));
  if (!shared) {
    words.store(CONTROL_ADDRESS + CONTROL.heapStart, START);
    words.store(CONTROL_ADDRESS + CONTROL.heapLimit, START + blocks * BLOCK_BYTES);
  }
  const exports = {
    heap_next: new WebAssembly.Global({ value: "i32", mutable: true }, 0),
    heap_limit: new WebAssembly.Global({ value: "i32", mutable: true }, 0),
    own_heap: new WebAssembly.Global({ value: "i32", mutable: true }, 0),
    heap_merge: () => {},
    heap_publish: () => {},
    heap_place: () => 0,
    heap_fill: (from: number, to: number, byte: number) => {
      words.u8.fill(byte, from >>> 0, to >>> 0);
    },
  };
  const block = workerBlock(worker);
  words.store(block + WORKER.heap, workerHeap(worker));
  const allocator = createAllocator(
    { words, block, worker, map: { publishedLists: 0 }, exports },
    () => {
      throw new MemoryIsUsedUp();
    },
  );
  return { words, allocator, next: () => (exports.heap_next.value as number) >>> 0 };
}

describe("allocation", () => {
  it("fills a block from behind its header", () => {
    const { words, allocator } = heapOf(2);
    expect(allocateObject(allocator, 24)).to.equal(START + BLOCK_HEADER_BYTES);
    expect(allocateObject(allocator, 5)).to.equal(START + BLOCK_HEADER_BYTES + 24);
    expect(allocateObject(allocator, 8)).to.equal(START + BLOCK_HEADER_BYTES + 32);
    expect(words.load(START + BLOCK.span)).to.equal(1);
    expect(words.load(START + BLOCK.heap)).to.equal(workerHeap(0));
  });

  it("takes the next block when one is full, and lists it with the others", () => {
    const { words, allocator } = heapOf(2);
    const size = 1 << 10;
    const count = Math.floor((BLOCK_BYTES - BLOCK_HEADER_BYTES) / size);
    for (let index = 0; index < count; index += 1) allocateObject(allocator, size);
    const first = allocateObject(allocator, size);
    expect(first).to.equal(START + BLOCK_BYTES + BLOCK_HEADER_BYTES);
    expect(words.load(START + BLOCK_BYTES + BLOCK.next)).to.equal(START);
  });

  it("gives large objects blocks of their own and leaves the current one as it is", () => {
    const { words, allocator, next } = heapOf(8);
    allocateObject(allocator, 64);
    const before = next();
    const large = allocate(allocator, 3 * BLOCK_BYTES);
    expect(large).to.equal(START + BLOCK_BYTES + BLOCK_HEADER_BYTES);
    expect(words.load(START + BLOCK_BYTES + BLOCK.span)).to.equal(4);
    expect(next()).to.equal(before);
    expect(allocateObject(allocator, 8)).to.equal(before);
    expect(freeBlockBytes(words)).to.equal(3 * BLOCK_BYTES);
  });

  it("does not throw much of a block away for an object of medium size", () => {
    const { words, allocator, next } = heapOf(3);
    for (let index = 0; index < 5; index += 1) allocateObject(allocator, BLOCK_BYTES / 8);
    allocateObject(allocator, MEDIUM_SIZE);
    const before = next();
    for (let index = 0; index < 3; index += 1) allocateObject(allocator, MEDIUM_SIZE);
    expect(next()).to.equal(before);
    expect(freeBlockBytes(words)).to.equal(BLOCK_BYTES);
  });

  it("keeps the larger of two rests when neither has room", () => {
    const { allocator, next } = heapOf(3);
    const most = BLOCK_BYTES - BLOCK_HEADER_BYTES;
    allocateObject(allocator, most - MEDIUM_SIZE);
    const other = allocateObject(allocator, most / 2);
    expect(allocateObject(allocator, most / 2 + 8)).to.equal(other + BLOCK_BYTES);
    expect(next()).to.equal(other + most / 2);
  });

  it("lets an object fill a whole block", () => {
    const { words, allocator, next } = heapOf(3);
    expect(allocateObject(allocator, LARGE_OBJECT_BYTES)).to.equal(START + BLOCK_HEADER_BYTES);
    expect(next()).to.equal(START + BLOCK_BYTES);
    expect(freeBlockBytes(words)).to.equal(2 * BLOCK_BYTES);
  });

  it("stops at the limit and stays usable below it", () => {
    const { words, allocator } = heapOf(3);
    allocateObject(allocator, 8);
    expect(() => allocate(allocator, 3 * BLOCK_BYTES)).to.throw(MemoryIsUsedUp);
    expect(freeBlockBytes(words)).to.equal(2 * BLOCK_BYTES);
    expect(() => allocate(allocator, 0xffff_fff8)).to.throw(MemoryIsUsedUp);
    expect(allocate(allocator, BLOCK_BYTES)).to.equal(START + BLOCK_BYTES + BLOCK_HEADER_BYTES);
    const fill = () => {
      for (;;) allocateObject(allocator, 256);
    };
    expect(fill).to.throw(MemoryIsUsedUp);
    expect(fill).to.throw(MemoryIsUsedUp);
    expect(freeBlockBytes(words)).to.equal(0);
  });

  it("ends one block before the end of the address space", () => {
    const words = new Words(createSharedMemory(2 ** 32));
    words.store(CONTROL_ADDRESS + CONTROL.heapStart, -4 * BLOCK_BYTES);
    words.store(CONTROL_ADDRESS + CONTROL.heapLimit, 0);
    const { allocator } = heapOf(0, 0, words);
    expect(allocateObject(allocator, 8)).to.equal(2 ** 32 - 4 * BLOCK_BYTES + BLOCK_HEADER_BYTES);
    expect(allocate(allocator, LARGE_OBJECT_BYTES + 8)).to.be.greaterThan(2 ** 31);
    expect(() => allocate(allocator, LARGE_OBJECT_BYTES + 8)).to.throw(MemoryIsUsedUp);
  });

  it("gives two workers different blocks", () => {
    const { words, allocator } = heapOf(4);
    const other = heapOf(0, 1, words).allocator;
    const mine = allocateObject(allocator, 8);
    const theirs = allocateObject(other, 8);
    expect(Math.abs(mine - theirs)).to.equal(BLOCK_BYTES);
    expect(words.load(theirs - BLOCK_HEADER_BYTES + BLOCK.heap)).to.equal(workerHeap(1));
  });
});
