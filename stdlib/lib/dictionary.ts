/** Objects used as dictionaries (`Record<string, V>`, index signatures): keys in JavaScript's order, integer-like ones first and ascending. */
import {
  array_push,
  array_set_length,
  array_slice,
  default_of,
  f64_to_string,
  hash_of,
  i32_from_f64_exact,
  stop_wrong_type,
  string_char_code_at,
  typed_copy,
  typed_fill,
  typed_new,
  typed_new_like,
} from "tscript:intrinsics";
import { requireEntry } from "./error.ts";
import { DELETED, Epoch, FIRST_CAPACITY, HashTable } from "./hash-table.ts";
import { inheritedMethod, isOfAllObjects, refuseInherited, refusePrototype } from "./lost-methods.ts";

/** Keys below this are array indices, which come first. */
const INDEX_LIMIT = 4294967295;
/** Indices up to here are placed, and up to so many more for each entry. */
const PLACED = 1024;
const PLACED_PER_ENTRY = 16;
const FIRST_PLACES = 8;
/** `$first` where keys, hashes and index are those of other dictionaries too. */
export const SHARED_KEYS = -1;

export class Dictionary<V> extends HashTable<string> {
  $values: V[] = [];
  /** Some key is or was integer-like, so insertion order is not the order shown. */
  $hasIndices = false;
  /**
   * By index: number + 1 of the entry of that key, 0 where there is none. All keys that are indices have a place here; without it they are too far apart, or
   * there are none.
   */
  $places: Int32Array | undefined = undefined;
  /** Where they are too far apart: the entries of all of them that fit into 31 bits, see `numberIn`. */
  $far: Int32Array | undefined = undefined;
  /** Without a prototype: it has no text, and is printed as such. */
  $isBare = false;

  $get(key: string): V | undefined {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    return entry < 0 ? undefined : this.$values[entry];
  }

  $has(key: string): boolean {
    return this.$find(key, hash_of(key) & 0x7fffffff) >= 0;
  }

  $set(key: string, value: V): void {
    const hash = hash_of(key) & 0x7fffffff;
    const entry = this.$find(key, hash);
    if (entry >= 0) this.$values[entry] = value;
    else this.$add(key, hash, value);
  }

  /** An entry for a key that has none. */
  $add(key: string, hash: number, value: V): void {
    const first = this.$first;
    if (first < 0) this.$unshare();
    this.$append(key, hash);
    array_push(this.$values, value);
    const index = indexOfKey(key);
    if (index >= 0) this.$place(index, this.$keys.length);
  }

  /** `$get` as the program reads entries: what objects inherit is of no type that entries have, so it stops the program. */
  $read(key: string): V | undefined {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    if (entry >= 0) return this.$values[entry];
    if (!this.$isBare) refuseInherited(key);
    return undefined;
  }

  /** The same of a value of unknown type: it may be what objects inherit. */
  $readAny(key: string): unknown {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    if (entry >= 0) return this.$values[entry];
    return this.$isBare ? undefined : inheritedMethod(key);
  }

  /** `key in dictionary` */
  $in(key: string): boolean {
    return this.$find(key, hash_of(key) & 0x7fffffff) >= 0 || (!this.$isBare && isOfAllObjects(key));
  }

  /** As text, and where a number is wanted. Methods for that among the entries stop the program. */
  $text(): string {
    if (this.$has("toString") || this.$has("valueOf")) stop_wrong_type();
    if (this.$isBare) throw new TypeError("Cannot convert object to primitive value");
    return "[object Object]";
  }

  /** `$set` as the program writes entries: `__proto__` is not made one. */
  $write(key: string, value: V): void {
    const hash = hash_of(key) & 0x7fffffff;
    const entry = this.$find(key, hash);
    if (entry >= 0) {
      this.$values[entry] = value;
    } else {
      if (!this.$isBare) refusePrototype(key);
      this.$add(key, hash, value);
    }
  }

  /** `$get` of a number as a key, which is not made a text where its place is known. */
  $getAt(index: number): V | undefined {
    const places = this.$places;
    const at = i32_from_f64_exact(index);
    if (places === undefined || at !== index || at < 0) return this.$getFar(index, at);
    const number = at < places.length ? places[at] : 0;
    return number === 0 ? undefined : this.$values[(number - 1) | 0];
  }

  /** @param at the index where it fits into 31 bits, else another number */
  $getFar(index: number, at: number): V | undefined {
    const far = this.$far;
    if (far !== undefined && at === index && at >= 0) {
      const number = numberIn(far, at);
      return number === 0 ? undefined : this.$values[(number - 1) | 0];
    }
    if (!this.$hasIndices && index >= 0 && index < INDEX_LIMIT && Math.floor(index) === index) return undefined;
    return this.$get(f64_to_string(index));
  }

