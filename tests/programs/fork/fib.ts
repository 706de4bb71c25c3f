import { fork, wait } from "tscript";
function fib(n: number): number {
  if (n < 2) return n;
  const left = fork(fib, n - 1);
  const right = fib(n - 2);
  return wait(left) + right;
}
console.log(fib(15)); // expect: 610
