/** Array literals, spreads into arrays, copies. */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ArrayLiteral, Expression, Hole, Spread } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert, store } from "./convert.ts";
import { block, branch, integerConstant } from "./emit.ts";
import { isOfAnyKind, iterate, iterateValue, type Steps } from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { booleanElement } from "./missing-booleans.ts";
import { checked } from "./property.ts";
import { elementAtPlace } from "./tuple-places.ts";
import type { Value } from "./value.ts";
import { type WalkUse, walkedName } from "./walked-text.ts";

/** An array literal, as an array of the wanted type where that is one. */
export function lowerArrayLiteral(body: Body, node: ArrayLiteral, wanted: Type | undefined): Value {
  const type = literalType(body, node, wanted);
  const { representations, classes } = body.lowering;
  const element = representations.elementOf(type) ?? classes.neverType;
  const array = body.repr(type);
  if (typeof array !== "number") return { node: op("ref.undefined", [0], [], 0), type };
  const storage = representations.element(element);
  if (node.elements.every((each) => each.kind !== "Spread" && each.kind !== "Hole")) {
    const items = node.elements.map((each, index) =>
      lowerElement(
        body,
        each as Expression,
        elementAt(body, type, index) ?? element,
        element,
        storage,
        array,
      ),
    );
    return { node: body.op("array.of", [array, items.length], items, array), type };
  }
  const [only] = node.elements;
  if (only?.kind === "Spread" && node.elements.length === 1) {
    return { node: arrayFrom(body, only.argument, element), type };
  }
  const joined = joinedArrays(body, node, element, array);
  if (joined) return { node: joined, type };
  const result = body.newLocal(array);
  const start = copyWithRoom(body, node, element, array);
  const others = start ? node.elements.slice(1) : node.elements;
  const statements = body.collect(() => {
    body.emit(body.set(result, start ?? op("array.of", [array, 0], [], array)));
    for (const each of others) appendElement(body, result, array, each, element, storage);
  });
  return { node: sequence([...statements, body.get(result)]), type };
}

/** `[...first, ...second]` of arrays like the one that is made, the second a variable: it may be looked at before the first is copied. */
function joinedArrays(
  body: Body,
  { elements }: ArrayLiteral,
  element: Type,
  array: number,
): Node | undefined {
  const [first, second] = elements;
  if (elements.length !== 2 || !first || second?.kind !== "Spread") return undefined;
  if (second.argument.kind !== "Identifier") return undefined;
  const items = spreadArray(body, first, array);
  const others = items && spreadArray(body, second, array);
  if (!items || !others) return undefined;
  const type = body.lowering.types.array(element);
  const args = [items, others].map((each) => ({ node: spreadValue(body, each).node, type }));
  return callLibrary(body, "array.ts#joinFilled", [element], args).node;
}

/** A copy of the array that the literal begins with, with room for the elements behind it; nothing where it begins with something else. */
function copyWithRoom(
  body: Body,
  { elements }: ArrayLiteral,
  element: Type,
  array: number,
): Node | undefined {
  const [first, ...others] = elements;
  const items = first && spreadArray(body, first, array);
  if (!items) return undefined;
  const { types, classes } = body.lowering;
  const type = types.array(element);
  const room = others.filter((each) => each.kind !== "Spread").length;
  const count = { node: op("f64.const", [room], [], "f64"), type: classes.numberType };
  const args = [{ node: spreadValue(body, items).node, type }, count];
  return callLibrary(body, "array.ts#copyAndRoomFilled", [element], args).node;
}

/** An array that is spread, with the TypeError of walking over nothing where there is none. */
function spreadValue(body: Body, items: Expression, use: WalkUse = "loop"): Value {
  return checked(body, body.expression(items), items, walkedName(items, use));
}

/** What is spread, if it is an array of this type. */
function spreadArray(
  body: Body,
  each: Expression | Spread | Hole,
  array: number,
): Expression | undefined {
  if (each.kind !== "Spread") return undefined;
  const { representations } = body.lowering;
  const source = representations.normalize(body.typeOf(each.argument));
  const isArray = representations.category(source) === "array" && body.repr(source) === array;
  return isArray ? each.argument : undefined;
}

function appendElement(
  body: Body,
  result: number,
  array: number,
  each: Expression | Spread | Hole,
  element: Type,
  storage: ValueType,
): void {
  if (each.kind === "Spread") {
    appendAll(body, () => body.get(result), element, each.argument);
  } else if (each.kind === "Hole") {
    const longer = op(
      "i32.add",
      [],
      [op("array.length", [], [body.get(result)], "i32"), integerConstant(1)],
      "i32",
    );
    body.emit(op("array.set_length", [], [body.get(result), longer], "void"));
  } else {
    const item = lowerElement(body, each, element, element, storage, array);
    body.emit(body.op("array.push", [array], [body.get(result), item], "void"));
  }
}

