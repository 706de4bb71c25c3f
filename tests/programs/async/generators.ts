async function* count(to: number): AsyncGenerator<number, string, string | undefined> {
  for (let i = 0; i < to; i++) {
    const got = yield Promise.resolve(i);
    if (got) console.log("got", got);
  }
  return "end";
}
for await (const n of count(2)) console.log(n);
const it = count(3);
console.log(await it.next("lost"), await it.next("a"), await it.return("early"), await it.next());

async function* cleaned() {
  try {
    yield "x";
    await null;
    yield "y";
  } finally {
    await null;
    console.log("cleaned");
  }
}
for await (const each of cleaned()) {
  console.log(each);
  break;
}
const thrown = cleaned();
await thrown.next();
await thrown.throw(new Error("stop")).catch((error: Error) => console.log(error.message));

async function* all() {
  yield* [1, Promise.resolve(2)];
  yield* count(1);
}
const collected: number[] = [];
for await (const n of all()) collected.push(n);
console.log(collected);
const queued = count(2);
console.log(await Promise.all([queued.next(), queued.next(), queued.next(), queued.next()]));

// expect: 0
// expect: 1
// expect: got a
// expect: { value: 0, done: false } { value: 1, done: false } { value: 'early', done: true } { value: undefined, done: true }
// expect: x
// expect: cleaned
// expect: cleaned
// expect: stop
// expect: [ 1, 2, 0 ]
// expect: [
// expect:   { value: 0, done: false },
// expect:   { value: 1, done: false },
// expect:   { value: 'end', done: true },
// expect:   { value: undefined, done: true }
// expect: ]
