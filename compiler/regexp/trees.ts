/** Small trees of which matchers are made. All numbers are i32. */
import { type Label, type Node, op } from "../ir/tree.ts";
import { ANY_UNIT, areDisjoint, complement, intersect, onlyUnit, type UnitSet } from "./units.ts";

export function integer(value: number): Node {
  return op("i32.const", [value], [], "i32");
}

export function get(local: number): Node {
  return op("local.get", [local], [], "i32");
}

export function set(local: number, value: Node): Node {
  return op("local.set", [local], [value], "void");
}

export function add(local: number, amount: number): Node {
  return set(local, op("i32.add", [], [get(local), integer(amount)], "i32"));
}

export function difference(a: Node, b: Node): Node {
  return op("i32.sub", [], [a, b], "i32");
}

export function equal(a: Node, b: Node): Node {
  return op("i32.eq", [], [a, b], "bool");
}

export function isLess(a: Node, b: Node): Node {
  return op("i32.lt_s", [], [a, b], "bool");
}

export function not(condition: Node): Node {
  return op("i32.eqz", [], [condition], "bool");
}

export function either(a: Node, b: Node): Node {
  return op("i32.or", [], [a, b], "i32");
}

export function both(a: Node, b: Node): Node {
  return op("i32.and", [], [a, b], "i32");
}

export function block(label: Label, body: Node[]): Node {
  return { kind: "block", label, body, type: "void" };
}

export function loop(label: Label, body: Node[]): Node {
  return { kind: "loop", label, body, type: "void" };
}

export function branch(label: Label): Node {
  return { kind: "branch", label, type: "never" };
}

export function branchIf(label: Label, condition: Node): Node {
  return { kind: "branch", label, condition, type: "void" };
}

/** Does the statements where the condition holds. */
export function when(condition: Node, then: Node[]): Node {
  const [only] = then;
  if (then.length === 1 && only?.kind === "branch" && !only.condition)
    return branchIf(only.label, condition);
  return { kind: "if", condition, then, else: [], type: "void" };
}

/** Is the unit in the local one of the set? It is -1 where there is none. */
export function isIn(unit: number, units: UnitSet): Node {
  const ascii = intersect(units, ASCII);
  const beyond = intersect(units, BEYOND_ASCII);
  const others = complement(units);
  if (others.length === 0) return op("i32.ge_s", [], [get(unit), integer(0)], "bool");
  if (others.length < units.length && others.length <= MAX_COMPARISONS)
    return both(isIn(unit, ANY_UNIT), not(inRanges(unit, others)));
  if (units.length <= MAX_COMPARISONS) return inRanges(unit, units);
  const isAscii = op("i32.lt_u", [], [get(unit), integer(ASCII_END)], "bool");
  const inAscii = ascii.length <= MAX_COMPARISONS ? inRanges(unit, ascii) : inBits(unit, ascii);
  if (beyond.length === 0)
    return ascii.length <= MAX_COMPARISONS ? inAscii : both(isAscii, inAscii);
  return {
    kind: "if",
    condition: isAscii,
    then: [inAscii],
    else: [inRanges(unit, beyond)],
    type: "i32",
  };
}

const ASCII_END = 0x80;
const ASCII: UnitSet = [[0, ASCII_END - 1]];
const BEYOND_ASCII: UnitSet = [[ASCII_END, 0xffff]];

/** With more of them, bits are looked up. */
const MAX_COMPARISONS = 2;

function inRanges(unit: number, ranges: UnitSet): Node {
  const [first, ...rest] = ranges.map((range) => inRange(unit, range));
  return rest.reduce(either, first ?? integer(0));
}

function inRange(unit: number, [first, last]: readonly [number, number]): Node {
  const only = onlyUnit([[first, last]]);
  if (only !== undefined) return equal(get(unit), integer(only));
  const from = first === 0 ? get(unit) : difference(get(unit), integer(first));
  return op("i32.lt_u", [], [from, integer(last - first + 1)], "bool");
}

/** Of a unit of ASCII: looked up in 128 bits. */
function inBits(unit: number, ascii: UnitSet): Node {
  const half = (from: number): Node => {
    let bits = 0n;
    for (let each = from; each < from + 64; each++)
      if (!areDisjoint(ascii, [[each, each]])) bits |= 1n << BigInt(each - from);
    return op("i64.const", [BigInt.asIntN(64, bits)], [], "i64");
  };
  const isLow = op("i32.lt_u", [], [get(unit), integer(64)], "bool");
  const bits = op("select", [], [half(0), half(64), isLow], "i64");
  const place = op("i64.from_i32", [], [both(get(unit), integer(63))], "i64");
  const found = op("i32.from_i64", [], [op("i64.shr_u", [], [bits, place], "i64")], "i32");
  return both(found, integer(1));
}
