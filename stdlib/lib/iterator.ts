/**
 * Iterators of the library. A cursor has two cheap operations, `$advance` and `$current` (README.md), from which the protocol of the language,
 * `next` and `[Symbol.iterator]`, is made.
 */
import { string_code_point_at, string_slice } from "tscript:intrinsics";
import { Cursor } from "./cursor.ts";

/** Position of a finished cursor: no collection is as long, so it stays finished when elements are added. */
const FINISHED = 0x7ffffff0;

/** An array where an iterable is expected whose other values are objects. */
export class IterableArray<T> {
  readonly $items: readonly T[];

  constructor(items: readonly T[]) {
    this.$items = items;
  }

  [Symbol.iterator](): ArrayValues<T> {
    return new ArrayValues<T>(this.$items);
  }
}

/** The same of a string. */
export class IterableText {
  readonly $items: string;

  constructor(items: string) {
    this.$items = items;
  }

  [Symbol.iterator](): CodePoints {
    return new CodePoints(this.$items);
  }
}

/** `array.values()` */
export class ArrayValues<T> extends Cursor<T> {
  readonly $array: readonly T[];
  $index = -1;

  constructor(array: readonly T[]) {
    super();
    this.$array = array;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$array.length) return true;
    this.$index = FINISHED;
    return false;
  }

  $current(): T {
    return this.$array[this.$index];
  }
}

/** `array.keys()` */
export class ArrayKeys<T> extends Cursor<number> {
  readonly $array: readonly T[];
  $index = -1;

  constructor(array: readonly T[]) {
    super();
    this.$array = array;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$array.length) return true;
    this.$index = FINISHED;
    return false;
  }

  $current(): number {
    return this.$index;
  }
}

/** `array.entries()` */
export class ArrayEntries<T> extends Cursor<[number, T]> {
  readonly $array: readonly T[];
  $index = -1;

  constructor(array: readonly T[]) {
    super();
    this.$array = array;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$array.length) return true;
    this.$index = FINISHED;
    return false;
  }

  $key(): number {
    return this.$index;
  }

  $value(): T {
    return this.$array[this.$index];
  }

  $current(): [number, T] {
    return [this.$index, this.$array[this.$index]];
  }
}

/** `text[Symbol.iterator]()`: code points, a lone surrogate by itself */
export class CodePoints extends Cursor<string> {
  readonly $text: string;
  $start = 0;
  $end = 0;

  constructor(text: string) {
    super();
    this.$text = text;
  }

  $advance(): boolean {
    const start = this.$end;
    const point = string_code_point_at(this.$text, start);
    if (point < 0) return false;
    this.$start = start;
    this.$end = point > 0xffff ? start + 2 : start + 1;
    return true;
  }

  $current(): string {
    return string_slice(this.$text, this.$start, this.$end);
  }
}

/** What typed arrays have in common; `E` is what their elements are, number or bigint. */
export interface TypedList<E> {
  readonly length: number;
  [index: number]: E;
}

/** `typedArray.values()` */
export class TypedValues<A extends TypedList<E>, E> extends Cursor<E> {
  readonly $array: A;
  $index = -1;

  constructor(array: A) {
    super();
    this.$array = array;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$array.length) return true;
    this.$index = FINISHED;
    return false;
  }

  $current(): E {
    return this.$array[this.$index];
  }
}

/** `typedArray.keys()` */
export class TypedKeys extends Cursor<number> {
  readonly $length: number;
  $index = -1;

  constructor(length: number) {
    super();
    this.$length = length;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$length) return true;
    this.$index = FINISHED;
    return false;
  }

  $current(): number {
    return this.$index;
  }
}

/** `typedArray.entries()` */
export class TypedEntries<A extends TypedList<E>, E> extends Cursor<[number, E]> {
  readonly $array: A;
  $index = -1;

  constructor(array: A) {
    super();
    this.$array = array;
  }

  $advance(): boolean {
    this.$index++;
    if (this.$index < this.$array.length) return true;
    this.$index = FINISHED;
    return false;
  }

  $key(): number {
    return this.$index;
  }

  $value(): E {
    return this.$array[this.$index];
  }

  $current(): [number, E] {
    return [this.$index, this.$array[this.$index]];
  }
}

/** `self.values()`, `self[Symbol.iterator]()` */
export function arrayValues<T>(self: readonly T[]): ArrayValues<T> {
  return new ArrayValues<T>(self);
}

/** An array as an object. */
export function iterableArray<T>(items: readonly T[]): IterableArray<T> {
  return new IterableArray<T>(items);
}

/** A string as an object. */
export function iterableText(items: string): IterableText {
  return new IterableText(items);
}

/** `self.keys()` */
export function arrayKeys<T>(self: readonly T[]): ArrayKeys<T> {
  return new ArrayKeys<T>(self);
}

/** `self.entries()` */
export function arrayEntries<T>(self: readonly T[]): ArrayEntries<T> {
  return new ArrayEntries<T>(self);
}

/** `self[Symbol.iterator]()` of a string */
export function codePoints(self: string): CodePoints {
  return new CodePoints(self);
}

/** `self.values()` of a typed array */
export function typedValues<A extends TypedList<E>, E>(self: A): TypedValues<A, E> {
  return new TypedValues<A, E>(self);
}

/** `self.keys()` of a typed array */
export function typedKeys<A extends TypedList<unknown>>(self: A): TypedKeys {
  return new TypedKeys(self.length);
}

/** `self.entries()` of a typed array */
export function typedEntries<A extends TypedList<E>, E>(self: A): TypedEntries<A, E> {
  return new TypedEntries<A, E>(self);
}
