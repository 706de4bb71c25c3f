/** Rows of the typed arrays. */

import type { BuiltinSpec } from "./rows.ts";
import {
  FROM_END,
  FROM_START,
  SELF,
  SELF_ELEMENT,
  SELF_ELEMENT_TEST,
  WHOLE,
  WHOLE_AFTER_FIRST,
} from "./shorthands.ts";

export const TYPED_ARRAY = {
  "TypedArray#BYTES_PER_ELEMENT": { special: "element size" },
  "TypedArray#byteLength": { special: "byte length" },
  "TypedArray#buffer": { lib: "array-buffer.ts#bufferOf", types: SELF },
  "TypedArray#byteOffset": { lib: "array-buffer.ts#byteOffsetOf", types: SELF },
  "TypedArray#length": { op: "typed.length" },
  "TypedArray#[Symbol.toStringTag]": { unsupported: "use `instanceof`" },
  "TypedArray#at": { lib: "typed-array.ts#at", types: SELF_ELEMENT },
  "TypedArray#copyWithin": {
    lib: "typed-array.ts#copyWithin",
    types: SELF,
    defaults: { 2: Number.POSITIVE_INFINITY },
  },
  "TypedArray#entries": { lib: "iterator.ts#typedEntries", types: SELF_ELEMENT },
  "TypedArray#every": { lib: "typed-array-callbacks.ts#every", types: SELF_ELEMENT_TEST },
  "TypedArray#fill": {
    lib: "typed-array.ts#fill",
    types: SELF_ELEMENT,
    defaults: WHOLE_AFTER_FIRST,
  },
  "TypedArray#filter": { lib: "typed-array-callbacks.ts#filter", types: SELF_ELEMENT_TEST },
  "TypedArray#find": { lib: "typed-array-callbacks.ts#find", types: SELF_ELEMENT_TEST },
  "TypedArray#findIndex": { lib: "typed-array-callbacks.ts#findIndex", types: SELF_ELEMENT_TEST },
  "TypedArray#findLast": { lib: "typed-array-callbacks.ts#findLast", types: SELF_ELEMENT_TEST },
  "TypedArray#findLastIndex": {
    lib: "typed-array-callbacks.ts#findLastIndex",
    types: SELF_ELEMENT_TEST,
  },
  "TypedArray#forEach": { lib: "typed-array-callbacks.ts#forEach", types: SELF_ELEMENT_TEST },
  "TypedArray#includes": {
    lib: "typed-array.ts#includes",
    types: SELF_ELEMENT,
    defaults: FROM_START,
  },
  "TypedArray#indexOf": {
    lib: "typed-array.ts#indexOf",
    types: SELF_ELEMENT,
    defaults: FROM_START,
  },
  "TypedArray#join": { lib: "typed-array.ts#join", types: SELF_ELEMENT, defaults: { 0: "," } },
  "TypedArray#keys": { lib: "iterator.ts#typedKeys", types: SELF },
  "TypedArray#lastIndexOf": {
    lib: "typed-array.ts#lastIndexOf",
    types: SELF_ELEMENT,
    defaults: FROM_END,
  },
  "TypedArray#map": { lib: "typed-array-callbacks.ts#map", types: SELF_ELEMENT },
  "TypedArray#reduce": {
    byArguments: [
      { unsupported: "give `reduce` a function" },
      { lib: "typed-array-callbacks.ts#reduceFirst", types: SELF_ELEMENT },
      { lib: "typed-array-callbacks.ts#reduce", types: ["receiver", "element", "result"] },
    ],
  },
  "TypedArray#reduceRight": {
    byArguments: [
      { unsupported: "give `reduceRight` a function" },
      { lib: "typed-array-callbacks.ts#reduceRightFirst", types: SELF_ELEMENT },
      { lib: "typed-array-callbacks.ts#reduceRight", types: ["receiver", "element", "result"] },
    ],
  },
  "TypedArray#reverse": { lib: "typed-array.ts#reverse", types: SELF_ELEMENT },
  "TypedArray#set": {
    special: "TypedArray#set",
    uses: ["typed-array.ts#setSame", "typed-array.ts#setList"],
  },
  "TypedArray#slice": { lib: "typed-array.ts#slice", types: SELF, defaults: WHOLE },
  "TypedArray#some": { lib: "typed-array-callbacks.ts#some", types: SELF_ELEMENT_TEST },
  "TypedArray#sort": {
    byArguments: [
      {
        special: "TypedArray#sort",
        uses: ["typed-array-sort.ts#sortNumbers", "typed-array-sort.ts#sortBigints"],
      },
      {
        lib: "typed-array-sort.ts#sortBy",
        optional: "typed-array-sort.ts#sortOptional",
        types: SELF_ELEMENT,
      },
    ],
  },
  "TypedArray#subarray": { lib: "typed-array.ts#subarray", types: SELF, defaults: WHOLE },
  "TypedArray#toLocaleString": { special: "Array#toLocaleString", uses: ["locale.ts#typedText"] },
  "TypedArray#toReversed": { lib: "typed-array.ts#toReversed", types: SELF_ELEMENT },
  "TypedArray#toSorted": {
    byArguments: [
      {
        special: "TypedArray#toSorted",
        uses: ["typed-array-sort.ts#toSortedNumbers", "typed-array-sort.ts#toSortedBigints"],
      },
      {
        lib: "typed-array-sort.ts#toSortedBy",
        optional: "typed-array-sort.ts#toSortedOptional",
        types: SELF_ELEMENT,
      },
    ],
  },
  "TypedArray#toString": { lib: "typed-array.ts#join", types: SELF_ELEMENT, defaults: { 0: "," } },
  "TypedArray#values": { lib: "iterator.ts#typedValues", types: SELF_ELEMENT },
  "TypedArray#[Symbol.iterator]": { lib: "iterator.ts#typedValues", types: SELF_ELEMENT },
  "TypedArray#with": { lib: "typed-array.ts#withItem", types: SELF_ELEMENT },
  "TypedArray.BYTES_PER_ELEMENT": { special: "element size" },
  "TypedArray.prototype": { unsupported: "call the method on the array itself" },
  "TypedArray.name": { special: "TypedArray.name" },
  // By the argument: a number is a length; what has a length and an index is copied (`fromList`); else it is walked (`fromIterable`).
  "new TypedArray": {
    special: "new TypedArray",
    uses: [
      "typed-array.ts#ofLength",
      "typed-array.ts#fromList",
      "typed-array.ts#fromIterable",
      "typed-array.ts#fromIndexed",
    ],
  },
  "TypedArray.from": {
    special: "TypedArray.from",
    uses: [
      "typed-array.ts#fromList",
      "typed-array.ts#fromIterable",
      "typed-array.ts#fromMapped",
      "typed-array.ts#fromLengthMapped",
      "typed-array.ts#fromIndexed",
      "array-create.ts#fromIndexedMapped",
    ],
  },
  "TypedArray.of": {
    lib: "typed-array.ts#of",
    types: ["result", "element"],
    rest: true,
  },
} as const satisfies Record<string, BuiltinSpec>;
