import { fork, wait, type Future } from "tscript";

let last: Future<number> = fork(() => 1);
for (let i = 0; i < 20; i++) {
  const previous = last;
  last = fork(() => wait(previous) * 2);
}
console.log(wait(last)); // expect: 1048576
