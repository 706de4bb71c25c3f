/** Typed arrays: elements in line, everything else by helpers. */
import { BYTES, TYPED, VALUE_UNDEFINED } from "../../abi/object-layout.ts";
import { TRAP_CODES, type TypedArrayElement } from "../../bytecode/module.ts";
import { type FastElement, pushFastAddress, takeFast } from "../counted-loops/elements.ts";
import { TYPED_LAYOUTS } from "../elements.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { writeInsideIndex, writeIsOutside } from "../index-operand.ts";
import { isTakenAsInt32 } from "../int32-elements.ts";
import type { Operand } from "../operand.ts";
import type { WasmType } from "../representation.ts";
import {
  allBytes,
  copyTyped,
  fillRange,
  newTyped,
  subarray,
  viewBytes,
} from "../runtime-helpers/typed-arrays.ts";
import { pushData, pushLength } from "../typed-views.ts";
import type { Handlers } from "./handler.ts";
import { writeToInt32 } from "./numbers.ts";
import { writeNullishAt } from "./references.ts";
import { callHelper } from "./strings.ts";
import { writeBoxedNumber } from "./values.ts";

type TypedOpcode =
  | "typed.new"
  | "typed.length"
  | "typed.get"
  | "typed.get_or_undefined"
  | "typed.get_or_nan"
  | "typed.get_i64_or"
  | "typed.set"
  | "typed.subarray"
  | "typed.view"
  | "typed.bytes"
  | "typed.byte_offset"
  | "typed.copy"
  | "typed.fill";

/** Handlers of typed-array instructions. */
export const TYPED_HANDLERS: Handlers<TypedOpcode> = {
  "typed.new": (w, type) => {
    const length = w.takeOne("i32");
    w.f.i32Const(type);
    w.get(length);
    w.f.i32Const(shiftOf(w, type));
    callHelper(w, w.program.use(newTyped));
  },
  "typed.length": (w) => pushLength(w, w.takeOne("i32")),
  "typed.get": (w, type) => {
    const fast = w.elements.get(w.at);
    if (fast !== undefined) {
      takeFast(w, fast);
      loadElement(w, elementOf(w, type), fastPlace(w, fast));
      return;
    }
    const [array, index] = w.take("i32", "i32") as [Operand, Operand];
    isOutside(w, array, index);
    w.rarely(() => {
      writeNullishAt(w, array, index, "read");
      w.trap(
        TRAP_CODES.indexOutOfRange,
        () => w.get(index),
        () => pushLength(w, array),
      );
    });
    loadElement(w, elementOf(w, type), placeOf(w, array, index));
  },
  "typed.get_or_undefined": (w, type) => {
    const element = elementOf(w, type);
    const missing = () => w.f.i64Const(VALUE_UNDEFINED);
    readOr(w, "i64", missing, (place) => {
      loadAsNumber(w, element, place);
      // No element is missing, whatever its bits are.
      if (element === "f64") {
        w.f.f64Const(-0);
        w.f.op("f64.add");
      }
      writeBoxedNumber(w, w.store("f64"));
    });
  },
  "typed.get_or_nan": (w, type) => {
    const element = elementOf(w, type);
    if (isTakenAsInt32(w.program.module, w.plan.definition.code, w.at)) {
      const zero = () => w.f.i32Const(0);
      readOr(w, "i32", zero, (place) => loadStored(w, element, place));
      return;
    }
    const missing = () => w.f.f64Const(NaN);
    readOr(w, "f64", missing, (place) => loadAsNumber(w, element, place));
  },
  "typed.get_i64_or": (w, type, constant) => {
    const element = elementOf(w, type);
    const missing = () => w.f.i64Const(constant);
    readOr(w, "i64", missing, (place) => {
      loadStored(w, element, place);
      if (TYPED_LAYOUTS[element].number === "i64") return;
      w.f.op(element === "u32" ? "i64.extend_i32_u" : "i64.extend_i32_s");
    });
  },
  "typed.set": (w, type) => {
    const element = elementOf(w, type);
    const { number, store, shift } = TYPED_LAYOUTS[element];
    const fast = w.elements.get(w.at);
    if (fast !== undefined) {
      const [stored] = takeFast(w, fast, number).values;
      const offset = pushFastAddress(w, fast, shift);
      if (stored !== undefined) pushStored(w, element, stored);
      w.f.store(store, offset);
      return;
    }
    const [array, index, value] = w.take("i32", "i32", number) as [Operand, Operand, Operand];
    isOutside(w, array, index);
    w.f.expect(false);
    w.f.if();
    writeNullishAt(w, array, index, "set");
    w.f.else();
    const offset = placeOf(w, array, index)(shift);
    pushStored(w, element, value);
    w.f.store(store, offset);
    w.f.end();
  },
  "typed.subarray": (w, type) => {
    w.flush();
    w.f.i32Const(shiftOf(w, type));
    w.f.i32Const(type);
    callHelper(w, w.program.use(subarray));
  },
  "typed.byte_offset": (w) => {
    const array = w.takeOne("i32");
    w.get(array);
    w.f.load("i32.load", TYPED.data);
    w.get(array);
    w.f.load("i32.load", TYPED.buffer);
    w.f.op("i32.sub");
    w.f.i32Const(BYTES.data);
    w.f.op("i32.sub");
  },
  "typed.bytes": (w, type) => {
    w.flush();
    w.f.i32Const(type);
    callHelper(w, w.program.use(allBytes));
  },
  "typed.view": (w, type) => {
    w.flush();
    w.f.i32Const(shiftOf(w, type));
    w.f.i32Const(type);
    callHelper(w, w.program.use(viewBytes));
  },
  "typed.copy": (w, type) => {
    w.flush();
    w.f.i32Const(shiftOf(w, type));
    w.f.call(w.program.use(copyTyped));
  },
  "typed.fill": (w, type) => {
    const { f } = w;
    const element = elementOf(w, type);
    const { number, shift, store } = TYPED_LAYOUTS[element];
    const operands = w.take("i32", number, "i32", "i32");
    const [array, value, start, end] = operands as [Operand, Operand, Operand, Operand];
    w.get(array);
    w.get(start);
    w.get(end);
    f.i32Const(shift);
    f.call(w.program.use(fillRange));
    const at = w.temporary("i32");
    f.localSet(at);
    w.get(end);
    w.get(start);
    f.op("i32.sub");
    f.i32Const(shift);
    f.op("i32.shl");
    if (shift === 0) {
      const count = w.store("i32");
      f.localGet(at);
      pushStored(w, element, value);
      w.get(count);
      f.memoryFill();
      return;
    }
    f.localGet(at);
    f.op("i32.add");
    const stop = w.store("i32");
    const done = f.block();
    const again = f.loop();
    f.localGet(at);
    w.get(stop);
    f.op("i32.eq");
    f.brIf(f.depthOf(done));
    f.localGet(at);
    pushStored(w, element, value);
    f.store(store);
    f.localGet(at);
    f.i32Const(1 << shift);
    f.op("i32.add");
    f.localSet(at);
    f.br(f.depthOf(again));
    f.end();
    f.end();
  },
};

