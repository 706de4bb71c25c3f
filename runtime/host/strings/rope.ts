/**
 * Reading strings of any form. A rope is two strings not yet joined, or a part of another one, or one that grew; the first reader makes the text and leaves it in `flat`. Several workers
 * may do so at once: each makes the same content, and whichever is kept is right. Nothing here recurses: ropes may be a million deep.
 */
import { HEADER, STRING, STRING_FORM, TEXT_BUFFER } from "../../abi/object-layout.ts";
import { noteEscape } from "../../heap/own-heap.ts";
import type { Context } from "../context.ts";
import { allocateString, copyUnits, readUnits, stringForm, stringLength } from "./text.ts";

/**
 * The flat string of the same content.
 * @returns the address itself unless it is a rope
 */
export function flatten(context: Context, address: number): number {
  if (stringForm(context, address) !== STRING_FORM.rope) return address;
  const { words } = context;
  const known = words.loadAddress(address + STRING.flat);
  if (known !== 0) return known;
  const flat = joinLeaves(context, address, hasWideLeaf(context, address));
  // Atomic, so that whoever sees the address sees the units too.
  words.atomicStore(address + STRING.flat, flat | 0);
  noteEscape(context, address, flat);
  return flat;
}

/** @param address string, or undefined or null, which read as empty */
export function readString(context: Context, address: number): string {
  const { words } = context;
  const length = words.load(address + STRING.length);
  if (length === 0) return "";
  const flat = flatten(context, address) >>> 0;
  const isWide = stringForm(context, flat) === STRING_FORM.twoByte;
  return readUnits(context, flat + STRING.data, length, isWide);
}

/** The flat string that a rope is a part of, and where the part begins; undefined of every other string. */
export function partOf(
  context: Context,
  address: number,
): { readonly whole: number; readonly offset: number } | undefined {
  const { words } = context;
  if (stringForm(context, address) !== STRING_FORM.rope) return undefined;
  if (words.load(address + STRING.flat) !== 0 || words.load(address + STRING.right) !== 0) {
    return undefined;
  }
  return {
    whole: words.loadAddress(address + STRING.left),
    offset: words.load(address + STRING.offset),
  };
}

/** Is any part of the rope two-byte? */
function hasWideLeaf(context: Context, rope: number): boolean {
  const pending: number[] = [rope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { before, units, behind } = piecesOf(context, node);
    if (units?.isWide) return true;
    if (before !== undefined) pending.push(before);
    if (behind !== undefined) pending.push(behind);
  }
  return false;
}

/** From the end to the start, so that a rope grown by `+=`, deep on its left, keeps only one node pending. */
function joinLeaves(context: Context, rope: number, isWide: boolean): number {
  const length = stringLength(context, rope);
  const flat = allocateString(context, length, isWide);
  const unitBytes = isWide ? 2 : 1;
  let end = flat + STRING.data + unitBytes * length;
  const pending: number[] = [rope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { before, units, behind } = piecesOf(context, node);
    if (before !== undefined) pending.push(before);
    if (behind !== undefined) pending.push(behind);
    if (units === undefined) continue;
    end -= unitBytes * units.count;
    copyUnits(context, units.data, units.isWide, end, isWide, units.count);
  }
  return flat;
}

/** What a string is made of, in this order. */
interface Pieces {
  readonly before?: number;
  readonly units?: { readonly data: number; readonly isWide: boolean; readonly count: number };
  readonly behind?: number;
}

function piecesOf(context: Context, node: number): Pieces {
  const { words } = context;
  const count = stringLength(context, node);
  if (stringForm(context, node) !== STRING_FORM.rope) return unitsIn(context, node, 0, count);
  const flat = words.loadAddress(node + STRING.flat);
  if (flat !== 0) return unitsIn(context, flat, 0, count);
  const before = words.loadAddress(node + STRING.left);
  const behind = words.loadAddress(node + STRING.right);
  if (behind === 0) return unitsIn(context, before, words.load(node + STRING.offset), count);
  if ((words.load(behind + HEADER.info) & TEXT_BUFFER) === 0) return { before, behind };
  return { before, ...unitsIn(context, behind, 0, count - stringLength(context, before)) };
}

/** Units of a flat string or a buffer. */
function unitsIn(context: Context, holder: number, offset: number, count: number): Pieces {
  const isWide = stringForm(context, holder) === STRING_FORM.twoByte;
  return {
    units: { data: holder + STRING.data + (isWide ? 2 * offset : offset), isWide, count },
  };
}
