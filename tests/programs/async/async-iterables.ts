class Ticks {
  constructor(readonly count: number) {}
  async *[Symbol.asyncIterator]() {
    for (let i = 1; i <= this.count; i++) {
      await new Promise<void>((resolve) => setTimeout(resolve, 1));
      yield { tick: i };
    }
  }
}
for await (const { tick } of new Ticks(2)) console.log("tick", tick);

const byHand: AsyncIterable<string> = {
  [Symbol.asyncIterator]() {
    const texts = ["a", "b"];
    return {
      next: async () => {
        const value = texts.shift();
        return value === undefined ? { value: undefined, done: true } : { value, done: false };
      },
    };
  },
};
async function join(source: AsyncIterable<string>): Promise<string> {
  let joined = "";
  for await (const each of source) joined += each;
  return joined;
}
console.log(await join(byHand));

async function* map<T, U>(source: AsyncIterable<T>, change: (value: T) => U): AsyncGenerator<U> {
  for await (const value of source) yield change(value);
}
console.log(await join(map(byHand, (text) => text.toUpperCase())));
async function* failing(): AsyncIterableIterator<number> {
  yield 1;
  throw new RangeError("no more");
}
try {
  for await (const n of failing()) console.log(n);
} catch (error) {
  console.log(String(error), failing());
}

// expect: tick 1
// expect: tick 2
// expect: ab
// expect: AB
// expect: 1
// expect: RangeError: no more Object [AsyncGenerator] {}
