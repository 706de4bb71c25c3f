// The divisor is a length, which may be 0, or anything else that only the run knows.
function place(hash: number, list: readonly unknown[]): number {
  return (hash >>> 0) % list.length;
}
const none: string[] = [];
const three = ["a", "b", "c"];
console.log(place(-1, none), place(-1, three), place(7, three)); // expect: NaN 0 1
console.log(none[place(5, none)], three[place(5, three)]); // expect: undefined c
console.log(three[(three.length - 1) % three.length], three[4 % none.length]); // expect: c undefined
console.log((place(3, none) | 0) + (place(5, three) | 0)); // expect: 2

class Ring {
  private readonly items: number[];
  private head = 0;
  constructor(capacity: number) {
    this.items = new Array<number>(capacity).fill(0);
  }
  next(): number {
    this.head = (this.head + 1) % this.items.length;
    return this.head;
  }
}
const ring = new Ring(3);
console.log(ring.next(), ring.next(), ring.next(), ring.next()); // expect: 1 2 0 1
const empty = new Ring(0);
console.log(empty.next(), empty.next(), empty); // expect: NaN NaN Ring { items: [], head: NaN }

const rest = (a: number, b: number): number => a % b;
console.log(rest(0.25, 2), rest(2.5, 1), rest(2, 2), rest(5, Infinity)); // expect: 0.25 0.5 0 5
console.log(Object.is(rest(-0, 5), -0), Object.is(rest(0, 5), 0), Object.is(rest(-4, 2), -0)); // expect: true true true
console.log(rest(-1, 5), rest(1, -5), rest(6, -5), rest(NaN, 5), rest(1, NaN), rest(-0.5, 3)); // expect: -1 1 1 NaN NaN -0.5
console.log((4294967295 % 1000) + (-1 >>> 0) % 1000); // expect: 590
for (const count of [7, 4294967295]) console.log((count >>> 0) % 10, ((count ^ 1) >>> 0) % 7); // expect: 7 6
// expect: 5 2
