// Variables of modules that only ever hold integers of 32 bits are kept as such, others are not.
let seed = 42;
function next(): number {
  seed = (seed * 16807) % 2147483647;
  return seed;
}
next();
console.log(next(), next() / 2147483647 < 1, seed); // expect: 1126542223 true 1579310009

let state = 7;
function mixed(): number {
  state |= 0;
  state = (state + 0x6d2b79f5) | 0;
  const bits = Math.imul(state ^ (state >>> 15), 1 | state);
  return (bits ^ (bits >>> 14)) >>> 0;
}
console.log(mixed(), mixed(), mixed(), state); // expect: 1678477610 3050067622 645425677 1199730150

let zero = 0;
const turn = (): void => {
  zero = -zero;
};
turn();
console.log(Object.is(zero, -0), 1 / zero); // expect: true -Infinity

let count = 2147483646;
const more = (): number => ++count;
more();
more();
console.log(more(), count); // expect: 2147483649 2147483649

let half = 1;
const divide = (): number => (half /= 2);
divide();
console.log(divide(), half); // expect: 0.25 0.25

let wild = 1;
const spoil = (text: string): void => {
  wild = Number(text);
};
spoil("x");
console.log(wild, Number.isNaN(wild)); // expect: NaN true

let late: number;
const read = (): number | undefined => late;
console.log(read()); // expect: undefined
late = 5;
console.log(read()); // expect: 5

let index = 0;
const list = [10, 20, 30];
const take = (): number => list[index++]!;
console.log(take() + take(), index, list[index], index / 4, `${index}`); // expect: 30 2 30 0.5 2
let least = 0;
const down = (): number => (least -= 2147483648);
console.log(down(), down(), least | 0); // expect: -2147483648 -4294967296 0
