// Symbol.iterator and the like in variables: members under them are found by these as by their own names, and as values they are symbols.
const iterator: typeof Symbol.iterator = Symbol.iterator;
class Range {
  readonly #end: number;
  constructor(end: number) {
    this.#end = end;
  }
  [iterator](): Iterator<number> {
    let at = 0;
    return { next: () => (at < this.#end ? { value: at++, done: false } : { value: undefined, done: true }) };
  }
}
console.log([...new Range(3)], [1, 2][iterator]().next()); // expect: [ 0, 1, 2 ] { value: 1, done: false }
const five = { *[iterator]() { yield 5; } };
console.log([...five], iterator in five, iterator in [1]); // expect: [ 5 ] true true
console.log(typeof iterator, String(iterator), iterator.description, iterator === Symbol.iterator, iterator); // expect: symbol Symbol(Symbol.iterator) Symbol.iterator true Symbol(Symbol.iterator)
const { hasInstance } = Symbol;
const names = new Map<symbol, string>([[iterator, "items"], [hasInstance, "instances"]]);
console.log(names.get(Symbol.iterator), names.get(Symbol.hasInstance), names.get(Symbol.toPrimitive)); // expect: items instances undefined
