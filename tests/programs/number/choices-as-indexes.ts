// A choice between small integers that is an index, a count of bits or an argument: each side is one for itself.
const table = [10, 20, 30, 40];

function at(isLeft: boolean, other: number): number {
  return table[isLeft ? 0 : other];
}
console.log(at(true, 9), at(false, 3), at(false, 1)); // expect: 10 40 20
console.log(at(false, 1.5), at(false, -0), at(false, Number.NaN)); // expect: undefined 10 undefined

class Queues {
  readonly sent = [0, 0, 0];
  send(target: number): void {
    this.sent[target]++;
  }
}
const queues = new Queues();
for (let i = 0; i < 9; i++) queues.send(i % 3 === 0 ? 2 : i % 2 === 0 ? 1 : 0);
console.log(queues.sent); // expect: [ 3, 3, 3 ]

const zero = (isNegative: boolean) => (isNegative ? -0 : 0);
console.log(Object.is(zero(true), -0), Object.is(zero(false), 0)); // expect: true true
const word = (isHigh: boolean) => "text".charCodeAt(isHigh ? 3 : 0);
console.log(word(true), word(false)); // expect: 116 116

const bytes = new Uint8Array(4);
for (const isWide of [true, false]) bytes[isWide ? 3 : 1] = isWide ? 300 : -1;
console.log(bytes); // expect: Uint8Array(4) [ 0, 255, 0, 44 ]
let shifted = 1;
for (const isFar of [true, false, true]) shifted <<= isFar ? 33 : 2;
console.log(shifted); // expect: 16
