// `wait` is given to methods of arrays, whatever these have come to hold.
import { type Future, fork, wait, waitAll } from "tscript";

function doubled(n: number): number {
  return 2 * n;
}

const declared: Future<number>[] = [1, 2].map((n) => fork(doubled, n));
console.log(declared.map(wait)); // expect: [ 2, 4 ]

const evolving = [];
for (let n = 3; n < 6; n++) evolving.push(fork(doubled, n));
console.log(evolving.map(wait)); // expect: [ 6, 8, 10 ]

const texts = ["a", "b"].map((text) => fork((each: string) => each + each, text));
console.log(texts.map(wait<string>).join()); // expect: aa,bb
console.log([declared, [fork(doubled, 9)]].map(waitAll)); // expect: [ [ 2, 4 ], [ 18 ] ]

const waitForNumber: (future: Future<number>) => number = wait;
console.log(waitForNumber(fork(doubled, 21))); // expect: 42
console.log([{ a: 1 }, { a: 2 }].map(Object.values<number>)); // expect: [ [ 1 ], [ 2 ] ]
