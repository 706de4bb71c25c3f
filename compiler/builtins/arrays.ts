/** Rows of `Array`. */

import type { BuiltinSpec } from "./rows.ts";
import { FROM_END, FROM_START, T_TEST, WHOLE, WHOLE_AFTER_FIRST } from "./shorthands.ts";

/** Rows of arrays and their constructor. */
export const ARRAY = {
  "Array#length": { op: "array.length" },
  // Assignment to length.
  "Array#length=": { op: "array.set_length", args: ["index"] },
  "Array#at": { lib: "array.ts#at" },
  "Array#concat": {
    special: "Array#concat",
    uses: ["array.ts#concat", "array.ts#copy", "array.ts#append", "array.ts#push"],
  },
  "Array#copyWithin": { lib: "array.ts#copyWithin", defaults: { 2: Number.POSITIVE_INFINITY } },
  "Array#entries": { lib: "iterator.ts#arrayEntries" },
  "Array#every": { lib: "array-callbacks.ts#every", types: T_TEST },
  "Array#fill": { lib: "array.ts#fill", defaults: WHOLE_AFTER_FIRST },
  "Array#filter": {
    lib: "array-callbacks.ts#filter",
    types: ["receiver.0", "result.0", "returns.0"],
  },
  "Array#find": { lib: "array-callbacks.ts#find", types: T_TEST },
  "Array#findIndex": { lib: "array-callbacks.ts#findIndex", types: T_TEST },
  "Array#findLast": { lib: "array-callbacks.ts#findLast", types: T_TEST },
  "Array#findLastIndex": { lib: "array-callbacks.ts#findLastIndex", types: T_TEST },
  // flat(): once per level of depth while the elements are arrays.
  "Array#flat": {
    special: "Array#flat",
    uses: ["array.ts#flat", "array.ts#flatUnknown", "array.ts#copy"],
  },
  // By what the callback returns: an array, or plain elements (then it is map).
  "Array#flatMap": {
    special: "Array#flatMap",
    uses: ["array.ts#flatUnknown", "array-callbacks.ts#flatMap", "array-callbacks.ts#map"],
  },
  "Array#forEach": { lib: "array-callbacks.ts#forEach", types: T_TEST },
  "Array#includes": { lib: "array-search.ts#includes", defaults: FROM_START },
  "Array#indexOf": { lib: "array-search.ts#indexOf", defaults: FROM_START },
  "Array#join": { lib: "array-search.ts#join", defaults: { 0: "," } },
  "Array#keys": { lib: "iterator.ts#arrayKeys" },
  "Array#lastIndexOf": { lib: "array-search.ts#lastIndexOf", defaults: FROM_END },
  "Array#map": { lib: "array-callbacks.ts#map" },
  "Array#pop": { op: "array.pop" },
  "Array#push": {
    byArguments: [
      { op: "array.length" },
      { lib: "array.ts#push", unused: { op: "array.push" } },
      { lib: "array.ts#pushAll", rest: true, spread: "array.ts#pushSpread", each: "array.push" },
    ],
  },
  "Array#reduce": {
    byArguments: [
      { unsupported: "give `reduce` a function" },
      { lib: "array-callbacks.ts#reduceFirst", types: ["receiver.0"] },
      { lib: "array-callbacks.ts#reduce", types: ["receiver.0", "result"] },
    ],
  },
  "Array#reduceRight": {
    byArguments: [
      { unsupported: "give `reduceRight` a function" },
      { lib: "array-callbacks.ts#reduceRightFirst", types: ["receiver.0"] },
      { lib: "array-callbacks.ts#reduceRight", types: ["receiver.0", "result"] },
    ],
  },
  "Array#reverse": { lib: "array.ts#reverse" },
  "Array#shift": { lib: "array.ts#shift" },
  "Array#slice": { lib: "array.ts#slice", defaults: WHOLE },
  "Array#some": { lib: "array-callbacks.ts#some", types: T_TEST },
  "Array#sort": {
    byArguments: [
      { lib: "sort.ts#sortByText" },
      { lib: "sort.ts#sort", optional: "sort.ts#sortOptional" },
    ],
  },
  "Array#splice": {
    byArguments: [
      { unsupported: "give `splice` a start" },
      { lib: "array.ts#splice", defaults: { 1: Number.POSITIVE_INFINITY } },
      { lib: "array.ts#splice" },
      { lib: "array.ts#spliceInsert", rest: true },
    ],
  },
  "Array#toLocaleString": {
    special: "Array#toLocaleString",
    uses: ["locale.ts#numbersText", "locale.ts#typedText", "locale.ts#plainText"],
  },
  "Array#toReversed": { lib: "array-copying.ts#toReversed" },
  "Array#toSorted": {
    byArguments: [
      { lib: "array-copying.ts#toSortedByText" },
      { lib: "array-copying.ts#toSorted", optional: "array-copying.ts#toSortedOptional" },
    ],
  },
  "Array#toSpliced": {
    byArguments: [
      { unsupported: "give `toSpliced` a start" },
      { lib: "array-copying.ts#toSpliced", defaults: { 1: Number.POSITIVE_INFINITY } },
      { lib: "array-copying.ts#toSpliced" },
      { lib: "array-copying.ts#toSplicedInsert", rest: true },
    ],
  },
  "Array#toString": { lib: "array-search.ts#join", defaults: { 0: "," } },
  "Array#unshift": {
    byArguments: [
      { op: "array.length" },
      { lib: "array.ts#unshift" },
      { lib: "array.ts#unshiftAll", rest: true },
    ],
  },
  "Array#values": { lib: "iterator.ts#arrayValues" },
  "Array#[Symbol.iterator]": { lib: "iterator.ts#arrayValues" },
  "Array#with": { lib: "array-copying.ts#withItem" },
  // new Array(n) has n holes (RangeError unless n is a length); more arguments, or one that is no number, are the elements; so without `new`.
  "new Array": {
    byArguments: [
      { lib: "array-create.ts#empty", types: ["result.0"] },
      { special: "new Array", uses: ["array-create.ts#ofLength"] },
      { lib: "array-create.ts#of", types: ["result.0"], rest: true },
    ],
  },
  "Array()": {
    byArguments: [
      { lib: "array-create.ts#empty", types: ["result.0"] },
      { special: "new Array", uses: ["array-create.ts#ofLength"] },
      { lib: "array-create.ts#of", types: ["result.0"], rest: true },
    ],
  },
  "Array.isArray": { special: "Array.isArray" },
  // By the argument's type: what for-of can walk goes to `from`/`fromMapped`; `{ length: n }` and the like to `fromLength…`.
  "Array.from": {
    special: "Array.from",
    uses: [
      "array-create.ts#from",
      "array-create.ts#fromMapped",
      "array-create.ts#fromLength",
      "array-create.ts#fromLengthMapped",
    ],
  },
  "Array.of": { lib: "array-create.ts#of", types: ["result.0"], rest: true },
  "IArguments#length": { unsupported: "use a rest parameter `...args`" },
} as const satisfies Record<string, BuiltinSpec>;
