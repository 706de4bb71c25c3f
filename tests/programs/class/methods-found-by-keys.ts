// Methods that only a key finds are called on what they are found in; those that are read by name are called on others as well.
class Counter {
  count = 1;
  add(by: number): number {
    this.count += by;
    return this.count;
  }
  twice(): number {
    return this.add(this.count);
  }
}
class Loud extends Counter {
  override add(by: number): number {
    return super.add(by * 10);
  }
}
function call(target: unknown, key: string, ...args: unknown[]): unknown {
  return (target as any)[key](...args);
}
console.log(call(new Counter(), "add", 2), call(new Loud(), "add", 2), call(new Loud(), "twice"));
// expect: 3 21 11

// Taken by a key, called on another object of the class.
const method = (new Counter() as any)["ad" + "d"];
console.log(method.call(new Loud(), 5), method.apply(new Counter(), [5]));
// expect: 6 6

// Read by name, called on an object of another kind.
const borrowed = { count: 40, add: Counter.prototype.add };
console.log(borrowed.add(2), borrowed.count);
// expect: 42 42

// A pattern reads it by name as well.
const { twice } = new Counter();
const other = { count: 4, add: (by: number) => by + 1, twice };
console.log((other as any).twice(), call(other, "twice"));
// expect: 5 5
