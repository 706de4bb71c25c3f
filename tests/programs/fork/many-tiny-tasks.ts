import { fork, wait, type Future } from "tscript";

const tasks: Future<number>[] = [];
for (let i = 0; i < 100000; i++) tasks.push(fork((n: number) => n % 7, i));
let sum = 0;
for (const task of tasks) sum += wait(task);
console.log(sum); // expect: 299995
