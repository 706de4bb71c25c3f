/** Builtins that depend on the shape of types or on syntax: the rows named `special`. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import { type Argument, isText, placeArguments } from "./arguments.ts";
import { bigintCall, chooseBigint, isBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { box, convert, store } from "./convert.ts";
import { bareObject } from "./dictionary.ts";
import { bytesOfElement, refusingNothing } from "./dynamic-elements.ts";
import { writeDynamicKey } from "./dynamic-properties.ts";
import {
  before,
  block,
  booleanConstant,
  branch,
  choose,
  effectOf,
  numberConstant,
  stringConstant,
  undefinedOf,
} from "./emit.ts";
import { enumOf, listEnum } from "./enum-objects.ts";
import { truthOf } from "./equality.ts";
import { restrict, testIntegrity } from "./integrity.ts";
import { iterateValue } from "./iteration.ts";
import { entriesOf, hasKey, keysOf, valuesOf } from "./keys.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { admitsNullish } from "./nullish.ts";
import { lowerObjectAssign } from "./object-assign.ts";
import { toNumber } from "./operators.ts";
import { readProperty } from "./property.ts";
import { structuredClone } from "./structured-clone.ts";
import { toText } from "./text.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { waitFor } from "./wait.ts";

type Special = (body: Body, call: BuiltinCall) => Value;

/** Lowers a special row. */
export function lowerSpecial(body: Body, name: string, call: BuiltinCall): Value {
  const handler = SPECIALS[name];
  if (!handler) return unsupported(body.span(call.at), `\`${call.name}\``);
  return handler(body, call);
}

