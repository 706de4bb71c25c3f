/** `WeakMap` and `WeakSet`: by identity. They hold their keys for as long as they live themselves, which a program cannot see. */
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
    this.$set.add(value);
    return this;
  }

  delete(value: T): boolean {
    return this.$set.delete(value);
  }
}

/** `new WeakMap(entries)`, after the constructor */
export function setAll<K extends object, V, I extends Iterable<readonly [K, V]>>(
  map: WeakMap<K, V>,
  entries: I,
): void {
  for (const entry of entries) map.set(entry[0], entry[1]);
}

/** `new WeakSet(values)`, after the constructor */
export function addAll<T extends object, I extends Iterable<T>>(set: WeakSet<T>, values: I): void {
  for (const value of values) set.add(value);
}
