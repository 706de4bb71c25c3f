import { fork, wait } from "tscript";

function scale(x: number, factor: number = 2, label: string = "r" + factor): string {
  return label + "=" + x * factor;
}
console.log(wait(fork(scale, 5))); // expect: r2=10
console.log(wait(fork(scale, 5, 3))); // expect: r3=15
console.log(wait(fork(scale, 5, undefined, "twice"))); // expect: twice=10
