import { parallelMap } from "tscript";

console.log(parallelMap([1, 2, 3, 4, 5], (n) => n * n)); // expect: [ 1, 4, 9, 16, 25 ]
console.log(parallelMap(["a", "b"], (text, index) => text.repeat(index + 1))); // expect: [ 'a', 'bb' ]
console.log(parallelMap<number, string>([], String)); // expect: []
const big = parallelMap(Array.from({ length: 1000 }, (_, i) => i), (n) => n % 10);
console.log(big.reduce((a, b) => a + b, 0), big.length); // expect: 4500 1000
