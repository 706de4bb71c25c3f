// Functions whose result is a function of their own type.
const log: string[] = [];
const use = (k: string) => (log.push(k), use);
use("a")("b")("c");
console.log(log); // expect: [ 'a', 'b', 'c' ]
type Chain = (k: string) => Chain;
const made: string[] = [];
const chain: Chain = (k) => (made.push(k), chain);
chain("a")("b");
console.log(log); // expect: [ 'a', 'b', 'c' ]
function add(n: number) { total += n; return add; } let total = 0; add(1)(2)(3);
console.log(total); // expect: 6
