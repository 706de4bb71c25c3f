// Caches by age and by use, a token bucket, a sliding window, consistent hashing and a Bloom filter.
interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  readonly size: number;
}

class LfuCache<K, V> implements Cache<K, V> {
  private readonly entries = new Map<K, { value: V; uses: number }>();
  private readonly byUses = new Map<number, Set<K>>();
  private least = 0;
  readonly evicted: K[] = [];

  constructor(private readonly capacity: number) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.touch(key, entry.uses, ++entry.uses);
    return entry.value;
  }

  set(key: K, value: V): void {
    const known = this.entries.get(key);
    if (known) {
      known.value = value;
      this.get(key);
      return;
    }
    if (this.entries.size >= this.capacity) this.evict();
    this.entries.set(key, { value, uses: 1 });
    this.touch(key, 0, 1);
    this.least = 1;
  }

  private evict(): void {
    const keys = this.byUses.get(this.least);
    if (!keys) return;
    const { value: oldest, done } = keys.values().next();
    if (done) return;
    keys.delete(oldest);
    this.entries.delete(oldest);
    this.evicted.push(oldest);
  }

  private touch(key: K, from: number, to: number): void {
    const old = this.byUses.get(from);
    old?.delete(key);
    if (old?.size === 0 && this.least === from) this.least = to;
    let keys = this.byUses.get(to);
    if (!keys) this.byUses.set(to, (keys = new Set()));
    keys.add(key);
  }
}

class LruCache<K, V> extends Map<K, V> implements Cache<K, V> {
  constructor(private readonly capacity: number) {
    super();
  }
  override get(key: K): V | undefined {
    if (!super.has(key)) return undefined;
    const value = super.get(key) as V;
    super.delete(key);
    super.set(key, value);
    return value;
  }
  override set(key: K, value: V): this {
    super.delete(key);
    super.set(key, value);
    if (this.size > this.capacity) {
      const [oldest] = this.keys();
      super.delete(oldest);
    }
    return this;
  }
}

function memoize<A extends readonly unknown[], R>(
  work: (...args: A) => R,
  cache: Cache<string, R>,
): (...args: A) => R {
  return (...args) => {
    const key = JSON.stringify(args);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const result = work(...args);
    cache.set(key, result);
    return result;
  };
}

class TokenBucket {
  #tokens: number;
  #last = 0;
  constructor(
    private readonly rate: number,
    private readonly burst: number,
  ) {
    this.#tokens = burst;
  }
  take(now: number, count = 1): boolean {
    this.#tokens = Math.min(this.burst, this.#tokens + (now - this.#last) * this.rate);
    this.#last = now;
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }
}

function hash(text: string, seed = 0): number {
  let h = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

class Ring {
  #points: { at: number; node: string }[] = [];
  constructor(
    nodes: Iterable<string>,
    private readonly copies = 50,
  ) {
    for (const node of nodes) this.add(node);
  }
  add(node: string): void {
    for (let copy = 0; copy < this.copies; copy++)
      this.#points.push({ at: hash(`${node}#${copy}`), node });
    this.#points.sort((a, b) => a.at - b.at);
  }
  remove(node: string): void {
    this.#points = this.#points.filter((point) => point.node !== node);
  }
  nodeOf(key: string): string {
    const target = hash(key);
    let [low, high] = [0, this.#points.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#points[middle].at < target) low = middle + 1;
      else high = middle;
    }
    return this.#points[low % this.#points.length].node;
  }
}

class BloomFilter {
  readonly #bits: Uint8Array;
  constructor(
    readonly size: number,
    readonly hashes: number,
  ) {
    this.#bits = new Uint8Array(Math.ceil(size / 8));
  }
  #positions(text: string): number[] {
    return Array.from({ length: this.hashes }, (_, i) => hash(text, i * 0x9e3779b9) % this.size);
  }
  add(text: string): void {
    for (const at of this.#positions(text)) this.#bits[at >> 3] |= 1 << (at & 7);
  }
  mayHave(text: string): boolean {
    return this.#positions(text).every((at) => this.#bits[at >> 3] & (1 << (at & 7)));
  }
  get filled(): number {
    return this.#bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
  }
}

const lfu = new LfuCache<string, number>(3);
for (const key of "a b c a a b d a e b d".split(" "))
  if (lfu.get(key) === undefined) lfu.set(key, key.charCodeAt(0));
console.log(lfu.size, lfu.evicted, lfu.get("a"), lfu.get("z"));
const lru = new LruCache<string, number>(3);
for (const key of "a b c a d e a".split(" "))
  if (lru.get(key) === undefined) lru.set(key, lru.size);
console.log([...lru.keys()].join(" "), lru.size, lru.get("b"));
let calls = 0;
const slow = memoize((a: number, b: string) => {
  calls++;
  return `${a}${b}`;
}, new LfuCache<string, string>(10));
console.log(slow(1, "x"), slow(1, "x"), slow(2, "x"), calls);
const bucket = new TokenBucket(2, 3);
console.log(
  [0, 0, 0, 0, 0.4, 0.5, 1, 1.6, 5, 5, 5, 5].map((now) => (bucket.take(now) ? "+" : "-")).join(""),
);
const ring = new Ring(["north", "south", "east"]);
const keys = Array.from({ length: 300 }, (_, i) => `key${i}`);
const before = keys.map((key) => ring.nodeOf(key));
ring.add("west");
const moved = keys.filter((key, i) => ring.nodeOf(key) !== before[i]);
console.log(
  moved.length,
  moved.every((key) => ring.nodeOf(key) === "west"),
);
ring.remove("west");
console.log(keys.every((key, i) => ring.nodeOf(key) === before[i]));
const share = before.reduce<Record<string, number>>(
  (sum, node) => ({ ...sum, [node]: (sum[node] ?? 0) + 1 }),
  {},
);
console.log(share);
const bloom = new BloomFilter(1000, 4);
for (const key of keys.slice(0, 100)) bloom.add(key);
console.log(
  keys.slice(0, 100).every((key) => bloom.mayHave(key)),
  keys.slice(100).filter((key) => bloom.mayHave(key)).length,
  bloom.filled,
);

// expect: 3 [ 'c', 'd', 'e' ] 97 undefined
// expect: d e a 3 undefined
// expect: 1x 1x 2x 2
// expect: +++--++++++-
// expect: 59 true
// expect: true
// expect: { south: 91, north: 88, east: 121 }
// expect: true 0 335
