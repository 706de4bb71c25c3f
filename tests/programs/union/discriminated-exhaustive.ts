type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "rect"; width: number; height: number }
  | { kind: "empty" };
function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return 3 * shape.radius ** 2;
    case "rect":
      return shape.width * shape.height;
    case "empty":
      return 0;
    default: {
      const never: never = shape;
      return never;
    }
  }
}
const shapes: Shape[] = [{ kind: "circle", radius: 2 }, { kind: "rect", width: 2, height: 3 }, { kind: "empty" }];
console.log(shapes.map(area), shapes);

// expect: [ 12, 6, 0 ] [
// expect:   { kind: 'circle', radius: 2 },
// expect:   { kind: 'rect', width: 2, height: 3 },
// expect:   { kind: 'empty' }
// expect: ]
