/** Elements in rounds that need no looking at lengths: their addresses, and the operands that instructions still have to take. */
import type { FunctionWriter } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import type { WasmType } from "../representation.ts";

/** Where an access finds its element: at `pointer + (counter × scale + offset) × width`. */
export interface FastElement {
  readonly pointer: number;
  readonly counter: number;
  readonly scale: number;
  /** In elements, 0 or more. */
  readonly offset: number;
  /** Local with the array's store; undefined for typed arrays. */
  readonly store: number | undefined;
  readonly skipsArray: boolean;
  readonly skipsIndex: boolean;
}

/** Pushes an element's address less the offset; gives that offset. */
export function pushFastAddress(w: FunctionWriter, element: FastElement, shift: number): number {
  const { f } = w;
  const { pointer, counter, scale, offset } = element;
  f.localGet(pointer);
  f.localGet(counter);
  const width = scale * 2 ** shift;
  if (width > 1) {
    const power = Math.log2(width);
    f.i32Const(Number.isInteger(power) ? power : width);
    f.op(Number.isInteger(power) ? "i32.shl" : "i32.mul");
  }
  f.op("i32.add");
  return offset * 2 ** shift;
}

/** The operands of an access as far as it needs them, deepest first: array, index, and what is stored. */
export interface AccessOperands {
  readonly index: Operand;
  readonly values: readonly Operand[];
}

/** Takes an access's operands. The array itself is needed no more; the index is where it was not left out. */
export function takeFast(
  w: FunctionWriter,
  element: FastElement,
  ...values: readonly WasmType[]
): AccessOperands {
  const array: WasmType[] = element.skipsArray ? [] : ["i32"];
  const index: WasmType[] = element.skipsIndex ? [] : ["i32"];
  const taken = w.take(...array, ...index, ...values);
  const rest = taken.slice(array.length);
  const place = element.skipsIndex ? undefined : rest.shift();
  return { index: place ?? { kind: "local", index: element.counter }, values: rest };
}
