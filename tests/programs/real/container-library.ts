// A library of containers with one interface, in generic classes with static factories.
interface Collection<T> extends Iterable<T> {
  readonly size: number;
  add(x: T): this;
  has(x: T): boolean;
  clear(): void;
}
type Cmp<T> = (a: T, b: T) => number;
const natural: Cmp<any> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
class LinkedNode<T> {
  constructor(
    public value: T,
    public prev: LinkedNode<T> | null = null,
    public next: LinkedNode<T> | null = null,
  ) {}
}
class Deque<T> implements Collection<T> {
  #head: LinkedNode<T> | null = null;
  #tail: LinkedNode<T> | null = null;
  #n = 0;
  static from<U>(xs: Iterable<U>): Deque<U> {
    const d = new Deque<U>();
    for (const x of xs) d.add(x);
    return d;
  }
  get size() {
    return this.#n;
  }
  add(x: T) {
    const n = new LinkedNode(x, this.#tail);
    if (this.#tail) this.#tail.next = n;
    else this.#head = n;
    this.#tail = n;
    this.#n++;
    return this;
  }
  unshift(x: T) {
    const n = new LinkedNode(x, null, this.#head);
    if (this.#head) this.#head.prev = n;
    this.#head = n;
    this.#tail ??= n;
    this.#n++;
    return this;
  }
  shift(): T | undefined {
    const n = this.#head;
    if (!n) return undefined;
    this.#head = n.next;
    if (this.#head) this.#head.prev = null;
    else this.#tail = null;
    this.#n--;
    return n.value;
  }
  pop(): T | undefined {
    const n = this.#tail;
    if (!n) return;
    this.#tail = n.prev;
    this.#tail ? (this.#tail.next = null) : (this.#head = null);
    this.#n--;
    return n.value;
  }
  has(x: T) {
    for (const y of this) if (Object.is(x, y)) return true;
    return false;
  }
  clear() {
    this.#head = this.#tail = null;
    this.#n = 0;
  }
  *[Symbol.iterator]() {
    for (let n = this.#head; n; n = n.next) yield n.value;
  }
  *reversed() {
    for (let n = this.#tail; n; n = n.prev) yield n.value;
  }
}
class Treap<K, V> implements Iterable<[K, V]> {
  private root: Treap.Node<K, V> | undefined;
  private seed = 12345;
  constructor(private readonly cmp: Cmp<K> = natural) {}
  private rand() {
    this.seed ^= this.seed << 13;
    this.seed ^= this.seed >> 17;
    this.seed ^= this.seed << 5;
    return this.seed >>> 0;
  }
  get size() {
    return this.root?.size ?? 0;
  }
  set(k: K, v: V): this {
    this.root = this.insert(this.root, k, v);
    return this;
  }
  private insert(n: Treap.Node<K, V> | undefined, k: K, v: V): Treap.Node<K, V> {
    if (!n) return { k, v, p: this.rand(), size: 1 };
    const c = this.cmp(k, n.k);
    if (c === 0) n.v = v;
    else if (c < 0) {
      n.l = this.insert(n.l, k, v);
      if (n.l.p > n.p) return this.rotate(n, "l", "r");
    } else {
      n.r = this.insert(n.r, k, v);
      if (n.r.p > n.p) return this.rotate(n, "r", "l");
    }
    return Treap.update(n);
  }
  private rotate(n: Treap.Node<K, V>, a: "l" | "r", b: "l" | "r") {
    const m = n[a]!;
    n[a] = m[b];
    m[b] = Treap.update(n);
    return Treap.update(m);
  }
  get(k: K): V | undefined {
    let n = this.root;
    while (n) {
      const c = this.cmp(k, n.k);
      if (!c) return n.v;
      n = c < 0 ? n.l : n.r;
    }
    return undefined;
  }
  at(i: number): [K, V] | undefined {
    let n = this.root;
    while (n) {
      const ls = n.l?.size ?? 0;
      if (i === ls) return [n.k, n.v];
      [n, i] = i < ls ? [n.l, i] : [n.r, i - ls - 1];
    }
    return;
  }
  *[Symbol.iterator](): IterableIterator<[K, V]> {
    const st: Treap.Node<K, V>[] = [];
    for (let n = this.root; n || st.length; ) {
      while (n) {
        st.push(n);
        n = n.l;
      }
      n = st.pop()!;
      yield [n.k, n.v];
      n = n.r;
    }
  }
}
namespace Treap {
  export interface Node<K, V> {
    k: K;
    v: V;
    p: number;
    size: number;
    l?: Node<K, V>;
    r?: Node<K, V>;
  }
  export function update<K, V>(n: Node<K, V>): Node<K, V> {
    n.size = 1 + (n.l?.size ?? 0) + (n.r?.size ?? 0);
    return n;
  }
}
class Bloom {
  private bits: Uint32Array;
  constructor(
    private m = 1024,
    private k = 3,
  ) {
    this.bits = new Uint32Array(Math.ceil(m / 32));
  }
  private *hashes(s: string) {
    let h1 = 0x811c9dc5,
      h2 = 5381;
    for (let i = 0; i < s.length; i++) {
      h1 = Math.imul(h1 ^ s.charCodeAt(i), 0x01000193);
      h2 = ((h2 << 5) + h2 + s.charCodeAt(i)) | 0;
    }
    for (let i = 0; i < this.k; i++) yield ((h1 + i * h2) >>> 0) % this.m;
  }
  add(s: string) {
    for (const h of this.hashes(s)) this.bits[h >>> 5] |= 1 << (h & 31);
    return this;
  }
  has(s: string) {
    return [...this.hashes(s)].every((h) => (this.bits[h >>> 5] >>> (h & 31)) & 1);
  }
  get fill() {
    return this.bits.reduce((n, w) => {
      for (; w; w &= w - 1) n++;
      return n;
    }, 0);
  }
}
class LRU<K, V> extends Map<K, V> {
  constructor(readonly cap: number) {
    super();
  }
  override get(k: K): V | undefined {
    const v = super.get(k);
    if (v !== undefined) {
      this.delete(k);
      super.set(k, v);
    }
    return v;
  }
  override set(k: K, v: V): this {
    this.delete(k);
    super.set(k, v);
    if (this.size > this.cap) this.delete(this.keys().next().value!);
    return this;
  }
}
class MultiMap<K, V> {
  #m = new Map<K, Set<V>>();
  add(k: K, v: V) {
    const s = this.#m.get(k) ?? new Set();
    this.#m.set(k, s.add(v));
    return this;
  }
  get(k: K): ReadonlySet<V> {
    return this.#m.get(k) ?? new Set<V>();
  }
  delete(k: K, v?: V) {
    return v === undefined ? this.#m.delete(k) : (this.#m.get(k)?.delete(v) ?? false);
  }
  *entries() {
    for (const [k, s] of this.#m) for (const v of s) yield [k, v] as const;
  }
  get [Symbol.toStringTag]() {
    return "MultiMap";
  }
  invert() {
    const r = new MultiMap<V, K>();
    for (const [k, v] of this.entries()) r.add(v, k);
    return r;
  }
}
class Fenwick {
  private t: Float64Array;
  constructor(n: number) {
    this.t = new Float64Array(n + 1);
  }
  add(i: number, d: number) {
    for (i++; i < this.t.length; i += i & -i) this.t[i] += d;
  }
  sum(i: number) {
    let s = 0;
    for (; i > 0; i -= i & -i) s += this.t[i];
    return s;
  }
  range(a: number, b: number) {
    return this.sum(b) - this.sum(a);
  }
}
class SegTree<T> {
  private t: T[];
  constructor(
    xs: readonly T[],
    private op: (a: T, b: T) => T,
    private id: T,
    private n = xs.length,
  ) {
    this.t = [...Array<T>(n).fill(id), ...xs];
    for (let i = n - 1; i > 0; i--) this.t[i] = op(this.t[2 * i], this.t[2 * i + 1]);
  }
  set(i: number, v: T) {
    for (this.t[(i += this.n)] = v; (i >>= 1); )
      this.t[i] = this.op(this.t[2 * i], this.t[2 * i + 1]);
  }
  query(l: number, r: number): T {
    let a = this.id,
      b = this.id;
    for (l += this.n, r += this.n; l < r; l >>= 1, r >>= 1) {
      if (l & 1) a = this.op(a, this.t[l++]);
      if (r & 1) b = this.op(this.t[--r], b);
    }
    return this.op(a, b);
  }
}
class Grid<T> {
  private constructor(
    private cells: T[],
    readonly w: number,
    readonly h: number,
  ) {}
  static of<T>(w: number, h: number, f: (x: number, y: number) => T) {
    return new Grid(
      Array.from({ length: w * h }, (_, i) => f(i % w, (i / w) | 0)),
      w,
      h,
    );
  }
  at(x: number, y: number): T | undefined {
    return x < 0 || y < 0 || x >= this.w || y >= this.h ? undefined : this.cells[y * this.w + x];
  }
  *around(x: number, y: number) {
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++)
        if (dx || dy) {
          const c = this.at(x + dx, y + dy);
          if (c !== undefined) yield c;
        }
  }
  map<U>(f: (v: T, x: number, y: number) => U): Grid<U> {
    return new Grid(
      this.cells.map((v, i) => f(v, i % this.w, (i / this.w) | 0)),
      this.w,
      this.h,
    );
  }
  toString() {
    return Array.from({ length: this.h }, (_, y) =>
      this.cells.slice(y * this.w, (y + 1) * this.w).join(""),
    ).join("\n");
  }
}
const d = Deque.from([1, 2, 3]).unshift(0).add(NaN);
console.log([...d], [...d.reversed()], d.has(NaN), d.size, d.pop(), d.shift(), [...d], d);
const t = new Treap<string, number>();
"the quick brown fox jumps over the lazy dog"
  .split(" ")
  .forEach((w) => t.set(w, (t.get(w) ?? 0) + 1));
console.log([...t].map(([k, v]) => k + v).join(" "), t.size, t.at(3), t.at(99), t.get("cat"));
const b = new Bloom().add("x").add("hello");
console.log(b.has("hello"), b.has("world"), b.fill);
const c = new LRU<string, number>(2);
c.set("a", 1).set("b", 2);
c.get("a");
c.set("c", 3);
console.log(c, [...c.keys()], c.get("b"), c instanceof Map);
const mm = new MultiMap<string, number>().add("a", 1).add("a", 2).add("b", 1);
console.log(
  [...mm.entries()],
  [...mm.invert().get(1)],
  mm.get("z").size,
  mm.delete("a", 9),
  String(mm),
);
const f = new Fenwick(10);
[3, 1, 4, 1, 5].forEach((x, i) => f.add(i, x));
console.log(f.sum(5), f.range(1, 4));
const s = new SegTree([5, 3, 8, 1, 9], Math.min, Infinity);
console.log(
  s.query(0, 3),
  s.query(2, 5),
  (s.set(3, 7), s.query(2, 5)),
  new SegTree(["a", "b", "c"], (x, y) => x + y, "").query(0, 3),
);
let life = Grid.of(6, 6, (x, y) =>
  [
    [1, 0],
    [2, 1],
    [0, 2],
    [1, 2],
    [2, 2],
  ].some(([a, z]) => a === x && z === y),
);
for (let i = 0; i < 4; i++) {
  const g: Grid<boolean> = life;
  life = g.map((on, x, y) => {
    const n = [...g.around(x, y)].filter(Boolean).length;
    return n === 3 || (on && n === 2);
  });
}
console.log(`${life.map((v) => (v ? "#" : "."))}`);
// expect: [ 0, 1, 2, 3, NaN ] [ NaN, 3, 2, 1, 0 ] true 5 NaN 0 [ 1, 2, 3 ] Deque {}
// expect: brown1 dog1 fox1 jumps1 lazy1 over1 quick1 the2 8 [ 'jumps', 1 ] undefined undefined
// expect: true false 6
// expect: LRU(2) [Map] { 'a' => 1, 'c' => 3, cap: 2 } [ 'a', 'c' ] undefined true
// expect: [ [ 'a', 1 ], [ 'a', 2 ], [ 'b', 1 ] ] [ 'a', 'b' ] 0 false [object MultiMap]
// expect: 14 6
// expect: 3 1 7 abc
// expect: ......
// expect: ..#...
// expect: ...#..
// expect: .###..
// expect: ......
// expect: ......
