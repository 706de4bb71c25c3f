/**
 * Matching that may have to go back. Every part of the pattern is written once, as states of one machine: control goes forwards from part to part, and
 * where one fails, to the state in which the latest part before it looks for its next way to match. What a part needs for that stands in variables;
 * those of a repeated part are kept on a stack while later rounds use them. README.md has the picture.
 */
import { type Label, type Node, op } from "../ir/tree.ts";
import {
  ACCEPT,
  type Follow,
  followOfRound,
  followsOf,
  inOrder,
  isNullable,
  isSure,
  setOf,
} from "./follow.ts";
import { groupsIn, sizeOf } from "./groups.ts";
import type { MatcherWriter } from "./matcher-writer.ts";
import type { Look, Pattern, Repeat } from "./pattern.ts";
import { type Fail, Straight, writeGroup, writeRun } from "./straight.ts";
import {
  add,
  block,
  branch,
  branchIf,
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
import { ANY_UNIT, includes, type UnitSet } from "./units.ts";

/** Repetitions of a fixed number of rounds are written out up to this size. */
const MAX_WRITTEN_OUT = 60;

/** Where to go when what comes next fails. */
interface Retry {
  jump(): Node[];
  /** The number of the state. */
  state(): Node;
}

export class GoingBack {
  readonly #w: MatcherWriter;
  readonly #straight: Straight;
  readonly #fail: Fail;
  readonly #dispatch: Label = { name: "dispatch" };
  readonly #state: number;
  readonly #stack: number;
  readonly #used: number;
  readonly #capacity: number;
  #stateCount = 0;
  #usesStack = false;
  /** In the order in which they stand in the code. */
  readonly #placed: { readonly state: number; readonly code: Node[] }[] = [];
  /** Variables that are needed to go back. */
  readonly #variables: number[] = [];
  /** Groups that have matched for good when what is being written runs. */
  #closed: ReadonlySet<number> = new Set();

  /** @param fail ends the attempt */
  constructor(w: MatcherWriter, fail: Fail) {
    this.#w = w;
    this.#straight = new Straight(w);
    this.#fail = fail;
    this.#state = w.local();
    this.#stack = w.local(w.module.integers);
    this.#used = w.local();
    this.#capacity = w.local();
  }

  /** Writes the whole attempt. @param accept writes what is done after a match */
  write(pattern: Pattern, accept: () => void): void {
    const w = this.#w;
    const outer = w.code;
    this.#place(this.#newState());
    const failed = this.#newState();
    const retry: Retry = { jump: this.#fail, state: () => integer(failed) };
    this.#part(pattern, ACCEPT, retry, false);
    accept();
    this.#place(failed);
    w.emit(...this.#fail());
    w.code = outer;
    w.emit(set(this.#state, integer(0)));
    if (this.#usesStack) w.emit(set(this.#used, integer(0)));
    w.emit(loop(this.#dispatch, this.#machine()));
  }

  /** All states: jumping to one leaves the blocks that end before its code. */
  #machine(): Node[] {
    const labels = Array.from(
      { length: this.#stateCount },
      (_, state): Label => ({ name: `state ${state}` }),
    );
    const labelOf = (state: number): Label => labels[state] ?? { name: "none" };
    const table: Node = {
      kind: "branch-table",
      index: get(this.#state),
      labels: [...labels, labelOf(0)],
      type: "never",
    };
    return this.#placed.reduce<Node[]>(
      (before, { state, code }) => [block(labelOf(state), before), ...code],
      [table],
    );
  }

  #newState(): number {
    return this.#stateCount++;
  }

  /** What is written from here on is the state's code; code before goes on into it. */
  #place(state: number): void {
    this.#w.code = [];
    this.#placed.push({ state, code: this.#w.code });
  }

  #jump(state: Node): Node[] {
    return [set(this.#state, state), branch(this.#dispatch)];
  }

  #to(state: number): Retry {
    return { jump: () => this.#jump(integer(state)), state: () => integer(state) };
  }

  /** To the state whose number is in the local. */
  #toKept(local: number): Retry {
    return { jump: () => this.#jump(get(local)), state: () => get(local) };
  }

  #variable(): number {
    const local = this.#w.local();
    this.#variables.push(local);
    return local;
  }

  /** Forgets groups that only what failed has set. */
  #resetLater(closed: ReadonlySet<number>): void {
    this.#w.reset(this.#w.groups.filter((group) => !closed.has(group)));
  }

  #close(pattern: Pattern): void {
    this.#closed = new Set([...this.#closed, ...groupsIn(pattern)]);
  }

  /** Writes a part of the pattern, whose code comes after what stands before it. Gives where to look for the next way to match it. */
  #part(pattern: Pattern, follow: Follow, fail: Retry, isBackward: boolean): Retry {
    const w = this.#w;
    if (isSure(pattern, follow, isBackward)) {
      this.#straight.write(pattern, follow, () => fail.jump(), isBackward);
      this.#close(pattern);
      return fail;
    }
    switch (pattern.kind) {
      case "sequence": {
        const ordered = inOrder(pattern.parts, isBackward);
        const follows = followsOf(ordered, follow, isBackward);
        return ordered.reduce(
          (latest, part, place) => this.#part(part, follows[place] ?? ACCEPT, latest, isBackward),
          fail,
        );
      }
      case "choice":
        return this.#choice(pattern.options, follow, fail, isBackward);
      case "group": {
        const start = this.#variable();
        w.emit(set(start, get(w.position)));
        const retry = this.#part(pattern.body, follow, fail, isBackward);
        writeGroup(w, pattern.index, start, isBackward);
        this.#close(pattern);
        return retry;
      }
      case "repeat":
        return this.#repeat(pattern, follow, fail, isBackward);
      case "look":
        return this.#look(pattern, fail);
      default:
        // Everything else is sure.
        return fail;
    }
  }

  /** @param round the option which must take units, as it stands for a round of a repetition */
  #choice(
    options: readonly Pattern[],
    follow: Follow,
    fail: Retry,
    isBackward: boolean,
    round?: Pattern,
  ): Retry {
    const w = this.#w;
    const closed = this.#closed;
    const [start, latest] = [this.#variable(), this.#variable()];
    const done = this.#newState();
    w.emit(set(start, get(w.position)));
    for (const [place, option] of options.entries()) {
      const isLast = place === options.length - 1;
      const next = isLast ? undefined : this.#newState();
      this.#closed = closed;
      const retry = this.#part(
        option,
        follow,
        next === undefined ? fail : this.#to(next),
        isBackward,
      );
      if (option === round && isNullable(option))
        w.emit(when(equal(get(w.position), get(start)), retry.jump()));
      w.emit(set(latest, retry.state()));
      if (next === undefined) break;
      w.emit(...this.#jump(integer(done)));
      this.#place(next);
      w.emit(set(w.position, get(start)));
      this.#resetLater(closed);
    }
    this.#place(done);
    this.#closed = closed;
    for (const option of options) this.#close(option);
    return this.#toKept(latest);
  }

  #repeat(repeat: Repeat, follow: Follow, fail: Retry, isBackward: boolean): Retry {
    const { body, min, max, isGreedy } = repeat;
    const units = setOf(body);
    if (units)
      return isGreedy
        ? this.#greedyRun(repeat, units, follow, fail, isBackward)
        : this.#lazyRun(repeat, units, follow, fail, isBackward);
    const round = followOfRound(repeat, follow, isBackward);
    if (min === max && sizeOf(body) * max <= MAX_WRITTEN_OUT && groupsIn(body).size === 0) {
      // Each round has variables of its own, so that none have to be kept on the stack.
      const parts = new Array<Pattern>(max).fill(body);
      return this.#part({ kind: "sequence", parts }, follow, fail, isBackward);
    }
    if (min === 1 && max === 1) return this.#part(body, round, fail, isBackward);
    if (max === 1) {
      const none: Pattern = { kind: "sequence", parts: [] };
      return this.#choice(isGreedy ? [body, none] : [none, body], round, fail, isBackward, body);
    }
    return isGreedy
      ? this.#greedyRounds(repeat, round, fail, isBackward)
      : this.#lazyRounds(repeat, round, fail, isBackward);
  }

  /** As many units as there are, and one less each time. */
  #greedyRun(
    repeat: Repeat,
    units: UnitSet,
    follow: Follow,
    fail: Retry,
    isBackward: boolean,
  ): Retry {
    const w = this.#w;
    const step = isBackward ? -1 : 1;
    const [least, end] = [this.#variable(), this.#variable()];
    const closed = this.#closed;
    w.emit(set(least, op("i32.add", [], [get(w.position), integer(step * repeat.min)], "i32")));
    writeRun(w, units, repeat, () => fail.jump(), isBackward);
    w.emit(set(end, op("i32.add", [], [get(w.position), integer(step)], "i32")));
    const retry = this.#newState();
    this.#place(retry);
    const again: Label = { name: "back" };
    const back = w.within(() => {
      w.emit(when(equal(get(end), get(least)), fail.jump()), add(end, -step));
      if (includes(follow.units, ANY_UNIT)) return;
      w.emit(
        set(w.unit, w.unitAt(get(end), isBackward)),
        branchIf(again, not(either(isLess(get(w.unit), integer(0)), isIn(w.unit, follow.units)))),
      );
    });
    w.emit(loop(again, back), set(w.position, get(end)));
    this.#resetLater(closed);
    return this.#to(retry);
  }

  /** As few units as are allowed, and one more each time. */
  #lazyRun(
    { min, max }: Repeat,
    units: UnitSet,
    follow: Follow,
    fail: Retry,
    isBackward: boolean,
  ): Retry {
    const w = this.#w;
    const step = isBackward ? -1 : 1;
    const closed = this.#closed;
    // Where the rest is tried next, -1 when it cannot be; and the last such place if there is one.
    const [place, last] = [this.#variable(), this.#variable()];
    if (Number.isFinite(max))
      w.emit(set(last, op("i32.add", [], [get(w.position), integer(step * max)], "i32")));
    if (min > 0) writeRun(w, units, { min, max: min }, () => fail.jump(), isBackward);
    w.emit(set(place, get(w.position)));
    const retry = this.#newState();
    this.#place(retry);
    const again: Label = { name: "on" };
    const on = w.within(() => {
      w.emit(
        when(isLess(get(place), integer(0)), fail.jump()),
        set(w.position, get(place)),
        set(w.unit, w.unitAt(get(place), isBackward)),
      );
      const isUnit = isIn(w.unit, units);
      const mayGoOn = Number.isFinite(max)
        ? op("i32.and", [], [isUnit, op("i32.ne", [], [get(place), get(last)], "bool")], "i32")
        : isUnit;
      w.emit({
        kind: "if",
        condition: mayGoOn,
        then: [add(place, step)],
        else: [set(place, integer(-1))],
        type: "void",
      });
      if (includes(follow.units, ANY_UNIT)) return;
      w.emit(
        branchIf(again, not(either(isLess(get(w.unit), integer(0)), isIn(w.unit, follow.units)))),
      );
    });
    w.emit(loop(again, on));
    this.#resetLater(closed);
    return this.#to(retry);
  }

  /** Rounds until one fails; then the rest, and when that fails the next way to match the latest round. */
  #greedyRounds(
    { body, min, max }: Repeat,
    follow: Follow,
    fail: Retry,
    isBackward: boolean,
  ): Retry {
    const w = this.#w;
    const closed = this.#closed;
    const count = this.#variable();
    const [again, retry, failed, out] = [
      this.#newState(),
      this.#newState(),
      this.#newState(),
      this.#newState(),
    ];
    w.emit(set(count, integer(0)));
    this.#place(again);
    if (Number.isFinite(max))
      w.emit(when(equal(get(count), integer(max)), this.#jump(integer(out))));
    const { latest, pop } = this.#round(body, { count, min }, follow, this.#to(failed), isBackward);
    w.emit(...this.#jump(integer(again)));
    this.#place(retry);
    w.emit(when(equal(get(count), integer(0)), fail.jump()), ...latest.jump());
    this.#place(failed);
    w.emit(...pop());
    if (min > 0) w.emit(when(isLess(get(count), integer(min)), this.#jump(integer(retry))));
    this.#closed = closed;
    this.#close(body);
    this.#resetLater(this.#closed);
    this.#place(out);
    return this.#to(retry);
  }

  /** The rest after as few rounds as are allowed, and one more each time. */
  #lazyRounds({ body, min, max }: Repeat, follow: Follow, fail: Retry, isBackward: boolean): Retry {
    const w = this.#w;
    const closed = this.#closed;
    const [count, end] = [this.#variable(), this.#variable()];
    const [retry, again, back, failed, out] = [
      this.#newState(),
      this.#newState(),
      this.#newState(),
      this.#newState(),
      this.#newState(),
    ];
    w.emit(set(count, integer(0)), set(end, get(w.position)));
    w.emit(...this.#jump(integer(min === 0 ? out : again)));
    this.#place(retry);
    w.emit(set(w.position, get(end)));
    this.#resetLater(new Set([...closed, ...groupsIn(body)]));
    this.#place(again);
    if (Number.isFinite(max))
      w.emit(when(equal(get(count), integer(max)), this.#jump(integer(back))));
    const { latest, pop } = this.#round(body, { count, min }, follow, this.#to(failed), isBackward);
    if (min > 0) w.emit(when(isLess(get(count), integer(min)), this.#jump(integer(again))));
    w.emit(set(end, get(w.position)), ...this.#jump(integer(out)));
    this.#place(failed);
    w.emit(...pop());
    this.#place(back);
    w.emit(when(equal(get(count), integer(0)), fail.jump()), ...latest.jump());
    this.#place(out);
    this.#closed = closed;
    this.#close(body);
    return this.#to(retry);
  }

  /** One round: keeps on the stack what stood in its variables, and matches. */
  #round(
    body: Pattern,
    { count, min }: { readonly count: number; readonly min: number },
    follow: Follow,
    failed: Retry,
    isBackward: boolean,
  ): { readonly latest: Retry; readonly pop: () => Node[] } {
    const w = this.#w;
    this.#usesStack = true;
    const firstVariable = this.#variables.length;
    const start = this.#variable();
    const groups = [...groupsIn(body)];
    const push: Node[] = [];
    w.emit({ kind: "sequence", body: push, type: "void" });
    w.emit(add(count, 1), set(start, get(w.position)));
    w.reset(groups);
    const latest = this.#part(body, follow, failed, isBackward);
    if (isNullable(body)) {
      const isEmpty = equal(get(w.position), get(start));
      const isOptional = isLess(integer(min), get(count));
      w.emit(when(op("i32.and", [], [isEmpty, isOptional], "i32"), latest.jump()));
    }
    const kept = [
      w.position,
      count,
      ...this.#variables.slice(firstVariable),
      ...groups.flatMap((group) => [w.starts[group] ?? 0, w.ends[group] ?? 0]),
    ];
    push.push(...this.#push(kept));
    return { latest, pop: () => this.#pop(kept) };
  }

  #push(kept: readonly number[]): Node[] {
    const { integers, grow } = this.#w.module;
    const stack = (): Node => op("local.get", [this.#stack], [], integers);
    const needed = (): Node => this.#slot(kept.length);
    return [
      {
        kind: "if",
        condition: isLess(get(this.#capacity), needed()),
        then: [
          op("local.set", [this.#stack], [grow(stack(), needed())], "void"),
          set(this.#capacity, op("typed.length", [], [stack()], "i32")),
        ],
        else: [],
        type: "void",
      },
      ...kept.map((local, place) =>
        op("typed.set", [integers], [stack(), this.#slot(place), get(local)], "void"),
      ),
      add(this.#used, kept.length),
    ];
  }

  #pop(kept: readonly number[]): Node[] {
    const { integers } = this.#w.module;
    const stack = (): Node => op("local.get", [this.#stack], [], integers);
    return [
      add(this.#used, -kept.length),
      ...kept.map((local, place) =>
        set(local, op("typed.get", [integers], [stack(), this.#slot(place)], "i32")),
      ),
    ];
  }

  #slot(place: number): Node {
    return op("i32.add", [], [get(this.#used), integer(place)], "i32");
  }

  /** What is found inside is not looked for again; what it kept on the stack goes. */
  #look({ body, isBehind, isNegated }: Look, fail: Retry): Retry {
    const w = this.#w;
    const closed = this.#closed;
    const [start, used] = [this.#variable(), this.#variable()];
    w.emit(set(start, get(w.position)), set(used, get(this.#used)));
    if (!isNegated) {
      this.#part(body, ACCEPT, fail, isBehind);
      w.emit(set(w.position, get(start)), set(this.#used, get(used)));
      return fail;
    }
    const absent = this.#newState();
    this.#part(body, ACCEPT, this.#to(absent), isBehind);
    w.emit(set(this.#used, get(used)), ...fail.jump());
    this.#place(absent);
    w.emit(set(w.position, get(start)));
    this.#closed = closed;
    this.#resetLater(closed);
    this.#close(body);
    return fail;
  }
}
