const buffer = new ArrayBuffer(16);
const bytes = new Uint8Array(buffer);
const words = new Uint32Array(buffer, 4, 2);
words[0] = 0x01020304;
console.log(bytes, words, buffer.byteLength, words.byteOffset, words.byteLength, words.length);
console.log(new Float32Array(buffer).length, new Uint16Array(buffer, 6), buffer);
const view = new DataView(buffer, 2);
view.setInt16(0, -2);
view.setUint16(2, 0xabcd, true);
view.setFloat32(4, 1.5, true);
view.setUint8(8, 300);
view.setInt8(9, -1);
console.log(bytes, view.getInt16(0), view.getUint16(0), view.getUint16(2, true), view.getFloat32(4, true), view.getUint8(8), view.getInt8(9), view.getUint8(9));
view.setFloat64(1, Math.PI);
console.log(view.getFloat64(1), view.getFloat64(1, true), view.getUint32(1), view.getInt32(1, true), view.byteOffset, view.byteLength);
view.setBigInt64(0, -5n);
console.log(view.getBigInt64(0), view.getBigUint64(0), view.getBigUint64(0, true), bytes);
view.setBigUint64(2, 2n ** 64n + 258n, true);
console.log(bytes.join(), view.getBigUint64(2, true));
const attempt = (work: () => unknown) => {
  try {
    console.log(work());
  } catch (error) {
    console.log(String(error));
  }
};
attempt(() => view.getInt32(12));
attempt(() => view.getInt8(-1));
attempt(() => new Uint32Array(buffer, 2));
attempt(() => new Uint32Array(new ArrayBuffer(6)));
attempt(() => new Uint8Array(buffer, 17));
attempt(() => new Uint8Array(buffer, 8, 9));
attempt(() => new DataView(buffer, 17));
attempt(() => new DataView(buffer, 8, 9));
attempt(() => view.setFloat64(7, 1));
const sub = bytes.subarray(4, 8);
console.log(sub.byteOffset, sub.buffer.byteLength, new Uint8Array(sub.buffer, sub.byteOffset, sub.length), new DataView(sub.buffer).getUint8(4));
console.log(buffer.slice(2, 6), buffer.slice(-2).byteLength, new Uint8Array(buffer.slice(0, 3)), bytes instanceof Uint8Array, (bytes as unknown) instanceof Uint32Array, buffer instanceof ArrayBuffer);
const float = new Float64Array(1);
const bits = new Uint32Array(float.buffer);
float[0] = -0;
console.log(bits);
float[0] = 0.1;
console.log([...bits].map((x) => x.toString(16)), view);
const f32 = new Float32Array(1);
const i32 = new Int32Array(f32.buffer);
const fastInverse = (x: number) => {
  f32[0] = x;
  i32[0] = 0x5f3759df - (i32[0]! >> 1);
  const y = f32[0]!;
  return y * (1.5 - 0.5 * x * y * y);
};
console.log(fastInverse(4).toFixed(4), fastInverse(2).toFixed(4));
// expect: Uint8Array(16) [
// expect:   0, 0, 0, 0, 4, 3,
// expect:   2, 1, 0, 0, 0, 0,
// expect:   0, 0, 0, 0
// expect: ] Uint32Array(2) [ 16909060, 0 ] 16 4 8 2
// expect: 4 Uint16Array(5) [ 258, 0, 0, 0, 0 ] ArrayBuffer {
// expect:   [Uint8Contents]: <00 00 00 00 04 03 02 01 00 00 00 00 00 00 00 00>,
// expect:   byteLength: 16
// expect: }
// expect: Uint8Array(16) [
// expect:   0, 0, 255, 254, 205, 171,
// expect:   0, 0, 192,  63,  44, 255,
// expect:   0, 0,   0,   0
// expect: ] -2 65534 43981 1.5 44 -1 255
// expect: 3.141592653589793 3.207375630676366e-192 1074340347 -81721024 2 14
// expect: -5n 18446744073709551611n 18158513697557839871n Uint8Array(16) [
// expect:     0,   0, 255, 255, 255, 255,
// expect:   255, 255, 255, 251,  24, 255,
// expect:     0,   0,   0,   0
// expect: ]
// expect: 0,0,255,255,2,1,0,0,0,0,0,0,0,0,0,0 258n
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: RangeError: start offset of Uint32Array should be a multiple of 4
// expect: RangeError: byte length of Uint32Array should be a multiple of 4
// expect: RangeError: Start offset 17 is outside the bounds of the buffer
// expect: RangeError: Invalid typed array length: 9
// expect: RangeError: Start offset 17 is outside the bounds of the buffer
// expect: RangeError: Invalid DataView length 9
// expect: RangeError: Offset is outside the bounds of the DataView
// expect: 4 16 Uint8Array(4) [ 2, 1, 0, 0 ] 2
// expect: ArrayBuffer { [Uint8Contents]: <ff ff 02 01>, byteLength: 4 } 2 Uint8Array(3) [ 0, 0, 255 ] true false true
// expect: Uint32Array(2) [ 0, 2147483648 ]
// expect: [ '9999999a', '3fb99999' ] DataView {
// expect:   byteLength: 14,
// expect:   byteOffset: 2,
// expect:   buffer: ArrayBuffer {
// expect:     [Uint8Contents]: <00 00 ff ff 02 01 00 00 00 00 00 00 00 00 00 00>,
// expect:     byteLength: 16
// expect:   }
// expect: }
// expect: 0.4992 0.7069
