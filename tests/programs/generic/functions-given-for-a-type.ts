// A function that is given where a parameter is just `T`.
function same<T>(value: T, _note?: string): T {
  return value;
}
const one = same(() => 1);
console.log(one(), same(() => "a")(), same((n: number) => n * 2)(4)); // expect: 1 a 8
console.log(same(() => { // expect: true 5
  return true;
})(), same(function () {
  return 5;
})());
function both<A, B>(a: A, b: B): [A, B] {
  return [a, b];
}
const [first, second] = both(() => "x", () => 0);
console.log(first(), second()); // expect: x 0
