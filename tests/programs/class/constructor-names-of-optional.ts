// The class of what may be missing.
class Bar {
  self?: Bar;
}
class Baz extends Bar {}
const bar = new Bar();
bar.self = new Baz();
console.log(bar.self?.constructor.name, bar.self.self?.constructor.name); // expect: Baz undefined
const error: any = new Error("outer", { cause: new RangeError("inner") });
console.log(error.cause?.constructor.name, error.cause?.constructor?.name, error.none?.constructor.name); // expect: RangeError RangeError undefined
