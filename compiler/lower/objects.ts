/** Object literals: which struct they are, their fields in evaluation order, spreads, methods that know their object. */

import { EXTRA_FIELD, ORDER_FIELD } from "../../runtime/bytecode/key-order.ts";
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Property, ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Accessor, ObjectLiteral, ObjectMember, Node as SyntaxNode } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { copyToDictionary } from "./copy-properties.ts";
import { addEntry, dictionaryType, isDictionary, openType } from "./dictionary.ts";
import { OPEN_OBJECTS } from "./dynamic-keys.ts";
import { booleanConstant, choose, not, stringConstant, undefinedOf, when } from "./emit.ts";
import { extraType, joinExtra, keepExtra, mayHaveExtra } from "./extra-keys.ts";
import { keepOrder, keepsOrder } from "./key-order.ts";
import { hasNamed } from "./keys.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import { accessorsOf, addAccessor } from "./literal-accessors.ts";
import { LiteralOrder, type SpreadSource } from "./literal-order.ts";
import { refuseLostKey } from "./member-keys.ts";
import { admitMissing, keptType } from "./missing-types.ts";
import { admitsNullish, admitsUndefined, isNullishTest, isUndefinedTest } from "./nullish.ts";
import { isOpened } from "./opened-shapes.ts";
import { isProven, readProperty } from "./property.ts";
import { reachKey } from "./reached-keys.ts";
import { withoutClass } from "./stand-ins.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";
import { hasSymbolKeys } from "./sure-kinds.ts";
import { textKey } from "./text-key.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A property of the literal under construction. */
interface Slot {
  /** Absent for what is put in later: the slot then only keeps the place of its key. */
  readonly read: (() => Value) | undefined;
  /** It may be missing: a spread object had it as an optional property. */
  readonly mayBeMissing: boolean;
}

/** An object literal, as an object of the wanted type where its properties allow. */
export function lowerObjectLiteral(
  body: Body,
  node: ObjectLiteral,
  wanted: Type | undefined,
): Value {
  return lowerMembers(body, node.members, body.typeOf(node), wanted, node);
}

/** An object of the members of a literal, whose own type is given. */
export function lowerMembers(
  body: Body,
  members: readonly ObjectMember[],
  typed: Type,
  wanted: Type | undefined,
  at: SyntaxNode,
): Value {
  const own = withoutClass(body, typed);
  const dictionary = dictionaryFor(body, own, wanted);
  if (dictionary) return lowerDictionaryLiteral(body, members, dictionary, at);
  const accessors = accessorsOf(body, members);
  const type = accessors ? own : literalType(body, own, wanted);
  if (!accessors && mustBeOpen(body, members, own, type, wanted)) {
    const isOfAnything =
      wanted !== undefined && body.lowering.representations.objectPart(wanted) === "anything";
    const open = lowerDictionaryLiteral(
      body,
      members,
      openType(body.lowering),
      at,
      type,
      isOfAnything,
    );
    const { classes, representations } = body.lowering;
    const isKnown = representations.category(representations.normalize(type)) === "object";
    const target = isKnown ? type : classes.unknownType;
    return { node: convert(body, open, target), type: target };
  }
  const { layouts, flows, types } = body.lowering;
  const info = accessors
    ? layouts.literalStruct(body.options.path, at, type, accessors)
    : layouts.ownStruct(type);
  flows.create(info, types.canonicalKey(type), type);
  const record = layouts.record(info);
  layouts.create(record);
  const slots = new Map<string, Slot>();
  const setup: Node[] = [];
  const later: Accessor[] = [];
  const order = new LiteralOrder(body, record);
  for (const member of members) {
    body.at(member, () => {
      setup.push(...body.collect(() => addMember(body, member, record, slots, later, order)));
    });
  }
  const struct = variantFor(body, record, slots);
  const args = record.fields.map((field): Node => {
    if (field.name === ORDER_FIELD) return order.read();
    const slot = slots.get(field.name);
    return slot?.read
      ? store(body, slot.read(), field.type, field.storage)
      : undefinedOf(field.storage);
  });
  const made = sequence([...setup, body.op("struct.new", [struct], args, struct)]);
  if (later.length === 0) return { node: made, type };
  const local = body.newLocal(struct);
  const statements = body.collect(() => {
    body.emit(body.set(local, made));
    for (const member of later) addAccessor(body, () => body.get(local), record, member, type);
  });
  return { node: sequence([...statements, body.get(local)]), type };
}

