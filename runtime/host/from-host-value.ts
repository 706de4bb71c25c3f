/**
 * The host's values into the heap, by declared bytecode type: arguments of calls from an embedding program. Objects are copied by field name;
 * what they share stays shared, cycles stay cycles. Nothing recurses, so a list of a million nodes can cross.
 */
import { NULL, UNDEFINED } from "../abi/memory-map.ts";
import { elementBytes, HEADER, VALUE_UNDEFINED } from "../abi/object-layout.ts";
import { ORDER_FIELD, orderOfFields } from "../bytecode/key-order.ts";
import {
  OBJECT_TYPE,
  STRING_TYPE,
  type StructRole,
  type StructType,
  type TypeDefinition,
  type ValueType,
} from "../bytecode/module.ts";
import { allocateObject } from "../heap/allocate.ts";
import type { StructLayout } from "../translate/layout.ts";
import { boxBoolean, boxNumber, boxReference } from "./boxed.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { type ConvertPart, fillTable } from "./from-host-table.ts";
import { hostState } from "./host-state.ts";
import { describe, structFor } from "./host-value-types.ts";
import { arrayElements, makeArray, makeTypedArray } from "./make-objects.ts";
import { storeElement, storeField, storeHole } from "./store-raw.ts";
import { writeString } from "./strings/text.ts";
import { TYPED_ARRAY_CLASSES } from "./values.ts";

/**
 * The value as generated code takes it.
 * @param path what the value is, for messages: `argument 2`
 * @throws TypeError naming the path to what does not fit: `argument 2.items[3].x: expected number, got string`
 */
export function fromHostValue(
  context: Context,
  value: unknown,
  type: ValueType,
  path: string,
): RawValue {
  const importer = new Importer(context);
  const raw = importer.convert(value, type, { name: path, parent: undefined });
  importer.fillAll();
  return raw;
}

/** Fields the host keeps off `Object.keys`, but which belong to the value. */
const HIDDEN_FIELDS: { readonly [Role in StructRole]?: readonly string[] } = {
  error: ["name", "message", "stack", "cause"],
  date: ["$time"],
  regexp: ["$source", "$flags"],
};

/** Entries of what becomes a hash table, undefined for what does not; "mismatch" when the value is of another kind than its type. */
function tableEntries(
  value: object,
  { role }: StructType,
): readonly (readonly [unknown, unknown])[] | undefined | "mismatch" {
  switch (role) {
    case "map":
      return value instanceof Map ? [...value] : "mismatch";
    case "set":
      return value instanceof Set ? [...value].map((item) => [item, undefined]) : "mismatch";
    case "dictionary":
      return Object.entries(value);
    // Nothing outside can be taken for what these are inside.
    case "cell":
    case "bigint":
    case "array-buffer":
    case "data-view":
    case "class-value":
    case "generator":
    case "async-generator":
    case "iterator":
    case "iterable":
    case "promise":
    case "url":
    case "url-search-params":
    case "symbol":
    case "prototype":
      return "mismatch";
    case "error":
      return value instanceof Error ? undefined : "mismatch";
    case "date":
      return value instanceof Date ? undefined : "mismatch";
    case "regexp":
      return value instanceof RegExp ? undefined : "mismatch";
    case "object":
    case "class":
      return Array.isArray(value) ? "mismatch" : undefined;
  }
}

/** Where a value stands in what is passed: a list from the inside out, made to text only when something is wrong. */
interface Path {
  readonly name: string;
  readonly parent: Path | undefined;
}

class Importer {
  readonly #context: Context;
  readonly #types: readonly TypeDefinition[];
  /** Addresses of what was begun, by object and type. */
  readonly #known = new Map<object, Map<number, number>>();
  readonly #unfilled: (() => void)[] = [];

  constructor(context: Context) {
    this.#context = context;
    this.#types = context.metadata.module.types;
  }

