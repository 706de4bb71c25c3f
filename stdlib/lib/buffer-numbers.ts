/** Numbers in buffers: `buffer.readUInt32LE(offset)`, `buffer.writeUInt32LE(value, offset)`. */
import { RangeError } from "./buffer-bounds.ts";
import { noInteger, outOfRange } from "./buffer-errors.ts";

function checkPlace(self: Uint8Array, offset: number, size: number): void {
  const last = self.length - size;
  if (offset >= 0 && offset <= last && Math.trunc(offset) === offset) return;
  if (Math.trunc(offset) !== offset) noInteger("offset", offset);
  if (last < 0) throw new RangeError();
  outOfRange("offset", 0, last, offset);
}

/** A whole number of `size` bytes; `isLittle`: the lowest first. */
function readWhole(self: Uint8Array, offset: number, size: number, isLittle: boolean): number {
  checkPlace(self, offset, size);
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + self[isLittle ? offset + size - 1 - i : offset + i];
  return value;
}

function readSigned(self: Uint8Array, offset: number, size: number, isLittle: boolean): number {
  const value = readWhole(self, offset, size, isLittle);
  const limit = 2 ** (8 * size);
  return value >= limit / 2 ? value - limit : value;
}

function writeWhole(
  self: Uint8Array,
  value: number,
  offset: number,
  size: number,
  isLittle: boolean,
  low: number,
  high: number,
): number {
  if (value < low || value > high) outOfRange("value", low, high, value);
  checkPlace(self, offset, size);
  let rest = Math.trunc(value);
  if (rest < 0) rest += 2 ** (8 * size);
  for (let i = 0; i < size; i++) {
    self[isLittle ? offset + i : offset + size - 1 - i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return offset + size;
}

function viewAt(self: Uint8Array, offset: number, size: number): DataView {
  checkPlace(self, offset, size);
  return new DataView(self.buffer, self.byteOffset + offset, size);
}

export function readUInt8(self: Uint8Array, offset: number): number {
  return readWhole(self, offset, 1, true);
}
export function writeUInt8(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 1, true, 0, 255);
}
export function readInt8(self: Uint8Array, offset: number): number {
  return readSigned(self, offset, 1, true);
}
export function writeInt8(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 1, true, -128, 127);
}
export function readUInt16LE(self: Uint8Array, offset: number): number {
  return readWhole(self, offset, 2, true);
}
export function writeUInt16LE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 2, true, 0, 65535);
}
export function readInt16LE(self: Uint8Array, offset: number): number {
  return readSigned(self, offset, 2, true);
}
export function writeInt16LE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 2, true, -32768, 32767);
}
export function readUInt32LE(self: Uint8Array, offset: number): number {
  return readWhole(self, offset, 4, true);
}
export function writeUInt32LE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 4, true, 0, 4294967295);
}
export function readInt32LE(self: Uint8Array, offset: number): number {
  return readSigned(self, offset, 4, true);
}
export function writeInt32LE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 4, true, -2147483648, 2147483647);
}
export function readUInt16BE(self: Uint8Array, offset: number): number {
  return readWhole(self, offset, 2, false);
}
export function writeUInt16BE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 2, false, 0, 65535);
}
export function readInt16BE(self: Uint8Array, offset: number): number {
  return readSigned(self, offset, 2, false);
}
export function writeInt16BE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 2, false, -32768, 32767);
}
export function readUInt32BE(self: Uint8Array, offset: number): number {
  return readWhole(self, offset, 4, false);
}
export function writeUInt32BE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 4, false, 0, 4294967295);
}
export function readInt32BE(self: Uint8Array, offset: number): number {
  return readSigned(self, offset, 4, false);
}
export function writeInt32BE(self: Uint8Array, value: number, offset: number): number {
  return writeWhole(self, value, offset, 4, false, -2147483648, 2147483647);
}
export function readFloatLE(self: Uint8Array, offset: number): number {
  return viewAt(self, offset, 4).getFloat32(0, true);
}
export function writeFloatLE(self: Uint8Array, value: number, offset: number): number {
  viewAt(self, offset, 4).setFloat32(0, value, true);
  return offset + 4;
}
export function readFloatBE(self: Uint8Array, offset: number): number {
  return viewAt(self, offset, 4).getFloat32(0, false);
}
export function writeFloatBE(self: Uint8Array, value: number, offset: number): number {
  viewAt(self, offset, 4).setFloat32(0, value, false);
  return offset + 4;
}
export function readDoubleLE(self: Uint8Array, offset: number): number {
  return viewAt(self, offset, 8).getFloat64(0, true);
}
export function writeDoubleLE(self: Uint8Array, value: number, offset: number): number {
  viewAt(self, offset, 8).setFloat64(0, value, true);
  return offset + 8;
}
export function readDoubleBE(self: Uint8Array, offset: number): number {
  return viewAt(self, offset, 8).getFloat64(0, false);
}
export function writeDoubleBE(self: Uint8Array, value: number, offset: number): number {
  viewAt(self, offset, 8).setFloat64(0, value, false);
  return offset + 8;
}
export function readBigInt64LE(self: Uint8Array, offset: number): bigint {
  return viewAt(self, offset, 8).getBigInt64(0, true);
}
export function writeBigInt64LE(self: Uint8Array, value: bigint, offset: number): number {
  viewAt(self, offset, 8).setBigInt64(0, value, true);
  return offset + 8;
}
export function readBigInt64BE(self: Uint8Array, offset: number): bigint {
  return viewAt(self, offset, 8).getBigInt64(0, false);
}
export function writeBigInt64BE(self: Uint8Array, value: bigint, offset: number): number {
  viewAt(self, offset, 8).setBigInt64(0, value, false);
  return offset + 8;
}
export function readBigUInt64LE(self: Uint8Array, offset: number): bigint {
  return viewAt(self, offset, 8).getBigUint64(0, true);
}
export function writeBigUInt64LE(self: Uint8Array, value: bigint, offset: number): number {
  viewAt(self, offset, 8).setBigUint64(0, value, true);
  return offset + 8;
}
export function readBigUInt64BE(self: Uint8Array, offset: number): bigint {
  return viewAt(self, offset, 8).getBigUint64(0, false);
}
export function writeBigUInt64BE(self: Uint8Array, value: bigint, offset: number): number {
  viewAt(self, offset, 8).setBigUint64(0, value, false);
  return offset + 8;
}
