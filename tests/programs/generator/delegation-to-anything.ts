function* inner(): Generator<string, number, string> {
  try {
    const sent = yield "first";
    console.log("sent", sent);
    yield "second";
  } catch (error) {
    console.log("caught", String(error));
    yield "third";
  } finally {
    console.log("left");
  }
  return 7;
}
function* overAny(source: any): Generator<any, any, any> {
  const result = yield* source;
  console.log("result", result);
  return result;
}
{
  const walk = overAny(inner());
  console.log(walk.next(), walk.next("one"), walk.next(), walk.next());
}
{
  const walk = overAny(inner());
  console.log(walk.next(), walk.throw(new Error("two")), walk.next());
}
{
  const walk = overAny(inner());
  console.log(walk.next(), walk.return(3), walk.next());
}
{
  const walk = overAny([1, 2]);
  console.log(walk.next("x"), walk.next("y"), walk.next("z"));
}
for (const source of [[1, 2], "ab", new Set([1]), new Map([[1, 2]]), new Uint8Array(2)] as any[]) {
  const walk = overAny(source);
  walk.next();
  try {
    walk.throw(new Error("lost"));
  } catch (error) {
    console.log(String(error));
  }
  const other = overAny(source);
  console.log(other.next(), other.return("back"), other.next());
}
function* overList(source: number[]): Generator<number, unknown, unknown> {
  return yield* source;
}
{
  const walk = overList([1, 2]);
  walk.next();
  try {
    walk.throw(new Error("lost"));
  } catch (error) {
    console.log(String(error));
  }
  console.log(walk.next());
}
function* bare(): Generator<any, any, any> {
  const result = yield* { [Symbol.iterator]: () => ({ next: (value: any) => value === "stop" ? { value: "stopped", done: true } : { value, done: false } }) } as any;
  return [result];
}
{
  const walk = bare();
  console.log(walk.next(1), walk.next(2), walk.next("stop"), walk.next());
  const other = bare();
  console.log(other.next(), other.return(5));
  const last = bare();
  last.next();
  try {
    last.throw(6);
  } catch (error) {
    console.log(String(error));
  }
}
for (const wrong of [null, undefined, 1, {}] as any[]) {
  try {
    overAny(wrong).next();
  } catch (error) {
    console.log(String(error));
  }
}
try {
  overAny({ [Symbol.iterator]: () => 1 }).next();
} catch (error) {
  console.log(String(error));
}
try {
  overAny({ [Symbol.iterator]: () => ({ next: () => 1 }) }).next();
} catch (error) {
  console.log(String(error));
}
// expect: sent one
// expect: left
// expect: result 7
// expect: { value: 'first', done: false } { value: 'second', done: false } { value: 7, done: true } { value: undefined, done: true }
// expect: caught Error: two
// expect: left
// expect: result 7
// expect: { value: 'first', done: false } { value: 'third', done: false } { value: 7, done: true }
// expect: left
// expect: { value: 'first', done: false } { value: 3, done: true } { value: undefined, done: true }
// expect: result undefined
// expect: { value: 1, done: false } { value: 2, done: false } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: 1, done: false } { value: 'back', done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: 'a', done: false } { value: 'back', done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: 1, done: false } { value: 'back', done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: [ 1, 2 ], done: false } { value: 'back', done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: 0, done: false } { value: 'back', done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: { value: undefined, done: true }
// expect: { value: undefined, done: false } { value: 2, done: false } { value: [ 'stopped' ], done: true } { value: undefined, done: true }
// expect: { value: undefined, done: false } { value: 5, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: Iterator result 1 is not an object
