// A generic method whose result is of its own class, read through a value of unknown type.
class Box<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  map<U>(change: (value: T) => U): Box<U> {
    return new Box(change(this.value));
  }
}
const held: any[] = [{ map: 2 }, new Box(1)];
console.log(held[0].map, typeof held[1].map);
console.log(held[1].map((n: number) => n + 1).value);
console.log(new Box(1).map((n) => `${n}!`));
// expect: 2 function
// expect: 2
// expect: Box { value: '1!' }
