namespace Geometry {
  export const unit = 2;
  export function area(side: number): number {
    return side * side * unit;
  }
  export namespace Names {
    export const square = "square";
  }
}
console.log(Geometry.area(3), Geometry.Names.square); // expect: 18 square
