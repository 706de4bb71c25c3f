/** Tests of an object's class at run time, by the type index in its header. */
import { HEADER } from "../abi/object-layout.ts";
import { TRAP_CODES } from "../bytecode/module.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";

/**
 * Pushes whether the reference is of the type: undefined and null are not.
 * A class and its descendants are one index, a range of indexes, or a table of bytes.
 */
export function writeTypeTest(w: FunctionWriter, reference: Operand, type: number): void {
  const { f, program } = w;
  const types = program.dispatch.typesOf(type);
  if (types === "all") {
    w.isNullish(reference);
    f.op("i32.eqz");
    return;
  }
  const [first, second] = types;
  if (first === undefined) {
    f.i32Const(0);
    return;
  }
  // The null zone holds zeroes, and type 0 is of no class.
  w.get(reference);
  f.load("i32.load", HEADER.type);
  if (second === undefined) {
    f.i32Const(first);
    f.op("i32.eq");
    return;
  }
  const last = types.at(-1) ?? first;
  const createdInRange = program.module.types.slice(first, last + 1).length;
  if (createdInRange === types.length) {
    f.i32Const(first);
    f.op("i32.sub");
    f.i32Const(types.length);
    f.op("i32.lt_u");
    return;
  }
  const flags = program.module.types.map((_, index) => (types.includes(index) ? 1 : 0));
  f.load("i32.load8_u", program.statics.table8(flags));
}

/** Stops the program unless the reference is of the type, undefined or null. */
export function writeCastCheck(w: FunctionWriter, reference: Operand, type: number): void {
  if (w.program.dispatch.typesOf(type) === "all") return;
  writeTypeTest(w, reference, type);
  w.isNullish(reference);
  w.f.op("i32.or");
  w.f.op("i32.eqz");
  w.rarely(() => w.trap(TRAP_CODES.wrongType));
}

/** Stops the program unless the reference, which is neither undefined nor null, is of the type. */
export function writeCastCheckOfObject(w: FunctionWriter, reference: Operand, type: number): void {
  if (w.program.dispatch.typesOf(type) === "all") return;
  writeTypeTest(w, reference, type);
  w.f.op("i32.eqz");
  w.rarely(() => w.trap(TRAP_CODES.wrongType));
}

/** Stops the program when a method of undefined or null is called. */
export function writeReceiverCheck(w: FunctionWriter, reference: Operand): void {
  w.isNullish(reference);
  w.rarely(() => w.trap(TRAP_CODES.wrongType));
}

/** Writes something unless the reference is undefined or null: such a write does nothing, since the null zone must stay zero. */
export function writeUnlessNullish(w: FunctionWriter, reference: Operand, write: () => void): void {
  w.isNullish(reference);
  w.f.op("i32.eqz");
  w.f.expect(true);
  w.when(write);
}
