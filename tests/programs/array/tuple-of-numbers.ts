function minMax(xs: number[]): [number, number] { return [Math.min(...xs), Math.max(...xs)]; }
const [lo, hi] = minMax([4, 2, 8]);
console.log(lo, hi); // expect: 2 8
