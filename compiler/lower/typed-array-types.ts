/** The typed arrays by name, and the width of their elements. */
import type { TypedArrayElement } from "../../runtime/bytecode/module.ts";

/** By the name of the class. */
export const TYPED_ARRAYS: Readonly<Record<string, TypedArrayElement>> = {
  Int8Array: "i8",
  Uint8Array: "u8",
  Uint8ClampedArray: "u8c",
  Int16Array: "i16",
  Uint16Array: "u16",
  Int32Array: "i32",
  Uint32Array: "u32",
  Float32Array: "f32",
  Float64Array: "f64",
  BigInt64Array: "i64",
  BigUint64Array: "u64",
  Buffer: "u8",
};

/** Element width of the typed arrays of the name, if it is one's. */
export function typedArrayElement(name: string): TypedArrayElement | undefined {
  return Object.hasOwn(TYPED_ARRAYS, name) ? TYPED_ARRAYS[name] : undefined;
}
