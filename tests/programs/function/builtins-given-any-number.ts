// Builtins as functions that take any number of arguments tell an argument that is missing from `undefined`.
const items = [1, 2, 3, 4, 5];
const take: (...args: any[]) => any = items.splice.bind(items);
console.log(take(0, 1), items, take(3), items); // expect: [ 1 ] [ 2, 3, 4 ] [ 5 ] [ 2, 3, 4 ]
const { splice } = { splice: items.splice };
console.log(splice.apply(items, [0, 1, 7, 8]), items); // expect: [ 2 ] [ 7, 8, 3, 4 ]
const last: (...args: any[]) => any = items.lastIndexOf.bind(items);
const reduce: (...args: any[]) => any = items.reduce.bind(items);
const add = (a: number, b: number): number => a + b;
console.log(last(4), last(4, 1), reduce(add), reduce(add, 100)); // expect: 3 -1 22 122
const wrapped =
  <A extends unknown[], R>(run: (...args: A) => R) =>
  (...args: A): R =>
    run(...args);
console.log(wrapped(parseInt)("12", 8), wrapped(Math.max)(1, 9, 3), wrapped(Number)()); // expect: 10 9 0
