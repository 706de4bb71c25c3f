/** Objects used as dictionaries (`Record<string, V>`, index signatures): keys in JavaScript's order, integer-like ones first and ascending. */
import { array_push, array_set_length, default_of, hash_of, string_char_code_at } from "tscript:intrinsics";
import { HashTable } from "./hash-table.ts";
import { sort } from "./sort.ts";

/** Keys below this are array indices, which come first. */
const INDEX_LIMIT = 4294967295;

export class Dictionary<V> extends HashTable<string> {
  $values: V[] = [];
  /** Some key is or was integer-like, so insertion order is not the order shown. */
  $hasIndices = false;
  /** Without a prototype, which is all that can be seen of it: how it is printed. */
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
    if (entry >= 0) {
      this.$values[entry] = value;
    } else {
      if (indexOfKey(key) >= 0) this.$hasIndices = true;
      this.$append(key, hash);
      array_push(this.$values, value);
    }
  }

  $delete(key: string): void {
    const entry = this.$find(key, hash_of(key) & 0x7fffffff);
    if (entry < 0) return;
    if (this.$live === 1) {
      this.$reset();
      this.$values = [];
    } else {
      this.$remove(entry);
      this.$values[entry] = default_of<V>();
    }
  }

  /** `Object.keys`, for-in */
  $ownKeys(): string[] {
    const result: string[] = [];
    const hashes = this.$hashes;
    const keys = this.$keys;
    const used = this.$keys.length;
    if (this.$hasIndices) {
      const indices: string[] = [];
      for (let entry = 0; entry < used; entry++) {
        if (hashes[entry] >= 0 && indexOfKey(keys[entry]) >= 0) array_push(indices, keys[entry]);
      }
      sort(indices, compareIndices);
      for (let i = 0; i < indices.length; i++) array_push(result, indices[i]);
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
    const keys = this.$ownKeys();
    for (let i = 0; i < keys.length; i++) {
      array_push(result, this.$values[this.$find(keys[i], hash_of(keys[i]) & 0x7fffffff)]);
    }
    return result;
  }

  /** `Object.entries` */
  $ownEntries(): [string, V][] {
    const result: [string, V][] = [];
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

function compareIndices(a: string, b: string): number {
  return indexOfKey(a) - indexOfKey(b);
}
