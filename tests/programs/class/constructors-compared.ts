// Whether two values are of one class, asked of values of which nothing is known: those of the language have constructors, too.
class Point {
  constructor(readonly x = 0) {}
}
class Point3 extends Point {}
function same(a: any, b: any): boolean {
  return a.constructor === b.constructor;
}
console.log(same({}, { x: 1 }), same([1], ["a"]), same([], {}), same({ x: 1 }, new Point(1)));
// expect: true true false false
console.log(same(new Map(), new Map([[1, 2]])), same(new Set(), new Map()), same(new Date(), new Map()));
// expect: true false false
console.log(same(new Point(), new Point(4)), same(new Point(), new Point3()), same(3, 4), same("a", 5));
// expect: true false true false
console.log(same(new TypeError("a"), new TypeError("b")), same(new TypeError("a"), new Error("a")));
// expect: true false
console.log(same(/a/, /b/), same(new Uint8Array(1), new Uint8Array(2)), same(new Uint8Array(1), new Int8Array(1)));
// expect: true true false

const values: any[] = [new Date(0), new Map(), [1], {}, 4, "text", true, new Point()];
console.log(values.map((value) => value.constructor === Date).join(" "));
// expect: true false false false false false false false
console.log(values.map((value) => value.constructor === Array || value.constructor == Object).join(" "));
// expect: false false true true false false false false
console.log(values.map((value) => value.constructor !== Number && String !== value.constructor).join(" "));
// expect: true true true true false false true true
console.log(values.map((value) => value?.constructor === Point).join(" "));
// expect: false false false false false false false true

const isOf = (made: Function, value: unknown): boolean =>
  typeof value === "object" && value?.constructor === made;
console.log(isOf(Date, new Date()), isOf(Map, new Map()), isOf(Map, new Set()), isOf(Point, new Point()), isOf(Point, new Point3()));
// expect: true true false true false
console.log(isOf(Date, null), isOf(Date, {}));
// expect: false false

function equals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a.constructor !== b.constructor) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => equals(a[key], b[key]));
}
console.log(equals([1, { a: [2] }], [1, { a: [2] }]), equals([], {}), equals(new Date(5), new Date(5)), equals({ x: 0 }, new Point()));
// expect: true false true false
try {
  same(undefined, 1);
} catch (error) {
  console.log((error as Error).message);
}
// expect: Cannot read properties of undefined (reading 'constructor')
// Functions of the language that primitives are made by.
const isMadeBy = (maker: Function, value: any): boolean => value.constructor === maker;
console.log(isMadeBy(Number, 5), isMadeBy(String, "5"), isMadeBy(Number, "5"), isMadeBy(Date, new Date(0)));
// expect: true true false true
const wide: any = 5n;
const mark: any = Symbol("mark");
console.log(wide.constructor === BigInt, mark.constructor === Symbol, wide.constructor.name, mark.constructor.name);
// expect: true true BigInt Symbol