const SPECIALS: Readonly<Record<string, Special>> = {
  receiver: (_body, call) => call.receiver ?? argument(_body, call, 0),
  argument: (body, call) => argument(body, call, 0),
  "String()": (body, call) => {
    if (call.args.length === 0) return text(body, stringConstant(body.lowering, ""));
    return text(body, toText(body, argument(body, call, 0), call.at));
  },
  "Number()": (body, call) => {
    if (call.args.length === 0) return number(body, numberConstant(0));
    const value = argument(body, call, 0);
    return number(
      body,
      chooseBigint(
        body,
        value,
        (big) => callLibrary(body, "bigint.ts#toNumber", [], [big]).node,
        (other) => toNumber(body, other, call.at),
      ),
    );
  },
  "BigInt()": (body, call) => makeBigint(body, argument(body, call, 0)),
  "Boolean()": (body, call) => {
    if (call.args.length === 0) return boolean(body, booleanConstant(false));
    return boolean(body, truthOf(body, argument(body, call, 0)));
  },
  "Boolean#toString": (body, call) => text(body, toText(body, receiver(body, call), call.at)),
  "text /": (body) => text(body, stringConstant(body.lowering, "/")),
  "assert.ok": (body, call) => assertOk(body, call),
  "text \n": (body) => text(body, stringConstant(body.lowering, "\n")),
  "text :": (body) => text(body, stringConstant(body.lowering, ":")),
  "Array.isArray": (body, call) => isArray(body, call),
  "new Array": (body, call) => newArray(body, call),
  "Array.from": (body, call) => arrayFromCall(body, call),
  "Array#concat": (body, call) => concatArrays(body, call),
  "Array#flatMap": (body, call) => flatMap(body, call),
  "Array#flat": (body, call) => flat(body, call),
  "String.raw": (body, call) => rawText(body, call),
  "String#replace": (body, call) => replaceText(body, call, "replace"),
  "String#replaceAll": (body, call) => replaceText(body, call, "replaceAll"),
  "Object.create": (body, call) => {
    const [prototype] = call.args;
    const type = prototype?.kind === "one" ? prototype.type() : undefined;
    if (type?.kind !== "primitive" || type.name !== "null")
      return unsupported(body.span(call.at), "`Object.create` of an object", "write a class");
    return bareObject(body, body.lowering.classes.unknownType);
  },
  "Object.keys": (body, call) => {
    const { types, classes } = body.lowering;
    const type = types.array(classes.stringType);
    const of = enumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "keys", type);
    return { node: keysOf(body, listed(body, call), call.at), type };
  },
  "Object.getOwnPropertyNames": (body, call) => {
    const { types, classes, representations } = body.lowering;
    const type = types.array(classes.stringType);
    const of = enumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "keys", type);
    const object = listed(body, call);
    const category = representations.category(representations.normalize(object.type));
    if (category === "object" || category === "anything")
      return { node: keysOf(body, object, call.at), type };
    return unsupported(body.span(call.at), "`Object.getOwnPropertyNames` of this");
  },
  "Object.defineProperty": (body, call) => defineProperty(body, call),
  "Object.values": (body, call) => {
    const of = enumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "values", call.type);
    return valuesOf(body, listed(body, call), call.type, call.at);
  },
  "Object.entries": (body, call) => {
    const of = enumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "entries", call.type);
    return entriesOf(body, listed(body, call), call.type, call.at);
  },
  "Object.assign": (body, call) => lowerObjectAssign(body, call),
  "Object.hasOwn": (body, call) => {
    const object = call.receiver ?? argument(body, call, 0);
    const key = call.args[call.receiver ? 0 : 1];
    return boolean(
      body,
      hasKey(
        body,
        object,
        key?.kind === "one"
          ? toText(body, { node: key.lower(key.type()), type: key.type() }, call.at)
          : stringConstant(body.lowering, ""),
        call.at,
        true,
      ),
    );
  },
  "Object#toString": (body, call) => text(body, toText(body, receiver(body, call), call.at)),
  "console.assert": (body, call) => consoleAssert(body, call),
  "new TypedArray": (body, call) => newTypedArray(body, call),
  "TypedArray.from": (body, call) => typedArrayFrom(body, call),
  "TypedArray#set": (body, call) => setTyped(body, call),
  "element size": (body, call) =>
    number(
      body,
      numberConstant(call.receiver ? elementSize(body, call.receiver.type) : sizeByName(call.at)),
    ),
  "byte length": (body, call) => {
    const self = receiver(body, call);
    const length = op("f64.from_i32", [], [op("typed.length", [], [self.node], "i32")], "f64");
    return number(
      body,
      op("f64.mul", [], [length, numberConstant(elementSize(body, self.type))], "f64"),
    );
  },
  "JSON.parse": (body, call) => {
    const { jsonReaders, classes } = body.lowering;
    const [text] = call.args;
    const lowered =
      text?.kind === "one"
        ? text.lower(classes.stringType)
        : stringConstant(body.lowering, "undefined");
    const read: Value = {
      node: jsonReaders.parse(body, lowered, classes.unknownType),
      type: classes.unknownType,
    };
    const reviver = call.args[1];
    if (reviver?.kind !== "one" || isNothing(body, reviver)) return read;
    return callLibraryWith(body, "json-change.ts#revive", [], (shape) => [
      convert(body, read, shape.params[0]?.type ?? classes.unknownType),
      reviver.lower(shape.params[1]?.type ?? reviver.type()),
    ]);
  },
  "JSON.stringify": (body, call) => stringify(body, call),
  wait: (body, call) =>
    waitFor(body, receiver(body, call)) ?? unsupported(body.span(call.at), "`wait` here"),
  "fs.mkdirSync": (body, call) => makeFolder(body, call),
  "Function#bind": (body, call) => bindFunction(body, call),
  structuredClone: (body, call) => structuredClone(body, argument(body, call, 0), call.at),
  "Object.freeze": (body, call) => restrict(body, call, "freeze"),
  "Object.seal": (body, call) => restrict(body, call, "seal"),
  "Object.preventExtensions": (body, call) => restrict(body, call, "preventExtensions"),
  "Object.isFrozen": (body, call) => testIntegrity(body, call, "isFrozen"),
  "Object.isSealed": (body, call) => testIntegrity(body, call, "isSealed"),
  "Object.isExtensible": (body, call) => testIntegrity(body, call, "isExtensible"),
};

