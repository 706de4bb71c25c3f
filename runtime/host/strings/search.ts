/** Parts, places and order of strings. Takes any forms; ropes are flattened first, but for parts of other strings. Indexes count UTF-16 units. */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import type { Context } from "../context.ts";
import { hostState } from "../host-state.ts";
import { flatten, partOf } from "./rope.ts";
import { allocateString, copyUnits, stringForm, stringLength } from "./text.ts";

/** From this many units on, the engine's own search beats a loop although it costs two views. */
const LONG_SEARCH = 128;

/** Units that lie side by side. */
interface Units {
  readonly data: number;
  readonly length: number;
  readonly isWide: boolean;
}

function unitsOf(context: Context, address: number): Units {
  const { whole, offset } = partOf(context, address) ?? {
    whole: flatten(context, address) >>> 0,
    offset: 0,
  };
  const isWide = stringForm(context, whole) === STRING_FORM.twoByte;
  return {
    data: whole + STRING.data + (isWide ? 2 * offset : offset),
    length: stringLength(context, address),
    isWide,
  };
}

function unitAt({ words }: Context, { data, isWide }: Units, index: number): number {
  return isWide ? words.load16(data + 2 * index) : words.loadByte(data + index);
}

/** Units `start` to `end`. @param start 0 <= start <= end <= length */
export function slice(context: Context, address: number, start: number, end: number): number {
  const units = unitsOf(context, address);
  const count = end - start;
  if (count === units.length) return address;
  const isWide = units.isWide && hasWideUnit(context, units, start, end);
  const part = allocateString(context, count, isWide);
  const to = part + STRING.data;
  if (units.isWide && !isWide) {
    const { u8, u16 } = context.words;
    const from = (units.data >>> 1) + start;
    for (let index = 0; index < count; index += 1) u8[to + index] = u16[from + index] as number;
  } else {
    const from = units.data + (units.isWide ? 2 * start : start);
    copyUnits(context, from, units.isWide, to, isWide, count);
  }
  return part;
}

function hasWideUnit(context: Context, units: Units, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    if (unitAt(context, units, index) > 255) return true;
  }
  return false;
}

/** First place of `part` in `address` at or after `start`, -1 if none. @param start clamped to 0 … length */
export function indexOf(context: Context, address: number, part: number, start: number): number {
  const text = unitsOf(context, address);
  const search = unitsOf(context, part);
  const from = Math.min(Math.max(start, 0), text.length);
  if (search.length === 0) return from;
  if (search.isWide && !text.isWide) return -1;
  const last = text.length - search.length;
  if (last < from) return -1;
  if (!text.isWide && text.length - from >= LONG_SEARCH) {
    const { buffer } = hostState(context);
    const rest = buffer.subarray(text.data + from, text.data + text.length);
    const place = rest.indexOf(buffer.subarray(search.data, search.data + search.length));
    return place === -1 ? -1 : from + place;
  }
  for (let at = from; at <= last; at += 1) if (isAt(context, text, search, at)) return at;
  return -1;
}

/** Last place of `part` in `address` at or before `start`, -1 if none. */
export function lastIndexOf(
  context: Context,
  address: number,
  part: number,
  start: number,
): number {
  const text = unitsOf(context, address);
  const search = unitsOf(context, part);
  if (search.isWide && !text.isWide) return -1;
  const from = Math.min(Math.max(start, 0), text.length - search.length);
  for (let at = from; at >= 0; at -= 1) if (isAt(context, text, search, at)) return at;
  return -1;
}

function isAt(context: Context, text: Units, search: Units, at: number): boolean {
  for (let index = 0; index < search.length; index += 1) {
    if (unitAt(context, text, at + index) !== unitAt(context, search, index)) return false;
  }
  return true;
}

/** -1, 0 or 1 by UTF-16 units. */
export function compare(context: Context, a: number, b: number): number {
  if (a === b) return 0;
  const left = unitsOf(context, a);
  const right = unitsOf(context, b);
  const shared = Math.min(left.length, right.length);
  if (!left.isWide && !right.isWide && shared >= LONG_SEARCH) {
    const { buffer } = hostState(context);
    return buffer.compare(
      buffer,
      right.data,
      right.data + right.length,
      left.data,
      left.data + left.length,
    );
  }
  for (let index = 0; index < shared; index += 1) {
    const difference = unitAt(context, left, index) - unitAt(context, right, index);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return Math.sign(left.length - right.length);
}
