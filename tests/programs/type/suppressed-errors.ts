interface Point {
  readonly x: number;
}
class Box {
  private hidden = 3;
}
const p: Point = { x: 1 };
// @ts-expect-error x is read-only
p.x = 2;
console.log(p.x); // expect: 2

// @ts-ignore: it is private
console.log(new Box().hidden); // expect: 3

// @ts-ignore: it has no y
const q: { x: number; y?: number; z: number } = { x: 4 };
console.log(q.x, q.y); // expect: 4 undefined
