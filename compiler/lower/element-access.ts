/** `a[i]`, `s[i]`, `record[key]`, `object[key]`. */
import { STRING_TYPE, TRAP_CODES, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess, Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { asked, typesBelowCasts } from "./asked.ts";
import { isBeside, mayHaveBeside } from "./beside-arrays.ts";
import { type Body, sequence } from "./body.ts";
import type { Category } from "./category.ts";
import { memberOfGlobal, memberOfValue } from "./chosen-members.ts";
import { box, convert, load } from "./convert.ts";
import { dictionaryGet, isDictionary } from "./dictionary.ts";
import { readDynamicKey } from "./dynamic-keys.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { booleanConstant, choose, integerConstant, stringConstant, undefinedOf } from "./emit.ts";
import { enumOf } from "./enum-objects.ts";
import { readEnumElement } from "./enum-values.ts";
import { environmentVariable } from "./environment.ts";
import { isHarmlessWhenMissing, isObject } from "./missing-types.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { admitsUndefined } from "./nullish.ts";
import { toNumber } from "./operators.ts";
import { objectOf, readProperty, writeProperty } from "./property.ts";
import { isClassInstance } from "./structs.ts";
import { textKey } from "./text-key.ts";
import { elementAtPlace } from "./tuple-places.ts";
import { isOfBigints, readTyped, readTypedOrUndefined } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";

/** Reads an element. */
export function lowerElementAccess(body: Body, node: ElementAccess, context: IndexContext): Value {
  const { representations, types } = body.lowering;
  const of = enumOf(body.typeOf(node.object));
  if (of) return readEnumElement(body, node, of, context);
  const namespace = namespaceOf(body.typeOf(node.object));
  if (namespace) {
    const members = namespaceValue(body, namespace, node.object);
    const key = box(body.expression(node.index).node);
    const type = body.typeOf(node);
    return { node: convert(body, readDynamicKey(body, box(members.node), key), type), type };
  }
  const variable = environmentVariable(body, node);
  if (variable) return variable;
  const ofGlobal = memberOfGlobal(body, node);
  if (ofGlobal) return ofGlobal;
  const object = objectOf(body, node.object, indexName(node), node.optional);
  const type = representations.normalize(types.nonNullable(object.type));
  const self: Value = { node: object.node, type };
  const chosen = memberOfValue(body, node, self);
  if (chosen) return chosen;
  if (isDictionary(body.lowering, type)) {
    const text = textKey(body, node.index);
    return dictionaryGet(body, self, text, context, body.typeOf(node));
  }
  const symbol = body.typeOf(node.index);
  const isUnknown = representations.category(type) === "anything";
  if (symbol.kind === "uniqueSymbol" && (isUnknown || representations.isMixed(type))) {
    const own = representations.orUndefined(body.typeOf(node));
    return { node: convert(body, readDynamic(body, self, symbol.key), own), type: own };
  }
  if (representations.isMixed(type) || isOneOfDictionaries(body, node, type)) {
    const index = body.expression(node.index);
    const below = typesBelowCasts(body, node.object, type);
    const about = asked(body.lowering, below, index.type);
    const found = readDynamicKey(body, box(self.node), box(index.node), about);
    const own = body.typeOf(node);
    const known = context === "element" ? own : representations.orUndefined(own);
    return { node: convert(body, found, known), type: known };
  }
  if (mayBeName(body, node, type)) return readByName(body, self, node);
  switch (representations.category(type)) {
    case "array": {
      const own = tupleElement(type, node);
      const isMissing =
        own && body.repr(own) === STRING_TYPE && body.lowering.missing.areTextsMissing;
      const keeps = context === "undefined" || isMissing;
      const within = isMissing && context === "element" ? "undefined" : context;
      const read = isListedKey(body, node, self)
        ? readListed(body, self, node, within)
        : readIndexed(body, unchecked(self), arrayIndex(body, node.index), within);
      if (!own || context === "nan") return read;
      const wanted = keeps ? representations.orUndefined(own) : own;
      return { node: convert(body, read, wanted), type: wanted };
    }
    case "string":
    case "typed":
      return readIndexed(body, unchecked(self), arrayIndex(body, node.index), context);
    case "object": {
      if (body.lowering.program.memberOf(node)?.kind === "dynamic" && isClassInstance(type)) {
        const index = body.expression(node.index);
        const about = asked(body.lowering, [type], index.type);
        return readDynamicKey(body, box(self.node), box(index.node), about);
      }
      const held = body.hold(self.node);
      const key = body.hold(textKey(body, node.index));
      const value = keyedRead(body, () => ({ node: held.read(), type }), key.read, node, context);
      return { node: sequence([held.store, key.store, value.node]), type: value.type };
    }
    default: {
      const index = body.expression(node.index);
      const about = asked(body.lowering, typesBelowCasts(body, node.object, type), index.type);
      return readDynamicKey(body, box(self.node), box(index.node), about);
    }
  }
}

/** Whether a list or a text that is asserted to be anything may be asked for a property by its name, rather than for an element. */
export function mayBeName(body: Body, node: ElementAccess, type: Type): boolean {
  const { representations } = body.lowering;
  if (representations.objectPart(body.typeOf(node.object)) !== "anything") return false;
  if (!LISTS.has(representations.category(type))) return false;
  const key = representations.category(representations.normalize(body.typeOf(node.index)));
  return key !== "number";
}

const LISTS: ReadonlySet<Category> = new Set(["array", "string", "typed"]);

function readByName(body: Body, self: Value, node: ElementAccess): Value {
  const index = body.expression(node.index);
  const about = asked(body.lowering, [self.type], index.type);
  return readDynamicKey(body, box(self.node), box(index.node), about);
}

/** Whether the key is one that for-in gives, of an array which may have more properties than its elements. */
function isListedKey(body: Body, node: ElementAccess, self: Value): boolean {
  const { representations } = body.lowering;
  const key = representations.category(representations.normalize(body.typeOf(node.index)));
  return key === "string" && mayHaveBeside(body, self.node.type);
}

/** Reads what lies beside an array where the key names that, which stops the program if it is not of the type of the elements. */
function readListed(body: Body, self: Value, node: ElementAccess, context: IndexContext): Value {
  const { lowering } = body;
  const held = body.hold(self.node);
  const given = body.expression(node.index);
  const key = body.hold(given.node);
  const name: Value = { node: key.read(), type: given.type };
  const place = body.hold(op("index.from_f64", [], [toNumber(body, name, node.index)], "i32"));
  const array: Value = { node: held.read(), type: self.type };
  const element = readIndexed(body, array, place.read(), context);
  const about = asked(lowering, [self.type], given.type);
  const found = readDynamicKey(body, box(held.read()), box(key.read()), about, true);
  const isNoIndex = op("i32.lt_s", [], [place.read(), integerConstant(0)], "bool");
  const isName = choose(isNoIndex, isBeside(held.read()), booleanConstant(false), "bool");
  const named = convert(body, found, element.type);
  const { type } = element.node;
  const read = type === "never" ? element.node : choose(isName, named, element.node, type);
  return { node: sequence([held.store, key.store, place.store, read]), type: element.type };
}

/** Without a check that there is an array: reading an element makes it, when the index is there to be named. */
export function unchecked({ node, type }: Value): Value {
  const [reference] = node.kind === "op" && node.op === "ref.check" ? node.args : [];
  return { node: reference ?? node, type };
}

/** What the TypeError for an element of nothing calls the element. */
export function indexName({ index }: ElementAccess): string {
  return index.kind === "NumberLiteral" || index.kind === "StringLiteral"
    ? String(index.value)
    : "index";
}

/** An index expression as an i32, -1 for what is no index. */
export function arrayIndex(body: Body, node: Expression): Node {
  const value = body.expression(node, "nan");
  if (value.node.kind === "op" && value.node.op === "f64.const") {
    const number = Number(value.node.imm[0]);
    if (Number.isInteger(number) && number >= 0 && number < 0x7fffffff)
      return integerConstant(number);
  }
  return op("index.from_f64", [], [toNumber(body, value, node)], "i32");
}

/** An element of an array, string or typed array at an i32. */
export function readIndexed(body: Body, object: Value, index: Node, context: IndexContext): Value {
  const { representations, classes } = body.lowering;
  const type = object.node.type;
  const category = representations.category(object.type);
  if (typeof type !== "number") return object;
  if (category === "string") return readUnit(body, object.node, index, context);
  if (category === "typed") return readTypedIndexed(body, object, type, index, context);
  const element = representations.elementOf(object.type) ?? classes.neverType;
  // One of several tuples is held as they are, which the type of their elements alone does not tell.
  const row = body.lowering.builder.typeAt(type);
  const storage = row?.kind === "array" ? row.element : representations.element(element);
  const missing = representations.orUndefined(element);
  if (context === "element" && isHarmlessWhenMissing(body, element, storage)) {
    const found = body.op("array.get_or_undefined", [type], [object.node, index], storage);
    return load(body, found, element);
  }
  if (storage === "value" && context === "element" && isObject(body, element)) {
    const found = body.op("array.get_or_undefined", [type], [object.node, index], "value");
    return { node: convert(body, { node: found, type: missing }, missing), type: element };
  }
  if (storage === "value" && context === "element" && !admitsUndefined(body.lowering, element)) {
    const found = body.op("array.get_or_undefined", [type], [object.node, index], "value");
    return load(body, found, element);
  }
  if (context === "nan" && storage === "f64") {
    return {
      node: body.op("array.get_or_nan", [type], [object.node, index], "f64"),
      type: classes.numberType,
    };
  }
  // Arithmetic and orders take a text that is missing as they take undefined.
  const isMissable =
    storage === STRING_TYPE && (context === "nan" || body.lowering.missing.areTextsMissing);
  if (context === "undefined" || isMissable || admitsUndefined(body.lowering, element)) {
    const result = typeof storage === "number" ? storage : "value";
    return load(
      body,
      body.op("array.get_or_undefined", [type], [object.node, index], result),
      missing,
    );
  }
  return load(body, body.op("array.get", [type], [object.node, index], storage), element);
}

function readUnit(body: Body, text: Node, index: Node, context: IndexContext): Value {
  const { classes, representations } = body.lowering;
  const unit = body.op("string.get_or_undefined", [], [text, index], STRING_TYPE);
  if (context !== "element")
    return { node: unit, type: representations.orUndefined(classes.stringType) };
  const held = body.hold(unit);
  const isMissing = op("ref.is_undefined", [], [held.read()], "bool");
  const stop = body.op("trap", [TRAP_CODES.indexOutOfRange], [], "never");
  return {
    node: sequence([held.store, choose(isMissing, stop, held.read(), STRING_TYPE)]),
    type: classes.stringType,
  };
}

function readTypedIndexed(
  body: Body,
  object: Value,
  type: number,
  index: Node,
  context: IndexContext,
): Value {
  const { classes, representations } = body.lowering;
  const element = representations.typedElement(object.type) ?? "f64";
  switch (context) {
    case "undefined":
      return readTypedOrUndefined(body, object.node, type, element, index);
    case "nan":
      if (isOfBigints(element)) return readTyped(body, object.node, type, element, index);
      return {
        node: body.op("typed.get_or_nan", [type], [object.node, index], "f64"),
        type: classes.numberType,
      };
    case "element":
      return readTyped(body, object.node, type, element, index);
  }
}

/** Reads the property which a key names at run time, out of those its type allows. */
export function keyedRead(
  body: Body,
  object: () => Value,
  key: () => Node,
  node: ElementAccess,
  context: IndexContext = "element",
): Value {
  const own = body.typeOf(node);
  // A key that was only asserted to name a property may name none.
  const type = context === "undefined" ? body.lowering.representations.orUndefined(own) : own;
  const representation = body.repr(type);
  const { lowering } = body;
  const { types } = lowering;
  const missing: Value = { node: undefinedOf("value"), type: lowering.classes.undefinedType };
  let choice: Node = mayBeOfDerived(body, object().type, representation)
    ? readDynamicKey(body, box(object().node), box(key()), asked(lowering, [object().type])).node
    : admitsUndefined(lowering, type)
      ? convert(body, missing, type)
      : body.op("trap", [TRAP_CODES.wrongType], [], "never");
  for (const name of keyNames(body, object().type, node).reverse()) {
    const declared = types.propertyOf(object().type, name)?.type ?? type;
    const wanted =
      context === "undefined" ? lowering.representations.orUndefined(declared) : declared;
    const value = readProperty(body, object(), name, wanted);
    if (!value)
      return unsupported(
        body.span(node),
        `reading \`${types.toString(object().type)}\` by a computed key`,
      );
    const test = op("string.equals", [], [key(), stringConstant(lowering, name)], "bool");
    choice = choose(test, convert(body, value, type), choice, representation);
  }
  return { node: choice, type };
}

/** Whether the object is one of several records, or a record or another object, and the key may be any text: each is asked in its own way. */
export function isOneOfDictionaries(body: Body, node: ElementAccess, type: Type): boolean {
  const { representations } = body.lowering;
  if (!representations.members(type).some((each) => isDictionary(body.lowering, each)))
    return false;
  const keys = representations.members(body.typeOf(node.index));
  return keys.some((each) => each.kind !== "literal" && each.kind !== "enumMember");
}

/** Whether the key may name what only derived classes have: `this[key as keyof this]`. */
function mayBeOfDerived({ lowering }: Body, object: Type, wanted: ValueType): boolean {
  const { layouts, representations, types } = lowering;
  const own = representations.normalize(types.nonNullable(object));
  return (
    wanted === "value" &&
    isClassInstance(own) &&
    layouts.record(layouts.ownStruct(own)).children.length > 0
  );
}

/** Writes the property which a key names at run time. */
export function keyedWrite(
  body: Body,
  object: () => Value,
  key: () => Node,
  node: ElementAccess,
  value: Value,
): Node {
  const { types } = body.lowering;
  const held = body.hold(value.node);
  let choice: Node = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  for (const name of keyNames(body, object().type, node).reverse()) {
    const property = types.propertyOf(object().type, name);
    if (!property) continue;
    const again: Value = { node: held.read(), type: value.type };
    const written = writeProperty(body, object(), name, property.writeType, {
      node: convert(body, again, property.writeType),
      type: property.writeType,
    });
    if (!written) continue;
    const test = op("string.equals", [], [key(), stringConstant(body.lowering, name)], "bool");
    choice = choose(test, written, choice, "void");
  }
  return sequence([held.store, choice]);
}

/** Names a key may be: those of its type, else all of the object's, as of a key that is only asserted to be one of some. */
function keyNames(body: Body, object: Type, node: ElementAccess): string[] {
  const { representations, types } = body.lowering;
  const index = stripParentheses(node.index);
  const isAsserted = index.kind === "AsExpression" || index.kind === "TypeAssertion";
  if (isAsserted && representations.category(body.typeOf(index.expression)) === "string") {
    const given = representations.members(body.typeOf(index.expression));
    if (given.some((each) => each.kind !== "literal"))
      return types.propertiesOf(object).map((property) => property.name);
  }
  const literals: string[] = [];
  for (const member of representations.members(body.typeOf(node.index))) {
    const value =
      member.kind === "literal" || member.kind === "enumMember" ? member.value : undefined;
    if (typeof value !== "string" && typeof value !== "number") {
      return types.propertiesOf(object).map((property) => property.name);
    }
    literals.push(String(value));
  }
  return literals;
}

function tupleElement(type: Type, node: ElementAccess): Type | undefined {
  if (type.kind !== "tuple" || node.index.kind !== "NumberLiteral") return undefined;
  const element = elementAtPlace(type, node.index.value);
  return element && !element.isOptional ? element.type : undefined;
}
