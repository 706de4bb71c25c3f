import { readFileSync, writeFileSync } from "node:fs";
import { fork, wait } from "tscript";
for (const n of [1, 2, 3]) writeFileSync(`f${n}.txt`, "x".repeat(n * 10));
const size = (name: string): number => readFileSync(name, "utf8").length;
console.log([1, 2, 3].map((n) => fork(size, `f${n}.txt`)).map((task) => wait(task))); // expect: [ 10, 20, 30 ]
