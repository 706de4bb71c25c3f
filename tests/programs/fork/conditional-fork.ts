import { fork, wait } from "tscript";
function sum(xs: number[], lo: number, hi: number): number {
  if (hi - lo < 3) { let s = 0; for (let i = lo; i < hi; i++) s += xs[i]!; return s; }
  const mid = (lo + hi) >> 1;
  const left = fork(sum, xs, lo, mid);
  const right = fork(sum, xs, mid, hi);
  return wait(left) + wait(right);
}
console.log(sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0, 10)); // expect: 55