function argument(body: Body, call: BuiltinCall, index: number): Value {
  const given = call.args[index];
  const { undefinedType } = body.lowering.classes;
  if (given?.kind !== "one")
    return { node: op("value.undefined", [], [], "value"), type: undefinedType };
  const own = given.type();
  const isPrimitive = PRIMITIVES.has(body.lowering.representations.category(own));
  const type =
    isPrimitive && given.isMissing?.() ? body.lowering.representations.orUndefined(own) : own;
  return { node: given.lower(type), type };
}

const PRIMITIVES: ReadonlySet<string> = new Set(["number", "boolean", "string"]);

/** A property with a value that is listed with the others is one that is assigned. */
function defineProperty(body: Body, call: BuiltinCall): Value {
  const { classes } = body.lowering;
  const [, , written] = call.at.kind === "CallExpression" ? call.at.arguments : [];
  const members = written?.kind === "ObjectLiteral" ? written.members : [];
  const given = (name: string): Expression | undefined => {
    const found = members.find(
      (each) =>
        each.kind === "PropertyAssignment" &&
        each.key.kind === "Identifier" &&
        each.key.name === name,
    );
    return found?.kind === "PropertyAssignment" ? found.value : undefined;
  };
  const value = given("value");
  const enumerable = given("enumerable");
  if (!value || enumerable?.kind !== "BooleanLiteral" || !enumerable.value)
    return unsupported(
      body.span(call.at),
      "`Object.defineProperty` of accessors and hidden properties",
      "write `{ value: …, enumerable: true }`, or declare the member in a class",
    );
  const object = argument(body, call, 0);
  const held = body.hold(box(object.node));
  const key = argument(body, call, 1);
  const write = writeDynamicKey(
    body,
    held.read(),
    box(key.node),
    box(body.expressionAs(value, classes.unknownType)),
  );
  const self = convert(body, { node: held.read(), type: classes.unknownType }, object.type);
  return { node: sequence([held.store, effectOf(write), self]), type: object.type };
}

/** The object whose properties are listed. */
function listed(body: Body, call: BuiltinCall): Value {
  const of = namespaceOf(argumentType(body, call));
  if (of) return namespaceValue(body, of, call.at);
  return refusingNothing(body, argument(body, call, 0), "error.ts#refuseNothing", "");
}

function argumentType(body: Body, call: BuiltinCall): Type {
  const [given] = call.args;
  return given?.kind === "one" ? given.type() : body.lowering.classes.undefinedType;
}

function receiver(body: Body, call: BuiltinCall): Value {
  return call.receiver ?? argument(body, call, 0);
}

function text(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.stringType };
}

function number(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.numberType };
}

function boolean(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.booleanType };
}

/** Is the argument surely `undefined` or `null`. */
function isNothing(body: Body, given: Argument): boolean {
  return given.kind === "one" && body.lowering.representations.category(given.type()) === "nothing";
}

/** The value as a replacer, a function or a list of names, leaves it. */
function replacedForJson(body: Body, call: BuiltinCall, replacer: Argument): Value {
  const { classes, closures } = body.lowering;
  const [value] = call.args;
  if (value?.kind !== "one" || replacer.kind !== "one")
    return unsupported(body.span(call.at), "spreading into `JSON.stringify`");
  const isFunction = closures.shapeOf(replacer.type()) !== undefined;
  const name = isFunction ? "json-change.ts#replaceAll" : "json-change.ts#pick";
  return callLibraryWith(body, name, [], (shape) => [
    value.lower(shape.params[0]?.type ?? classes.unknownType),
    replacer.lower(shape.params[1]?.type ?? replacer.type()),
  ]);
}

