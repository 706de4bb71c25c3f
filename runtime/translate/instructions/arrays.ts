/** Arrays. Elements inside the length are reached in line; growing, copying and filling are helpers. */
import { UNDEFINED } from "../../abi/memory-map.ts";
import {
  ARRAY,
  BOOL_UNDEFINED,
  NUMBER_HOLE,
  NUMBER_UNDEFINED,
  STORE,
  VALUE_FALSE,
  VALUE_UNDEFINED,
} from "../../abi/object-layout.ts";
import { TRAP_CODES, type ValueType } from "../../bytecode/module.ts";
import { writeEscape } from "../collector/escape.ts";
import { arrayTypeBelow } from "../copied-locals.ts";
import { type FastElement, pushFastAddress, takeFast } from "../counted-loops/elements.ts";
import { elementType } from "../counted-loops/loop-shape.ts";
import { type ElementLayout, elementLayout, holeOf } from "../elements.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { writeInsideIndex, writeIsOutside } from "../index-operand.ts";
import type { Operand } from "../operand.ts";
import { isTraced } from "../representation.ts";
import {
  copyElements,
  copyReferences,
  hasElement,
  newArray,
  setBeyond,
  setLength,
  setProperties,
  sliceArray,
} from "../runtime-helpers/arrays.ts";
import { dropFirst } from "../runtime-helpers/drop-first.ts";
import { fillHoles } from "../runtime-helpers/fill-holes.ts";
import { knownElement } from "../tested-elements.ts";
import { elementOf, readStore, writeArrayOf } from "./array-of.ts";
import type { Handlers } from "./handler.ts";
import { writeNullishAt } from "./references.ts";
import { callHelper } from "./strings.ts";
import { writeBoxedNumber } from "./values.ts";

type ArrayOpcode =
  | "array.new"
  | "array.of"
  | "array.length"
  | "array.set_length"
  | "array.properties"
  | "array.set_properties"
  | "array.get"
  | "array.get_or_undefined"
  | "array.get_or_nan"
  | "array.get_to_store"
  | "array.set"
  | "array.has"
  | "array.push"
  | "array.pop"
  | "array.drop_first"
  | "array.copy"
  | "array.slice"
  | "array.fill_holes";

