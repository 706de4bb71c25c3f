interface Point {
  x: number;
  y: number;
}
const p: Point = { y: 2, x: 1 };
const q: Point = { x: 1, y: 2 };
console.log(p, q, Object.keys(p).join()); // expect: { y: 2, x: 1 } { x: 1, y: 2 } y,x
