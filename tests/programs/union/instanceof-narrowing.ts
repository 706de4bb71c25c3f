class Circle {
  constructor(readonly radius: number) {}
}
class Square {
  constructor(readonly side: number) {}
}
function size(shape: Circle | Square | string): number {
  if (shape instanceof Circle) return shape.radius * 2;
  if (shape instanceof Square) return shape.side;
  return shape.length;
}
console.log(size(new Circle(2)), size(new Square(3)), size("four")); // expect: 4 3 4
