/** `DataView`: numbers of any width at any place of a buffer, put together of single bytes. */
import { typed_new, typed_view } from "tscript:intrinsics";
import type { ArrayBuffer } from "./array-buffer.ts";

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
    return (this.$read(byteOffset, 1, false) << 24) >> 24;
  }

  getUint8(byteOffset: number): number {
    return this.$read(byteOffset, 1, false);
  }

  getInt16(byteOffset: number, littleEndian?: boolean): number {
    return (this.$read(byteOffset, 2, littleEndian === true) << 16) >> 16;
  }

  getUint16(byteOffset: number, littleEndian?: boolean): number {
    return this.$read(byteOffset, 2, littleEndian === true);
  }

  getInt32(byteOffset: number, littleEndian?: boolean): number {
    return this.$read(byteOffset, 4, littleEndian === true);
  }

  getUint32(byteOffset: number, littleEndian?: boolean): number {
    return this.$read(byteOffset, 4, littleEndian === true) >>> 0;
  }

  getFloat32(byteOffset: number, littleEndian?: boolean): number {
    const word = typed_new<Int32Array>(1);
    word[0] = this.$read(byteOffset, 4, littleEndian === true);
    return typed_view<Float32Array>(word, 0, 1)[0]!;
  }

  getFloat64(byteOffset: number, littleEndian?: boolean): number {
    const little = littleEndian === true;
    this.$check(byteOffset, 8);
    const words = typed_new<Int32Array>(2);
    words[0] = this.$read(little ? byteOffset : byteOffset + 4, 4, little);
    words[1] = this.$read(little ? byteOffset + 4 : byteOffset, 4, little);
    return typed_view<Float64Array>(words, 0, 1)[0]!;
  }

  getBigInt64(byteOffset: number, littleEndian?: boolean): bigint {
    return BigInt.asIntN(64, this.getBigUint64(byteOffset, littleEndian));
  }

  getBigUint64(byteOffset: number, littleEndian?: boolean): bigint {
    const little = littleEndian === true;
    this.$check(byteOffset, 8);
    const low = this.$read(little ? byteOffset : byteOffset + 4, 4, little) >>> 0;
    const high = this.$read(little ? byteOffset + 4 : byteOffset, 4, little) >>> 0;
    return (BigInt(high) << 32n) | BigInt(low);
  }

  setInt8(byteOffset: number, value: number): void {
    this.$write(byteOffset, 1, value | 0, false);
  }

  setUint8(byteOffset: number, value: number): void {
    this.$write(byteOffset, 1, value | 0, false);
  }

  setInt16(byteOffset: number, value: number, littleEndian?: boolean): void {
    this.$write(byteOffset, 2, value | 0, littleEndian === true);
  }

  setUint16(byteOffset: number, value: number, littleEndian?: boolean): void {
    this.$write(byteOffset, 2, value | 0, littleEndian === true);
  }

  setInt32(byteOffset: number, value: number, littleEndian?: boolean): void {
    this.$write(byteOffset, 4, value | 0, littleEndian === true);
  }

  setUint32(byteOffset: number, value: number, littleEndian?: boolean): void {
    this.$write(byteOffset, 4, value | 0, littleEndian === true);
  }

  setFloat32(byteOffset: number, value: number, littleEndian?: boolean): void {
    const word = typed_new<Float32Array>(1);
    word[0] = value;
    this.$write(byteOffset, 4, typed_view<Int32Array>(word, 0, 1)[0]!, littleEndian === true);
  }

  setFloat64(byteOffset: number, value: number, littleEndian?: boolean): void {
    const number = typed_new<Float64Array>(1);
    number[0] = value;
    const words = typed_view<Int32Array>(number, 0, 2);
    this.$writeWords(byteOffset, words[0]!, words[1]!, littleEndian === true);
  }

  setBigInt64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    const low = Number(BigInt.asIntN(32, value));
    const high = Number(BigInt.asIntN(32, value >> 32n));
    this.$writeWords(byteOffset, low, high, littleEndian === true);
  }

  setBigUint64(byteOffset: number, value: bigint, littleEndian?: boolean): void {
    this.setBigInt64(byteOffset, value, littleEndian);
  }

  $read(byteOffset: number, size: number, little: boolean): number {
    const bytes = this.$bytes;
    const at = this.$check(byteOffset, size);
    let result = 0;
    for (let i = 0; i < size; i++) {
      result = (result << 8) | bytes[little ? at + size - 1 - i : at + i]!;
    }
    return result;
  }

  $write(byteOffset: number, size: number, value: number, little: boolean): void {
    const bytes = this.$bytes;
    const at = this.$check(byteOffset, size);
    for (let i = 0; i < size; i++) bytes[little ? at + i : at + size - 1 - i] = value >> (8 * i);
  }

  $writeWords(byteOffset: number, low: number, high: number, little: boolean): void {
    this.$check(byteOffset, 8);
    this.$write(little ? byteOffset : byteOffset + 4, 4, low, little);
    this.$write(little ? byteOffset + 4 : byteOffset, 4, high, little);
  }

  /** The place as an integer, if all `size` bytes are inside. */
  $check(byteOffset: number, size: number): number {
    const at = byteOffset === byteOffset ? Math.trunc(byteOffset) : 0;
    if (at < 0 || at + size > this.$bytes.length) {
      throw new RangeError("Offset is outside the bounds of the DataView");
    }
    return at;
  }
}
