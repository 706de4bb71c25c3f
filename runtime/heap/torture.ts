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
  MARKS_BYTES,
  PLACE,
  PLACE_CLASSES,
} from "../abi/memory-map.ts";
import type { CollectionObserver } from "./collect.ts";
import { blocksOf, heaps, liveBytes } from "./heap-lists.ts";
import { type HeapView, verifyHeap } from "./verify-heap.ts";

/** How to torture, as plain data. */
export interface TortureOptions {
  /** Collections at every safepoint up to so many; then they become rarer, so that long programs end. */
  readonly safepoints: number;
  /** Scatters those that come later in another way. */
  readonly seed: number;
  /** Allocation goes on between lines in use, and without a safepoint where there is room. */
  readonly usesHoles: boolean;
  /** Own heaps are collected while others run, as without torture: what is free is overwritten, but nobody looks through the heap. */
  readonly letsOthersRun?: boolean;
  /** Room for objects that wait to be looked through, so that it does not suffice. */
  readonly markStackBytes?: number;
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
/** At a safepoint with this number where a collection is due: what shall happen there. */
export function tortureAt(
  { seed }: TortureOptions,
  number: number,
): "collect everything" | "begin an own heap" | "collect the own heap" {
  const scattered = Math.imul(number ^ Math.imul(seed + 1, 0x85eb_ca6b), 0x9e37_79b1) >>> 28;
  if (scattered < 4) return "collect everything";
  return scattered < 6 ? "begin an own heap" : "collect the own heap";
}

/** What the heap may hold alive to be looked through each time. */
const MAX_VERIFIED_BYTES = 128 << 10;

/** Poisons, and verifies. */
export class Torturer implements CollectionObserver {
  readonly #view: HeapView;
  readonly #worker: number;
  readonly #options: TortureOptions;
  readonly #fill: (from: number, to: number, byte: number) => void;
  #before = new Map<number, number>();

  /** @param fill the collector's `heap_fill` */
  constructor(
    view: HeapView,
    worker: number,
    options: TortureOptions,
    fill: (from: number, to: number, byte: number) => void,
  ) {
    this.#view = view;
    this.#worker = worker;
    this.#options = options;
    this.#fill = fill;
  }

  stopsOthers(own: number): boolean {
    return own === 0 || this.#options.letsOthersRun !== true;
  }

  before(own: number): void {
    if (!this.stopsOthers(own)) return;
    this.#before = this.#blocks(own);
    this.#verify(false, own);
  }

  marked(own: number): void {
    if (this.stopsOthers(own)) this.#verify(true, own);
    // Blocks that are given back may be somebody else's at once.
    else this.#poisonUnmarked(own);
  }

  after(own: number): void {
    const { words } = this.#view;
    if (this.stopsOthers(own)) {
      const kept = this.#blocks(own);
      for (const [block, span] of this.#before) {
        if (!kept.has(block)) this.#poisonSpan(block, span);
      }
    }
    for (const heap of this.#heaps(own)) {
      if (this.stopsOthers(own)) {
        for (const block of blocksOf(words, heap, "blocks")) this.#poisonLines(block);
      }
      if (!this.#options.usesHoles) {
        words.store(heap + HEAP.withHoles, 0);
        for (let size = 0; size < PLACE_CLASSES; size += 1) {
          words.store(heap + HEAP.places + size * PLACE.bytes + PLACE.block, 0);
        }
      }
    }
  }

  #poisonUnmarked(own: number): void {
    const { words } = this.#view;
    for (const block of blocksOf(words, own, "blocks")) this.#poisonLines(block);
    for (const block of blocksOf(words, own, "large")) {
      const marks = words.u8.subarray(block + BLOCK.marks, block + BLOCK.marks + MARKS_BYTES);
      const isMarked = marks.some((byte) => byte !== 0);
      if (!isMarked) this.#poisonSpan(block, words.load(block + BLOCK.span));
    }
  }

  #verify(isMarked: boolean, own: number): void {
    const { words, map } = this.#view;
    if (liveBytes(words, map) <= MAX_VERIFIED_BYTES) {
      verifyHeap(this.#view, isMarked, own, this.#worker);
    }
  }

  #heaps(own: number): readonly number[] {
    return own === 0 ? heaps(this.#view.map) : [own];
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

  #poisonSpan(block: number, span: number): void {
    this.#poison(block + BLOCK_HEADER_BYTES, block + span * BLOCK_BYTES);
  }

  #poison(from: number, to: number): void {
    this.#fill(from | 0, to | 0, POISON);
  }

  #blocks(own: number): Map<number, number> {
    const { words } = this.#view;
    const found = new Map<number, number>();
    for (const heap of this.#heaps(own)) {
      for (const list of ["blocks", "large"] as const) {
        for (const block of blocksOf(words, heap, list)) {
          found.set(block, words.load(block + BLOCK.span));
        }
      }
    }
    return found;
  }
}
