const words = {
  list: ["x", "y"],
  *[Symbol.iterator]() {
    yield "first";
    yield* ["a", "b"];
  },
};
console.log([...words]);
class Bag {
  #items = [3, 1, 2];
  *sorted(): IterableIterator<number> {
    for (const item of [...this.#items].sort((a, b) => a - b)) yield item;
  }
  static *numbers(n: number) {
    while (n > 0) yield n--;
  }
}
console.log([...new Bag().sorted()], [...Bag.numbers(3)]);
// expect: [ 'first', 'a', 'b' ]
// expect: [ 1, 2, 3 ] [ 3, 2, 1 ]