function addMember(
  body: Body,
  member: ObjectMember,
  record: StructRecord,
  slots: Map<string, Slot>,
  later: Accessor[],
  order: LiteralOrder,
): void {
  const { program, layouts } = body.lowering;
  if (member.kind === "Spread") {
    addSpread(body, member.argument, record, slots, order);
    return;
  }
  const name = program.propertyNameOf(
    member.kind === "ShorthandProperty" ? member.name : member.key,
  );
  if (name === undefined)
    unsupported(body.span(member), "computed keys of objects with a fixed shape");
  const isWellKnown = name.startsWith("@@");
  if (name === "@@toStringTag")
    unsupported(body.span(member), "`Symbol.toStringTag`", "write `toString`");
  if (member.kind !== "ShorthandProperty") refuseLostKey(body, member.key, member);
  if (member.kind !== "ShorthandProperty" && !isWellKnown) reachKey(body, member.key);
  order.add(name);
  if (member.kind === "Accessor") {
    // Put in once there is an object, which its function holds.
    slots.set(name, { read: undefined, mayBeMissing: false });
    later.push(member);
    return;
  }
  const field = layouts.field(record, name);
  const type = field?.type ?? body.lowering.classes.unknownType;
  if (member.kind === "Method") {
    const held = body.hold(body.lowering.handlers.functionValue(body, member, type));
    body.emit(held.store);
    slots.set(name, { read: () => ({ node: held.read(), type }), mayBeMissing: false });
    return;
  }
  const expression = member.kind === "ShorthandProperty" ? member.name : member.value;
  if (field?.isOptional && admitsUndefined(body.lowering, body.typeOf(expression)))
    keepOrder(body.lowering, record.info);
  const held = body.hold(body.expressionAs(expression, type));
  body.emit(held.store);
  slots.set(name, { read: () => ({ node: held.read(), type }), mayBeMissing: false });
}

/** The properties of a spread object replace earlier ones where they are there. */
function addSpread(
  body: Body,
  node: Parameters<Body["expression"]>[0],
  record: StructRecord,
  slots: Map<string, Slot>,
  order: LiteralOrder,
): void {
  const { lowering } = body;
  const { types } = lowering;
  const value = body.expression(node, "undefined");
  const known = lowering.representations.normalize(types.nonNullable(value.type));
  if (known.kind === "primitive" || known.kind === "literal") {
    // `...(condition && { … })`: what is no object adds nothing.
    body.emit({ kind: "sequence", body: [value.node], type: "void" });
    return;
  }
  const held = body.hold(value.node);
  body.emit(held.store);
  const object = objectMembers(body, value.type);
  if (!object)
    unsupported(body.span(node), `spreading \`${types.toString(value.type)}\` into an object`);
  const isNullable = admitsNullish(lowering, value.type) || object !== known;
  const source = { node: held.read(), type: value.type };
  const isThere = isNullable ? isObjectTest(body, source, object) : undefined;
  // Of what is missing although its type says that it is not, JavaScript would copy nothing: an object that lacks what its own type says.
  if (!isNullable && typeof held.read().type === "number" && !isProven(body, node)) {
    const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
    body.emit(when(isMissing, [body.op("trap", [TRAP_CODES.wrongType], [], "never")]));
  }
  const spread = { type: value.type, object, isNullable, read: held.read, at: node };
  const keys = order.addSpread(spread, isThere);
  const properties = types.propertiesOf(object);
  const place = (name: string): number => (keys.includes(name) ? keys.indexOf(name) : keys.length);
  for (const property of [...properties].sort((a, b) => place(a.name) - place(b.name))) {
    if (property.propertyKind === "method" && isClassInstance(object)) continue;
    if (isHidden(body, object, property.name)) continue;
    addSpreadProperty(body, spread, property, slots);
  }
  addSpreadExtra(body, spread, isThere, record, slots);
}

/** What no type declares of an object that was read from JSON. */
function addSpreadExtra(
  body: Body,
  spread: SpreadSource,
  isThere: Node | undefined,
  record: StructRecord,
  slots: Map<string, Slot>,
): void {
  const { lowering } = body;
  if (!mayHaveExtra(body, spread.object)) return;
  keepExtra(lowering, record.info);
  keepOrder(lowering, record.info);
  const type = extraType(lowering);
  const object = convert(body, { node: spread.read(), type: spread.type }, spread.object);
  const found = readProperty(body, { node: object, type: spread.object }, EXTRA_FIELD, type);
  if (!found) return;
  const none = undefinedOf(body.repr(type));
  const own = convert(body, found, type);
  const given: Value = { node: isThere ? choose(isThere, own, none, body.repr(type)) : own, type };
  const earlier = slots.get(EXTRA_FIELD)?.read?.();
  const held = body.hold(earlier ? joinExtra(body, earlier, given).node : given.node);
  body.emit(held.store);
  slots.set(EXTRA_FIELD, { read: () => ({ node: held.read(), type }), mayBeMissing: true });
}

