// Bytes by the package iobuffer, compiled from the sources it ships.
import { IOBuffer } from "iobuffer";

const buffer = new IOBuffer();
buffer.writeUint8(3).writeInt16(-2).setBigEndian().writeUint32(0xdeadbeef).writeFloat64(1.5);
buffer.writeChars("hey").writeUtf8("ü€").writeBigUint64(5n);
console.log(buffer.offset, buffer.length, buffer.toArray().join(" "));
buffer.rewind().setLittleEndian();
console.log(buffer.readUint8(), buffer.readInt16());
buffer.setBigEndian();
console.log(buffer.readUint32(), buffer.readFloat64(), buffer.readChars(3), buffer.readUtf8(5));
console.log(buffer.readBigUint64(), buffer.available(1));
// expect: 31 8192 3 254 255 222 173 190 239 63 248 0 0 0 0 0 0 104 101 121 195 188 226 130 172 0 0 0 0 0 0 0 5
// expect: 3 -2
// expect: 3735928559 1.5 hey ü€
// expect: 5n true
