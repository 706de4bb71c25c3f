/**
 * Strings read unit by unit in loops: how many of their units can be read at once as bytes is kept in a WebAssembly local, so that an access holds
 * its index against that and loads. It is the length of a flat Latin-1 string, and 0 of every other, whose reads take the slow path. Strings never
 * change, so it is found when the local that holds the string is set, which therefore has to happen less often than the reads.
 */
import { FORM_MASK, HEADER, STRING } from "../abi/object-layout.ts";
import { copiedLocal } from "./copied-locals.ts";
import type { FunctionPlan } from "./function-plan.ts";
import type { FunctionWriter } from "./function-writer.ts";
import { findLocalUses, isSetLessDeeply } from "./local-uses.ts";
import type { Operand } from "./operand.ts";
import { writePin } from "./pinned-values.ts";

const ACCESS = /^string\.(char_code_at|code_point_at|char_at|get_or_undefined)$/;

/** The locals of the bytecode whose strings are worth it. */
function findViewedTexts(plan: FunctionPlan): ReadonlySet<number> {
  const { shape, definition } = plan;
  const read = new Set<number>();
  definition.code.forEach(({ op }, index) => {
    if (!ACCESS.test(op) || (shape.loopDepth[index] ?? 0) === 0) return;
    const position = (shape.height[index] ?? 0) - plan.operandsAt(index);
    const local = copiedLocal(plan, index, position);
    if (local !== undefined) read.add(local);
  });
  if (read.size === 0) return read;
  const uses = findLocalUses(shape, (local) => read.has(local));
  return new Set([...uses].filter(([, each]) => isSetLessDeeply(each)).map(([local]) => local));
}

/** Gives the viewed locals their WebAssembly locals. Those of the bytecode's own locals start as zeroes: there is no string yet. */
export function declareTextViews(w: FunctionWriter): void {
  const { params } = w.plan.definition;
  for (const local of findViewedTexts(w.plan)) {
    const bytes = w.f.addLocal("i32", "bytes");
    w.texts.set(w.localOf(local), bytes);
    if (local < params.length) loadTextView(w, w.localOf(local), bytes);
  }
}

/** After a local of the bytecode was set by the instruction at hand. */
export function renewTextView(w: FunctionWriter, local: number): void {
  const bytes = w.texts.get(w.localOf(local));
  if (bytes !== undefined) loadTextView(w, w.localOf(local), bytes);
}

function loadTextView(w: FunctionWriter, string: number, bytes: number): void {
  pushByteCount(w, { kind: "local", index: string });
  writePin(w, "i32");
  w.f.localSet(bytes);
}

/** Pushes the number of units of a string that can be read as bytes. */
export function pushReadableBytes(w: FunctionWriter, string: Operand): void {
  const bytes = string.kind === "local" ? w.texts.get(string.index) : undefined;
  if (bytes === undefined) pushByteCount(w, string);
  else w.f.localGet(bytes);
}

function pushByteCount(w: FunctionWriter, string: Operand): void {
  const { f } = w;
  f.i32Const(0);
  w.get(string);
  f.load("i32.load", STRING.length);
  w.get(string);
  f.load("i32.load", HEADER.info);
  f.i32Const(FORM_MASK);
  f.op("i32.and");
  f.op("select");
}
