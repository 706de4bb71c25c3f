import { fork, wait, type Future } from "tscript";

function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
function mapAll<T, U>(items: T[], fn: (item: T) => U): Future<U>[] {
  return items.map((item) => fork(fn, item));
}
console.log(wait(fork(last<number>, [1, 2, 3])), wait(fork(last<string>, []))); // expect: 3 undefined
console.log(mapAll(["a", "bb"], (s) => s.length).map((task) => wait(task))); // expect: [ 1, 2 ]
console.log(mapAll([1, 2], (n) => ({ n })).map((task) => task.wait())); // expect: [ { n: 1 }, { n: 2 } ]
