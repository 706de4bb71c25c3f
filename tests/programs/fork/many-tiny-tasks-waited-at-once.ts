import { fork, wait } from "tscript";

function next(seed: number): number {
  return (seed * 16807) % 2147483647;
}
let seed = 1;
for (let i = 0; i < 100000; i++) seed = wait(fork(next, seed));
console.log(seed); // expect: 46831694
