// A class may promise what the classes of the language offer, with objects of its own.
class Counted<T extends WeakKey> implements WeakSet<T> {
  readonly #items: T[] = [];
  add(item: T): this {
    if (!this.has(item)) this.#items.push(item);
    return this;
  }
  has(item: T): boolean {
    return this.#items.includes(item);
  }
  delete(item: T): boolean {
    const at = this.#items.indexOf(item);
    if (at >= 0) this.#items.splice(at, 1);
    return at >= 0;
  }
  get size(): number {
    return this.#items.length;
  }
  get [Symbol.toStringTag](): string {
    return "Counted";
  }
}

const [one, two] = [{ n: 1 }, { n: 2 }];
const set = new Counted<{ n: number }>().add(one).add(two).add(one);
console.log(set.size, set.has(two), set.delete(one), set.delete(one), set.size, String(set));
// expect: 2 true true false 1 [object Counted]
