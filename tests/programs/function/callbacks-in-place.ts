// Callbacks of functions that loop: what they capture, change and throw, and the functions they are called by.
const seen: string[] = [];
let total = 0;
[1, 2, 3].forEach((x, i, all) => {
  total += x * i;
  if (i === 0) all.push(9);
});
console.log(total); // expect: 8

const shrinking = [1, 2, 3, 4];
console.log(shrinking.map((x) => { if (x === 2) shrinking.length = 3; return x * 10; }).length); // expect: 4
console.log(shrinking.length); // expect: 3

function firstOver(xs: number[], limit: number): number {
  let steps = 0;
  const found = xs.find((x) => {
    steps++;
    return x > limit;
  });
  return (found ?? -1) * 100 + steps;
}
console.log(firstOver([1, 5, 9], 4), firstOver([1, 2], 4), firstOver([], 0)); // expect: 502 -98 -100

function stopsMidway(xs: number[]): string {
  let sum = 0;
  try {
    xs.forEach((x) => {
      sum += x;
      if (x === 3) throw new RangeError("three");
    });
  } catch (error) {
    return `${(error as Error).message} after ${sum}`;
  }
  return `all ${sum}`;
}
console.log(stopsMidway([1, 2, 3, 4]), stopsMidway([1])); // expect: three after 6 all 1

function later(): (() => number)[] {
  const kept: (() => number)[] = [];
  for (let round = 0; round < 2; round++) {
    let count = 0;
    ["a", "b"].forEach((letter, i) => {
      count += i + 1;
      kept.push(() => count * 10 + round);
      seen.push(letter + round);
    });
    count += 100;
  }
  return kept;
}
console.log(later().map((f) => f()).join(), seen.join()); // expect: 1030,1030,1031,1031 a0,b0,a1,b1

function twice(f: (x: number) => number, x: number): number {
  let result = x;
  for (let i = 0; i < 2; i++) result = f(result);
  return result;
}
let calls = 0;
console.log(twice((x) => { calls++; return x + calls; }, 1), calls); // expect: 4 2

function countDown(n: number): number {
  let found = 0;
  [n, n - 1].forEach((x) => {
    if (x > 0) found += 1 + countDown(x - 1);
  });
  return found;
}
console.log(countDown(4)); // expect: 11

function held(xs: readonly number[]): number {
  let which = (x: number): number => x + 1;
  const first = xs.map(which);
  which = (x) => x * 2;
  return [...first, ...xs.map(which)].reduce((a, b) => a * 10 + b, 0);
}
console.log(held([1, 2])); // expect: 2324

class Counter {
  count = 0;
  addAll(xs: number[]): this {
    xs.forEach((x) => {
      this.count += x;
    });
    return this;
  }
}
console.log(new Counter().addAll([1, 2]).addAll([3]).count); // expect: 6

const zeros = [-0, 0, NaN].map((x) => -x);
console.log(zeros, zeros.some((x) => x !== x), zeros.every((x) => x === 0)); // expect: [ 0, -0, NaN ] true false

const table = new Map([["a", 1], ["b", 2]]);
let keys = "";
table.forEach((value, key, map) => {
  if (value === 1) map.set("c", 3);
  keys += key + value;
});
console.log(keys); // expect: a1b2c3
const members = new Set([1, 2, 3]);
let sum = 0;
members.forEach((x) => {
  if (x === 1) members.delete(2);
  sum += x;
});
console.log(sum); // expect: 4

let order = "";
const list = [{ x: 1, y: 2 }, { x: 1, y: 1 }, { x: 0, y: 5 }];
for (const { x, y } of [...list].sort((a, b) => a.x - b.x || a.y - b.y)) order += `${x}${y} `;
console.log(order.trimEnd()); // expect: 05 11 12
