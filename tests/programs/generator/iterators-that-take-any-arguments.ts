// Methods that loops and spreads call may take as many arguments as they like: they are given none.
class Bag<T> {
  items: T[] = [];
  *[Symbol.iterator](...given: unknown[]): IterableIterator<T> {
    yield* this.walk(...given);
  }
  protected *walk(...given: unknown[]): IterableIterator<T> {
    console.log("given", given.length);
    for (const each of this.items) yield each;
  }
}
const bag = new Bag<number>();
bag.items.push(1, 2);
console.log([...bag]); // expect: given 0
// expect: [ 1, 2 ]
for (const each of bag) console.log(each); // expect: given 0
// expect: 1
// expect: 2
console.log(new Set(bag).size, Math.max(...bag), Array.from(bag)); // expect: given 0
// expect: given 0
// expect: given 0
// expect: 2 2 [ 1, 2 ]
const [first] = bag; // expect: given 0
console.log(first); // expect: 1

class Countdown {
  left = 2;
  next(...given: [] | [unknown]): IteratorResult<number> {
    console.log("next", given.length);
    return this.left > 0 ? { done: false, value: this.left-- } : { done: true, value: undefined };
  }
  return(...given: unknown[]): IteratorResult<number> {
    console.log("return", given.length);
    return { done: true, value: undefined };
  }
  [Symbol.iterator](from = 2, ...given: string[]): this {
    this.left = from + given.length;
    return this;
  }
}
for (const each of new Countdown()) {
  console.log(each);
  break;
}
// expect: next 0
// expect: 2
// expect: return 0
console.log(new Set(new Countdown()).size);
// expect: next 0
// expect: next 0
// expect: next 0
// expect: 2

class Later {
  async *[Symbol.asyncIterator](...given: unknown[]) {
    yield given.length;
  }
}
for await (const each of new Later()) console.log(each); // expect: 0
