import { fork, wait } from "tscript";

const tasks = Array.from({ length: 50 }, (_, i) => fork((n: number) => n * n, i));
let text = "";
for (let i = tasks.length - 1; i >= 0; i -= 7) text += wait(tasks[i]!) + " ";
console.log(text.trim()); // expect: 2401 1764 1225 784 441 196 49 0
