// Iterators of what may be an array or an object that can be walked.
const naturals = {
  *[Symbol.iterator]() {
    for (let n = 0; ; n++) yield n;
  },
};
function* zip<T extends Iterable<unknown>[]>(...all: T): Generator<unknown[]> {
  const iterators = all.map((each) => each[Symbol.iterator]());
  while (true) {
    const results = iterators.map((each) => each.next());
    if (results.some((each) => each.done)) return;
    yield results.map((each) => each.value);
  }
}
console.log([...zip(["a", "b"], naturals)]);

// expect: [ [ 'a', 0 ], [ 'b', 1 ] ]
