// Several tasks go on from the same text, which may have room behind it: only one of them is written there.
import { type Future, fork, wait } from "tscript";

function goOn(stem: string, mark: string, times: number): string {
  let text = stem;
  for (let i = 0; i < times; i++) text += mark;
  return text;
}

let stem = "";
for (let i = 0; i < 60; i++) stem += String.fromCharCode(65 + (i % 26));
const futures: Future<string>[] = [];
for (let round = 0; round < 20; round++) {
  for (const mark of ["a", "bc", "語", "def"]) futures.push(fork(goOn, stem, mark, 5 + round));
}
let wrong = 0;
let total = 0;
futures.forEach((future, index) => {
  const mark = ["a", "bc", "語", "def"][index % 4]!;
  const text = wait(future);
  total += text.length;
  if (text !== stem + mark.repeat(5 + Math.floor(index / 4))) wrong++;
});
console.log(wrong, total, stem); // expect: 0 6830 ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH
const own = goOn(stem, "!", 3);
console.log(own.slice(58), wait(fork(goOn, own, "?", 2)).slice(58)); // expect: GH!!! GH!!!??
