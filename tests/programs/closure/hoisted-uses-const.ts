function solve(n: number): number {
  const limit = n * 2;
  let best = 0;
  function visit(i: number): void { if (i > limit) return; best = i; visit(i + 1); }
  visit(0);
  return best;
}
console.log(solve(5)); // expect: 10
