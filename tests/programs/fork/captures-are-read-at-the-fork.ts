import { fork, wait } from "tscript";

let counter = 1;
const first = fork((n: number) => n * 10, counter);
counter++;
const second = fork((n: number) => n * 10, counter);
counter = 100;
console.log(wait(first), wait(second), counter); // expect: 10 20 100
