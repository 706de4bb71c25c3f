/**
 * Typed arrays whose length and data address are kept in WebAssembly locals: both never change, so a loop need not load them at each access. They
 * are loaded when the local that holds the array is set, which therefore has to happen less often than the accesses.
 */
import { TYPED } from "../abi/object-layout.ts";
import type { CodeShape } from "./code-shape.ts";
import type { FunctionWriter } from "./function-writer.ts";
import { findLocalUses } from "./local-uses.ts";
import type { Operand } from "./operand.ts";

/** Locals with what is known of the typed array in a local of the bytecode. */
export interface TypedView {
  readonly data: number;
  readonly length: number;
}

const ACCESS = /^typed\.(get|get_or_nan|get_i64_or|get_or_undefined|set|load|store)$/;

/** The locals of the bytecode whose arrays are worth it. @param isTyped whether a local holds a typed array */
export function findViewed(
  shape: CodeShape,
  isTyped: (local: number) => boolean,
): ReadonlySet<number> {
  const { definition, loopDepth } = shape;
  if (!definition.code.some(({ op }, index) => ACCESS.test(op) && (loopDepth[index] ?? 0) > 0))
    return new Set();
  const uses = findLocalUses(shape, isTyped);
  const viewed = new Set<number>();
  for (let size = -1; size < viewed.size; ) {
    size = viewed.size;
    for (const [local, { readDepth, setDepth, copies }] of uses) {
      const loads = copies.filter(({ from }) => !viewed.has(from)).map(({ depth }) => depth);
      if (readDepth > Math.max(setDepth, ...loads)) viewed.add(local);
    }
  }
  return viewed;
}

/** Gives the viewed locals their WebAssembly locals. Those of the bytecode's own locals start as zeroes: there is no array yet. */
export function declareViews(w: FunctionWriter): void {
  const { params } = w.plan.definition;
  const { types } = w.program.module;
  const isTyped = (local: number): boolean => {
    const type = w.localType(local);
    return typeof type === "number" && types[type]?.kind === "typed-array";
  };
  for (const local of findViewed(w.plan.shape, isTyped)) {
    const view = { data: w.f.addLocal("i32", "data"), length: w.f.addLocal("i32", "length") };
    w.views.set(w.localOf(local), view);
    if (local < params.length) loadView(w, w.localOf(local), view);
  }
}

/** After a local of the bytecode was set by the instruction at hand. */
export function renewView(w: FunctionWriter, local: number): void {
  const index = w.localOf(local);
  const view = w.views.get(index);
  if (view === undefined) return;
  const source = w.plan.definition.code[w.at - 1];
  const copied = source?.op === "local.get" ? w.views.get(w.localOf(source.imm[0])) : undefined;
  if (copied === undefined) {
    loadView(w, index, view);
    return;
  }
  w.f.localGet(copied.data);
  w.f.localSet(view.data);
  w.f.localGet(copied.length);
  w.f.localSet(view.length);
}

function loadView({ f }: FunctionWriter, array: number, { data, length }: TypedView): void {
  f.localGet(array);
  f.load("i32.load", TYPED.data);
  f.localSet(data);
  f.localGet(array);
  f.load("i32.load", TYPED.length);
  f.localSet(length);
}

/** Pushes the address of a typed array's first element. */
export function pushData(w: FunctionWriter, array: Operand): void {
  const view = viewOf(w, array);
  if (view !== undefined) {
    w.f.localGet(view.data);
    return;
  }
  w.get(array);
  w.f.load("i32.load", TYPED.data);
}

/** Pushes a typed array's length. */
export function pushLength(w: FunctionWriter, array: Operand): void {
  const view = viewOf(w, array);
  if (view !== undefined) {
    w.f.localGet(view.length);
    return;
  }
  w.get(array);
  w.f.load("i32.load", TYPED.length);
}

function viewOf(w: FunctionWriter, array: Operand): TypedView | undefined {
  return array.kind === "local" ? w.views.get(array.index) : undefined;
}
