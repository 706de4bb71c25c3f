import { fork, wait } from "tscript";
const add = (a: number, b: number): number => a + b;
console.log(wait(fork(add, 1, 2)), fork(add, 3, 4).wait()); // expect: 3 7