/** The text of any value; undefined and functions have none. */
function stringify(body: Body, call: BuiltinCall): Value {
  const { classes, representations } = body.lowering;
  const [, replacer, space] = call.args;
  const isPlain = replacer === undefined || isNothing(body, replacer);
  const value = isPlain ? argument(body, call, 0) : replacedForJson(body, call, replacer);
  let gap: Node = stringConstant(body.lowering, "");
  if (space?.kind === "one") {
    const category = representations.category(space.type());
    if (category === "number")
      gap = callLibrary(
        body,
        "json-write.ts#gapOfNumber",
        [],
        [{ node: space.lower(classes.numberType), type: classes.numberType }],
      ).node;
    else if (category === "string")
      gap = callLibrary(
        body,
        "json-write.ts#gapOfText",
        [],
        [{ node: space.lower(classes.stringType), type: classes.stringType }],
      ).node;
    else if (category !== "nothing") return unsupported(body.span(call.at), "this indentation");
  }
  return {
    node: body.lowering.jsonWriting.stringify(body, box(value.node), gap),
    type: classes.stringType,
  };
}

/** Which array layouts the program has is known at the end only, so the question goes to the value. */
function isArray(body: Body, call: BuiltinCall): Value {
  const { representations } = body.lowering;
  const value = argument(body, call, 0);
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
function newArray(body: Body, call: BuiltinCall): Value {
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

/** `String.raw(strings, ...values)` as a plain call: in a tag of the program's own, or with an object that has the texts. */
function rawText(body: Body, call: BuiltinCall): Value {
  const { representations, taggedTemplates, types, classes } = body.lowering;
  const [, ...values] = call.args;
  const template = argument(body, call, 0);
  const texts = types.array(classes.stringType);
  const isStrings = representations.category(representations.normalize(template.type)) === "array";
  const own = types.propertyOf(template.type, "raw")?.type;
  const isListed = own && representations.category(representations.normalize(own)) === "array";
  const found = isStrings
    ? taggedTemplates.raw(body, template, texts)
    : isListed && readProperty(body, template, "raw", texts);
  if (!found) return unsupported(body.span(call.at), "`String.raw` of this");
  const first: Argument = {
    kind: "one",
    lower: (type) => convert(body, found, type),
    type: () => texts,
  };
  return callLibraryWith(body, "string.ts#raw", [], (shape) =>
    placeArguments(body, [first, ...values], shape),
  );
}

function arrayFromCall(body: Body, call: BuiltinCall): Value {
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
    return callLibraryWith(body, "array-create.ts#fromMapped", [iterated, element, from], (shape) =>
      pass(shape.params),
    );
  }
  const object = argument(body, call, 0);
  const length = readProperty(body, object, "length", classes.numberType);
  if (!length) return unsupported(body.span(call.at), "`Array.from` of this");
  const hasItems = types.propertiesOf(source).some(({ name }) => /^\d+$/.test(name));
  if (hasItems || types.indexTypeOf(source, "number"))
    return unsupported(
      body.span(call.at),
      "`Array.from` of an object with indexes",
      "use an array",
    );
  const count = convert(body, length, classes.numberType);
  if (!map) {
    return callLibraryWith(body, "array-create.ts#fromLength", [element], () => [count]);
  }
  const shape = map.kind === "one" ? closures.shapeOf(map.type()) : undefined;
  const item = shape?.params[0]?.type ?? classes.undefinedType;
  return callLibraryWith(body, "array-create.ts#fromLengthMapped", [item, element], (own) => {
    const callback = own.params[1];
    return [
      count,
      map.kind === "one" && callback
        ? map.lower(callback.type)
        : op("unreachable", [], [], "never"),
    ];
  });
}

function concatArrays(body: Body, call: BuiltinCall): Value {
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
    for (const each of call.args) {
      if (each.kind !== "one") {
        // Arrays that are spread are one level deeper than what they are appended to.
        const lists: Value =
          each.kind === "rest"
            ? each.value
            : { node: body.expression(each.node).node, type: body.typeOf(each.node) };
        const flattened = flatten(body, lists, 1, call);
        const more = callLibrary(
          body,
          "array.ts#append",
          [element],
          [
            { node: body.get(result), type: arrayType },
            { node: convert(body, flattened, arrayType), type: arrayType },
          ],
        );
        body.emit(more.node);
        continue;
      }
      const type = types.nonNullable(each.type());
      if (representations.category(representations.normalize(type)) === "array") {
        // `[]` is an array of whatever it is added to.
        const isEmpty = representations.elementOf(type) === classes.neverType;
        const own = isEmpty ? arrayType : type;
        const other: Value = { node: each.lower(own), type: own };
        const appended = callLibrary(
          body,
          "array.ts#append",
          [element],
          [
            { node: body.get(result), type: arrayType },
            { node: convert(body, other, arrayType), type: arrayType },
          ],
        );
        body.emit(appended.node);
      } else {
        const item = store(body, { node: each.lower(element), type: element }, element, storage);
        body.emit(body.op("array.push", [array], [body.get(result), item], "void"));
      }
    }
  });
  return { node: sequence([...statements, body.get(result)]), type: arrayType };
}

