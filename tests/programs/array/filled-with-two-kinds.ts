const mixed = new Array(3).fill(0);
mixed[0] = "a";
const numbers = new Array(3).fill(0);
numbers[1] = 4;
numbers[2]++;
const open = new Array(1).fill(0);
open[0] = JSON.parse('{"deep": [2]}');
console.log(mixed, numbers, numbers[1] * 2, open[0].deep[0]);
const memo = Array(4).fill(undefined);
function count(n: number): number {
  if (memo[n] !== undefined) return memo[n];
  memo[n] = n < 2 ? n : count(n - 1) + count(n - 2);
  return memo[n];
}
console.log(count(3), memo);
// expect: [ 'a', 0, 0 ] [ 0, 4, 1 ] 8 2
// expect: 2 [ 0, 1, 1, 2 ]
