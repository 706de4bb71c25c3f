namespace Geometry {
  export namespace Flat {
    export const sides = 4;
    export class Square {
      constructor(readonly side: number) {}
    }
  }
}
import Flat = Geometry.Flat;
import Square = Geometry.Flat.Square;

console.log(Flat.sides, new Square(2).side); // expect: 4 2
const square: Square = new Flat.Square(3);
console.log(square); // expect: Square { side: 3 }
