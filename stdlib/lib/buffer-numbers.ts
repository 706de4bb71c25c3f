/** Numbers in buffers: `buffer.readUInt32LE(offset)`, `buffer.writeUInt32LE(value, offset)`. */
import { i32_from_f64_exact } from "tscript:intrinsics";
import { RangeError } from "./buffer-bounds.ts";
import { noInteger, outOfRange } from "./buffer-errors.ts";
import {
  read16,
  read32,
  read64,
  readFloat32,
  readFloat64,
  readUnsigned64,
  write16,
  write32,
  write64,
  writeFloat32,
  writeFloat64,
} from "./bytes-numbers.ts";

function checkPlace(self: Uint8Array, offset: number, size: number): void {
  const last = self.length - size;
  if (offset >= 0 && offset <= last && Math.trunc(offset) === offset) return;
  if (Math.trunc(offset) !== offset) noInteger("offset", offset);
  if (last < 0) throw new RangeError();
  outOfRange("offset", 0, last, offset);
}

function checkValue(value: number, low: number, high: number): void {
  if (value < low || value > high) outOfRange("value", low, high, value);
}

function write16In(
  self: Uint8Array,
  value: number,
  offset: number,
  little: boolean,
  low: number,
  high: number,
): number {
  checkValue(value, low, high);
  checkPlace(self, offset, 2);
  write16(self, i32_from_f64_exact(offset), value, little);
  return offset + 2;
}

function write32In(
  self: Uint8Array,
  value: number,
  offset: number,
  little: boolean,
  low: number,
  high: number,
): number {
  checkValue(value, low, high);
  checkPlace(self, offset, 4);
  write32(self, i32_from_f64_exact(offset), value, little);
  return offset + 4;
}

function read16At(self: Uint8Array, offset: number, little: boolean): number {
  checkPlace(self, offset, 2);
  return read16(self, i32_from_f64_exact(offset), little);
}

function read32At(self: Uint8Array, offset: number, little: boolean): number {
  checkPlace(self, offset, 4);
  return read32(self, i32_from_f64_exact(offset), little);
}

function write8In(self: Uint8Array, value: number, offset: number, low: number, high: number): number {
  checkValue(value, low, high);
  checkPlace(self, offset, 1);
  self[offset] = value;
  return offset + 1;
}

