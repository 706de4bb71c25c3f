/** What a structured clone has made so far, so that what is referred to twice is copied once. */
import { Map } from "./map.ts";

export function begin(): Map<unknown, unknown> {
  return new Map<unknown, unknown>();
}

export function known(copies: Map<unknown, unknown>, original: unknown): unknown {
  return copies.get(original);
}

export function note(copies: Map<unknown, unknown>, original: unknown, copy: unknown): void {
  copies.set(original, copy);
}
