import { fork, wait } from "tscript";
function sq(n: number): number { return n * n; }
function f(): number { const x = fork(sq, 3); return wait(x) + wait(x); }
console.log(f()); // expect: 18
