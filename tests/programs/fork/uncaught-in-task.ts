import { fork, wait } from "tscript";

function risky(n: number): number {
  if (n === 3) throw new TypeError("three is not allowed");
  return n;
}
const tasks = [1, 2, 3, 4].map((n) => fork(risky, n));
for (const task of tasks) console.log(wait(task));

// expect: 1
// expect: 2
// expect uncaught: TypeError: three is not allowed
