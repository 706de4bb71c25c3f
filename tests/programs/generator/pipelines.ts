function* fibonacci(): Generator<number> {
  let [a, b] = [0, 1];
  for (;;) {
    yield a;
    [a, b] = [b, a + b];
  }
}
function* take<T>(n: number, items: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken++ >= n) return;
    yield item;
  }
}
function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
function* filter<T>(items: Iterable<T>, test: (item: T) => boolean): IterableIterator<T> {
  for (const item of items) if (test(item)) yield item;
}
const even = filter(fibonacci(), (x) => x % 2 === 0);
console.log([...take(5, map(even, (x) => `n${x}`))]);
console.log([...take(2, [7, 8, 9])], [...take(2, new Set(["a", "b", "c"]))], [...take(2, "héllo")]);
console.log(new Map(map([1, 2], (x): [string, number] => [`k${x}`, x])));
// expect: [ 'n0', 'n2', 'n8', 'n34', 'n144' ]
// expect: [ 7, 8 ] [ 'a', 'b' ] [ 'h', 'é' ]
// expect: Map(2) { 'k1' => 1, 'k2' => 2 }
