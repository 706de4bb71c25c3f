import { fork, wait } from "tscript";
function id<T>(x: T): T { return x; }
class M { static twice(n: number): number { return n * 2; } }
console.log(wait(fork(id<string>, "g")), wait(fork(M.twice, 4))); // expect: g 8
