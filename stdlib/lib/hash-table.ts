/**
 * Hash table in insertion order, the base of Map, Set and Dictionary: dense arrays of keys and hashes, and an index into them by open addressing
 * (README.md, "Map and Set"). After Tim Peters' and Raymond Hettinger's compact dict; cursors over a table that changes after V8's OrderedHashTable.
 */
import {
  array_push,
  array_set_length,
  default_of,
  same_value_zero,
  typed_copy,
  typed_fill,
  typed_new,
} from "tscript:intrinsics";
import { Cursor } from "./cursor.ts";

/** Tables of so few entries are scanned instead of indexed. */
const MAX_SCANNED = 8;
export const FIRST_CAPACITY = 4;
/** In `$hashes`: the entry was deleted. Hashes are kept to 31 bits, so none is negative. */
export const DELETED = -1;
/** The entry of a finished cursor: beyond every table. */
const LAST = 0x7ffffffe;

/** A time during which entries keep their numbers. Cursors hold on to the epoch they were in; a closed one says where its entries went. */
export class Epoch {
  $next: Epoch | undefined = undefined;
  /** Numbers of the entries that were squeezed out, ascending; absent when all were. */
  $removed: Int32Array | undefined = undefined;
}

/**
 * Keys in insertion order. Derived classes keep values beside them. Counts are read off the arrays' own lengths, which are integers to the
 * machine, where a field of type `number` is a double: `$keys.length` is the number of entries, deleted ones too, `$hashes.length` how many
 * there is room for, and `$index.length` a power of two, or 0 while the table is scanned.
 */
export abstract class HashTable<K> {
  $keys: K[] = [];
  /** Hash per entry, or DELETED, which also stands where there is room for more. */
  $hashes: Int32Array;
  /** Slots: 0 empty; all low bits set: entry was deleted; else entry + 1 in the low bits and the hash's upper bits above them. */
  $index: Int32Array;
  /** Entries that are not deleted. */
  $live = 0;
  /** No entry before this one is live: caches delete their oldest entry again and again, and look for it from here. */
  $first = 0;
  $epoch: Epoch = new Epoch();

  constructor() {
    // One for both, and not one for all tables: symbols, which the language's own iterators need, are kept in a table before this module has begun.
    const none = typed_new<Int32Array>(0);
    this.$hashes = none;
    this.$index = none;
  }

  /** Moves the values of entries that are not deleted to the front and forgets the others; called before `$hashes` changes. */
  abstract $squeezeValues(): void;

  /** Number of the key's entry, -1 without one. */
  $find(key: K, hash: number): number {
    const keys = this.$keys;
    const index = this.$index;
    const size = index.length;
    if (size === 0) {
      const hashes = this.$hashes;
      // From the end: what is counted upward is prepared for many rounds.
      let entry = (keys.length - 1) | 0;
      while (entry >= 0) {
        const known = hashes[entry];
        if ((known ^ hash) === 0 && same_value_zero(keys[entry], key)) return entry;
        entry = (entry - 1) | 0;
      }
      return -1;
    }
    const mask = size - 1;
    const upper = ~mask;
    let slot = hash & mask;
    let word = index[slot];
    while (word !== 0) {
      if (((word ^ hash) & upper) === 0) {
        const number = word & mask;
        if (number !== mask && same_value_zero(keys[number - 1], key)) return number - 1;
      }
      slot = (slot + 1) & mask;
      word = index[slot];
    }
    return -1;
  }

  /** Adds an entry for a key that has none, at the end. */
  $append(key: K, hash: number): void {
    if (this.$keys.length === this.$hashes.length) this.$makeRoom();
    const entry = this.$keys.length;
    array_push(this.$keys, key);
    this.$hashes[entry] = hash;
    this.$live++;
    const index = this.$index;
    if (index.length > 0) {
      const mask = index.length - 1;
      let slot = hash & mask;
      let word = index[slot];
      // A deleted entry's slot serves again: the key is in none, and tables of which much is deleted keep short ways.
      while (word !== 0 && (word & mask) !== mask) {
        slot = (slot + 1) & mask;
        word = index[slot];
      }
      index[slot] = (hash & ~mask) | (entry + 1);
    }
  }

  /** Deletes an entry. Its value is the derived class's business. */
  $remove(entry: number): void {
    const index = this.$index;
    if (index.length > 0) {
      const mask = index.length - 1;
      let slot = this.$hashes[entry] & mask;
      while ((index[slot] & mask) !== entry + 1) slot = (slot + 1) & mask;
      index[slot] = mask;
    }
    this.$hashes[entry] = DELETED;
    this.$keys[entry] = default_of<K>();
    this.$live--;
    if (entry === this.$first) {
      const hashes = this.$hashes;
      const used = this.$keys.length;
      let first = entry + 1;
      while (first < used && hashes[first] < 0) first++;
      this.$first = first;
    }
  }