export function readUInt8(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 1);
  return self[offset]!;
}
export function writeUInt8(self: Uint8Array, value: number, offset: number): number {
  return write8In(self, value, offset, 0, 255);
}
export function readInt8(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 1);
  return (self[offset]! << 24) >> 24;
}
export function writeInt8(self: Uint8Array, value: number, offset: number): number {
  return write8In(self, value, offset, -128, 127);
}
export function readUInt16LE(self: Uint8Array, offset: number): number {
  return read16At(self, offset, true);
}
export function writeUInt16LE(self: Uint8Array, value: number, offset: number): number {
  return write16In(self, value, offset, true, 0, 65535);
}
export function readInt16LE(self: Uint8Array, offset: number): number {
  return (read16At(self, offset, true) << 16) >> 16;
}
export function writeInt16LE(self: Uint8Array, value: number, offset: number): number {
  return write16In(self, value, offset, true, -32768, 32767);
}
export function readUInt32LE(self: Uint8Array, offset: number): number {
  return read32At(self, offset, true) >>> 0;
}
export function writeUInt32LE(self: Uint8Array, value: number, offset: number): number {
  return write32In(self, value, offset, true, 0, 4294967295);
}
export function readInt32LE(self: Uint8Array, offset: number): number {
  return read32At(self, offset, true);
}
export function writeInt32LE(self: Uint8Array, value: number, offset: number): number {
  return write32In(self, value, offset, true, -2147483648, 2147483647);
}
export function readUInt16BE(self: Uint8Array, offset: number): number {
  return read16At(self, offset, false);
}
export function writeUInt16BE(self: Uint8Array, value: number, offset: number): number {
  return write16In(self, value, offset, false, 0, 65535);
}
export function readInt16BE(self: Uint8Array, offset: number): number {
  return (read16At(self, offset, false) << 16) >> 16;
}
export function writeInt16BE(self: Uint8Array, value: number, offset: number): number {
  return write16In(self, value, offset, false, -32768, 32767);
}
export function readUInt32BE(self: Uint8Array, offset: number): number {
  return read32At(self, offset, false) >>> 0;
}
export function writeUInt32BE(self: Uint8Array, value: number, offset: number): number {
  return write32In(self, value, offset, false, 0, 4294967295);
}
export function readInt32BE(self: Uint8Array, offset: number): number {
  return read32At(self, offset, false);
}
export function writeInt32BE(self: Uint8Array, value: number, offset: number): number {
  return write32In(self, value, offset, false, -2147483648, 2147483647);
}
export function readFloatLE(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 4);
  return readFloat32(self, i32_from_f64_exact(offset), true);
}
export function writeFloatLE(self: Uint8Array, value: number, offset: number): number {
  checkPlace(self, offset, 4);
  writeFloat32(self, i32_from_f64_exact(offset), value, true);
  return offset + 4;
}
export function readFloatBE(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 4);
  return readFloat32(self, i32_from_f64_exact(offset), false);
}
export function writeFloatBE(self: Uint8Array, value: number, offset: number): number {
  checkPlace(self, offset, 4);
  writeFloat32(self, i32_from_f64_exact(offset), value, false);
  return offset + 4;
}
export function readDoubleLE(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 8);
  return readFloat64(self, i32_from_f64_exact(offset), true);
}
export function writeDoubleLE(self: Uint8Array, value: number, offset: number): number {
  checkPlace(self, offset, 8);
  writeFloat64(self, i32_from_f64_exact(offset), value, true);
  return offset + 8;
}
export function readDoubleBE(self: Uint8Array, offset: number): number {
  checkPlace(self, offset, 8);
  return readFloat64(self, i32_from_f64_exact(offset), false);
}
export function writeDoubleBE(self: Uint8Array, value: number, offset: number): number {
  checkPlace(self, offset, 8);
  writeFloat64(self, i32_from_f64_exact(offset), value, false);
  return offset + 8;
}
export function readBigInt64LE(self: Uint8Array, offset: number): bigint {
  checkPlace(self, offset, 8);
  return read64(self, i32_from_f64_exact(offset), true);
}
export function writeBigInt64LE(self: Uint8Array, value: bigint, offset: number): number {
  checkPlace(self, offset, 8);
  write64(self, i32_from_f64_exact(offset), value, true);
  return offset + 8;
}
export function readBigUInt64LE(self: Uint8Array, offset: number): bigint {
  checkPlace(self, offset, 8);
  return readUnsigned64(self, i32_from_f64_exact(offset), true);
}
export function writeBigUInt64LE(self: Uint8Array, value: bigint, offset: number): number {
  checkPlace(self, offset, 8);
  write64(self, i32_from_f64_exact(offset), value, true);
  return offset + 8;
}
export function readBigInt64BE(self: Uint8Array, offset: number): bigint {
  checkPlace(self, offset, 8);
  return read64(self, i32_from_f64_exact(offset), false);
}
export function writeBigInt64BE(self: Uint8Array, value: bigint, offset: number): number {
  checkPlace(self, offset, 8);
  write64(self, i32_from_f64_exact(offset), value, false);
  return offset + 8;
}
export function readBigUInt64BE(self: Uint8Array, offset: number): bigint {
  checkPlace(self, offset, 8);
  return readUnsigned64(self, i32_from_f64_exact(offset), false);
}
export function writeBigUInt64BE(self: Uint8Array, value: bigint, offset: number): number {
  checkPlace(self, offset, 8);
  write64(self, i32_from_f64_exact(offset), value, false);
  return offset + 8;
}
