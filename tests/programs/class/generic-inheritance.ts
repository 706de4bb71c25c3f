class Box<T> { constructor(public value: T) {} map<U>(f: (v: T) => U): Box<U> { return new Box(f(this.value)); } }
class NumBox extends Box<number> { double(): number { return this.value * 2; } }
console.log(new NumBox(4).double(), new NumBox(3).map((n) => "v" + n).value); // expect: 8 v3
