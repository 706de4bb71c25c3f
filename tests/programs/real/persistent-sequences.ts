// Lists and sorted maps that never change, with one abstract base class: groups, zips, filters by type guards.
abstract class Collection<K, V> implements Iterable<[K, V]> {
  abstract readonly size: number;
  abstract get(key: K): V | undefined;
  abstract get<NSV>(key: K, notSet: NSV): V | NSV;
  abstract entries(): IterableIterator<[K, V]>;
  abstract [Symbol.iterator](): IterableIterator<[K, V]>;
  protected abstract from(it: Iterable<[K, V]>): this;
  isEmpty(): boolean {
    return this.size === 0;
  }
  forEach(f: (v: V, k: K, c: this) => unknown): number {
    let n = 0;
    for (const [k, v] of this.entries()) {
      n++;
      if (f(v, k, this) === false) break;
    }
    return n;
  }
  filter<F extends V>(p: (v: V, k: K) => v is F): Collection<K, F>;
  filter(p: (v: V, k: K) => unknown): this;
  filter(p: (v: V, k: K) => unknown): this {
    const self = this;
    return this.from(
      (function* () {
        for (const e of self.entries()) if (p(e[1], e[0])) yield e;
      })(),
    );
  }
  reduce<R>(f: (r: R, v: V, k: K) => R, init: R): R {
    this.forEach((v, k) => {
      init = f(init, v, k);
    });
    return init;
  }
  some(p: (v: V, k: K) => unknown): boolean {
    let r = false;
    this.forEach((v, k) => {
      if (p(v, k)) {
        r = true;
        return false;
      }
      return;
    });
    return r;
  }
  find(p: (v: V, k: K) => unknown, notSet?: V): V | undefined {
    let r = notSet;
    this.forEach((v, k) => {
      if (p(v, k)) {
        r = v;
        return false;
      }
      return undefined;
    });
    return r;
  }
  groupBy<G>(f: (v: V, k: K) => G): Map<G, this> {
    const m = new Map<G, [K, V][]>();
    this.forEach((v, k) => {
      const g = f(v, k);
      const l = m.get(g);
      l ? l.push([k, v]) : m.set(g, [[k, v]]);
    });
    return new Map([...m].map(([g, l]) => [g, this.from(l)]));
  }
  sortBy<C>(f: (v: V, k: K) => C, cmp: (a: C, b: C) => number = (a, b) => (a > b ? 1 : a < b ? -1 : 0)): this {
    return this.from([...this.entries()].sort(([ka, a], [kb, b]) => cmp(f(a, ka), f(b, kb))));
  }
  toArray(): V[] {
    return this.reduce<V[]>((a, v) => (a.push(v), a), []);
  }
  equals(o: unknown): boolean {
    if (this === o) return true;
    if (!(o instanceof Collection) || o.size !== this.size) return false;
    for (const [k, v] of this.entries()) {
      const w = o.get(k);
      if (!(v instanceof Collection ? v.equals(w) : Object.is(v, w))) return false;
    }
    return true;
  }
  toJSON(): unknown {
    return this.toArray();
  }
}
class List<T> extends Collection<number, T> {
  static #empty: List<any>;
  private constructor(
    readonly size: number,
    private readonly items: readonly T[],
  ) {
    super();
  }
  static of<T>(...xs: T[]): List<T> {
    return xs.length ? new List(xs.length, xs) : List.empty<T>();
  }
  static empty<T>(): List<T> {
    return (List.#empty ??= new List<any>(0, []));
  }
  static isList(x: unknown): x is List<unknown> {
    return x instanceof List;
  }
  get(i: number): T | undefined;
  get<N>(i: number, notSet: N): T | N;
  get<N>(i: number, notSet?: N) {
    const j = i < 0 ? this.size + i : i;
    return j >= 0 && j < this.size ? this.items[j] : notSet;
  }
  *entries(): IterableIterator<[number, T]> {
    for (let i = 0; i < this.size; i++) yield [i, this.items[i]!];
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  protected from(it: Iterable<[number, T]>): this {
    return List.of(...Array.from(it, ([, v]) => v)) as this;
  }
  push(...xs: T[]): List<T> {
    return List.of(...this.items, ...xs);
  }
  set(i: number, v: T): List<T> {
    return Object.is(this.get(i), v) ? this : List.of(...this.items.with(i, v));
  }
  update(i: number, f: (v: T | undefined) => T): List<T> {
    return this.set(i, f(this.get(i)));
  }
  map<M>(f: (v: T, i: number) => M): List<M> {
    return List.of(...this.items.map((v, i) => f(v, i)));
  }
  flatMap<M>(f: (v: T) => Iterable<M>): List<M> {
    return List.of(...this.items.flatMap((v) => [...f(v)]));
  }
  zip<U>(o: List<U>): List<[T, U]> {
    return List.of(...this.items.slice(0, o.size).map((v, i): [T, U] => [v, o.items[i]!]));
  }
  join(s = ","): string {
    return this.items.join(s);
  }
  override toString(): string {
    return this.size ? `List [ ${this.map((x) => (typeof x === "string" ? JSON.stringify(x) : String(x))).join(", ")} ]` : "List []";
  }
}
interface MapNode<K, V> {
  readonly key: K;
  readonly value: V;
  readonly left: MapNode<K, V> | null;
  readonly right: MapNode<K, V> | null;
  readonly n: number;
  readonly pr: number;
}
const sz = <K, V>(t: MapNode<K, V> | null) => t?.n ?? 0;
class SortedMap<K extends string | number, V> extends Collection<K, V> {
  static readonly EMPTY: SortedMap<any, any> = new SortedMap<any, any>(null, 1);
  constructor(
    private root: MapNode<K, V> | null,
    private seed: number,
  ) {
    super();
  }
  static from<V>(o: Record<string, V>): SortedMap<string, V> {
    return Object.entries(o).reduce((m, [k, v]) => m.set(k, v), SortedMap.EMPTY as SortedMap<string, V>);
  }
  get size(): number {
    return sz(this.root);
  }
  get(k: K): V | undefined;
  get<N>(k: K, n: N): V | N;
  get<N>(k: K, notSet?: N): V | N | undefined {
    let t = this.root;
    while (t) {
      if (k === t.key) return t.value;
      t = k < t.key ? t.left : t.right;
    }
    return notSet;
  }
  private static mk<K, V>(key: K, value: V, left: MapNode<K, V> | null, right: MapNode<K, V> | null, pr: number): MapNode<K, V> {
    return { key, value, left, right, n: 1 + sz(left) + sz(right), pr };
  }
  set(k: K, v: V): SortedMap<K, V> {
    const pr = (this.seed * 1103515245 + 12345) % 2147483648;
    const mk = SortedMap.mk;
    const ins = (t: MapNode<K, V> | null): MapNode<K, V> => {
      if (!t) return mk(k, v, null, null, pr);
      if (k === t.key) return mk(k, v, t.left, t.right, t.pr);
      if (k < t.key) {
        const l = ins(t.left);
        return l.pr > t.pr
          ? mk(l.key, l.value, l.left, mk(t.key, t.value, l.right, t.right, t.pr), l.pr)
          : mk(t.key, t.value, l, t.right, t.pr);
      }
      const r = ins(t.right);
      return r.pr > t.pr
        ? mk(r.key, r.value, mk(t.key, t.value, t.left, r.left, t.pr), r.right, r.pr)
        : mk(t.key, t.value, t.left, r, t.pr);
    };
    return new SortedMap(ins(this.root), pr);
  }
  *entries(): IterableIterator<[K, V]> {
    function* go(t: MapNode<K, V> | null): IterableIterator<[K, V]> {
      if (t) {
        yield* go(t.left);
        yield [t.key, t.value];
        yield* go(t.right);
      }
    }
    yield* go(this.root);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  protected from(it: Iterable<[K, V]>): this {
    let m = SortedMap.EMPTY as SortedMap<K, V>;
    for (const [k, v] of it) m = m.set(k, v);
    return m as this;
  }
  mapValues<M>(f: (v: V, k: K) => M): SortedMap<K, M> {
    return this.reduce((m, v, k) => m.set(k, f(v, k)), SortedMap.EMPTY as SortedMap<K, M>);
  }
  override toJSON() {
    return Object.fromEntries(this.entries());
  }
}
const l = List.of(3, 1, 2),
  l2 = l.push(9, 4);
console.log(String(l2), l.size, l.set(0, 3) === l, l.get(-1), l.get(7, "none"), List.of() === List.empty(), `${List.of("a", "b")}`);
console.log(
  l2
    .filter((x) => x > 2)
    .map((x) => x * x)
    .join("|"),
  l2.sortBy((x) => -x).toArray(),
  l.zip(List.of("x", "y")).toArray(),
  l.flatMap((n) => Array(n).fill(n)).toArray(),
);
const g = l2.groupBy((x) => (x % 2 ? "odd" : "even"));
for (const [k, v] of g) console.log(k, v.toString());
const m = SortedMap.from({ pear: 3, apple: 1, fig: 2 });
const m2 = m.set("kiwi", 8);
console.log(
  JSON.stringify(m2),
  m.size,
  m2.size,
  [...m2].map(([k]) => k),
  m.get("zzz"),
  m.get("zzz", 0),
  m2.mapValues((v, k) => `${k}:${v}`).toArray(),
);
console.log(
  m.equals(SortedMap.from({ fig: 2, pear: 3, apple: 1 })),
  m.equals(m2),
  List.of(List.of(1), List.of(2)).equals(List.of(List.of(1), List.of(2))),
  l.equals([3, 1, 2]),
);
const mixed = List.of<string | number>("a", 1, "b", 2);
const strs: Collection<number, string> = mixed.filter((x): x is string => typeof x === "string");
console.log(
  strs.toArray().map((s) => s.toUpperCase()),
  strs.some((s) => s === "b"),
  mixed.find((x) => x === 5, "dflt"),
  List.isList(strs),
  l.update(1, (v) => (v ?? 0) + 100).join(),
);
// expect: List [ 3, 1, 2, 9, 4 ] 3 true 2 none true List [ "a", "b" ]
// expect: 9|81|16 [ 9, 4, 3, 2, 1 ] [ [ 3, 'x' ], [ 1, 'y' ] ] [ 3, 3, 3, 1, 2, 2 ]
// expect: odd List [ 3, 1, 9 ]
// expect: even List [ 2, 4 ]
// expect: {"apple":1,"fig":2,"kiwi":8,"pear":3} 3 4 [ 'apple', 'fig', 'kiwi', 'pear' ] undefined 0 [ 'apple:1', 'fig:2', 'kiwi:8', 'pear:3' ]
// expect: true false true false
// expect: [ 'A', 'B' ] true dflt true 3,101,2
