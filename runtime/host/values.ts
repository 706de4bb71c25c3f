/** Values of the heap as the host's own: for console.log, errors and results. The rules of rebuilding are bytecode/host-values. */
import { HOLE } from "../abi/memory-map.ts";
import {
  ARRAY,
  BOOL_HOLE,
  BOOL_UNDEFINED,
  CLOSURE,
  HEADER,
  INTEGRITY_BYTE,
  NUMBER_HOLE,
  NUMBER_UNDEFINED,
  STORE,
  TYPED,
} from "../abi/object-layout.ts";
import { BUFFER_FLAG } from "../bytecode/buffers.ts";
import {
  type HeapView,
  NAMELESS_FUNCTION,
  rebuildHostValues,
  type ViewedValue,
} from "../bytecode/host-values.ts";
import type { ResultType, TypedArrayElement, ValueType } from "../bytecode/module.ts";
import { viewBoxed, viewBoxedAt, viewReference } from "./boxed.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";

/** Classes of the host by element type. */
export const TYPED_ARRAY_CLASSES = {
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
} as const satisfies Record<TypedArrayElement, unknown>;

export type TypedArray = InstanceType<(typeof TYPED_ARRAY_CLASSES)[TypedArrayElement]>;

const HOLE_HIGH_WORD = Number(NUMBER_HOLE >> 32n);
const UNDEFINED_HIGH_WORD = Number(NUMBER_UNDEFINED >> 32n);

export interface HostValueOptions {
  /** Typed arrays become views of the shared memory instead of copies. */
  readonly sharesTypedArrays?: boolean;
}

/**
 * The host's value for what generated code gave back.
 * @param type its bytecode type; `void` gives undefined
 */
export function toHostValue(
  context: Context,
  raw: RawValue | undefined,
  type: ResultType,
  options: HostValueOptions = {},
): unknown {
  if (raw === undefined || type === "void") return undefined;
  return toHostValues(context, [viewRaw(context, raw, type)], options)[0];
}

/** The host's values; what they share they go on sharing. */
export function toHostValues(
  context: Context,
  values: readonly ViewedValue<number>[],
  options: HostValueOptions = {},
): unknown[] {
  return rebuildHostValues(heapView(context, options.sharesTypedArrays === true), values);
}

const UNDEFINED_VIEW: ViewedValue<number> = { kind: "plain", value: undefined };

/** Elements of a `value[]`, holes as undefined. */
export function viewValueArray(context: Context, array: number): ViewedValue<number>[] {
  const { words } = context;
  const store = words.loadAddress(array + ARRAY.store);
  const length = words.load(store + STORE.length);
  const views: ViewedValue<number>[] = [];
  for (let index = 0; index < length; index += 1) {
    views.push(viewBoxedAt(context, store + STORE.elements + 8 * index) ?? UNDEFINED_VIEW);
  }
  return views;
}

function viewRaw(context: Context, raw: RawValue, type: ValueType): ViewedValue<number> {
  if (type === "value") return viewBoxed(context, raw as bigint);
  if (type === "bool") return { kind: "plain", value: raw !== 0 };
  if (typeof type === "number") return viewReference(context, (raw as number) >>> 0);
  return { kind: "plain", value: Number(raw) };
}

