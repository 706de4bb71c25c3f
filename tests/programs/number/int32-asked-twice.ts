// Of a number that is only ever asked for its last 32 bits, the int32 is made once: what it is must be what each use would have made of it.
import { fork, wait } from "tscript";

const ODD = [0, -0, 0.5, -0.5, 3.99, -3.99, 2 ** 31, 2 ** 31 + 0.5, -(2 ** 31) - 1, 2 ** 32 + 7];
const HUGE = [2 ** 51, 2 ** 51 + 2, -(2 ** 51) - 1, 2 ** 52 + 1, 2 ** 53 + 2, -(2 ** 60), 2 ** 63];
const NONE = [1e21, -1e300, Infinity, -Infinity, NaN];
const all = [...ODD, ...HUGE, ...NONE];

function add32(a: number, b: number): number {
  const low = (a & 0xffff) + (b & 0xffff);
  const high = (a >> 16) + (b >> 16) + (low >> 16);
  return (high << 16) | (low & 0xffff);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

// The parameter goes on to another one, and to itself.
function mixed(value: number, rounds: number): number {
  return rounds === 0 ? add32(value, value) : mixed(value, rounds - 1);
}

let text = "";
for (const a of all) {
  let local = a;
  text += `${local | 0} ${local >>> 1} ${local ^ -1} `;
  local = a * 3;
  text += `${local & 255} ${rotate(a, 5)} ${mixed(a, 2)}\n`;
}
console.log(text.trimEnd());
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 1 0 0
// expect: 0 0 -1 255 0 0
// expect: 3 1 -4 11 96 6
// expect: -3 2147483646 2 245 -65 -6
// expect: -2147483648 1073741824 2147483647 0 16 0
// expect: -2147483648 1073741824 2147483647 1 16 0
// expect: 2147483647 1073741823 -2147483648 253 -17 -2
// expect: 7 3 -8 21 224 14
// expect: 0 0 -1 0 0 0
// expect: 2 1 -3 6 64 4
// expect: -1 2147483647 0 253 -1 -2
// expect: 1 0 -2 4 32 2
// expect: 2 1 -3 8 64 4
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 0 0 0
// expect: -559939584 1867513856 559939583 0 -738197477 -1119879168
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 0 0 0
// expect: 0 0 -1 0 0 0

// What is missing is 0, wherever it goes.
const words: number[] = [1, , 3] as number[];
let sum = 0;
for (let i = 0; i < 5; i++) {
  const word = words[i];
  sum += add32(word, words[4 - i]) + (word | 4) + (word << 1);
}
console.log(sum); // expect: 40

// One use that wants the number itself, and nothing is lost.
function both(value: number): string {
  return `${value | 0} ${value >> 1} ${value}`;
}
console.log(both(2 ** 33 + 0.5), both(-0.25)); // expect: 0 0 8589934592.5 0 0 -0.25

console.log(wait(fork(add32, 2 ** 40 + 9, 0.75)), wait(fork(rotate, 1e12, 3))); // expect: 9 -1524072442

const times: (a: number, b: number) => number = add32;
console.log(times(2 ** 35 + 1, 2.5)); // expect: 3

// Straight from an element, and of what is rounded.
let direct = "";
for (let i = 0; i <= all.length; i++) {
  direct += `${all[i] | 0},${Math.floor(all[i]) | 0},${Math.ceil(all[i]) & 0xff},${Math.trunc(-all[i]) >>> 28} `;
}
console.log(direct.trimEnd());
// expect: 0,0,0,0 0,0,0,0 0,0,1,0 0,-1,0,0 3,3,4,15 -3,-4,253,0 -2147483648,-2147483648,0,8 -2147483648,-2147483648,1,8 2147483647,2147483647,255,8 7,7,7,15 0,0,0,0 2,2,2,15 -1,-1,255,0 1,1,1,15 2,2,2,15 0,0,0,0 0,0,0,0 -559939584,-559939584,0,2 0,0,0,0 0,0,0,0 0,0,0,0 0,0,0,0 0,0,0,0
