// Recursions that hand a number on as it came from outside, whole or not, and make integers of it.
import { fork, wait } from "tscript";

function queens(n: number, row: number, columns: number, left: number, right: number): number {
  if (row === n) return 1;
  let free = ((1 << n) - 1) & ~(columns | left | right);
  let total = 0;
  while (free !== 0) {
    const bit = free & -free;
    free ^= bit;
    total += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return total;
}
for (const text of ["6", "1", "0", "-0", "4.5", "NaN", "4294967302", "32"]) {
  const n = Number(text);
  const count = n > 100 || n === 32 ? queens(n, n - 2, 0, 0, 0) : n <= 8 ? queens(n, 0, 0, 0, 0) : -1;
  console.log(text, count);
}
// expect: 6 4
// expect: 1 1
// expect: 0 1
// expect: -0 1
// expect: 4.5 0
// expect: NaN -1
// expect: 4294967302 20
// expect: 32 0

function describe(size: number, depth: number): string {
  const bits = (size | 0) >>> 1;
  if (depth === 0) return `${Object.is(size, -0) ? "-0" : size}:${bits}`;
  return describe(size, depth - 1) + (depth % 2 === 0 ? "." : "");
}
for (const text of ["7", "-0", "0.5", "1e10", "536870912", "536870913", "-1"]) console.log(describe(Number(text), 4));
// expect: 7:3..
// expect: -0:0..
// expect: 0.5:0..
// expect: 10000000000:705032704..
// expect: 536870912:268435456..
// expect: 536870913:268435456..
// expect: -1:2147483647..

function tree(width: number, depth: number, at: number): number {
  if (depth === 0) return at % (width & 7);
  let sum = 0;
  for (let i = 0; i < width; i++) sum += tree(width, depth - 1, at * width + i);
  return sum;
}
const width = Number("3");
const parts = [1, 2].map((at) => fork(tree, width, 4, at));
console.log(parts.map((part) => wait(part))); // expect: [ 81, 81 ]
const one = fork(tree, Number("2.5"), 3, 1);
console.log(wait(one), tree(Number("2.5"), 3, 1)); // expect: 25.125 25.125

// What throws far inside names the same places.
function fall(limit: number, depth: number): number {
  if (depth === (limit | 0)) throw new RangeError(`fell ${depth} of ${limit}`);
  return fall(limit, depth + 1);
}
try {
  fall(Number("3"), 0);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  const calls = (error.stack ?? "").split("\n").filter((line) => line.includes("fall"));
  console.log(error.message, calls.length); // expect: fell 3 of 3 4
}
