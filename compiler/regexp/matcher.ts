/**
 * A regular expression as a function `(text, from, captures) -> end`: looks for the leftmost match that begins at `from` or behind it (of a sticky
 * expression, at it), writes where the match and its groups begin and end to `captures`, unless that is empty, and gives the end, -1 without a match.
 * README.md says how it goes back.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Label, type Node, op, type TreeFunction } from "../ir/tree.ts";
import { ACCEPT, firstOf, isNullable, isSure, leadOf } from "./follow.ts";
import { GoingBack } from "./going-back.ts";
import { CAPTURES, FROM, type MatcherModule, MatcherWriter, TEXT } from "./matcher-writer.ts";
import type { Expression, Pattern } from "./pattern.ts";
import { Straight } from "./straight.ts";
import {
  add,
  block,
  both,
  branch,
  branchIf,
  get,
  integer,
  isIn,
  isLess,
  loop,
  set,
  when,
} from "./trees.ts";
import { areDisjoint, onlyUnit, type UnitSet } from "./units.ts";

/** The matcher of an expression. */
export function makeMatcher(
  { pattern, groupCount, isSticky }: Expression,
  name: string,
  module: MatcherModule,
): TreeFunction {
  const w = new MatcherWriter(module, groupCount);
  const at = w.local();
  const length = w.local();
  const again: Label = { name: "search" };
  const next: Label = { name: "next" };
  const text = (): Node => op("local.get", [TEXT], [], STRING_TYPE);
  w.emit(
    op("local.set", [TEXT], [op("string.flatten", [], [text()], STRING_TYPE)], "void"),
    set(at, op("i32.from_f64_exact", [], [op("local.get", [FROM], [], "f64")], "i32")),
    set(length, op("string.length", [], [text()], "i32")),
  );
  const isHeld = isSticky || beginsAtStart(pattern);
  const search = w.within(() => {
    if (!isHeld) writeSearch(w, pattern, at);
    w.emit(set(w.position, get(at)));
    w.reset(w.groups);
    const attempt = w.within(() => {
      if (isSure(pattern, ACCEPT, false)) {
        new Straight(w).write(pattern, ACCEPT, () => [branch(next)], false);
        writeResult(w, at);
      } else {
        new GoingBack(w, () => [branch(next)]).write(pattern, () => writeResult(w, at));
      }
    });
    w.emit(block(next, attempt));
    if (!isHeld)
      w.emit(add(at, 1), branchIf(again, op("i32.le_s", [], [get(at), get(length)], "bool")));
    w.emit(giveUp());
  });
  w.emit(loop(again, search), giveUp());
  return {
    name,
    params: [STRING_TYPE, "f64", module.integers],
    result: "f64",
    locals: [],
    taskSlots: [],
    body: standIn(module),
    finished: { locals: w.locals, body: w.code },
    signatureIsFixed: true,
    isLibrary: true,
    // So that it is put in place of no call, as its body is to come.
    isRare: true,
  };
}

/** What passes may know of any matcher: it reads the text, writes to the captures, calls `grow`, and gives a number. */
function standIn(module: MatcherModule): Node[] {
  const { integers } = module;
  const captures = (): Node => op("local.get", [CAPTURES], [], integers);
  const unit = op(
    "string.char_code_at",
    [],
    [op("local.get", [TEXT], [], STRING_TYPE), integer(0)],
    "i32",
  );
  const from = op("local.get", [FROM], [], "f64");
  return [
    op("typed.set", [integers], [module.grow(captures(), unit), integer(0), integer(1)], "void"),
    op("typed.set", [integers], [captures(), integer(0), integer(1)], "void"),
    op(
      "return",
      [],
      [
        op(
          "f64.add",
          [],
          [
            from,
            op(
              "f64.from_i32",
              [],
              [op("typed.get", [integers], [captures(), integer(0)], "i32")],
              "f64",
            ),
          ],
          "f64",
        ),
      ],
      "never",
    ),
  ];
}

function giveUp(): Node {
  return op("return", [], [op("f64.const", [-1], [], "f64")], "never");
}

function writeResult(w: MatcherWriter, at: number): void {
  const captures = (): Node => op("local.get", [CAPTURES], [], w.module.integers);
  const put = (place: number, local: number): Node =>
    op("typed.set", [w.module.integers], [captures(), integer(place), get(local)], "void");
  const stores = [put(0, at), put(1, w.position)];
  for (const group of w.groups)
    stores.push(put(2 * group, w.starts[group] ?? 0), put(2 * group + 1, w.ends[group] ?? 0));
  w.emit(
    when(op("typed.length", [], [captures()], "i32"), stores),
    op("return", [], [op("f64.from_i32", [], [get(w.position)], "f64")], "never"),
  );
}