/** The object type of a spread value; other members of a union add nothing. */
function objectMembers(body: Body, type: Type): Type | undefined {
  const part = body.lowering.representations.objectPart(type);
  return part === "anything" ? undefined : part;
}

function addSpreadProperty(
  body: Body,
  spread: SpreadSource,
  property: Property,
  slots: Map<string, Slot>,
): void {
  const { representations } = body.lowering;
  const { object, isNullable, read } = spread;
  const value: Value = { node: read(), type: spread.type };
  const { name } = property;
  const earlier = slots.get(name);
  const earlierRead = earlier?.read;
  // Fields of classes are there once the object is made.
  const mayBeMissing = (property.isOptional && !isClassInstance(object)) || isNullable;
  const own = admitMissing(body, object, name, property.type);
  const type = mayBeMissing ? representations.orUndefined(own) : own;
  const known = (): Value => {
    const node = read();
    if (node.type === body.repr(object)) return { node, type: object };
    return { node: convert(body, { node, type: value.type }, object), type: object };
  };
  const present = (): Node => {
    const found = readProperty(body, known(), name, own) ?? {
      node: undefinedOf(body.repr(type)),
      type,
    };
    return convert(body, found, type);
  };
  const isThere = isNullable
    ? isObjectTest(body, { node: read(), type: value.type }, object)
    : undefined;
  const whole = isThere
    ? choose(isThere, present(), undefinedOf(body.repr(type)), body.repr(type))
    : present();
  const held = body.hold(whole);
  body.emit(held.store);
  if (!mayBeMissing || !earlierRead) {
    // A key keeps the place where it came first.
    slots.set(name, { read: () => ({ node: held.read(), type }), mayBeMissing });
    return;
  }
  const before = earlierRead();
  const test = isMissingTest(body, spread, property, { node: held.read(), type });
  if (!test) return;
  const later = keepsKeys(body, object) ? type : representations.withoutUndefined(type);
  const joined = body.lowering.types.union([later, before.type]);
  const choice = choose(
    test,
    convert(body, before, joined),
    convert(body, { node: convert(body, { node: held.read(), type }, later), type: later }, joined),
    body.repr(joined),
  );
  const result = body.hold(choice);
  body.emit(result.store);
  slots.set(name, {
    read: () => ({ node: result.read(), type: joined }),
    mayBeMissing: earlier?.mayBeMissing ?? false,
  });
}

/** What objects of a class have besides properties of their own: accessors, and what an Error hides. */
function isHidden(body: Body, object: Type, name: string): boolean {
  const { layouts } = body.lowering;
  if (!isClassInstance(object)) return false;
  return !layouts.record(layouts.ownStruct(object)).keys.includes(name);
}

/** Whether a spread object lacks a property which is optional, or is none itself; one may be there and undefined if keys are kept. */
function isMissingTest(
  body: Body,
  spread: SpreadSource,
  property: Property,
  found: Value,
): Node | undefined {
  const { object } = spread;
  if (!keepsKeys(body, object)) return isUndefinedTest(body, found);
  const source: Value = { node: spread.read(), type: spread.type };
  const isObject = spread.isNullable ? isObjectTest(body, source, object) : undefined;
  const known = { node: convert(body, source, object), type: object };
  const has = hasNamed(body, known, property.name, spread.at);
  return not(isObject ? choose(isObject, has, booleanConstant(false), "bool") : has);
}

/** Whether some objects of the type keep their keys, so that one may be there and undefined. */
function keepsKeys(body: Body, object: Type): boolean {
  const { types, flows, layouts } = body.lowering;
  const structs = flows.structsOf(types.canonicalKey(object), object, layouts.ownStruct(object));
  return structs.some((struct) => keepsOrder(body.lowering, struct));
}

function isObjectTest(body: Body, value: Value, object: Type): Node | undefined {
  const representation = body.repr(object);
  if (value.node.type === "value" && typeof representation === "number") {
    return op("value.is_ref", [representation], [value.node], "bool");
  }
  const test = isNullishTest(body, value);
  return test && op("i32.eqz", [], [test], "bool");
}

