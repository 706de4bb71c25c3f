/**
 * A collector that gives wrong code no chance, for tests: it collects at safepoints whether that is due or not, leaves nothing to allocate without one,
 * overwrites what is free, and has the heap looked at before and after.
 */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_HEADER_BYTES,
  FIRST_LINE,
  HEAP,
  LINE_BYTES,
  LINES_PER_BLOCK,
} from "../abi/memory-map.ts";
import { blocksOf, type CollectionObserver, heaps, liveBytes } from "./collect.ts";
import { type HeapView, verifyHeap } from "./verify-heap.ts";

/** How to torture, as plain data. */
export interface TortureOptions {
  /** Collections at every safepoint up to so many; then they become rarer, so that long programs end. */
  readonly safepoints: number;
  /** Scatters those that come later in another way. */
  readonly seed: number;
  /** Allocation goes on between lines in use, and without a safepoint where there is room. */
  readonly usesHoles: boolean;
}

/**
 * Should there be a collection at the safepoint with this number? One in as many as there were before, in units of `safepoints`, and which one is
 * scattered: with a fixed distance some programs would have theirs always at the same place.
 */
export function isTortureDue({ safepoints, seed }: TortureOptions, number: number): boolean {
  const scattered = Math.imul(number ^ Math.imul(seed + 1, 0x9e37_79b1), 0x85eb_ca6b) >>> 8;
  return scattered % (1 + Math.floor(number / safepoints)) === 0;
}

const POISON = 0xab;
/** What the heap may hold alive to be looked through each time. */
const MAX_VERIFIED_BYTES = 128 << 10;

/** Poisons, and verifies. */
export class Torturer implements CollectionObserver {
  readonly #view: HeapView;
  readonly #options: TortureOptions;
  readonly #fill: (from: number, to: number, byte: number) => void;
  #before = new Map<number, number>();

  /** @param fill the collector's `heap_fill` */
  constructor(
    view: HeapView,
    options: TortureOptions,
    fill: (from: number, to: number, byte: number) => void,
  ) {
    this.#view = view;
    this.#options = options;
    this.#fill = fill;
  }

  before(): void {
    this.#before = this.#blocks();
    if (this.#isSmall()) verifyHeap(this.#view, false);
  }

  marked(): void {
    if (this.#isSmall()) verifyHeap(this.#view, true);
  }

  after(): void {
    const { words, map } = this.#view;
    const kept = this.#blocks();
    for (const [block, span] of this.#before) {
      if (!kept.has(block)) this.#poison(block + BLOCK_HEADER_BYTES, block + span * BLOCK_BYTES);
    }
    for (const heap of heaps(map)) {
      for (const block of blocksOf(words, heap, "blocks")) this.#poisonLines(block);
      if (!this.#options.usesHoles) words.store(heap + HEAP.withHoles, 0);
    }
  }

  #isSmall(): boolean {
    return liveBytes(this.#view.words, this.#view.map) <= MAX_VERIFIED_BYTES;
  }

  #poisonLines(block: number): void {
    const { words } = this.#view;
    const lines = words.u8.subarray(block + BLOCK.lines, block + BLOCK.lines + LINES_PER_BLOCK);
    for (let line = lines.indexOf(0, FIRST_LINE); line >= 0; ) {
      const next = lines.indexOf(1, line);
      const end = next < 0 ? LINES_PER_BLOCK : next;
      this.#poison(block + line * LINE_BYTES, block + end * LINE_BYTES);
      line = lines.indexOf(0, end);
    }
  }

  #poison(from: number, to: number): void {
    this.#fill(from | 0, to | 0, POISON);
  }

  #blocks(): Map<number, number> {
    const { words, map } = this.#view;
    const found = new Map<number, number>();
    for (const heap of heaps(map)) {
      for (const list of ["blocks", "large"] as const) {
        for (const block of blocksOf(words, heap, list)) {
          found.set(block, words.load(block + BLOCK.span));
        }
      }
    }
    return found;
  }
}
