/**
 * What frozen, sealed and otherwise restricted objects refuse. A restriction is a sum: 1 no more properties, 2 none is removed, 4 none gets
 * another value, as `object_integrity` gives it. Where a program restricts objects of a kind, what changes such objects asks here first.
 */
import { TypeError } from "./error.ts";

/** An object `shown` as V8 shows it gets a property. */
export function refuseWrite(integrity: number, has: boolean, name: string, shown: string): void {
  if (!has) refuseAdding(name);
  if (integrity >= 4) refuseChange(name, shown);
}

/** An object loses a property. */
export function refuseDelete(integrity: number, has: boolean, name: string, shown: string): void {
  if (has && integrity >= 2) throw new TypeError("Cannot delete property '" + name + "' of " + shown);
}

/** A class begins to define its fields. */
export function refuseField(name: string): never {
  throw new TypeError("Cannot define property " + name + ", object is not extensible");
}

/** An array gets an element. */
export function refuseElement(integrity: number, has: boolean, index: number): void {
  refuseWrite(integrity, has, String(index), "[object Array]");
}

/** An array gets another length. */
export function refuseLength(integrity: number, old: number, length: number): void {
  if (integrity >= 4) refuseChange("length", "[object Array]");
  if (length < old) refuseRemoving(integrity, old);
}

/** `push` of so many. */
export function refusePush(integrity: number, length: number, count: number): void {
  if (count > 0) refuseAdding(String(length));
  refuseSameLength(integrity);
}

/** `unshift` of so many. */
export function refuseUnshift(integrity: number, length: number, count: number): void {
  if (count > 0) refuseAdding(String(length === 0 ? 0 : length + count - 1));
  refuseSameLength(integrity);
}

/** `pop` */
export function refusePop(integrity: number, length: number): void {
  if (length > 0) refuseRemoving(integrity, length);
  refuseSameLength(integrity);
}

/** `shift` */
export function refuseShift(integrity: number, length: number): void {
  if (length > 1 && integrity >= 4) refuseChange("0", "[object Array]");
  refusePop(integrity, length);
}

/** Typed arrays cannot be frozen, for what lies below them may change. */
export function refuseViews(length: number): void {
  if (length > 0) throw new TypeError("Cannot freeze array buffer views with elements");
}

/** `sort` and `reverse` */
export function refuseOrder(integrity: number, length: number): void {
  if (length > 1 && integrity >= 4) refuseChange("0", "[object Array]");
}

/** `copyWithin` to an index from an index on. */
export function refuseCopy(integrity: number, length: number, to: number, from: number): void {
  const first = clamp(to, length);
  const start = clamp(from, length);
  const count = Math.min(length - start, length - first);
  const isBackward = start < first && first < start + count;
  if (count > 0 && integrity >= 4)
    refuseChange(String(isBackward ? first + count - 1 : first), "[object Array]");
}

/** `fill` from an index on. */
export function refuseFill(integrity: number, length: number, start: number): void {
  const first = clamp(start, length);
  if (first < length && integrity >= 4) refuseChange(String(first), "[object Array]");
}

/** `splice` of so many for so many. */
export function refuseSplice(
  integrity: number,
  length: number,
  start: number,
  removed: number,
  count: number,
): void {
  const first = clamp(start, length);
  const rest = length - first;
  const gone = removed > rest ? rest : removed > 0 ? Math.trunc(removed) : 0;
  const moves = gone < rest;
  if (count > gone && moves) refuseAdding(String(length - 1 - gone + count));
  if (count < gone) {
    if (moves && integrity >= 4) refuseChange(String(first + count), "[object Array]");
    refuseRemoving(integrity, length);
  }
  if (count > 0) refuseWrite(integrity, first < length, String(first), "[object Array]");
  if (count > gone) refuseAdding(String(length));
  refuseSameLength(integrity);
}

function refuseAdding(name: string): never {
  throw new TypeError("Cannot add property " + name + ", object is not extensible");
}

function refuseChange(name: string, shown: string): never {
  const kind = shown.startsWith("class ") ? "function" : "object";
  throw new TypeError("Cannot assign to read only property '" + name + "' of " + kind + " '" + shown + "'");
}

function refuseRemoving(integrity: number, length: number): void {
  refuseDelete(integrity, true, String(length - 1), "[object Array]");
}

function refuseSameLength(integrity: number): void {
  if (integrity >= 4) refuseChange("length", "[object Array]");
}

function clamp(index: number, length: number): number {
  const whole = Number.isNaN(index) ? 0 : Math.trunc(index);
  if (whole < 0) return Math.max(0, length + whole);
  return Math.min(whole, length);
}
