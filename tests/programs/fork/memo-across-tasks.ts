import { fork, wait } from "tscript";

function collatz(start: number): number {
  let n = start;
  let steps = 0;
  while (n !== 1) {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    steps++;
  }
  return steps;
}
const tasks = Array.from({ length: 300 }, (_, i) => fork(collatz, i + 1));
let best = 0;
let at = 0;
tasks.forEach((task, i) => {
  const steps = wait(task);
  if (steps > best) [best, at] = [steps, i + 1];
});
console.log(at, best); // expect: 231 127
