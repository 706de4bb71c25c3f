// A class that extends what mixins give uses what the class at the bottom protects.
type Constructor<T = object> = new (...args: any[]) => T;
const Timestamped = <B extends Constructor>(Base: B) =>
  class extends Base {
    created = 42;
  };
const Named = <B extends Constructor<{ name: string }>>(Base: B) =>
  class extends Base {
    shout(): string {
      return this.name.toUpperCase();
    }
  };
class Item {
  constructor(
    public name: string,
    protected quantity = 1,
  ) {}
}
class Stock extends Named(Timestamped(Item)) {
  take(count: number): this {
    if (count > this.quantity) throw new RangeError(`only ${this.quantity} of ${this.name}`);
    this.quantity -= count;
    return this;
  }
}
const stock = new Stock("bolt", 5).take(2);
console.log(stock.shout(), stock.created);
try {
  stock.take(4);
} catch (error) {
  console.log(String(error));
}

// expect: BOLT 42
// expect: RangeError: only 3 of bolt
