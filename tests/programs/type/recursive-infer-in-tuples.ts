type Curry<A extends unknown[], R> = A extends [infer H, ...infer T] ? T extends [] ? (head: H) => R : (head: H) => Curry<T, R> : R;
function curry<A extends unknown[], R>(f: (...args: A) => R): Curry<A, R> {
  const take = (given: unknown[]): unknown => given.length >= f.length ? f(...(given as A)) : (next: unknown) => take([...given, next]);
  return take([]) as Curry<A, R>;
}
console.log(curry((a: number, b: string, c: number) => b.repeat(a) + c)(2)("ab")(3));
type Reversed<T extends unknown[]> = T extends [...infer Start, infer Last] ? [Last, ...Reversed<Start>] : [];
const back: Reversed<[1, "b", true]> = [true, "b", 1];
console.log(back);
// expect: abab3
// expect: [ true, 'b', 1 ]
