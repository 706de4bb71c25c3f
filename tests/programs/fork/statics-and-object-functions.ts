import { fork, wait, waitAll } from "tscript";
class Point {
  constructor(readonly x: number) {}
  static at(x: number) { return new Point(x); }
  plus(n = 1) { return this.x + n; }
}
const p = wait(fork(Point.at, 4));
console.log(p, fork(p.plus.bind(p), 5).wait(), wait(fork(p.plus.bind(p)))); // expect: Point { x: 4 } 9 5
const table = { double: (n: number) => n * 2, shout(s: string) { return s + "!"; } };
console.log(wait(fork(table.double, 4)), wait(fork(table.shout, "hey"))); // expect: 8 hey!
const add = (a: number) => (b: number) => a + b;
console.log(wait(fork(wait(fork(add, 1)), 2)), waitAll([1, 2].map((n) => fork(add(n), 10)))); // expect: 3 [ 11, 12 ]
const count = (...xs: number[]) => xs.length;
console.log(wait(fork(count, 1, 2, 3)), wait(fork(count)), wait(fork(count, ...[4, 5]))); // expect: 3 0 2