  $hasAt(index: number): boolean {
    const places = this.$places;
    const at = i32_from_f64_exact(index);
    if (at !== index || at < 0) return this.$has(f64_to_string(index));
    if (places !== undefined) return at < places.length && places[at] !== 0;
    const far = this.$far;
    return far === undefined ? this.$has(f64_to_string(index)) : numberIn(far, at) !== 0;
  }

  $setAt(index: number, value: V): void {
    const at = i32_from_f64_exact(index);
    const places = this.$places;
    const far = this.$far;
    if (at === index && at >= 0 && (places !== undefined || far !== undefined || !this.$hasIndices)) {
      let number = 0;
      if (far !== undefined) number = numberIn(far, at);
      else if (places !== undefined && at < places.length) number = places[at];
      if (number !== 0) {
        this.$values[(number - 1) | 0] = value;
        return;
      }
      const key = f64_to_string(at);
      const first = this.$first;
      if (first < 0) this.$unshare();
      this.$append(key, hash_of(key) & 0x7fffffff);
      array_push(this.$values, value);
      this.$place(at, this.$keys.length);
    } else {
      this.$set(f64_to_string(index), value);
    }
  }

  /** Gives an index that is a key now its place. */
  $place(index: number, number: number): void {
    let places = this.$places;
    const far = this.$far;
    if (far !== undefined) {
      const table = withNumber(far, index, number);
      this.$far = table;
      if (table.length > far.length) this.$placeAll();
      return;
    }
    if (places === undefined) {
      if (this.$hasIndices) return;
      this.$hasIndices = true;
      places = new Int32Array(FIRST_PLACES);
    }
    if (index >= places.length) {
      if (index >= PLACED + PLACED_PER_ENTRY * this.$live) {
        let all = emptyFar(FIRST_PLACES);
        for (let place = 0; place < places.length; place++) {
          if (places[place] !== 0) all = withNumber(all, place, places[place]);
        }
        this.$far = withNumber(all, index, number);
        this.$places = undefined;
        return;
      }
      let size = places.length;
      while (size <= index) size *= 2;
      const grown = new Int32Array(size);
      typed_copy(grown, 0, places, 0, places.length);
      places = grown;
    }
    places[index] = number;
    this.$places = places;
  }

  /** Gives all indices places once they no longer are too far apart: the first ones of many in no order often are. */
  $placeAll(): void {
    const hashes = this.$hashes;
    const keys = this.$keys;
    const used = this.$keys.length;
    const limit = PLACED + PLACED_PER_ENTRY * this.$live;
    let greatest = -1;
    for (let entry = 0; entry < used; entry++) {
      const index = hashes[entry] >= 0 ? indexOfKey(keys[entry]) : -1;
      if (index >= limit) return;
      if (index > greatest) greatest = index;
    }
    let size = FIRST_PLACES;
    while (size <= greatest) size *= 2;
    const places = new Int32Array(size);
    for (let entry = 0; entry < used; entry++) {
      const index = hashes[entry] >= 0 ? indexOfKey(keys[entry]) : -1;
      if (index >= 0) places[index] = entry + 1;
    }
    this.$places = places;
    this.$far = undefined;
  }

  $delete(key: string): void {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    if (entry < 0) return;
    const first = this.$first;
    if (first < 0) this.$unshare();
    if (this.$live === 1) {
      this.$reset();
      this.$values = [];
      this.$places = undefined;
      this.$far = undefined;
      this.$hasIndices = false;
    } else {
      const places = this.$places;
      if (places !== undefined) {
        const index = indexOfKey(key);
        if (index >= 0) places[index] = 0;
      }
      const far = this.$far;
      if (far !== undefined) removeFrom(far, indexOfKey(key));
      this.$remove(entry);
      this.$values[entry] = default_of<V>();
    }
  }

  /** Makes keys, hashes and index of its own, where `$first` says that they are others' as well: these have no epoch. */
  $unshare(): void {
    const count = this.$keys.length;
    const shared = this.$hashes;
    let capacity = FIRST_CAPACITY;
    while (capacity < count) capacity *= 2;
    const hashes = typed_new_like(shared, capacity);
    typed_copy(hashes, 0, shared, 0, count);
    typed_fill(hashes, DELETED, count, capacity);
    this.$hashes = hashes;
    this.$keys = array_slice(this.$keys, 0, count);
    if (this.$index.length > 0) this.$reindex(capacity * 2);
    this.$epoch = new Epoch();
    this.$first = 0;
  }