/** Handlers of array instructions. */
export const ARRAY_HANDLERS: Handlers<ArrayOpcode> = {
  "array.new": (w, type) => {
    const length = w.takeOne("i32");
    w.f.i32Const(type);
    w.get(length);
    callHelper(w, w.program.use(newArray(elementLayout(elementOf(w, type)).kind)));
  },
  "array.of": (w, type, count) => writeArrayOf(w, type, count),
  "array.length": (w) => {
    w.flush();
    w.f.load("i32.load", ARRAY.store);
    const store = w.testedStores.get(w.at);
    if (store !== undefined) w.f.localTee(store);
    w.f.load("i32.load", STORE.length);
  },
  "array.set_length": (w) => callHelper(w, w.program.use(setLength)),
  "array.drop_first": (w) => callHelper(w, w.program.use(dropFirst)),
  "array.properties": (w) => {
    w.flush();
    w.f.load("i32.load", ARRAY.properties);
  },
  "array.set_properties": (w) => callHelper(w, w.program.use(setProperties)),
  "array.get": (w, type) => {
    const layout = elementLayout(elementOf(w, type));
    const fast = knownElement(w, layout.shift);
    if (fast !== undefined) {
      const { index } = takeFast(w, fast);
      loadFast(w, layout, fast);
      if (layout.kind === "f64") {
        pushWithoutHole(w, layout, w.store(layout.wasm));
        return;
      }
      const element = w.store(layout.wasm);
      const store: Operand = { kind: "local", index: fast.store ?? 0 };
      if (isHole(w, layout, element)) w.rarely(() => indexTrap(w, store, index));
      w.get(element);
      return;
    }
    if (layout.kind === "f64") {
      readOrMissing(w, layout);
      return;
    }
    const [array, index] = w.take("i32", "i32") as [Operand, Operand];
    const store = readStore(w, array);
    isOutside(w, store, index);
    w.rarely(() => {
      writeNullishAt(w, array, index, "read");
      indexTrap(w, store, index);
    });
    loadElement(w, layout, store, index);
    const element = w.store(layout.wasm);
    if (isHole(w, layout, element)) w.rarely(() => indexTrap(w, store, index));
    w.get(element);
  },
  "array.get_or_undefined": (w, type) => {
    const fast = knownElement(w, elementLayout(elementOf(w, type)).shift);
    if (fast !== undefined) {
      takeFast(w, fast);
      writeLoadedOrUndefined(w, elementOf(w, type), (layout) => loadFast(w, layout, fast));
      return;
    }
    const [array, index] = w.take("i32", "i32") as [Operand, Operand];
    const store = readStore(w, array);
    const isMissing = {
      push: () => isOutside(w, store, index),
      refuse: () => writeNullishAt(w, array, index, "read"),
    };
    writeElementOrUndefined(w, elementOf(w, type), store, index, isMissing);
  },
  "array.get_or_nan": (w) => {
    const layout = elementLayout("f64");
    const fast = knownElement(w, layout.shift);
    if (fast !== undefined) {
      takeFast(w, fast);
      loadFast(w, layout, fast);
      return;
    }
    const [array, index] = w.take("i32", "i32") as [Operand, Operand];
    const store = readStore(w, array);
    isOutside(w, store, index);
    // A hole is a NaN by itself.
    w.either(
      "f64",
      () => {
        writeNullishAt(w, array, index, "read");
        w.f.f64Const(NaN);
      },
      () => loadElement(w, layout, store, index),
      false,
    );
  },
  "array.get_to_store": (w, type) => readOrMissing(w, elementLayout(elementOf(w, type))),
  "array.set": (w, type) => {
    const layout = elementLayout(elementOf(w, type));
    const fast = w.elements.get(w.at);
    if (fast !== undefined) {
      const [value] = takeFast(w, fast, layout.wasm).values;
      const offset = pushFastAddress(w, fast, layout.shift);
      if (value !== undefined) w.get(value);
      w.f.store(layout.store, offset);
      return;
    }
    const [array, index, element] = w.take("i32", "i32", layout.wasm) as [
      Operand,
      Operand,
      Operand,
    ];
    const store = readStore(w, array);
    isOutside(w, store, index);
    w.f.expect(false);
    w.f.if();
    writeSetBeyond(w, layout, { array, store, index, element, type: elementOf(w, type) });
    w.f.else();
    storeElement(w, layout, store, index, element);
    writeEscape(w, store, element, elementOf(w, type));
    w.f.end();
  },
  "array.has": (w) => {
    const type = arrayTypeBelow(w.plan, w.at);
    const element = type === undefined ? undefined : elementType(w.program, type);
    if (element === undefined) {
      w.flush();
      w.f.call(w.program.use(hasElement));
      return;
    }
    const layout = elementLayout(element);
    const fast = w.elements.get(w.at);
    if (fast !== undefined) {
      takeFast(w, fast);
      writeIsThere(w, layout, () => loadFast(w, layout, fast));
      return;
    }
    const [array, index] = w.take("i32", "i32") as [Operand, Operand];
    const store = readStore(w, array);
    isOutside(w, store, index);
    w.either(
      "i32",
      () => w.f.i32Const(0),
      () => writeIsThere(w, layout, () => loadElement(w, layout, store, index)),
      false,
    );
  },
  "array.push": (w, type) => {
    const { f } = w;
    const layout = elementLayout(elementOf(w, type));
    const [array, element] = w.take("i32", layout.wasm) as [Operand, Operand];
    const store = readStore(w, array);
    w.get(store);
    f.load("i32.load", STORE.length);
    const length = w.tee("i32");
    w.get(store);
    f.load("i32.load", STORE.capacity);
    f.op("i32.lt_u");
    f.expect(true);
    f.if();
    appendElement(w, layout, { array, store, index: length, element, type: elementOf(w, type) });
    f.else();
    callSetBeyond(w, layout, array, length, element);
    f.end();
  },
  "array.pop": (w, type) => {
    const { f } = w;
    const array = w.takeOne("i32");
    const store = readStore(w, array);
    w.get(store);
    f.load("i32.load", STORE.length);
    f.i32Const(1);
    f.op("i32.sub");
    const last = w.store("i32");
    const isMissing = {
      push: () => {
        w.get(last);
        f.i32Const(0);
        f.op("i32.lt_s");
      },
      refuse: () => {},
    };
    writeElementOrUndefined(w, elementOf(w, type), store, last, isMissing);
    // An empty array is not written: it may have no store.
    w.get(last);
    f.i32Const(0);
    f.op("i32.ge_s");
    w.when(() => {
      w.get(store);
      w.get(last);
      f.store("i32.store", STORE.length);
    });
  },
  "array.copy": (w, type) => {
    w.flush();
    const element = elementOf(w, type);
    const { shift } = elementLayout(element);
    w.f.call(w.program.use(isTraced(element) ? copyReferences(shift) : copyElements(shift)));
  },
  "array.slice": (w, type) => {
    const args = w.take("i32", "i32", "i32");
    w.f.i32Const(type);
    for (const each of args) w.get(each);
    callHelper(w, w.program.use(sliceArray(elementLayout(elementOf(w, type)).shift)));
  },
  "array.fill_holes": (w, type) => {
    const { kind } = elementLayout(elementOf(w, type));
    if (holeOf(kind) === undefined) {
      w.take("i32", "i32");
      return;
    }
    w.flush();
    w.f.call(w.program.use(fillHoles(kind)));
  },
};

