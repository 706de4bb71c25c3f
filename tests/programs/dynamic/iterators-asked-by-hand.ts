// Iterators of values of unknown type are asked for by hand.
function* numbers(): Generator<number, string, string> {
  const got = yield 1;
  console.log("got", got);
  yield 2;
  return "end";
}
function three(value: any): void {
  const iterator = value[Symbol.iterator]();
  console.log(iterator.next(), iterator.next("sent"), iterator.next());
}
three([7, 8]);
three("a𝒳");
three(numbers());
three(new Map([["k", 1]]));
three(new Set(["s"]));
three(new Uint8Array([3]));
three({ [Symbol.iterator]: () => numbers() });
const running: any = numbers();
console.log(running[Symbol.iterator]() === running);
for (const value of [5, { a: 1 }, undefined] as any[]) {
  try {
    value[Symbol.iterator]();
  } catch (error) {
    console.log(String(error));
  }
}

// expect: { value: 7, done: false } { value: 8, done: false } { value: undefined, done: true }
// expect: { value: 'a', done: false } { value: '𝒳', done: false } { value: undefined, done: true }
// expect: got sent
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'end', done: true }
// expect: { value: [ 'k', 1 ], done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: { value: 's', done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: { value: 3, done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: got sent
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'end', done: true }
// expect: true
// expect: TypeError: value[Symbol.iterator] is not a function
// expect: TypeError: value[Symbol.iterator] is not a function
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
