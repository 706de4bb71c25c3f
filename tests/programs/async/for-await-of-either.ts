// What waits by itself, what does not, and what only the running program knows to do so.
async function* counted() {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log("closed");
  }
}
async function all<T>(items: AsyncIterable<T> | Iterable<T | Promise<T>>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
async function first(items: number[] | Set<number> | AsyncGenerator<number>): Promise<number> {
  for await (const item of items) return item;
  return -1;
}
async function print(items: any): Promise<void> {
  for await (const item of items) console.log(item);
}
async function* both<T>(...sources: (AsyncIterable<T> | Iterable<T>)[]): AsyncGenerator<T> {
  for (const source of sources) yield* source;
}
class Feed {
  async *[Symbol.asyncIterator]() {
    yield "a";
    yield "b";
  }
}
async function main() {
  console.log(await all(counted()), await all([Promise.resolve(3), 4]), await all("xy"));
  console.log(await all<string | number>(new Feed()), await all(new Map([[1, "one"]])));
  console.log(await first([7]), await first(new Set([8])), await first(counted()));
  await print(counted());
  await print([Promise.resolve("later"), "now"]);
  for (const wrong of [5, null, { length: 1 }, { [Symbol.asyncIterator]: () => ({ next: () => 4 }) }]) {
    try {
      await print(wrong);
    } catch (error) {
      console.log(`${error}`);
    }
  }
  console.log(await all(both([1, 2], counted(), new Set([3]))));
}
await main();
export {};
// expect: closed
// expect: [ 1, 2 ] [ 3, 4 ] [ 'x', 'y' ]
// expect: [ 'a', 'b' ] [ [ 1, 'one' ] ]
// expect: closed
// expect: 7 8 1
// expect: 1
// expect: 2
// expect: closed
// expect: later
// expect: now
// expect: TypeError: items is not async iterable
// expect: TypeError: Cannot read properties of null (reading 'Symbol(Symbol.asyncIterator)')
// expect: TypeError: items is not async iterable
// expect: TypeError: Iterator result 4 is not an object
// expect: closed
// expect: [ 1, 2, 1, 2, 3 ]
