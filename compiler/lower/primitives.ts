/** What objects become where operators want primitives, when only the running program knows whether there is one: `valueOf`, then text. */

import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { answer, receiver } from "./dynamic.ts";
import { choose } from "./emit.ts";
import { asDictionary } from "./fitting.ts";
import type { Lowering } from "./lowering.ts";
import { noArguments } from "./no-arguments.ts";
import { type Hint, ownPrimitive } from "./own-primitive.ts";
import { callOn } from "./record-members.ts";
import type { Value } from "./value.ts";

/** A boxed value, or the primitive of the object that it is; other values as they are. */
export function toPrimitive(body: Body, value: Value, hint: Hint, at: SyntaxNode): Value {
  if (value.node.type !== "value" || !mayBeObject(body.lowering, value.type)) return value;
  const held = body.hold(value.node);
  const isObject = op(
    "i32.or",
    [],
    [
      op("value.is_object", [], [held.read()], "bool"),
      op("value.is_function", [], [held.read()], "bool"),
    ],
    "i32",
  );
  const asked = primitiveOfObject(body, held.read(), hint, at);
  return {
    node: sequence([held.store, choose(isObject, asked, held.read(), "value")]),
    type: body.lowering.classes.unknownType,
  };
}

function primitiveOfObject(body: Body, object: Node, hint: Hint, at: SyntaxNode): Node {
  const { dynamic, bigints } = body.lowering;
  const textOf = (inner: Body): Node => box(dynamic.text(inner, inner.get(0), at));
  const index = dynamic.question(`primitive, ${hint}`, ["value"], "value", {
    forRecord: (inner, record) => {
      if (bigints.isStruct(record.index)) return [answer(inner.get(0))];
      const { type } = record.info;
      const own = { node: receiver(inner, record), type };
      const given = ownPrimitive(inner, own, hint);
      if (given) return [answer(box(given.node))];
      const shape = asDictionary(type) ? undefined : ownValueOf(inner.lowering, type);
      const isDate = record.info.type.kind === "reference" && isDateClass(type);
      if (!shape || (isDate && hint === "default")) return [answer(textOf(inner))];
      const found = callOn(inner, record, receiver(inner, record), "valueOf", [], shape, (own) =>
        noArguments(inner, own),
      );
      const primitive = inner.hold(box(found.node));
      const isObject = op("value.is_object", [], [primitive.read()], "bool");
      const result = choose(isObject, textOf(inner), primitive.read(), "value");
      return [answer(sequence([primitive.store, result]))];
    },
    after: (inner) => [answer(textOf(inner))],
  });
  return body.op("call", [index], [object], "value");
}

/** The calling convention of a `valueOf` that is not Object's; nothing if there is none. */
export function ownValueOf(lowering: Lowering, type: Type) {
  const { types, closures, program } = lowering;
  const method = types.propertyOf(type, "valueOf");
  const isOwn = method?.declarations.some((each) => !program.moduleOf(each).isDeclarationFile);
  const [signature] = method && isOwn ? types.callSignaturesOf(method.type) : [];
  return signature && closures.shapeOfSignature(closures.erased(signature));
}

/** What `valueOf` gives where the type does not tell of one: the objects there may have their own; all others are their own value. */
export function valueOfAny(body: Body, value: Value): Value {
  const { lowering } = body;
  if (!mayHaveOwnValue(lowering, value.type)) return value;
  const index = lowering.dynamic.question("valueOf", ["value"], "value", {
    member: "valueOf",
    forRecord: (inner, record) => {
      const { type } = record.info;
      const shape = asDictionary(type) ? undefined : ownValueOf(inner.lowering, type);
      if (!shape) return [answer(inner.get(0))];
      const found = callOn(inner, record, receiver(inner, record), "valueOf", [], shape, (own) =>
        noArguments(inner, own),
      );
      return [answer(box(found.node))];
    },
    after: (inner) => [answer(inner.get(0))],
  });
  const found = body.op("call", [index], [box(value.node)], "value");
  return { node: found, type: lowering.classes.unknownType };
}

/** Whether objects have a `valueOf` which their type does not tell of. */
function mayHaveOwnValue(lowering: Lowering, type: Type): boolean {
  const { representations, flows, layouts, types } = lowering;
  return representations.members(type).some((member) => {
    const category = representations.category(member);
    if (category === "anything" || category === "reference") return true;
    if (category !== "object") return false;
    return flows
      .structsOf(types.canonicalKey(member), member, layouts.ownStruct(member))
      .some((each) => ownValueOf(lowering, each.type) !== undefined);
  });
}

/** True for the library's Date. */
export function isDateClass(type: Type): boolean {
  if (type.kind !== "reference") return false;
  const { symbol } = type.target;
  return symbol.name === "Date" && symbol.module.isLibrary;
}

/** True if objects may be among the values of the type. */
export function mayBeObject({ representations }: Lowering, type: Type): boolean {
  const kinds = ["object", "array", "typed", "closure", "future", "anything", "reference"];
  return representations
    .members(type)
    .some((member) => kinds.includes(representations.category(member)));
}
