import { fork, wait, type Future } from "tscript";

const total = (tasks: Future<number>[]): number => tasks.reduce((sum, task) => sum + task.wait(), 0);
const tasks = [1, 2, 3, 4].map((n) => fork((x: number) => x * x, n));
console.log(wait(fork(total, tasks)), total(tasks.slice(2))); // expect: 30 25
