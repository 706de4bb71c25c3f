/** Numbers in bytes, at any place: what `DataView` and Node's buffers read and write. `little`: the lowest byte comes first. Places outside are a RangeError, as DataViews word it. */
import {
  type int,
  typed_load,
  typed_load_swapped,
  typed_store,
  typed_store_swapped,
} from "tscript:intrinsics";

export function read16(bytes: Uint8Array, at: int, little: boolean): number {
  return little
    ? typed_load<Uint16Array, number>(bytes, at)
    : typed_load_swapped<Uint16Array, number>(bytes, at);
}

export function write16(bytes: Uint8Array, at: int, value: number, little: boolean): void {
  if (little) typed_store<Uint16Array, number>(bytes, at, value);
  else typed_store_swapped<Uint16Array, number>(bytes, at, value);
}

/** Signed. */
export function read32(bytes: Uint8Array, at: int, little: boolean): number {
  return little
    ? typed_load<Int32Array, number>(bytes, at)
    : typed_load_swapped<Int32Array, number>(bytes, at);
}

export function write32(bytes: Uint8Array, at: int, value: number, little: boolean): void {
  const word = value | 0;
  if (little) typed_store<Int32Array, number>(bytes, at, word);
  else typed_store_swapped<Int32Array, number>(bytes, at, word);
}

export function readFloat32(bytes: Uint8Array, at: int, little: boolean): number {
  return little
    ? typed_load<Float32Array, number>(bytes, at)
    : typed_load_swapped<Float32Array, number>(bytes, at);
}

export function writeFloat32(bytes: Uint8Array, at: int, value: number, little: boolean): void {
  if (little) typed_store<Float32Array, number>(bytes, at, value);
  else typed_store_swapped<Float32Array, number>(bytes, at, value);
}

export function readFloat64(bytes: Uint8Array, at: int, little: boolean): number {
  return little
    ? typed_load<Float64Array, number>(bytes, at)
    : typed_load_swapped<Float64Array, number>(bytes, at);
}

export function writeFloat64(bytes: Uint8Array, at: int, value: number, little: boolean): void {
  if (little) typed_store<Float64Array, number>(bytes, at, value);
  else typed_store_swapped<Float64Array, number>(bytes, at, value);
}

/** Signed. */
export function read64(bytes: Uint8Array, at: int, little: boolean): bigint {
  return little
    ? typed_load<BigInt64Array, bigint>(bytes, at)
    : typed_load_swapped<BigInt64Array, bigint>(bytes, at);
}

export function readUnsigned64(bytes: Uint8Array, at: int, little: boolean): bigint {
  return little
    ? typed_load<BigUint64Array, bigint>(bytes, at)
    : typed_load_swapped<BigUint64Array, bigint>(bytes, at);
}

export function write64(bytes: Uint8Array, at: int, value: bigint, little: boolean): void {
  if (little) typed_store<BigInt64Array, bigint>(bytes, at, value);
  else typed_store_swapped<BigInt64Array, bigint>(bytes, at, value);
}