/** Does the pattern match nowhere but at the beginning of the text? */
function beginsAtStart(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case "start":
      return true;
    case "sequence":
      return pattern.parts[0] !== undefined && beginsAtStart(pattern.parts[0]);
    case "choice":
      return pattern.options.every(beginsAtStart);
    case "group":
      return beginsAtStart(pattern.body);
    default:
      return false;
  }
}

/** Moves `at` on to where the pattern may match by its first units, and gives up where there is no such place. */
function writeSearch(w: MatcherWriter, pattern: Pattern, at: number): void {
  if (isNullable(pattern)) return;
  const lead = leadOf(pattern, false);
  const units = lead.map(onlyUnit);
  const known = units.indexOf(undefined);
  const prefix = String.fromCharCode(
    ...units.slice(0, known < 0 ? units.length : known).map((unit) => unit ?? 0),
  );
  if (prefix.length > 1) {
    const text = op("local.get", [TEXT], [], STRING_TYPE);
    w.emit(
      set(at, op("string.index_of", [], [text, w.module.text(prefix), get(at)], "i32")),
      when(isLess(get(at), integer(0)), [giveUp()]),
    );
    return;
  }
  const first = firstOf(pattern, ACCEPT, false).units;
  const found: Label = { name: "found" };
  const again: Label = { name: "scan" };
  const narrow = lead.slice(0, MAX_LOOKED_AT);
  const broad = narrow.findIndex(isBroad);
  const looked = broad < 0 ? narrow : narrow.slice(0, broad);
  if (looked.length >= MIN_LOOKED_AT) {
    writeSearchByBits(w, looked, at);
    return;
  }
  const scan = w.within(() => {
    w.emit(
      set(w.unit, w.unitAt(get(at), false)),
      branchIf(found, isIn(w.unit, first)),
      when(isLess(get(w.unit), integer(0)), [giveUp()]),
      add(at, 1),
      branch(again),
    );
  });
  w.emit(block(found, [loop(again, scan)]));
}

/**
 * Shift-and (Baeza-Yates and Gonnet 1992): bit i of `seen` says whether the latest units may be the first i + 1 of a match. There is one branch that seldom
 * goes the other way, where a look at the first unit alone would be guessed wrong half of the time.
 */
function writeSearchByBits(w: MatcherWriter, sets: readonly UnitSet[], at: number): void {
  const table = w.local(STRING_TYPE);
  const seen = w.local();
  const found: Label = { name: "found" };
  const again: Label = { name: "scan" };
  const bits = Array.from({ length: TABLE_SIZE }, (_, unit) => bitsOf(sets, [unit, unit]));
  const beyond = bitsOf(sets, [TABLE_SIZE, 0xffff]);
  w.emit(
    op("local.set", [table], [w.module.text(String.fromCharCode(...bits))], "void"),
    set(seen, integer(0)),
  );
  const inTable = op(
    "string.char_code_at",
    [],
    [op("local.get", [table], [], STRING_TYPE), get(w.unit)],
    "i32",
  );
  const may: Node = {
    kind: "if",
    condition: op("i32.lt_u", [], [get(w.unit), integer(TABLE_SIZE)], "bool"),
    then: [inTable],
    else: [integer(beyond)],
    type: "i32",
  };
  const shifted = op("i32.shl", [], [get(seen), integer(1)], "i32");
  const scan = w.within(() => {
    w.emit(
      set(w.unit, w.unitAt(get(at), false)),
      when(isLess(get(w.unit), integer(0)), [giveUp()]),
      add(at, 1),
      set(seen, both(op("i32.or", [], [shifted, integer(1)], "i32"), may)),
      branchIf(found, both(get(seen), integer(1 << (sets.length - 1)))),
      branch(again),
    );
  });
  w.emit(block(found, [loop(again, scan)]), add(at, -sets.length));
}

/** A bit for each set that has one of the units. */
function bitsOf(sets: readonly UnitSet[], range: UnitSet[number]): number {
  return sets.reduce(
    (bits, units, place) => (areDisjoint(units, [range]) ? bits : bits | (1 << place)),
    0,
  );
}

const TABLE_SIZE = 128;

/** Units from a place on that are looked at before the pattern is tried there: as many as a byte has bits. */
const MAX_LOOKED_AT = 8;
const MIN_LOOKED_AT = 3;

/** Is a set so large that looking for it tells little? */
function isBroad(units: UnitSet): boolean {
  return units.reduce((count, [first, last]) => count + last - first + 1, 0) > MAX_UNITS;
}

const MAX_UNITS = 12;
