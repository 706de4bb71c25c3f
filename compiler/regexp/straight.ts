/** Matching of patterns that are sure (follow.ts): it goes on or fails, and never back into what has matched. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import { ACCEPT, type Follow, followOfRound, followsOf, inOrder, setOf } from "./follow.ts";
import { groupsIn } from "./groups.ts";
import { type MatcherWriter, TEXT } from "./matcher-writer.ts";
import type { Look, Pattern, Repeat } from "./pattern.ts";
import {
  add,
  block,
  branch,
  branchIf,
  difference,
  either,
  equal,
  get,
  integer,
  isIn,
  isLess,
  loop,
  not,
  set,
  when,
} from "./trees.ts";
import { LINE_ENDS, type UnitSet, WORD_UNITS } from "./units.ts";

/** Statements that end an attempt; made anew for each place. */
export type Fail = () => Node[];

/** Counts up to here are written out. */
const MAX_WRITTEN_OUT = 4;

export class Straight {
  readonly #w: MatcherWriter;

  constructor(w: MatcherWriter) {
    this.#w = w;
  }

  /** Where matching fails, the position is any and groups of the pattern may be set. */
  write(pattern: Pattern, follow: Follow, fail: Fail, isBackward: boolean): void {
    const w = this.#w;
    switch (pattern.kind) {
      case "set":
        this.#writeUnit(pattern.units, fail, isBackward);
        return;
      case "sequence": {
        const ordered = inOrder(pattern.parts, isBackward);
        const follows = followsOf(ordered, follow, isBackward);
        for (const [place, part] of ordered.entries())
          this.write(part, follows[place] ?? ACCEPT, fail, isBackward);
        return;
      }
      case "choice":
        this.#writeChoice(pattern.options, follow, fail, isBackward);
        return;
      case "group": {
        const start = w.local();
        w.emit(set(start, get(w.position)));
        this.write(pattern.body, follow, fail, isBackward);
        writeGroup(w, pattern.index, start, isBackward);
        return;
      }
      case "repeat":
        this.#writeRepeat(pattern, follow, fail, isBackward);
        return;
      case "look":
        this.#writeLook(pattern, fail);
        return;
      case "reference":
        this.#writeReference(pattern.index, fail, isBackward);
        return;
      default:
        w.emit(when(not(this.#holds(pattern)), fail()));
    }
  }

  #writeUnit(units: UnitSet, fail: Fail, isBackward: boolean): void {
    const w = this.#w;
    w.read(isBackward);
    w.emit(when(not(isIn(w.unit, units)), fail()), add(w.position, isBackward ? -1 : 1));
  }

  #holds(
    pattern: Extract<Pattern, { kind: "start" | "end" | "line-start" | "line-end" | "boundary" }>,
  ): Node {
    const w = this.#w;
    const before = (): Node => set(w.unit, w.unitAt(get(w.position), true));
    const after = (): Node => set(w.unit, w.unitAt(get(w.position), false));
    switch (pattern.kind) {
      case "start":
        return op("i32.eqz", [], [get(w.position)], "bool");
      case "end": {
        const text = op("local.get", [TEXT], [], STRING_TYPE);
        return equal(get(w.position), op("string.length", [], [text], "i32"));
      }
      case "line-start":
        w.emit(before());
        return either(isLess(get(w.unit), integer(0)), isIn(w.unit, LINE_ENDS));
      case "line-end":
        w.emit(after());
        return either(isLess(get(w.unit), integer(0)), isIn(w.unit, LINE_ENDS));
      case "boundary": {
        const isWord = w.local();
        w.emit(before(), set(isWord, isIn(w.unit, WORD_UNITS)), after());
        const differs = op("i32.ne", [], [get(isWord), isIn(w.unit, WORD_UNITS)], "bool");
        return pattern.isNegated ? not(differs) : differs;
      }
    }
  }

  #writeChoice(options: readonly Pattern[], follow: Follow, fail: Fail, isBackward: boolean): void {
    const w = this.#w;
    const done: Label = { name: "chosen" };
    const start = w.local();
    w.emit(set(start, get(w.position)));
    const all = w.within(() => {
      for (const [place, option] of options.entries()) {
        if (place === options.length - 1) {
          this.write(option, follow, fail, isBackward);
          break;
        }
        const next: Label = { name: "option" };
        const attempt = w.within(() => {
          this.write(option, follow, () => [branch(next)], isBackward);
          w.emit(branch(done));
        });
        w.emit(block(next, attempt), set(w.position, get(start)));
        w.reset(groupsIn(option));
      }
    });
    w.emit(block(done, all));
  }

  #writeRepeat(repeat: Repeat, follow: Follow, fail: Fail, isBackward: boolean): void {
    const { body, min } = repeat;
    // A lazy one goes on only where the rest fails.
    const max = !repeat.isGreedy && follow.neverFails ? min : repeat.max;
    if (max === 0) return;
    const units = setOf(body);
    if (units) {
      writeRun(this.#w, units, { min, max }, fail, isBackward);
      return;
    }
    const round = followOfRound(repeat, follow, isBackward);
    if (min === 1 && max === 1) this.write(body, round, fail, isBackward);
    else if (max === 1) this.#writeRound(body, round, isBackward, () => {});
    else this.#writeRounds({ ...repeat, max }, round, fail, isBackward);
  }

