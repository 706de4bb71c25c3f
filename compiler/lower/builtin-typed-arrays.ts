/** Making and filling typed arrays. */

import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Argument } from "./arguments.ts";
import type { Body } from "./body.ts";
import { hasIndexes } from "./builtin-arrays.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { receiver } from "./builtin-operands.ts";
import type { ArgumentSource } from "./class-members.ts";
import { convert } from "./convert.ts";
import { bytesOfElement } from "./dynamic-elements.ts";
import { numberConstant, stringConstant } from "./emit.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { readProperty } from "./property.ts";
import { typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Bytes of an element of a typed array. */
export function elementSize(body: Body, type: Type): number {
  return bytesOfElement(body.lowering.representations.typedElement(type));
}

/** `Float64Array.BYTES_PER_ELEMENT`. */
export function sizeByName(node: SyntaxNode): number {
  const object =
    node.kind === "PropertyAccess" && node.object.kind === "Identifier" ? node.object.name : "";
  const bits = /\d+/.exec(object)?.[0];
  return bits ? Number(bits) / 8 : 1;
}

/** `Float64Array.name`. */
export function nameOfTypedArray(body: Body, node: SyntaxNode): Value {
  const object = node.kind === "PropertyAccess" ? stripParentheses(node.object) : node;
  const name = object.kind === "Identifier" ? object.name : "";
  return { node: stringConstant(body.lowering, name), type: body.lowering.classes.stringType };
}

/** What is made, and of what. */
type Making = Pick<BuiltinCall, "type" | "args">;

/** `new Float64Array(…)`: of a length, a buffer, or elements to copy. */
export function newTypedArray(body: Body, call: Making): Value {
  const { types, representations } = body.lowering;
  const [first] = call.args;
  const arrayType = body.repr(call.type);
  if (typeof arrayType !== "number") return unsupported(body.here(), "this typed array");
  if (first?.kind !== "one")
    return {
      node: body.op("typed.new", [arrayType], [op("i32.const", [0], [], "i32")], arrayType),
      type: call.type,
    };
  const source = types.widen(types.nonNullable(first.type()));
  const category = representations.category(representations.normalize(source));
  if (source.kind === "reference" && source.target.symbol.name === "ArrayBuffer")
    return viewOfBuffer(body, call, first.lower(source), source);
  if (category === "number") {
    return callLibraryWith(body, "typed-array.ts#ofLength", [call.type], (shape) => [
      first.lower(shape.params[0]?.type ?? source),
    ]);
  }
  if (!types.iteratedTypeOf(source) && hasIndexes(body, source))
    return fromIndexed(body, call, { node: first.lower(source), type: source }, undefined);
  const name = category === "array" || category === "typed" ? "fromList" : "fromIterable";
  const item = typedItem(body, call.type);
  return callLibraryWith(body, `typed-array.ts#${name}`, [call.type, source, item], (shape) => [
    first.lower(shape.params[0]?.type ?? source),
  ]);
}

/** `new Float64Array(buffer, byteOffset, length)`: elements on the buffer's bytes. */
function viewOfBuffer(body: Body, call: Making, buffer: Node, source: Type): Value {
  const { representations, classes } = body.lowering;
  const [, offset, length] = call.args;
  const name = call.type.kind === "reference" ? call.type.target.symbol.name : "";
  const orUndefined = representations.orUndefined(classes.numberType);
  const given = (arg: Argument | undefined): Value => ({
    node: arg?.kind === "one" ? arg.lower(orUndefined) : op("value.undefined", [], [], "value"),
    type: orUndefined,
  });
  return callLibrary(
    body,
    "array-buffer.ts#viewOf",
    [call.type],
    [
      { node: buffer, type: source },
      given(offset),
      given(length),
      { node: numberConstant(elementSize(body, call.type)), type: classes.numberType },
      { node: stringConstant(body.lowering, name), type: classes.stringType },
    ],
  );
}

/** `Float64Array.from`. */
export function typedArrayFrom(body: Body, call: Making): Value {
  const { types, representations, classes } = body.lowering;
  const [first, map] = call.args;
  if (first?.kind !== "one") return unsupported(body.here(), "this conversion");
  const source = types.widen(types.nonNullable(first.type()));
  const category = representations.category(representations.normalize(source));
  const iterated = types.iteratedTypeOf(source);
  const isIterable = category !== "object" || types.propertyOf(source, "@@iterator") !== undefined;
  const item = iterated ?? classes.unknownType;
  if (!isIterable || (!iterated && hasIndexes(body, source))) {
    const held = { node: first.lower(source), type: source };
    if (hasIndexes(body, source)) return fromIndexed(body, call, held, map);
    const length = readProperty(body, held, "length", classes.numberType);
    if (!length || map?.kind !== "one") return unsupported(body.here(), "this conversion");
    const shapeOfMap = body.lowering.closures.shapeOf(map.type());
    return callLibraryWith(
      body,
      "typed-array.ts#fromLengthMapped",
      [call.type, shapeOfMap?.params[0]?.type ?? classes.undefinedType, typedItem(body, call.type)],
      (shape) => [
        convert(body, length, classes.numberType),
        map.lower(shape.params[1]?.type ?? map.type()),
      ],
    );
  }
  if (map?.kind === "one") {
    return callLibraryWith(
      body,
      "typed-array.ts#fromMapped",
      [call.type, item, source, typedItem(body, call.type)],
      (shape) => [
        first.lower(shape.params[0]?.type ?? source),
        map.lower(shape.params[1]?.type ?? map.type()),
      ],
    );
  }
  const name = category === "array" || category === "typed" ? "fromList" : "fromIterable";
  return callLibraryWith(
    body,
    `typed-array.ts#${name}`,
    [call.type, source, typedItem(body, call.type)],
    (shape) => [first.lower(shape.params[0]?.type ?? source)],
  );
}

/** `from` of an object with a length and indexes: made of the array with the same elements. */
function fromIndexed(body: Body, call: Making, object: Value, map: Argument | undefined): Value {
  const { classes, closures, types } = body.lowering;
  const item = typedItem(body, call.type);
  const boxed = convert(body, object, classes.unknownType);
  if (!map && item === classes.numberType)
    return callLibraryWith(body, "typed-array.ts#fromIndexed", [call.type], () => [boxed]);
  if (map?.kind !== "one") return unsupported(body.here(), "this conversion");
  const asked = closures.shapeOf(map.type())?.params[0]?.type ?? item;
  const list = callLibraryWith(body, "array-create.ts#fromIndexedMapped", [asked, item], (own) => [
    boxed,
    map.lower(own.params[1]?.type ?? map.type()),
  ]);
  return callLibrary(body, "typed-array.ts#fromList", [call.type, types.array(item), item], [list]);
}

/** `of` of a class that is a value. */
export function typedArrayOf(body: Body, type: Type, args: ArgumentSource): Value {
  const { classes, types } = body.lowering;
  const item = typedItem(body, type);
  const items = { type: types.array(item), isRest: true, isOptional: false };
  const [list] = args({ params: [items], result: classes.voidType });
  if (!list) return unsupported(body.here(), "`of` without elements");
  return callLibrary(body, "typed-array.ts#of", [type, item], [{ node: list, type: items.type }]);
}

/** `set`: elements copied into the array. */
export function setTyped(body: Body, call: BuiltinCall): Value {
  const { types } = body.lowering;
  const self = receiver(body, call);
  const [first, offset] = call.args;
  if (first?.kind !== "one") return unsupported(body.span(call.at), "`set` without elements");
  const source = types.widen(types.nonNullable(first.type()));
  const isSame = body.repr(source) === body.repr(self.type);
  const name = isSame ? "typed-array.ts#setSame" : "typed-array.ts#setList";
  return callLibraryWith(
    body,
    name,
    isSame ? [self.type] : [self.type, source, typedItem(body, self.type)],
    (shape) => [
      self.node,
      first.lower(shape.params[1]?.type ?? source),
      offset?.kind === "one" ? offset.lower(body.lowering.classes.numberType) : numberConstant(0),
    ],
  );
}

/** `sort()` and `toSorted()` without a comparator. */
export function sortTyped(body: Body, call: BuiltinCall, name: "sort" | "toSorted"): Value {
  const self = receiver(body, call);
  const isOfNumbers = typedItem(body, self.type) === body.lowering.classes.numberType;
  const kind = isOfNumbers ? "Numbers" : "Bigints";
  return callLibrary(body, `typed-array-sort.ts#${name}${kind}`, [self.type], [self]);
}
