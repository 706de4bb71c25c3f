/**
 * Elements read right behind a test of the index against their array's length, as `for (const each of array)` reads them and most loops that count:
 * the store in which the test found the length is kept in a WebAssembly local, and the element is read from it without another look.
 *
 * The counter is never negative: it is set to constants and counted up only, behind the test and once a round in the same loop, so it is never
 * further beyond a length than its steps. Between the test and the access nothing is called and no array is changed, so the array has the same store.
 * Length and elements are read from one store whatever other threads do, which keeps accesses inside it even in a program with races.
 */
import { STORE } from "../abi/object-layout.ts";
import { copiedLocal } from "./copied-locals.ts";
import type { FastElement } from "./counted-loops/elements.ts";
import type { FunctionPlan } from "./function-plan.ts";
import type { FunctionWriter } from "./function-writer.ts";

/** The accesses behind one test, by index in the code. */
export interface TestedElements {
  /** The `array.length` that the counter is held against. */
  readonly lengthAt: number;
  /** Locals of the bytecode. */
  readonly array: number;
  readonly counter: number;
  /** Instructions that read the array at the counter. */
  readonly accesses: readonly number[];
}

/** What the writer keeps of an access. */
export interface TestedElement {
  readonly lengthAt: number;
  /** WebAssembly locals. */
  readonly store: number;
  readonly counter: number;
}

const ACCESS = /^array\.get(_or_undefined|_or_nan)?$/;
/** What changes no array's store and calls nothing. */
const HARMLESS =
  /^((local|global|i32|i64|f64|ref|bool|struct)\..*|array\.(length|has|get.*)|typed\.(length|get.*|set)|string\.(const|length|char_code_at|equals|concat.*)|value\.(from_.*|is_.*|undefined|null)|nop|drop|select|block|if|else|end|br|br_if|br_table|return|throw|trap|unreachable)$/;
/** Steps of a counter that are too small to carry it over the end of the int32s. */
const MAX_STEP = 16;

/** Looks through one function. */
export function findTestedElements(plan: FunctionPlan): TestedElements[] {
  const { code } = plan.definition;
  const found: TestedElements[] = [];
  const loops: number[] = [];
  code.forEach(({ op }, at) => {
    while (loops.length > 0 && (plan.shape.endOf[loops.at(-1) ?? 0] ?? 0) <= at) loops.pop();
    if (op === "loop") loops.push(at);
    const loop = loops.at(-1);
    if (op !== "array.length" || loop === undefined || plan.shape.isReachable[at] !== 1) return;
    const tested = testedBy(plan, at, loop);
    if (tested && tested.accesses.length > 0) found.push(tested);
  });
  return found;
}

/** The accesses behind a test of a counter of the loop against a length. */
function testedBy(plan: FunctionPlan, lengthAt: number, loop: number): TestedElements | undefined {
  const behind = behindTest(plan, lengthAt);
  if (behind === undefined) return undefined;
  const height = plan.shape.height[lengthAt] ?? 0;
  const array = copiedLocal(plan, lengthAt, height - 1);
  const counter = copiedLocal(plan, lengthAt, height - 2);
  if (array === undefined || counter === undefined) return undefined;
  if (!isPassedEachRound(plan, loop, lengthAt) || !isCounter(plan, counter, loop, lengthAt))
    return undefined;
  return { lengthAt, array, counter, accesses: accessesFrom(plan, behind, array, counter) };
}

/** The instruction behind `counter >= length, br_if` or `!(counter < length), br_if`. */
function behindTest(plan: FunctionPlan, lengthAt: number): number | undefined {
  const { code } = plan.definition;
  const next = (distance: number): string | undefined => code[lengthAt + distance]?.op;
  if (next(1) === "i32.ge_s" && next(2) === "br_if") return lengthAt + 3;
  const isTurned = next(1) === "i32.lt_s" && next(2) === "i32.eqz" && next(3) === "br_if";
  return isTurned ? lengthAt + 4 : undefined;
}

/** Does the place stand in the loop's body itself, so that every round comes by it or leaves the loop before? */
function isPassedEachRound(plan: FunctionPlan, loop: number, place: number): boolean {
  const { code } = plan.definition;
  let open = 0;
  for (let at = loop + 1; at < place; at += 1) {
    const op = code[at]?.op;
    if (op === "block" || op === "if" || op === "loop" || op === "try") open += 1;
    else if (op === "end") open -= 1;
  }
  return open === 0;
}

/** See the head of the file. */
function isCounter(plan: FunctionPlan, local: number, loop: number, lengthAt: number): boolean {
  const { code, params } = plan.definition;
  const { loopDepth, endOf } = plan.shape;
  if (local < params.length) return false;
  return code.every((instruction, at) => {
    if (instruction.op !== "local.set" && instruction.op !== "local.tee") return true;
    if (instruction.imm[0] !== local) return true;
    const value = code[at - 1];
    if (value?.op === "i32.const") return value.imm[0] >= 0;
    const [before, step] = [code[at - 3], code[at - 2]];
    return (
      value?.op === "i32.add" &&
      step?.op === "i32.const" &&
      step.imm[0] >= 0 &&
      step.imm[0] <= MAX_STEP &&
      before?.op === "local.get" &&
      before.imm[0] === local &&
      at > lengthAt &&
      at < (endOf[loop] ?? 0) &&
      loopDepth[at] === loopDepth[loop]
    );
  });
}

/** Reads of the array at the counter in what only the test leads to, as far as nothing comes between. */
function accessesFrom(plan: FunctionPlan, start: number, array: number, counter: number): number[] {
  const { code } = plan.definition;
  const accesses: number[] = [];
  let open = 0;
  for (let at = start; at < code.length; at += 1) {
    const instruction = code[at];
    if (instruction === undefined || !HARMLESS.test(instruction.op)) break;
    const { op } = instruction;
    if (op === "block" || op === "if") open += 1;
    else if (op === "end") open -= 1;
    if (open < 0) break;
    if (op === "local.set" || op === "local.tee") {
      const [local] = instruction.imm;
      if (local === array || local === counter) break;
    }
    if (!ACCESS.test(op) || plan.shape.isReachable[at] !== 1) continue;
    const height = plan.shape.height[at] ?? 0;
    const isSame =
      copiedLocal(plan, at, height - 1) === counter && copiedLocal(plan, at, height - 2) === array;
    if (isSame) accesses.push(at);
  }
  return accesses;
}

/** Finds the function's tested elements and gives each test a WebAssembly local for its store. */
export function declareTestedElements(w: FunctionWriter): void {
  for (const { lengthAt, counter, accesses } of findTestedElements(w.plan)) {
    const store = w.f.addLocal("i32", "tested_store");
    w.testedStores.set(lengthAt, store);
    for (const at of accesses)
      w.testedElements.set(at, { lengthAt, store, counter: w.localOf(counter) });
  }
}

/**
 * Where the access at hand finds its element without looking at the length: in rounds of a counted loop, or behind a test.
 * @param shift logarithm of the elements' width
 */
export function knownElement(w: FunctionWriter, shift: number): FastElement | undefined {
  const fast = w.elements.get(w.at);
  if (fast !== undefined) return fast;
  const tested = w.testedElements.get(w.at);
  // In rounds that need no looking the test may have been left out.
  if (tested === undefined || w.skipped.has(tested.lengthAt)) return undefined;
  return {
    pointer: tested.store,
    counter: tested.counter,
    scale: 1,
    offset: STORE.elements >> shift,
    store: tested.store,
    skipsArray: false,
    skipsIndex: false,
  };
}
