/** Strings made of other things: two strings, pieces, code points, numbers; and numbers read from strings. */
import { HOLE } from "../../abi/memory-map.ts";
import { ARRAY, STORE, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import type { Context } from "../context.ts";
import { throwError, throwRange } from "../errors.ts";
import { flatten, readString } from "./rope.ts";
import {
  allocateString,
  copyUnits,
  MAX_STRING_LENGTH,
  stringForm,
  stringLength,
  writeString,
} from "./text.ts";

/** Code of the message in RANGE_MESSAGES. */
const INVALID_STRING_LENGTH = 3;
const MAX_CODE_POINT = 0x10_ffff;

/**
 * All pieces with a separator between. Two passes over the array: the first measures, the second copies.
 * @param array of strings; undefined, null and holes are empty pieces
 */
export function join(context: Context, array: number, separator: number): number {
  const { words } = context;
  const store = words.loadAddress(array + ARRAY.store);
  const count = words.load(store + STORE.length);
  const between = flatten(context, separator) >>> 0;
  const pieces: number[] = new Array(count);
  let length = stringLength(context, between) * Math.max(count - 1, 0);
  let isWide = count > 1 && stringForm(context, between) === STRING_FORM.twoByte;
  for (let index = 0; index < count; index += 1) {
    const element = words.loadAddress(store + STORE.elements + 4 * index);
    const piece = element <= HOLE ? element : flatten(context, element) >>> 0;
    pieces[index] = piece;
    length += stringLength(context, piece);
    isWide ||= stringForm(context, piece) === STRING_FORM.twoByte;
  }
  if (length > MAX_STRING_LENGTH) throwRange(context, INVALID_STRING_LENGTH);
  const joined = allocateString(context, length, isWide);
  let at = joined + STRING.data;
  pieces.forEach((piece, index) => {
    if (index > 0) at = append(context, between, at, isWide);
    at = append(context, piece, at, isWide);
  });
  return joined;
}

/** @returns address behind the copied units */
function append(context: Context, piece: number, at: number, isWide: boolean): number {
  const count = stringLength(context, piece);
  const pieceWide = stringForm(context, piece) === STRING_FORM.twoByte;
  copyUnits(context, piece + STRING.data, pieceWide, at, isWide, count);
  return at + (isWide ? 2 * count : count);
}

/** One or two units. @throws language RangeError out of range */
export function fromCodePoint(context: Context, point: number): number {
  if (point < 0 || point > MAX_CODE_POINT) {
    throwError(context, "RangeError", `Invalid code point ${point}`);
  }
  return writeString(context, String.fromCodePoint(point));
}

/** `String(x)`. */
export function numberToString(context: Context, value: number): number {
  return writeString(context, String(value));
}

/** `Number(s)`. */
export function stringToNumber(context: Context, address: number): number {
  return Number(readString(context, address));
}
