import { fork, wait } from "tscript";

const memo = new Map<number, number>();
let calls = 0;

function remember(n: number, value: number): number {
  calls++;
  memo.set(n, value);
  return value;
}

function fib(n: number): number {
  if (n < 2) return n;
  const left = fork(fib, n - 1);
  return remember(n, fib(n - 2) + wait(left));
}
console.log(fib(10), calls);
