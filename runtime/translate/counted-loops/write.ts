/**
 * Writes counted loops twice: first the rounds in which all elements lie inside their arrays, which are known before they begin, without a look
 * at any length; then the loop as it is, for what is left. Rounds are done in runs, with a safepoint before each run, at which everything is
 * computed anew:
 *
 *     done: { run: loop {
 *       safepoint; pointers; the last round of this run, or out of `done` where too few are left
 *       round: loop { the body; again while the counter is below the run's end }
 *       run }}
 */
import { HOLE, NULL } from "../../abi/memory-map.ts";
import { ARRAY, STORE } from "../../abi/object-layout.ts";
import type { Label } from "../../wasm/function-builder.ts";
import { elementLayout, TYPED_LAYOUTS } from "../elements.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { afterLocalSet, writePoll } from "../instructions/control.ts";
import { wasmType } from "../representation.ts";
import { pushData, pushLength } from "../typed-views.ts";
import type { ElementGroup } from "./accesses.ts";
import type { FastElement } from "./elements.ts";
import type { CountedLoop } from "./find.ts";
import { elementType } from "./loop-shape.ts";
import { type Invariant, keyOf } from "./symbols.ts";

/** Fewer rounds than this are not worth the preparations. */
const LEAST_ROUNDS = 6;
/** Rounds between safepoints. */
const RUN = 512;
/** Counters stay this far from the ends of i32, so that counting on never wraps. */
const FARTHEST = 1n << 30n;

/** Writes the rounds that need no looking. @param writeBody writes instructions from one to before another */
export function writeCountedLoop(
  w: FunctionWriter,
  loop: CountedLoop,
  writeBody: (first: number, end: number) => void,
): void {
  const { f } = w;
  const { shape } = loop;
  w.at = shape.start;
  w.flush();
  const done = f.block();
  const run = f.loop();
  if (w.program.calls.polls) writePoll(w);
  const preparation = new Preparation(w, loop, done);
  const stop = preparation.write();
  const counter = w.localOf(shape.counter);
  const round = f.loop();
  w.blocks.push({ op: "loop", target: round, end: () => f.end() });
  w.elements = preparation.elements;
  w.skipped = loop.skipped;
  writeBody(loop.first, shape.last);
  w.flush();
  w.elements = new Map();
  w.skipped = new Set();
  f.localGet(counter);
  f.localGet(stop);
  f.op(shape.direction > 0 ? "i32.lt_s" : "i32.ge_s");
  f.brIf(f.depthOf(round));
  w.blocks.pop()?.end();
  f.br(f.depthOf(run));
  f.end();
  f.end();
}

/** What is computed before each run. */
class Preparation {
  readonly elements = new Map<number, FastElement>();
  readonly #w: FunctionWriter;
  readonly #loop: CountedLoop;
  readonly #done: Label;
  readonly #values = new Map<string, number>();
  readonly #pointers = new Map<ElementGroup, { pointer: number; store: number | undefined }>();
  readonly #counter: number;

  constructor(w: FunctionWriter, loop: CountedLoop, done: Label) {
    this.#w = w;
    this.#loop = loop;
    this.#done = done;
    this.#counter = w.localOf(loop.shape.counter);
  }

