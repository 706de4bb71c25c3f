/** `DataView`: numbers of any width at any place of a buffer. */
import { i32_from_f64_exact, typed_load, typed_store, typed_view } from "tscript:intrinsics";
import type { ArrayBuffer } from "./array-buffer.ts";
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

export class DataView {
  readonly $bytes: Uint8Array;
  readonly $buffer: ArrayBuffer;
  readonly $offset: number;

  constructor(buffer: ArrayBuffer, byteOffset?: number, byteLength?: number) {
    const total = buffer.byteLength;
    const offset = Math.trunc(byteOffset ?? 0);
    if (!(offset >= 0 && offset <= total)) {
      throw new RangeError(`Start offset ${offset} is outside the bounds of the buffer`);
    }
    const length = byteLength === undefined ? total - offset : Math.trunc(byteLength);
    if (!(length >= 0 && offset + length <= total)) {
      throw new RangeError(`Invalid DataView length ${length}`);
    }
    this.$bytes = typed_view<Uint8Array>(buffer.$bytes, offset, length);
    this.$buffer = buffer;
    this.$offset = offset;
  }

  get buffer(): ArrayBuffer {
    return this.$buffer;
  }

  get byteLength(): number {
    return this.$bytes.length;
  }

  get byteOffset(): number {
    return this.$offset;
  }

  getInt8(byteOffset: number): number {
    return typed_load<Int8Array, number>(this.$bytes, i32_from_f64_exact(byteOffset));
  }

  getUint8(byteOffset: number): number {
    return typed_load<Uint8Array, number>(this.$bytes, i32_from_f64_exact(byteOffset));
  }

  getInt16(byteOffset: number, littleEndian?: boolean): number {
    return (read16(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false) << 16) >> 16;
  }

  getUint16(byteOffset: number, littleEndian?: boolean): number {
    return read16(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  getInt32(byteOffset: number, littleEndian?: boolean): number {
    return read32(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  getUint32(byteOffset: number, littleEndian?: boolean): number {
    return read32(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false) >>> 0;
  }

  getFloat32(byteOffset: number, littleEndian?: boolean): number {
    return readFloat32(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  getFloat64(byteOffset: number, littleEndian?: boolean): number {
    return readFloat64(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  getBigInt64(byteOffset: number, littleEndian?: boolean): bigint {
    return read64(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  getBigUint64(byteOffset: number, littleEndian?: boolean): bigint {
    return readUnsigned64(this.$bytes, i32_from_f64_exact(byteOffset), littleEndian ?? false);
  }

  setInt8(byteOffset: number, value: number): void {
    typed_store<Uint8Array, number>(this.$bytes, i32_from_f64_exact(byteOffset), value);
  }

  setUint8(byteOffset: number, value: number): void {
    typed_store<Uint8Array, number>(this.$bytes, i32_from_f64_exact(byteOffset), value);
  }

  setInt16(byteOffset: number, value: number, littleEndian?: boolean): void {
    write16(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setUint16(byteOffset: number, value: number, littleEndian?: boolean): void {
    write16(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setInt32(byteOffset: number, value: number, littleEndian?: boolean): void {
    write32(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setUint32(byteOffset: number, value: number, littleEndian?: boolean): void {
    write32(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setFloat32(byteOffset: number, value: number, littleEndian?: boolean): void {
    writeFloat32(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setFloat64(byteOffset: number, value: number, littleEndian?: boolean): void {
    writeFloat64(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setBigInt64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    write64(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }

  setBigUint64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    write64(this.$bytes, i32_from_f64_exact(byteOffset), value, littleEndian ?? false);
  }
}
