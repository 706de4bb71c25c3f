/**
 * Long strings of the heap kept as the host's own, for functions that are asked about the same text again and again. A string never changes and
 * an address means one string until a collection, so after one nothing is kept any more. Owner only.
 */
import { CONTROL, CONTROL_ADDRESS, HEAP, ownHeap } from "../../abi/memory-map.ts";
import { STRING } from "../../abi/object-layout.ts";
import type { Context } from "../context.ts";
import { partOf, readString } from "./rope.ts";
import { stringLength } from "./text.ts";

/** Texts shorter than this are converted as fast as they are found. */
const MIN_KEPT = 32;
/** A program looks at few texts at a time. A power of two. */
const SLOTS = 4;

/** The texts of one thread. */
export class TextCache {
  readonly #context: Context;
  readonly #addresses: number[] = new Array(SLOTS).fill(0);
  readonly #texts: string[] = new Array(SLOTS).fill("");
  #next = 0;
  #collections = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The text at an address. */
  read(address: number): string {
    const { words, worker } = this.#context;
    // Both only grow.
    const collections =
      words.load(CONTROL_ADDRESS + CONTROL.collections) +
      words.load(ownHeap(worker) + HEAP.collections);
    if (collections !== this.#collections) this.#forget(collections);
    const index = this.#addresses.indexOf(address);
    if (index >= 0) return this.#texts[index] as string;
    const text = this.#convert(address);
    if (this.#context.words.load(address + STRING.length) < MIN_KEPT) return text;
    this.#addresses[this.#next] = address;
    this.#texts[this.#next] = text;
    this.#next = (this.#next + 1) & (SLOTS - 1);
    return text;
  }

  /** Of a part the whole is kept, and the host makes no copy for the part. */
  #convert(address: number): string {
    const part = partOf(this.#context, address);
    if (part === undefined) return readString(this.#context, address);
    const end = part.offset + stringLength(this.#context, address);
    return this.read(part.whole).slice(part.offset, end);
  }

  /** Addresses may mean other strings from now on. */
  #forget(collections: number): void {
    this.#collections = collections;
    this.#addresses.fill(0);
    this.#texts.fill("");
  }
}
