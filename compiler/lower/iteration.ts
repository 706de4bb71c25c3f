/** What `for (const x of e)`, spreads and array patterns walk: index loops over arrays, strings and typed arrays, cursors, iterators. */

import { STRING_TYPE, TRAP_CODES, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import type { Shape } from "./closures.ts";
import { box, convert, load } from "./convert.ts";
import { branchIf, choose, effectOf, integerConstant, not, undefinedOf, when } from "./emit.ts";
import { truthOf } from "./equality.ts";
import type { StructInfo } from "./flows.ts";
import type { Lowering } from "./lowering.ts";
import { isHarmlessWhenMissing } from "./missing-types.ts";
import { noArguments } from "./no-arguments.ts";
import { admitsUndefined } from "./nullish.ts";
import { accessOf, callMember, checked, readProperty } from "./property.ts";
import { readTyped } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { type WalkUse, walkedName } from "./walked-text.ts";

/** The parts of a walk; each emits at the place where it is called. */
export interface Steps {
  /** Goes to the next element, or leaves by the label. */
  readonly advance: (end: Label) => void;
  /**
   * The element gone to; used once. One that is missing stops the program, unless it is tested for that, or nobody can tell it from NaN.
   */
  readonly current: (isTested?: boolean, isNumber?: boolean) => Value;
  /** At the end of a round. */
  readonly after: (() => void) | undefined;
  /** Where the walk is given up before its end. */
  readonly close?: (() => void) | undefined;
}

/** Emits the start of a walk over an expression, then calls `walk` with its parts. */
export function iterate(
  body: Body,
  node: Expression,
  walk: (steps: Steps) => void,
  use: WalkUse = "loop",
): void {
  const value = checked(body, body.expression(node), node, walkedName(node, use));
  iterateValue(body, value, node, walk, use);
}

/** The same over a value at hand. */
export function iterateValue(
  body: Body,
  value: Value,
  at: SyntaxNode,
  walk: (steps: Steps) => void,
  use: WalkUse = "loop",
): void {
  const { representations } = body.lowering;
  const type = representations.normalize(body.lowering.types.nonNullable(value.type));
  if (isOfAnyKind(body.lowering, type)) {
    overAnything(body, value, at, walk, use);
    return;
  }
  switch (representations.category(type)) {
    case "array":
      overArray(body, { node: value.node, type }, walk);
      return;
    case "string":
      overString(body, value.node, walk);
      return;
    case "typed":
      overTyped(body, { node: value.node, type }, walk);
      return;
    case "object":
      overObject(body, { node: value.node, type }, at, walk);
      return;
    case "closure":
    case "future":
      unsupported(body.span(at), `walking over \`${body.lowering.types.toString(value.type)}\``);
      return;
    default:
      overNothing(body, value, walk);
  }
}

/** Whether only the running program knows what is walked over. */
export function isOfAnyKind({ representations, types }: Lowering, type: Type): boolean {
  const known = representations.normalize(types.nonNullable(type));
  const category = representations.category(known);
  return representations.isMixed(known) || category === "anything" || category === "reference";
}

/** What that is. */
function overAnything(
  body: Body,
  value: Value,
  at: SyntaxNode,
  walk: (steps: Steps) => void,
  use: WalkUse,
): void {
  const steps = body.lowering.handlers.dynamicWalk(body, box(value.node), at, use);
  const held = body.hold(steps.node);
  body.emit(held.store);
  overCursor(body, held.read, steps.type, body.lowering.classes.unknownType, walk);
}

/** Code of a copy of a generic function that its type arguments leave no way to: `if (value instanceof Map)` where it is of numbers. */
function overNothing(body: Body, value: Value, walk: (steps: Steps) => void): void {
  const { types, classes } = body.lowering;
  body.emit(effectOf(value.node));
  body.emit(body.op("trap", [TRAP_CODES.wrongType], [], "never"));
  const type = types.array(classes.unknownType);
  overArray(body, { node: undefinedOf(body.repr(type)), type }, walk);
}

function overArray(body: Body, array: Value, walk: (steps: Steps) => void): void {
  const { representations, classes } = body.lowering;
  const element = representations.elementOf(array.type) ?? classes.neverType;
  const storage = representations.element(element);
  const type = array.node.type;
  if (typeof type !== "number") return;
  const list = body.hold(array.node);
  const index = body.newLocal("i32");
  body.emit(list.store);
  body.emit(body.set(index, integerConstant(0)));
  walk({
    advance: (end) => {
      const length = op("array.length", [], [list.read()], "i32");
      body.emit(branchIf(end, op("i32.ge_s", [], [body.get(index), length], "bool")));
    },
    current: (isTested, isNumber) =>
      readAt(body, list.read(), type, body.get(index), element, storage, isTested, isNumber),
    after: () => body.emit(step(body, index, integerConstant(1))),
  });
}

function readAt(
  body: Body,
  array: Node,
  type: number,
  index: Node,
  element: Type,
  storage: ValueType,
  isTested = false,
  isNumber = false,
): Value {
  if (typeof storage === "number" && (isTested || admitsUndefined(body.lowering, element))) {
    const node = body.op("array.get_or_undefined", [type], [array, index], storage);
    return load(body, node, body.lowering.representations.orUndefined(element));
  }
  if (isHarmlessWhenMissing(body, element, storage)) {
    const node = body.op("array.get_or_undefined", [type], [array, index], storage);
    return load(body, node, element);
  }
  if (storage === "value") {
    const node = body.op("array.get_or_undefined", [type], [array, index], "value");
    return load(body, node, element);
  }
  if (isTested) {
    const node = body.op("array.get_or_undefined", [type], [array, index], "value");
    return load(body, node, body.lowering.representations.orUndefined(element));
  }
  const get = isNumber && storage === "f64" ? "array.get_or_nan" : "array.get";
  return load(body, body.op(get, [type], [array, index], storage), element);
}

function overString(body: Body, text: Node, walk: (steps: Steps) => void): void {
  const { classes } = body.lowering;
  const held = body.hold(text);
  const index = body.newLocal("i32");
  const point = body.newLocal("i32");
  body.emit(held.store);
  body.emit(body.set(index, integerConstant(0)));
  walk({
    advance: (end) => {
      body.emit(
        body.set(point, op("string.code_point_at", [], [held.read(), body.get(index)], "i32")),
      );
      body.emit(branchIf(end, op("i32.lt_s", [], [body.get(point), integerConstant(0)], "bool")));
    },
    current: () => ({
      node: op("string.from_code_point", [], [body.get(point)], STRING_TYPE),
      type: classes.stringType,
    }),
    after: () => {
      const isPair = op("i32.gt_s", [], [body.get(point), integerConstant(0xffff)], "bool");
      body.emit(step(body, index, choose(isPair, integerConstant(2), integerConstant(1), "i32")));
    },
  });
}

function overTyped(body: Body, array: Value, walk: (steps: Steps) => void): void {
  const { representations } = body.lowering;
  const type = array.node.type;
  const element = representations.typedElement(array.type);
  if (typeof type !== "number" || !element) return;
  const held = body.hold(array.node);
  const index = body.newLocal("i32");
  body.emit(held.store);
  body.emit(body.set(index, integerConstant(0)));
  walk({
    advance: (end) => {
      const length = op("typed.length", [], [held.read()], "i32");
      body.emit(branchIf(end, op("i32.ge_s", [], [body.get(index), length], "bool")));
    },
    current: () => readTyped(body, held.read(), type, element, body.get(index)),
    after: () => body.emit(step(body, index, integerConstant(1))),
  });
}

function overObject(body: Body, object: Value, at: SyntaxNode, walk: (steps: Steps) => void): void {
  const { types, classes, closures } = body.lowering;
  const held = body.hold(object.node);
  body.emit(held.store);
  const self: Value = { node: held.read(), type: object.type };
  const item = types.iteratedTypeOf(object.type) ?? classes.unknownType;
  if (everyStructHas(body, self, "$advance")) {
    overCursor(body, held.read, object.type, item, walk);
    return;
  }
  if (everyStructHas(body, self, "$cursor")) {
    const method = types.propertyOf(object.type, "$cursor");
    const [signature] = method ? types.callSignaturesOf(method.type) : [];
    if (signature) {
      const cursor = callMember(
        body,
        self,
        "$cursor",
        [],
        closures.shapeOfSignature(signature),
        (own) => noArguments(body, own),
      );
      if (cursor) {
        const stored = body.hold(cursor.node);
        body.emit(stored.store);
        overCursor(body, stored.read, cursor.type, item, walk);
        return;
      }
    }
  }
  overIterator(body, self, item, at, walk);
  return;
}

/** Members of the library's own iterators that have something to do where a loop ends early: generators, and what reads from another one. */
const CLOSED_ITERATORS = ["$proceed", "$closeSource", "$closeAny"];

function overCursor(
  body: Body,
  cursor: () => Node,
  type: Type,
  item: Type,
  walk: (steps: Steps) => void,
): void {
  const { classes } = body.lowering;
  const call = (name: string, result: Type): Value => {
    const shape: Shape = { params: [], result };
    const called = callMember(body, { node: cursor(), type }, name, [], shape, (own) =>
      noArguments(body, own),
    );
    return called ?? { node: cursor(), type: result };
  };
  walk({
    advance: (end) => body.emit(branchIf(end, not(call("$advance", classes.booleanType).node))),
    current: () => ({ node: convert(body, call("$current", item), item), type: item }),
    after: undefined,
    close: CLOSED_ITERATORS.some((name) => someStructHas(body, { node: cursor(), type }, name))
      ? () => body.emit(effectOf(call("$close", classes.voidType).node))
      : undefined,
  });
}

/** The protocol of the language: `next()` until `done`. */
function overIterator(
  body: Body,
  iterable: Value,
  item: Type,
  at: SyntaxNode,
  walk: (steps: Steps) => void,
): void {
  const { types, closures } = body.lowering;
  const iterator = iteratorOf(body, iterable);
  if (iterator && everyStructHas(body, iterator, "$advance")) {
    const held = body.hold(iterator.node);
    body.emit(held.store);
    overCursor(body, held.read, iterator.type, item, walk);
    return;
  }
  const next = iterator && types.propertyOf(iterator.type, "next");
  const [nextSignature] = next ? types.callSignaturesOf(next.type) : [];
  if (!iterator || !nextSignature) {
    unsupported(body.span(at), `walking over \`${types.toString(iterable.type)}\``);
    return;
  }
  const held = body.hold(iterator.node);
  body.emit(held.store);
  const shape = closures.shapeOfSignature(nextSignature);
  const result = body.newLocal(body.repr(shape.result));
  const current = (): Value => ({ node: body.get(result), type: shape.result });
  walk({
    advance: (end) => {
      const called = callMember(
        body,
        { node: held.read(), type: iterator.type },
        "next",
        [],
        shape,
        (own) => noArguments(body, own),
      );
      if (called) body.emit(body.set(result, convert(body, called, shape.result)));
      const done = readProperty(
        body,
        current(),
        "done",
        types.propertyOf(shape.result, "done")?.type ?? body.lowering.classes.unknownType,
      );
      if (done) body.emit(branchIf(end, truthOf(body, done)));
    },
    current: () => {
      const value = readProperty(body, current(), "value", item);
      return value ? { node: convert(body, value, item), type: item } : current();
    },
    after: undefined,
    close: closeOf(body, { node: held.read(), type: iterator.type }, held.read, (called) =>
      body.emit(effectOf(called.node)),
    ),
  });
}

/**
 * Calls an iterator's `return`, if it has one.
 * @param finish emits what becomes of the result
 */
export function closeOf(
  body: Body,
  iterator: Value,
  read: () => Node,
  finish: (called: Value) => void,
): (() => void) | undefined {
  if (!someStructHas(body, iterator, "return")) return undefined;
  const { types, closures, representations } = body.lowering;
  const property = types.propertyOf(iterator.type, "return");
  const type = property && types.nonNullable(property.type);
  const shape = type && closures.shapeOf(type);
  if (!type || !shape) return undefined;
  const missing = (own: Shape): Node[] => noArguments(body, own);
  return () => {
    const object = (): Value => ({ node: read(), type: iterator.type });
    if (everyStructHas(body, iterator, "return") && property.propertyKind === "method") {
      const called = callMember(body, object(), "return", [], shape, missing);
      if (called) finish(called);
      return;
    }
    const wanted = representations.orUndefined(type);
    const found = readProperty(body, object(), "return", wanted);
    if (!found) return;
    const closure = body.hold(convert(body, found, wanted));
    body.emit(closure.store);
    // Read to see whether it is there; a method is called on its object.
    const isThere = not(op("ref.is_nullish", [], [closure.read()], "bool"));
    const call = body.collect(() => {
      const called =
        (property.propertyKind === "method" &&
          callMember(body, object(), "return", [], shape, missing)) ||
        closures.call(body, closure.read(), shape, missing(shape), { ...object(), name: "return" });
      finish(called);
    });
    body.emit(when(isThere, call));
  };
}

/** What `value[Symbol.iterator]()` gives. */
export function iteratorOf(body: Body, value: Value): Value | undefined {
  const { types, closures } = body.lowering;
  const method = types.propertyOf(value.type, "@@iterator");
  const [signature] = method ? types.callSignaturesOf(method.type) : [];
  if (!signature) return undefined;
  const shape = closures.shapeOfSignature(signature);
  return callMember(body, value, "@@iterator", [], shape, (own) => noArguments(body, own));
}

/** Whether an object that the value may be has the member. */
export function someStructHas(body: Body, object: Value, name: string): boolean {
  const { types } = body.lowering;
  return structsOf(body, object).some(
    (struct) => types.propertyOf(struct.type, name) !== undefined,
  );
}

/** Whether all objects that the value may be have the member, which none of them may lack. */
export function everyStructHas(body: Body, object: Value, name: string): boolean {
  const { types } = body.lowering;
  const structs = structsOf(body, object);
  return (
    structs.length > 0 &&
    structs.every((struct) => types.propertyOf(struct.type, name)?.isOptional === false)
  );
}

function structsOf(body: Body, object: Value): readonly StructInfo[] {
  const { flows, layouts, types, representations } = body.lowering;
  const part = representations.objectPart(object.type);
  if (!part || part === "anything" || !accessOf(body, object)) return [];
  return flows.structsOf(types.canonicalKey(part), part, layouts.ownStruct(part));
}

function step(body: Body, index: number, by: Node): Node {
  return body.set(index, op("i32.add", [], [body.get(index), by], "i32"));
}
