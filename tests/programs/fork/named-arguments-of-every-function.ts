import { fork, named, wait } from "tscript";

function say(n: number): number {
  console.log("argument", n);
  return n;
}
const box = (width: number, height: number, scale = 1) => width * height * scale;
console.log(wait(fork(box, say(1), named({ scale: say(2), height: say(3) }))));
function opt(a: string, b?: number, c = a + b, ...rest: string[]): string {
  return `${a} ${b} ${c} ${rest.length}`;
}
console.log(wait(fork(opt, named({ a: "x" }))), wait(fork(opt, "y", named({ c: "z" }))));
class Scale {
  constructor(private k: number) {}
  forward(x: number, plus = 10): number {
    return x * this.k + plus;
  }
}
const scale = new Scale(3);
console.log(wait(fork(scale, 2)), wait(fork(scale, named({ plus: 1, x: 5 }))));
const b = [1, 2, 3];
console.log(wait(fork((a: number, b: number[]) => a + b.length, 1, named({ b }))));
function later(k: number) {
  const inner = (p: number, q: number) => k + p * q;
  return fork(inner, named({ q: 2, p: say(4) }));
}
console.log(later(100).wait());

// expect: argument 1
// expect: argument 2
// expect: argument 3
// expect: 6
// expect: x undefined xundefined 0 y undefined z 0
// expect: 16 16
// expect: 4
// expect: argument 4
// expect: 108
