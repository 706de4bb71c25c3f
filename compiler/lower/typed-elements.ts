/** Elements of typed arrays as values: numbers, or bigints where they have 64 bits. */
import type { TypedArrayElement } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, type OpNode, op } from "../ir/tree.ts";
import { fromLong } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { choose, numberConstant, undefinedOf } from "./emit.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

const MAKERS = ["bigint.ts#fromSigned", "bigint.ts#fromUnsigned"] as const;
const TO_LONG = "bigint.ts#low64";

/** Whether elements are bigints, which `typed.get` gives as integers of 64 bits. */
export function isOfBigints(element: TypedArrayElement | undefined): boolean {
  return element === "i64" || element === "u64";
}

/** What a typed array has as elements. */
export function typedItem({ lowering }: Body, array: Type): Type {
  const { classes, representations, types } = lowering;
  const isBigint = isOfBigints(representations.typedElement(types.nonNullable(array)));
  return isBigint ? classes.bigintType : classes.numberType;
}

/** An element of a typed array that is there. */
export function readTyped(
  body: Body,
  array: Node,
  type: number,
  element: TypedArrayElement,
  index: Node,
): Value {
  return elementOf(body, element, (number) => body.op("typed.get", [type], [array, index], number));
}

/** What an instruction gives that reads an element. @param read the instruction, which gives what `typed.get` would */
export function elementOf(
  body: Body,
  element: TypedArrayElement,
  read: (number: "i32" | "i64" | "f64") => OpNode,
): Value {
  if (isOfBigints(element)) return fromLong(body, read("i64"), element === "i64");
  const isDouble = isStoredAsDouble(element);
  return {
    node: isDouble ? read("f64") : op("f64.from_i32", [], [read("i32")], "f64"),
    type: body.lowering.classes.numberType,
  };
}

/** An element of a typed array, or undefined where there is none. */
export function readTypedOrUndefined(
  body: Body,
  array: Node,
  type: number,
  element: TypedArrayElement,
  index: Node,
): Value {
  const { classes, representations } = body.lowering;
  if (!isOfBigints(element)) {
    return {
      node: body.op("typed.get_or_undefined", [type], [array, index], "value"),
      type: representations.orUndefined(classes.numberType),
    };
  }
  const self = body.hold(array);
  const place = body.hold(index);
  // First of all, as it is what looks whether there is an array.
  const operands = [self.read(), place.read()];
  const long = body.hold(body.op("typed.get_i64_or", [type, 0n], operands, "i64"));
  const length = op("typed.length", [], [self.read()], "i32");
  const isInside = op("i32.lt_u", [], [place.read(), length], "bool");
  const found = fromLong(body, long.read(), element === "i64");
  const { struct } = body.lowering.bigints;
  const node = choose(isInside, found.node, undefinedOf(struct), struct);
  return {
    node: sequence([self.store, place.store, long.store, node]),
    type: representations.orUndefined(classes.bigintType),
  };
}

/** The same, boxed. */
export function boxedElement(
  body: Body,
  array: Node,
  type: number,
  element: TypedArrayElement,
  index: Node,
): Node {
  return box(readTypedOrUndefined(body, array, type, element, index).node);
}

/** A number or bigint as `typed.set` and `typed.fill` want it. */
export function storedElement(body: Body, value: Node, element: TypedArrayElement): Node {
  if (isOfBigints(element)) return longOf(body, value);
  return isStoredAsDouble(element) ? value : typedInteger(value, element);
}

/** What elements of bigints are read and written by, wherever arrays of unknown type are: at the end of a round it is too late to ask for it. */
export function requireElementsOfBigints(lowering: Lowering): void {
  for (const type of lowering.representations.typedArrays.values()) {
    if (!isOfBigints(lowering.representations.typedElement(type))) continue;
    for (const name of [...MAKERS, TO_LONG]) libraryInstance(lowering, name, []);
    return;
  }
}

/** A bigint modulo 2^64. One that was only just made of such an integer need not be made. */
export function longOf(body: Body, bigint: Node): Node {
  const [inside] = bigint.kind === "op" ? bigint.args : [];
  if (bigint.kind === "op" && bigint.op === "call" && inside?.type === "i64") {
    const made = MAKERS.map((name) => libraryInstance(body.lowering, name, []).index);
    if (made.includes(bigint.imm[0] as number)) return inside;
  }
  const type = body.lowering.classes.bigintType;
  return callLibrary(body, TO_LONG, [], [{ node: bigint, type }]).node;
}

function isStoredAsDouble(element: TypedArrayElement): boolean {
  return element === "u32" || element === "f32" || element === "f64";
}

/** Adding and subtracting it rounds a double to an integer, halves to even, as Uint8ClampedArray wants. */
const ROUNDING = 1.5 * 2 ** 52;

/** A number as the i32 which `typed.set` stores modulo the width; clamping must see the rounded number. */
function typedInteger(number: Node, element: TypedArrayElement): Node {
  if (element !== "u8c") return op("i32.from_f64", [], [number], "i32");
  const shifted = op("f64.add", [], [number, numberConstant(ROUNDING)], "f64");
  return op(
    "i32.from_f64_exact",
    [],
    [op("f64.sub", [], [shifted, numberConstant(ROUNDING)], "f64")],
    "i32",
  );
}
