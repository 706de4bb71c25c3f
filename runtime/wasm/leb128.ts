/**
 * LEB128 integers, WebAssembly's variable-length encoding: seven bits a byte, least significant first.
 * Writers append to a `ByteBuffer`; readers take bytes and a position and give the value and the next position.
 */
import { WasmBuildError } from "./build-error.ts";
import type { ByteBuffer } from "./byte-buffer.ts";

/**
 * Appends an unsigned 32-bit integer in its shortest form.
 * @param value 0 <= value < 2^32
 */
export function writeU32(buffer: ByteBuffer, value: number): void {
  if ((value & 0x7f) === value) {
    buffer.byte(value);
    return;
  }
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
    throw new WasmBuildError("leb128", `${value} is not an unsigned 32-bit integer`);
  }
  let rest = value;
  while (rest >= 0x80) {
    buffer.byte((rest & 0x7f) | 0x80);
    rest = rest >>> 7;
  }
  buffer.byte(rest);
}

/**
 * Appends a signed 32-bit integer in its shortest form.
 * @param value -2^31 <= value < 2^32; values from 2^31 on mean the same bits, as in the text format
 */
export function writeS32(buffer: ByteBuffer, value: number): void {
  if (!Number.isInteger(value) || value < -0x8000_0000 || value > 0xffff_ffff) {
    throw new WasmBuildError("leb128", `${value} is not a 32-bit integer`);
  }
  let rest = value | 0;
  // A final byte's bit 6 is the sign, so a value fits in it only between -64 and 63.
  while (rest < -0x40 || rest > 0x3f) {
    buffer.byte((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  buffer.byte(rest & 0x7f);
}

/**
 * Appends a signed 64-bit integer in its shortest form.
 * @param value -2^63 <= value < 2^64; values from 2^63 on mean the same bits
 */
export function writeS64(buffer: ByteBuffer, value: bigint): void {
  if (value < -(1n << 63n) || value >= 1n << 64n) {
    throw new WasmBuildError("leb128", `${value} is not a 64-bit integer`);
  }
  let rest = BigInt.asIntN(64, value);
  while (rest < -0x40n || rest > 0x3fn) {
    buffer.byte(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  buffer.byte(Number(rest & 0x7fn));
}

/** How many bytes `writeU32` appends for `value`. */
export function sizeOfU32(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}

/** A value read from bytes, and where the next one starts. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Reads an unsigned 32-bit integer; throws when the bytes end or run past 32 bits. */
export function readU32(bytes: Uint8Array, at: number): Read<number> {
  const { value, next } = readBits(bytes, at, 32n);
  return { value: Number(BigInt.asUintN(32, value)), next };
}

/** Reads a signed 32-bit integer. */
export function readS32(bytes: Uint8Array, at: number): Read<number> {
  const { value, next } = readSigned(bytes, at, 32n);
  return { value: Number(value), next };
}

/** Reads a signed 33-bit integer: a block type, whose negative values are value types. */
export function readS33(bytes: Uint8Array, at: number): Read<number> {
  const { value, next } = readSigned(bytes, at, 33n);
  return { value: Number(value), next };
}

/** Reads a signed 64-bit integer. */
export function readS64(bytes: Uint8Array, at: number): Read<bigint> {
  return readSigned(bytes, at, 64n);
}

function readSigned(bytes: Uint8Array, at: number, bits: bigint): Read<bigint> {
  const { value, next } = readBits(bytes, at, bits);
  // The sign is bit 6 of the last byte, wherever the encoding ended.
  return { value: BigInt.asIntN(Math.min(Number(bits), (next - at) * 7), value), next };
}

// Reading serves dumps and tests only, so one slow and obvious loop on bigints is enough.
function readBits(bytes: Uint8Array, at: number, bits: bigint): Read<bigint> {
  let value = 0n;
  let shift = 0n;
  let next = at;
  while (shift < bits) {
    const byte = bytes[next];
    if (byte === undefined) throw new WasmBuildError("leb128", `the bytes end inside an integer`);
    next += 1;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next };
    shift += 7n;
  }
  throw new WasmBuildError("leb128", `the integer at byte ${at} is longer than ${bits} bits`);
}
