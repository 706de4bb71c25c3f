console.log(Float64Array.from({ length: 2, 0: 5, 1: 6 }, (x) => x * 2));
console.log(Uint8Array.from({ length: 3 }, (_, i) => i + 1), Int32Array.from([1, 2, 3], (x) => x + 1), Uint16Array.from(new Set([4, 5]), (x) => x));
const rows: { length: number; [index: number]: number } = { length: 2, 0: 1.5, 1: 300 };
console.log(Uint8Array.from(rows), Float32Array.from({ length: 3, 1: 4 }), Float64Array.from(rows, (x, i) => x + i));
// expect: Float64Array(2) [ 10, 12 ]
// expect: Uint8Array(3) [ 1, 2, 3 ] Int32Array(3) [ 2, 3, 4 ] Uint16Array(2) [ 4, 5 ]
// expect: Uint8Array(2) [ 1, 44 ] Float32Array(3) [ NaN, 4, NaN ] Float64Array(2) [ 1.5, 301 ]
console.log(new Float64Array({ length: 2, 0: 5, 1: 6 }), new Uint8Array(rows)); // expect: Float64Array(2) [ 5, 6 ] Uint8Array(2) [ 1, 44 ]
