// Tasks that use one expression at once, each with what it needs to go back.
import { fork, wait } from "tscript";

const address = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const words = /^(?:(\w+) ?)*!$/;
function count(from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) {
    if (address.test(`${i % 300}.${i % 7}.0.${i % 256}`)) found++;
    const match = words.exec(`${"word ".repeat(i % 5)}w${i}!`);
    if (match) found += match[1].length;
  }
  return found;
}
const futures = [0, 1, 2, 3].map((n) => fork(count, n * 100, n * 100 + 100));
console.log(futures.map((each) => wait(each)));
// expect: [ 390, 500, 456, 500 ]