  /** One round, which may fail. @param go what is done after one that has matched */
  #writeRound(body: Pattern, follow: Follow, isBackward: boolean, go: () => void): void {
    const w = this.#w;
    const start = w.local();
    const groups = [...groupsIn(body)];
    const matched: Label = { name: "matched" };
    const failed: Label = { name: "failed" };
    const kept = groups.map((group) => ({
      from: w.local(),
      to: w.local(),
      start: w.starts[group] ?? 0,
      end: w.ends[group] ?? 0,
    }));
    w.emit(set(start, get(w.position)));
    for (const { from, to, start, end } of kept) w.emit(set(from, get(start)), set(to, get(end)));
    w.reset(groups);
    const both = w.within(() => {
      const attempt = w.within(() => {
        this.write(body, follow, () => [branch(failed)], isBackward);
        go();
        w.emit(branch(matched));
      });
      w.emit(block(failed, attempt), set(w.position, get(start)));
      for (const { from, to, start, end } of kept) w.emit(set(start, get(from)), set(end, get(to)));
    });
    w.emit(block(matched, both));
  }

  #writeRounds(repeat: Repeat, follow: Follow, fail: Fail, isBackward: boolean): void {
    const w = this.#w;
    const { body, min, max } = repeat;
    const again: Label = { name: "again" };
    const out: Label = { name: "out" };
    const count = w.local();
    const isCounted = min > 0 || Number.isFinite(max);
    if (isCounted) w.emit(set(count, integer(0)));
    const rounds = w.within(() => {
      if (Number.isFinite(max)) w.emit(branchIf(out, equal(get(count), integer(max))));
      this.#writeRound(body, follow, isBackward, () => {
        if (isCounted) w.emit(add(count, 1));
        w.emit(branch(again));
      });
    });
    w.emit(block(out, [loop(again, rounds)]));
    if (min > 0) w.emit(when(isLess(get(count), integer(min)), fail()));
  }

  #writeLook({ body, isBehind, isNegated }: Look, fail: Fail): void {
    const w = this.#w;
    const start = w.local();
    w.emit(set(start, get(w.position)));
    if (!isNegated) {
      this.write(body, ACCEPT, fail, isBehind);
      w.emit(set(w.position, get(start)));
      return;
    }
    const absent: Label = { name: "absent" };
    const attempt = w.within(() => {
      this.write(body, ACCEPT, () => [branch(absent)], isBehind);
      w.emit(...fail());
    });
    w.emit(block(absent, attempt), set(w.position, get(start)));
    w.reset(groupsIn(body));
  }

  /** The text of a group again; nothing where the group took no part. */
  #writeReference(index: number, fail: Fail, isBackward: boolean): void {
    const w = this.#w;
    const [start = 0, end = 0] = [w.starts[index], w.ends[index]];
    const place = w.local();
    const done: Label = { name: "repeated" };
    const again: Label = { name: "compare" };
    const step = isBackward ? -1 : 1;
    const compare = w.within(() => {
      w.emit(
        branchIf(done, equal(get(place), get(isBackward ? start : end))),
        set(w.unit, w.unitAt(get(place), isBackward)),
        when(
          op("i32.ne", [], [get(w.unit), w.unitAt(get(w.position), isBackward)], "bool"),
          fail(),
        ),
        add(place, step),
        add(w.position, step),
        branch(again),
      );
    });
    w.emit(
      block(done, [
        branchIf(done, isLess(get(start), integer(0))),
        set(place, get(isBackward ? end : start)),
        loop(again, compare),
      ]),
    );
  }
}

/** Ends a group that began at the place in the local. */
export function writeGroup(
  w: MatcherWriter,
  index: number,
  start: number,
  isBackward: boolean,
): void {
  const [from, to] = isBackward ? [w.position, start] : [start, w.position];
  w.emit(set(w.starts[index] ?? 0, get(from)), set(w.ends[index] ?? 0, get(to)));
}

/** As many units of a set as there are, within limits. */
export function writeRun(
  w: MatcherWriter,
  units: UnitSet,
  { min, max }: { readonly min: number; readonly max: number },
  fail: Fail,
  isBackward: boolean,
): void {
  const step = isBackward ? -1 : 1;
  if (min === max && max <= MAX_WRITTEN_OUT) {
    for (let place = 0; place < max; place++) {
      w.read(isBackward);
      w.emit(when(not(isIn(w.unit, units)), fail()), add(w.position, step));
    }
    return;
  }
  const out: Label = { name: "out" };
  const again: Label = { name: "run" };
  const start = w.local();
  const taken = (): Node =>
    isBackward ? difference(get(start), get(w.position)) : difference(get(w.position), get(start));
  const isCounted = min > 0 || Number.isFinite(max);
  if (isCounted) w.emit(set(start, get(w.position)));
  const run = w.within(() => {
    if (Number.isFinite(max)) w.emit(branchIf(out, equal(taken(), integer(max))));
    w.read(isBackward);
    w.emit(branchIf(out, not(isIn(w.unit, units))), add(w.position, step), branch(again));
  });
  w.emit(block(out, [loop(again, run)]));
  if (min > 0) w.emit(when(isLess(taken(), integer(min)), fail()));
}
