interface Comparer<T> { (a: T, b: T): number }
const defaultCompare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
class BNode<K, V> { keys: K[] = []; vals: V[] = []; kids: BNode<K, V>[] = []; get leaf() { return this.kids.length === 0; } }
class BTree<K, V> implements Iterable<[K, V]> {
  private root = new BNode<K, V>();
  #size = 0;
  constructor(private readonly t = 2, private readonly cmp: Comparer<K> = defaultCompare) {}
  get size(): number { return this.#size; }
  private find(node: BNode<K, V>, k: K): [index: number, found: boolean] {
    let lo = 0, hi = node.keys.length;
    while (lo < hi) { const mid = (lo + hi) >>> 1; const c = this.cmp(node.keys[mid], k); if (c === 0) return [mid, true]; if (c < 0) lo = mid + 1; else hi = mid; }
    return [lo, false];
  }
  get(k: K): V | undefined {
    for (let n: BNode<K, V> | undefined = this.root; n; ) { const [i, found] = this.find(n, k); if (found) return n.vals[i]; n = n.kids[i]; }
    return undefined;
  }
  set(k: K, v: V): this {
    if (this.root.keys.length === 2 * this.t - 1) { const r = new BNode<K, V>(); r.kids.push(this.root); this.split(r, 0); this.root = r; }
    let n = this.root;
    for (;;) {
      let [i, found] = this.find(n, k);
      if (found) { n.vals[i] = v; return this; }
      if (n.leaf) { n.keys.splice(i, 0, k); n.vals.splice(i, 0, v); this.#size++; return this; }
      if (n.kids[i].keys.length === 2 * this.t - 1) { this.split(n, i); const c = this.cmp(k, n.keys[i]); if (c === 0) { n.vals[i] = v; return this; } if (c > 0) i++; }
      n = n.kids[i];
    }
  }
  private split(p: BNode<K, V>, i: number): void {
    const { t } = this, y = p.kids[i], z = new BNode<K, V>();
    z.keys = y.keys.splice(t); z.vals = y.vals.splice(t);
    if (!y.leaf) z.kids = y.kids.splice(t);
    p.keys.splice(i, 0, y.keys.pop()!); p.vals.splice(i, 0, y.vals.pop()!); p.kids.splice(i + 1, 0, z);
  }
  delete(k: K): boolean { const had = this.remove(this.root, k); if (this.root.keys.length === 0 && !this.root.leaf) this.root = this.root.kids[0]; if (had) this.#size--; return had; }
  private remove(n: BNode<K, V>, k: K): boolean {
    const { t } = this;
    let [i, found] = this.find(n, k);
    if (n.leaf) { if (!found) return false; n.keys.splice(i, 1); n.vals.splice(i, 1); return true; }
    if (found) {
      const left = n.kids[i], right = n.kids[i + 1];
      if (left.keys.length >= t) { let p = left; while (!p.leaf) p = p.kids.at(-1)!; n.keys[i] = p.keys.at(-1)!; n.vals[i] = p.vals.at(-1)!; return this.remove(left, n.keys[i]); }
      if (right.keys.length >= t) { let s = right; while (!s.leaf) s = s.kids[0]; [n.keys[i], n.vals[i]] = [s.keys[0], s.vals[0]]; return this.remove(right, n.keys[i]); }
      this.merge(n, i);
      return this.remove(left, k);
    }
    if (n.kids[i].keys.length < t) i = this.refill(n, i);
    return this.remove(n.kids[i], k);
  }
  private merge(n: BNode<K, V>, i: number) { const l = n.kids[i], r = n.kids[i + 1]; l.keys.push(...n.keys.splice(i, 1), ...r.keys); l.vals.push(...n.vals.splice(i, 1), ...r.vals); l.kids.push(...r.kids); n.kids.splice(i + 1, 1); }
  private refill(n: BNode<K, V>, i: number): number {
    const c = n.kids[i], prev = n.kids[i - 1] as BNode<K, V> | undefined, next = n.kids[i + 1] as BNode<K, V> | undefined;
    if (prev && prev.keys.length >= this.t) { c.keys.unshift(n.keys[i - 1]); c.vals.unshift(n.vals[i - 1]); n.keys[i - 1] = prev.keys.pop()!; n.vals[i - 1] = prev.vals.pop()!; if (!prev.leaf) c.kids.unshift(prev.kids.pop()!); return i; }
    if (next && next.keys.length >= this.t) { c.keys.push(n.keys[i]); c.vals.push(n.vals[i]); n.keys[i] = next.keys.shift()!; n.vals[i] = next.vals.shift()!; if (!next.leaf) c.kids.push(next.kids.shift()!); return i; }
    if (next) { this.merge(n, i); return i; }
    this.merge(n, i - 1); return i - 1;
  }
  *entries(from?: K, n = this.root): Generator<[K, V], void, undefined> {
    for (let i = 0; i <= n.keys.length; i++) {
      if (!n.leaf && (from === undefined || i === n.keys.length || this.cmp(n.keys[i], from) >= 0)) yield* this.entries(from, n.kids[i]);
      if (i < n.keys.length && (from === undefined || this.cmp(n.keys[i], from) >= 0)) yield [n.keys[i], n.vals[i]];
    }
  }
  [Symbol.iterator]() { return this.entries(); }
  height(n = this.root): number { return n.leaf ? 1 : 1 + this.height(n.kids[0]); }
  check(n = this.root, depth = 0, leafDepth: { d?: number } = {}): boolean {
    if (n.leaf) return (leafDepth.d ??= depth) === depth;
    return n.kids.length === n.keys.length + 1 && n.kids.every((k) => this.check(k, depth + 1, leafDepth));
  }
}
let seed = 42;
const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
for (const t of [2, 3, 5]) {
  const tree = new BTree<number, string>(t), model = new Map<number, string>();
  for (let i = 0; i < 600; i++) {
    const k = rnd(150);
    if (rnd(3) < 2) { tree.set(k, `v${i}`); model.set(k, `v${i}`); } else if (tree.delete(k) !== model.delete(k)) throw new Error("delete differs at " + i);
    if (tree.size !== model.size || !tree.check()) throw new Error("bad " + i);
  }
  const sorted = [...model].sort(([a], [b]) => a - b);
  console.log(t, tree.size, tree.height(), JSON.stringify([...tree]) === JSON.stringify(sorted), [...tree.entries(140)].map(([k]) => k));
}
const words = new BTree<string, { count: number }>(2, (a, b) => b.localeCompare(a));
for (const w of "the quick brown fox jumps over the lazy dog the end".split(" ")) { const e = words.get(w); if (e) e.count++; else words.set(w, { count: 1 }); }
for (const [w, { count }] of words) process.stdout.write(`${w}=${count} `);
console.log();
// expect: 2 57 5 true [ 140, 142, 144, 148 ]
// expect: 3 50 3 true [ 140, 142, 148 ]
// expect: 5 50 2 true [ 140, 142, 146 ]
// expect: the=3 quick=1 over=1 lazy=1 jumps=1 fox=1 end=1 dog=1 brown=1 
