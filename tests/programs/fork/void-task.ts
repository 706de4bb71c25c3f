import { fork, wait } from "tscript";
function hello(n: number): void { console.log("task", n); }
wait(fork(hello, 1));
const later = fork(hello, 2);
wait(later);
console.log("done");
// expect: task 1
// expect: task 2
// expect: done
