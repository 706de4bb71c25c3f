function* steps(): Generator<number, string, number> {
  const a = yield 1;
  try {
    const b = yield a + 1;
    console.log("got", b);
  } catch (error) {
    console.log("caught", (error as Error).message);
    yield -1;
  } finally {
    console.log("cleanup");
  }
  return "done";
}
const all = steps();
console.log(all.next(), all.next(10), all.next(20), all.next());
const early = steps();
early.next();
early.next(1);
console.log(early.return("early"), early.next());
const thrown = steps();
thrown.next();
thrown.next(1);
console.log(thrown.throw(new Error("boom")), thrown.next(5));
try {
  thrown.throw(new RangeError("after the end"));
} catch (error) {
  console.log(`${error}`);
}
// expect: got 20
// expect: cleanup
// expect: { value: 1, done: false } { value: 11, done: false } { value: 'done', done: true } { value: undefined, done: true }
// expect: cleanup
// expect: { value: 'early', done: true } { value: undefined, done: true }
// expect: caught boom
// expect: cleanup
// expect: { value: -1, done: false } { value: 'done', done: true }
// expect: RangeError: after the end
