// A library of sketches: sets that answer about, counts of what is distinct, and rings of nodes, over typed arrays.
export type Hashable = string | number | bigint | boolean;
const enc = new TextEncoder();
export function murmur3(key: string | Uint8Array, seed = 0): number {
  const data = typeof key === "string" ? enc.encode(key) : key,
    n = data.length & ~3;
  let h = seed,
    i = 0;
  const mix = (k: number) =>
    Math.imul(((k = Math.imul(k, 0xcc9e2d51)) << 15) | (k >>> 17), 0x1b873593);
  for (; i < n; i += 4) {
    h ^= mix(data[i] | (data[i + 1] << 8) | (data[i + 2] << 16) | (data[i + 3] << 24));
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  let k = 0;
  switch (data.length & 3) {
    case 3:
      k ^= data[i + 2] << 16;
    case 2:
      k ^= data[i + 1] << 8;
    case 1:
      k ^= data[i];
      h ^= mix(k);
  }
  h ^= data.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
export class BitSet implements Iterable<number> {
  #w: Uint32Array;
  constructor(readonly size: number) {
    this.#w = new Uint32Array((size + 31) >>> 5);
  }
  static of(...xs: number[]): BitSet {
    const s = new BitSet(Math.max(-1, ...xs) + 1);
    xs.forEach((x) => s.add(x));
    return s;
  }
  add(i: number): this {
    this.#w[i >>> 5] |= 1 << (i & 31);
    return this;
  }
  has(i: number): boolean {
    return ((this.#w[i >>> 5] >>> (i & 31)) & 1) === 1;
  }
  delete(i: number): boolean {
    const had = this.has(i);
    this.#w[i >>> 5] &= ~(1 << (i & 31));
    return had;
  }
  get count(): number {
    let c = 0;
    for (let v of this.#w) {
      v -= (v >>> 1) & 0x55555555;
      v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
      c += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return c;
  }
  #zip(o: BitSet, f: (a: number, b: number) => number): BitSet {
    const r = new BitSet(Math.max(this.size, o.size));
    for (let i = 0; i < r.#w.length; i++) r.#w[i] = f(this.#w[i] ?? 0, o.#w[i] ?? 0);
    return r;
  }
  and(o: BitSet) {
    return this.#zip(o, (a, b) => a & b);
  }
  or(o: BitSet) {
    return this.#zip(o, (a, b) => a | b);
  }
  xor(o: BitSet) {
    return this.#zip(o, (a, b) => a ^ b);
  }
  minus(o: BitSet) {
    return this.#zip(o, (a, b) => a & ~b);
  }
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.#w.length; i++)
      for (let v = this.#w[i]; v !== 0; v &= v - 1) yield (i << 5) + 31 - Math.clz32(v & -v);
  }
  toString() {
    return `{${[...this].join(", ")}}`;
  }
}
export class BloomFilter<T extends Hashable = string> {
  private readonly bits: BitSet;
  private readonly k: number;
  #n = 0;
  constructor(
    expected: number,
    private readonly fp = 0.01,
  ) {
    const m = Math.ceil((-expected * Math.log(fp)) / Math.LN2 ** 2);
    this.bits = new BitSet(m);
    this.k = Math.max(1, Math.round((m / expected) * Math.LN2));
  }
  private *slots(x: T) {
    const s = `${typeof x}:${x}`,
      a = murmur3(s, 0x9747b28c),
      b = murmur3(s, a) | 1;
    for (let i = 0; i < this.k; i++) yield ((a + Math.imul(i, b)) >>> 0) % this.bits.size;
  }
  add(x: T): this {
    for (const s of this.slots(x)) this.bits.add(s);
    this.#n++;
    return this;
  }
  has(x: T): boolean {
    for (const s of this.slots(x)) if (!this.bits.has(s)) return false;
    return true;
  }
  get stats() {
    return {
      n: this.#n,
      m: this.bits.size,
      k: this.k,
      fill: +(this.bits.count / this.bits.size).toFixed(4),
      target: this.fp,
    };
  }
}
export class HyperLogLog {
  private readonly reg: Uint8Array;
  constructor(private readonly p = 12) {
    if (p < 4 || p > 16) throw new RangeError(`p must be in 4..16, got ${p}`);
    this.reg = new Uint8Array(1 << p);
  }
  add(x: string): void {
    const h = murmur3(x, 42),
      i = h >>> (32 - this.p),
      r = Math.clz32((h << this.p) | (1 << (this.p - 1))) + 1;
    if (r > this.reg[i]) this.reg[i] = r;
  }
  merge(o: HyperLogLog): HyperLogLog {
    const r = new HyperLogLog(this.p);
    r.reg.forEach((_, i) => (r.reg[i] = Math.max(this.reg[i], o.reg[i])));
    return r;
  }
  get estimate(): number {
    const m = this.reg.length,
      alpha = 0.7213 / (1 + 1.079 / m);
    let z = 0,
      zeros = 0;
    for (const r of this.reg) {
      z += 2 ** -r;
      if (r === 0) zeros++;
    }
    const e = (alpha * m * m) / z;
    return Math.round(e < 2.5 * m && zeros ? m * Math.log(m / zeros) : e);
  }
}
export class CountMin {
  private readonly rows: Uint32Array[];
  constructor(
    private readonly width: number,
    depth: number,
  ) {
    this.rows = Array.from({ length: depth }, () => new Uint32Array(width));
  }
  add(x: string, n = 1) {
    this.rows.forEach((r, i) => {
      r[murmur3(x, i * 7919) % this.width] += n;
    });
  }
  query(x: string) {
    return Math.min(...this.rows.map((r, i) => r[murmur3(x, i * 7919) % this.width]));
  }
}
export class TopK {
  private counts = new Map<string, number>();
  constructor(
    private k: number,
    private cm = new CountMin(512, 4),
  ) {}
  add(x: string) {
    this.cm.add(x);
    const c = this.cm.query(x);
    if (this.counts.has(x) || this.counts.size < this.k) this.counts.set(x, c);
    else {
      const [min, n] = [...this.counts].reduce((a, b) => (b[1] < a[1] ? b : a));
      if (c > n) {
        this.counts.delete(min);
        this.counts.set(x, c);
      }
    }
  }
  get list() {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }
}

export class ConsistentHash {
  private ring: { at: number; node: string }[] = [];
  constructor(
    nodes: Iterable<string>,
    private readonly replicas = 50,
  ) {
    for (const n of nodes) this.add(n);
  }
  add(node: string) {
    for (let i = 0; i < this.replicas; i++) this.ring.push({ at: murmur3(`${node}#${i}`), node });
    this.ring.sort((a, b) => a.at - b.at);
  }
  remove(node: string) {
    this.ring = this.ring.filter((e) => e.node !== node);
  }
  locate(key: string): string {
    const h = murmur3(key);
    let lo = 0,
      hi = this.ring.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      if (this.ring[mid].at < h) lo = mid + 1;
      else hi = mid;
    }
    return this.ring[lo % this.ring.length].node;
  }
}
console.log(
  [
    ["", 0],
    ["", 1],
    ["test", 0],
    ["Hello, world!", 1234],
    ["The quick brown fox jumps over the lazy dog", 0x9747b28c],
    ["é☃", 7],
  ].map(([s, seed]) => murmur3(s as string, seed as number).toString(16)),
);
const a = BitSet.of(1, 5, 31, 32, 64, 100),
  b = BitSet.of(5, 32, 33, 99);
console.log(
  `${a.and(b)} ${a.or(b)} ${a.xor(b)} ${a.minus(b)}`,
  a.count,
  a.has(64),
  a.delete(64),
  a.has(64),
  a.has(1e6),
  Math.max(...b),
);
const bf = new BloomFilter(1000);
for (let i = 0; i < 1000; i++) bf.add(`key${i}`);
let fp = 0,
  fn = 0;
for (let i = 0; i < 1000; i++) {
  if (bf.has(`other${i}`)) fp++;
  if (!bf.has(`key${i}`)) fn++;
}
console.log(bf.stats, fp, fn);
const mixed = new BloomFilter<Hashable>(100, 1e-6).add(1).add("1").add(10n).add(true);
console.log([1, "1", 10n, "10", true, false].map((x) => mixed.has(x)));
const h1 = new HyperLogLog(),
  h2 = new HyperLogLog();
for (let i = 0; i < 4000; i++) {
  h1.add(`u${i}`);
  h2.add(`u${i + 2000}`);
}
console.log(h1.estimate, h2.estimate, h1.merge(h2).estimate);
try {
  new HyperLogLog(20);
} catch (e) {
  console.log(String(e));
}
let seed = 1;
const rand = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const zipf = () => `w${Math.floor(1 / (rand() + 0.01))}`;
const tk = new TopK(5),
  exact: Record<string, number> = {};
for (let i = 0; i < 2000; i++) {
  const w = zipf();
  tk.add(w);
  exact[w] = (exact[w] ?? 0) + 1;
}
console.log(
  tk.list,
  Object.entries(exact)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 5),
);
const ch = new ConsistentHash(["alpha", "beta", "gamma"]);
const keys = Array.from({ length: 300 }, (_, i) => `obj-${i}`),
  place = () => keys.map((k) => ch.locate(k));
const tally = (p: string[]) =>
  p.reduce<Record<string, number>>((m, n) => ({ ...m, [n]: (m[n] ?? 0) + 1 }), {});
const before = place();
ch.add("delta");
const after = place();
ch.remove("beta");
console.log(
  tally(before),
  tally(after),
  before.filter((n, i) => n !== after[i]).length,
  new Set(place()).has("beta"),
);
// expect: [ '0', '514e28b7', 'ba6bd213', 'faf6cdb3', '2fa826cd', 'ccdb3365' ]
// expect: {5, 32} {1, 5, 31, 32, 33, 64, 99, 100} {1, 31, 33, 64, 99, 100} {1, 31, 64, 100} 6 true true false false 99
// expect: { n: 1000, m: 9586, k: 7, fill: 0.5108, target: 0.01 } 12 0
// expect: [ true, true, true, false, true, false ]
// expect: 4023 3967 5981
// expect: RangeError: p must be in 4..16, got 20
// expect: [
// expect:   [ 'w1', 1002 ],
// expect:   [ 'w2', 355 ],
// expect:   [ 'w3', 157 ],
// expect:   [ 'w4', 102 ],
// expect:   [ 'w5', 67 ]
// expect: ] [
// expect:   [ 'w1', 1002 ],
// expect:   [ 'w2', 355 ],
// expect:   [ 'w3', 157 ],
// expect:   [ 'w4', 102 ],
// expect:   [ 'w5', 67 ]
// expect: ]
// expect: { gamma: 107, beta: 102, alpha: 91 } { gamma: 81, beta: 94, alpha: 65, delta: 60 } 60 false
