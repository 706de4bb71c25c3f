import { fork, wait, type Future } from "tscript";
function sq(n: number): number { return n * n; }
const futures: Future<number>[] = [];
for (let i = 0; i < 5; i++) futures.push(fork(sq, i));
let total = 0;
for (const f of futures) total += wait(f);
console.log(total); // expect: 30
