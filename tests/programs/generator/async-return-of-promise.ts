/** What an asynchronous generator returns may be a promise of it, which is awaited. */
async function* one(): AsyncGenerator<number, number> {
  yield 1;
  return Promise.resolve(7);
}

async function* either(isLate: boolean): AsyncGenerator<string, string | undefined> {
  yield "first";
  return isLate ? new Promise<string>((done) => setTimeout(() => done("late"), 1)) : undefined;
}

async function* refused(): AsyncGenerator<number, number> {
  try {
    yield 1;
    return Promise.reject(new RangeError("no"));
  } finally {
    console.log("finally");
  }
}

class Source {
  async *[Symbol.asyncIterator](): AsyncGenerator<number, boolean> {
    yield 3;
    return Promise.resolve(true);
  }
}

async function main(): Promise<void> {
  const numbers = one();
  console.log(await numbers.next(), await numbers.next(), await numbers.next());
  for (const isLate of [true, false]) {
    const texts = either(isLate);
    console.log(await texts.next(), await texts.next());
  }
  try {
    for await (const each of refused()) console.log(each);
  } catch (error) {
    console.log(String(error));
  }
  const source = new Source()[Symbol.asyncIterator]();
  console.log(await source.next(), await source.next());
}

main();

// expect: { value: 1, done: false } { value: 7, done: true } { value: undefined, done: true }
// expect: { value: 'first', done: false } { value: 'late', done: true }
// expect: { value: 'first', done: false } { value: undefined, done: true }
// expect: 1
// expect: finally
// expect: RangeError: no
// expect: { value: 3, done: false } { value: true, done: true }