  /** `Object.keys`, for-in */
  $ownKeys(): string[] {
    const result: string[] = [];
    const hashes = this.$hashes;
    const keys = this.$keys;
    const used = this.$keys.length;
    const places = this.$places;
    if (places !== undefined) {
      for (let index = 0; index < places.length; index++) {
        const number = places[index];
        if (number !== 0) array_push(result, keys[(number - 1) | 0]);
      }
    } else if (this.$hasIndices) {
      const indices: number[] = [];
      for (let entry = 0; entry < used; entry++) {
        const index = hashes[entry] >= 0 ? indexOfKey(keys[entry]) : -1;
        if (index >= 0) array_push(indices, index);
      }
      sortAscending(indices);
      for (let i = 0; i < indices.length; i++) array_push(result, f64_to_string(indices[i]));
    }
    for (let entry = 0; entry < used; entry++) {
      if (hashes[entry] >= 0 && !(this.$hasIndices && indexOfKey(keys[entry]) >= 0)) {
        array_push(result, keys[entry]);
      }
    }
    return result;
  }

  /** `Object.values` */
  $ownValues(): V[] {
    const result: V[] = [];
    const hashes = this.$hashes;
    const values = this.$values;
    if (!this.$hasIndices) {
      const used = this.$keys.length;
      for (let entry = 0; entry < used; entry++) {
        if (hashes[entry] >= 0) array_push(result, values[entry]);
      }
      return result;
    }
    const keys = this.$ownKeys();
    for (let i = 0; i < keys.length; i++) {
      array_push(result, this.$values[this.$find(keys[i], hash_of(keys[i]) & 0x7fffffff)]);
    }
    return result;
  }

  /** `Object.entries` */
  $ownEntries(): [string, V][] {
    const result: [string, V][] = [];
    if (!this.$hasIndices) {
      const hashes = this.$hashes;
      const used = this.$keys.length;
      for (let entry = 0; entry < used; entry++) {
        if (hashes[entry] >= 0) array_push(result, [this.$keys[entry], this.$values[entry]]);
      }
      return result;
    }
    const keys = this.$ownKeys();
    for (let i = 0; i < keys.length; i++) {
      const value = this.$values[this.$find(keys[i], hash_of(keys[i]) & 0x7fffffff)];
      array_push(result, [keys[i], value]);
    }
    return result;
  }

  override $squeezeValues(): void {
    const hashes = this.$hashes;
    const values = this.$values;
    const places = this.$places;
    let far = this.$far;
    // Numbers change, and what was deleted is forgotten.
    if (far !== undefined) far = emptyFar(FIRST_PLACES);
    const used = this.$keys.length;
    let target = 0;
    for (let entry = 0; entry < used; entry++) {
      if (hashes[entry] >= 0) {
        values[target] = values[entry];
        target++;
        const index = places === undefined && far === undefined ? -1 : indexOfKey(this.$keys[entry]);
        if (places !== undefined && index >= 0) places[index] = target;
        if (far !== undefined && index >= 0) far = withNumber(far, index, target);
      }
    }
    this.$far = far;
    array_set_length(values, target);
  }
}

/** `Object(value)`. Of primitives it is an object around them, which there is none of here. */
export function toObject(value: unknown): unknown {
  if (value === undefined || value === null) return new Dictionary<unknown>();
  if (!isObject(value)) stop_wrong_type();
  return value;
}

/** `Object()` */
export function emptyObject(): unknown {
  return new Dictionary<unknown>();
}

/** `value === Object(value)` */
export function isObject(value: unknown): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** `Object.create(null)` */
export function bare<V>(): Dictionary<V> {
  const result = new Dictionary<V>();
  result.$isBare = true;
  return result;
}

/** Copies all entries: object spread and `Object.assign`. */
export function assignAll<V>(target: Dictionary<V>, source: Dictionary<V>): void {
  const keys = source.$ownKeys();
  for (let i = 0; i < keys.length; i++) {
    target.$set(keys[i], source.$get(keys[i]) as V);
  }
}

/** `Object.fromEntries(entries)` */
export function fromEntries<V, I extends Iterable<readonly [string | number, V]>>(entries: I): Dictionary<V> {
  const result = new Dictionary<V>();
  for (const entry of entries) result.$set(String(entry[0]), entry[1]);
  return result;
}

/** The same of entries of which nothing is known */
export function fromEntriesOfAnything<V>(entries: any): Dictionary<V> {
  const result = new Dictionary<V>();
  for (const entry of entries) {
    requireEntry(entry);
    result.$set(String(entry[0]), entry[1]);
  }
  return result;
}

/** `Object.groupBy(items, callback)`: an object without a prototype */
export function groupBy<T, K, I extends Iterable<T>>(
  items: I,
  callback: (item: T, index: number) => K,
): Dictionary<T[]> {
  const result = bare<T[]>();
  let index = 0;
  for (const item of items) {
    const key = String(callback(item, index++));
    const group = result.$get(key);
    if (group === undefined) result.$set(key, [item]);
    else group.push(item);
  }
  return result;
}

