// Fibonacci numbers with a fork at every call: the worst case for any task system, and the measure of how cheap a fork is.
//   tscript run samples/fib.ts [n]
import { fork, wait } from "tscript";

function fib(n: number): number {
  if (n < 2) return n;
  const left = fork(fib, n - 1);
  const right = fib(n - 2);
  return wait(left) + right;
}

const n = process.argv.length > 2 ? Number(process.argv[2]) : 27;
console.log(`fib(${n}) = ${fib(n)}`); // expect: fib(27) = 196418