/** The struct whose keys are in the literal's order; properties that are not there come last, if ever. */
function variantFor(
  body: Body,
  record: StructRecord,
  slots: ReadonlyMap<string, { readonly mayBeMissing: boolean }>,
): number {
  const keys = [...slots.keys()].filter((key) => record.keys.includes(key));
  const { layouts } = body.lowering;
  const optional = keys.filter((key) => slots.get(key)?.mayBeMissing);
  for (const key of record.keys) {
    const slot = slots.get(key);
    if (!slot || slot.mayBeMissing) layouts.makeWithout(record, key);
  }
  return layouts.variant(record, keys, new Set(optional));
}

/** The object type the literal is made as. */
function literalType(body: Body, own: Type, wanted: Type | undefined): Type {
  if (!wanted) return own;
  const { representations, types } = body.lowering;
  const names = types.propertiesOf(own).map((property) => property.name);
  const candidates = representations
    .members(wanted)
    .filter((member) => representations.category(member) === "object" && !isClassInstance(member))
    .filter((member) => {
      const known = new Set(types.propertiesOf(member).map((property) => property.name));
      return names.every((name) => known.has(name));
    });
  if (candidates.length === 1 && candidates[0]) return candidates[0];
  return candidates.find((member) => types.isAssignable(own, member)) ?? own;
}

function dictionaryFor(body: Body, own: Type, wanted: Type | undefined): Type | undefined {
  const { lowering } = body;
  const { representations } = lowering;
  for (const member of wanted ? representations.members(wanted) : []) {
    const found = dictionaryType(lowering, member);
    if (found) return found;
  }
  return dictionaryType(lowering, own);
}

/**
 * Whether only a dictionary can hold what the literal makes: keys or spread objects which nobody knows before the program runs, a type
 * that is asserted of an object which is yet to be filled, an object of unknown type which gets more properties later.
 */
function mustBeOpen(
  body: Body,
  members: readonly ObjectMember[],
  own: Type,
  type: Type,
  wanted: Type | undefined,
): boolean {
  const { representations, program, types, flows } = body.lowering;
  if (representations.category(representations.normalize(own)) !== "object") return true;
  const wantsAnything = wanted && representations.objectPart(wanted) === "anything";
  if (wantsAnything && flows.isDecided(OPEN_OBJECTS)) return true;
  if (isOpened(body.lowering, type)) return true;
  for (const member of members) {
    if (member.kind === "Spread") {
      const spread = body.typeOf(member.argument);
      if (isOfManyShapes(body, spread) || bringsMore(body, spread, type)) return true;
    } else if (member.kind !== "ShorthandProperty" && member.kind !== "Accessor") {
      if (program.propertyNameOf(member.key) === undefined) return true;
    }
  }
  if (type === own) return false;
  const there = new Set(types.propertiesOf(own).map((property) => property.name));
  return types
    .propertiesOf(type)
    .some(
      (property) =>
        !property.isOptional &&
        !there.has(property.name) &&
        !admitsUndefined(body.lowering, property.type),
    );
}

/**
 * Whether a spread brings what the type of the literal does not tell of: fields that are private to their class, or of a type parameter's object
 * that may be missing, of which TypeScript has only what its constraint says.
 */
function bringsMore(body: Body, spread: Type, type: Type): boolean {
  const { types } = body.lowering;
  const object = objectMembers(body, spread);
  if (!object) return false;
  return types
    .propertiesOf(object)
    .some(
      (property) =>
        !(property.propertyKind === "method" && isClassInstance(object)) &&
        !property.name.startsWith("#") &&
        !isHidden(body, object, property.name) &&
        types.propertyOf(type, property.name) === undefined,
    );
}

/** A dictionary that stands for an object, without properties so far. */
export function emptyOpenObject(body: Body, at: SyntaxNode): Value {
  return lowerDictionaryLiteral(body, [], openType(body.lowering), at);
}

/** A spread value whose properties depend on the object it turns out to be. */
export function isOfManyShapes(body: Body, type: Type): boolean {
  const { representations, types } = body.lowering;
  const part = representations.objectPart(type);
  if (part === undefined) return false;
  if (part === "anything" || isDictionary(body.lowering, part)) return true;
  const shapes = representations.members(part).map((member) =>
    types
      .propertiesOf(member)
      .map((property) => property.name)
      .sort()
      .join(),
  );
  return (
    new Set(shapes).size > 1 ||
    representations.members(part).some((member) => mayHaveMore(body, member))
  );
}

