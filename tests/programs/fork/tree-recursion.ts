import { fork, wait } from "tscript";

function count(depth: number, branches: number): number {
  if (depth === 0) return 1;
  const tasks = Array.from({ length: branches }, () => fork(count, depth - 1, branches));
  return 1 + tasks.reduce((sum, task) => sum + wait(task), 0);
}
console.log(count(6, 3), count(1, 10), count(0, 5)); // expect: 1093 11 1
