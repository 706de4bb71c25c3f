const a = Uint8Array.of(1, 2, 3, 4, 5);
a.set(a.subarray(0, 3), 2);
console.log(a);
a.set([9, 8], 3);
console.log(a, a.byteLength, a.BYTES_PER_ELEMENT, Float64Array.BYTES_PER_ELEMENT);
try {
  a.set([1, 2], 4);
} catch (error) {
  console.log(String(error));
}
// expect: Uint8Array(5) [ 1, 2, 1, 2, 3 ]
// expect: Uint8Array(5) [ 1, 2, 1, 9, 8 ] 5 1 8
// expect: RangeError: offset is out of bounds
