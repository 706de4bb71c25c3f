// B-tree, skip list, AVL tree, caches and tables by hand, ranges and sets of a forest.
class BNode<K, V> { keys: K[] = []; vals: V[] = []; kids: BNode<K, V>[] = []; get leaf() { return this.kids.length === 0; } }
class BTree<K, V> {
  private root = new BNode<K, V>();
  size = 0;
  constructor(private t: number, private cmp: (a: K, b: K) => number) {}
  get(key: K): V | undefined {
    let n = this.root;
    for (;;) { let i = 0; while (i < n.keys.length && this.cmp(key, n.keys[i]) > 0) i++; if (i < n.keys.length && this.cmp(key, n.keys[i]) === 0) return n.vals[i]; if (n.leaf) return undefined; n = n.kids[i]; }
  }
  set(key: K, val: V): void {
    if (this.root.keys.length === 2 * this.t - 1) { const s = new BNode<K, V>(); s.kids.push(this.root); this.root = s; this.split(s, 0); }
    let n = this.root;
    for (;;) {
      let i = n.keys.findIndex((k) => this.cmp(key, k) <= 0);
      if (i < 0) i = n.keys.length;
      if (i < n.keys.length && this.cmp(key, n.keys[i]) === 0) { n.vals[i] = val; return; }
      if (n.leaf) { n.keys.splice(i, 0, key); n.vals.splice(i, 0, val); this.size++; return; }
      if (n.kids[i].keys.length === 2 * this.t - 1) { this.split(n, i); const c = this.cmp(key, n.keys[i]); if (c === 0) { n.vals[i] = val; return; } if (c > 0) i++; }
      n = n.kids[i];
    }
  }
  private split(p: BNode<K, V>, i: number): void {
    const c = p.kids[i], r = new BNode<K, V>(), t = this.t;
    r.keys = c.keys.splice(t); r.vals = c.vals.splice(t);
    if (!c.leaf) r.kids = c.kids.splice(t);
    p.keys.splice(i, 0, c.keys.pop()!); p.vals.splice(i, 0, c.vals.pop()!); p.kids.splice(i + 1, 0, r);
  }
  *entries(n = this.root): Generator<[K, V]> { for (let i = 0; i < n.keys.length; i++) { if (!n.leaf) yield* this.entries(n.kids[i]); yield [n.keys[i], n.vals[i]]; } if (!n.leaf) yield* this.entries(n.kids[n.keys.length]); }
}
class SkipNode<V> { forward: (SkipNode<V> | undefined)[]; constructor(readonly key: number, public value: V | undefined, level: number) { this.forward = new Array(level + 1); } }
class SkipList<V> {
  private head = new SkipNode<V>(-Infinity, undefined, 16); private level = 0; length = 0;
  constructor(private random: () => number) {}
  insert(key: number, value: V): void {
    const update: SkipNode<V>[] = [];
    let x = this.head;
    for (let i = this.level; i >= 0; i--) { let nx = x.forward[i]; while (nx && nx.key < key) { x = nx; nx = x.forward[i]; } update[i] = x; }
    const hit = x.forward[0];
    if (hit && hit.key === key) { hit.value = value; return; }
    let lvl = 0;
    while (this.random() < 0.5 && lvl < 16) lvl++;
    if (lvl > this.level) { for (let i = this.level + 1; i <= lvl; i++) update[i] = this.head; this.level = lvl; }
    const n = new SkipNode(key, value, lvl);
    for (let i = 0; i <= lvl; i++) { n.forward[i] = update[i].forward[i]; update[i].forward[i] = n; }
    this.length++;
  }
  find(key: number): V | undefined { let x: SkipNode<V> | undefined = this.head; for (let i = this.level; i >= 0; i--) { while (x.forward[i] && x.forward[i]!.key < key) x = x.forward[i]!; } x = x.forward[0]; return x && x.key === key ? x.value : undefined; }
  delete(key: number): boolean {
    const update: SkipNode<V>[] = [];
    let x = this.head;
    for (let i = this.level; i >= 0; i--) { while (x.forward[i] && x.forward[i]!.key < key) x = x.forward[i]!; update[i] = x; }
    const t = x.forward[0];
    if (!t || t.key !== key) return false;
    for (let i = 0; i <= this.level; i++) { if (update[i].forward[i] !== t) break; update[i].forward[i] = t.forward[i]; }
    this.length--;
    return true;
  }
}
interface AvlNode<T> { value: T; left: AvlNode<T> | null; right: AvlNode<T> | null; height: number }
class Avl<T> {
  private root: AvlNode<T> | null = null;
  private h = (n: AvlNode<T> | null) => (n ? n.height : 0);
  private fix(n: AvlNode<T>): AvlNode<T> {
    n.height = 1 + Math.max(this.h(n.left), this.h(n.right));
    const b = this.h(n.left) - this.h(n.right);
    if (b > 1) { if (this.h(n.left!.left) < this.h(n.left!.right)) n.left = this.rotL(n.left!); return this.rotR(n); }
    if (b < -1) { if (this.h(n.right!.right) < this.h(n.right!.left)) n.right = this.rotR(n.right!); return this.rotL(n); }
    return n;
  }
  private rotL(n: AvlNode<T>) { const r = n.right!; n.right = r.left; r.left = n; this.fix(n); return this.fix(r); }
  private rotR(n: AvlNode<T>) { const l = n.left!; n.left = l.right; l.right = n; this.fix(n); return this.fix(l); }
  insert(v: T) { const ins = (n: AvlNode<T> | null): AvlNode<T> => { if (!n) return { value: v, left: null, right: null, height: 1 }; if (v < n.value) n.left = ins(n.left); else if (v > n.value) n.right = ins(n.right); return this.fix(n); }; this.root = ins(this.root); }
  get height() { return this.h(this.root); }
  forEach(f: (v: T) => void) { const go = (n: AvlNode<T> | null) => { if (n) { go(n.left); f(n.value); go(n.right); } }; go(this.root); }
}
class Lru<K, V> { private map = new Map<K, V>(); hits = 0; constructor(private cap: number) {} get(k: K): V | undefined { const v = this.map.get(k); if (v === undefined) return undefined; this.hits++; this.map.delete(k); this.map.set(k, v); return v; } set(k: K, v: V) { this.map.delete(k); this.map.set(k, v); if (this.map.size > this.cap) this.map.delete(this.map.keys().next().value!); } }
class HashMap<V> {
  private buckets: { key: string; value: V }[][] = Array.from({ length: 16 }, () => []);
  size = 0;
  private hash(s: string) { let h = 5381; for (let i = 0; i < s.length; i++) h = (h * 33) ^ s.charCodeAt(i); return (h >>> 0) % this.buckets.length; }
  set(key: string, value: V): void { const b = this.buckets[this.hash(key)]; const e = b.find((x) => x.key === key); if (e) e.value = value; else { b.push({ key, value }); if (++this.size > this.buckets.length * 2) this.grow(); } }
  get(key: string): V | undefined { return this.buckets[this.hash(key)].find((x) => x.key === key)?.value; }
  private grow() { const all = this.buckets.flat(); this.buckets = Array.from({ length: this.buckets.length * 2 }, () => []); for (const e of all) this.buckets[this.hash(e.key)].push(e); }
}
class Fenwick { private t: number[]; constructor(n: number) { this.t = new Array(n + 1).fill(0); } add(i: number, v: number) { for (i++; i < this.t.length; i += i & -i) this.t[i] += v; } sum(i: number) { let s = 0; for (i++; i > 0; i -= i & -i) s += this.t[i]; return s; } }
class SegTree { private t: number[]; constructor(private n: number, private f: (a: number, b: number) => number, private id: number) { this.t = new Array(2 * n).fill(id); } set(i: number, v: number) { i += this.n; this.t[i] = v; for (i >>= 1; i >= 1; i >>= 1) this.t[i] = this.f(this.t[2 * i], this.t[2 * i + 1]); } query(l: number, r: number) { let a = this.id, b = this.id; for (l += this.n, r += this.n; l < r; l >>= 1, r >>= 1) { if (l & 1) a = this.f(a, this.t[l++]); if (r & 1) b = this.f(this.t[--r], b); } return this.f(a, b); } }
class UnionFind { private p: number[]; private r: number[]; count: number; constructor(n: number) { this.p = Array.from({ length: n }, (_, i) => i); this.r = Array(n).fill(0); this.count = n; } find(x: number): number { return this.p[x] === x ? x : (this.p[x] = this.find(this.p[x])); } union(a: number, b: number) { a = this.find(a); b = this.find(b); if (a === b) return false; if (this.r[a] < this.r[b]) [a, b] = [b, a]; this.p[b] = a; if (this.r[a] === this.r[b]) this.r[a]++; this.count--; return true; } }
let seed = 4242;
const rnd = () => { seed = (seed * 48271) % 2147483647; return seed / 2147483647; };
const int = (n: number) => Math.floor(rnd() * n);
const N = 1500;
const bt = new BTree<number, string>(8, (a, b) => a - b);
for (let i = 0; i < N; i++) { const k = int(N * 2); bt.set(k, "v" + k); }
let ok = 0;
for (let i = 0; i < N; i++) if (bt.get(i) === "v" + i) ok++;
let prev = -1, ordered = true, sum = 0;
for (const [k, v] of bt.entries()) { if (k <= prev) ordered = false; prev = k; sum += v.length; }
console.log("btree", bt.size, ok, ordered, sum);
const sl = new SkipList<number>(rnd);
for (let i = 0; i < N; i++) sl.insert(int(N), i);
let del = 0, got = 0;
for (let i = 0; i < N; i += 3) if (sl.delete(i)) del++;
for (let i = 0; i < N; i++) if (sl.find(i) !== undefined) got++;
console.log("skip", sl.length, del, got);
const avl = new Avl<number>(), avs = new Avl<string>();
for (let i = 0; i < N; i++) { avl.insert(int(1e6)); if (i % 4 === 0) avs.insert("key" + int(50000)); }
let c = 0, last = "";
avl.forEach((v) => (c += v % 7)); avs.forEach((v) => { if (v < last) throw new Error("order"); last = v; });
console.log("avl", avl.height, c, avs.height, last);
const lru = new Lru<string, number>(500);
for (let i = 0; i < 4000; i++) { const k = "k" + Math.floor(rnd() * rnd() * 2000); if (lru.get(k) === undefined) lru.set(k, i); }
console.log("lru", lru.hits);
const hm = new HashMap<number>();
for (let i = 0; i < N; i++) { const k = "item" + int(20000); hm.set(k, (hm.get(k) ?? 0) + 1); }
console.log("hash", hm.size, hm.get("item77"));
const fw = new Fenwick(N), st = new SegTree(N, Math.max, -Infinity);
let acc = 0;
for (let i = 0; i < 3000; i++) { const k = int(N); fw.add(k, 1); st.set(k, i); acc = (acc + fw.sum(int(N)) + st.query(k, Math.min(N, k + 50))) % 1000003; }
console.log("ranges", acc);
const uf = new UnionFind(4000);
for (let i = 0; i < 3600; i++) uf.union(int(4000), int(4000));
console.log("uf", uf.count);
// expect: btree 1167 593 true 5387
// expect: skip 615 318 615
// expect: avl 13 4468 10 key9866
// expect: lru 1621
// expect: hash 1453 undefined
// expect: ranges 731435
// expect: uf 825
