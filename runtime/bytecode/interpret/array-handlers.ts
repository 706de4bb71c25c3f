/** Interprets arrays and typed arrays. Undefined and null have length 0 and take no element; reading one of theirs is a TypeError. */
import type { ArrayType, TypedArrayType } from "../module.ts";
import type { Handlers } from "./handler.ts";
import type { Machine } from "./machine.ts";
import {
  type ArrayObject,
  box,
  isNullish,
  isObject,
  newTypedItems,
  type Operand,
  type TypedArrayObject,
  type TypedItems,
  viewTypedItems,
  zeroOf,
} from "./values.ts";

export const ARRAY_HANDLERS = {
  "array.new": (machine, [type]) => {
    const length = machine.popNumber();
    if (length < 0) return machine.throwError("RangeError", "Invalid array length");
    if (machine.charge(length)) machine.pushMade({ kind: "array", type, items: holes(length) });
  },
  "array.of": (machine, [type, count]) => {
    machine.pushMade({ kind: "array", type, items: machine.popMany(count) });
  },
  "array.length": (machine) => machine.push(popItems(machine).length),
  "array.set_length": (machine) => {
    const length = machine.popNumber();
    const items = popItems(machine);
    if (length < 0) return machine.throwError("RangeError", "Invalid array length");
    if (machine.charge(Math.max(0, length - items.length))) items.length = length;
  },
  "array.drop_first": (machine) => {
    popItems(machine).shift();
  },
  "array.properties": (machine) => machine.push(popArray(machine)?.properties),
  "array.set_properties": (machine) => {
    const properties = machine.popReference();
    const array = popArray(machine);
    if (array === undefined) return;
    machine.noteStore(array, properties);
    array.properties = properties;
  },
  "array.get": (machine, [type]) => {
    const isOfNumbers = arrayType(machine, type).element === "f64";
    withElement(machine, type, (element) => {
      if (element !== HOLE) machine.push(element);
      else if (isOfNumbers) machine.push(undefined);
      else machine.trap("indexOutOfRange");
    });
  },
  "array.get_or_undefined": (machine, [type]) => {
    withElement(machine, type, (element) => pushOrUndefined(machine, type, element));
  },
  "array.get_or_nan": (machine, [type]) => {
    withElement(machine, type, (element) => machine.push(element === HOLE ? Number.NaN : element));
  },
  "array.get_to_store": (machine, [type]) => {
    withElement(machine, type, (element) => machine.push(element === HOLE ? undefined : element));
  },
  "array.set": (machine) => {
    const element = machine.pop();
    const index = machine.popNumber();
    const array = machine.popReference();
    if (isNullish(array)) return machine.throwNullish(array, String(index), "set");
    const items = isObject(array) && array.kind === "array" ? array.items : [];
    // Tasks may each have their own part of one array, whose elements are there.
    if (isObject(array) && index >= items.length) machine.noteStore(array, element);
    // JavaScript makes a property of such a name, which arrays have no room for.
    if (index < 0) return machine.trap("indexOutOfRange");
    if (machine.charge(Math.max(0, index - items.length))) items[index] = element;
  },
  "array.has": (machine) => {
    const index = machine.popNumber();
    const array = popArray(machine);
    if (array === undefined) return machine.pushBool(false);
    const { element } = arrayType(machine, array.type);
    const isThere = index in array.items;
    machine.pushBool(hasHoles(element) ? isThere : index >= 0 && index < array.items.length);
  },
  "array.push": (machine) => {
    const element = machine.pop();
    popItems(machine).push(element);
  },
  "array.pop": (machine, [type]) => {
    const items = popItems(machine);
    const element = elementAt(machine, type, items, items.length - 1);
    if (items.length > 0) items.length -= 1;
    pushOrUndefined(machine, type, element);
  },
  "array.copy": (machine) => {
    const count = machine.popNumber();
    const sourceStart = machine.popNumber();
    const source = popItems(machine);
    const targetStart = machine.popNumber();
    const target = popItems(machine);
    if (!fits(source, sourceStart, count) || !fits(target, targetStart, count)) {
      return machine.trap("indexOutOfRange");
    }
    if (machine.charge(count)) {
      copyItems(target, targetStart, source.slice(sourceStart, sourceStart + count));
    }
  },
  "array.slice": (machine, [type]) => {
    const end = machine.popNumber();
    const start = machine.popNumber();
    const items = popItems(machine);
    if (!fits(items, start, end - start)) return machine.trap("indexOutOfRange");
    if (machine.charge(end - start)) {
      machine.pushMade({ kind: "array", type, items: items.slice(start, end) });
    }
  },
  "array.fill_holes": (machine, [type]) => {
    const start = Math.max(0, machine.popNumber());
    const items = popItems(machine);
    if (!hasHoles(arrayType(machine, type).element) || !machine.charge(items.length)) return;
    for (let index = start; index < items.length; index += 1) {
      if (!(index in items)) items[index] = undefined;
    }
  },
  "typed.new": (machine, [type]) => {
    const length = machine.popNumber();
    if (length < 0) {
      return machine.throwError("RangeError", `Invalid typed array length: ${length}`);
    }
    if (!machine.charge(length)) return;
    const items = newTypedItems(typedType(machine, type).element, length);
    if (items === undefined) machine.trap("outOfMemory");
    else machine.push({ kind: "typed-array", type, items });
  },
  "typed.length": (machine) => machine.push(popTyped(machine)?.length ?? 0),
  "typed.get": (machine) => {
    withTypedElement(machine, (element) => {
      if (element === undefined) machine.trap("indexOutOfRange");
      else machine.push(element);
    });
  },
  "typed.get_or_undefined": (machine) =>
    withTypedElement(machine, (element) => machine.push(element)),
  "typed.get_or_nan": (machine) =>
    withTypedElement(machine, (element) => machine.push(element ?? Number.NaN)),
  "typed.get_i64_or": (machine, [, missing]) =>
    withTypedElement(machine, (element) =>
      machine.push(element === undefined ? missing : BigInt(element)),
    ),
  "typed.set": (machine) => {
    const element = machine.popElement();
    const index = machine.popNumber();
    const array = machine.popReference();
    if (isNullish(array)) return machine.throwNullish(array, String(index), "set");
    const items = isObject(array) && array.kind === "typed-array" ? array.items : undefined;
    if (items !== undefined && index >= 0 && index < items.length)
      fillItems(items, element, index, index + 1);
  },
  "typed.subarray": (machine, [type]) => {
    const end = machine.popNumber();
    const start = machine.popNumber();
    const items = popTyped(machine);
    if (!fits(items, start, end - start)) return machine.trap("indexOutOfRange");
    if (items === undefined) return machine.push(undefined);
    machine.push({ kind: "typed-array", type, items: items.subarray(start, end) });
  },
  "string.from_bytes": (machine) => {
    const end = machine.popNumber();
    const start = machine.popNumber();
    const items = popTyped(machine);
    if (!fits(items, start, end - start)) return machine.trap("indexOutOfRange");
    if (!machine.charge(end - start)) return;
    let text = "";
    for (let at = start; at < end; at += 1) text += String.fromCharCode(Number(items?.[at]));
    machine.push(text);
  },
  "typed.byte_offset": (machine) => machine.push(popTyped(machine)?.byteOffset ?? 0),
  "typed.bytes": (machine, [type]) => {
    const buffer = popTyped(machine)?.buffer ?? new ArrayBuffer(0);
    machine.push({ kind: "typed-array", type, items: new Uint8Array(buffer) });
  },
  "typed.view": (machine, [type]) => {
    const length = machine.popNumber();
    const byteOffset = machine.popNumber();
    const items = popTyped(machine);
    const view =
      items && viewTypedItems(typedType(machine, type).element, items, byteOffset, length);
    if (view === undefined) machine.trap("indexOutOfRange");
    else machine.push({ kind: "typed-array", type, items: view });
  },
  "typed.load": (machine, [type, order]) => {
    const place = machine.popNumber();
    const bytes = popTyped(machine);
    const one = newTypedItems(typedType(machine, type).element, 1);
    if (one === undefined || !isInView(bytes, place, one.byteLength)) return throwOutside(machine);
    bytesOf(one, 0, 1).set(ordered(bytes.slice(place, place + one.byteLength), order));
    machine.push(signedLong(one[0] ?? 0));
  },
  "typed.store": (machine, [type, order]) => {
    const element = machine.popElement();
    const place = machine.popNumber();
    const bytes = popTyped(machine);
    const one = newTypedItems(typedType(machine, type).element, 1);
    if (one === undefined || !isInView(bytes, place, one.byteLength)) return throwOutside(machine);
    fillItems(one, element, 0, 1);
    bytes.set(ordered(bytesOf(one, 0, 1), order), place);
  },
  "typed.copy": (machine) => {
    const count = machine.popNumber();
    const sourceStart = machine.popNumber();
    const source = popTyped(machine);
    const targetStart = machine.popNumber();
    const target = popTyped(machine);
    if (!fits(source, sourceStart, count) || !fits(target, targetStart, count)) {
      return machine.trap("indexOutOfRange");
    }
    if (source === undefined || target === undefined || !machine.charge(count)) return;
    bytesOf(target, targetStart, count).set(bytesOf(source, sourceStart, count));
  },
  "typed.fill": (machine) => {
    const end = machine.popNumber();
    const start = machine.popNumber();
    const value = machine.popElement();
    const items = popTyped(machine);
    if (!fits(items, start, end - start)) return machine.trap("indexOutOfRange");
    if (items !== undefined && machine.charge(end - start)) fillItems(items, value, start, end);
  },
} satisfies Partial<Handlers>;

