/** Arrays of elements that are at hand, and where the elements of an array lie. */
import { LARGE_OBJECT_BYTES } from "../../abi/memory-map.ts";
import { ARRAY, STORE, STORE_FORM } from "../../abi/object-layout.ts";
import type { ValueType } from "../../bytecode/module.ts";
import { writeAllocation, writeHeader } from "../allocation.ts";
import { type ElementLayout, elementLayout } from "../elements.ts";
import type { FunctionWriter } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import { isTraced, type WasmType } from "../representation.ts";
import { newArray } from "../runtime-helpers/arrays.ts";

/** What elements of an array type are held as. */
export function elementOf(w: FunctionWriter, type: number): ValueType {
  const definition = w.program.module.types[type];
  if (definition?.kind !== "array") throw new Error(`type ${type} is no array`);
  return definition.element;
}

/** The store of an array. */
export function readStore(w: FunctionWriter, array: Operand): Operand {
  w.get(array);
  w.f.load("i32.load", ARRAY.store);
  return w.store("i32");
}

/** `array.of`: the array and its store in one piece, unless they are too large for that. */
export function writeArrayOf(w: FunctionWriter, type: number, count: number): void {
  const { f, program } = w;
  const element = elementOf(w, type);
  const layout = elementLayout(element);
  const values = w.take(...new Array<WasmType>(count).fill(layout.wasm));
  const needed = isTraced(element)
    ? values.map((operand) => ({ operand, isBoxed: element === "value" }))
    : [];
  const storeBytes = (STORE.elements + (count << layout.shift) + 7) & ~7;
  const bytes = ARRAY.bytes + (count === 0 ? 0 : storeBytes);
  if (bytes > LARGE_OBJECT_BYTES) {
    w.shadow.slowPath(needed, () => {
      f.i32Const(type);
      f.i32Const(count);
      f.call(program.use(newArray(layout.kind)));
    });
    const array = w.store("i32");
    const store = readStore(w, array);
    storeAll(w, layout, store, 0, values);
    w.get(array);
    return;
  }
  const array = writeAllocation(w, bytes, needed);
  writeHeader(w, array, 0, type, 0);
  if (count > 0) {
    writeHeader(w, array, ARRAY.bytes, type, STORE_FORM);
    w.get(array);
    // Length and capacity are neighbours: one store.
    f.i64Const(BigInt(count) | (BigInt(count) << 32n));
    f.store("i64.store", ARRAY.bytes + STORE.length);
    w.get(array);
    w.get(array);
    f.i32Const(ARRAY.bytes);
    f.op("i32.add");
    f.store("i32.store", ARRAY.store);
    storeAll(w, layout, array, ARRAY.bytes, values);
  }
  w.get(array);
}

function storeAll(
  w: FunctionWriter,
  layout: ElementLayout,
  base: Operand,
  offset: number,
  values: readonly Operand[],
): void {
  values.forEach((value, index) => {
    w.get(base);
    w.get(value);
    w.f.store(layout.store, offset + STORE.elements + (index << layout.shift));
  });
}
