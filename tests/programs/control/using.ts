class Handle {
  constructor(
    readonly name: string,
    readonly fails = false,
  ) {
    console.log("open", name);
  }
  [Symbol.dispose](): void {
    console.log("close", this.name);
    if (this.fails) throw new Error(`in ${this.name}`);
  }
}

// The last one opened is closed first, whatever way the block ends.
function both(): number {
  using first = new Handle("first");
  using second = new Handle("second");
  return first.name.length + second.name.length;
}
console.log(both());
// expect: open first
// expect: open second
// expect: close second
// expect: close first
// expect: 11
outer: for (const n of [1, 2, 3]) {
  using loop = new Handle(`round ${n}`);
  for (;;) {
    if (n === 2) continue outer;
    if (n === 3) break outer;
    break;
  }
  console.log("end of", loop.name);
}
// expect: open round 1
// expect: end of round 1
// expect: close round 1
// expect: open round 2
// expect: close round 2
// expect: open round 3
// expect: close round 3

// Nothing is disposed of where there is nothing.
function maybe(isThere: boolean): number | undefined {
  using handle = isThere ? new Handle("some") : null;
  return handle?.name.length;
}
console.log(maybe(true), maybe(false));
// expect: open some
// expect: close some
// expect: 4 undefined

// What closing throws comes after what was thrown before.
try {
  using a = new Handle("a", true),
    b = new Handle("b", true);
  throw new RangeError(`${a.name} ${b.name}`);
} catch (error) {
  const { name, message, error: last, suppressed } = error as any;
  console.log(name, message);
  console.log(String(last), String(suppressed.error), String(suppressed.suppressed));
}
// expect: open a
// expect: open b
// expect: close b
// expect: close a
// expect: SuppressedError An error was suppressed during disposal
// expect: Error: in a Error: in b RangeError: a b
try {
  using c = new Handle("c", true);
} catch (error) {
  console.log(String(error));
}
// expect: open c
// expect: close c
// expect: Error: in c

// Objects of any kind that can be disposed of.
function timed(name: string): Disposable & { laps: number } {
  return {
    laps: 0,
    [Symbol.dispose]() {
      console.log(name, "took", this.laps);
    },
  };
}
{
  using timer = timed("loop");
  for (let i = 0; i < 5; i++) timer.laps++;
}
// expect: loop took 5
function* numbers(): Generator<number> {
  using timer = timed("generator");
  for (;;) yield timer.laps++;
}
for (const n of numbers()) if (n > 2) break;
// expect: generator took 4
async function later(): Promise<string> {
  using timer = timed("async");
  await null;
  timer.laps = 7;
  return "done";
}
later().then((text) => console.log(text));
const using = 5;
console.log(using + 1);
// expect: 6
function use(held: Disposable): void {
  using handle = held;
  console.log("used", typeof handle); // expect: used object
}
use({
  [Symbol.dispose]() {
    console.log("literal"); // expect: literal
  },
});
// expect: async took 7
// expect: done
