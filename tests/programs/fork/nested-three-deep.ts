import { fork, wait } from "tscript";

const add = (a: number, b: number): number => a + b;
const sumOfSquares = (a: number, b: number): number => {
  const x = fork(() => a * a);
  const y = fork(() => b * b);
  return add(wait(x), wait(y));
};
const outer = fork((n: number) => wait(fork(sumOfSquares, n, n + 1)) + 1, 3);
console.log(wait(outer)); // expect: 26
