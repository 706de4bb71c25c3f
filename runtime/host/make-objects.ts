/** Objects the host makes in the heap: arrays, typed arrays. They are complete before anybody else can see them. */
import {
  ARRAY,
  BYTES,
  BYTES_FORM,
  HEADER,
  STORE,
  STORE_FORM,
  TYPED,
} from "../abi/object-layout.ts";
import { OBJECT_TYPE } from "../bytecode/module.ts";
import { allocateObject } from "../heap/allocate.ts";
import type { Context } from "./context.ts";
import { hostState } from "./host-state.ts";

/**
 * Makes an array whose elements are still zero.
 * @param type array type
 * @param elementBytes size of an element, as in the layout
 * @returns address of the array; elements begin at `arrayElements`
 */
export function makeArray(
  context: Context,
  type: number,
  length: number,
  elementBytes: number,
): number {
  const { words } = context;
  const { allocator } = hostState(context);
  const store = allocateObject(allocator, STORE.elements + length * elementBytes);
  words.store(store + HEADER.type, type);
  words.store(store + HEADER.info, STORE_FORM);
  words.store(store + STORE.length, length);
  words.store(store + STORE.capacity, length);
  const array = allocateObject(allocator, ARRAY.bytes);
  words.store(array + HEADER.type, type);
  words.store(array + ARRAY.store, store | 0);
  return array;
}

/** Address of the first element. */
export function arrayElements({ words }: Context, array: number): number {
  return words.loadAddress(array + ARRAY.store) + STORE.elements;
}

/** Makes an array of references. */
export function makeReferenceArray(
  context: Context,
  type: number,
  references: readonly number[],
): number {
  const array = makeArray(context, type, references.length, 4);
  const elements = arrayElements(context, array);
  references.forEach((reference, index) => {
    context.words.store(elements + 4 * index, reference | 0);
  });
  return array;
}

/**
 * Makes a typed array.
 * @param type its type
 * @param bytes of all elements, copied
 */
export function makeTypedArray(
  context: Context,
  type: number,
  bytes: Uint8Array,
  length: number,
): number {
  const { words } = context;
  const { allocator } = hostState(context);
  const buffer = allocateObject(allocator, BYTES.data + bytes.length);
  words.store(buffer + HEADER.type, OBJECT_TYPE);
  words.store(buffer + HEADER.info, BYTES_FORM);
  words.store(buffer + BYTES.length, bytes.length);
  words.u8.set(bytes, buffer + BYTES.data);
  const array = allocateObject(allocator, TYPED.bytes);
  words.store(array + HEADER.type, type);
  words.store(array + TYPED.data, (buffer + BYTES.data) | 0);
  words.store(array + TYPED.length, length);
  words.store(array + TYPED.buffer, buffer | 0);
  return array;
}
