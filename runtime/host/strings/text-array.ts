/**
 * Arrays of texts, such as the groups of a match: array, elements and short strings are made in one stretch of memory, since asking for memory from here
 * costs more than writing it.
 */
import { UNDEFINED } from "../../abi/memory-map.ts";
import { ARRAY, HEADER, STORE, STORE_FORM, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { STRING_TYPE } from "../../bytecode/module.ts";
import { allocateObject } from "../../heap/allocate.ts";
import type { Context } from "../context.ts";
import { hostState } from "../host-state.ts";
import { makeReferenceArray } from "../make-objects.ts";
import { writeString } from "./text.ts";

/** Texts up to this length are written unit by unit. */
const SHORT_TEXT = 24;
/** What is made in one stretch: no object may cross from one kind of block into another. */
const MAX_STRETCH = 1024;
/** Bytes of a short Latin-1 string. */
const shortBytes = (length: number): number => (STRING.data + length + 7) & ~7;

/**
 * Makes an array of texts, some of which may be undefined.
 * @param type array type of strings
 */
export function makeTextArray(
  context: Context,
  type: number,
  texts: readonly (string | undefined)[],
): number {
  const count = texts.length;
  let bytes = ARRAY.bytes + ((STORE.elements + 4 * count + 7) & ~7);
  for (let index = 0; index < count; index += 1) {
    const text = texts[index];
    if (text !== undefined && isShort(text)) bytes += shortBytes(text.length);
  }
  if (bytes > MAX_STRETCH) {
    const written = texts.map((text) =>
      text === undefined ? UNDEFINED : writeString(context, text),
    );
    return makeReferenceArray(context, type, written);
  }
  const { words } = context;
  const array = allocateObject(hostState(context).allocator, bytes);
  const store = array + ARRAY.bytes;
  words.store(array + HEADER.type, type);
  words.store(array + ARRAY.store, store | 0);
  words.store(store + HEADER.type, type);
  words.store(store + HEADER.info, STORE_FORM);
  words.store(store + STORE.length, count);
  words.store(store + STORE.capacity, count);
  let next = store + ((STORE.elements + 4 * count + 7) & ~7);
  for (let index = 0; index < count; index += 1) {
    const text = texts[index];
    const element = store + STORE.elements + 4 * index;
    if (text === undefined) continue;
    if (!isShort(text)) {
      words.store(element, writeString(context, text) | 0);
      continue;
    }
    writeShort(context, text, next);
    words.store(element, next | 0);
    next += shortBytes(text.length);
  }
  return array;
}

/** Whether a text is short and Latin-1. */
function isShort(text: string): boolean {
  const { length } = text;
  if (length > SHORT_TEXT) return false;
  let bits = 0;
  for (let index = 0; index < length; index += 1) bits |= text.charCodeAt(index);
  return bits <= 0xff;
}

function writeShort({ words }: Context, text: string, address: number): void {
  const { length } = text;
  words.store(address + HEADER.type, STRING_TYPE);
  words.store(address + HEADER.info, STRING_FORM.latin1);
  words.store(address + STRING.length, length);
  for (let index = 0; index < length; index += 1)
    words.storeByte(address + STRING.data + index, text.charCodeAt(index));
}
