import { fork, wait, type Future } from "tscript";
function same<T>(x: T): T {
  return x;
}
function later<T>(x: T): Future<T> {
  return fork(same<T>, x);
}
console.log(wait(later(3)) + 1, wait(later("s")), wait(fork(same<boolean>, true))); // expect: 4 s true
