/** Objects used as dictionaries: index signatures and `Record<string, V>`, which are instances of the library's `Dictionary<V>`. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Target } from "./assignment.ts";
import { type Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { stringConstant } from "./emit.ts";
import { asDictionary } from "./fitting.ts";
import { isInheritedByAll } from "./inherited-names.ts";
import { guardEntry } from "./integrity-guards.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { keptType } from "./missing-types.ts";
import { admitsUndefined } from "./nullish.ts";
import { callMember } from "./property.ts";
import { isDictionaryRestricted } from "./restricted.ts";
import type { IndexContext, Value } from "./value.ts";

/** True for objects with a string index signature. */
export function isDictionary(lowering: Lowering, type: Type): boolean {
  return dictionaryType(lowering, type) !== undefined;
}

/** The dictionary class instance a type is. */
export function dictionaryType(lowering: Lowering, type: Type): ReferenceType | undefined {
  const normal = lowering.representations.normalize(lowering.types.nonNullable(type));
  return asDictionary(normal);
}

/** The dictionary that stands for objects of any shape. */
export function openType(lowering: Lowering): ReferenceType {
  const { program, types, classes } = lowering;
  const declared = program.declaredTypeOf(program.libraryDeclaration("dictionary.ts#Dictionary"));
  if (declared.kind !== "classValue") throw new Bug("lower", "the library has no Dictionary");
  return types.reference(declared.target, [classes.unknownType]);
}

/** A constant key. */
export function dictionaryKey(body: Body, name: string): Node {
  return stringConstant(body.lowering, name);
}

type DictionaryArguments = (index: number, type: Type) => Node;

/** Calls an internal method of the dictionary. */
export function callDictionary(
  body: Body,
  self: Value,
  name: string,
  args: DictionaryArguments,
): Value {
  const isWrite = name === "$set" || name === "$write";
  const isChange = isWrite || name === "$delete";
  if (!isChange || !isDictionaryRestricted(body.lowering)) return callNow(body, self, name, args);
  const object = body.hold(self.node);
  const again = (): Value => ({ node: object.read(), type: self.type });
  const key = body.newLocal(STRING_TYPE);
  const readKey = (): Node => body.get(key);
  const guards = guardEntry(
    body,
    object.read,
    readKey,
    () => callNow(body, again(), "$has", readKey).node,
    isWrite ? "refuseWrite" : "refuseDelete",
  );
  const called = callNow(body, again(), name, (index, type) => {
    const given = args(index, type);
    if (index === 0 && isWrite) return sequence([body.set(key, given), readKey()]);
    if (index === 0) return sequence([body.set(key, given), ...guards, readKey()]);
    const value = body.hold(given);
    return sequence([value.store, ...guards, value.read()]);
  });
  return { node: sequence([object.store, called.node]), type: called.type };
}

/** Methods that take a number as the key, by those that take its text. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  $get: "$getAt",
  $has: "$hasAt",
  $set: "$setAt",
  $read: "$getAt",
  $in: "$hasAt",
  $write: "$setAt",
};

/** Methods that ask whether a key is what objects inherit, by those that do as well for a key which surely is not. */
const OF_ANY_KEY: Readonly<Record<string, string>> = {
  $read: "$get",
  $in: "$has",
  $write: "$set",
};

function callNow(body: Body, self: Value, name: string, args: DictionaryArguments): Value {
  const byNumber = BY_NUMBER[name];
  const key = byNumber === undefined ? undefined : args(0, body.lowering.classes.stringType);
  if (byNumber === undefined || key === undefined) return callMethod(body, self, name, args);
  // Texts of numbers are made where the dictionary wants them only.
  const number = key.kind === "op" && key.op === "f64.to_string" ? key.args[0] : undefined;
  const plain = OF_ANY_KEY[name];
  const byText = plain !== undefined && !mayBeInherited(body, key) ? plain : name;
  return callMethod(body, self, number ? byNumber : byText, (index, type) =>
    index === 0 ? (number ?? key) : args(index, type),
  );
}

