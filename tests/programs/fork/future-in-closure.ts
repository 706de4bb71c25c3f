import { fork, wait } from "tscript";

const base = fork(() => 100);
const add = (n: number) => wait(base) + n;
const tasks = [1, 2, 3].map((n) => fork(() => add(n) + wait(base)));
console.log(tasks.map(wait)); // expect: [ 201, 202, 203 ]
