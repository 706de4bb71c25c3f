/** `WeakMap` and `WeakSet`: by identity. They hold their keys for as long as they live themselves, which a program cannot see. */
import { requireEntry } from "./error.ts";
import { Map } from "./map.ts";
import { Set } from "./set.ts";

export class WeakMap<K extends object, V> {
  readonly $map: Map<K, V> = new Map<K, V>();

  /** The entries given are set by `setAll`, see compiler/builtins/global-classes.ts. */
  constructor(_entries?: Iterable<readonly [K, V]> | null) {}

  get(key: K): V | undefined {
    return this.$map.get(key);
  }

  has(key: K): boolean {
    return this.$map.has(key);
  }

  set(key: K, value: V): this {
    if (!mayBeHeld(key)) throw new TypeError("Invalid value used as weak map key");
    this.$map.set(key, value);
    return this;
  }

  delete(key: K): boolean {
    return this.$map.delete(key);
  }
}

export class WeakSet<T extends object> {
  readonly $set: Set<T> = new Set<T>();

  /** The values given are added by `addAll`, see compiler/builtins/global-classes.ts. */
  constructor(_values?: Iterable<T> | null) {}

  has(value: T): boolean {
    return this.$set.has(value);
  }

  add(value: T): this {
    if (!mayBeHeld(value)) throw new TypeError("Invalid value used in weak set");
    this.$set.add(value);
    return this;
  }

  delete(value: T): boolean {
    return this.$set.delete(value);
  }
}

/** Objects, functions and symbols; types say so, but for what is of unknown type. */
function mayBeHeld(value: unknown): boolean {
  if (typeof value === "object") return value !== null;
  return typeof value === "function" || typeof value === "symbol";
}

/** `new WeakMap(entries)`, after the constructor */
export function setAll<K extends object, V, I extends Iterable<readonly [K, V]>>(
  map: WeakMap<K, V>,
  entries: I,
): void {
  for (const entry of entries) map.set(entry[0], entry[1]);
}

/** The same of entries of which nothing is known */
export function setAllOfAnything<K extends object, V>(map: WeakMap<K, V>, entries: any): void {
  for (const entry of entries) {
    requireEntry(entry);
    map.set(entry[0], entry[1]);
  }
}

/** `new WeakSet(values)`, after the constructor */
export function addAll<T extends object, I extends Iterable<T>>(set: WeakSet<T>, values: I): void {
  for (const value of values) set.add(value);
}
