// One of several, as the program finds.
function room(bits: number, length: number): Uint8Array | Uint16Array | Uint32Array {
  const Items = bits <= 8 ? Uint8Array : bits <= 16 ? Uint16Array : Uint32Array;
  return new Items(length);
}
console.log(room(8, 2), room(12, 1), room(32, 0)); // expect: Uint8Array(2) [ 0, 0 ] Uint16Array(1) [ 0 ] Uint32Array(0) []

// A table of them.
const BY_NAME = { u8: Uint8Array, i16: Int16Array, f64: Float64Array };
for (const name of ["u8", "i16", "f64"] as const) {
  const Items = BY_NAME[name];
  const items = new Items([1.5, 300, -1]);
  console.log(Items.name, Items.BYTES_PER_ELEMENT, items);
}
// expect: Uint8Array 1 Uint8Array(3) [ 1, 44, 255 ]
// expect: Int16Array 2 Int16Array(3) [ 1, 300, -1 ]
// expect: Float64Array 8 Float64Array(3) [ 1.5, 300, -1 ]
console.log(BY_NAME.f64.from(new Set([1, 2])), BY_NAME.u8.of(7, 8), new BY_NAME.i16(1)); // expect: Float64Array(2) [ 1, 2 ] Uint8Array(2) [ 7, 8 ] Int16Array(1) [ 0 ]
const all = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array];
console.log(all.map((each) => each.BYTES_PER_ELEMENT).join(" ")); // expect: 1 1 1 2 2 4 4 4
console.log(all.map((each) => new each(new ArrayBuffer(8)).length).join(" ")); // expect: 8 8 8 4 4 2 2 2

// What makes something of a type.
interface Maker<T> {
  new (length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}
function grown<T extends Uint8Array | Float32Array>(Items: Maker<T>, old: T): T {
  const next = new Items(old.length * 2);
  next.set(old);
  return next;
}
console.log(grown(Uint8Array, Uint8Array.of(1, 2)), grown(Float32Array, Float32Array.of(0.5))); // expect: Uint8Array(4) [ 1, 2, 0, 0 ] Float32Array(2) [ 0.5, 0 ]
function build<T>(Items: new (length: number) => T, length: number): T {
  return new Items(length);
}
class Row {
  constructor(readonly width: number) {}
}
console.log(build(Row, 3), build(Int8Array, 3), build(BigInt64Array, 1)); // expect: Row { width: 3 } Int8Array(3) [ 0, 0, 0 ] BigInt64Array(1) [ 0n ]
console.log(build<Row | Int8Array>(Int8Array, 1)); // expect: Int8Array(1) [ 0 ]

// Views of one buffer.
const bytes = new ArrayBuffer(8);
function viewOf(Items: typeof Uint16Array | typeof Int32Array, start: number) {
  return new Items(bytes, start);
}
viewOf(Uint16Array, 2)[0] = 513;
console.log(viewOf(Int32Array, 0)[0], viewOf(Uint16Array, 6).length); // expect: 33619968 1

// Compared, tested, printed.
const some: unknown = new Uint16Array(1);
for (const Items of [Uint8Array, Uint16Array]) console.log(some instanceof Items, Items === Uint16Array); // expect: false false
// expect: true true
console.log(Uint8Array, [Float64Array], { Items: Int8Array }); // expect: [Function: Uint8Array] [ [Function: Float64Array] ] { Items: [Function: Int8Array] }
console.log(typeof Uint8Array, [Map, RangeError].length, Map); // expect: function 2 [Function: Map]

// Of unknown type.
const anything: any = Int16Array;
console.log(new anything(2), new anything([1, 2]), new anything(bytes, 2, 2)); // expect: Int16Array(2) [ 0, 0 ] Int16Array(2) [ 1, 2 ] Int16Array(2) [ 513, 0 ]
const made = new Map<string, typeof Uint8Array | typeof Float32Array>([["b", Uint8Array], ["f", Float32Array]]);
console.log(new (made.get("f")!)(2), made.get("x")?.name); // expect: Float32Array(2) [ 0, 0 ] undefined
console.log(BY_NAME.u8.from({ length: 2, 0: 3, 1: 4 } as ArrayLike<number>)); // expect: Uint8Array(2) [ 3, 4 ]
console.log(BY_NAME.u8.from([1, 2], (n) => n * 3), BY_NAME.i16.from("12", Number)); // expect: Uint8Array(2) [ 3, 6 ] Int16Array(2) [ 1, 2 ]
