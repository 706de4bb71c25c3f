/** Maps, Sets and dictionaries of the host as hash tables of the library: stdlib/lib/README.md, "Map and Set", says what their fields hold. */
import { elementBytes, HEADER } from "../abi/object-layout.ts";
import type { StructType, TypeDefinition, ValueType } from "../bytecode/module.ts";
import { allocateObject } from "../heap/allocate.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { hostState } from "./host-state.ts";
import { arrayElements, makeArray, makeTypedArray } from "./make-objects.ts";
import { storeElement, storeField } from "./store-raw.ts";
import { tableHash } from "./table-hash.ts";

/** Converts a value inside the table. @param part what it is, for messages */
export type ConvertPart = (value: unknown, type: ValueType, part: string) => RawValue;

/** Tables of so few entries have no index. */
const MAX_SCANNED = 8;
const FIRST_CAPACITY = 4;
const INT32_BYTES = 4;

/**
 * Fills a new table object.
 * @param entries keys that differ from one another, with their values; of a set the values are ignored
 */
export function fillTable(
  context: Context,
  object: number,
  type: number,
  entries: readonly (readonly [unknown, unknown])[],
  convert: ConvertPart,
): void {
  const { types } = context.metadata.module;
  const definition = types[type];
  if (definition?.kind !== "struct") return;
  const set = (name: string, make: (fieldType: ValueType) => RawValue): void => {
    const field = definition.fields.findIndex((candidate) => candidate.name === name);
    const fieldType = definition.fields[field]?.type;
    const offset = context.metadata.layouts[type]?.offsets[field];
    if (fieldType === undefined || offset === undefined) return;
    storeField(context, object + offset, fieldType, make(fieldType));
  };
  const keyType = elementOf(types, definition, "$keys");
  // Where no entry is yet stands what marks deleted ones.
  const hashes = new Int32Array(capacityFor(entries.length)).fill(-1);
  set("$keys", (field) =>
    makeElements(
      context,
      field as number,
      keyType,
      entries.map(([key], index) => {
        const raw = convert(key, keyType, " key");
        hashes[index] = tableHash(context, keyType, raw);
        return raw;
      }),
    ),
  );
  const valueType = elementOf(types, definition, "$values");
  set("$values", (field) =>
    makeElements(
      context,
      field as number,
      valueType,
      entries.map(([key, value]) => convert(value, valueType, `[${labelOf(key)}]`)),
    ),
  );
  set("$hashes", (field) => makeInt32Array(context, field as number, hashes));
  set("$index", (field) =>
    makeInt32Array(context, field as number, indexOf(hashes, entries.length)),
  );
  set("$live", () => entries.length);
  set("$epoch", (field) => {
    const bytes = context.metadata.layouts[field as number]?.bytes ?? HEADER.type;
    const epoch = allocateObject(hostState(context).allocator, bytes);
    context.words.store(epoch + HEADER.type, field as number);
    return epoch;
  });
  set("$hasIndices", () => Number(entries.some(([key]) => isIndex(key))));
}

function elementOf(
  types: readonly TypeDefinition[],
  definition: StructType,
  name: string,
): ValueType {
  const field = definition.fields.find((candidate) => candidate.name === name);
  const array = typeof field?.type === "number" ? types[field.type] : undefined;
  return array?.kind === "array" ? array.element : "value";
}

function makeElements(
  context: Context,
  type: number,
  element: ValueType,
  values: readonly RawValue[],
): number {
  const size = elementBytes(element);
  const array = makeArray(context, type, values.length, size);
  const elements = arrayElements(context, array);
  values.forEach((raw, index) => {
    storeElement(context, elements + size * index, element, raw);
  });
  return array;
}

function makeInt32Array(context: Context, type: number, numbers: Int32Array): number {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return makeTypedArray(context, type, bytes, bytes.length / INT32_BYTES);
}

function capacityFor(count: number): number {
  if (count === 0) return 0;
  let capacity = FIRST_CAPACITY;
  while (capacity < count) capacity *= 2;
  return capacity;
}

/** Slots with an entry's number + 1 in the low bits and its hash's upper bits above them; at most half of them full. */
function indexOf(hashes: Int32Array, count: number): Int32Array {
  const size = hashes.length > MAX_SCANNED ? 2 * hashes.length : 0;
  const index = new Int32Array(size);
  const mask = size - 1;
  for (let entry = 0; size > 0 && entry < count; entry += 1) {
    const hash = hashes[entry] ?? 0;
    let slot = hash & mask;
    while (index[slot] !== 0) slot = (slot + 1) & mask;
    index[slot] = (hash & ~mask) | (entry + 1);
  }
  return index;
}

function labelOf(key: unknown): string {
  return typeof key === "string" ? JSON.stringify(key) : String(key);
}

/** As JavaScript tells array indexes among property names. */
function isIndex(key: unknown): boolean {
  const number = Number(key);
  return String(number >>> 0) === key && number !== 2 ** 32 - 1;
}
