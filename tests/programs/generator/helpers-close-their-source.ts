// What a helper reads from is closed where it ends early.
function* naturals(): Generator<number, void, unknown> {
  try {
    for (let n = 0; ; n++) yield n;
  } finally {
    console.log("closed");
  }
}
const squares = naturals().filter((n) => n % 2 === 0).map((n) => n * n);
console.log(squares.take(5).toArray(), squares.next());
for (const text of naturals().map((n) => `#${n}`)) {
  if (text === "#2") break;
  console.log(text);
}
console.log(naturals().find((n) => n > 10), naturals().flatMap((n) => [n, -n]).take(4).toArray());
const two: Iterator<number> = naturals().take(2);
console.log(two.next(), two.next(), two.next());
function said(what: () => unknown): void {
  try {
    console.log(what());
  } catch (error) {
    console.log(String(error));
  }
}
said(() => naturals().map((n) => { if (n === 2) throw new Error("two"); return n; }).toArray());
said(() => naturals().take(-1));
said(() => naturals().take(0).reduce((a, b) => a + b));
class Countdown {
  left = 3;
  next(): IteratorResult<number> {
    return this.left > 0 ? { value: this.left--, done: false } : { value: undefined, done: true };
  }
  return(): IteratorResult<number> {
    console.log("stopped");
    return { value: undefined, done: true };
  }
  [Symbol.iterator](): this {
    return this;
  }
}
console.log(naturals().flatMap(() => new Countdown()).take(2).toArray());
for (const n of naturals().flatMap(() => naturals().drop(3))) {
  console.log(n);
  break;
}

// expect: closed
// expect: [ 0, 4, 16, 36, 64 ] { value: undefined, done: true }
// expect: #0
// expect: #1
// expect: closed
// expect: closed
// expect: closed
// expect: 11 [ 0, -0, 1, -1 ]
// expect: closed
// expect: { value: 0, done: false } { value: 1, done: false } { value: undefined, done: true }
// expect: closed
// expect: Error: two
// expect: RangeError: -1 must be positive
// expect: TypeError: Reduce of a done iterator with no initial value
// expect: stopped
// expect: closed
// expect: [ 3, 2 ]
// expect: 3
// expect: closed
// expect: closed
