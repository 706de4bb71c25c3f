/** What tells Node's buffers from other arrays of bytes: a flag of the object, known to the host and to JSON (runtime/bytecode/buffers.ts). */
import { object_integrity, object_restrict } from "tscript:intrinsics";

const IS_BUFFER = 8;

/** The bytes as a buffer. */
export function marked(bytes: Uint8Array): Uint8Array {
  object_restrict(bytes, IS_BUFFER);
  return bytes;
}

/** `Buffer.isBuffer(value)` */
export function isBuffer(value: unknown): boolean {
  return value instanceof Uint8Array && (object_integrity(value) & IS_BUFFER) !== 0;
}
