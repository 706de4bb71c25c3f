/** What the world outside sees of the interpreter's values. */
import { BUFFER_FLAG } from "../buffers.ts";
import {
  type HeapView,
  NAMELESS_FUNCTION,
  rebuildHostValues,
  type ViewedValue,
} from "../host-values.ts";
import type { Module, StructRole, ValueType } from "../module.ts";
import type { Machine } from "./machine.ts";
import { adapted, type Boxed, box, type HeapObject, isObject, type Operand } from "./values.ts";

/** The host's own value for a boxed one. */
export function toHostValue(module: Module, value: Boxed): unknown {
  return toHostValues(module, [value])[0];
}

/** The host's own values; what they share they go on sharing. */
export function toHostValues(
  module: Module,
  values: readonly Boxed[],
  globals: readonly Operand[] = [],
): unknown[] {
  return rebuildHostValues(viewOf(module, globals), values.map(viewed));
}

function viewOf(module: Module, globals: readonly Operand[]): HeapView<HeapObject> {
  const { types, functions } = module;
  return {
    types,
    typeOf: (object) => object.type,
    field: (object, index) => {
      const type = types[object.type];
      if (object.kind !== "struct" || type?.kind !== "struct") return viewed(undefined);
      return viewedOperand(object.fields[index], type.fields[index]?.type ?? "value");
    },
    length: (object) => (object.kind === "array" ? object.items.length : 0),
    element: (object, index) => {
      const type = types[object.type];
      if (object.kind !== "array" || type?.kind !== "array") return undefined;
      // Arrays of integers have no holes: what was never stored is zero.
      if (type.element === "i32" || type.element === "i64")
        return viewed(Number(object.items[index] ?? 0));
      return index in object.items ? viewedOperand(object.items[index], type.element) : undefined;
    },
    properties: (object) => viewed(object.kind === "array" ? object.properties : undefined),
    isBuffer: (object) => ((object.integrity ?? 0) & BUFFER_FLAG) !== 0,
    typedArray: (object) =>
      object.kind === "typed-array" ? object.items.slice() : new Uint8Array(),
    long: (object, index) => {
      const operand = object.kind === "struct" ? object.fields[index] : undefined;
      return typeof operand === "bigint" ? operand : 0n;
    },
    functionFacts: (object) => {
      const known = adapted(module, object);
      if (!isObject(known) || known.kind !== "closure") return NAMELESS_FUNCTION;
      const { name = "", length = 0, kind = "plain" } = functions[known.function] ?? {};
      return { name, length, kind };
    },
    adapted: (object) => {
      const known = adapted(module, object);
      return isObject(known) ? known : object;
    },
    variable: (name) => {
      const index = module.globals.findIndex((each) => each.name === name);
      return viewedOperand(globals[index], module.globals[index]?.type ?? "value");
    },
  };
}

/** Whether the object is what the program knows as a bigint. */
export function isBigint(machine: { readonly module: Module }, object: HeapObject): boolean {
  return isOfRole(machine, object, "bigint");
}

/** Whether the object is what the program knows as a symbol. */
export function isSymbol(machine: { readonly module: Module }, object: HeapObject): boolean {
  return isOfRole(machine, object, "symbol");
}

function isOfRole(
  { module }: { readonly module: Module },
  object: HeapObject,
  role: StructRole,
): boolean {
  const type = object.kind === "struct" ? module.types[object.type] : undefined;
  return type?.kind === "struct" && type.role === role;
}

/**
 * The value as it compares: a bigint as one, so that it does by its number; of an adapter the function it stands for; of the objects that stand for a
 * buffer always the same one.
 */
export function primitiveOf(machine: Machine, value: Boxed): Operand {
  if (!isObject(value)) return value;
  if (isBigint(machine, value)) return toHostValue(machine.module, value) as bigint;
  if (isOfRole(machine, value, "array-buffer")) return bufferOf(machine, value);
  return adapted(machine.module, value);
}

function bufferOf(machine: Machine, object: HeapObject): HeapObject {
  const type = machine.module.types[object.type];
  if (object.kind !== "struct" || type?.kind !== "struct") return object;
  const bytes = object.fields[type.fields.findIndex(({ name }) => name === "$bytes")];
  const isTyped = isObject(bytes) && bytes.kind === "typed-array";
  return isTyped ? machine.bufferOf(bytes.items.buffer, object) : object;
}

function viewedOperand(operand: Operand, type: ValueType): ViewedValue<HeapObject> {
  return viewed(operand === undefined ? undefined : box(operand, type));
}

function viewed(value: Boxed): ViewedValue<HeapObject> {
  return isObject(value) ? { kind: "object", object: value } : { kind: "plain", value };
}
