import { fork, wait } from "tscript";
function work(n: number): number { return n * n; }
function both(n: number): number { const a = fork(work, n); const b = fork(work, n + 1); return wait(a) + wait(b); }
console.log(both(3)); // expect: 25