  fillAll(): void {
    for (let fill = this.#unfilled.pop(); fill !== undefined; fill = this.#unfilled.pop()) fill();
  }

  convert(value: unknown, type: ValueType, path: Path): RawValue {
    switch (type) {
      case "f64":
        return typeof value === "number" ? value : mismatch(path, "number", value);
      case "i32":
        return (value as number) === ((value as number) | 0)
          ? (value as number)
          : mismatch(path, "a 32-bit integer", value);
      case "i64":
        return Number.isSafeInteger(value)
          ? BigInt(value as number)
          : mismatch(path, "integer", value);
      case "bool":
        return typeof value === "boolean" ? Number(value) : mismatch(path, "boolean", value);
      case "value":
        return this.#box(value, path);
      default:
        return this.#reference(value, type, path);
    }
  }

  #box(value: unknown, path: Path): bigint {
    switch (typeof value) {
      case "number":
        return boxNumber(value);
      case "boolean":
        return boxBoolean(value);
      case "undefined":
        return VALUE_UNDEFINED;
      default:
        return boxReference(this.#reference(value, OBJECT_TYPE, path));
    }
  }

  #reference(value: unknown, type: number, path: Path): number {
    if (value === undefined) return UNDEFINED;
    if (value === null) return NULL;
    if (typeof value === "string" && (type === STRING_TYPE || type === OBJECT_TYPE)) {
      return writeString(this.#context, value);
    }
    if (typeof value === "function") {
      return fail(path, "functions cannot be passed into a program");
    }
    if (typeof value !== "object") return mismatch(path, this.#nameOf(type), value);
    const actual = structFor(this.#types, value, type);
    const known = this.#known.get(value)?.get(actual);
    if (known !== undefined) return known;
    const made = this.#make(value, type, actual, path);
    const addresses = this.#known.get(value) ?? new Map<number, number>();
    this.#known.set(value, addresses.set(actual, made));
    return made;
  }

  #make(value: object, type: number, actual: number, path: Path): number {
    const definition = this.#types[actual];
    switch (definition?.kind) {
      case "array":
        if (!Array.isArray(value)) return mismatch(path, this.#nameOf(type), value);
        return this.#makeArray(value, actual, definition.element, path);
      case "typed-array": {
        if (!(value instanceof TYPED_ARRAY_CLASSES[definition.element])) {
          return mismatch(path, this.#nameOf(type), value);
        }
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return makeTypedArray(this.#context, actual, bytes, value.length);
      }
      case "struct":
        return this.#makeStruct(value, actual, definition, path);
      default:
        return mismatch(path, this.#nameOf(type), value);
    }
  }

  #makeArray(value: readonly unknown[], type: number, element: ValueType, path: Path): number {
    const size = elementBytes(element);
    const array = makeArray(this.#context, type, value.length, size);
    const elements = arrayElements(this.#context, array);
    this.#unfilled.push(() => {
      for (let index = 0; index < value.length; index += 1) {
        const address = elements + size * index;
        if (index in value) {
          const raw = this.convert(value[index], element, { name: `[${index}]`, parent: path });
          storeElement(this.#context, address, element, raw);
        } else {
          storeHole(this.#context, address, element);
        }
      }
    });
    return array;
  }

  #makeStruct(value: object, type: number, definition: StructType, path: Path): number {
    const { words, metadata } = this.#context;
    const entries = tableEntries(value, definition);
    const layout = metadata.layouts[type];
    if (layout === undefined || entries === "mismatch") {
      return mismatch(path, this.#nameOf(type), value);
    }
    const object = allocateObject(hostState(this.#context).allocator, layout.bytes);
    words.store(object + HEADER.type, type);
    this.#unfilled.push(() => {
      this.#fillFields(value, object, definition, layout, path);
      if (entries === undefined) return;
      const convert: ConvertPart = (part, partType, name) =>
        this.convert(part, partType, { name, parent: path });
      fillTable(this.#context, object, type, entries, convert);
    });
    return object;
  }

  #fillFields(
    value: object,
    object: number,
    definition: StructType,
    { offsets }: StructLayout,
    path: Path,
  ): void {
    const hidden = HIDDEN_FIELDS[definition.role] ?? [];
    for (const [index, { name, type }] of definition.fields.entries()) {
      const address = object + (offsets[index] ?? 0);
      if (definition.keys.includes(index) || hidden.includes(name)) {
        const own =
          definition.role === "date" && name === "$time"
            ? Number(value)
            : (value as Readonly<Record<string, unknown>>)[name];
        const raw = this.convert(own, type, { name: `.${name}`, parent: path });
        storeField(this.#context, address, type, raw);
      } else if (name === ORDER_FIELD) {
        const raw = this.convert(orderOf(value, definition), type, path);
        storeField(this.#context, address, type, raw);
      } else if (type === "value") {
        this.#context.words.store64(address, VALUE_UNDEFINED);
      }
    }
  }

  #nameOf(type: number): string {
    const definition = this.#types[type];
    switch (definition?.kind) {
      case "string":
        return "string";
      case "array":
        return "an array";
      case "typed-array":
        return TYPED_ARRAY_CLASSES[definition.element].name;
      case "struct":
        return definition.role === "object" ? "an object" : definition.name;
      case "interface":
        return definition.name === "" ? "an object" : definition.name;
      case "closure":
        return "function";
      case "future":
        return "Future";
      default:
        return "a value of the program";
    }
  }
}

/** The order of an object's keys, as objects keep it which have one of their own. */
function orderOf(value: object, { fields, keys }: StructType): string {
  const names = keys.map((key) => fields[key]?.name ?? "");
  const own = Object.keys(value).map((name) => keys[names.indexOf(name)]);
  return orderOfFields(own.filter((key) => key !== undefined));
}

function mismatch(path: Path, expected: string, value: unknown): never {
  return fail(path, `expected ${expected}, got ${describe(value)}`);
}

function fail(path: Path, message: string): never {
  const names: string[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.parent) names.push(at.name);
  throw new TypeError(`${names.reverse().join("")}: ${message}`);
}
