/** Members of objects whose struct is known: fields, accessors, methods, methods taken as values. */

import { OBJECT_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { addProperty } from "./added-properties.ts";
import { type Body, sequence } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import { callOnClass, readFromClass, writeToClass } from "./class-object-members.ts";
import { nameOfClass } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { box, convert, convertProven, load, store } from "./convert.ts";
import { before, booleanConstant, choose, effectOf, stringConstant, undefinedOf } from "./emit.ts";
import { hasCause, isNotedOfError, noteWriting, stackOf } from "./error-objects.ts";
import { extraField, extraNamed } from "./extra-keys.ts";
import { guardField, guardMissing } from "./integrity-guards.ts";
import { addKey, hasOrderedKey, noteAssigned, orderField } from "./key-order.ts";
import { type FieldSlot, isPrivateField, type StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import { readAccessor, writeAccessor } from "./literal-accessors.ts";
import { mayRegain, noteAdapter, takesMore } from "./lost-arguments.ts";
import type { Lowering } from "./lowering.ts";
import { methodValue } from "./method-values.ts";
import { admitsUndefined, isUndefinedTest } from "./nullish.ts";
import { openShape } from "./opened-shapes.ts";
import type { Receiver } from "./receivers.ts";
import { isRestricted } from "./restricted.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** Reads a property; what is not there is undefined. */
export function readFrom(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  wanted: Type,
): Value {
  const entry = body.lowering.handlers.open.read(body, record, object, name, wanted);
  if (entry) return entry;
  const { layouts, classMembers, closures, classes, types } = body.lowering;
  const field = layouts.field(record, name, privateOwner(body, name));
  if (field && isMethodOf(body.lowering, record, name))
    return readBound(body, record, object, field, wanted);
  if (field && name === "stack") {
    const stack = stackOf(body, record, object);
    if (stack) return stack;
  }
  if (field) return readField(body, record, object, field);
  const computed = readAccessor(body, record, object, name);
  if (computed) return computed;
  const ofClass = readFromClass(body, record, object, name, wanted);
  if (ofClass) return ofClass;
  const got = classMembers.call(body, record, object, name, "get", [], () => []);
  if (got) return got;
  const { type } = record.info;
  if (isClassInstance(type) && classMembers.find(type, name, "method")) {
    // Who asks for anything at all gets the method as it is declared: `"close" in x && typeof x.close === "function"`.
    const declared = types.propertyOf(type, name)?.type ?? wanted;
    for (const each of [wanted, declared]) {
      const shape = closures.shapeOf(each);
      if (shape) return { node: methodValue(body, record, object, name, shape), type: each };
    }
  }
  if (extraField(record) && !(body.options.isLibrary && name.startsWith("$")))
    return extraNamed(body, record, object, name);
  if (admitsUndefined(body.lowering, wanted)) {
    return { node: before(object, undefinedOf("value")), type: classes.undefinedType };
  }
  // A copy of an instance, which stands for one, has none of its methods: a place for functions can say so.
  const isCopy = !isClassInstance(type) && closures.shapeOf(wanted) !== undefined;
  const kind = body.repr(wanted);
  if (isCopy && typeof kind === "number")
    return { node: before(object, undefinedOf(kind)), type: wanted };
  return {
    node: before(object, body.op("trap", [TRAP_CODES.wrongType], [], "never")),
    type: wanted,
  };
}

/** Whether objects of the class have the method, its own or inherited. */
function isMethodOf({ classMembers }: Lowering, { info }: StructRecord, name: string): boolean {
  return isClassInstance(info.type) && classMembers.find(info.type, name, "method") !== undefined;
}

/**
 * Whether a key that only the running program knows may not name the member: a method's name stops the program unless something names it, as
 * objects of all classes would have to be asked at each call.
 */
export function isFixedMethod({ lowering }: Body, record: StructRecord, name: string): boolean {
  const { layouts, types } = lowering;
  return (
    !layouts.field(record, name) &&
    types.propertyOf(record.info.type, name)?.propertyKind === "method"
  );
}

/** Reads a method which some object has of its own: before that it is the method of the class. */
function readBound(
  body: Body,
  record: StructRecord,
  object: Node,
  field: FieldSlot,
  wanted: Type,
): Value {
  const { closures } = body.lowering;
  const held = body.hold(object);
  const value = body.hold(readField(body, record, held.read(), field).node);
  const shape = closures.shapeOf(field.type);
  if (!shape) return { node: sequence([held.store, value.store, value.read()]), type: wanted };
  const bound = methodValue(body, record, held.read(), field.name, shape);
  const isMissing = op("ref.is_nullish", [], [value.read()], "bool");
  const node = sequence([
    held.store,
    value.store,
    choose(isMissing, bound, value.read(), closures.typeOf(shape)),
  ]);
  return { node, type: field.type };
}

/** Reads a field. */
export function readField(body: Body, record: StructRecord, object: Node, field: FieldSlot): Value {
  return load(
    body,
    body.op("struct.get", [record.index, field.index], [object], field.storage),
    field.type,
  );
}

/**
 * Writes a property that the type has as which the object is used. Objects may have been made without it, where it is optional:
 * `const node = { value }; last.next = node`.
 * @param declared what the property is declared as
 */
export function writeDeclared(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  value: Value,
  declared: Type,
  isBinding = false,
): Node {
  const { layouts, types } = body.lowering;
  const { type } = record.info;
  const isOfProgram = !isClassInstance(type) && !/^[$#@]/.test(name);
  const isMissing = !layouts.field(record, name) && !types.propertyOf(type, name);
  // What may be frozen is asked before it is written to, which dictionaries are not.
  const isOpen = isMissing && !isRestricted(body.lowering, record.info);
  if (isOfProgram && isOpen && admitsUndefined(body.lowering, declared))
    openShape(body.lowering, type);
  return writeTo(body, record, object, name, value, isBinding);
}

/**
 * Writes a property: a field, or by its setter.
 * @param isBinding the value is the method of that name, bound to the object: whoever calls it need not ask the object first
 */
export function writeTo(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  value: Value,
  isBinding = false,
): Node {
  const entry = body.lowering.handlers.open.write(body, record, object, name, value);
  if (entry) return entry;
  const { layouts, classMembers } = body.lowering;
  const isMethod = givesObjectMethod(body, record, name, isBinding);
  const field = layouts.field(record, name, privateOwner(body, name));
  if (field) {
    noteAssigned(body.lowering, record, field, value.type);
    const stored = (given: Value): Node => store(body, given, field.type, field.storage);
    const write = (self: Node, given: Node): Node =>
      body.op("struct.set", [record.index, field.index], [self, given], "void");
    const isOrdered = field.isOptional && orderField(record) !== undefined;
    const isGuarded = isRestricted(body.lowering, record.info);
    const isNoted = isNotedOfError(body, record, name);
    if (!isOrdered && !isGuarded && !isNoted) return write(object, stored(value));
    const self = body.hold(object);
    const given = body.hold(value.node);
    const guards = isGuarded
      ? guardField(body, record, field, self.read, () =>
          hasProperty(body, record, self.read(), name),
        )
      : [];
    if (isNoted) guards.push(noteWriting(body, record, self.read(), name));
    const kept = stored({ node: given.read(), type: value.type });
    const old = readField(body, record, self.read(), field).node;
    const key = isOrdered ? addKey(body, record, self.read, field, old) : [];
    return sequence([self.store, given.store, ...guards, ...key, write(self.read(), kept)]);
  }
  const assigned = writeAccessor(body, record, object, name, value);
  if (assigned) return assigned;
  const ofClass = writeToClass(body, record, object, name, value);
  if (ofClass) return ofClass;
  // The next round gives the objects room for it.
  if (isMethod) return before(object, before(value.node, op("nop", [], [], "void")));
  const set = classMembers.call(body, record, object, name, "set", [], (shape) => {
    const [param] = shape.params;
    return param ? [convert(body, value, param.type)] : [];
  });
  if (set) return set.node;
  const { type } = record.info;
  const getter = isClassInstance(type) ? classMembers.find(type, name, "get") : undefined;
  if (getter) {
    const texts = [name, nameOfClass(getter.owner)].map((text) => ({
      node: stringConstant(body.lowering, text),
      type: body.lowering.classes.stringType,
    }));
    const refusal = effectOf(callLibrary(body, "error.ts#refuseSetting", [], texts).node);
    return before(object, before(value.node, refusal));
  }
  if (!name.startsWith("@@") && !isPrivateField(record.info, name)) {
    const self = body.hold(object);
    const given = body.hold(value.node);
    const key = (): Node => stringConstant(body.lowering, name);
    const kept: Value = { node: given.read(), type: value.type };
    const added = addProperty(body, record, self.read, key, kept);
    if (added) return sequence([self.store, given.store, added]);
  }
  const missing = guardMissing(body, record, stringConstant(body.lowering, name), object);
  const trap = op("trap", [TRAP_CODES.wrongType], [], "never");
  return before(missing.object, before(value.node, sequence([...missing.guards, trap])));
}

/**
 * Notes that some objects of a class have a method of their own instead of the class's.
 * @returns false if the class has no such method, or is of the library: its objects are made by code that knows their fields
 */
function givesObjectMethod(
  { lowering }: Body,
  { info }: StructRecord,
  name: string,
  isBinding: boolean,
): boolean {
  const { layouts, classMembers } = lowering;
  if (!isClassInstance(info.type) || name.startsWith("#")) return false;
  const found = classMembers.find(info.type, name, "method");
  if (!found || found.owner.target.symbol.module.isLibrary) return false;
  layouts.bind(layouts.record(layouts.ownStruct(found.owner)).info, name, isBinding);
  return true;
}

/** Whether an object of a struct has a property now: an optional one may be missing. */
export function hasProperty(body: Body, record: StructRecord, self: Node, name: string): Node {
  const { layouts, types } = body.lowering;
  const { type } = record.info;
  const property = types.propertyOf(type, name);
  const field = layouts.field(record, name);
  if (!property) return booleanConstant(false);
  const isCause = hasCause(body, record, self, name);
  if (isCause) return isCause;
  const mayLackMethod = property.propertyKind === "method" && property.isOptional;
  if (!field && !mayLackMethod) return booleanConstant(true);
  if (mayLackMethod && isClassInstance(type)) {
    const method = readFrom(body, record, self, name, property.type);
    const missing = isUndefinedTest(body, method);
    return missing ? op("i32.eqz", [], [missing], "bool") : booleanConstant(true);
  }
  if (!field) return booleanConstant(true);
  const isAbsent = isClassInstance(type) && layouts.mayBeAbsent(record, name);
  if (!isAbsent && isClassInstance(type)) return booleanConstant(true);
  // What was parsed may lack what its type says.
  if (orderField(record) && !name.startsWith("@@")) return hasOrderedKey(body, record, self, name);
  if (!isAbsent && !property.isOptional) return booleanConstant(true);
  const missing = isUndefinedTest(body, readFrom(body, record, self, name, property.type));
  return missing ? op("i32.eqz", [], [missing], "bool") : booleanConstant(true);
}

/** Whether an object has a property of its own now, given one of its layout: a method only where it has replaced that of its class. */
export function hasOwnProperty(body: Body, record: StructRecord, self: Node, name: string): Node {
  const { layouts, types } = body.lowering;
  const field = layouts.field(record, name);
  const isMethod = types.propertyOf(record.info.type, name)?.propertyKind === "method";
  if (!field || !isMethod || !isClassInstance(record.info.type))
    return hasProperty(body, record, self, name);
  const missing = isUndefinedTest(body, readField(body, record, self, field));
  return missing ? op("i32.eqz", [], [missing], "bool") : booleanConstant(true);
}

/** Calls a method, or a function which a property holds. */
export function callOn(
  body: Body,
  record: StructRecord,
  receiver: Node,
  name: string,
  typeArguments: readonly Type[],
  shape: Shape | undefined,
  args: ArgumentSource,
): Value {
  const { classMembers, closures } = body.lowering;
  const called =
    callOnClass(body, record, receiver, name, typeArguments, shape, args) ??
    classMembers.call(body, record, receiver, name, "method", typeArguments, args);
  if (called) return called;
  const open = shape && body.lowering.handlers.open.call(body, record, receiver, name, shape, args);
  if (open) return open;
  const wanted = body.lowering.types.propertyOf(record.info.type, name)?.type;
  const held = body.hold(receiver);
  const callee = readFrom(
    body,
    record,
    held.read(),
    name,
    wanted ?? body.lowering.classes.unknownType,
  );
  const self: Receiver = { node: held.read(), type: record.info.type, name };
  const callWith = (found: Node, own: Shape): Value => {
    const wider = shape && takingMore(body, found, own, shape);
    const [closure, taken] = wider ? [wider, shape] : [found, own];
    const called = closures.call(body, closure, taken, args(taken), self);
    return { node: sequence([held.store, called.node]), type: called.type };
  };
  const own = closures.shapeOf(callee.type);
  const isAmongObjects = callee.node.type === OBJECT_TYPE;
  if (own && typeof callee.node.type === "number" && !isAmongObjects)
    return callWith(callee.node, own);
  const function_ = functionIn(body, callee, shape);
  if (function_) return callWith(function_.node, function_.shape);
  const trap = op("trap", [TRAP_CODES.wrongType], [], "never");
  return {
    node: sequence([held.store, before(callee.node, trap)]),
    type: body.lowering.classes.undefinedType,
  };
}

/** A function that a call gives more arguments than its type names, as one which takes them; nothing where none of its type would. */
function takingMore(body: Body, closure: Node, own: Shape, called: Shape): Node | undefined {
  const { lowering } = body;
  if (!takesMore(called, own)) return undefined;
  noteAdapter(lowering, own, called);
  return mayRegain(lowering, own, called)
    ? lowering.closures.adaptShapes(body, closure, own, called)
    : undefined;
}

/**
 * The function that a value of a union is found to be: `typeof o.get === "function" ? o.get() : o.get`; or one of unknown type, as of a `Box<(x: A) => B>`
 * that a generic function made which is a value itself.
 */
function functionIn(
  body: Body,
  value: Value,
  called: Shape | undefined,
): { readonly node: Node; readonly shape: Shape } | undefined {
  const { representations, closures, handlers } = body.lowering;
  const members = representations.members(value.type);
  const functions = members.filter((each) => representations.category(each) === "closure");
  const [only] = functions;
  const shape = only && closures.shapeOf(only);
  if (only && shape && functions.length === 1)
    return { node: convertProven(body, value, only), shape };
  const mayBeAny = members.some((each) => representations.category(each) === "anything");
  if ((functions.length < 2 && !mayBeAny) || !called) return undefined;
  return { node: handlers.dynamicClosure(body, box(value.node), called), shape: called };
}

/** Private names belong to the class around the code. */
function privateOwner(body: Body, name: string): number | undefined {
  if (!name.startsWith("#")) return undefined;
  return homeOf(body)?.target.id;
}

/** The class whose members the code is in. */
export function homeOf(body: Body): ReferenceType | undefined {
  const around = body.homeClass ?? body.thisValue?.type;
  const home = around && body.lowering.types.nonNullable(around);
  return home && isClassInstance(home) ? home : undefined;
}
