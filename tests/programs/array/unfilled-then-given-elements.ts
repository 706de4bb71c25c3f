function fibonacci(n: number): number {
  const known = new Array(n + 1);
  known[0] = 0;
  known[1] = 1;
  for (let i = 2; i <= n; i++) known[i] = known[i - 1] + known[i - 2];
  return known[n];
}
const seen = new Array(5);
let count = 0;
for (let i = 0; i < 12; i++) if (!seen[i % 7]) count += (seen[i % 7] = true) ? 1 : 0;
console.log(fibonacci(50), count, seen[9], seen[3], seen.length);
const rows = new Array(2);
for (let y = 0; y < 2; y++) rows[y] = new Array(3).fill(0);
rows[1][2] += 5;
console.log(rows[1][2], rows[0][9], rows[7]?.[1]);
// expect: 12586269025 7 undefined true 7
// expect: 5 undefined undefined
