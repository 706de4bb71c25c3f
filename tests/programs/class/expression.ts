const Point = class {
  static readonly origin = "0,0";
  constructor(readonly x: number) {}
  double(): number {
    return this.x * 2;
  }
};
console.log(new Point(2).double(), Point.origin, Point.name); // expect: 4 0,0 Point
console.log(new Point(3), Point); // expect: Point { x: 3 } [class Point] { origin: '0,0' }
const Named = class Inner {
  static make(): Inner {
    return new Inner();
  }
};
console.log(Named.make(), Named.name); // expect: Inner {} Inner