export function elementOf(w: FunctionWriter, type: number): TypedArrayElement {
  const definition = w.program.module.types[type];
  if (definition?.kind !== "typed-array") throw new Error(`type ${type} is no typed array`);
  return definition.element;
}

function shiftOf(w: FunctionWriter, type: number): number {
  return TYPED_LAYOUTS[elementOf(w, type)].shift;
}

function isOutside(w: FunctionWriter, array: Operand, index: Operand): void {
  writeIsOutside(w, index, () => pushLength(w, array));
}

/** Pushes the address of an element of a width, less an offset, which it gives. */
type Place = (shift: number) => number;

function placeOf(w: FunctionWriter, array: Operand, index: Operand): Place {
  return (shift) => {
    pushData(w, array);
    writeInsideIndex(w, index);
    if (shift > 0) {
      w.f.i32Const(shift);
      w.f.op("i32.shl");
    }
    w.f.op("i32.add");
    return 0;
  };
}

function fastPlace(w: FunctionWriter, element: FastElement): Place {
  return (shift) => pushFastAddress(w, element, shift);
}

/** Takes a typed array and an index and pushes the element, or something else where there is none. */
function readOr(
  w: FunctionWriter,
  result: WasmType,
  pushMissing: () => void,
  pushElement: (place: Place) => void,
): void {
  const fast = w.elements.get(w.at);
  if (fast !== undefined) {
    takeFast(w, fast);
    pushElement(fastPlace(w, fast));
    return;
  }
  const [array, index] = w.take("i32", "i32") as [Operand, Operand];
  isOutside(w, array, index);
  w.either(
    result,
    () => {
      writeNullishAt(w, array, index, "read");
      pushMissing();
    },
    () => pushElement(placeOf(w, array, index)),
    false,
  );
}

/** Pushes an element in the type it is loaded in. */
function loadStored(w: FunctionWriter, element: TypedArrayElement, place: Place): void {
  const { shift, load } = TYPED_LAYOUTS[element];
  w.f.load(load, place(shift));
}

/** Pushes an element in the type the bytecode has it in. */
export function loadElement(w: FunctionWriter, element: TypedArrayElement, place: Place): void {
  loadStored(w, element, place);
  if (element === "u32") w.f.op("f64.convert_i32_u");
  if (element === "f32") w.f.op("f64.promote_f32");
}

function loadAsNumber(w: FunctionWriter, element: TypedArrayElement, place: Place): void {
  loadElement(w, element, place);
  if (TYPED_LAYOUTS[element].number === "i32") w.f.op("f64.convert_i32_s");
}

/** Pushes a number as the element stores it; narrowing to 8 and 16 bits is the store's. */
export function pushStored(w: FunctionWriter, element: TypedArrayElement, value: Operand): void {
  const { f } = w;
  switch (element) {
    case "u8c":
      clamp(w, value);
      return;
    case "u32":
      writeToInt32(w, value);
      return;
    case "f32":
      w.get(value);
      f.op("f32.demote_f64");
      return;
    default:
      w.get(value);
  }
}

function clamp(w: FunctionWriter, value: Operand): void {
  const { f } = w;
  f.i32Const(255);
  w.get(value);
  f.i32Const(0);
  w.get(value);
  f.i32Const(0);
  f.op("i32.gt_s");
  f.op("select");
  w.get(value);
  f.i32Const(255);
  f.op("i32.gt_s");
  f.op("select");
}