/** What an element is written with. */
interface ElementWrite {
  readonly array: Operand;
  readonly store: Operand;
  readonly index: Operand;
  readonly element: Operand;
  readonly type: ValueType;
}

/** Writes an element at an index that is not below the length. In loops, where arrays grow element by element, appending is served in line. */
function writeSetBeyond(w: FunctionWriter, layout: ElementLayout, write: ElementWrite): void {
  const { f } = w;
  const { array, store, index, element } = write;
  writeNullishAt(w, array, index, "set");
  if ((w.plan.shape.loopDepth[w.at] ?? 0) === 0) {
    callSetBeyond(w, layout, array, index, element);
    return;
  }
  w.get(index);
  const exact = w.tee("i32");
  w.get(store);
  f.load("i32.load", STORE.length);
  f.op("i32.eq");
  w.get(exact);
  w.get(store);
  f.load("i32.load", STORE.capacity);
  f.op("i32.lt_u");
  f.op("i32.and");
  f.if();
  appendElement(w, layout, { ...write, index: exact });
  f.else();
  callSetBeyond(w, layout, array, exact, element);
  f.end();
}

/** Writes an element behind the last where the store has room. */
function appendElement(
  w: FunctionWriter,
  layout: ElementLayout,
  { store, index, element, type }: ElementWrite,
): void {
  storeElement(w, layout, store, index, element);
  writeEscape(w, store, element, type);
  w.get(store);
  w.get(index);
  w.f.i32Const(1);
  w.f.op("i32.add");
  w.f.store("i32.store", STORE.length);
}

function callSetBeyond(
  w: FunctionWriter,
  layout: ElementLayout,
  array: Operand,
  index: Operand,
  element: Operand,
): void {
  w.shadow.slowPath([], () => {
    w.get(array);
    w.get(index);
    w.get(element);
    w.f.call(w.program.use(setBeyond(layout.kind)));
  });
}

/** Pushes whether the index is not below the length. */
function isOutside(w: FunctionWriter, store: Operand, index: Operand): void {
  writeIsOutside(w, index, () => {
    w.get(store);
    w.f.load("i32.load", STORE.length);
  });
}

function indexTrap(w: FunctionWriter, store: Operand, index: Operand): void {
  w.trap(
    TRAP_CODES.indexOutOfRange,
    () => w.get(index),
    () => {
      w.get(store);
      w.f.load("i32.load", STORE.length);
    },
  );
}

/** Pushes the address of an element less the offset; gives that offset. */
function pushElementAddress(
  w: FunctionWriter,
  { shift }: ElementLayout,
  store: Operand,
  index: Operand,
): number {
  const { f } = w;
  w.get(store);
  // Constant indexes beyond a few pages are left to the addition: they must not wrap.
  if (index.kind === "i32" && index.value >= 0 && index.value < 1 << 12) {
    return STORE.elements + (index.value << shift);
  }
  writeInsideIndex(w, index);
  if (shift > 0) {
    f.i32Const(shift);
    f.op("i32.shl");
  }
  f.op("i32.add");
  return STORE.elements;
}

function loadElement(
  w: FunctionWriter,
  layout: ElementLayout,
  store: Operand,
  index: Operand,
): void {
  w.f.load(layout.load, pushElementAddress(w, layout, store, index));
}

/** Loads an element in a round that needs no looking. */
function loadFast(w: FunctionWriter, layout: ElementLayout, element: FastElement): void {
  w.f.load(layout.load, pushFastAddress(w, element, layout.shift));
}

function storeElement(
  w: FunctionWriter,
  layout: ElementLayout,
  store: Operand,
  index: Operand,
  element: Operand,
): void {
  const offset = pushElementAddress(w, layout, store, index);
  w.get(element);
  w.f.store(layout.store, offset);
}

/** Pushes whether the element, which lies inside the array, is no hole. */
function writeIsThere(w: FunctionWriter, layout: ElementLayout, load: () => void): void {
  if (holeOf(layout.kind) === undefined) {
    w.f.i32Const(1);
    return;
  }
  load();
  // An element that is undefined is there.
  if (layout.kind === "f64") w.f.op("i64.reinterpret_f64");
  const hole = holeOf(layout.kind);
  if (typeof hole === "bigint") {
    w.f.i64Const(hole);
    w.f.op("i64.ne");
  } else {
    w.f.i32Const(hole ?? 0);
    w.f.op("i32.ne");
  }
}

