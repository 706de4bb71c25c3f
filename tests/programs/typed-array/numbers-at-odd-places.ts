// Numbers of every width in bytes, in both orders, at places that no typed array could have them; and places that are outside.
const buffer = new ArrayBuffer(32);
const view = new DataView(buffer, 3, 20);
view.setFloat64(1, Math.PI, true);
view.setFloat64(9, -1e300);
console.log(view.getFloat64(1, true), view.getFloat64(9), new Uint8Array(buffer).join());
view.setFloat32(2, 1.5);
view.setFloat32(7, -2.25, true);
console.log(view.getFloat32(2), view.getFloat32(7, true), view.getInt16(2), view.getUint16(2, true), view.getUint32(7));
console.log(view.getInt32(7, true), view.getUint32(7, true), view.getInt8(10), view.getUint8(10));
view.setBigInt64(4, -5n);
console.log(view.getBigInt64(4), view.getBigUint64(4), view.getBigInt64(4, true), view.getBigUint64(4, true));
view.setBigUint64(4, 2n ** 64n - 3n, true);
console.log(view.getBigInt64(4, true), view.getBigUint64(4), view.getBigInt64(4));
view.setInt16(0, 70000);
view.setUint16(2, -2, true);
view.setUint32(4, 2 ** 32 - 1);
view.setInt32(8, 2 ** 31 + 5, true);
view.setInt8(12, 200);
view.setUint8(13, 300.7);
console.log(new Uint8Array(buffer).join());
function attempt(place: number): string {
  try {
    view.setFloat64(place, 1.25);
    return String(view.getFloat64(place)) + " " + view.getInt32(place, true);
  } catch (error) {
    return String(error);
  }
}
for (const place of [-1, 20, 13, 12, 1e10, 2 ** 32, 2 ** 31 - 1, Infinity, -Infinity, 9.9, NaN, -0.5]) {
  console.log(place, attempt(place));
}
view.setFloat64(0, NaN);
const bits = new Uint32Array(2);
new DataView(bits.buffer).setUint32(4, 0xf4ff, true);
bits[1] = 0xfff40000;
const list = [new DataView(bits.buffer).getFloat64(0, true)];
console.log(list, 0 in list, view.getUint16(0));

const bytes = Buffer.alloc(24);
let at = bytes.writeUInt16LE(65535, 1);
at = bytes.writeInt32BE(-123456789, at);
at = bytes.writeDoubleBE(-0.1, at);
at = bytes.writeFloatLE(0.5, at);
console.log(at, bytes.readUInt16LE(1), bytes.readInt32BE(3), bytes.readDoubleBE(7), bytes.readFloatLE(15), bytes.readUInt32LE(3));
console.log(bytes.writeBigInt64BE(-2n, 9), bytes.readBigUInt64BE(9), bytes.readBigInt64LE(9), bytes.readInt16BE(9), bytes.readInt8(16));
for (const write of [() => bytes.writeInt16LE(40000, 0), () => bytes.writeUInt32BE(1, 21), () => bytes.writeUInt8(1.5, 23)]) {
  try {
    console.log(write());
  } catch (error) {
    console.log(String(error));
  }
}
console.log(bytes.toString("hex"));
// expect: 3.141592653589793 -1e+300 0,0,0,0,24,45,68,84,251,33,9,64,254,55,228,60,136,0,117,156,0,0,0,0,0,0,0,0,0,0,0,0
// expect: 1.5 -2.25 16320 49215 4288
// expect: -1072693248 3222274048 -64 192
// expect: -5n 18446744073709551611n -288230376151711745n 18158513697557839871n
// expect: -3n 18302628885633695743n -144115188075855873n
// expect: 0,0,0,17,112,254,255,255,255,255,255,5,0,0,128,200,44,0,117,156,0,0,0,0,0,0,0,0,0,0,0,0
// expect: -1 RangeError: Offset is outside the bounds of the DataView
// expect: 20 RangeError: Offset is outside the bounds of the DataView
// expect: 13 RangeError: Offset is outside the bounds of the DataView
// expect: 12 1.25 62527
// expect: 10000000000 RangeError: Offset is outside the bounds of the DataView
// expect: 4294967296 RangeError: Offset is outside the bounds of the DataView
// expect: 2147483647 RangeError: Offset is outside the bounds of the DataView
// expect: Infinity RangeError: Offset is outside the bounds of the DataView
// expect: -Infinity RangeError: Offset is outside the bounds of the DataView
// expect: 9.9 1.25 62527
// expect: NaN 1.25 62527
// expect: -0.5 1.25 62527
// expect: [ NaN ] true 32760
// expect: 19 65535 -123456789 -0.1 0.5 3945964792
// expect: 17 18446744073709551614n -72057594037927937n -1 -2
// expect: RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= -32768 and <= 32767. Received 40000
// expect: RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 20. Received 21
// expect: 24
// expect: 00fffff8a432ebbfb9fffffffffffffffe003f0000000001
