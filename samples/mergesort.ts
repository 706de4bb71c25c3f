// Sorts numbers by merging sorted halves; each half is a task, down to single elements.
//   tscript run samples/mergesort.ts [count]
import { fork, wait } from "tscript";

function merge(a: number[], b: number[]): number[] {
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] <= b[j]) result.push(a[i++]);
    else result.push(b[j++]);
  }
  while (i < a.length) result.push(a[i++]);
  while (j < b.length) result.push(b[j++]);
  return result;
}

function sort(values: number[]): number[] {
  if (values.length < 2) return values;
  const middle = values.length >> 1;
  const left = fork(sort, values.slice(0, middle));
  const right = sort(values.slice(middle));
  return merge(wait(left), right);
}

/** A linear congruential generator, so that every run sorts the same numbers. */
function numbers(count: number, seed: number): number[] {
  const result: number[] = [];
  let state = seed;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    result.push(state);
  }
  return result;
}

const count = process.argv.length > 2 ? Number(process.argv[2]) : 20000;
const sorted = sort(numbers(count, 42));
let inOrder = true;
for (let i = 1; i < sorted.length; i++) if (sorted[i - 1] > sorted[i]) inOrder = false;
console.log(`${sorted.length} numbers, in order: ${inOrder}`); // expect: 20000 numbers, in order: true
console.log(`smallest ${sorted[0]}, largest ${sorted[sorted.length - 1]}`); // expect: smallest 1457888, largest 4294788013
