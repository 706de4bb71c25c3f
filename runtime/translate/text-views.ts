/**
 * Strings read unit by unit in loops: how many of their units can be read at once as bytes, and where these lie, is kept in WebAssembly locals, so that an access holds
 * its index against that and loads. It is the length of a flat Latin-1 string and of a part of one, and 0 of every other, whose reads take the slow path. Strings never
 * change while a local holds them (those that grow are what it is set to next, grown-texts.ts), so it is found when the local that holds the string is set, which therefore has to happen less often than the reads.
 */
import { FORM_MASK, HEADER, STRING, STRING_FORM } from "../abi/object-layout.ts";
import { copiedLocal } from "./copied-locals.ts";
import type { FunctionPlan } from "./function-plan.ts";
import type { FunctionWriter } from "./function-writer.ts";
import { findLocalUses, isSetLessDeeply } from "./local-uses.ts";
import type { Operand } from "./operand.ts";
import { writePin } from "./pinned-values.ts";
import { partOfBytes } from "./runtime-helpers/string-basics.ts";

/** WebAssembly locals: how many units can be read as bytes, and the address that they lie `STRING.data` behind. */
export interface TextView {
  readonly bytes: number;
  readonly data: number;
}

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
    const view = { bytes: w.f.addLocal("i32", "bytes"), data: w.f.addLocal("i32", "data") };
    w.texts.set(w.localOf(local), view);
    if (local < params.length) loadTextView(w, w.localOf(local), view);
  }
}

/** After a local of the bytecode was set by the instruction at hand. */
export function renewTextView(w: FunctionWriter, local: number): void {
  const view = w.texts.get(w.localOf(local));
  if (view !== undefined) loadTextView(w, w.localOf(local), view);
}

function loadTextView(w: FunctionWriter, string: number, { bytes, data }: TextView): void {
  const { f } = w;
  const text: Operand = { kind: "local", index: string };
  const form = w.temporary("i32");
  pushForm(w, text);
  f.localSet(form);
  pushByteCount(w, text, () => f.localGet(form));
  writePin(w, "i32");
  f.localSet(bytes);
  f.localGet(string);
  f.localSet(data);
  f.localGet(form);
  f.i32Const(STRING_FORM.rope);
  f.op("i32.eq");
  w.rarely(() => {
    f.localGet(string);
    f.call(w.program.use(partOfBytes));
    f.localTee(data);
    w.when(() => {
      f.localGet(string);
      f.load("i32.load", STRING.length);
      f.localSet(bytes);
    });
  });
}

/** Pushes the number of units of a string that can be read as bytes. */
export function pushReadableBytes(w: FunctionWriter, string: Operand): void {
  const view = string.kind === "local" ? w.texts.get(string.index) : undefined;
  if (view === undefined) pushByteCount(w, string, () => pushForm(w, string));
  else w.f.localGet(view.bytes);
}

/** Pushes the address that they lie `STRING.data` behind. */
export function pushReadableAddress(w: FunctionWriter, string: Operand): void {
  const view = string.kind === "local" ? w.texts.get(string.index) : undefined;
  if (view === undefined) w.get(string);
  else w.f.localGet(view.data);
}

function pushByteCount(w: FunctionWriter, string: Operand, pushItsForm: () => void): void {
  const { f } = w;
  f.i32Const(0);
  w.get(string);
  f.load("i32.load", STRING.length);
  pushItsForm();
  f.op("select");
}

function pushForm(w: FunctionWriter, string: Operand): void {
  w.get(string);
  w.f.load("i32.load", HEADER.info);
  w.f.i32Const(FORM_MASK);
  w.f.op("i32.and");
}