  /** Forgets everything. */
  $reset(): void {
    const next = new Epoch();
    this.$epoch.$next = next;
    this.$epoch = next;
    this.$keys = [];
    const none = typed_new<Int32Array>(0);
    this.$hashes = none;
    this.$index = none;
    this.$live = 0;
    this.$first = 0;
  }

  /** The table is full: squeezes out deleted entries, and doubles it unless that alone makes half of it free. */
  $makeRoom(): void {
    const capacity = this.$hashes.length;
    if (capacity === 0) {
      this.$hashes = firstHashes();
      return;
    }
    if (this.$live < this.$keys.length) this.$squeeze();
    let newCapacity = capacity;
    if (this.$keys.length * 2 > capacity) newCapacity = capacity * 2;
    if (newCapacity > capacity) {
      const hashes = typed_new<Int32Array>(newCapacity);
      typed_copy(hashes, 0, this.$hashes, 0, capacity);
      typed_fill(hashes, DELETED, capacity, newCapacity);
      this.$hashes = hashes;
    }
    if (newCapacity > MAX_SCANNED) this.$reindex(newCapacity * 2);
  }

  /** Moves live entries to the front and closes the epoch. */
  $squeeze(): void {
    const hashes = this.$hashes;
    const keys = this.$keys;
    const used = keys.length;
    let target = 0;
    for (let entry = 0; entry < used; entry++) {
      if (hashes[entry] >= 0) target++;
    }
    const removed = new Int32Array(used - target);
    let removedCount = 0;
    target = 0;
    this.$squeezeValues();
    for (let entry = 0; entry < used; entry++) {
      const hash = hashes[entry];
      if (hash < 0) {
        removed[removedCount] = entry;
        removedCount++;
      } else {
        hashes[target] = hash;
        keys[target] = keys[entry];
        target++;
      }
    }
    typed_fill(hashes, DELETED, target, used);
    array_set_length(keys, target);
    this.$first = 0;
    const next = new Epoch();
    this.$epoch.$removed = removed;
    this.$epoch.$next = next;
    this.$epoch = next;
  }

  /** Makes the index anew; no entry is deleted. */
  $reindex(size: number): void {
    const index = typed_new<Int32Array>(size);
    const mask = index.length - 1;
    const upper = ~mask;
    const hashes = this.$hashes;
    const used = this.$keys.length;
    for (let entry = 0; entry < used; entry++) {
      const hash = hashes[entry];
      let slot = hash & mask;
      while (index[slot] !== 0) slot = (slot + 1) & mask;
      index[slot] = (hash & upper) | (entry + 1);
    }
    this.$index = index;
  }
}

/** Room for the first entries; one by one, since most tables stay as small. */
function firstHashes(): Int32Array {
  const hashes = typed_new<Int32Array>(FIRST_CAPACITY);
  for (let entry = 0; entry < FIRST_CAPACITY; entry++) hashes[entry] = DELETED;
  return hashes;
}

/** Walks a table's entries, also while it changes. Derived classes say what they show of an entry. */
export abstract class TableCursor<K, T> extends Cursor<T> {
  readonly $table: HashTable<K>;
  $epoch: Epoch;
  /** The entry moved to. */
  $entry = -1;

  constructor(table: HashTable<K>) {
    super();
    this.$table = table;
    this.$epoch = table.$epoch;
  }

  $advance(): boolean {
    const table = this.$table;
    let entry = (this.$entry + 1) | 0;
    // Short enough to stand in the loops that call it. Nothing else gets hold of the cursor, so that it need not be made there.
    if (this.$epoch !== table.$epoch || !(table.$hashes[entry] >= 0)) {
      entry = nextLive(table, this.$epoch, entry);
      this.$epoch = table.$epoch;
    }
    this.$entry = entry;
    return entry !== LAST;
  }
}

/** The number of the first live entry from a place on, over entries that were deleted and in tables that have changed; LAST without one. */
function nextLive<K>(table: HashTable<K>, epoch: Epoch, place: number): number {
  let entry = epoch === table.$epoch ? place : placeNow(epoch, place);
  const hashes = table.$hashes;
  const used = table.$keys.length;
  if (entry < table.$first) entry = table.$first;
  while (entry < used && hashes[entry] < 0) entry++;
  return entry < used ? entry : LAST;
}

/** Finds a place again after entries were squeezed out. */
function placeNow(start: Epoch, place: number): number {
  let position = place;
  let epoch = start;
  let next = epoch.$next;
  while (next !== undefined) {
    if (position <= LAST) {
      const removed = epoch.$removed;
      if (removed === undefined) position = 0;
      else position = (position - countBelow(removed, position)) | 0;
    }
    epoch = next;
    next = epoch.$next;
  }
  return position;
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
