// The toString of an object's class is found through types that do not tell of it.
interface Shape {
  area(): number;
}
class Square implements Shape {
  constructor(readonly side: number) {}
  area() {
    return this.side ** 2;
  }
  toString() {
    return `Square ${this.side}`;
  }
}
class Circle implements Shape {
  area() {
    return 3;
  }
}
class Tile extends Circle {
  toString() {
    return "Tile";
  }
}
const shapes: Shape[] = [new Square(2), new Circle(), { area: () => 1 }];
for (const shape of shapes) console.log(`${shape}`, String(shape), `a ${shape}`);
// expect: Square 2 Square 2 a Square 2
// expect: [object Object] [object Object] a [object Object]
// expect: [object Object] [object Object] a [object Object]
const circles: Circle[] = [new Circle(), new Tile()];
console.log(circles.join(), shapes.join("|")); // expect: [object Object],Tile Square 2|[object Object]|[object Object]
