// `for await` that is left early over iterators with and without `return`.
class Numbers implements AsyncIterable<number> {
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let next = 0;
    return { next: async () => ({ done: false, value: next++ }) };
  }
}
class Closed implements AsyncIterable<number> {
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let next = 0;
    return {
      next: async () => ({ done: false, value: next++ }),
      async return() {
        console.log("closed");
        return { done: true, value: undefined };
      },
    };
  }
}
const all: AsyncIterable<number>[] = [new Numbers(), new Closed()];
for (const numbers of all) {
  for await (const each of numbers) {
    if (each > 1) break;
    console.log(each);
  }
}
// expect: 0
// expect: 1
// expect: 0
// expect: 1
// expect: closed
