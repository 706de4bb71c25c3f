/** A cache that forgets what was used least recently, on a doubly linked list. */

interface Entry<K, V> {
  key: K;
  value: V;
  newer: Entry<K, V> | null;
  older: Entry<K, V> | null;
}

class LruCache<K, V> {
  private readonly entries = new Map<K, Entry<K, V>>();
  private newest: Entry<K, V> | null = null;
  private oldest: Entry<K, V> | null = null;
  hits = 0;
  misses = 0;

  constructor(private readonly capacity: number) {
    if (capacity < 1) throw new RangeError("capacity must be at least 1");
  }

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (!entry) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.unlink(entry);
    this.link(entry);
    return entry.value;
  }

  set(key: K, value: V): this {
    const known = this.entries.get(key);
    if (known) {
      known.value = value;
      this.unlink(known);
      this.link(known);
      return this;
    }
    if (this.entries.size >= this.capacity && this.oldest) {
      this.entries.delete(this.oldest.key);
      this.unlink(this.oldest);
    }
    const entry: Entry<K, V> = { key, value, newer: null, older: null };
    this.entries.set(key, entry);
    this.link(entry);
    return this;
  }

  keys(): K[] {
    const keys: K[] = [];
    for (let entry = this.newest; entry; entry = entry.older) keys.push(entry.key);
    return keys;
  }

  private link(entry: Entry<K, V>): void {
    entry.older = this.newest;
    entry.newer = null;
    if (this.newest) this.newest.newer = entry;
    this.newest = entry;
    this.oldest ??= entry;
  }

  private unlink(entry: Entry<K, V>): void {
    if (entry.newer) entry.newer.older = entry.older;
    else this.newest = entry.older;
    if (entry.older) entry.older.newer = entry.newer;
    else this.oldest = entry.newer;
  }
}

const cache = new LruCache<string, number>(3);
cache.set("a", 1).set("b", 2).set("c", 3);
console.log(cache.get("a"), cache.keys());
cache.set("d", 4);
console.log(cache.get("b"), cache.keys(), cache.hits, cache.misses);
cache.set("c", 33);
console.log(cache.keys(), cache.get("c"));

const squares = new LruCache<number, number>(10);
let computed = 0;
function square(n: number): number {
  const known = squares.get(n);
  if (known !== undefined) return known;
  computed++;
  const value = n * n;
  squares.set(n, value);
  return value;
}
let sum = 0;
for (let i = 0; i < 200; i++) sum += square((i * i) % 13);
console.log(sum, computed, squares.hits);
try {
  new LruCache<string, string>(0);
} catch (error) {
  console.log(String(error));
}

// expect: 1 [ 'a', 'c', 'b' ]
// expect: undefined [ 'd', 'a', 'c' ] 1 1
// expect: [ 'c', 'd', 'a' ] 33
// expect: 10637 7 193
// expect: RangeError: capacity must be at least 1
