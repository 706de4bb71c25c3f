import { fork, wait } from "tscript";

const task = fork(() => ({ n: 1 }));
const a = wait(task);
const b = task.wait();
a.n = 42;
console.log(a === b, b.n); // expect: true 42
const shared = { tag: "same" };
console.log(wait(fork(() => shared)) === shared); // expect: true
