/**
 * Strings of the heap and strings of JavaScript: reading, writing, copying units. A flat string is Latin-1 when all its units are below 256 and
 * two-byte otherwise, always: so two flat strings of different forms are never equal. Any worker; strings never change.
 */
import { FORM_MASK, HEADER, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { STRING_TYPE } from "../../bytecode/module.ts";
import { allocateObject } from "../../heap/allocate.ts";
import type { Context } from "../context.ts";
import { hostState } from "../host-state.ts";

/** Longest string, as in V8. */
export const MAX_STRING_LENGTH = 0x1fff_ffe8;

/** Up to this length a loop over the units beats a call into the engine (some 140 ns). */
const SHORT_TEXT = 10;

/** Length in UTF-16 units; 0 for `undefined` and `null`. */
export function stringLength({ words }: Context, address: number): number {
  return words.load(address + STRING.length);
}

/** One of STRING_FORM. */
export function stringForm({ words }: Context, address: number): number {
  return words.load(address + HEADER.info) & FORM_MASK;
}

/** Text of `length` units at an address. */
export function readUnits(context: Context, data: number, length: number, isWide: boolean): string {
  const { words } = context;
  if (length <= SHORT_TEXT) {
    let text = "";
    for (let index = 0; index < length; index += 1) {
      const unit = isWide ? words.load16(data + 2 * index) : words.loadByte(data + index);
      text += String.fromCharCode(unit);
    }
    return text;
  }
  const { buffer } = hostState(context);
  return isWide
    ? buffer.toString("utf16le", data, data + 2 * length)
    : buffer.toString("latin1", data, data + length);
}

/**
 * Makes a flat string.
 * @returns its address
 */
export function writeString(context: Context, text: string): number {
  const { length } = text;
  const isWide = hasWideUnits(text);
  const address = allocateString(context, length, isWide);
  const data = address + STRING.data;
  if (length <= SHORT_TEXT) {
    const { u8, u16 } = context.words;
    for (let index = 0; index < length; index += 1) {
      if (isWide) u16[(data >>> 1) + index] = text.charCodeAt(index);
      else u8[data + index] = text.charCodeAt(index);
    }
  } else if (isWide) {
    hostState(context).buffer.write(text, data, 2 * length, "utf16le");
  } else {
    hostState(context).buffer.write(text, data, length, "latin1");
  }
  return address;
}

/**
 * Makes a flat string whose units are still zero. The caller writes them before anybody else can see the string, and at least one
 * above 255 into a two-byte one.
 */
export function allocateString(context: Context, length: number, isWide: boolean): number {
  const { words } = context;
  const address = allocateObject(
    hostState(context).allocator,
    STRING.data + (isWide ? 2 * length : length),
  );
  words.store(address + HEADER.type, STRING_TYPE);
  words.store(address + HEADER.info, isWide ? STRING_FORM.twoByte : STRING_FORM.latin1);
  words.store(address + STRING.length, length);
  return address;
}

/**
 * Copies units of a flat string into another.
 * @param from address of the first unit, Latin-1 unless `fromWide`
 * @param to likewise; two-byte where `fromWide`
 */
export function copyUnits(
  context: Context,
  from: number,
  fromWide: boolean,
  to: number,
  toWide: boolean,
  count: number,
): void {
  const { u8, u16 } = context.words;
  if (fromWide === toWide) {
    const bytes = fromWide ? 2 * count : count;
    if (count > SHORT_TEXT) {
      u8.copyWithin(to, from, from + bytes);
    } else {
      for (let index = 0; index < bytes; index += 1) u8[to + index] = u8[from + index] as number;
    }
    return;
  }
  const target = to >>> 1;
  for (let index = 0; index < count; index += 1) u16[target + index] = u8[from + index] as number;
}

function hasWideUnits(text: string): boolean {
  if (text.length > SHORT_TEXT) return /[^\0-\xff]/.test(text);
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) bits |= text.charCodeAt(index);
  return bits > 255;
}
