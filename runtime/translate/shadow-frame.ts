/**
 * How a function keeps its roots on the shadow stack. References never move, so a slot is written and never read back.
 *
 * `site`: around a call that may collect the live references are pushed above the shadow top, and popped after it. Nothing happens where
 * control does not come by. `frame`: the function reserves slots, at its entry or where it comes to what needs them (`frame-span.ts`); a variable is stored where it is set (eager), or, when it is
 * set more often than calls pass, before the calls (lazy). Slow paths always push what the frame does not have.
 */
import type { CodeShape } from "./code-shape.ts";
import { type FrameSpan, findFrameSpan } from "./frame-span.ts";
import type { Roots } from "./roots.ts";

/** See the head of the file. */
export interface ShadowFrame {
  /** Slots of 8 bytes reserved at entry; 0 means `site`. */
  readonly slots: number;
  /** Slot by variable, for those that have one. */
  readonly slotOf: ReadonlyMap<number, number>;
  /** Variables whose slot is written whenever they are set, so that it always holds them. */
  readonly eager: ReadonlySet<number>;
  /** First of the slots for Futures that the function itself keeps. */
  readonly firstFuture: number;
  /** Where the slots are reserved and given back; undefined: at the function's entry and its end. */
  readonly span: FrameSpan | undefined;
}

/** Calls with live references that are cheaper served one by one than by a frame. */
const MAX_SITES = 3;
/** A variable live at this many slow paths gets a slot, so that their code stays small. */
const MANY_SLOW_PATHS = 8;

interface Usage {
  setDepth: number;
  callDepth: number;
  slowPaths: number;
  /** First and last instruction between which the slot belongs to the variable. */
  first: number;
  last: number;
}

/** Decides for one function. @param futures slots for Futures that the function itself keeps */
export function planShadowFrame(shape: CodeShape, roots: Roots, futures: number): ShadowFrame {
  const calls = [...roots.safepoints.values()].filter(({ kind }) => kind === "call");
  const isInLoop = calls.some(({ index }) => (shape.loopDepth[index] ?? 0) > 0);
  const usages = findUsages(shape, roots);
  const framed = [...usages].filter(
    ([, usage]) => usage.callDepth >= 0 || usage.slowPaths >= MANY_SLOW_PATHS,
  );
  const hasManySlowPaths = framed.some(([, usage]) => usage.slowPaths >= MANY_SLOW_PATHS);
  if (!isInLoop && calls.length <= MAX_SITES && !hasManySlowPaths && futures === 0) {
    return { slots: 0, slotOf: new Map(), eager: new Set(), firstFuture: 0, span: undefined };
  }
  const eager = new Set<number>();
  for (const [variable, { setDepth, callDepth }] of framed) {
    if (callDepth < 0 || setDepth <= callDepth) eager.add(variable);
  }
  const { slots, slotOf } = colour(framed);
  const span = futures === 0 ? spanOf(shape, framed) : undefined;
  return { slots: slots + futures, slotOf, eager, firstFuture: slots, span };
}

function spanOf(shape: CodeShape, framed: readonly (readonly [number, Usage])[]) {
  const first = Math.min(...framed.map(([, usage]) => usage.first));
  const last = Math.max(...framed.map(([, usage]) => usage.last));
  return framed.length > 0 ? findFrameSpan(shape, first, last) : undefined;
}

function findUsages(shape: CodeShape, roots: Roots): Map<number, Usage> {
  const usages = new Map<number, Usage>();
  for (const { index, kind, roots: variables } of roots.safepoints.values()) {
    const depth = shape.loopDepth[index] ?? 0;
    for (const variable of variables) {
      const usage = usages.get(variable) ?? {
        setDepth: 0,
        callDepth: -1,
        slowPaths: 0,
        first: index,
        last: index,
      };
      if (kind === "call") usage.callDepth = Math.max(usage.callDepth, depth);
      else usage.slowPaths += 1;
      widen(usage, index);
      usages.set(variable, usage);
    }
  }
  const { params, code } = shape.definition;
  for (const [variable, usage] of usages) if (variable < params.length) widen(usage, 0);
  const setAt = (variable: number, index: number): void => {
    const usage = usages.get(variable);
    if (usage === undefined) return;
    usage.setDepth = Math.max(usage.setDepth, shape.loopDepth[index] ?? 0);
    widen(usage, index);
  };
  code.forEach((instruction, index) => {
    const { op } = instruction;
    if (op === "local.set" || op === "local.tee") setAt(instruction.imm[0], index);
    const keeper = roots.keeperOf.get(index);
    if (keeper !== undefined) setAt(keeper, index);
  });
  // What is live at a loop's start is wanted anew in each round, up to its end.
  code.forEach(({ op }, index) => {
    if (op !== "loop") return;
    const live = roots.liveness.after.get(index);
    if (live === undefined) return;
    for (const [variable, usage] of usages) {
      const number = roots.liveness.numberOf[variable] ?? -1;
      const isLive = number >= 0 && (((live[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
      // A keeper may be one operand before the loop and another in it.
      const spans = usage.first < index && usage.last > index;
      if (!isLive && !spans) continue;
      widen(usage, index);
      widen(usage, shape.endOf[index] ?? index);
    }
  });
  return usages;
}

function widen(usage: Usage, index: number): void {
  usage.first = Math.min(usage.first, index);
  usage.last = Math.max(usage.last, index);
}

/** Gives slots so that variables wanted at the same time have different ones. */
function colour(framed: readonly (readonly [number, Usage])[]) {
  const slotOf = new Map<number, number>();
  const busyTo: number[] = [];
  const byStart = [...framed].sort(([, left], [, right]) => left.first - right.first);
  for (const [variable, { first, last }] of byStart) {
    let slot = busyTo.findIndex((end) => end < first);
    if (slot < 0) slot = busyTo.length;
    busyTo[slot] = last;
    slotOf.set(variable, slot);
  }
  return { slots: busyTo.length, slotOf };
}
