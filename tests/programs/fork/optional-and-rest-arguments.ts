import { fork, wait } from "tscript";

function greet(name: string, title?: string): string {
  return title === undefined ? name : title + " " + name;
}
function total(first: number, ...rest: number[]): number {
  return rest.reduce((a, b) => a + b, first);
}
console.log(wait(fork(greet, "Ann")), wait(fork(greet, "Bob", "Dr."))); // expect: Ann Dr. Bob
console.log(wait(fork(total, 1)), wait(fork(total, 1, 2, 3, 4))); // expect: 1 10
