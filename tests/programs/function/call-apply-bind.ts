function add(a: number, b: number): number {
  return a + b;
}
console.log(add.call(null, 1, 2), add.apply(null, [3, 4]), add.bind(null, 10)(5)); // expect: 3 7 15
const pair: [number, number] = [7, 8];
console.log(add.apply(undefined, pair), Math.max.apply(null, [1, 3, 2])); // expect: 15 3
console.log([1, 2].map(add.bind(null, 100))); // expect: [ 101, 102 ]