/** Pushes whether the element is a hole or undefined, of references whether it is a hole; says false and pushes nothing where there are none. */
function isHole(w: FunctionWriter, layout: ElementLayout, element: Operand): boolean {
  const { f } = w;
  const hole = holeOf(layout.kind);
  if (hole === undefined) return false;
  if (layout.kind === "f64") {
    // Off the number's way to its use: it is compared with itself first, and its bits are looked at only if it is a NaN.
    w.get(element);
    w.get(element);
    f.op("f64.ne");
    w.either(
      "i32",
      () => {
        w.get(element);
        f.op("i64.reinterpret_f64");
        f.i64Const(NUMBER_HOLE ^ NUMBER_UNDEFINED);
        f.op("i64.or");
        f.i64Const(NUMBER_UNDEFINED);
        f.op("i64.eq");
      },
      () => f.i32Const(0),
      false,
    );
    return true;
  }
  w.get(element);
  if (typeof hole === "bigint") {
    f.i64Const(hole);
    f.op("i64.eq");
  } else {
    f.i32Const(hole);
    f.op(layout.kind === "bool" ? "i32.ge_u" : "i32.eq");
  }
  return true;
}

/** Pushes the element, or what stands for undefined where there is none. */
function readOrMissing(w: FunctionWriter, layout: ElementLayout): void {
  const [array, index] = w.take("i32", "i32") as [Operand, Operand];
  const store = readStore(w, array);
  isOutside(w, store, index);
  w.either(
    layout.wasm,
    () => {
      writeNullishAt(w, array, index, "read");
      pushUndefined(w, layout);
    },
    () => {
      loadElement(w, layout, store, index);
      pushWithoutHole(w, layout, w.store(layout.wasm));
    },
    false,
  );
}

/** Pushes the element; of a hole what stands for undefined. */
function pushWithoutHole(w: FunctionWriter, layout: ElementLayout, element: Operand): void {
  isHole(w, layout, element);
  w.either(
    layout.wasm,
    () => pushUndefined(w, layout),
    () => w.get(element),
    false,
  );
}

/** Pushes what stands for undefined in an array of numbers or booleans. */
function pushUndefined({ f }: FunctionWriter, layout: ElementLayout): void {
  if (layout.kind === "bool") f.i32Const(BOOL_UNDEFINED);
  else {
    f.i64Const(NUMBER_UNDEFINED);
    f.op("f64.reinterpret_i64");
  }
}

/** Pushes whether there is no element, and what is done then before `undefined` stands for it. */
interface Missing {
  readonly push: () => void;
  readonly refuse: () => void;
}

/** The element as reference or boxed value; undefined when it is missing or a hole. */
function writeElementOrUndefined(
  w: FunctionWriter,
  element: ValueType,
  store: Operand,
  index: Operand,
  { push, refuse }: Missing,
): void {
  const isReference = elementLayout(element).kind === "ref";
  push();
  const missing = (): void => {
    refuse();
    pushUndefinedValue(w, isReference);
  };
  w.either(
    isReference ? "i32" : "i64",
    missing,
    () => writeLoadedOrUndefined(w, element, (layout) => loadElement(w, layout, store, index)),
    false,
  );
}

/** As `writeElementOrUndefined`, for an element that lies inside the array. */
function writeLoadedOrUndefined(
  w: FunctionWriter,
  element: ValueType,
  load: (layout: ElementLayout) => void,
): void {
  const layout = elementLayout(element);
  const isReference = layout.kind === "ref";
  load(layout);
  const loaded = w.store(layout.wasm);
  if (!isHole(w, layout, loaded)) {
    boxElement(w, layout, loaded);
    return;
  }
  const hole = (): void => pushUndefinedValue(w, isReference);
  w.either(isReference ? "i32" : "i64", hole, () => boxElement(w, layout, loaded), false);
}

function pushUndefinedValue({ f }: FunctionWriter, isReference: boolean): void {
  if (isReference) f.i32Const(UNDEFINED);
  else f.i64Const(VALUE_UNDEFINED);
}

function boxElement(w: FunctionWriter, layout: ElementLayout, element: Operand): void {
  const { f } = w;
  switch (layout.kind) {
    case "f64":
      writeBoxedNumber(w, element);
      return;
    case "i32":
    case "i64":
      w.get(element);
      f.op(layout.kind === "i32" ? "f64.convert_i32_s" : "f64.convert_i64_s");
      f.op("i64.reinterpret_f64");
      return;
    case "bool":
      w.get(element);
      f.op("i64.extend_i32_u");
      f.i64Const(VALUE_FALSE);
      f.op("i64.or");
      return;
    default:
      w.get(element);
  }
}
