// Arrays as what can be iterated and has a length too: they stay arrays, as what is asked of them only they have.
interface Sized<T> extends Iterable<T> {
  size: number | (() => number);
}
interface Lengthy<T> extends Iterable<T> {
  length: number | ((...given: unknown[]) => number);
}
type Counted<T> = Sized<T> | Lengthy<T>;

function lengthOf<T>(of: Lengthy<T>): string {
  return `${of.length} of ${[...of].join("")}`;
}
console.log(lengthOf(["a", "b"])); // expect: 2 of ab
console.log(lengthOf({ length: 3, *[Symbol.iterator]() { yield "c"; } })); // expect: 3 of c

function count<T>(of: Counted<T>): number {
  if ("length" in of) return typeof of.length === "function" ? of.length() : of.length;
  return typeof of.size === "function" ? of.size() : of.size;
}
console.log(count([1, 2, 3]), count(new Set(["a"])), count(new Map([[1, 2]])), count(new Float64Array(4))); // expect: 3 1 1 4

class Bag<T = any, R = any> {
  readonly items: T[] = [];
  readonly planned: number;
  constructor(of?: Counted<T>, options?: { limit?: number });
  constructor(of: Counted<R>, options: { limit?: number; make: (raw: R) => T });
  constructor(of: Counted<T> | Counted<R> = [], options?: { limit?: number; make?: (raw: R) => T }) {
    this.planned = count<T | R>(of);
    for (const each of of) this.items.push(options?.make ? options.make(each as R) : (each as T));
  }
  get length(): number {
    return this.items.length;
  }
  *[Symbol.iterator](): IterableIterator<T> {
    yield* this.items;
  }
}
const bag = new Bag<number>([1, 2]);
console.log(bag.planned, bag.length, new Bag(bag).planned, count(bag), new Bag<string>().planned); // expect: 2 2 2 2 0
const made = new Bag<string, number>([4, 5], { make: (raw) => `#${raw}` });
console.log(made.items, lengthOf(made)); // expect: [ '#4', '#5' ] 2 of #4#5
console.log(count({ length: () => 9, *[Symbol.iterator]() { yield 1; } })); // expect: 9
