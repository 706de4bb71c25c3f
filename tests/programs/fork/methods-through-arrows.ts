import { fork, wait } from "tscript";

class Circle {
  constructor(private readonly radius: number) {}
  area(): number {
    return this.radius * this.radius * 3;
  }
  static unit(): Circle {
    return new Circle(1);
  }
  areaLater() {
    return fork(() => this.area() + 1);
  }
}
const circle = new Circle(4);
console.log(wait(fork(() => circle.area())), wait(circle.areaLater())); // expect: 48 49
console.log(wait(fork(() => Circle.unit().area())), wait(fork(Circle.unit)).area()); // expect: 3 3
