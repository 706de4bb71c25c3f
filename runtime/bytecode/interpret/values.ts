/** The interpreter's values: plain JavaScript ones wherever JavaScript has them, else objects which know their row of the type table. */
import {
  type FunctionDefinition,
  type Module,
  STRING_TYPE,
  type TypedArrayElement,
  type ValueType,
} from "../module.ts";
import type { ModuleTyping } from "../module-typing.ts";

/** What every object has. */
interface Restrictable {
  /** What it refuses, as `object.integrity` says it. */
  integrity?: number;
}

/** Fields in layout order. */
export interface StructObject extends Restrictable {
  readonly kind: "struct";
  readonly type: number;
  readonly fields: Operand[];
}

/** Elements; a hole is a hole of the JavaScript array. */
export interface ArrayObject extends Restrictable {
  readonly kind: "array";
  readonly type: number;
  readonly items: Operand[];
  /** Struct that holds its named properties. */
  properties?: Reference;
}

export interface TypedArrayObject extends Restrictable {
  readonly kind: "typed-array";
  readonly type: number;
  readonly items: TypedItems;
}

export interface ClosureObject extends Restrictable {
  readonly kind: "closure";
  readonly type: number;
  readonly function: number;
  readonly captures: readonly Operand[];
}

/** The function that a closure stands for, through all adapters; any other value is itself. */
export function adapted(module: Module, value: Boxed): Boxed {
  let found = value;
  while (isObject(found) && found.kind === "closure") {
    if (!module.functions[found.function]?.isAdapter) break;
    found = found.captures[0] as Boxed;
  }
  return found;
}

/** A future is always settled: its task ran at the fork. */
export interface FutureObject extends Restrictable {
  readonly kind: "future";
  readonly type: number;
  readonly outcome: Outcome;
}

/** How a task ended. `value` is undefined where its function gives nothing. */
export type Outcome =
  | { readonly kind: "returned"; readonly value: Operand }
  | { readonly kind: "threw"; readonly value: Boxed };

export type HeapObject =
  | StructObject
  | ArrayObject
  | TypedArrayObject
  | ClosureObject
  | FutureObject;

/** A boxed value. */
export type Boxed = undefined | null | boolean | number | string | HeapObject;

export type Reference = undefined | null | string | HeapObject;

/** Whatever lies on the operand stack: i32, f64 and bool (0 or 1) as numbers, i64 as bigint, references, boxed values. */
export type Operand = Boxed | bigint;

export type TypedItems =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

interface TypedItemsClass {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): TypedItems;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): TypedItems;
}

const TYPED_ARRAYS = {
  i8: Int8Array,
  u8: Uint8Array,
  u8c: Uint8ClampedArray,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
  i64: BigInt64Array,
  u64: BigUint64Array,
} as const satisfies Record<TypedArrayElement, TypedItemsClass>;

/** Zeroed elements; undefined when the host has no room for them. */
export function newTypedItems(element: TypedArrayElement, length: number): TypedItems | undefined {
  try {
    return new TYPED_ARRAYS[element](length);
  } catch {
    return undefined;
  }
}

/** Elements of the kind on the bytes of others; undefined outside of them or where they are not aligned. */
export function viewTypedItems(
  element: TypedArrayElement,
  { buffer, byteOffset, byteLength }: TypedItems,
  start: number,
  length: number,
): TypedItems | undefined {
  const items = TYPED_ARRAYS[element];
  const isInside = start >= 0 && length >= 0;
  if (!isInside || start + length * items.BYTES_PER_ELEMENT > byteLength) return undefined;
  if ((byteOffset + start) % items.BYTES_PER_ELEMENT !== 0) return undefined;
  return new items(buffer as ArrayBuffer, byteOffset + start, length);
}

/** What a local, field or element of the type holds before anything is stored in it. */
export function zeroOf(type: ValueType): Operand {
  switch (type) {
    case "i32":
    case "f64":
    case "bool":
      return 0;
    case "i64":
      return 0n;
    default:
      return undefined;
  }
}

/** Locals of a frame before its first instruction. */
export function initialLocals(
  definition: FunctionDefinition,
  parameters: readonly Operand[],
): Operand[] {
  const locals = [...parameters];
  for (const type of definition.locals) locals.push(zeroOf(type));
  return locals;
}

/** An operand of the type as a boxed value: what `array.get_or_undefined`, the console and results see. */
export function box(operand: Operand, type: ValueType): Boxed {
  if (type === "bool") return operand !== 0;
  return typeof operand === "bigint" ? Number(operand) : operand;
}

/** Whether the value is a reference of the type; undefined and null are of none. */
export function isOfType(typing: ModuleTyping, value: Operand, type: number): boolean {
  if (typeof value === "string") return typing.isSubtype(STRING_TYPE, type);
  return typeof value === "object" && value !== null && typing.isSubtype(value.type, type);
}

export function isObject(value: Operand): value is HeapObject {
  return typeof value === "object" && value !== null;
}

/** Is it undefined or null? */
export function isNullish(reference: Operand): reference is undefined | null {
  return reference === undefined || reference === null;
}
