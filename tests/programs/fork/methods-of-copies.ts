import { fork, wait } from "tscript";

function make(n: number) {
  return {
    n,
    fib(k: number): number {
      if (k < 2) return this.n;
      const left = fork(() => this.fib(k - 1));
      const right = this.fib(k - 2);
      return wait(left) + right;
    },
  };
}
const one = make(1);
const copies = Array.from({ length: 4 }, (_, index) => ({ ...one, n: index, name: `copy ${index}` }));
const futures = copies.map((each) => fork(() => each.fib(10)));
console.log(one.fib(12), futures.map((each) => wait(each))); // expect: 233 [ 0, 89, 178, 267 ]
const { fib } = one;
const failing = fork(() => fib(1));
try {
  wait(failing);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'n')
}
