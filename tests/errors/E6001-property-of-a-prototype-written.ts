class Shape {
  declare sides: number;
}
Shape.prototype.sides = 0;
const square: any = new Shape();
for (const key of ["sides"]) square[key] = 4;
console.log(square);