/** May the key be what every object inherits? That of a constant is known. */
function mayBeInherited(body: Body, key: Node): boolean {
  if (key.kind !== "op" || key.op !== "string.const") return true;
  const text = body.lowering.builder.textAt(key.imm[0] as number);
  return text === "__proto__" || isInheritedByAll(text);
}

function callMethod(body: Body, self: Value, name: string, args: DictionaryArguments): Value {
  const type = dictionaryType(body.lowering, self.type);
  const method = type && body.lowering.types.propertyOf(type, name);
  const [signature] = method ? body.lowering.types.callSignaturesOf(method.type) : [];
  const shape = signature && body.lowering.closures.shapeOfSignature(signature);
  const called =
    type &&
    shape &&
    callMember(body, { node: self.node, type }, name, [], shape, (own) =>
      own.params.map((param, index) => args(index, param.type)),
    );
  return called ?? { node: op("unreachable", [], [], "never"), type: self.type };
}

/** Reads an entry as the program does; what is not there is undefined where that is admitted. */
export function dictionaryGet(
  body: Body,
  self: Value,
  key: Node,
  context: IndexContext,
  type: Type,
): Value {
  const value = callDictionary(body, self, "$read", () => key);
  if (context !== "element" || admitsUndefined(body.lowering, type)) return value;
  // A missing number or boolean cannot pass for one: unboxing stops the program.
  return typeof value.node.type === "number" ? value : { node: convert(body, value, type), type };
}

/** An entry to assign to. */
export function dictionarySet(
  body: Body,
  self: () => Value,
  key: { readonly node: Node; readonly type: Type },
): Omit<Target, "setup"> {
  const type =
    dictionaryType(body.lowering, self().type)?.typeArguments[0] ??
    body.lowering.classes.unknownType;
  const kept = keptType(body, type);
  return {
    type: kept,
    read: (context) => dictionaryGet(body, self(), key.node, context, type),
    write: (value) =>
      callDictionary(body, self(), "$write", (index, paramType) =>
        index === 0
          ? key.node
          : convert(body, { node: value(kept), type: kept }, keptType(body, paramType)),
      ).node,
  };
}

/**
 * Gives a dictionary that was made here an entry. What it is is known, however many kinds of objects may be used as such a dictionary.
 * @param self the struct of the dictionary
 */
export function addEntry(
  body: Body,
  self: Node,
  type: ReferenceType,
  key: Node,
  value: (to: Type) => Node,
): Node {
  const { layouts, classMembers } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  const called = classMembers.call(body, record, self, "$set", "method", [], ({ params }) =>
    params.map((param, index) => (index === 0 ? key : value(keptType(body, param.type)))),
  );
  return called?.node ?? op("unreachable", [], [], "never");
}

/** `delete record[key]`. */
export function dictionaryDelete(body: Body, self: Value, key: Node): Node {
  return callDictionary(body, self, "$delete", () => key).node;
}

/** `key in record`, and `Object.hasOwn(record, key)`. */
export function dictionaryHas(body: Body, self: Value, key: Node, isOwn: boolean): Node {
  return callDictionary(body, self, isOwn ? "$has" : "$in", () => key).node;
}

/** `Object.create(null)` where a type is wanted: a dictionary of that type's values. */
export function bareObjectAs(body: Body, node: Expression, type: Type): Value | undefined {
  if (node.kind !== "CallExpression") return undefined;
  const call = body.lowering.program.callOf(node);
  if (call.kind !== "builtin" || call.name !== "Object.create") return undefined;
  const [value] = dictionaryType(body.lowering, type)?.typeArguments ?? [];
  return value && node.arguments[0]?.kind === "NullLiteral" ? bareObject(body, value) : undefined;
}

/** A dictionary without a prototype. */
export function bareObject(body: Body, value: Type): Value {
  return callLibrary(body, "dictionary.ts#bare", [value], []);
}
