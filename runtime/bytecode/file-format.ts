/**
 * What encoder and decoder of `.tsb` files share. A file is: magic, version, checksum of the rest; then the pool of all texts, and the parts
 * of the module in the order of `encode`, where each text is an index in the pool.
 */
import type { TypeDefinition, ValueType } from "./module.ts";

/** "TSB". */
export const MAGIC: readonly number[] = [0x54, 0x53, 0x42];

/** Grows with every change that an older reader would misread. */
export const FORMAT_VERSION = 13;

/** Bytes before the checked part: magic, version, checksum. */
export const HEADER_BYTES = 8;

/** Type kinds; the place in the list is the code in the file. */
export const TYPE_KINDS = [
  "object",
  "string",
  "struct",
  "array",
  "typed-array",
  "closure",
  "future",
  "interface",
] as const satisfies readonly TypeDefinition["kind"][];

/** Result types which are no references; the place in the list is the code in the file, references follow. */
export const PLAIN_TYPES = [
  "void",
  "i32",
  "i64",
  "f64",
  "bool",
  "value",
] as const satisfies readonly (ValueType | "void")[];

/** CRC-32 (IEEE 802.3) of the bytes from `start`. */
export function checksum(bytes: Uint8Array, start: number): number {
  let value = -1;
  for (let index = start; index < bytes.length; index += 1) {
    value = (CRC_TABLE[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  }
  return ~value >>> 0;
}

const CRC_TABLE: Int32Array = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

/** The byte that says of a function whether it is an adapter; else it may say the `length` of its closures, from `FIRST_LENGTH` on. */
export const ADAPTER = 1;
export const FIRST_LENGTH = 2;
