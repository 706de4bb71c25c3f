import { fork, wait } from "tscript";

function isEven(n: number): boolean {
  return n === 0 ? true : wait(fork(isOdd, n - 1));
}
function isOdd(n: number): boolean {
  return n === 0 ? false : wait(fork(isEven, n - 1));
}
console.log(isEven(50), isOdd(50), isEven(7)); // expect: true false false
