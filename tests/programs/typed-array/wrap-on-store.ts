const u8 = new Uint8Array([255, 256, -1, 1.9, NaN]);
const i8 = Int8Array.from([127, 128, -129]);
const c8 = new Uint8ClampedArray([300, -5, 1.5, 2.5, NaN]);
console.log(u8, i8, c8); // expect: Uint8Array(5) [ 255, 0, 255, 1, 0 ] Int8Array(3) [ 127, -128, 127 ] Uint8ClampedArray(5) [ 255, 0, 2, 2, 0 ]
const i32 = new Int32Array(2);
i32[0] = 2147483648;
i32[1] = -4294967297;
console.log(i32, new Uint32Array([-1]), new Int16Array([40000]), new Uint16Array([-1])); // expect: Int32Array(2) [ -2147483648, -1 ] Uint32Array(1) [ 4294967295 ] Int16Array(1) [ -25536 ] Uint16Array(1) [ 65535 ]
