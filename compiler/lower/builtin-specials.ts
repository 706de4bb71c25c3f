/** Builtins that depend on the shape of types or on syntax: the rows named `special`. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { op } from "../ir/tree.ts";
import { bigintCall, chooseBigint, isBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { arrayFromCall, concatArrays, isArray, localeText, newArray } from "./builtin-arrays.ts";
import { assertOk, assertThrows, consoleAssert } from "./builtin-asserts.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { flat, flatMap } from "./builtin-flat.ts";
import { stringify } from "./builtin-json.ts";
import { defineProperty, listed } from "./builtin-objects.ts";
import {
  anyArgument,
  argument,
  argumentType,
  boolean,
  isNothing,
  number,
  receiver,
  type Special,
  text,
} from "./builtin-operands.ts";
import { rawText, replaceText } from "./builtin-texts.ts";
import {
  elementSize,
  nameOfTypedArray,
  newTypedArray,
  setTyped,
  sizeByName,
  sortTyped,
  typedArrayFrom,
} from "./builtin-typed-arrays.ts";
import { box, convert } from "./convert.ts";
import { bareObject } from "./dictionary.ts";
import { booleanConstant, numberConstant, stringConstant } from "./emit.ts";
import { constantEnumOf, listEnum } from "./enum-objects.ts";
import { truthOf } from "./equality.ts";
import { readFile, writeFile } from "./files.ts";
import { restrict, testIntegrity } from "./integrity.ts";
import { entriesOf, hasKey, keysOf, ownNamesOf, valuesOf } from "./keys.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { admitsNullish } from "./nullish.ts";
import { lowerObjectAssign } from "./object-assign.ts";
import { toNumber } from "./operators.ts";
import { valueOfAny } from "./primitives.ts";
import { exitProcess, listenToProcess, terminalFact } from "./process-end.ts";
import { readProperty } from "./property.ts";
import { prototypeOf } from "./prototypes.ts";
import { structuredClone } from "./structured-clone.ts";
import { hasSymbol } from "./symbol-tests.ts";
import { toText } from "./text.ts";
import { refuseSymbolKey, textOfKey } from "./text-key.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { waitFor } from "./wait.ts";

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
    return text(body, toText(body, anyArgument(body, call, 0), call.at));
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
    return boolean(body, truthOf(body, anyArgument(body, call, 0)));
  },
  "Boolean#toString": (body, call) => text(body, toText(body, receiver(body, call), call.at)),
  "text /": (body) => text(body, stringConstant(body.lowering, "/")),
  "assert.ok": (body, call) => assertOk(body, call),
  "assert.throws": (body, call) => assertThrows(body, call, "throws"),
  "assert.rejects": (body, call) => assertThrows(body, call, "rejects"),
  "text \n": (body) => text(body, stringConstant(body.lowering, "\n")),
  "text :": (body) => text(body, stringConstant(body.lowering, ":")),
  "Array.isArray": (body, call) => isArray(body, call),
  "new Array": (body, call) => newArray(body, call),
  "Array.from": (body, call) => arrayFromCall(body, call),
  "Array#concat": (body, call) => concatArrays(body, call),
  "Array#flatMap": (body, call) => flatMap(body, call),
  "Array#toLocaleString": (body, call) => localeText(body, call),
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
    const of = constantEnumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "keys", type);
    return { node: keysOf(body, listed(body, call), call.at), type };
  },
  "Object.getOwnPropertyNames": (body, call) => {
    const { types, classes, representations } = body.lowering;
    const type = types.array(classes.stringType);
    const of = constantEnumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "keys", type);
    const object = listed(body, call);
    const category = representations.category(representations.normalize(object.type));
    if (["object", "anything", "array", "string"].includes(category))
      return { node: ownNamesOf(body, object, call.at), type };
    return unsupported(body.span(call.at), "`Object.getOwnPropertyNames` of this");
  },
  "Object.getPrototypeOf": (body, call) => prototypeOf(body, listed(body, call)),
  "Object.defineProperty": (body, call) => defineProperty(body, call),
  "Object.values": (body, call) => {
    const of = constantEnumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "values", call.type);
    return valuesOf(body, listed(body, call), call.type, call.at);
  },
  "Object.entries": (body, call) => {
    const of = constantEnumOf(argumentType(body, call));
    if (of) return listEnum(body, of, "entries", call.type);
    return entriesOf(body, listed(body, call), call.type, call.at);
  },
  "Object.assign": (body, call) => lowerObjectAssign(body, call),
  "Object.hasOwn": (body, call) => {
    const object = call.receiver ?? argument(body, call, 0);
    const key = call.args[call.receiver ? 0 : 1];
    if (key?.kind !== "one")
      return boolean(body, hasKey(body, object, stringConstant(body.lowering, ""), true));
    const type = key.type();
    if (type.kind === "uniqueSymbol")
      return boolean(body, hasSymbol(body, object, type.key, true, call.at));
    if (type.kind === "primitive" && type.name === "symbol") refuseSymbolKey(body, call.at);
    const text = textOfKey(body, { node: key.lower(type), type }, call.at);
    return boolean(body, hasKey(body, object, text, true));
  },
  "Reflect.has": (body, call) => {
    const key = call.args[1];
    const type = key?.kind === "one" ? key.type() : undefined;
    const object = argument(body, call, 0);
    if (type?.kind === "uniqueSymbol")
      return boolean(body, hasSymbol(body, object, type.key, false, call.at));
    if (type?.kind === "primitive" && type.name === "symbol") refuseSymbolKey(body, call.at);
    return callLibrary(body, "reflect.ts#has", [], [object, argument(body, call, 1)]);
  },
  "Object#toString": (body, call) => text(body, toText(body, receiver(body, call), call.at)),
  "Object#valueOf": (body, call) => valueOfAny(body, receiver(body, call)),
  "console.assert": (body, call) => consoleAssert(body, call),
  "new TypedArray": (body, call) => newTypedArray(body, call),
  "TypedArray.from": (body, call) => typedArrayFrom(body, call),
  "TypedArray#set": (body, call) => setTyped(body, call),
  "TypedArray#sort": (body, call) => sortTyped(body, call, "sort"),
  "TypedArray#toSorted": (body, call) => sortTyped(body, call, "toSorted"),
  "TypedArray.name": (body, call) => nameOfTypedArray(body, call.at),
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
  "WriteStream#isTTY": (body, call) => terminalFact(body, call, "isTerminal"),
  "WriteStream#columns": (body, call) => terminalFact(body, call, "columns"),
  "WriteStream#rows": (body, call) => terminalFact(body, call, "rows"),
  "process.exit": (body, call) => exitProcess(body, call),
  "process.on": (body, call) => listenToProcess(body, call, "on"),
  "process.once": (body, call) => listenToProcess(body, call, "once"),
  "process.off": (body, call) => listenToProcess(body, call, "off"),
  "fs.readFileSync": (body, call) => readFile(body, call),
  "fs.writeFileSync": (body, call) => writeFile(body, call),
  "fs.mkdirSync": (body, call) => makeFolder(body, call),
  "Function#bind": (body, call) => bindFunction(body, call),
  structuredClone: (body, call) => structuredClone(body, anyArgument(body, call, 0), call.at),
  "Object.freeze": (body, call) => restrict(body, call, "freeze"),
  "Object.seal": (body, call) => restrict(body, call, "seal"),
  "Object.preventExtensions": (body, call) => restrict(body, call, "preventExtensions"),
  "Object.isFrozen": (body, call) => testIntegrity(body, call, "isFrozen"),
  "Object.isSealed": (body, call) => testIntegrity(body, call, "isSealed"),
  "Object.isExtensible": (body, call) => testIntegrity(body, call, "isExtensible"),
};

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
