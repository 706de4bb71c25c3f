/** Search for one unit in a short constant, as in `"+-*()".includes(unit)`: all units of the constant are compared at once. */
import { STRING } from "../abi/object-layout.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";
import { indexOfString } from "./runtime-helpers/string-search.ts";
import { pushIsByte } from "./string-relations.ts";

/** Units of a vector's bytes. What lies behind a shorter constant is other static data, and is masked out. */
const MAX_UNITS = 16;
/** A start that is as good as any beyond the constant's end, and can be shifted by. */
const MAX_START = 31;

/**
 * Pushes the first place of `part` in a constant text at or after `start`, -1 if there is none.
 * @returns false, with nothing written, where the text is no constant of few Latin-1 units
 */
export function writeSearchInConstant(
  w: FunctionWriter,
  [text, part, start]: readonly [Operand, Operand, Operand],
): boolean {
  const constant = text.kind === "i32" ? w.program.statics.latin1At(text.value) : undefined;
  if (!constant || constant.length > MAX_UNITS) return false;
  const { f } = w;
  const result = w.temporary("i32");
  pushIsByte(w, part);
  f.if();
  w.get(part);
  f.load("i32.load8_u", STRING.data);
  f.op("i8x16.splat");
  w.get(text);
  f.load("v128.load", STRING.data);
  f.op("i8x16.eq");
  f.op("i8x16.bitmask");
  f.i32Const((1 << constant.length) - 1);
  f.op("i32.and");
  f.i32Const(-1);
  pushClamped(w, start);
  f.op("i32.shl");
  f.op("i32.and");
  f.localTee(result);
  f.op("i32.ctz");
  f.i32Const(-1);
  f.localGet(result);
  f.op("select");
  f.localSet(result);
  f.else();
  w.shadow.aroundCall(() => {
    for (const operand of [text, part, start]) w.get(operand);
    f.call(w.program.use(indexOfString));
  });
  f.localSet(result);
  f.end();
  f.localGet(result);
  return true;
}

/** Pushes the start, no less than 0 and no more than the greatest one. */
function pushClamped(w: FunctionWriter, start: Operand): void {
  const { f } = w;
  f.i32Const(0);
  w.get(start);
  w.get(start);
  f.i32Const(0);
  f.op("i32.lt_s");
  f.op("select");
  const clamped = w.temporary("i32");
  f.localTee(clamped);
  f.i32Const(MAX_START);
  f.localGet(clamped);
  f.i32Const(MAX_START);
  f.op("i32.lt_u");
  f.op("select");
}