function heapView(context: Context, sharesTypedArrays: boolean): HeapView<number> {
  const { words } = context;
  const { types } = context.metadata.module;
  const storeOf = (array: number): number => words.loadAddress(array + ARRAY.store);
  const adapted = (closure: number): number => {
    let known = closure;
    while (context.metadata.functions[words.load(known + CLOSURE.function)]?.isAdapter) {
      const inner = words.loadAddress(known + CLOSURE.captures);
      if (types[words.load(inner + HEADER.type)]?.kind !== "closure") break;
      known = inner;
    }
    return known;
  };
  return {
    types,
    typeOf: (object) => words.load(object + HEADER.type),
    field(object, index) {
      const typeIndex = words.load(object + HEADER.type);
      const type = types[typeIndex];
      const offset = context.metadata.layouts[typeIndex]?.offsets[index];
      const field = type?.kind === "struct" ? type.fields[index] : undefined;
      if (offset === undefined || field === undefined) return UNDEFINED_VIEW;
      return viewField(context, object + offset, field.type);
    },
    length: (array) => words.load(storeOf(array) + STORE.length),
    element(array, index) {
      const type = types[words.load(array + HEADER.type)];
      if (type?.kind !== "array") return undefined;
      return viewElement(context, storeOf(array) + STORE.elements, index, type.element);
    },
    properties: (array) => viewReference(context, words.loadAddress(array + ARRAY.properties)),
    isBuffer: (object) =>
      ((words.load(object + HEADER.info) >> (8 * INTEGRITY_BYTE)) & BUFFER_FLAG) !== 0,
    typedArray(object) {
      const view = viewTypedArray(context, object);
      return sharesTypedArrays ? view : view.slice();
    },
    long(object, index) {
      const offset = context.metadata.layouts[words.load(object + HEADER.type)]?.offsets[index];
      return offset === undefined ? 0n : BigInt.asIntN(64, words.load64(object + offset));
    },
    functionFacts(closure) {
      const definition =
        context.metadata.functions[words.load(adapted(closure) + CLOSURE.function)];
      if (!definition || definition.isAdapter) return NAMELESS_FUNCTION;
      const { name, length, kind } = definition;
      return { name, length, kind };
    },
    adapted,
    variable(name) {
      const found = context.metadata.globals.find((each) => each.name === name);
      return found ? viewField(context, found.address, found.type) : UNDEFINED_VIEW;
    },
  };
}

function viewField(context: Context, address: number, type: ValueType): ViewedValue<number> {
  const { words } = context;
  switch (type) {
    case "f64":
      return words.load(address + 4) >>> 0 === UNDEFINED_HIGH_WORD
        ? UNDEFINED_VIEW
        : { kind: "plain", value: words.loadF64(address) };
    case "i32":
      return { kind: "plain", value: words.load(address) };
    case "i64":
      return { kind: "plain", value: Number(BigInt.asIntN(64, words.load64(address))) };
    case "bool":
      return { kind: "plain", value: words.load(address) !== 0 };
    case "value":
      return viewBoxedAt(context, address) ?? UNDEFINED_VIEW;
    default:
      return viewReference(context, words.loadAddress(address));
  }
}

/** @returns undefined for a hole */
function viewElement(
  context: Context,
  elements: number,
  index: number,
  type: ValueType,
): ViewedValue<number> | undefined {
  const { words } = context;
  switch (type) {
    case "f64": {
      const address = elements + 8 * index;
      const high = words.load(address + 4) >>> 0;
      if (high === HOLE_HIGH_WORD) return undefined;
      if (high === UNDEFINED_HIGH_WORD) return UNDEFINED_VIEW;
      return { kind: "plain", value: words.loadF64(address) };
    }
    case "value":
      return viewBoxedAt(context, elements + 8 * index);
    case "i64":
      return viewField(context, elements + 8 * index, type);
    case "bool":
      return viewBool(words.loadByte(elements + index));
    case "i32":
      return viewField(context, elements + 4 * index, type);
    default: {
      const address = words.loadAddress(elements + 4 * index);
      return address === HOLE ? undefined : viewReference(context, address);
    }
  }
}

function viewBool(byte: number): ViewedValue<number> | undefined {
  if (byte === BOOL_UNDEFINED) return UNDEFINED_VIEW;
  return byte === BOOL_HOLE ? undefined : { kind: "plain", value: byte !== 0 };
}

/** The elements of a typed array, in place. */
export function viewTypedArray({ words, metadata }: Context, address: number): TypedArray {
  const type = metadata.module.types[words.load(address + HEADER.type)];
  const element = type?.kind === "typed-array" ? type.element : "u8";
  const length = words.load(address + TYPED.length);
  const data = words.loadAddress(address + TYPED.data);
  const make: new (buffer: SharedArrayBuffer, byteOffset: number, length: number) => TypedArray =
    TYPED_ARRAY_CLASSES[element];
  return new make(words.buffer, data, length);
}
