import { fork, wait } from "tscript";

function sum(values: readonly number[], from: number, to: number): number {
  if (to - from <= 8) {
    let total = 0;
    for (let i = from; i < to; i++) total += values[i]!;
    return total;
  }
  const middle = (from + to) >> 1;
  const left = fork(sum, values, from, middle);
  const right = sum(values, middle, to);
  return wait(left) + right;
}
const values = Array.from({ length: 1000 }, (_, i) => i * 0.5);
console.log(sum(values, 0, values.length)); // expect: 249750
