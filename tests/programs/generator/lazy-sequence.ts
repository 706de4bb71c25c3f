class Lazy<T> implements Iterable<T> {
  constructor(private readonly source: () => Iterator<T>) {}
  static from<T>(items: Iterable<T>): Lazy<T> { return new Lazy(() => items[Symbol.iterator]()); }
  static range(a: number, b: number): Lazy<number> { return new Lazy(function* () { for (let i = a; i < b; i++) yield i; }); }
  map<U>(f: (x: T) => U): Lazy<U> { const self = this; return new Lazy(function* () { for (const x of self) yield f(x); }); }
  filter(p: (x: T) => boolean): Lazy<T> { const self = this; return new Lazy(function* () { for (const x of self) if (p(x)) yield x; }); }
  take(n: number): Lazy<T> { const self = this; return new Lazy(function* () { let i = 0; for (const x of self) { if (i++ >= n) return; yield x; } }); }
  [Symbol.iterator](): Iterator<T> { return this.source(); }
  toArray(): T[] { return [...this]; }
  reduce<A>(f: (a: A, x: T) => A, init: A): A { let a = init; for (const x of this) a = f(a, x); return a; }
}
console.log(Lazy.range(0, 100).filter((x) => x % 3 === 0).map((x) => x * x).take(4).toArray());
console.log(Lazy.from(["a", "b"]).map((s) => s + s).reduce((a, s) => a + s, ""));
// expect: [ 0, 9, 36, 81 ]
// expect: aabb
