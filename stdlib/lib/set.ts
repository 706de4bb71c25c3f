/** `Set`: a hash table of its values. */
import { hash_of, normalize_zero } from "tscript:intrinsics";
import { requireCallback } from "./error.ts";
import { HashTable, TableCursor } from "./hash-table.ts";

/** What the operations of sets take: sets, maps, and their like. */
interface SetLike<T> {
  readonly size: number;
  has(value: T): boolean;
  keys(): Iterator<T>;
}

export class Set<T> extends HashTable<T> implements ReadonlySet<T> {
  /** The values given are added by `addAll`, see compiler/builtins/global-classes.ts. */
  constructor(_values?: Iterable<T> | null) {
    super();
  }

  get size(): number {
    return this.$live;
  }

  has(value: T): boolean {
    return this.$find(value, hash_of(value) & 0x7fffffff) >= 0;
  }

  add(value: T): this {
    const hash = hash_of(value) & 0x7fffffff;
    if (this.$find(value, hash) < 0) this.$append(normalize_zero(value), hash);
    return this;
  }

  delete(value: T): boolean {
    const entry = this.$find(value, hash_of(value) & 0x7fffffff);
    if (entry < 0) return false;
    if (this.$live === 1) this.$reset();
    else this.$remove(entry);
    return true;
  }

  clear(): void {
    if (this.$keys.length !== 0) this.$reset();
  }

  forEach<R>(callback: (value: T, key: T, set: Set<T>) => R, thisArg?: any): void {
    requireCallback(callback);
    const cursor = new SetValues<T>(this);
    while (cursor.$advance()) {
      const value = cursor.$current();
      callback.call(thisArg, value, value, this);
    }
  }

  keys(): SetValues<T> {
    return new SetValues<T>(this);
  }

  values(): SetValues<T> {
    return new SetValues<T>(this);
  }

  entries(): SetEntries<T> {
    return new SetEntries<T>(this);
  }

  [Symbol.iterator](): SetValues<T> {
    return new SetValues<T>(this);
  }

  union<U>(other: SetLike<U>): Set<T | U> {
    const result = new Set<T | U>();
    for (const value of this) result.add(value);
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) result.add(step.value);
    return result;
  }

  intersection<U>(other: SetLike<U>): Set<T & U> {
    const result = new Set<T & U>();
    if (this.size <= other.size) {
      for (const value of this) if (other.has(value as T & U)) result.add(value as T & U);
      return result;
    }
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) {
      const value: U = step.value;
      if (this.has(value as T & U)) result.add(value as T & U);
    }
    return result;
  }

  difference<U>(other: SetLike<U>): Set<T> {
    const result = new Set<T>();
    if (this.size <= other.size) {
      for (const value of this) if (!other.has(value as T & U)) result.add(value);
      return result;
    }
    for (const value of this) result.add(value);
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) {
      const value: U = step.value;
      result.delete(value as T & U);
    }
    return result;
  }

  symmetricDifference<U>(other: SetLike<U>): Set<T | U> {
    const result = new Set<T | U>();
    for (const value of this) result.add(value);
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) {
      const value: U = step.value;
      if (this.has(value as T & U)) result.delete(value);
      else result.add(value);
    }
    return result;
  }

  isSubsetOf(other: SetLike<unknown>): boolean {
    if (this.size > other.size) return false;
    for (const value of this) if (!other.has(value)) return false;
    return true;
  }

  isSupersetOf(other: SetLike<unknown>): boolean {
    if (this.size < other.size) return false;
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) {
      if (!this.has(step.value as T)) return false;
    }
    return true;
  }

  isDisjointFrom(other: SetLike<unknown>): boolean {
    if (this.size <= other.size) {
      for (const value of this) if (other.has(value)) return false;
      return true;
    }
    const values = other.keys();
    for (let step = values.next(); step.done !== true; step = values.next()) {
      if (this.has(step.value as T)) return false;
    }
    return true;
  }

  $cursor(): SetValues<T> {
    return new SetValues<T>(this);
  }

  override $squeezeValues(): void {}
}

/** `new Set(values)`, after the constructor */
export function addAll<T, I extends Iterable<T>>(set: Set<T>, values: I): void {
  for (const value of values) set.add(value);
}

/** `set.values()`, `set.keys()` */
export class SetValues<T> extends TableCursor<T, T> {
  override $current(): T {
    return this.$table.$keys[this.$entry];
  }
}

/** `set.entries()` */
export class SetEntries<T> extends TableCursor<T, [T, T]> {
  $key(): T {
    return this.$table.$keys[this.$entry];
  }

  $value(): T {
    return this.$table.$keys[this.$entry];
  }

  override $current(): [T, T] {
    const value = this.$table.$keys[this.$entry];
    return [value, value];
  }
}
