/** Rows of `String`. */

import type { BuiltinSpec } from "./rows.ts";
import { FROM_END, FROM_START, WHOLE } from "./shorthands.ts";

const SPLIT_BY = {
  lib: "string-patterns.ts#splitBy",
  defaults: { 1: Number.POSITIVE_INFINITY },
} as const;

export const STRING = {
  "String#length": { op: "string.length" },
  "String#at": { lib: "string.ts#at" },
  "String#charAt": { op: "string.char_at", args: ["position"], defaults: { 0: 0 } },
  "String#charCodeAt": {
    op: "string.char_code_at",
    args: ["position"],
    result: "nan-if-negative",
    defaults: { 0: 0 },
  },
  "String#codePointAt": {
    op: "string.code_point_at",
    args: ["position"],
    result: "undefined-if-negative",
    defaults: { 0: 0 },
  },
  "String#concat": { lib: "string.ts#concat", rest: true },
  "String#endsWith": { lib: "string-search.ts#endsWith", defaults: FROM_END },
  "String#includes": { lib: "string-search.ts#includes", defaults: FROM_START },
  "String#indexOf": {
    byArguments: [
      { unsupported: "give `indexOf` a text to look for" },
      { op: "string.index_of", defaults: FROM_START },
      { lib: "string-search.ts#indexOf" },
    ],
  },
  "String#isWellFormed": { lib: "string.ts#isWellFormed" },
  "String#lastIndexOf": { lib: "string-search.ts#lastIndexOf", defaults: FROM_END },
  "String#localeCompare": {
    byArguments: [
      { unsupported: "give `localeCompare` a text" },
      { lib: "text-order.ts#compareTexts" },
      { lib: "locale.ts#compareBy", rest: true },
    ],
  },
  "String#match": { lib: "string-patterns.ts#match" },
  "String#matchAll": { lib: "string-patterns.ts#matchAll" },
  "String#normalize": { lib: "string.ts#normalize", defaults: { 0: "NFC" } },
  "String#padEnd": { lib: "string.ts#padEnd", defaults: { 1: " " } },
  "String#padStart": { lib: "string.ts#padStart", defaults: { 1: " " } },
  "String#repeat": { lib: "string.ts#repeat" },
  // With a function as second argument: the `…With` and `…By` ones; with what is not surely a text: those of patterns.
  "String#replace": {
    special: "String#replace",
    uses: [
      "string-replace.ts#replace",
      "string-replace.ts#replaceWith",
      "string-patterns.ts#replace",
      "string-patterns.ts#replaceBy",
    ],
  },
  "String#replaceAll": {
    special: "String#replaceAll",
    uses: [
      "string-replace.ts#replaceAll",
      "string-replace.ts#replaceAllWith",
      "string-patterns.ts#replaceEvery",
      "string-patterns.ts#replaceEveryBy",
    ],
  },
  "String#search": { lib: "string-patterns.ts#search" },
  "String#slice": { lib: "string.ts#slice", defaults: WHOLE },
  "String#split": {
    byArguments: [
      { lib: "string-search.ts#unsplit" },
      { text: { lib: "string-search.ts#split" }, pattern: SPLIT_BY },
      { text: { lib: "string-search.ts#splitLimited" }, pattern: SPLIT_BY },
    ],
  },
  "String#startsWith": { lib: "string-search.ts#startsWith", defaults: FROM_START },
  "String#substr": { lib: "string.ts#substr", defaults: FROM_END },
  "String#substring": { lib: "string.ts#substring", defaults: FROM_END },
  "String#toLocaleLowerCase": { lib: "locale.ts#lowerCase", rest: true },
  "String#toLocaleUpperCase": { lib: "locale.ts#upperCase", rest: true },
  "String#toLowerCase": { host: "String.toLowerCase" },
  "String#toString": { special: "receiver" },
  "String#toUpperCase": { host: "String.toUpperCase" },
  "String#toWellFormed": { lib: "string.ts#toWellFormed" },
  "String#trim": { lib: "string-trim.ts#trim" },
  "String#trimEnd": { lib: "string-trim.ts#trimEnd" },
  "String#trimStart": { lib: "string-trim.ts#trimStart" },
  "String#trimLeft": { lib: "string-trim.ts#trimStart" },
  "String#trimRight": { lib: "string-trim.ts#trimEnd" },
  "String#valueOf": { special: "receiver" },
  "String#[Symbol.iterator]": { lib: "iterator.ts#codePoints" },
  "String()": { special: "String()" },
  "String.fromCharCode": {
    byArguments: [
      { lib: "string.ts#fromCharCodes", rest: true },
      { op: "string.from_char_code", args: ["toInt32"] },
      { lib: "string.ts#fromCharCodes", rest: true },
    ],
  },
  "String.fromCodePoint": {
    byArguments: [
      { lib: "string.ts#fromCodePoints", rest: true },
      { lib: "string.ts#fromCodePoint" },
      { lib: "string.ts#fromCodePoints", rest: true },
    ],
  },
  "String.raw": { special: "String.raw", uses: ["string.ts#raw"] },
} as const satisfies Record<string, BuiltinSpec>;
