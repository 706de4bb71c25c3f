// Instances of generic classes and functions inside objects which generic functions in fields make.
class Box<T> {
  constructor(public value: T) {}
  map<U>(f: (t: T) => U): Box<U> { return new Box(f(this.value)); }
}
const make = { of: <T>(value: T) => new Box(value), pair: <A, B>(a: A, b: B) => ({ a: new Box(a), b: [b], get: () => a }) };
const twice = (b: Box<number>): number => b.value * 2;
const p = make.pair(1, "x");
console.log(p.a.value.toFixed(1), p.b[0].length, p.get() + 1, p.a); // expect: 1.0 1 2 Box { value: 1 }
console.log(twice(make.of(4)), make.of("s").map((s) => s.length).value, make.of([1, 2]).value.map((n) => n + 1)); // expect: 8 1 [ 2, 3 ]
interface Monad {
  of<A>(a: A): { get(): A };
  chain<A, B>(m: { get(): A }, f: (a: A) => { get(): B }): { get(): B };
}
const lazy: Monad = { of: (a) => ({ get: () => a }), chain: (m, f) => ({ get: () => f(m.get()).get() }) };
class Counted implements Monad {
  n = 0;
  of<A>(a: A) { this.n++; return { get: () => a }; }
  chain<A, B>(m: { get(): A }, f: (a: A) => { get(): B }) { this.n++; return f(m.get()); }
}
const counted = new Counted();
const both = (M: Monad) => M.chain(M.of(1), (x) => M.chain(M.of("a"), (s) => M.of({ x, s }))).get();
console.log(lazy.chain(lazy.of(2), (n) => lazy.of(`<${n + 1}>`)).get().length); // expect: 3
console.log(both(lazy), both(counted).x + 1, counted.n); // expect: { x: 1, s: 'a' } 2 5
