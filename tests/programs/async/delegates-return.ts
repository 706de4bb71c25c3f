// What an asynchronous generator returns is the value of the `yield*` that delegates to it.
async function* inner(n: number): AsyncGenerator<string, number> {
  for (let i = 0; i < n; i++) yield `item ${i}`;
  return n * 10;
}
async function* outer(): AsyncGenerator<string, string> {
  const first = yield* inner(2);
  const second: number = yield* inner(1);
  yield `sum ${first + second}`;
  return yield* named();
}
async function* named(): AsyncGenerator<string, string> {
  yield "named";
  return "end";
}
async function* nothing(): AsyncGenerator<number> {
  yield 1;
}
async function* over(): AsyncGenerator<number> {
  const none = yield* nothing();
  console.log(none);
  const list = yield* [5, 6];
  console.log(list);
}
async function main(): Promise<void> {
  const walk = outer();
  for (;;) {
    const result = await walk.next();
    console.log(result);
    if (result.done) break;
  }
  for await (const n of over()) console.log(n);
}
main();
// expect: { value: 'item 0', done: false }
// expect: { value: 'item 1', done: false }
// expect: { value: 'item 0', done: false }
// expect: { value: 'sum 30', done: false }
// expect: { value: 'named', done: false }
// expect: { value: 'end', done: true }
// expect: 1
// expect: undefined
// expect: 5
// expect: 6
// expect: undefined
