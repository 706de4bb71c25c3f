import { fork, wait } from "tscript";

function merge(a: number[], b: number[]): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) out.push(a[i]! <= b[j]! ? a[i++]! : b[j++]!);
  while (i < a.length) out.push(a[i++]!);
  while (j < b.length) out.push(b[j++]!);
  return out;
}
function sort(values: number[]): number[] {
  if (values.length < 2) return values;
  const middle = values.length >> 1;
  const left = fork(sort, values.slice(0, middle));
  return merge(wait(left), sort(values.slice(middle)));
}
const values = Array.from({ length: 200 }, (_, i) => (i * 7919) % 211);
const sorted = sort(values);
console.log(sorted.slice(0, 8), sorted.every((x, i) => i === 0 || sorted[i - 1]! <= x), sorted.length);

// expect: [
// expect:   0, 1, 2, 3,
// expect:   4, 5, 6, 7
// expect: ] true 200
