// Persistent vector (Clojure-like), HAMT map, lazy seq
const BITS = 5,
  WIDTH = 1 << BITS,
  MASK = WIDTH - 1;
type VNode<T> = { readonly children: (VNode<T> | T)[] };
const emptyNode: VNode<any> = Object.freeze({ children: [] });
export class PVector<T> implements Iterable<T> {
  static readonly EMPTY = new PVector<any>(0, BITS, emptyNode, []);
  private constructor(
    readonly size: number,
    private readonly shift: number,
    private readonly root: VNode<T>,
    private readonly tail: readonly T[],
  ) {}
  static of<T>(...xs: T[]): PVector<T> {
    return xs.reduce((v, x) => v.push(x), PVector.EMPTY as PVector<T>);
  }
  private tailOffset() {
    return this.size < WIDTH ? 0 : ((this.size - 1) >>> BITS) << BITS;
  }
  private leafFor(i: number): readonly T[] {
    if (i < 0 || i >= this.size) throw new RangeError(`index ${i} out of [0,${this.size})`);
    if (i >= this.tailOffset()) return this.tail;
    let node = this.root;
    for (let level = this.shift; level > 0; level -= BITS)
      node = node.children[(i >>> level) & MASK] as VNode<T>;
    return node.children as T[];
  }
  get(i: number): T {
    return this.leafFor(i)[i & MASK];
  }
  push(x: T): PVector<T> {
    if (this.size - this.tailOffset() < WIDTH)
      return new PVector(this.size + 1, this.shift, this.root, [...this.tail, x]);
    const tailNode: VNode<T> = { children: this.tail.slice() };
    let shift = this.shift,
      root: VNode<T>;
    if (this.size >>> BITS > 1 << this.shift) {
      root = { children: [this.root, PVector.newPath(this.shift, tailNode)] };
      shift += BITS;
    } else root = this.pushTail(this.shift, this.root, tailNode);
    return new PVector(this.size + 1, shift, root, [x]);
  }
  private static newPath<T>(level: number, node: VNode<T>): VNode<T> {
    return level === 0 ? node : { children: [PVector.newPath(level - BITS, node)] };
  }
  private pushTail(level: number, parent: VNode<T>, tailNode: VNode<T>): VNode<T> {
    const sub = ((this.size - 1) >>> level) & MASK;
    const children = parent.children.slice();
    if (level === BITS) children[sub] = tailNode;
    else {
      const child = children[sub] as VNode<T> | undefined;
      children[sub] = child
        ? this.pushTail(level - BITS, child, tailNode)
        : PVector.newPath(level - BITS, tailNode);
    }
    return { children };
  }
  set(i: number, x: T): PVector<T> {
    if (i === this.size) return this.push(x);
    this.leafFor(i);
    if (i >= this.tailOffset()) {
      const t = [...this.tail];
      t[i & MASK] = x;
      return new PVector(this.size, this.shift, this.root, t);
    }
    const go = (level: number, node: VNode<T>): VNode<T> => {
      const children = [...node.children];
      if (level === 0) children[i & MASK] = x;
      else {
        const s = (i >>> level) & MASK;
        children[s] = go(level - BITS, children[s] as VNode<T>);
      }
      return { children };
    };
    return new PVector(this.size, this.shift, go(this.shift, this.root), this.tail);
  }
  *[Symbol.iterator](): IterableIterator<T> {
    for (let i = 0; i < this.size; i += WIDTH) yield* this.leafFor(i);
  }
  map<U>(f: (x: T, i: number) => U): PVector<U> {
    let out: PVector<U> = PVector.EMPTY,
      i = 0;
    for (const x of this) out = out.push(f(x, i++));
    return out;
  }
  reduce<A>(f: (a: A, x: T) => A, a: A): A {
    for (const x of this) a = f(a, x);
    return a;
  }
  toJSON() {
    return [...this];
  }
  get [Symbol.toStringTag]() {
    return "PVector";
  }
}
interface Leaf<K, V> {
  kind: "leaf";
  hash: number;
  key: K;
  value: V;
}
interface Collision<K, V> {
  kind: "collision";
  hash: number;
  entries: Leaf<K, V>[];
}
interface Branch<K, V> {
  kind: "branch";
  bitmap: number;
  slots: HNode<K, V>[];
}
type HNode<K, V> = Leaf<K, V> | Collision<K, V> | Branch<K, V>;
const hashOf = (k: unknown): number => {
  const s = typeof k + String(k);
  let h = 0;
  for (let i = 0; i < s.length; i++) h = (Math.imul(31, h) + s.charCodeAt(i)) | 0;
  return h;
};
const popcount = (x: number) => {
  x -= (x >> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >> 2) & 0x33333333);
  x = (x + (x >> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
};
function insert<K, V>(node: HNode<K, V> | undefined, leaf: Leaf<K, V>, shift: number): HNode<K, V> {
  if (!node) return leaf;
  switch (node.kind) {
    case "leaf":
      if (node.key === leaf.key) return leaf;
      if (node.hash === leaf.hash)
        return { kind: "collision", hash: leaf.hash, entries: [node, leaf] };
      return insert(insert({ kind: "branch", bitmap: 0, slots: [] }, node, shift), leaf, shift);
    case "collision": {
      if (node.hash !== leaf.hash) {
        const bit = 1 << ((node.hash >>> shift) & 31);
        return insert({ kind: "branch", bitmap: bit, slots: [node] }, leaf, shift);
      }
      return { ...node, entries: [...node.entries.filter((e) => e.key !== leaf.key), leaf] };
    }
    case "branch": {
      const bit = 1 << ((leaf.hash >>> shift) & 31),
        at = popcount(node.bitmap & (bit - 1));
      const slots = node.slots.slice();
      if (node.bitmap & bit) slots[at] = insert(slots[at], leaf, shift + 5);
      else slots.splice(at, 0, leaf);
      return { kind: "branch", bitmap: node.bitmap | bit, slots };
    }
    default: {
      const never: never = node;
      throw never;
    }
  }
}
class HMap<K, V> {
  constructor(private root?: HNode<K, V>) {}
  set = (key: K, value: V): HMap<K, V> =>
    new HMap(insert(this.root, { kind: "leaf", hash: hashOf(key), key, value }, 0));
  get(key: K): V | undefined {
    const h = hashOf(key);
    let n = this.root,
      shift = 0;
    while (n) {
      if (n.kind === "leaf") return n.key === key ? n.value : undefined;
      if (n.kind === "collision") return n.entries.find((e) => e.key === key)?.value;
      const bit = 1 << ((h >>> shift) & 31);
      if (!(n.bitmap & bit)) return undefined;
      n = n.slots[popcount(n.bitmap & (bit - 1))];
      shift += 5;
    }
    return undefined;
  }
  *entries(n: HNode<K, V> | undefined = this.root): Generator<[K, V], number> {
    if (!n) return 0;
    if (n.kind === "leaf") {
      yield [n.key, n.value];
      return 1;
    }
    let total = 0;
    for (const c of n.kind === "branch" ? n.slots : n.entries) total += yield* this.entries(c);
    return total;
  }
}
class Seq<T> {
  constructor(private readonly gen: () => Iterator<T>) {}
  static iterate<T>(seed: T, f: (x: T) => T) {
    return new Seq(function* () {
      for (let x = seed; ; x = f(x)) yield x;
    });
  }
  map<U>(f: (x: T) => U): Seq<U> {
    const g = this.gen;
    return new Seq(function* () {
      const it = g();
      for (let r = it.next(); !r.done; r = it.next()) yield f(r.value);
    });
  }
  filter(p: (x: T) => boolean): Seq<T> {
    const self = this;
    return new Seq(function* () {
      for (const x of self) if (p(x)) yield x;
    });
  }
  takeWhile(p: (x: T) => boolean) {
    const self = this;
    return new Seq<T>(function* () {
      for (const x of self) {
        if (!p(x)) return;
        yield x;
      }
    });
  }
  zip<U>(o: Seq<U>): Seq<[T, U]> {
    const a = this.gen,
      b = o.gen;
    return new Seq(function* (): Generator<[T, U]> {
      const x = a(),
        y = b();
      while (true) {
        const p = x.next(),
          q = y.next();
        if (p.done || q.done) return;
        yield [p.value, q.value];
      }
    });
  }
  [Symbol.iterator]() {
    return this.gen();
  }
  toArray() {
    return Array.from(this as Iterable<T>);
  }
}
let v: PVector<number> = PVector.of();
for (let i = 0; i < 2500; i++) v = v.push(i * i);
const v2 = v.set(1234, -1).set(2499, -2);
console.log(
  v.size,
  v.get(1234),
  v2.get(1234),
  v2.get(2499),
  v.get(2499),
  v.reduce((a, x) => a + x, 0),
);
console.log(
  JSON.stringify(PVector.of("a", "b", "c").map((s, i) => s.repeat(i + 1))),
  String(v),
  [...PVector.of(1, 2)].length,
);
try {
  v.get(2500);
} catch (e) {
  console.log((e as RangeError).name, (e as Error).message);
}
let m = new HMap<string | number, number>();
for (let i = 0; i < 300; i++) m = m.set(i % 2 ? `k${i}` : i, i);
const m0 = m;
m = m.set("AaAa", 1).set("BBBB", 2).set("AaBB", 3);
console.log(
  m.get("k77"),
  m.get(78),
  m.get("78"),
  m.get("BBBB"),
  m0.get("BBBB"),
  [...m.entries()].length,
);
const it = m.entries();
let r = it.next();
while (!r.done) r = it.next();
console.log(r);
console.log(
  Seq.iterate(1, (x) => x * 2)
    .filter((x) => x % 3 === 1)
    .map((x) => "n" + x)
    .zip(Seq.iterate(0, (x) => x - 1))
    .takeWhile(([, i]) => i > -5)
    .toArray(),
);
console.log(Object.isFrozen(emptyNode), PVector.EMPTY);
// expect: 2500 1522756 -1 -2 6245001 5205208750
// expect: ["a","bb","ccc"] [object PVector] 2
// expect: RangeError index 2500 out of [0,2500)
// expect: 77 78 undefined 2 undefined 303
// expect: { value: 303, done: true }
// expect: [
// expect:   [ 'n1', 0 ],
// expect:   [ 'n4', -1 ],
// expect:   [ 'n16', -2 ],
// expect:   [ 'n64', -3 ],
// expect:   [ 'n256', -4 ]
// expect: ]
// expect: true PVector { size: 0, shift: 5, root: { children: [] }, tail: [] }
