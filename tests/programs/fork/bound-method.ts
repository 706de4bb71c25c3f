import { fork, wait } from "tscript";
class Scale { constructor(private k: number) {} apply(n: number): number { return n * this.k; } both(n: number): number { const a = fork(this.apply.bind(this), n); return wait(a); } }
const s = new Scale(3);
console.log(wait(fork(s.apply.bind(s), 5)), s.both(2)); // expect: 15 6
