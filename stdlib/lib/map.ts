/** `Map`: a hash table with a value beside every key. */
import { array_push, array_set_length, default_of, hash_of, normalize_zero } from "tscript:intrinsics";
import { requireCallback, requireEntry } from "./error.ts";
import { HashTable, TableCursor } from "./hash-table.ts";

export class Map<K, V> extends HashTable<K> implements ReadonlyMap<K, V> {
  $values: V[] = [];

  /** The entries given are set by `setAll`, see compiler/builtins/global-classes.ts. */
  constructor(_entries?: Iterable<readonly [K, V]> | null) {
    super();
  }

  static groupBy<K, T>(items: Iterable<T>, callback: (item: T, index: number) => K): Map<K, T[]> {
    const result = new Map<K, T[]>();
    let index = 0;
    for (const item of items) {
      const key = callback(item, index++);
      const group = result.get(key);
      if (group === undefined) result.set(key, [item]);
      else group.push(item);
    }
    return result;
  }

  get size(): number {
    return this.$live;
  }

  get(key: K): V | undefined {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    return entry < 0 ? undefined : this.$values[entry];
  }

  has(key: K): boolean {
    return this.$find(key, hash_of(key) & 0x7fffffff) >= 0;
  }

  set(key: K, value: V): this {
    const hash = hash_of(key) & 0x7fffffff;
    const entry = this.$find(key, hash);
    if (entry >= 0) {
      this.$values[entry] = value;
    } else {
      this.$append(normalize_zero(key), hash);
      array_push(this.$values, value);
    }
    return this;
  }

  delete(key: K): boolean {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    if (entry < 0) return false;
    if (this.$live === 1) {
      this.clear();
    } else {
      this.$remove(entry);
      this.$values[entry] = default_of<V>();
    }
    return true;
  }

  clear(): void {
    if (this.$keys.length === 0) return;
    this.$reset();
    this.$values = [];
  }

  forEach<R>(callback: (value: V, key: K, map: Map<K, V>) => R, thisArg?: any): void {
    requireCallback(callback);
    const cursor = new MapEntries<K, V>(this);
    while (cursor.$advance()) callback.call(thisArg, cursor.$value(), cursor.$key(), this);
  }

  keys(): MapKeys<K, V> {
    return new MapKeys<K, V>(this);
  }

  values(): MapValues<K, V> {
    return new MapValues<K, V>(this);
  }

  entries(): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  [Symbol.iterator](): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  $cursor(): MapEntries<K, V> {
    return new MapEntries<K, V>(this);
  }

  override $squeezeValues(): void {
    const hashes = this.$hashes;
    const values = this.$values;
    const used = this.$keys.length;
    let target = 0;
    for (let entry = 0; entry < used; entry++) {
      if (hashes[entry] >= 0) {
        values[target] = values[entry];
        target++;
      }
    }
    array_set_length(values, target);
  }
}

/** `new Map(entries)`, after the constructor */
export function setAll<K, V, I extends Iterable<readonly [K, V]>>(map: Map<K, V>, entries: I): void {
  for (const entry of entries) map.set(entry[0], entry[1]);
}

/** The same of entries of which nothing is known */
export function setAllOfAnything<K, V>(map: Map<K, V>, entries: any): void {
  for (const entry of entries) {
    requireEntry(entry);
    map.set(entry[0], entry[1]);
  }
}

/** `map.keys()` */
export class MapKeys<K, V> extends TableCursor<K, K> {
  readonly $map: Map<K, V>;

  constructor(map: Map<K, V>) {
    super(map);
    this.$map = map;
  }

  override $current(): K {
    return this.$map.$keys[this.$entry];
  }
}

/** `map.values()` */
export class MapValues<K, V> extends TableCursor<K, V> {
  readonly $map: Map<K, V>;

  constructor(map: Map<K, V>) {
    super(map);
    this.$map = map;
  }

  override $current(): V {
    return this.$map.$values[this.$entry];
  }
}

/** `map.entries()` */
export class MapEntries<K, V> extends TableCursor<K, [K, V]> {
  readonly $map: Map<K, V>;

  constructor(map: Map<K, V>) {
    super(map);
    this.$map = map;
  }

  $key(): K {
    return this.$map.$keys[this.$entry];
  }

  $value(): V {
    return this.$map.$values[this.$entry];
  }

  override $current(): [K, V] {
    return [this.$map.$keys[this.$entry], this.$map.$values[this.$entry]];
  }
}
