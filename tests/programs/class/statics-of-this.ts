class Base {
  static made = 0;
  static kind = "base";
  static create(): Base {
    Base.made += 1;
    return new this();
  }
  static describe(): string {
    return `${this.kind} ${this.name}`;
  }
  static get shout(): string {
    return this.describe().toUpperCase();
  }
}
class Derived extends Base {
  static override kind = "derived";
  static override describe(): string {
    return `<${super.describe()}>`;
  }
}
console.log(Base.describe(), Derived.describe(), Derived.shout); // expect: base Base <derived Derived> <DERIVED DERIVED>
console.log(Base.create(), Derived.create(), Base.made); // expect: Base {} Derived {} 2

abstract class Shape {
  static from<T extends Shape>(this: new () => T): T {
    return new this();
  }
  abstract area(): number;
}
class Square extends Shape {
  area(): number {
    return 4;
  }
}
console.log(Square.from().area()); // expect: 4

class Steps {
  static first = 1;
  static second = this.first + 1;
  static {
    this.second *= 10;
  }
}
console.log(Steps.second); // expect: 20
