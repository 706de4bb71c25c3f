interface HasLength {
  length: number;
}
function longest<T extends HasLength>(a: T, b: T): T {
  return a.length >= b.length ? a : b;
}
function wrap<T = string>(value: T): { value: T } {
  return { value };
}
console.log(longest("ab", "abc"), longest([1, 2], [3]), longest({ length: 5, x: 1 }, { length: 4, x: 2 }).x); // expect: abc [ 1, 2 ] 1
console.log(wrap(1), wrap("s"), wrap([true])); // expect: { value: 1 } { value: 's' } { value: [ true ] }
