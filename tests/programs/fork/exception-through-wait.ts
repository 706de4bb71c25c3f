import { fork, wait } from "tscript";
function risky(n: number): number { if (n > 1) throw new RangeError("bad " + n); return n; }
const a = fork(risky, 1);
const b = fork(risky, 2);
console.log(wait(a));
try { wait(b); } catch (e) { console.log(e instanceof RangeError, (e as Error).message); }
// expect: 1
// expect: true bad 2