function flatMap(body: Body, call: BuiltinCall): Value {
  const { classes, representations, closures } = body.lowering;
  const self = receiver(body, call);
  const [callback] = call.args;
  const element = representations.elementOf(self.type) ?? classes.unknownType;
  const result = representations.elementOf(call.type) ?? classes.unknownType;
  const shape = callback?.kind === "one" ? closures.shapeOf(callback.type()) : undefined;
  const givesArray =
    shape && representations.category(representations.normalize(shape.result)) === "array";
  const mayGiveArray =
    !givesArray &&
    (!shape ||
      representations
        .members(shape.result)
        .some((member) => ["array", "anything"].includes(representations.category(member))));
  if (mayGiveArray && callback?.kind === "one") {
    const unknown = classes.unknownType;
    const mapped = callLibraryWith(body, "array-callbacks.ts#map", [element, unknown], (own) => [
      convert(body, self, own.params[0]?.type ?? self.type),
      callback.lower(own.params[1]?.type ?? unknown),
    ]);
    return flatUnknown(body, mapped, 1, call.type);
  }
  const name = givesArray ? "array-callbacks.ts#flatMap" : "array-callbacks.ts#map";
  return callLibraryWith(body, name, [element, result], (own) => [
    convert(body, self, own.params[0]?.type ?? self.type),
    callback?.kind === "one" && own.params[1]
      ? callback.lower(own.params[1].type)
      : op("unreachable", [], [], "never"),
  ]);
}

const MAX_FLAT_LEVELS = 20;

/** Is the call's argument written as `Infinity`. */
function isInfinity(at: SyntaxNode): boolean {
  const [argument] = at.kind === "CallExpression" ? at.arguments : [];
  return argument?.kind === "Identifier" && argument.name === "Infinity";
}

function flat(body: Body, call: BuiltinCall): Value {
  const [depthArgument] = call.args;
  const depthType = depthArgument?.kind === "one" ? depthArgument.type() : undefined;
  const depth =
    depthType === undefined
      ? 1
      : depthType.kind === "literal" && typeof depthType.value === "number"
        ? depthType.value
        : isInfinity(call.at)
          ? Number.POSITIVE_INFINITY
          : undefined;
  if (depth === undefined)
    return unsupported(body.span(call.at), "`flat` with a depth that is not a constant");
  return flatten(body, receiver(body, call), depth, call);
}

