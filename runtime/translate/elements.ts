/** How elements lie in arrays and typed arrays: width, loads and stores, what stands for a hole. */
import { HOLE } from "../abi/memory-map.ts";
import { BOOL_HOLE, NUMBER_HOLE, VALUE_HOLE } from "../abi/object-layout.ts";
import type { TypedArrayElement, ValueType } from "../bytecode/module.ts";
import type { LoadOp, StoreOp } from "../wasm/opcodes.ts";
import { type WasmType, wasmType } from "./representation.ts";

/** Representation of an array's elements, as far as memory is concerned. */
export type ElementKind = "i32" | "i64" | "f64" | "bool" | "ref" | "value";

/** All kinds; the place in the list is the kind's number in tables of the generated module. */
export const ELEMENT_KINDS = ["i32", "i64", "f64", "bool", "ref", "value"] as const;

/** Layout of elements of one kind. */
export interface ElementLayout {
  readonly kind: ElementKind;
  readonly wasm: WasmType;
  /** Logarithm of the width in bytes. */
  readonly shift: number;
  readonly load: LoadOp;
  readonly store: StoreOp;
}

const LAYOUTS: Readonly<Record<ElementKind, ElementLayout>> = {
  i32: { kind: "i32", wasm: "i32", shift: 2, load: "i32.load", store: "i32.store" },
  i64: { kind: "i64", wasm: "i64", shift: 3, load: "i64.load", store: "i64.store" },
  f64: { kind: "f64", wasm: "f64", shift: 3, load: "f64.load", store: "f64.store" },
  bool: { kind: "bool", wasm: "i32", shift: 0, load: "i32.load8_u", store: "i32.store8" },
  ref: { kind: "ref", wasm: "i32", shift: 2, load: "i32.load", store: "i32.store" },
  value: { kind: "value", wasm: "i64", shift: 3, load: "i64.load", store: "i64.store" },
};

/** Kind of elements of a bytecode type. */
export function elementKind(element: ValueType): ElementKind {
  return typeof element === "number" ? "ref" : element;
}

/** Layout of elements of a bytecode type. */
export function elementLayout(element: ValueType): ElementLayout {
  return LAYOUTS[elementKind(element)];
}

/** Layout of elements of a kind. */
export function layoutOfKind(kind: ElementKind): ElementLayout {
  return LAYOUTS[kind];
}

/** What a hole is as an element's bits; undefined where the kind has none and zero stands for it. */
export function holeOf(kind: ElementKind): number | bigint | undefined {
  switch (kind) {
    case "f64":
      return NUMBER_HOLE;
    case "value":
      return VALUE_HOLE;
    case "ref":
      return HOLE;
    case "bool":
      return BOOL_HOLE;
    default:
      return undefined;
  }
}

/** Layout of typed-array elements, and the number type in which the bytecode has them. */
export interface TypedLayout {
  readonly shift: number;
  readonly load: LoadOp;
  readonly store: StoreOp;
  readonly number: "i32" | "i64" | "f64";
}

/** TABLE of typed-array layouts; `f32` and `u32` are converted after the load and before the store. */
export const TYPED_LAYOUTS: Readonly<Record<TypedArrayElement, TypedLayout>> = {
  i8: { shift: 0, load: "i32.load8_s", store: "i32.store8", number: "i32" },
  u8: { shift: 0, load: "i32.load8_u", store: "i32.store8", number: "i32" },
  u8c: { shift: 0, load: "i32.load8_u", store: "i32.store8", number: "i32" },
  i16: { shift: 1, load: "i32.load16_s", store: "i32.store16", number: "i32" },
  u16: { shift: 1, load: "i32.load16_u", store: "i32.store16", number: "i32" },
  i32: { shift: 2, load: "i32.load", store: "i32.store", number: "i32" },
  u32: { shift: 2, load: "i32.load", store: "i32.store", number: "f64" },
  f32: { shift: 2, load: "f32.load", store: "f32.store", number: "f64" },
  f64: { shift: 3, load: "f64.load", store: "f64.store", number: "f64" },
  i64: { shift: 3, load: "i64.load", store: "i64.store", number: "i64" },
  u64: { shift: 3, load: "i64.load", store: "i64.store", number: "i64" },
};

/** WebAssembly type of an element of a bytecode type. */
export function elementWasm(element: ValueType): WasmType {
  return wasmType(element);
}
