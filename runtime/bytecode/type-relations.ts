/**
 * Subtyping over a type table in constant time: structs are numbered so that the descendants of each are one interval, and an interface is a
 * few such intervals. Takes a table whose struct parents stand before their children.
 */
import { OBJECT_TYPE, type TypeDefinition, type ValueType } from "./module.ts";

export interface TypeRelations {
  /** Whether a value of type `actual` may stand where `expected` is wanted. */
  isSubtype(actual: ValueType, expected: ValueType): boolean;
  /** Whether the struct is `ancestor` or derived from it; both are type indexes of structs. */
  derives(struct: number, ancestor: number): boolean;
  /** Whether the struct, or one it derives from, implements the interface; both are type indexes. */
  implementsInterface(struct: number, type: number): boolean;
}

// Starts and ends in turn, ascending, so that a binary search tells inside from outside.
type Intervals = readonly number[];

/** The relations of one type table. */
export function relateTypes(types: readonly TypeDefinition[]): TypeRelations {
  const { start, end } = numberStructs(types);
  const intervalsOf = new Map<number, Intervals>();
  const interfacePairs = new Map<number, boolean>();

  function intervals(type: number): Intervals {
    const known = intervalsOf.get(type);
    if (known !== undefined) return known;
    const definition = types[type];
    const made =
      definition?.kind === "interface"
        ? mergeIntervals(
            definition.implementors.map((row) => row.struct),
            start,
            end,
          )
        : [];
    intervalsOf.set(type, made);
    return made;
  }

  function derives(struct: number, ancestor: number): boolean {
    const place = start[struct] ?? -1;
    return place >= (start[ancestor] ?? 0) && place < (end[ancestor] ?? 0);
  }

  function implementsInterface(struct: number, type: number): boolean {
    return isInside(intervals(type), start[struct] ?? -1);
  }

  // An interface is below another when the other holds for each of its implementors.
  function isSubInterface(actual: number, expected: number): boolean {
    const key = actual * types.length + expected;
    const known = interfacePairs.get(key);
    if (known !== undefined) return known;
    const narrow = intervals(actual);
    const wide = intervals(expected);
    let holds = true;
    for (let index = 0; holds && index < narrow.length; index += 2) {
      const place = upperBound(wide, narrow[index] ?? 0);
      holds = place % 2 === 1 && (narrow[index + 1] ?? 0) <= (wide[place] ?? 0);
    }
    interfacePairs.set(key, holds);
    return holds;
  }

  function isSubtype(actual: ValueType, expected: ValueType): boolean {
    if (actual === expected) return true;
    if (typeof actual === "string") return actual === "bool" && expected === "i32";
    if (typeof expected === "string") return false;
    if (expected === OBJECT_TYPE) return true;
    const lower = types[actual]?.kind;
    const upper = types[expected]?.kind;
    if (lower === "struct" && upper === "struct") return derives(actual, expected);
    if (lower === "struct" && upper === "interface") return implementsInterface(actual, expected);
    return lower === "interface" && upper === "interface" && isSubInterface(actual, expected);
  }

  return { isSubtype, derives, implementsInterface };
}

// Preorder numbers of the forest of structs; `end` is one past the last descendant. Parents come first, so two passes do without recursion.
function numberStructs(types: readonly TypeDefinition[]): { start: Int32Array; end: Int32Array } {
  const count = types.length;
  const size = new Int32Array(count);
  const start = new Int32Array(count).fill(-1);
  const end = new Int32Array(count).fill(-1);
  const cursor = new Int32Array(count);
  const parentOf = (index: number): number => {
    const type = types[index];
    return type?.kind === "struct" && type.parent < index ? type.parent : -1;
  };
  for (let index = count - 1; index >= 0; index -= 1) {
    size[index] = (size[index] ?? 0) + 1;
    const parent = parentOf(index);
    if (parent >= 0) size[parent] = (size[parent] ?? 0) + (size[index] ?? 0);
  }
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    if (types[index]?.kind !== "struct") continue;
    const parent = parentOf(index);
    const descendants = size[index] ?? 0;
    const place = parent >= 0 ? (cursor[parent] ?? 0) : next;
    if (parent >= 0) cursor[parent] = place + descendants;
    else next += descendants;
    start[index] = place;
    end[index] = place + descendants;
    cursor[index] = place + 1;
  }
  return { start, end };
}

function mergeIntervals(structs: readonly number[], start: Int32Array, end: Int32Array): Intervals {
  const sorted = [...structs].sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
  const merged: number[] = [];
  for (const struct of sorted) {
    const from = start[struct] ?? 0;
    const to = end[struct] ?? 0;
    const last = merged.length - 1;
    if (last > 0 && from <= (merged[last] ?? 0)) merged[last] = Math.max(merged[last] ?? 0, to);
    else merged.push(from, to);
  }
  return merged;
}

function isInside(intervals: Intervals, place: number): boolean {
  return upperBound(intervals, place) % 2 === 1;
}

// How many bounds are <= place: odd means inside an interval.
function upperBound(intervals: Intervals, place: number): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
