// Tasks go on from one text that grew in a buffer: each has its own, and the first stays as it is.
import { fork, wait } from "tscript";

function continued(start: string, mark: string, times: number): string {
  let text = "";
  text += start;
  for (let i = 0; i < times; i++) text += `${mark}${i % 10}`;
  return text;
}

let start = "";
for (let i = 0; i < 300; i++) start += `${i};`;
const futures = Array.from({ length: 12 }, (_, task) => fork(continued, start, "abcdefghijkl"[task], 2000));
const texts = futures.map((future) => wait(future));
console.log(start.length, texts.every((text) => text.startsWith(start))); // expect: 1090 true
console.log(texts.map((text) => text.slice(start.length, start.length + 4)).join(" ")); // expect: a0a1 b0b1 c0c1 d0d1 e0e1 f0f1 g0g1 h0h1 i0i1 j0j1 k0k1 l0l1
console.log(texts.every((text, task) => text.length === start.length + 4000 && text.endsWith(`${"abcdefghijkl"[task]}9`))); // expect: true