/** Levels of arrays, as far as there are any. */
function flatten(body: Body, array: Value, depth: number, call: BuiltinCall): Value {
  const { representations } = body.lowering;
  let value = array;
  for (let level = 0; level < depth; level++) {
    // Types end somewhere, unless they contain themselves.
    if (level > MAX_FLAT_LEVELS)
      return unsupported(body.span(call.at), "`flat` of arrays that are nested without end");
    const inner = representations.elementOf(value.type);
    if (inner && representations.objectPart(inner) === "anything")
      return flatUnknown(body, value, depth - level, call.type);
    const arrays = inner ? representations.arrayMembers(inner) : [];
    const [first] = arrays;
    if (!inner) break;
    if (!first)
      return level === 0 ? callLibrary(body, "array.ts#present", [inner], [value]) : value;
    const isAll = arrays.length === representations.members(inner).length && arrays.length === 1;
    const element = representations.elementOf(inner);
    value =
      isAll && element
        ? callLibrary(body, "array.ts#flat", [element], [value])
        : flattenMixed(body, value, inner, call.at);
  }
  return value;
}

/** Levels of an array of which only the running program knows what its elements are. */
function flatUnknown(body: Body, array: Value, depth: number, type: Type): Value {
  const { classes } = body.lowering;
  const levels = { node: numberConstant(depth), type: classes.numberType };
  const made = callLibrary(body, "array.ts#flatUnknown", [], [array, levels]);
  return { node: convert(body, made, type), type };
}

/** One level of an array of which only some elements are arrays. */
function flattenMixed(body: Body, array: Value, inner: Type, at: SyntaxNode): Value {
  const { representations, types } = body.lowering;
  const others = representations
    .members(inner)
    .filter((member) => representations.category(member) !== "array");
  const element = types.union([
    ...others,
    representations.elementOf(inner) ?? body.lowering.classes.neverType,
  ]);
  const type = types.array(element);
  const target = body.repr(type);
  if (typeof target !== "number") return array;
  const result = body.newLocal(target);
  const push = (value: Value): Node =>
    body.op(
      "array.push",
      [target],
      [
        body.get(result),
        store(
          body,
          { node: convert(body, value, element), type: element },
          element,
          representations.element(element),
        ),
      ],
      "void",
    );
  const statements = body.collect(() => {
    body.emit(body.set(result, op("array.of", [target, 0], [], target)));
    walkAll(body, array, at, (item) => {
      const held = body.hold(item.node);
      body.emit(held.store);
      let otherwise: Node[] = body.collect(() =>
        body.emit(push({ node: held.read(), type: item.type })),
      );
      for (const member of representations.arrayMembers(inner)) {
        const memberType = body.repr(member);
        if (typeof memberType !== "number") continue;
        const read = held.read();
        const isMember =
          read.type === "value"
            ? op("value.is_ref", [memberType], [read], "bool")
            : op("ref.test", [memberType], [read], "bool");
        const nested: Value = {
          node: convert(body, { node: held.read(), type: item.type }, member),
          type: member,
        };
        const then = body.collect(() => walkAll(body, nested, at, (each) => body.emit(push(each))));
        otherwise = [{ kind: "if", condition: isMember, then, else: otherwise, type: "void" }];
      }
      for (const node of otherwise) body.emit(node);
    });
  });
  return { node: sequence([...statements, body.get(result)]), type };
}