const HOLE = Symbol("hole");

/** Elements of an array that has none yet. */
function holes(length: number): Operand[] {
  const items: Operand[] = [];
  items.length = length;
  return items;
}

// Integers have no value to spare for a hole: what was never stored is zero.
function hasHoles(element: ArrayType["element"]): boolean {
  return element !== "i32" && element !== "i64";
}

function isReference(element: ArrayType["element"]): boolean {
  return element === "value" || typeof element === "number";
}

function arrayType(machine: Machine, type: number): ArrayType {
  const definition = machine.module.types[type];
  return definition?.kind === "array" ? definition : { kind: "array", element: "value" };
}

function typedType(machine: Machine, type: number): TypedArrayType {
  const definition = machine.module.types[type];
  return definition?.kind === "typed-array" ? definition : { kind: "typed-array", element: "f64" };
}

function popArray(machine: Machine): ArrayObject | undefined {
  const value = machine.popReference();
  return isObject(value) && value.kind === "array" ? value : undefined;
}

function popItems(machine: Machine): Operand[] {
  return popArray(machine)?.items ?? [];
}

/** Takes an index and an array and goes on with the element, unless there is no array to have one. */
function withElement(
  machine: Machine,
  type: number,
  next: (element: Operand | typeof HOLE) => void,
): void {
  const index = machine.popNumber();
  const array = machine.popReference();
  if (isNullish(array)) {
    machine.throwNullish(array, String(index));
    return;
  }
  const items = isObject(array) && array.kind === "array" ? array.items : [];
  next(elementAt(machine, type, items, index));
}