/** Whether objects of the type may have properties of their own which the type does not tell of. */
function mayHaveMore(body: Body, type: Type): boolean {
  const { flows, layouts, types } = body.lowering;
  const told = new Set(types.propertiesOf(type).map((property) => property.name));
  return flows
    .structsOf(types.canonicalKey(type), type, layouts.ownStruct(type))
    .some(
      (struct) => isErrorClass(struct) || layouts.record(struct).keys.some((key) => !told.has(key)),
    );
}

/** @param declared the type of the object, where it is one with properties: their values are made as it says */
function lowerDictionaryLiteral(
  body: Body,
  members: readonly ObjectMember[],
  type: Type,
  at: SyntaxNode,
  declared?: Type,
  isOfAnything = false,
): Value {
  const { constructors, classes, program, types } = body.lowering;
  const reference = dictionaryType(body.lowering, type);
  if (!reference) return unsupported(body.span(at), "this object literal");
  const maker = constructors.maker(reference);
  constructors.created(reference);
  const { layouts } = body.lowering;
  const struct = layouts.record(layouts.ownStruct(reference)).index;
  const local = body.newLocal(struct);
  const element = reference.typeArguments[0] ?? classes.unknownType;
  const self = (): Value => ({ node: body.get(local), type: reference });
  const statements = body.collect(() => {
    body.emit(body.set(local, body.op("call", [maker.make], [], struct)));
    for (const member of members) {
      if (member.kind === "Accessor")
        return unsupported(body.span(member), "accessors in object literals");
      if (member.kind === "Spread") {
        addDictionarySpread(body, member.argument, self, reference, element);
        continue;
      }
      const key = member.kind === "ShorthandProperty" ? member.name : member.key;
      const name = program.propertyNameOf(key);
      if (name !== undefined) reachKey(body, key);
      const keyNode =
        name !== undefined
          ? stringConstant(body.lowering, name)
          : key.kind === "ComputedName"
            ? textKey(body, key.expression)
            : unsupported(body.span(member), "this key");
      const own =
        (declared &&
          name !== undefined &&
          !(isOfAnything && isLiteralInside(member)) &&
          types.propertyOf(declared, name)?.type) ||
        element;
      const kept = keptType(body, element);
      const ownKept = keptType(body, own);
      const value =
        member.kind === "Method"
          ? body.lowering.handlers.functionValue(body, member, element)
          : convert(
              body,
              {
                node: body.expressionAs(
                  member.kind === "ShorthandProperty" ? member.name : member.value,
                  ownKept,
                ),
                type: ownKept,
              },
              kept,
            );
      const given: Value = { node: value, type: kept };
      const to = (wanted: Type): Node => convert(body, given, wanted);
      body.emit(addEntry(body, body.get(local), reference, keyNode, to));
    }
  });
  return { node: sequence([...statements, body.get(local)]), type: reference };
}

/** Whether a member is a literal of objects, which inside one of unknown type may get more properties as well. */
function isLiteralInside(member: ObjectMember): boolean {
  if (member.kind !== "PropertyAssignment") return false;
  const value = stripParentheses(member.value);
  return value.kind === "ObjectLiteral" || value.kind === "ArrayLiteral";
}

function addDictionarySpread(
  body: Body,
  node: Parameters<Body["expression"]>[0],
  self: () => Value,
  type: ReferenceType,
  element: Type,
): void {
  const { lowering } = body;
  const { types } = lowering;
  const value = body.expression(node, "undefined");
  const source = dictionaryType(lowering, types.nonNullable(value.type));
  const held = body.hold(value.node);
  body.emit(held.store);
  if (source && types.canonicalKey(source) === types.canonicalKey(type)) {
    const copy = callLibrary(
      body,
      "dictionary.ts#assignAll",
      [element],
      [self(), { node: held.read(), type }],
    ).node;
    const missing = isNullishTest(body, { node: held.read(), type: value.type });
    if (missing && admitsNullish(lowering, value.type))
      body.emit({ kind: "if", condition: missing, then: [], else: [copy], type: "void" });
    else body.emit(copy);
    return;
  }
  // A record has texts as keys.
  if (hasSymbolKeys(types, value.type))
    unsupported(
      body.span(node),
      "spreading an object with symbols as keys into a record",
      "give the record the properties that are wanted",
    );
  body.emit(copyToDictionary(body, self().node, type, { node: held.read(), type: value.type }));
}