/** Emits a loop over everything in the value. */
function walkAll(body: Body, value: Value, at: SyntaxNode, each: (item: Value) => void): void {
  iterateValue(body, value, at, (steps) => {
    const end = { name: "end" };
    const again = { name: "each" };
    const round = body.collect(() => {
      steps.advance(end);
      each(steps.current());
      steps.after?.();
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
  });
}

function replaceText(body: Body, call: BuiltinCall, name: "replace" | "replaceAll"): Value {
  const { classes, closures } = body.lowering;
  const [search, replacement] = call.args;
  const isFunction =
    replacement?.kind === "one" && closures.shapeOf(replacement.type()) !== undefined;
  const target = isText(body, search)
    ? (`string-replace.ts#${name}${isFunction ? "With" : ""}` as const)
    : (`string-patterns.ts#${name === "replace" ? name : "replaceEvery"}${isFunction ? "By" : ""}` as const);
  return callLibraryWith(body, target, [], (shape) => {
    const self = receiver(body, call);
    const lower = (each: Argument | undefined, index: number): Node =>
      each?.kind === "one"
        ? each.lower(shape.params[index]?.type ?? classes.stringType)
        : stringConstant(body.lowering, "undefined");
    return [self.node, lower(search, 1), lower(replacement, 2)];
  });
}

/** The message of a failed `assert` quotes the call. */
function assertOk(body: Body, call: BuiltinCall): Value {
  const { classes, program } = body.lowering;
  const source = program.moduleOf(call.at).file.text.slice(call.at.start, call.at.end);
  return callLibraryWith(body, "assert.ts#ok", [], (shape) => {
    const [value, message] = call.args;
    const lower = (each: Argument | undefined, index: number): Node => {
      const type = shape.params[index]?.type ?? classes.unknownType;
      return each?.kind === "one" ? each.lower(type) : undefinedOf(body.repr(type));
    };
    return [lower(value, 0), lower(message, 1), stringConstant(body.lowering, source)];
  });
}

function consoleAssert(body: Body, call: BuiltinCall): Value {
  const { builder, classes } = body.lowering;
  const [condition, ...rest] = call.args;
  const array = builder.array("value");
  const truth =
    condition?.kind === "one" ? truthOf(body, argument(body, call, 0)) : booleanConstant(false);
  const items: Node[] = [];
  const [first] = rest;
  const isText =
    first?.kind === "one" && body.lowering.representations.category(first.type()) === "string";
  rest.forEach((each, index) => {
    if (each.kind !== "one") return;
    const node = each.lower(each.type());
    // V8 puts its own words before a text, and before anything else as a first value.
    items.push(
      box(
        index === 0 && isText
          ? op(
              "string.concat",
              [],
              [stringConstant(body.lowering, "Assertion failed: "), node],
              STRING_TYPE,
            )
          : node,
      ),
    );
  });
  if (!isText)
    items.unshift(
      box(
        stringConstant(body.lowering, rest.length > 0 ? "Assertion failed:" : "Assertion failed"),
      ),
    );
  const print = body.op(
    "call.host",
    [builder.host("console.warn")],
    [op("array.of", [array, items.length], items, array)],
    "void",
  );
  return {
    node: { kind: "if", condition: truth, then: [], else: [print], type: "void" },
    type: classes.voidType,
  };
}

function elementSize(body: Body, type: Type): number {
  return bytesOfElement(body.lowering.representations.typedElement(type));
}

/** `Float64Array.BYTES_PER_ELEMENT`. */
function sizeByName(node: SyntaxNode): number {
  const object =
    node.kind === "PropertyAccess" && node.object.kind === "Identifier" ? node.object.name : "";
  const bits = /\d+/.exec(object)?.[0];
  return bits ? Number(bits) / 8 : 1;
}

function newTypedArray(body: Body, call: BuiltinCall): Value {
  const { types, representations } = body.lowering;
  const [first] = call.args;
  const arrayType = body.repr(call.type);
  if (typeof arrayType !== "number") return unsupported(body.span(call.at), "this typed array");
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
  const name = category === "array" || category === "typed" ? "fromList" : "fromIterable";
  return callLibraryWith(body, `typed-array.ts#${name}`, [call.type, source], (shape) => [
    first.lower(shape.params[0]?.type ?? source),
  ]);
}

/** `new Float64Array(buffer, byteOffset, length)`: elements on the buffer's bytes. */
function viewOfBuffer(body: Body, call: BuiltinCall, buffer: Node, source: Type): Value {
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

function typedArrayFrom(body: Body, call: BuiltinCall): Value {
  const { types, representations, classes } = body.lowering;
  const [first, map] = call.args;
  if (first?.kind !== "one") return unsupported(body.span(call.at), "this conversion");
  const source = types.widen(types.nonNullable(first.type()));
  const category = representations.category(representations.normalize(source));
  const isIterable = category !== "object" || types.propertyOf(source, "@@iterator") !== undefined;
  const item = types.iteratedTypeOf(source) ?? classes.unknownType;
  if (!isIterable) {
    const length = readProperty(body, argument(body, call, 0), "length", classes.numberType);
    if (!length || map?.kind !== "one") return unsupported(body.span(call.at), "this conversion");
    const shapeOfMap = body.lowering.closures.shapeOf(map.type());
    return callLibraryWith(
      body,
      "typed-array.ts#fromLengthMapped",
      [call.type, shapeOfMap?.params[0]?.type ?? classes.undefinedType],
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
      [call.type, item, source],
      (shape) => [
        first.lower(shape.params[0]?.type ?? source),
        map.lower(shape.params[1]?.type ?? map.type()),
      ],
    );
  }
  const name = category === "array" || category === "typed" ? "fromList" : "fromIterable";
  return callLibraryWith(body, `typed-array.ts#${name}`, [call.type, source], (shape) => [
    first.lower(shape.params[0]?.type ?? source),
  ]);
}

function setTyped(body: Body, call: BuiltinCall): Value {
  const { types } = body.lowering;
  const self = receiver(body, call);
  const [first, offset] = call.args;
  if (first?.kind !== "one") return unsupported(body.span(call.at), "`set` without elements");
  const source = types.widen(types.nonNullable(first.type()));
  const isSame = body.repr(source) === body.repr(self.type);
  const name = isSame ? "typed-array.ts#setSame" : "typed-array.ts#setList";
  return callLibraryWith(body, name, isSame ? [self.type] : [self.type, source], (shape) => [
    self.node,
    first.lower(shape.params[1]?.type ?? source),
    offset?.kind === "one" ? offset.lower(body.lowering.classes.numberType) : numberConstant(0),
  ]);
}

function makeFolder(body: Body, call: BuiltinCall): Value {
  const { classes } = body.lowering;
  const path = argument(body, call, 0);
  const options = call.args[1];
  const given = options?.kind === "one" ? argument(body, call, 1) : undefined;
  const recursive = given && readProperty(body, given, "recursive", classes.booleanType);
  const flag: Value = {
    node: recursive ? truthOf(body, recursive) : booleanConstant(false),
    type: classes.booleanType,
  };
  return callLibrary(body, "fs.ts#makeFolder", [], [path, flag]);
}

/** `f.bind(undefined)` is `f`; methods are bound where the call is lowered, with the object at hand. */
function bindFunction(body: Body, call: BuiltinCall): Value {
  if (call.args.length > 1)
    return unsupported(body.span(call.at), "`bind` with arguments", "write an arrow function");
  const first = call.args[0];
  const self = receiver(body, call);
  return first?.kind === "one" ? { node: sequence([self.node]), type: self.type } : self;
}

/** `BigInt(value)`. */
function makeBigint(body: Body, value: Value): Value {
  if (isBigint(body.lowering, value)) return value;
  switch (value.node.type) {
    case "f64":
      return bigintCall(body, "bigint.ts#fromNumber", [value]);
    case "bool":
      return bigintCall(body, "bigint-text.ts#fromBoolean", [value]);
    case STRING_TYPE:
      if (!admitsNullish(body.lowering, value.type))
        return bigintCall(body, "bigint-text.ts#parse", [value]);
      break;
    default:
  }
  const any = { node: box(value.node), type: body.lowering.classes.unknownType };
  return bigintCall(body, "bigint-text.ts#fromAny", [any]);
}
