import { fork, wait } from "tscript";
const fs: ((n: number) => number)[] = [(n) => n + 1, (n) => n * 2];
console.log(fs.map((f) => fork(f, 10)).map((f) => wait(f))); // expect: [ 11, 20 ]
