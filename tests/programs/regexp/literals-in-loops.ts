// A literal makes a new object each time it is met, which shows where matching goes on in it or where it is compared.
import { fork, wait } from "tscript";

const seen: RegExp[] = [];
for (let i = 0; i < 3; i++) {
  const every = /a/g;
  console.log(every.test("aa"), every.lastIndex, /b/g.exec("abb")?.index, /a/y.test("aa"));
  seen.push(every, /c/);
  console.log("aXa".replace(/a/g, String(i)), "aba".match(/a/g)?.length, "ba".search(/a/g), "ab".replace(/a/y, "-"));
  console.log("a-b".split(/-/g), [..."a1b2".matchAll(/\d/g)].map(String), /(?<n>\d)/.exec("x7")?.groups?.n);
}
console.log(seen[0] === seen[2], seen[1] === seen[3], new Set(seen).size);
function letters(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/)) if (/^[a-z]+$/.test(word)) count += word.replace(/[aeiou]/g, "").length;
  return count;
}
const counts = ["ab cd 12", "one two three", "x", ""].map((text) => fork(letters, text));
console.log(counts.map((count) => wait(count)));
// expect: true 1 1 true
// expect: 0X0 2 1 -b
// expect: [ 'a', 'b' ] [ '1', '2' ] 7
// expect: true 1 1 true
// expect: 1X1 2 1 -b
// expect: [ 'a', 'b' ] [ '1', '2' ] 7
// expect: true 1 1 true
// expect: 2X2 2 1 -b
// expect: [ 'a', 'b' ] [ '1', '2' ] 7
// expect: false false 6
// expect: [ 3, 6, 1, 0 ]
