/**
 * Reading strings of any form. A rope is two strings not yet joined; the first reader joins them and leaves the result in `flat`. Several workers
 * may do so at once: each makes the same content, and whichever is kept is right. Nothing here recurses: ropes may be a million deep.
 */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
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

/** Is any part of the rope two-byte? */
function hasWideLeaf(context: Context, rope: number): boolean {
  const { words } = context;
  const pending: number[] = [rope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const part = flatPart(context, node);
    if (part === 0) {
      pending.push(words.loadAddress(node + STRING.left), words.loadAddress(node + STRING.right));
    } else if (stringForm(context, part) === STRING_FORM.twoByte) {
      return true;
    }
  }
  return false;
}

/** From the end to the start, so that a rope grown by `+=`, deep on its left, keeps only one node pending. */
function joinLeaves(context: Context, rope: number, isWide: boolean): number {
  const { words } = context;
  const length = stringLength(context, rope);
  const flat = allocateString(context, length, isWide);
  const unitBytes = isWide ? 2 : 1;
  let end = flat + STRING.data + unitBytes * length;
  const pending: number[] = [rope];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const part = flatPart(context, node);
    if (part === 0) {
      pending.push(words.loadAddress(node + STRING.left), words.loadAddress(node + STRING.right));
      continue;
    }
    const count = stringLength(context, part);
    const partWide = stringForm(context, part) === STRING_FORM.twoByte;
    end -= unitBytes * count;
    copyUnits(context, part + STRING.data, partWide, end, isWide, count);
  }
  return flat;
}

/** The node itself when flat, what it was flattened to, or 0. */
function flatPart(context: Context, node: number): number {
  if (stringForm(context, node) !== STRING_FORM.rope) return node;
  return context.words.loadAddress(node + STRING.flat);
}
