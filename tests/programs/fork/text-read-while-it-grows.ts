// A long text is put together when it is read, and the older pieces keep what was made of them.
import { fork, wait } from "tscript";

function grow(count: number): string {
  let text = "";
  let last = "";
  for (let i = 0; i < count; i++) {
    text += `piece number ${i}, ` + i;
    last += text.charAt(text.length - 1);
  }
  return last + text;
}

const long = fork(grow, 12);
const short = fork(grow, 3);
console.log(wait(long));
console.log(wait(short));

// expect: 012345678901piece number 0, 0piece number 1, 1piece number 2, 2piece number 3, 3piece number 4, 4piece number 5, 5piece number 6, 6piece number 7, 7piece number 8, 8piece number 9, 9piece number 10, 10piece number 11, 11
// expect: 012piece number 0, 0piece number 1, 1piece number 2, 2