  /** @returns the local with the run's end: rounds begin below it, or at or above it when the loop counts down */
  write(): number {
    const { f } = this.#w;
    const { shape, groups, checked, hoisted, bound } = this.#loop;
    const step = this.#step();
    const isUp = shape.direction > 0;
    const end = f.addLocal("i64", "end");
    if (bound === undefined) f.i64Const(isUp ? FARTHEST : -FARTHEST);
    else this.#pushSum(bound.value, bound.offset);
    f.localSet(end);
    this.#leaveUnlessEnough(end, step);
    for (const each of checked) {
      f.localGet(this.#value(each));
      f.i32Const(NULL);
      f.op("i32.le_u");
      f.brIf(f.depthOf(this.#done));
    }
    for (const group of groups) this.#restrict(group, end);
    const stop = this.#stop(end, step);
    this.#leaveUnlessEnough(end, step);
    for (const group of groups) this.#point(group);
    for (const { at, value } of hoisted) this.#setHoisted(at, value);
    for (const [at, { group, offset, skipsArray, skipsIndex }] of this.#loop.accesses) {
      const { pointer, store } = this.#pointers.get(group) ?? { pointer: -1, store: undefined };
      this.elements.set(at, {
        pointer,
        counter: this.#counter,
        scale: group.scale,
        offset: offset - group.nearest,
        store,
        skipsArray,
        skipsIndex,
      });
    }
    return stop;
  }

  /** The step as a constant or a local; leaves where it is not a small positive number. */
  #step(): () => void {
    const { f } = this.#w;
    const { step } = this.#loop.shape;
    if (step.kind === "const") return () => f.i64Const(BigInt(step.value));
    const local = this.#value(step);
    f.localGet(local);
    f.i32Const(1);
    f.op("i32.sub");
    f.i32Const(1 << 20);
    f.op("i32.ge_u");
    f.brIf(f.depthOf(this.#done));
    return () => {
      f.localGet(local);
      f.op("i64.extend_i32_u");
    };
  }

  /** Pushes the counter as i64. */
  #pushCounter(): void {
    this.#w.f.localGet(this.#counter);
    this.#w.f.op("i64.extend_i32_s");
  }

  /** Pushes an invariant and a constant's sum as i64. */
  #pushSum(value: Invariant | undefined, offset: number): void {
    const { f } = this.#w;
    if (value === undefined) {
      f.i64Const(BigInt(offset));
      return;
    }
    this.#push(value);
    f.op("i64.extend_i32_s");
    if (offset === 0) return;
    f.i64Const(BigInt(offset));
    f.op("i64.add");
  }

  /** Leaves unless there are some rounds to the end. */
  #leaveUnlessEnough(end: number, step: () => void): void {
    const { f } = this.#w;
    const isUp = this.#loop.shape.direction > 0;
    this.#pushCounter();
    step();
    f.i64Const(BigInt(LEAST_ROUNDS));
    f.op("i64.mul");
    f.op(isUp ? "i64.add" : "i64.sub");
    f.localGet(end);
    f.op(isUp ? "i64.gt_s" : "i64.lt_s");
    f.brIf(f.depthOf(this.#done));
  }

  /** Moves the end to where the group's elements are still inside; leaves where the first are not. */
  #restrict(group: ElementGroup, end: number): void {
    const { f } = this.#w;
    const { scale, base, least, greatest } = group;
    const isUp = this.#loop.shape.direction > 0;
    // Indexes grow with the counter: counting up the first round has the least, counting down the greatest.
    this.#pushCounter();
    this.#scaled(scale);
    this.#pushSum(base, isUp ? least : greatest);
    f.op("i64.add");
    if (isUp) {
      f.i64Const(0n);
      f.op("i64.lt_s");
    } else {
      this.#pushLengthOf(group);
      f.op("i64.ge_s");
    }
    f.brIf(f.depthOf(this.#done));
    this.#moveEnd(end, () => {
      if (!isUp) {
        f.i64Const(0n);
        this.#pushSum(base, least);
        f.op("i64.sub");
        return;
      }
      // Below (length - base - greatest) / scale, rounded up.
      this.#pushLengthOf(group);
      this.#pushSum(base, greatest - (scale - 1));
      f.op("i64.sub");
      if (scale > 1) this.#divided(scale);
    });
  }

  /** Moves the end to a limit that is nearer. */
  #moveEnd(end: number, pushLimit: () => void): void {
    const { f } = this.#w;
    const limit = f.addLocal("i64", "limit");
    pushLimit();
    f.localTee(limit);
    f.localGet(end);
    f.localGet(limit);
    f.localGet(end);
    f.op(this.#loop.shape.direction > 0 ? "i64.lt_s" : "i64.gt_s");
    f.op("select");
    f.localSet(end);
  }

  #scaled(scale: number): void {
    if (scale === 1) return;
    this.#w.f.i64Const(BigInt(scale));
    this.#w.f.op("i64.mul");
  }

  #divided(scale: number): void {
    const { f } = this.#w;
    // Negative quotients are rounded the wrong way, but then there is no round at all.
    if (Number.isInteger(Math.log2(scale))) {
      f.i64Const(BigInt(Math.log2(scale)));
      f.op("i64.shr_s");
    } else {
      f.i64Const(BigInt(scale));
      f.op("i64.div_s");
    }
  }

