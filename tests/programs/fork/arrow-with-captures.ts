import { fork, wait } from "tscript";
function run(n: number): number { const k = n * 10; const f = fork(() => k + n); const g = fork((m: number) => m + k, 5); return wait(f) * 1000 + wait(g); }
console.log(run(2)); // expect: 22025
