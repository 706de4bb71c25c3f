import { fork, wait } from "tscript";

function search(values: number[], wanted: number): number {
  if (values.length === 0) return -1;
  const half = values.length >> 1;
  if (values[half] === wanted) return half;
  const left = fork(search, values.slice(0, half), wanted);
  const right = search(values.slice(half + 1), wanted);
  if (right >= 0) return half + 1 + right;
  return wait(left);
}
const data = [8, 3, 9, 1, 7, 2, 6];
console.log([7, 8, 6, 5].map((n) => search(data, n)).join(" ")); // expect: 4 0 6 -1
