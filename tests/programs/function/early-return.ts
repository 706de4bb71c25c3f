function find(xs: number[], t: number): number {
  for (let i = 0; i < xs.length; i++) { if (xs[i] === t) return i; }
  return -1;
}
console.log(find([4, 5, 6], 6), find([], 1)); // expect: 2 -1
