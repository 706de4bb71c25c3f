/** Rest parameters that may be one of several tuples: which array the given arguments make, and the elements of such an array. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { box, load, store } from "./convert.ts";
import { block, branch, branchIf, integerConstant, undefinedOf } from "./emit.ts";
import type { Value } from "./value.ts";

/**
 * The type of a rest parameter's array where its declared type is a union of tuples: the first that the arguments fit, as arrays of the
 * union's tuples may be represented differently. Where only the running program knows which that is, an array of anything they hold.
 */
export function restType(body: Body, type: Type, given: readonly Type[]): Type {
  const { representations, types } = body.lowering;
  if (isKnownArray(body, body.repr(type))) return type;
  const members = representations.arrayMembers(type);
  const fits = (member: Type): boolean => {
    if (member.kind !== "tuple") return given.every((each) => isElement(member, each));
    const { elements } = member;
    const least = elements.filter((each) => !each.isOptional && !each.isRest).length;
    const isOpen = elements.some((each) => each.isRest || each.isVariadic);
    if (given.length < least || (given.length > elements.length && !isOpen)) return false;
    return isOpen || given.every((each, at) => isGiven(elements[at]?.type, each));
  };
  const isElement = (member: Type, each: Type) => isGiven(types.elementTypeOf(member), each);
  const isGiven = (to: Type | undefined, each: Type) =>
    to !== undefined && types.isAssignable(each, to);
  const chosen = given.length === 0 ? members[0] : members.find(fits);
  return (
    chosen ?? types.array(representations.elementOf(type) ?? body.lowering.classes.unknownType)
  );
}

/** Whether the representation is that of one kind of array. */
export function isKnownArray({ lowering: { builder } }: Body, type: Node["type"]): boolean {
  return typeof type === "number" && builder.typeAt(type)?.kind === "array";
}

/** The value as an array whose kind is known: of boxed elements where it is one of several. */
export function knownArray(body: Body, value: Value): Value {
  const { dynamic, builder, representations, types, classes } = body.lowering;
  if (isKnownArray(body, value.node.type)) return value;
  const type = types.array(classes.unknownType);
  const array = builder.array("value");
  const answer = (node: Node): Node => op("return", [], [node], "never");
  const index = dynamic.question("boxed elements", ["value"], array, {
    forArray: (inner, element, kind) => {
      const read = () => op("value.to_ref", [kind], [inner.get(0)], kind);
      if (kind === array) return [answer(read())];
      const own = (): Value => ({ node: read(), type: types.array(element) });
      return [answer(elementsFrom(inner, own, element, 0, type))];
    },
    after: () => [op("trap", [TRAP_CODES.wrongType], [], "never")],
  });
  const element = representations.elementOf(value.type);
  return {
    node: body.op("call", [index], [box(value.node)], array),
    type: element ? types.array(element) : type,
  };
}

/** A new array of the type with the elements of another one from some place on. */
export function elementsFrom(
  body: Body,
  read: () => Value,
  own: Type,
  start: number,
  type: Type,
): Node {
  const { representations, classes } = body.lowering;
  const array = body.repr(type);
  const element = representations.elementOf(type) ?? classes.unknownType;
  if (typeof array !== "number") return undefinedOf(array);
  const storage = representations.element(element);
  const result = body.newLocal(array);
  const index = body.newLocal("i32");
  const [end, again] = [{ name: "end" }, { name: "next" }];
  const at = () => body.get(index);
  const isPast = () =>
    op("i32.ge_s", [], [at(), op("array.length", [], [read().node], "i32")], "bool");
  const item = () => store(body, elementAt(body, read(), own, at()), element, storage);
  const round = body.collect(() => {
    body.emit(branchIf(end, isPast()));
    body.emit(body.op("array.push", [array], [body.get(result), item()], "void"));
    body.emit(body.set(index, op("i32.add", [], [at(), integerConstant(1)], "i32")));
    body.emit(branch(again));
  });
  return sequence([
    body.set(result, op("array.of", [array, 0], [], array)),
    body.set(index, integerConstant(start)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
    body.get(result),
  ]);
}

/** An element of an array at a place that may be past its end. */
export function elementAt(body: Body, array: Value, type: Type, place: Node): Value {
  const { representations } = body.lowering;
  const elementType = representations.elementOf(array.type) ?? type;
  const arrayType = array.node.type;
  if (typeof arrayType !== "number") return { node: array.node, type };
  const row = body.lowering.builder.typeAt(arrayType);
  const storage = row?.kind === "array" ? row.element : representations.element(elementType);
  if (storage === "value" || typeof storage === "number") {
    const node = body.op("array.get_or_undefined", [arrayType], [array.node, place], storage);
    return load(body, node, representations.orUndefined(elementType));
  }
  return load(body, body.op("array.get", [arrayType], [array.node, place], storage), type);
}
