/** Plain data that a module is made of: types, handles with their indices, limits, constants, segments. */
import type { RefType, ValueType } from "./op-spec.ts";

/** Parameters and results of a function, block or tag. */
export interface FunctionType<
  P extends readonly ValueType[] = readonly ValueType[],
  R extends readonly ValueType[] = readonly ValueType[],
> {
  readonly params: P;
  readonly results: R;
}

/** A function that code can call, whether its body is written yet or not. */
export interface FunctionHandle<
  P extends readonly ValueType[] = readonly ValueType[],
  R extends readonly ValueType[] = readonly ValueType[],
> {
  readonly kind: "function";
  readonly index: number;
  readonly name: string;
  readonly typeIndex: number;
  readonly type: FunctionType<P, R>;
}

/** A global variable. */
export interface GlobalHandle<T extends ValueType = ValueType> {
  readonly kind: "global";
  readonly index: number;
  readonly name: string;
  readonly type: T;
  readonly isMutable: boolean;
}

/** A linear memory. */
export interface MemoryHandle {
  readonly kind: "memory";
  readonly index: number;
  readonly limits: MemoryLimits;
}

/** A table of references. */
export interface TableHandle {
  readonly kind: "table";
  readonly index: number;
  readonly type: RefType;
  readonly limits: Limits;
}

/** An exception tag; what it carries is `type.params`. */
export interface TagHandle {
  readonly kind: "tag";
  readonly index: number;
  readonly name: string;
  readonly typeIndex: number;
  readonly type: FunctionType;
}

/** A data or element segment. */
export interface SegmentHandle {
  readonly kind: "data" | "element";
  readonly index: number;
}

/** Size of a table in entries. */
export interface Limits {
  readonly min: number;
  readonly max?: number;
}

/** Size of a memory in pages of 65,536 bytes. A shared memory must have a maximum. */
export interface MemoryLimits extends Limits {
  readonly isShared?: boolean;
}

/** An expression that can be computed before any code runs. */
export type Constant =
  | { readonly kind: "number"; readonly type: "i32" | "f32" | "f64"; readonly value: number }
  | { readonly kind: "integer64"; readonly value: bigint }
  | { readonly kind: "global"; readonly global: GlobalHandle }
  | { readonly kind: "function"; readonly function: FunctionHandle }
  | { readonly kind: "null"; readonly type: RefType };

/** Anything that can be imported or exported. */
export type ExternHandle = FunctionHandle | GlobalHandle | MemoryHandle | TableHandle | TagHandle;

/** One import, in the order of the import section. */
export interface Import {
  readonly from: string;
  readonly name: string;
  readonly what: ExternHandle;
}

/** A data segment; without an address it is passive and waits for `memory.init`. */
export interface DataSegment {
  readonly bytes: Uint8Array;
  readonly address?: Constant;
}

/**
 * An element segment of functions. With `table` it is copied at instantiation; otherwise it is passive, or only
 * declares functions that `ref.func` names.
 */
export interface ElementSegment {
  readonly mode: "active" | "passive" | "declared";
  readonly functions: readonly FunctionHandle[];
  readonly table?: TableHandle;
  readonly offset?: Constant;
}

/** Constant 32-bit integer. */
export function constI32(value: number): Constant {
  return { kind: "number", type: "i32", value };
}

/** Constant 64-bit integer. */
export function constI64(value: bigint): Constant {
  return { kind: "integer64", value };
}

/** Constant double. */
export function constF64(value: number): Constant {
  return { kind: "number", type: "f64", value };
}

/** Constant single. */
export function constF32(value: number): Constant {
  return { kind: "number", type: "f32", value };
}
