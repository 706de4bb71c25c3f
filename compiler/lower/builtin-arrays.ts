/** `Array.isArray`, `new Array`, `Array.from` and `concat`, which depend on the types of what they are given. */

import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Argument } from "./arguments.ts";
import { appendAll } from "./array-build.ts";
import { noteAskedIterable } from "./asked-iterables.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { flatten } from "./builtin-flat.ts";
import { anyArgument, argument, boolean, receiver } from "./builtin-operands.ts";
import { box, convert, store } from "./convert.ts";
import { before, booleanConstant, choose } from "./emit.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { madeOfBooleans } from "./missing-booleans.ts";
import { readProperty } from "./property.ts";
import { typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Which array layouts the program has is known at the end only, so the question goes to the value. */
export function isArray(body: Body, call: BuiltinCall): Value {
  const { representations } = body.lowering;
  const value = anyArgument(body, call, 0);
  noteAskedIterable(body, value.type);
  const members = representations.members(value.type);
  const arrays = members.filter((member) => representations.category(member) === "array");
  if (arrays.length === members.length && members.length > 0)
    return boolean(body, before(value.node, booleanConstant(true)));
  const candidates = new Set<number>();
  for (const member of arrays) {
    const type = body.repr(member);
    if (typeof type === "number") candidates.add(type);
  }
  const isUnknown = members.some((member) =>
    ["anything", "reference"].includes(representations.category(member)),
  );
  if (isUnknown) return boolean(body, body.lowering.dynamic.isArray(body, box(value.node)));
  const held = body.hold(value.node);
  let test: Node = booleanConstant(false);
  for (const type of candidates) {
    const again = held.read();
    const is =
      again.type === "value"
        ? op("value.is_ref", [type], [again], "bool")
        : op("ref.test", [type], [again], "bool");
    test =
      test.kind === "op" && test.op === "bool.const"
        ? is
        : choose(is, booleanConstant(true), test, "bool");
  }
  return boolean(body, sequence([held.store, test]));
}

/** `new Array(x)`: a number is a length, anything else the only element. */
export function newArray(body: Body, call: BuiltinCall): Value {
  const { representations, types, classes } = body.lowering;
  const [first] = call.args;
  const element = representations.elementOf(call.type) ?? classes.unknownType;
  if (first?.kind !== "one") return unsupported(body.span(call.at), "spreading into `new Array`");
  const isLength = representations
    .members(first.type())
    .some((member) => ["number", "anything"].includes(representations.category(member)));
  if (isLength)
    return callLibraryWith(body, "array-create.ts#ofLength", [element], (shape) => [
      first.lower(shape.params[0]?.type ?? classes.numberType),
    ]);
  const array = body.repr(types.array(element));
  const item = store(
    body,
    { node: first.lower(element), type: element },
    element,
    representations.element(element),
  );
  const node = body.op("array.of", [array as number, 1], [item], array);
  return { node, type: types.array(element) };
}

/** `Array.from` of what can be iterated, or of an object with a length. */
export function arrayFromCall(body: Body, call: BuiltinCall): Value {
  const { types, representations, classes, closures } = body.lowering;
  const [items, map] = call.args;
  if (items?.kind !== "one") return unsupported(body.span(call.at), "`Array.from` here");
  const source = types.nonNullable(items.type());
  const category = representations.category(representations.normalize(source));
  const element = representations.elementOf(call.type) ?? classes.unknownType;
  const iterated = types.iteratedTypeOf(source);
  const isIterable = category !== "object" || types.propertyOf(source, "@@iterator") !== undefined;
  const pass = (params: readonly { readonly type: Type }[]): Node[] =>
    params.map((param, index) => {
      const given = call.args[index];
      return given?.kind === "one"
        ? given.lower(param.type)
        : op("value.undefined", [], [], "value");
    });
  if (isIterable && iterated) {
    const from = types.widen(source);
    if (!map)
      return callLibraryWith(body, "array-create.ts#from", [element, from], (shape) =>
        pass(shape.params),
      );
    return madeOfBooleans(body, call, 1, element, (own) =>
      callLibraryWith(body, "array-create.ts#fromMapped", [iterated, own, from], (shape) =>
        pass(shape.params),
      ),
    );
  }
  const object = argument(body, call, 0);
  if (hasIndexes(body, source))
    return fromIndexed(body, call, object, types.indexTypeOf(source, "number") ?? element);
  const length = readProperty(body, object, "length", classes.numberType);
  if (!length) return unsupported(body.span(call.at), "`Array.from` of this");
  const count = convert(body, length, classes.numberType);
  if (!map) {
    return callLibraryWith(body, "array-create.ts#fromLength", [element], () => [count]);
  }
  const shape = map.kind === "one" ? closures.shapeOf(map.type()) : undefined;
  const item = shape?.params[0]?.type ?? classes.undefinedType;
  return madeOfBooleans(body, call, 1, element, (made) =>
    callLibraryWith(body, "array-create.ts#fromLengthMapped", [item, made], (own) => {
      const callback = own.params[1];
      return [
        count,
        map.kind === "one" && callback
          ? map.lower(callback.type)
          : op("unreachable", [], [], "never"),
      ];
    }),
  );
}

/** Whether objects of the type may have elements by their indexes. */
export function hasIndexes({ lowering: { types } }: Body, type: Type): boolean {
  const isIndex = /^\d+$/;
  if (types.propertiesOf(type).some(({ name }) => isIndex.test(name))) return true;
  return types.indexTypeOf(type, "number") !== undefined;
}

/** `Array.from` of an object with a length and indexes: each is asked for by its key. */
function fromIndexed(body: Body, call: BuiltinCall, object: Value, item: Type): Value {
  const { classes, closures, representations } = body.lowering;
  const element = representations.elementOf(call.type) ?? classes.unknownType;
  const boxed = convert(body, object, classes.unknownType);
  const [, map] = call.args;
  if (!map) return callLibraryWith(body, "array-create.ts#fromIndexed", [element], () => [boxed]);
  if (map.kind !== "one") return unsupported(body.span(call.at), "`Array.from` here");
  const asked = closures.shapeOf(map.type())?.params[0]?.type ?? item;
  return callLibraryWith(body, "array-create.ts#fromIndexedMapped", [asked, element], (own) => [
    boxed,
    map.lower(own.params[1]?.type ?? map.type()),
  ]);
}

/** `toLocaleString` of an array: that of its elements, as far as all are numbers, texts or booleans. */
export function localeText(body: Body, call: BuiltinCall): Value {
  const { representations, types, classes } = body.lowering;
  const self = receiver(body, call);
  const category = representations.category(representations.normalize(self.type));
  const element = representations.elementOf(self.type) ?? classes.unknownType;
  const held = representations.category(representations.normalize(element));
  const isOfNumbers =
    category === "typed" ? typedItem(body, self.type) === classes.numberType : held === "number";
  if (!isOfNumbers && (category === "typed" || (held !== "string" && held !== "boolean")))
    return unsupported(
      body.span(call.at),
      "`toLocaleString` of this array",
      "write `map` with `toLocaleString` of each, and `join`",
    );
  const details = types.array(classes.unknownType);
  const list = (): Node[] => {
    const given = call.args.map((each) =>
      each.kind === "one"
        ? convert(body, { node: each.lower(each.type()), type: each.type() }, classes.unknownType)
        : unsupported(body.span(call.at), "spread arguments here"),
    );
    const array = body.repr(details);
    return [op("array.of", [array as number, given.length], given, array)];
  };
  const name = category === "typed" ? "typedText" : isOfNumbers ? "numbersText" : "plainText";
  const typeArguments = name === "numbersText" ? [] : [category === "typed" ? self.type : element];
  return callLibraryWith(body, `locale.ts#${name}`, typeArguments, (shape) => [
    convert(body, self, shape.params[0]?.type ?? self.type),
    ...(name === "plainText" ? [] : list()),
  ]);
}

/** `concat`: a copy, to which arrays and single values are appended. */
export function concatArrays(body: Body, call: BuiltinCall): Value {
  const { types, classes, representations } = body.lowering;
  const self = receiver(body, call);
  const element = representations.elementOf(self.type) ?? classes.unknownType;
  const arrayType = types.array(element);
  const array = body.repr(arrayType);
  if (typeof array !== "number") return self;
  const storage = representations.element(element);
  const result = body.newLocal(array);
  const statements = body.collect(() => {
    const copied = callLibrary(
      body,
      "array.ts#copy",
      [element],
      [{ node: self.node, type: arrayType }],
    );
    body.emit(body.set(result, copied.node));
    const append = (list: Value): void => {
      const into = { node: body.get(result), type: arrayType };
      const items = { node: convert(body, list, arrayType), type: arrayType };
      body.emit(callLibrary(body, "array.ts#append", [element], [into, items]).node);
    };
    for (const each of call.args) {
      if (each.kind !== "one") {
        // Arrays that are spread are one level deeper than what they are appended to.
        append(flatten(body, each.kind === "rest" ? each.value : spreadArray(body, each), 1, call));
        continue;
      }
      const type = types.nonNullable(each.type());
      if (representations.category(representations.normalize(type)) === "array") {
        // `[]` is an array of whatever it is added to.
        const isEmpty = representations.elementOf(type) === classes.neverType;
        const own = isEmpty ? arrayType : type;
        append({ node: each.lower(own), type: own });
      } else if (mayBeArray(body, type)) {
        append(flatten(body, listOf(body, each), 1, call));
      } else {
        const item = store(body, { node: each.lower(element), type: element }, element, storage);
        body.emit(body.op("array.push", [array], [body.get(result), item], "void"));
      }
    }
  });
  return { node: sequence([...statements, body.get(result)]), type: arrayType };
}

/** What is spread, as an array: of anything else than an array its elements. */
function spreadArray(body: Body, { node }: Argument & { readonly kind: "spread" }): Value {
  const { types, classes, representations } = body.lowering;
  const type = body.typeOf(node);
  if (representations.elementOf(type)) return { node: body.expression(node).node, type };
  const made = types.array(classes.unknownType);
  const array = body.repr(made);
  if (typeof array !== "number") return body.expression(node);
  const local = body.newLocal(array);
  body.emit(body.set(local, body.op("array.of", [array, 0], [], array)));
  appendAll(body, () => body.get(local), classes.unknownType, node, "argument");
  return { node: body.get(local), type: made };
}

/** Whether only the running program knows that a value of the type is no array. */
function mayBeArray({ lowering: { representations } }: Body, type: Type): boolean {
  return (
    representations.objectPart(type) === "anything" || representations.arrayMembers(type).length > 0
  );
}

/** An argument as the only element of an array. */
function listOf(body: Body, argument: Argument & { readonly kind: "one" }): Value {
  const { types, representations } = body.lowering;
  const element = argument.type();
  const type = types.array(element);
  const array = body.repr(type);
  const value = { node: argument.lower(element), type: element };
  const item = store(body, value, element, representations.element(element));
  return { node: body.op("array.of", [array as number, 1], [item], array), type };
}