  /** The end of this run as i32, no farther than counters may get. */
  #stop(end: number, step: () => void): number {
    const { f } = this.#w;
    const isUp = this.#loop.shape.direction > 0;
    this.#moveEnd(end, () => f.i64Const(isUp ? FARTHEST : -FARTHEST));
    if (this.#w.program.calls.polls) {
      this.#moveEnd(end, () => {
        this.#pushCounter();
        step();
        f.i64Const(BigInt(RUN));
        f.op("i64.mul");
        f.op(isUp ? "i64.add" : "i64.sub");
      });
    }
    const stop = f.addLocal("i32", "stop");
    f.localGet(end);
    f.op("i32.wrap_i64");
    f.localSet(stop);
    return stop;
  }

  /** Pushes the length of the group's array as i64: 0 where there is no array. */
  #pushLengthOf({ of, array }: ElementGroup): void {
    this.#pushLength(of, array);
    this.#w.f.op("i64.extend_i32_u");
  }

  #pushLength(of: "array" | "typed", array: Invariant): void {
    const { f } = this.#w;
    const local = this.#value(array);
    if (of === "typed") {
      pushLength(this.#w, { kind: "local", index: local });
      return;
    }
    f.localGet(this.#store(array));
    f.load("i32.load", STORE.length);
  }

  /** Local with the store of an array. */
  #store(array: Invariant): number {
    const { f } = this.#w;
    const key = `store of ${keyOf(array)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const store = f.addLocal("i32", "store");
    f.localGet(this.#value(array));
    f.load("i32.load", ARRAY.store);
    f.localSet(store);
    this.#values.set(key, store);
    return store;
  }

  /** Sets the group's pointer: the address of the element with the nearest offset, were the counter 0. */
  #point(group: ElementGroup): void {
    const { f, program } = this.#w;
    const { of, type, array, base, nearest } = group;
    const pointer = f.addLocal("i32", "pointer");
    const definition = program.module.types[type];
    let shift = 0;
    let store: number | undefined;
    if (of === "typed") {
      pushData(this.#w, { kind: "local", index: this.#value(array) });
      if (definition?.kind === "typed-array") shift = TYPED_LAYOUTS[definition.element].shift;
    } else {
      store = this.#store(array);
      f.localGet(store);
      f.i32Const(STORE.elements);
      f.op("i32.add");
      shift = elementLayout(elementType(program, type) ?? "value").shift;
    }
    if (base !== undefined) {
      this.#push(base);
      f.i32Const(shift);
      f.op("i32.shl");
      f.op("i32.add");
    }
    if (nearest !== 0) {
      f.i32Const(nearest * 2 ** shift);
      f.op("i32.add");
    }
    f.localSet(pointer);
    this.#pointers.set(group, { pointer, store });
  }

  #setHoisted(at: number, value: Invariant): void {
    const { f, plan } = this.#w;
    const set = plan.definition.code[at];
    if (set?.op !== "local.set") throw new Error("only what is set is hoisted");
    f.localGet(this.#value(value));
    f.localSet(this.#w.localOf(set.imm[0]));
    this.#w.at = at;
    afterLocalSet(this.#w, set.imm[0]);
    this.#w.at = this.#loop.shape.start;
  }

  /** Pushes an invariant. */
  #push(invariant: Invariant): void {
    if (invariant.kind === "const") this.#w.f.i32Const(invariant.value);
    else this.#w.f.localGet(this.#value(invariant));
  }

  /** Local with an invariant's value, computed where it is first asked for. */
  #value(invariant: Invariant): number {
    const { f } = this.#w;
    if (invariant.kind === "local") return this.#w.localOf(invariant.local);
    const key = keyOf(invariant);
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#compute(invariant);
    const local = f.addLocal("i32", "invariant");
    f.localSet(local);
    this.#values.set(key, local);
    return local;
  }

  #compute(invariant: Invariant): void {
    const { f, program } = this.#w;
    switch (invariant.kind) {
      case "const":
        f.i32Const(invariant.value);
        return;
      case "local":
        f.localGet(this.#w.localOf(invariant.local));
        return;
      case "global":
        f.i32Const(0);
        f.load("i32.load", program.variables[invariant.global] ?? 0);
        return;
      case "arithmetic": {
        const operands = [invariant.left, invariant.right].map((each) =>
          each.kind === "const" ? undefined : this.#value(each),
        );
        [invariant.left, invariant.right].forEach((each, index) => {
          const local = operands[index];
          if (local === undefined) this.#push(each);
          else f.localGet(local);
        });
        f.op(invariant.op);
        return;
      }
      case "field": {
        const { type, field, object } = invariant;
        const definition = program.module.types[type];
        const fieldType = definition?.kind === "struct" ? definition.fields[field]?.type : "i32";
        f.localGet(this.#value(object));
        f.load(`${wasmType(fieldType ?? "i32")}.load`, program.layouts[type]?.offsets[field] ?? 0);
        return;
      }
      case "length":
        this.#pushLength(invariant.of, invariant.array);
        return;
      case "element":
        this.#pushElement(invariant.array, invariant.index);
    }
  }

  /** Pushes an element of an array of references; leaves where there is none. */
  #pushElement(array: Invariant, index: Invariant): void {
    const { f } = this.#w;
    const store = this.#store(array);
    const place = this.#value(index);
    f.localGet(place);
    f.localGet(store);
    f.load("i32.load", STORE.length);
    f.op("i32.ge_u");
    f.brIf(f.depthOf(this.#done));
    f.localGet(store);
    f.localGet(place);
    f.i32Const(2);
    f.op("i32.shl");
    f.op("i32.add");
    f.load("i32.load", STORE.elements);
    const element = f.addLocal("i32", "element");
    f.localTee(element);
    f.i32Const(HOLE);
    f.op("i32.eq");
    f.brIf(f.depthOf(this.#done));
    f.localGet(element);
  }
}
