// Views of the same bytes have the same buffer: compared, found in collections, seen as what else it may be.
const bytes = new ArrayBuffer(8);
const whole = new Uint8Array(bytes);
const half = new Uint16Array(bytes, 4);
const other = new Uint8Array(8);
console.log(whole.buffer === half.buffer, whole.buffer === other.buffer, half.buffer !== bytes);
console.log(new DataView(bytes, 2).buffer === bytes, bytes.slice(0) === bytes);

function overlap(a: Uint8Array, b: Uint8Array): boolean {
  return (
    a.buffer === b.buffer &&
    a.byteOffset < b.byteOffset + b.byteLength &&
    b.byteOffset < a.byteOffset + a.byteLength
  );
}
console.log(overlap(whole, whole.subarray(3)), overlap(whole.subarray(0, 3), whole.subarray(3)), overlap(whole, other));

console.log(new Set([whole.buffer, half.buffer, bytes]).size, [whole.buffer].includes(bytes));
const names = new Map<unknown, string>([[bytes, "eight"]]);
const sizes = new WeakMap<ArrayBufferLike, number>([[half.buffer, 8]]);
console.log(names.get(half.buffer), names.get(other.buffer), sizes.get(whole.buffer));

const unknownBuffer: unknown = whole.buffer;
interface Sized {
  readonly byteLength: number;
}
const sized: Sized[] = [other, half.buffer, { byteLength: 3 }];
console.log(unknownBuffer === bytes, sized.indexOf(bytes), sized[0] === other, sized[0] === bytes);
const none = new Uint8Array(0);
console.log(none.buffer === none.buffer, none.buffer === new Uint8Array(0).buffer);
// expect: true false false
// expect: true false
// expect: true false false
// expect: 1 true
// expect: eight undefined 8
// expect: true 1 true false
// expect: true false
