/** The typed arrays by name, and the width of their elements. */
import type { TypedArrayElement } from "../../runtime/bytecode/module.ts";
import type { DeclaredType } from "../check/types.ts";

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

const STAND_INS = "typed-array-classes.ts";
const SUFFIX = "Class";

/** The class of the library that stands for a typed array which is a value. */
export function standInOf(name: string): string {
  return `${STAND_INS}#${name}${SUFFIX}`;
}

/** The name of the typed array that a class of the library stands for. */
export function typedName({ symbol }: DeclaredType): string | undefined {
  const { module, name } = symbol;
  return module.isLibrary && module.path === STAND_INS ? name.slice(0, -SUFFIX.length) : undefined;
}
