/** What the memory is used for: objects that the last collection reached, by type. For the report of a program that has used its memory up. */
import { BLOCK, MARKS_BYTES } from "../abi/memory-map.ts";
import {
  ARRAY,
  BYTES,
  elementBytes,
  FORM_MASK,
  HEADER,
  STORE,
  STORE_FORM,
  STRING,
  STRING_FORM,
  TRIMMED,
} from "../abi/object-layout.ts";
import type { TypeDefinition, ValueType } from "../bytecode/module.ts";
import type { Words } from "../memory/words.ts";
import { blocksOf, heaps } from "./heap-lists.ts";
import type { StackMap } from "./roots.ts";

/** What one type of object takes. */
export interface CensusRow {
  /** As a user would call it: `Tree`, `string`, `number[]`. */
  readonly name: string;
  readonly objects: number;
  readonly bytes: number;
}

/** Types of a program. */
export interface CensusTypes {
  readonly types: readonly TypeDefinition[];
  readonly layouts: readonly ({ readonly bytes: number } | undefined)[];
}

/** Counts by type, the largest first. Nobody allocates or collects meanwhile. */
export function takeCensus(words: Words, map: StackMap, program: CensusTypes): CensusRow[] {
  const rows = new Map<number, { objects: number; bytes: number }>();
  const count = (object: number): void => {
    const type = words.load(object + HEADER.type);
    const row = rows.get(type) ?? { objects: 0, bytes: 0 };
    rows.set(type, row);
    row.bytes += sizeOf(words, object, program);
    // An array and its elements are one object to its user.
    const form = words.load(object + HEADER.info) & FORM_MASK;
    if (program.types[type]?.kind !== "array" || form !== STORE_FORM) row.objects += 1;
  };
  for (const heap of heaps(map)) {
    for (const block of blocksOf(words, heap, "blocks")) forEachMarked(words, block, count);
    for (const block of blocksOf(words, heap, "large")) forEachMarked(words, block, count);
  }
  return [...rows]
    .map(([type, row]) => ({ name: nameOf(program.types, type), ...row }))
    .sort((left, right) => right.bytes - left.bytes);
}

function forEachMarked(words: Words, block: number, visit: (object: number) => void): void {
  for (let index = 0; index < MARKS_BYTES; index += 1) {
    const bits = words.loadByte(block + BLOCK.marks + index);
    for (let bit = 0; bits >>> bit !== 0; bit += 1) {
      if (((bits >>> bit) & 1) !== 0) {
        const place = block + 64 * index + 8 * bit;
        visit(words.load(place) === TRIMMED ? place + 4 : place);
      }
    }
  }
}

/** Of closures and Futures only the part that all have: their captures and arguments are few. */
function sizeOf(words: Words, object: number, { types, layouts }: CensusTypes): number {
  const index = words.load(object + HEADER.type);
  const form = words.load(object + HEADER.info) & FORM_MASK;
  const type = types[index];
  switch (type?.kind) {
    case "object":
      return BYTES.data + words.load(object + BYTES.length);
    case "string":
      if (form === STRING_FORM.rope) return STRING.ropeBytes;
      return STRING.data + words.load(object + STRING.length) * (form + 1);
    case "struct":
      return layouts[index]?.bytes ?? 0;
    case "array":
      return form === STORE_FORM
        ? STORE.elements + elementBytes(type.element) * words.loadAddress(object + STORE.capacity)
        : ARRAY.bytes;
    default:
      return 24;
  }
}

function nameOf(types: readonly TypeDefinition[], index: number): string {
  const type = types[index];
  switch (type?.kind) {
    case "struct":
      return type.name;
    case "array":
      return `${elementName(types, type.element)}[]`;
    case "typed-array":
      return `typed arrays of ${type.element}`;
    case "object":
      return "contents of typed arrays";
    case "closure":
      return "functions";
    case "future":
      return "Future";
    default:
      return type?.kind ?? "?";
  }
}

function elementName(types: readonly TypeDefinition[], element: ValueType): string {
  if (typeof element === "number") return nameOf(types, element);
  if (element === "bool") return "boolean";
  return element === "value" ? "unknown" : "number";
}
