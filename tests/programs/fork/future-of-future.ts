import { fork, wait, type Future } from "tscript";

function start(n: number): Future<number> {
  return fork((m: number) => m * 10, n);
}
const nested: Future<Future<number>> = fork(start, 4);
console.log(wait(wait(nested))); // expect: 40
const deeper = fork(() => fork(() => fork(() => "deep")));
console.log(wait(wait(wait(deeper)))); // expect: deep