/** In `$far`, where an entry was deleted. */
const DELETED_NUMBER = -1;

/**
 * No indices that are far apart: a slot has the number of an entry, 0 where there is none, and then the index; the last word says how many slots have
 * had one. Slots are found by open addressing.
 * @param slots a power of two
 */
function emptyFar(slots: number): Int32Array {
  return typed_new<Int32Array>((2 * slots + 1) | 0);
}

/** The slot to begin at: indices often have steps that are powers of two, so that their lower bits are alike. */
function firstSlot(index: number): number {
  const mixed = Math.imul(index, 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}

/** Number + 1 of the entry of an index, 0 without one. */
function numberIn(far: Int32Array, index: number): number {
  const wanted = index | 0;
  const mask = ((far.length >> 1) - 1) | 0;
  let slot = firstSlot(wanted) & mask;
  let number = far[2 * slot];
  while (number !== 0) {
    const known = far[2 * slot + 1];
    if (known === wanted && number !== DELETED_NUMBER) return number;
    slot = (slot + 1) & mask;
    number = far[2 * slot];
  }
  return 0;
}

/** The table with an index that it has not yet; those beyond 31 bits are left out. */
function withNumber(far: Int32Array, index: number, number: number): Int32Array {
  if (index > 0x7fffffff) return far;
  const slots = far.length >> 1;
  const used = far[far.length - 1];
  let table = far;
  if (used * 4 >= slots * 3) {
    let live = 0;
    for (let slot = 0; slot < slots; slot++) if (far[2 * slot] > 0) live++;
    table = emptyFar(live * 2 < slots ? slots : slots * 2);
    for (let slot = 0; slot < slots; slot++) {
      if (far[2 * slot] > 0) putNumber(table, far[2 * slot + 1], far[2 * slot]);
    }
  }
  putNumber(table, index, number);
  return table;
}

function putNumber(far: Int32Array, index: number, number: number): void {
  const mask = ((far.length >> 1) - 1) | 0;
  let slot = firstSlot(index | 0) & mask;
  while (far[2 * slot] !== 0) slot = (slot + 1) & mask;
  far[2 * slot] = number;
  far[2 * slot + 1] = index;
  far[far.length - 1] = far[far.length - 1] + 1;
}

function removeFrom(far: Int32Array, index: number): void {
  if (index < 0 || index > 0x7fffffff) return;
  const mask = ((far.length >> 1) - 1) | 0;
  let slot = firstSlot(index | 0) & mask;
  while (far[2 * slot] <= 0 || far[2 * slot + 1] !== index) slot = (slot + 1) & mask;
  far[2 * slot] = DELETED_NUMBER;
}

/** The array index a key denotes when written as JavaScript writes it, else -1. */
function indexOfKey(key: string): number {
  const length = key.length;
  if (length === 0 || length > 10) return -1;
  const first = string_char_code_at(key, 0);
  if (first === 48) return length === 1 ? 0 : -1;
  let result = 0;
  for (let i = 0; i < length; i++) {
    const digit = string_char_code_at(key, i) - 48;
    if (digit < 0 || digit > 9) return -1;
    result = result * 10 + digit;
  }
  return result < INDEX_LIMIT ? result : -1;
}

/**
 * Heapsort, unless they ascend already. The sort of arrays would be most of the code of a program that asks for the keys of a dictionary, which seldom
 * has some that are indices far apart.
 */
function sortAscending(numbers: number[]): void {
  const count = numbers.length | 0;
  let sorted = 1;
  while (sorted < count && numbers[(sorted - 1) | 0] < numbers[sorted]) sorted = (sorted + 1) | 0;
  if (sorted >= count) return;
  for (let root = ((count >> 1) - 1) | 0; root >= 0; root = (root - 1) | 0) siftDown(numbers, root, count);
  for (let last = (count - 1) | 0; last > 0; last = (last - 1) | 0) {
    const greatest = numbers[0];
    numbers[0] = numbers[last];
    numbers[last] = greatest;
    siftDown(numbers, 0, last);
  }
}

/** Lets the number at `root` sink below greater ones within the first `count`. */
function siftDown(numbers: number[], root: number, count: number): void {
  const item = numbers[root];
  let hole = root | 0;
  let child = (2 * hole + 1) | 0;
  while (child < count) {
    if (child + 1 < count && numbers[child] < numbers[(child + 1) | 0]) child = (child + 1) | 0;
    if (numbers[child] <= item) break;
    numbers[hole] = numbers[child];
    hole = child;
    child = (2 * hole + 1) | 0;
  }
  numbers[hole] = item;
}
