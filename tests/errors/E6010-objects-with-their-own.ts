class Shape {
  declare sides: number;
}
Shape.prototype.sides = 0;
const square = new Shape();
square.sides = 4;
console.log(square);
