import { fork, wait, type Future } from "tscript";
function inner(n: number): number { return n + 1; }
function outer(n: number): Future<number> { return fork(inner, n); }
const f = fork(outer, 1);
console.log(wait(wait(f))); // expect: 2
