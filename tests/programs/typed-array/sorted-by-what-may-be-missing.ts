type Compare = ((a: number, b: number) => number) | undefined;
function order(xs: Float64Array, compare?: Compare): Float64Array {
  return xs.sort(compare);
}
const values = [3, NaN, -0, 1, 0, -Infinity, -0, 2.5, NaN];
console.log(order(new Float64Array(values)), order(new Float64Array([3, 1, 2]), (a, b) => b - a));
const none: Compare = process.argv.length > 50 ? (a, b) => a - b : undefined;
console.log(new Uint8Array([9, 10, 1]).toSorted(none), Buffer.from([3, 1]).sort(none));
const big: ((a: bigint, b: bigint) => number) | undefined = process.argv.length > 50 ? () => 0 : undefined;
console.log(new BigInt64Array([3n, -1n, 2n]).sort(big));
// expect: Float64Array(9) [ -Infinity, -0, -0, 0, 1, 2.5, 3, NaN, NaN ] Float64Array(3) [ 3, 2, 1 ]
// expect: Uint8Array(3) [ 1, 9, 10 ] <Buffer 01 03>
// expect: BigInt64Array(3) [ -1n, 2n, 3n ]
