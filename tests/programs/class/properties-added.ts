// Instances of classes get properties that no type declares by way of `any`.
class Point {
  x = 1;
}
class Point3 extends Point {
  z = 2;
}
const point = new Point3();
(point as any).label = "p";
(point as any).parts = { a: 1 };
console.log(point, Object.keys(point), JSON.stringify(point)); // expect: Point3 { x: 1, z: 2, label: 'p', parts: { a: 1 } } [ 'x', 'z', 'label', 'parts' ] {"x":1,"z":2,"label":"p","parts":{"a":1}}
console.log({ ...point }, { first: 0, ...point, last: 9 }, Object.entries(point)); // expect: { x: 1, z: 2, label: 'p', parts: { a: 1 } } { first: 0, x: 1, z: 2, label: 'p', parts: { a: 1 }, last: 9 } [ [ 'x', 1 ], [ 'z', 2 ], [ 'label', 'p' ], [ 'parts', { a: 1 } ] ]
function mark(value: any, times: number): void {
  for (let i = 0; i < times; i++) value.seen = (value.seen ?? 0) + 1;
}
const other = new Point();
mark(other, 3);
mark(point, 1);
console.log(other, point, new Point()); // expect: Point { x: 1, seen: 3 } Point3 { x: 1, z: 2, label: 'p', parts: { a: 1 }, seen: 1 } Point { x: 1 }
Object.assign(other as any, { x: 7, extra: true });
console.log(other, (other as any).extra, (new Point() as any).extra); // expect: Point { x: 7, seen: 3, extra: true } true undefined
const copy = { ...other };
(other as any).seen = 0;
console.log(copy, other); // expect: { x: 7, seen: 3, extra: true } Point { x: 7, seen: 0, extra: true }
interface Shape {
  x: number;
  note?: string;
}
const shape: Shape = new Point();
shape.note = "s";
console.log(shape, shape.note); // expect: Point { x: 1, note: 's' } s
const frozen: any = Object.freeze(new Point());
try {
  frozen.more = 1;
} catch (error) {
  console.log(String(error)); // expect: TypeError: Cannot add property more, object is not extensible
}
