import { fork, wait } from "tscript";
function f(a: number, b = 5, ...rest: number[]): number { return a + b + rest.length; }
console.log(wait(fork(f, 1)), wait(fork(f, 1, 2)), wait(fork(f, 1, 2, 3, 4))); // expect: 6 3 5
