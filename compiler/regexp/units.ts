/** Sets of UTF-16 units, as what may stand at a place of a text: sorted ranges that neither touch nor overlap. */

/** First and last unit of each range. */
export type UnitSet = readonly (readonly [number, number])[];

const LAST_UNIT = 0xffff;

export const NO_UNIT: UnitSet = [];
export const ANY_UNIT: UnitSet = [[0, LAST_UNIT]];
export const DIGITS: UnitSet = [[0x30, 0x39]];
export const WORD_UNITS: UnitSet = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
export const LINE_ENDS: UnitSet = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
/** What `\s` stands for. */
export const SPACES: UnitSet = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** The set of some ranges in any order. */
export function unitSet(ranges: UnitSet): UnitSet {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [first, last] of sorted) {
    const latest = joined.at(-1);
    if (latest && first <= latest[1] + 1) latest[1] = Math.max(latest[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

export function unite(a: UnitSet, b: UnitSet): UnitSet {
  if (a.length === 0) return b;
  return b.length === 0 ? a : unitSet([...a, ...b]);
}

export function intersect(a: UnitSet, b: UnitSet): UnitSet {
  const common: [number, number][] = [];
  for (const [first, last] of a) {
    for (const [otherFirst, otherLast] of b) {
      const from = Math.max(first, otherFirst);
      const to = Math.min(last, otherLast);
      if (from <= to) common.push([from, to]);
    }
  }
  return common;
}

export function complement(set: UnitSet): UnitSet {
  const others: [number, number][] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) others.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_UNIT) others.push([next, LAST_UNIT]);
  return others;
}

export function areDisjoint(a: UnitSet, b: UnitSet): boolean {
  return intersect(a, b).length === 0;
}

export function includes(set: UnitSet, part: UnitSet): boolean {
  return areDisjoint(complement(set), part);
}

/** The unit that is alone in the set. */
export function onlyUnit(set: UnitSet): number | undefined {
  const [range] = set;
  return set.length === 1 && range && range[0] === range[1] ? range[0] : undefined;
}

const ASCII: UnitSet = [[0, 0x7f]];
const BEYOND_ASCII: UnitSet = [[0x80, LAST_UNIT]];

/** The units which the flag `i`, without `u`, makes equal to one of the set. */
export function closeOverCase(set: UnitSet): UnitSet {
  // No unit beyond ASCII is equal to one in it.
  const beyond = intersect(set, BEYOND_ASCII);
  const ascii = closeOverAsciiCase(intersect(set, ASCII));
  return unite(ascii, hasNoCase(beyond) ? beyond : closeBeyondAscii(beyond));
}

/** Sets of spaces and of all but some spaces, as `\s` and `.` make them, need no look at every unit. */
function hasNoCase(beyond: UnitSet): boolean {
  return includes(SPACES, beyond) || includes(SPACES, intersect(complement(beyond), BEYOND_ASCII));
}

function closeOverAsciiCase(set: UnitSet): UnitSet {
  const shifted = (from: number, to: number, by: number): UnitSet =>
    intersect(set, [[from, to]]).map(([first, last]) => [first + by, last + by]);
  return unitSet([...set, ...shifted(0x61, 0x7a, -32), ...shifted(0x41, 0x5a, 32)]);
}

function closeBeyondAscii(set: UnitSet): UnitSet {
  const canonical = canonicalUnits();
  const wanted = new Set<number>();
  for (const [first, last] of set) {
    for (let unit = first; unit <= last; unit++) wanted.add(canonical[unit] ?? unit);
  }
  const closed: [number, number][] = [];
  for (let unit = 0x80; unit <= LAST_UNIT; unit++) {
    if (!wanted.has(canonical[unit] ?? unit)) continue;
    const latest = closed.at(-1);
    if (latest && latest[1] === unit - 1) latest[1] = unit;
    else closed.push([unit, unit]);
  }
  return closed;
}

/** By unit: what the specification's Canonicalize makes of it without the flag `u`. */
function canonicalUnits(): Uint16Array {
  const units = new Uint16Array(LAST_UNIT + 1);
  for (let unit = 0; unit <= LAST_UNIT; unit++) {
    const upper = String.fromCharCode(unit).toUpperCase();
    const canonical = upper.length === 1 ? upper.charCodeAt(0) : unit;
    units[unit] = unit >= 0x80 && canonical < 0x80 ? unit : canonical;
  }
  return units;
}
