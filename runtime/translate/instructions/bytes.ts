/** Numbers in bytes at any place: `typed.load`, `typed.store`. */
import type { TypedArrayElement } from "../../bytecode/module.ts";
import type { LoadOp, StoreOp } from "../../wasm/opcodes.ts";
import { TYPED_LAYOUTS } from "../elements.ts";
import type { FunctionWriter } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import { throwOutsideView } from "../runtime-helpers/typed-arrays.ts";
import { pushData, pushLength } from "../typed-views.ts";
import type { Handlers } from "./handler.ts";
import { elementOf, loadElement, pushStored } from "./typed-arrays.ts";

/** Handlers of both. */
export const BYTES_HANDLERS: Handlers<"typed.load" | "typed.store"> = {
  "typed.load": (w, type, order) => {
    const element = elementOf(w, type);
    const [array, place] = w.take("i32", "i32") as [Operand, Operand];
    refuseOutside(w, array, place, element);
    pushByteAddress(w, array, place);
    loadBytes(w, element, order === 1);
  },
  "typed.store": (w, type, order) => {
    const element = elementOf(w, type);
    const { number } = TYPED_LAYOUTS[element];
    const [array, place, value] = w.take("i32", "i32", number) as [Operand, Operand, Operand];
    refuseOutside(w, array, place, element);
    pushByteAddress(w, array, place);
    storeBytes(w, element, value, order === 1);
  },
};

/** Throws unless all bytes of an element lie below the length; in 64 bits, which the sum cannot leave. */
function refuseOutside(
  w: FunctionWriter,
  array: Operand,
  place: Operand,
  element: TypedArrayElement,
): void {
  const { f } = w;
  w.get(place);
  f.op("i64.extend_i32_u");
  f.i64Const(BigInt(1 << TYPED_LAYOUTS[element].shift));
  f.op("i64.add");
  pushLength(w, array);
  f.op("i64.extend_i32_u");
  f.op("i64.gt_u");
  w.rarely(() =>
    w.shadow.slowPath([], () => {
      f.call(w.program.use(throwOutsideView));
      f.op("unreachable");
    }),
  );
}

/** Pushes the address of a byte. */
function pushByteAddress(w: FunctionWriter, array: Operand, place: Operand): void {
  pushData(w, array);
  w.get(place);
  w.f.op("i32.add");
}

/** Takes an address and pushes the element there. @param isSwapped the highest byte comes first */
function loadBytes(w: FunctionWriter, element: TypedArrayElement, isSwapped: boolean): void {
  const { f } = w;
  const { shift } = TYPED_LAYOUTS[element];
  if (!isSwapped || shift === 0) {
    loadElement(w, element, () => 0);
  } else if (shift === 3) {
    f.load("i64.load", 0);
    swap64(w);
    if (element === "f64") f.op("f64.reinterpret_i64");
  } else {
    const load: LoadOp = shift === 1 ? "i32.load16_u" : "i32.load";
    f.load(load, 0);
    swap32(w);
    if (shift === 1) {
      f.i32Const(16);
      f.op(element === "i16" ? "i32.shr_s" : "i32.shr_u");
    }
    if (element === "u32") f.op("f64.convert_i32_u");
    if (element === "f32") {
      f.op("f32.reinterpret_i32");
      f.op("f64.promote_f32");
    }
  }
  if (element !== "f64") return;
  // Any bits may lie there, those among them that stand for holes and for undefined.
  const number = w.store("f64");
  w.get(number);
  f.f64Const(Number.NaN);
  w.get(number);
  w.get(number);
  f.op("f64.eq");
  f.op("select");
}

/** Takes an address and stores a number there. */
function storeBytes(
  w: FunctionWriter,
  element: TypedArrayElement,
  value: Operand,
  isSwapped: boolean,
): void {
  const { f } = w;
  const { shift, store } = TYPED_LAYOUTS[element];
  pushStored(w, element, value);
  if (!isSwapped || shift === 0) {
    f.store(store, 0);
  } else if (shift === 3) {
    if (element === "f64") f.op("i64.reinterpret_f64");
    swap64(w);
    f.store("i64.store", 0);
  } else {
    if (element === "f32") f.op("i32.reinterpret_f32");
    swap32(w);
    if (shift === 1) {
      f.i32Const(16);
      f.op("i32.shr_u");
    }
    const narrow: StoreOp = shift === 1 ? "i32.store16" : "i32.store";
    f.store(narrow, 0);
  }
}

/** The four bytes of the integer on the stack in the opposite order. */
function swap32(w: FunctionWriter): void {
  const { f } = w;
  const word = w.store("i32");
  for (const [mask, turn] of [
    [0x00ff_00ff, 24],
    [0xff00_ff00 | 0, 8],
  ] as const) {
    w.get(word);
    f.i32Const(mask);
    f.op("i32.and");
    f.i32Const(turn);
    f.op("i32.rotl");
  }
  f.op("i32.or");
}

/** The eight bytes likewise: both halves, and the halves in the opposite order. */
function swap64(w: FunctionWriter): void {
  const { f } = w;
  const long = w.store("i64");
  w.get(long);
  f.op("i32.wrap_i64");
  swap32(w);
  f.op("i64.extend_i32_u");
  f.i64Const(32n);
  f.op("i64.shl");
  w.get(long);
  f.i64Const(32n);
  f.op("i64.shr_u");
  f.op("i32.wrap_i64");
  swap32(w);
  f.op("i64.extend_i32_u");
  f.op("i64.or");
}
