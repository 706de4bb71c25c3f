import { fork, wait } from "tscript";

abstract class Shape {
  abstract area(): number;
  describe(): string {
    return this.constructorName() + ":" + this.area();
  }
  protected constructorName(): string {
    return "shape";
  }
}
class Square extends Shape {
  constructor(readonly side: number) {
    super();
  }
  area(): number {
    return this.side ** 2;
  }
  protected override constructorName(): string {
    return "square";
  }
}
class Strip extends Shape {
  area(): number {
    return 0.5;
  }
}
const shapes: Shape[] = [new Square(3), new Strip(), new Square(1.5)];
console.log(shapes.map((shape) => fork(() => shape.describe())).map((task) => wait(task))); // expect: [ 'square:9', 'shape:0.5', 'square:2.25' ]