function elementAt(
  machine: Machine,
  type: number,
  items: readonly Operand[],
  index: number,
): Operand | typeof HOLE {
  if (index < 0 || index >= items.length) return HOLE;
  const { element } = arrayType(machine, type);
  // Arrays of numbers and booleans may hold undefined, which is no element of theirs to whoever reads one.
  if (index in items && (items[index] !== undefined || isReference(element))) return items[index];
  return hasHoles(element) ? HOLE : zeroOf(element);
}

function pushOrUndefined(machine: Machine, type: number, element: Operand | typeof HOLE): void {
  machine.push(element === HOLE ? undefined : box(element, arrayType(machine, type).element));
}

function copyItems(target: Operand[], start: number, copied: readonly Operand[]): void {
  for (let index = 0; index < copied.length; index += 1) {
    if (index in copied) target[start + index] = copied[index];
    else delete target[start + index];
  }
}

function popTyped(machine: Machine): TypedItems | undefined {
  const value = machine.popReference();
  return isObject(value) && value.kind === "typed-array"
    ? (value satisfies TypedArrayObject).items
    : undefined;
}

/** Like `withElement`, of a typed array. */
function withTypedElement(
  machine: Machine,
  next: (element: number | bigint | undefined) => void,
): void {
  const index = machine.popNumber();
  const array = machine.popReference();
  if (isNullish(array)) {
    machine.throwNullish(array, String(index));
    return;
  }
  const element = isObject(array) && array.kind === "typed-array" ? array.items[index] : undefined;
  next(element === undefined ? undefined : signedLong(element));
}

function signedLong(element: number | bigint): number | bigint {
  return typeof element === "bigint" ? BigInt.asIntN(64, element) : element;
}

function isInView(
  bytes: TypedItems | undefined,
  place: number,
  width: number,
): bytes is Uint8Array<ArrayBuffer> {
  return bytes instanceof Uint8Array && fits(bytes, place, width);
}

function ordered(bytes: Uint8Array, order: number): Uint8Array {
  return order === 1 ? bytes.reverse() : bytes;
}

function throwOutside(machine: Machine): void {
  machine.throwError("RangeError", "Offset is outside the bounds of the DataView");
}

function fillItems(items: TypedItems, value: number | bigint, start: number, end: number): void {
  if (items instanceof BigInt64Array || items instanceof BigUint64Array)
    items.fill(BigInt(value), start, end);
  else items.fill(Number(value), start, end);
}

function bytesOf(items: TypedItems, start: number, count: number): Uint8Array {
  const { buffer, byteOffset, BYTES_PER_ELEMENT } = items;
  return new Uint8Array(buffer, byteOffset + start * BYTES_PER_ELEMENT, count * BYTES_PER_ELEMENT);
}

function fits(items: ArrayLike<unknown> | undefined, start: number, count: number): boolean {
  return start >= 0 && count >= 0 && start + count <= (items?.length ?? 0);
}
