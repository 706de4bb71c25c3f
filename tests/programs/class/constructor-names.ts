// `x.constructor.name` of values of every kind.
class Point {
  x = 1;
}
const things: unknown[] = [new Point(), new Uint8Array(1), new Float64Array(1), [1], "s", 2, true, { a: 1 }];
for (const thing of things) console.log((thing as any).constructor.name);
const view: unknown = new DataView(new ArrayBuffer(1));
console.log(ArrayBuffer.isView(view) && view.constructor.name);
console.log([1].constructor.name, "x".constructor.name, new Map().constructor.name, (() => 1).constructor.name);
// expect: Point
// expect: Uint8Array
// expect: Float64Array
// expect: Array
// expect: String
// expect: Number
// expect: Boolean
// expect: Object
// expect: DataView
// expect: Array String Map Function
