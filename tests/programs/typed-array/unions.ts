// Typed arrays of one type or another.
type TypedArray = Int8Array | Uint8ClampedArray | Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;
const view = (arr: TypedArray): DataView => new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
const u32 = (arr: TypedArray): Uint32Array => new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
console.log(u32(new Uint8Array([1, 0, 0, 0, 2, 0, 0, 0])), view(new Uint16Array([258])).getUint8(0), view(new Uint8Array(2)).byteLength);
function total(list: Uint8Array | Float64Array): number { let sum = 0; for (let i = 0; i < list.length; i++) sum += list[i]!; return sum; }
console.log(total(new Uint8Array([1, 2])), total(new Float64Array([0.5, 2])));
function clear(...arrays: TypedArray[]): void { for (let i = 0; i < arrays.length; i++) arrays[i]!.fill(0); }
const x = new Int16Array([3, 4]); clear(x, new Uint8Array(1)); console.log(x);
const mixed: (Uint8Array | Float32Array)[] = [new Uint8Array([7]), new Float32Array([1.5])];
for (const each of mixed) console.log([...each], each.length, each.subarray(0, 1), each.BYTES_PER_ELEMENT, each.slice(0).join("-"), each instanceof Uint8Array);
let t: Int32Array | Uint32Array = new Uint32Array(2); t[0] = -1; t[1] += 5; console.log(t, t[0]);
for (const v of t) console.log(v);
function write(list: Int32Array | Uint32Array | Uint8Array, value: number): void {
  list[0] = value | 0;
  list[1] = value;
  list[0] += 2;
}
for (const list of [new Int32Array(2), new Uint32Array(2), new Uint8Array(2)]) {
  write(list, -3.5);
  console.log(list);
}
// expect: Uint32Array(2) [ 1, 2 ] 2 2
// expect: 3 2.5
// expect: Int16Array(2) [ 0, 0 ]
// expect: [ 7 ] 1 Uint8Array(1) [ 7 ] 1 7 true
// expect: [ 1.5 ] 1 Float32Array(1) [ 1.5 ] 4 1.5 false
// expect: Uint32Array(2) [ 4294967295, 5 ] 4294967295
// expect: 4294967295
// expect: 5
// expect: Int32Array(2) [ -1, -3 ]
// expect: Uint32Array(2) [ 4294967295, 4294967293 ]
// expect: Uint8Array(2) [ 255, 253 ]
