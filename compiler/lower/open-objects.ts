/**
 * Dictionaries as objects of a declared shape, and objects of a shape as dictionaries: what views do for structs that have not the members
 * asked for. What is read is checked to be of the type it is wanted as.
 */
import { STRING_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { arrayTypeOf } from "./array-classes.ts";
import { type Body, sequence } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { argumentsOfShape } from "./dynamic-arguments.ts";
import { applyDynamic } from "./dynamic-calls.ts";
import { isNameOfAllObjects, refuseInherited } from "./dynamic-methods.ts";
import { before, booleanConstant, choose, stringConstant, undefinedOf } from "./emit.ts";
import { asDictionary, isInternal } from "./fitting.ts";
import { guardEntry } from "./integrity-guards.ts";
import { isPrivateField, type StructRecord } from "./layouts.ts";
import type { OpenObjects } from "./lowering.ts";
import { openShape } from "./opened-shapes.ts";
import type { Listed } from "./own-properties.ts";
import { hasProperty, isFixedMethod, readFrom, writeTo } from "./record-members.ts";
import { isDictionaryRestricted } from "./restricted.ts";
import type { Value } from "./value.ts";

/** What dictionaries do for declared properties, and objects for the internal methods of dictionaries. */
export const OPEN_OBJECT_MEMBERS: OpenObjects = {
  read: (body, record, object, name, wanted) =>
    isOpen(body, record, name) ? readOpen(body, record, object, name, wanted) : undefined,
  write: (body, record, object, name, value) =>
    isOpen(body, record, name) ? writeOpen(body, record, object, name, value) : undefined,
  call: (body, record, object, name, shape, args) => {
    if (isOpen(body, record, name)) return callOpen(body, record, object, name, shape, args);
    if (!name.startsWith("$") || asDictionary(record.info.type)) return undefined;
    return callAsDictionary(body, record, object, name, shape, args);
  },
};

/** True for structs whose properties are entries of a dictionary. */
function isOpen({ lowering }: Body, { info }: StructRecord, name: string): boolean {
  if (asDictionary(info.type) === undefined || name.startsWith("@@")) return false;
  return !isInternal(lowering.types, info.type, name);
}

/** Reads an entry as a property of the wanted type. */
function readOpen(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  wanted: Type,
): Value {
  const key = stringConstant(body.lowering, name);
  const found = ask(body, record, object, "$get", () => [key]);
  return { node: convert(body, found, wanted), type: wanted };
}

/** Writes an entry. */
function writeOpen(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  value: Value,
): Node {
  const key = (): Node => stringConstant(body.lowering, name);
  const set = (self: Node, given: Value): Node =>
    ask(body, record, self, "$set", ({ params }) => [
      key(),
      params[1] ? convert(body, given, params[1].type) : given.node,
    ]).node;
  if (!isDictionaryRestricted(body.lowering)) return set(object, value);
  const self = body.hold(object);
  const given = body.hold(value.node);
  const has = (): Node => ask(body, record, self.read(), "$has", () => [key()]).node;
  const guards = guardEntry(body, self.read, key, has, "refuseWrite");
  const write = set(self.read(), { node: given.read(), type: value.type });
  return sequence([self.store, given.store, ...guards, write]);
}

/** Calls the function which an entry holds. */
function callOpen(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  shape: Shape,
  args: ArgumentSource,
): Value {
  const key = stringConstant(body.lowering, name);
  const self = body.hold(object);
  body.emit(self.store);
  const callee = ask(body, record, self.read(), "$get", () => [key]);
  const held = body.hold(box(callee.node));
  body.emit(held.store);
  const given = argumentsOfShape(body, shape, args(shape));
  const called: Value = {
    node: applyDynamic(body, held.read(), given, stringConstant(body.lowering, name), {
      node: self.read(),
      type: record.info.type,
      name,
    }),
    type: body.lowering.classes.unknownType,
  };
  if (body.lowering.representations.result(shape.result) === "void") return called;
  return { node: convert(body, called, shape.result), type: shape.result };
}

/** What an object of a declared shape does for a dictionary's internal method; nothing for other names. */
function callAsDictionary(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  shape: Shape,
  args: ArgumentSource,
): Value | undefined {
  const { classes } = body.lowering;
  const type = shape.result;
  const self = body.hold(object);
  const given = (): readonly Node[] => {
    body.emit(self.store);
    return args(shape).map((node, index) => {
      const isNumber = index === 0 && node.type === "f64";
      const held = body.hold(isNumber ? op("f64.to_string", [], [node], STRING_TYPE) : node);
      body.emit(held.store);
      return held.read();
    });
  };
  const wrong = (): Node => body.op("trap", [TRAP_CODES.wrongType], [], "never");
  switch (name) {
    case "$get":
    case "$getAt":
    case "$read": {
      const [key] = given();
      let found: Node = undefinedOf(body.repr(type));
      if (name === "$read" && key) found = before(refuseInherited(body, key), found);
      for (const each of propertyNames(body, record)) {
        const property = body.lowering.types.propertyOf(record.info.type, each);
        const read = readFrom(body, record, self.read(), each, property?.type ?? type);
        found = choose(isKey(body, key, each), convert(body, read, type), found, body.repr(type));
      }
      return { node: found, type };
    }
    case "$has":
    case "$hasAt":
    case "$in": {
      const [key] = given();
      const isInherited = name === "$in" && key && isNameOfAllObjects(body, key);
      let found: Node = isInherited || booleanConstant(false);
      for (const each of propertyNames(body, record)) {
        const there = hasProperty(body, record, self.read(), each);
        found = choose(isKey(body, key, each), there, found, "bool");
      }
      return { node: found, type: classes.booleanType };
    }
    case "$set":
    case "$setAt":
    case "$write": {
      const [key, value] = given();
      const valueType = shape.params[1]?.type;
      openShape(body.lowering, record.info.type);
      let written = wrong();
      for (const each of propertyNames(body, record)) {
        // As of keys of values of unknown type: a method is replaced only where something names it.
        if (!value || !valueType || isFixedMethod(body, record, each)) continue;
        const write = writeTo(body, record, self.read(), each, { node: value, type: valueType });
        written = choose(isKey(body, key, each), write, written, "void");
      }
      return { node: written, type: classes.voidType };
    }
    case "$delete": {
      const [key] = given();
      openShape(body.lowering, record.info.type);
      let done: Node = op("nop", [], [], "void");
      for (const field of record.fields) {
        const missing: Value = { node: undefinedOf("value"), type: classes.undefinedType };
        const erase = field.isOptional
          ? writeTo(body, record, self.read(), field.name, missing)
          : wrong();
        done = choose(isKey(body, key, field.name), erase, done, "void");
      }
      return { node: done, type: classes.voidType };
    }
    case "$ownKeys":
    case "$ownValues":
    case "$ownEntries":
      // What lies beside an array of a class is never asked: the array is.
      return arrayTypeOf(body.lowering, record) === undefined
        ? { node: ownList(body, record, object, name, type), type }
        : { node: wrong(), type };
    default:
      return undefined;
  }
}

function ownList(
  body: Body,
  record: StructRecord,
  object: Node,
  name: "$ownKeys" | "$ownValues" | "$ownEntries",
  type: Type,
): Node {
  const { representations, ownProperties, classes } = body.lowering;
  const array = body.repr(type);
  const element = representations.elementOf(type) ?? classes.unknownType;
  if (typeof array !== "number") return before(object, undefinedOf(array));
  const part = record.info.type;
  // What is of a type that is held as a value elsewhere is here known to be of the struct.
  const list = (listed: Listed): Node =>
    body.repr(part) === "value"
      ? ownProperties.listStruct(body, object, record, listed, array)
      : ownProperties.list(body, object, part, listed, array);
  if (name === "$ownKeys") return list({ kind: "keys" });
  if (name === "$ownValues") return list({ kind: "values", element });
  const item = representations.elementOf(element) ?? classes.unknownType;
  return list({ kind: "entries", pair: element, item });
}

function isKey(body: Body, key: Node | undefined, name: string): Node {
  if (!key) return booleanConstant(false);
  return op("string.equals", [], [key, stringConstant(body.lowering, name)], "bool");
}

function propertyNames(body: Body, record: StructRecord): string[] {
  const { types } = body.lowering;
  return types
    .propertiesOf(record.info.type)
    .map((property) => property.name)
    .filter((name) => !name.startsWith("@@") && !isPrivateField(record.info, name))
    .filter((name) => !isInternal(types, record.info.type, name));
}

function ask(
  body: Body,
  record: StructRecord,
  object: Node,
  method: string,
  args: ArgumentSource,
): Value {
  const called = body.lowering.classMembers.call(body, record, object, method, "method", [], args);
  if (!called) throw new Bug("lower", `the library's Dictionary has no ${method}`);
  return called;
}
