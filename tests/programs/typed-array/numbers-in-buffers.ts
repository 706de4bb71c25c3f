const bytes = Buffer.alloc(16);
console.log(bytes.writeUInt32LE(0xdeadbeef, 0), bytes.writeInt16BE(-2, 4), bytes.writeUInt8(255, 6)); // expect: 4 6 7
console.log(bytes, bytes.readUInt32BE(0), bytes.readInt16BE(4), bytes.readInt8(6));
// expect: <Buffer ef be ad de ff fe ff 00 00 00 00 00 00 00 00 00> 4022250974 -2 -1
bytes.writeDoubleBE(1.5, 8);
console.log(bytes.readDoubleBE(8), bytes.readFloatLE(8), bytes.readBigUInt64BE(8));
// expect: 1.5 8.905391870630645e-41 4609434218613702656n
console.log(bytes.write("xyz", 14), bytes.copy(bytes, 0, 14), bytes.toString("ascii", 0, 2)); // expect: 2 2 xy
const attempt = (read: () => number): string => {
  try {
    return String(read());
  } catch (error) {
    return `${error}, ${error instanceof RangeError}`;
  }
};
console.log(attempt(() => bytes.readUInt32LE(13)));
// expect: RangeError [ERR_OUT_OF_RANGE]: The value of "offset" is out of range. It must be >= 0 and <= 12. Received 13, true
console.log(attempt(() => bytes.writeUInt8(256, 0)));
// expect: RangeError [ERR_OUT_OF_RANGE]: The value of "value" is out of range. It must be >= 0 and <= 255. Received 256, true
