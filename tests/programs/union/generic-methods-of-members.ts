class Good<T> {
  constructor(readonly value: T) {}
  map<U>(f: (value: T) => U): Outcome<U> {
    return new Good(f(this.value));
  }
}
class Bad<T> {
  constructor(readonly reason: string) {}
  map<U>(_: (value: T) => U): Outcome<U> {
    return new Bad<U>(this.reason);
  }
}
type Outcome<T> = Good<T> | Bad<T>;
const half = (n: number): Outcome<number> => (n % 2 ? new Bad(`odd ${n}`) : new Good(n / 2));
console.log(half(8).map((n) => `n${n}`), half(3).map((n) => n + 1)); // expect: Good { value: 'n4' } Bad { reason: 'odd 3' }
const lists = [[1, 2, 3], new Float64Array([4, 5])] as (number[] | Float64Array)[];
for (const list of lists) console.log(list.filter((_, i) => i > 0)); // expect: [ 2, 3 ]
// expect: Float64Array(1) [ 5 ]