function lowerElement(
  body: Body,
  node: Expression,
  own: Type,
  element: Type,
  storage: ValueType,
  array: number,
): Node {
  return body.at(node, () => {
    const { missing, representations } = body.lowering;
    // Where any value has room, `undefined` has it, too.
    const isAsked = body.repr(own) !== STRING_TYPE || missing.areTextsMissing;
    if (storage === "value" && isAsked && missing.mayBe(node))
      return box(body.expressionAs(node, representations.orUndefined(own)));
    // One that is missing is represented like any other, and `missing-values.ts` knows who reads it.
    if (storage === STRING_TYPE && missing.mayBe(node))
      return body.expressionAs(node, representations.orUndefined(own));
    const booleans = storage === "bool" && body.repr(own) === "bool";
    const missable = booleans && booleanElement(body, node, array);
    if (missable) return missable;
    const lowered = body.expressionAs(node, own);
    if (own === element && lowered.type === storage) return lowered;
    return store(body, { node: lowered, type: own }, element, storage);
  });
}

/** The array type a literal is made as. */
function literalType(body: Body, node: ArrayLiteral, wanted: Type | undefined): Type {
  const own = body.typeOf(node);
  if (!wanted) return own;
  const { representations, types, classes } = body.lowering;
  if (representations.objectPart(wanted) === "anything") return types.array(classes.unknownType);
  const arrays = representations
    .arrayMembers(wanted)
    .filter((member) => representations.elementOf(member) !== undefined);
  const [first] = arrays;
  if (!first) return own;
  if (arrays.length === 1) return first;
  return arrays.find((member) => types.isAssignable(own, member)) ?? own;
}

/** Type of a tuple's element. */
function elementAt(body: Body, type: Type, index: number): Type | undefined {
  if (type.kind !== "tuple") return undefined;
  const element = elementAtPlace(type, index);
  if (!element) return undefined;
  return element.isOptional
    ? body.lowering.representations.orUndefined(element.type)
    : element.type;
}

/** `[...items]` as a fresh array of elements of the type. */
export function arrayFrom(
  body: Body,
  items: Expression,
  element: Type,
  use: WalkUse = "loop",
): Node {
  const { types, representations } = body.lowering;
  const array = body.repr(types.array(element));
  const source = representations.normalize(body.typeOf(items));
  if (representations.category(source) === "array" && body.repr(source) === array) {
    const value = spreadValue(body, items, use);
    return callLibrary(
      body,
      "array.ts#copyFilled",
      [element],
      [{ node: value.node, type: types.array(element) }],
    ).node;
  }
  if (typeof array !== "number") return op("ref.undefined", [0], [], 0);
  const result = body.newLocal(array);
  const statements = body.collect(() => {
    body.emit(body.set(result, op("array.of", [array, 0], [], array)));
    appendAll(body, () => body.get(result), element, items, use);
  });
  return sequence([...statements, body.get(result)]);
}

/** Emits a loop that pushes all items. */
export function appendAll(
  body: Body,
  target: () => Node,
  element: Type,
  items: Expression,
  use: WalkUse = "loop",
): void {
  const { types, representations } = body.lowering;
  const arrayType = types.array(element);
  const array = body.repr(arrayType);
  if (typeof array !== "number") return;
  const source = representations.normalize(body.typeOf(items));
  const append = (given: Value): void => {
    const list = { node: target(), type: arrayType };
    const added = { node: given.node, type: arrayType };
    body.emit(callLibrary(body, "array.ts#appendFilled", [element], [list, added]).node);
  };
  if (representations.category(source) === "array" && body.repr(source) === array) {
    append(spreadValue(body, items, use));
    return;
  }
  const storage = representations.element(element);
  const walk = (steps: Steps): void => {
    const end = { name: "spread" };
    const again = { name: "next" };
    const round = body.collect(() => {
      steps.advance(end);
      const item = convert(body, steps.current(storage === "value"), element);
      const stored = store(body, { node: item, type: element }, element, storage);
      body.emit(body.op("array.push", [array], [target(), stored], "void"));
      steps.after?.();
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
  };
  if (!isOfAnyKind(body.lowering, body.typeOf(items))) {
    iterate(body, items, walk, use);
    return;
  }
  const value = body.expression(items);
  const given = body.lowering.handlers.dynamicItems(body, box(value.node), items, use);
  if (given.node.type === array) append(given);
  else iterateValue(body, given, items, walk);
}
