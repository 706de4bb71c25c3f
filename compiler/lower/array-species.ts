/** `list.filter(f)` of an object of a class that extends `Array` is one of that class, too: the class is made anew, with the number of elements. */
import { OBJECT_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { ReferenceType } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { ARRAY_CLASSES, ARRAY_FIELD, arrayBaseOf, declaresMember } from "./array-classes.ts";
import { type Body, sequence } from "./body.ts";
import { heldWhereNamed } from "./class-captures.ts";
import type { ShapeParameter } from "./closures.ts";
import { box, convert, store } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { booleanConstant, choose, constantNode, effectOf, undefinedOf, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** Methods of arrays whose arrays are of the class of what they are called on, and whether it is made with their length. */
const SPECIES: ReadonlyMap<string, boolean> = new Map([
  ["Array#concat", false],
  ["Array#filter", false],
  ["Array#flat", false],
  ["Array#flatMap", false],
  ["Array#map", true],
  ["Array#slice", true],
  ["Array#splice", true],
]);

/** Calls the method; what it gives is made one of the receiver's class, where that is a class of the program. */
export function withSpecies(
  body: Body,
  outer: { readonly name: string; readonly isOfSuper?: true; readonly at: SyntaxNode },
  receiver: Value,
  call: (receiver: Value) => Value,
): Value {
  const { name, isOfSuper } = outer;
  const takesLength = SPECIES.get(name);
  const { flows, builder } = body.lowering;
  const kind = typeof receiver.node.type === "number" && builder.typeAt(receiver.node.type)?.kind;
  if (kind !== "array" || body.options.isLibrary) return call(receiver);
  const mayBeReplaced = !isOfSuper && flows.isDecided(replaces(name));
  const hasSpecies = takesLength !== undefined && flows.isDecided(ARRAY_CLASSES);
  if (!mayBeReplaced && !hasSpecies) return call(receiver);
  if (mayBeReplaced) {
    const self = body.hold(receiver.node);
    const read = { node: self.read(), type: receiver.type };
    const own = hasSpecies ? withOwnClass(body, takesLength, read, call) : call(read);
    const isReplaced = replacedTest(body, name, self.read);
    const replaced = callReplaced(body, outer.at, name, self.read, own);
    const { type } = own.node;
    const node =
      type === "void" || type === "never"
        ? when(isReplaced, [replaced], [own.node])
        : choose(isReplaced, replaced, own.node, type);
    return { node: sequence([self.store, node]), type: own.type };
  }
  return withOwnClass(body, takesLength === true, receiver, call);
}

/** What the method gives becomes an object of the class of what it is called on. */
function withOwnClass(
  body: Body,
  takesLength: boolean,
  receiver: Value,
  call: (receiver: Value) => Value,
): Value {
  const held = body.hold(receiver.node);
  const called = call({ node: held.read(), type: receiver.type });
  const result = body.hold(called.node);
  const properties = body.hold(op("array.properties", [], [held.read()], OBJECT_TYPE));
  const length = op("array.length", [], [result.read()], "i32");
  const given = takesLength ? length : op("i32.const", [0], [], "i32");
  const args = [box(properties.read()), box(result.read()), op("f64.from_i32", [], [given], "f64")];
  const made = body.hold(body.op("call", [makeBeside(body)], args, OBJECT_TYPE));
  const isPresent = (node: Node): Node =>
    op("i32.eqz", [], [op("ref.is_nullish", [], [node], "bool")], "bool");
  const lay = op("array.set_properties", [], [result.read(), made.read()], "void");
  const lie = when(isPresent(properties.read()), [made.store, when(isPresent(made.read()), [lay])]);
  const setup = [held.store, result.store, properties.store];
  return { node: sequence([...setup, lie, result.read()]), type: called.type };
}

/** The decision that a class has a method of its own in place of one that arrays have. */
function replaces(name: string): string {
  return `replaced ${name}`;
}

/** Notes which methods of arrays a class has in place of theirs. */
export function noteReplaced({ flows, types }: Lowering, type: ReferenceType): void {
  flows.decide(ARRAY_CLASSES);
  for (const { name } of types.propertiesOf(type))
    if (declaresMember(types, type, name) && findBuiltin(`Array#${name}`))
      flows.decide(replaces(`Array#${name}`));
}

/** Whether an array which is taken for a plain one has a method of its own. */
function replacedTest(body: Body, method: string, array: () => Node): Node {
  const { dynamic, types } = body.lowering;
  const name = method.slice("Array#".length);
  const index = dynamic.question(`replaces ${name}`, ["value"], "bool", {
    isOfBeside: true,
    forRecord: (_, { info: { type } }) =>
      declaresMember(types, type, name) ? [answer(booleanConstant(true))] : undefined,
    after: () => [answer(booleanConstant(false))],
  });
  const beside = op("array.properties", [], [array()], OBJECT_TYPE);
  return body.op("call", [index], [box(beside)], "bool");
}

/** Calls that method as one of a value of unknown type; stops where the call is written in some other way. */
function callReplaced(
  body: Body,
  at: SyntaxNode,
  method: string,
  array: () => Node,
  own: Value,
): Node {
  const name = method.slice("Array#".length);
  const isPlain =
    at.kind === "CallExpression" &&
    at.callee.kind === "PropertyAccess" &&
    at.callee.name.name === name;
  if (!isPlain) return body.op("trap", [TRAP_CODES.wrongType], [], "never");
  const { handlers, classes } = body.lowering;
  const called = handlers.dynamicMethod(body, box(array()), name, at.arguments, at);
  if (own.node.type === "void") return effectOf(called);
  return convert(body, { node: called, type: classes.unknownType }, own.type);
}

/** The function that makes what lies beside an array like what lies beside another one; undefined where that is of no class. */
function makeBeside(body: Body): number {
  const { dynamic, types } = body.lowering;
  return dynamic.question("array beside", ["value", "value", "f64"], OBJECT_TYPE, {
    isOfBeside: true,
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (!isClassInstance(type) || !arrayBaseOf(types, type)) return undefined;
      const { setup, self } = madeAnew(inner, type, {
        array: () => inner.get(1),
        count: () => inner.get(2),
      });
      return [...setup, answer(self())];
    },
    after: () => [answer(undefinedOf(OBJECT_TYPE))],
  });
}

/** An array, boxed, that is to be of a class, and the number that its constructor is given; nothing where it is given nothing. */
interface Given {
  readonly array: () => Node;
  readonly count: (() => Node) | undefined;
}

/** Makes an object of the class for the sake of what lies beside its array, which belongs to the array given from then on. */
function madeAnew(
  body: Body,
  type: ReferenceType,
  given: Given,
): { readonly setup: readonly Node[]; readonly self: () => Node } {
  const { constructors, layouts } = body.lowering;
  const maker = constructors.maker(type);
  const record = layouts.record(layouts.ownStruct(type));
  const captures = heldWhereNamed(body, type, maker.captures);
  const args = maker.shape.params.map((param, index) => argumentOf(body, param, index, given));
  const made = body.hold(body.op("call", [maker.make], [...captures, ...args], body.repr(type)));
  const beside = op("array.properties", [], [made.read()], OBJECT_TYPE);
  const self = body.hold(op("ref.cast", [record.index], [beside], record.index));
  const setup = [made.store, self.store, ...takeArray(body, record, self.read, given)];
  return { setup, self: self.read };
}

/** `List.from(items)`: an array which is made one of the class. */
export function asClass(
  body: Body,
  value: Value,
  type: ReferenceType,
  takesLength: boolean,
): Value {
  const { constructors } = body.lowering;
  constructors.maker(type);
  constructors.created(type);
  const result = body.hold(value.node);
  const length = op("array.length", [], [result.read()], "i32");
  const { setup, self } = madeAnew(body, type, {
    array: () => box(result.read()),
    count: takesLength ? () => op("f64.from_i32", [], [length], "f64") : undefined,
  });
  const lay = op("array.set_properties", [], [result.read(), self()], "void");
  return { node: sequence([result.store, ...setup, lay, result.read()]), type: value.type };
}

/** The struct belongs to the array that the function is given. Elements of other kinds are of no use to members of the class. */
function takeArray(body: Body, record: StructRecord, self: () => Node, given: Given): Node[] {
  const field = body.lowering.layouts.field(record, ARRAY_FIELD);
  if (!field || typeof field.storage !== "number") return [];
  const { index, storage } = field;
  const put = (array: Node): Node =>
    body.op("struct.set", [record.index, index], [self(), array], "void");
  const isSame = op("value.is_ref", [storage], [given.array()], "bool");
  const array = op("value.to_ref", [storage], [given.array()], storage);
  const length = (node: Node): Node => op("array.length", [], [node], "i32");
  const made = body.op("struct.get", [record.index, index], [self()], storage);
  const isLonger = op("i32.gt_s", [], [length(made), length(array)], "bool");
  return [
    // What the constructor puts in behind the elements would stay there.
    when(isSame, [
      when(isLonger, [body.op("trap", [TRAP_CODES.wrongType], [], "never")]),
      put(array),
    ]),
    when(op("i32.eqz", [], [isSame], "bool"), [put(undefinedOf(storage))]),
  ];
}

/** What the constructor of such a class is given: a number, and nothing more. */
function argumentOf(
  body: Body,
  { type, isRest, fallback }: ShapeParameter,
  index: number,
  { count }: Given,
): Node {
  const { classes, representations, types } = body.lowering;
  const number = count && { node: count(), type: classes.numberType };
  if (isRest) {
    const array = body.repr(type);
    const element = representations.elementOf(type) ?? classes.unknownType;
    if (typeof array !== "number") return undefinedOf(array);
    if (index > 0 || !number) return op("array.of", [array, 0], [], array);
    const stored = store(body, number, element, representations.element(element));
    return op("array.of", [array, 1], [stored], array);
  }
  const takesNumber = types.isAssignable(classes.numberType, types.nonNullable(type));
  const isFunction = representations
    .members(types.nonNullable(type))
    .every((each) => representations.category(each) === "closure");
  if (fallback !== undefined && (index > 0 || !number))
    return convert(body, { node: constantNode(body.lowering, fallback), type }, type);
  if (index > 0 || !number) return undefinedOf(body.repr(type));
  if (!takesNumber && !isFunction) return body.op("trap", [TRAP_CODES.wrongType], [], "never");
  if (takesNumber) return convert(body, number, type);
  return undefinedOf(body.repr(type));
}
