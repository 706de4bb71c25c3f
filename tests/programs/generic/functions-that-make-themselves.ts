// A generic function whose result has generic functions that call it again: chains of steps, also over generators.
const pipe = <T extends unknown[], R>(first: (...a: T) => R) => ({
  to: <U>(g: (r: R) => U) => pipe((...a: T) => g(first(...a))),
  run: first,
});
const sum = pipe((a: number, b: number) => a + b);
console.log(sum.run(1, 2), sum.to((n) => n * 2).to(String).run(1, 2).padStart(3, "0")); // expect: 3 006
function* naturals(): Generator<number> { for (let i = 0; ; i++) yield i; }
function* taken<T>(items: Iterable<T>, n: number): Generator<T, void> {
  let i = 0;
  for (const item of items) {
    if (i++ >= n) return;
    yield item;
  }
}
const lazy = <T>(items: Iterable<T>) => ({
  map: <U>(f: (t: T) => U) => lazy((function* () { for (const x of items) yield f(x); })()),
  filter: (p: (t: T) => boolean) => lazy((function* () { for (const x of items) if (p(x)) yield x; })()),
  take: (n: number) => lazy(taken(items, n)),
  toArray: () => [...items],
});
console.log(lazy(naturals()).map((n) => n * n).filter((n) => n % 2 === 1).take(3).toArray()); // expect: [ 1, 9, 25 ]
console.log(lazy(["a", "b"]).map((s) => s + "!").toArray()); // expect: [ 'a!', 'b!' ]
