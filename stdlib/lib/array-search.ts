/** Array members that look for a value, and `join`. */
import {
  array_has,
  array_new,
  element_text,
  holds_texts,
  i32_from_f64_exact,
  is_undefined,
  number_of,
  numbers_of,
  same_value_zero,
  strict_equals,
  string_join,
  strings_of,
} from "tscript:intrinsics";
import { clampRelative } from "./clamp.ts";

/** Is a number neither infinite nor NaN, nor missing? */
function isPlain(wanted: number): boolean {
  return wanted - wanted === 0;
}

/** Where a number first stands at or after `start`. Nothing but the comparison is in the loop. */
function placeOfNumber(numbers: readonly number[], item: number, start: number): number {
  const length = numbers.length;
  for (let i = start; i < length; i++) {
    if (+numbers[i] === item) return i;
  }
  return -1;
}

/** `self.indexOf(item, start)` */
export function indexOf<T>(self: readonly T[], item: T, start: number): number {
  const length = self.length;
  const numbers = numbers_of(self);
  const wanted = number_of(item);
  if (numbers !== undefined && isPlain(wanted)) return placeOfNumber(numbers, wanted, clampRelative(start, length));
  for (let i = clampRelative(start, length); i < length; i++) {
    if (array_has(self, i) && strict_equals(self[i], item)) return i;
  }
  return -1;
}

/** `self.lastIndexOf(item, start)` */
export function lastIndexOf<T>(self: readonly T[], item: T, start: number): number {
  const length = self.length;
  const integer = i32_from_f64_exact(start);
  let i = integer < 0 ? integer + length : integer < length ? integer : length - 1;
  for (; i >= 0; i--) {
    if (array_has(self, i) && strict_equals(self[i], item)) return i;
  }
  return -1;
}

/** `self.includes(item, start)`: finds NaN, and `undefined` in holes */
export function includes<T>(self: readonly T[], item: T, start: number): boolean {
  const length = self.length;
  const numbers = numbers_of(self);
  const wanted = number_of(item);
  if (numbers !== undefined && isPlain(wanted)) {
    return placeOfNumber(numbers, wanted, clampRelative(start, length)) >= 0;
  }
  for (let i = clampRelative(start, length); i < length; i++) {
    if (array_has(self, i) ? same_value_zero(self[i], item) : is_undefined(item)) return true;
  }
  return false;
}

/** `self.join(separator)` */
export function join<T>(self: readonly T[], separator: string): string {
  if (holds_texts(self)) {
    return string_join(strings_of(self)!, separator);
  } else {
    const length = self.length;
    const pieces = array_new<string>(length);
    for (let i = 0; i < length; i++) pieces[i] = array_has(self, i) ? element_text(self[i]) : "";
    return string_join(pieces, separator);
  }
}
