import { fork, wait } from "tscript";

function depth(n: number): number {
  return n === 0 ? 0 : 1 + wait(fork(depth, n - 1));
}
console.log(depth(1000)); // expect: 1000
