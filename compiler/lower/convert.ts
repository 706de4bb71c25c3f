/** Values of one type as values of another: boxing, checked narrowing, adapters; and the flows of objects that follow from it. */
import {
  OBJECT_TYPE,
  STRING_TYPE,
  TRAP_CODES,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { isWrapped, mayHoldList } from "./asked-iterables.ts";
import { type Body, sequence } from "./body.ts";
import type { Category } from "./category.ts";
import type { Shape } from "./closures.ts";
import { before, choose, undefinedOf, when } from "./emit.ts";
import { asDictionary } from "./fitting.ts";
import type { ElementPair } from "./flows.ts";
import type { Lowering } from "./lowering.ts";
import { admitsNullish, admitsUndefined } from "./nullish.ts";
import { noteAsAnything } from "./opened-shapes.ts";
import { noteFoundArray } from "./restricted.ts";
import { isClassInstance } from "./structs.ts";
import { CALLS_OF_ANYTHING, LOOSE_RECORDS } from "./type-kinds.ts";
import type { Value } from "./value.ts";

/** The value in the representation of the type. */
export function convert(body: Body, value: Value, to: Type): Node {
  return convertProven(body, { node: checkText(body, value, to), type: value.type }, to);
}

/**
 * What may be a missing text, where a text is wanted: a text that is `undefined` would be taken for an empty one by whatever reads it,
 * and nothing would stop, so that is checked here. References of other kinds are checked by those who read through them.
 */
function checkText(body: Body, value: Value, to: Type): Node {
  const { node, type } = value;
  if (node.type !== STRING_TYPE || isConstant(node)) return node;
  const { lowering } = body;
  if (!admitsUndefined(lowering, type) || admitsNullish(lowering, to)) return node;
  if (body.repr(to) !== STRING_TYPE) return node;
  // The library hands on what it finds.
  if (body.options.isLibrary && lowering.missing.areTextsMissing) return node;
  const stop = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  if (node.kind === "op" && node.op === "local.get") {
    const isMissing = op("ref.is_undefined", [], [node], "bool");
    return before(when(isMissing, [stop]), body.get(node.imm[0] as number));
  }
  const held = body.hold(node);
  const isMissing = op("ref.is_undefined", [], [held.read()], "bool");
  return sequence([held.store, when(isMissing, [stop]), held.read()]);
}

/** What stands for a forgotten argument or an unset place is meant. */
function isConstant(node: Node): boolean {
  return node.kind === "op" && (node.op === "ref.undefined" || node.op === "string.const");
}

/** The same where the type checker has shown that the value is of the type. */
export function convertProven(body: Body, value: Value, to: Type): Node {
  if (value.node.type === "never") return value.node;
  const iterable = body.lowering.handlers.iterable(body, value, to);
  if (iterable) return convert(body, iterable, to);
  recordFlow(body.lowering, value.type, to);
  return represent(body, value.node, value.type, to, body.repr(to));
}

/** The value in a storage representation which may be more general than the type's own. */
export function store(body: Body, value: Value, to: Type, storage: ValueType): Node {
  const node = convert(body, value, to);
  if (node.type === "never" || node.type === storage) return node;
  return represent(body, node, to, to, storage);
}

/** What was read from a storage as a value of the type's own representation. */
export function load(body: Body, node: Node, type: Type): Value {
  const own = body.repr(type);
  return { node: node.type === own ? node : represent(body, node, type, type, own), type };
}

/** The node as the boxed form. */
export function box(node: Node): Node {
  switch (node.type) {
    case "value":
    case "never":
      return node;
    case "void":
      return before(node, undefinedOf("value"));
    case "f64":
      return op("value.from_f64", [], [node], "value");
    case "bool":
      return op("value.from_bool", [], [node], "value");
    case "i32":
      return op("value.from_i32", [], [node], "value");
    case "i64":
      return op("value.from_f64", [], [op("f64.from_i64", [], [node], "f64")], "value");
    default:
      if (node.kind === "op" && node.op === "ref.undefined") return undefinedOf("value");
      return op("value.from_ref", [], [node], "value");
  }
}

function represent(body: Body, node: Node, from: Type, to: Type, target: ValueType): Node {
  const source = node.type;
  if (source === "never") return node;
  if (source === "void") return before(node, undefinedOf(target));
  if (target === "value") return boxAdapted(body, node, from, to);
  // So it is with functions among objects.
  if (target === OBJECT_TYPE && adaptedFunction(body.lowering, from, to))
    return unbox(body, boxAdapted(body, node, from, to), target);
  if (source === target) {
    if (from !== to && !isEmptyLiteral(node)) keepArraysAlike(body.lowering, from, to, source);
    return node;
  }
  const asFunction = fromAnything(body, node, from, to, target);
  if (asFunction) return asFunction;
  if (source === "value") return unbox(body, node, target);
  if (target === "f64" && source === "i32") return op("f64.from_i32", [], [node], "f64");
  if (target === "f64" && source === "bool") return op("f64.from_i32", [], [node], "f64");
  if (target === "i32") {
    if (source === "bool") return node;
    if (source === "f64") return op("i32.from_f64_exact", [], [node], "i32");
  }
  if (typeof source !== "number" || typeof target !== "number") {
    // Only a type that lies can come here; nothing of the one kind can be of the other.
    return before(node, body.op("trap", [TRAP_CODES.wrongType], [], "never"));
  }
  const { representations, builder, closures } = body.lowering;
  if (node.kind === "op" && (node.op === "ref.undefined" || node.op === "ref.null")) {
    return op(node.op, [target], [], target);
  }
  const sourceKind = builder.typeAt(source)?.kind;
  const targetKind = builder.typeAt(target)?.kind;
  if (sourceKind === "closure" && targetKind === "closure") {
    // Which of several function types it is, the node itself says.
    const member = representations.members(from).find((each) => body.repr(each) === source);
    const shape = member ? undefined : closures.shapeOf(to);
    return shape && body.repr(from) !== source
      ? body.lowering.handlers.dynamicClosure(body, box(node), shape)
      : closures.adapt(body, node, member ?? from, to);
  }
  const isArray = sourceKind === "array" || areArrays(body.lowering, from);
  if (isArray && targetKind === "array") {
    const element = representations.elementOf(to);
    // Of a type without values there is nothing in the array, unless that is only asserted: `Object.keys(value) as (keyof typeof value)[]`.
    const held = representations.elementOf(from);
    if (element && isNever(element) && (!held || isNever(held)))
      return before(node, op("array.of", [target, 0], [], target));
    // Nobody else has seen a literal, so that another may stand for it: `[]` as one of `[] | [number]`.
    if (isEmptyLiteral(node)) return op("array.of", [target, 0], [], target);
    uniteElements(body.lowering, from, to);
  }
  if (sourceKind === "future" && targetKind === "future") {
    // Like arrays, futures have no view through another type; this is met only where types are widened on purpose.
    return op("ref.cast", [target], [node], target);
  }
  if (representations.isSubtype(source, target)) return node;
  const isNoObject = source !== OBJECT_TYPE && !isObjectKind(sourceKind);
  if (isNoObject && isObjectKind(targetKind) && target > STRING_TYPE) {
    // Null and undefined are the same in every form; else only a type that lies can come here.
    if (admitsNullish(body.lowering, from)) return unbox(body, box(node), target);
    return before(node, body.op("trap", [TRAP_CODES.wrongType], [], "never"));
  }
  return body.op("ref.cast", [target], [node], target);
}

/**
 * The node as the boxed form of a union. Where the union has one function type, whoever takes the function out again relies on its calling
 * convention, so functions of other conventions are adapted before they go in.
 */
function boxAdapted(body: Body, node: Node, from: Type, to: Type): Node {
  const { closures } = body.lowering;
  const wanted = adaptedFunction(body.lowering, from, to);
  const shape = wanted && closures.shapeOf(wanted);
  if (!shape) return box(node);
  const row = typeof node.type === "number" ? body.lowering.builder.typeAt(node.type) : undefined;
  if (row?.kind === "closure") return box(closures.adapt(body, node, from, wanted));
  const held = body.hold(box(node));
  const adapted = body.lowering.handlers.dynamicClosure(body, held.read(), shape);
  const isAny = op("value.is_function", [], [held.read()], "bool");
  return before(held.store, choose(isAny, box(adapted), held.read(), "value"));
}

/** The one function type of a union, if what comes as the other type may hold functions of other conventions; else nothing. */
export function adaptedFunction(lowering: Lowering, from: Type, to: Type): Type | undefined {
  const { representations } = lowering;
  const isFunction = (each: Type): boolean => representations.category(each) === "closure";
  const [wanted, another] = representations.members(to).filter(isFunction);
  if (!wanted || another || representations.objectPart(to) === "anything") return undefined;
  // What comes by way of `any` has whatever convention it was made with.
  if (representations.objectPart(from) === "anything") return wanted;
  const given = representations.members(from).filter(isFunction);
  const isSame = given.every((each) => representations.of(each) === representations.of(wanted));
  return isSame ? undefined : wanted;
}

/** What is of unknown type as an array, or, as one of several function types may also be, as a function of another signature. */
function fromAnything(
  body: Body,
  node: Node,
  from: Type,
  to: Type,
  target: ValueType,
): Node | undefined {
  const { builder, representations, closures, dynamic } = body.lowering;
  if (node.type !== "value" && node.type !== OBJECT_TYPE) return undefined;
  if (node.kind === "op" && (node.op === "value.undefined" || node.op === "value.null"))
    return undefined;
  const row = typeof target === "number" ? builder.typeAt(target) : undefined;
  if (row?.kind === "array" && row.element === "value")
    return representations.objectPart(from) === "anything"
      ? dynamic.array(body, box(node))
      : undefined;
  if (row?.kind !== "closure") return undefined;
  const members = representations.members(from).map((each) => representations.category(each));
  const functions = members.filter((each) => each === "closure").length;
  if (functions === 1 && !members.includes("anything") && !isOfMixedArrays(body.lowering, from))
    return undefined;
  const shape = closures.shapeOf(to);
  return shape && body.lowering.handlers.dynamicClosure(body, box(node), shape);
}

/** Whether arrays of the functions also hold functions of other conventions: arrays of several functions, seen as each of them. */
function isOfMixedArrays({ representations, types, flows }: Lowering, type: Type): boolean {
  return representations.members(type).some((each) => {
    if (representations.category(each) !== "closure") return false;
    const own = representations.of(each);
    return flows
      .elementGroup(types.canonicalKey(each))
      .some((other) => representations.of(other) !== own);
  });
}

/** Rows of structs and interfaces are written at the end of a round; until then there is nothing at their index. */
function isObjectKind(kind: string | undefined): boolean {
  return kind === undefined || kind === "struct" || kind === "interface";
}

/** What a boxed value is in another representation; what has none there stops the program. */
export function unbox(body: Body, node: Node, target: ValueType): Node {
  if (node.kind === "op" && node.op === "value.undefined" && typeof target === "number") {
    return op("ref.undefined", [target], [], target);
  }
  if (node.kind === "op" && node.op === "value.null" && typeof target === "number") {
    return op("ref.null", [target], [], target);
  }
  switch (target) {
    case "f64":
      return body.op("value.to_f64", [], [node], "f64");
    case "i32":
      return op("i32.from_f64_exact", [], [body.op("value.to_f64", [], [node], "f64")], "i32");
    case "i64":
      return op("i64.from_f64", [], [body.op("value.to_f64", [], [node], "f64")], "i64");
    case "bool":
      return body.op("value.to_bool", [], [node], "bool");
    case "value":
      return node;
    default:
      return body.op("value.to_ref", [target], [node], target);
  }
}

/** Notes that values of the one type are used as values of the other, for everything inside them too. */
export function recordFlow(lowering: Lowering, from: Type, to: Type): void {
  if (from === to || !lowering.representations.isNewFlow(from, to)) return;
  const { representations, types, flows } = lowering;
  const source = representations.objectPart(from);
  const target = representations.objectPart(to);
  // Decided before the flow is noted: what reaches the dictionary that the record no longer is would stay known through all rounds.
  if (source === "anything" && representations.members(to).some(isRecordOfAnything)) {
    flows.decide(LOOSE_RECORDS);
    return;
  }
  if (target !== undefined && target !== "anything" && source !== undefined) {
    const targetKey = types.canonicalKey(target);
    if (source === "anything") flows.narrowFromAnywhere(targetKey, target);
    else {
      const sourceKey = types.canonicalKey(source);
      if (sourceKey !== targetKey) {
        if (types.isAssignable(source, target)) flows.flow(sourceKey, source, targetKey, target);
        else if (!types.isAssignable(target, source))
          flows.slip(sourceKey, source, targetKey, target);
        else flows.narrow(sourceKey, source, targetKey, target);
      }
    }
  }
  if (target !== undefined && target !== "anything") loosen(lowering, from, to);
  if (source === "anything") loosenIterables(lowering, to);
  const isSeen = target === "anything" && to !== lowering.classes.shownType;
  if (isSeen && source !== undefined && source !== "anything")
    noteAsAnything(lowering, source, isAny(to));
  if (isSeen) eachArrayIn(lowering, from, (key, element) => flows.hideArray(key, element));
  if (source === "anything")
    eachArrayIn(lowering, to, (key, element) => {
      flows.findArray(key, element);
      noteFoundArray(lowering);
      recordFlow(lowering, from, element);
    });
  if (isSeen) noteCalls(lowering, from);
  for (const fromMember of representations.members(from)) {
    for (const toMember of representations.members(to))
      recordInside(lowering, fromMember, toMember);
  }
  uniteMembers(lowering, from, to);
}

/** Notes an argument: what a function takes nobody has asked, so that objects of other kinds reach it too. */
export function recordArgument(lowering: Lowering, given: Type, param: Type): void {
  recordFlow(lowering, given, param);
  const { representations, types, flows } = lowering;
  const source = representations.objectPart(given);
  const target = representations.objectPart(param);
  if (source === undefined || target === undefined) return;
  if (source === "anything" || target === "anything" || types.isAssignable(source, target)) return;
  flows.slip(types.canonicalKey(source), source, types.canonicalKey(target), target);
}

/** Whoever calls a function of which nothing is known gives it whatever it has, and takes what it returns. */
function noteCalls(lowering: Lowering, from: Type): void {
  const { representations, closures, classes, flows } = lowering;
  for (const member of representations.members(from)) {
    const isFunction = representations.category(member) === "closure";
    const shape = isFunction ? closures.shapeOf(member) : undefined;
    if (!shape || !flows.isDecided(CALLS_OF_ANYTHING)) continue;
    for (const param of shape.params) recordFlow(lowering, classes.unknownType, param.type);
    recordFlow(lowering, shape.result, classes.unknownType);
  }
}

function isAny(type: Type): boolean {
  return type.kind === "primitive" && type.name === "any";
}

const NEVER_LOOSE: ReadonlySet<Category> = new Set([
  "object",
  "nothing",
  "never",
  "anything",
  "reference",
  "long",
]);

/** Notes that other values than objects are used as objects of a type, such as a text as something with a length. */
function loosen(lowering: Lowering, from: Type, to: Type): void {
  const { representations, types, flows } = lowering;
  const targets = representations.members(to);
  const categories = targets.map((each) => representations.category(each));
  for (const source of representations.members(from)) {
    const category = representations.category(source);
    if (NEVER_LOOSE.has(category) || categories.includes(category)) continue;
    for (const target of types.unionMembers(types.evaluate(to))) {
      const key = representations.listKey(target);
      if (key !== undefined && types.isAssignable(source, target)) flows.loosen(key);
    }
    for (const target of targets) {
      const isObject = representations.category(target) === "object" && !isClassInstance(target);
      if (!isObject || isWrapped(lowering, from, to)) continue;
      // `dispatch(thunk as any)`: a function as an object that it is not.
      const isAsserted =
        category === "closure" && types.canonicalKey(from) === types.canonicalKey(source);
      if (isAsserted || types.isAssignable(source, target))
        flows.loosen(types.canonicalKey(target));
    }
  }
}

/** What is of unknown type may be an array or a text, which are no objects of the library then. */
function loosenIterables(lowering: Lowering, to: Type): void {
  const { representations, types, flows } = lowering;
  for (const target of representations.members(to))
    if (mayHoldList(lowering, target)) flows.loosen(types.canonicalKey(target));
}

/** Arrays that become members of a union are told apart from its other members by their elements, so those have one representation. */
function uniteMembers(lowering: Lowering, from: Type, to: Type): void {
  const { representations, types } = lowering;
  const arraysOf = (type: Type): Type[] =>
    representations.members(type).filter((each) => representations.category(each) === "array");
  const targets = arraysOf(to);
  const isOne = representations.members(to).length === 1;
  if (targets.length === 0 || (isOne && representations.members(from).length === 1)) return;
  const sources = arraysOf(from);
  const isAmong = (list: readonly Type[], type: Type): boolean =>
    list.some((each) => types.canonicalKey(each) === types.canonicalKey(type));
  for (const source of sources) {
    if (isAmong(targets, source)) continue;
    for (const target of targets) {
      // What an assertion takes out of a union is an array of that union, whatever it is said to be: `tree[1] as [string, Tree][]`,
      // `rules[key] as Rule<unknown> | Rule<unknown>[]`.
      const isTaken = (isOne || !isAmong(sources, target)) && types.isAssignable(target, source);
      if (isTaken || types.isAssignable(source, target)) uniteElements(lowering, source, target);
    }
  }
}

/** Notes that functions of the one signature are called as the other: arguments flow in, results out. */
export function recordShapeFlow(lowering: Lowering, own: Shape, called: Shape): void {
  recordFlow(lowering, own.result, called.result);
  own.params.forEach((param, index) => {
    const given = called.params[index];
    if (given && given.isRest === param.isRest) recordArgument(lowering, given.type, param.type);
  });
}

function isRecordOfAnything(type: Type): boolean {
  const [value] = asDictionary(type)?.typeArguments ?? [];
  return value?.kind === "primitive" && value.name === "unknown";
}

function eachArrayIn(
  lowering: Lowering,
  type: Type,
  visit: (key: string, element: Type) => void,
): void {
  const { representations, types } = lowering;
  for (const member of representations.members(type)) {
    if (representations.category(member) !== "array") continue;
    const element = representations.elementOf(member);
    if (element) visit(types.canonicalKey(element), element);
  }
}

function recordInside(lowering: Lowering, from: Type, to: Type): void {
  const { representations, closures } = lowering;
  const category = representations.category(from);
  if (from === to || category !== representations.category(to)) return;
  switch (category) {
    case "array": {
      const fromElement = representations.elementOf(from);
      const toElement = representations.elementOf(to);
      if (fromElement && toElement) recordFlow(lowering, fromElement, toElement);
      return;
    }
    case "future":
      if (from.kind === "future" && to.kind === "future")
        recordFlow(lowering, from.value, to.value);
      return;
    case "closure": {
      const fromShape = closures.shapeOf(from);
      const toShape = closures.shapeOf(to);
      if (!fromShape || !toShape) return;
      recordFlow(lowering, fromShape.result, toShape.result);
      fromShape.params.forEach((param, index) => {
        const other = toShape.params[index];
        if (other) recordArgument(lowering, other.type, param.type);
      });
      return;
    }
    default:
  }
}

/** Gives the arrays inside both types one element representation, all the way down. */
export function uniteElements(lowering: Lowering, from: Type, to: Type): void {
  const { representations, flows } = lowering;
  for (const pair of elementPairs(lowering, from, to)) {
    const { a, b } = pair;
    if (representations.element(a) === representations.element(b)) continue;
    flows.uniteElements(pair);
    uniteElements(lowering, a, b);
  }
}

/** Notes that arrays of the one type are used as arrays of the other, which takes nothing as long as their elements have one representation. */
function keepArraysAlike(lowering: Lowering, from: Type, to: Type, both: ValueType): void {
  const { representations, builder, flows } = lowering;
  if (typeof both !== "number" || builder.typeAt(both)?.kind !== "array") return;
  if (!representations.isNewLikeness(from, to)) return;
  const keepInside = (a: Type, b: Type, outer: ElementPair | undefined): void => {
    for (const pair of elementPairs(lowering, a, b))
      if (flows.keepAlike(pair, outer)) keepInside(pair.a, pair.b, pair);
  };
  keepInside(from, to, undefined);
}

/** Types of elements of arrays in both, each with its key: all that differ. */
function elementPairs(lowering: Lowering, from: Type, to: Type): ElementPair[] {
  const { representations, types } = lowering;
  const found: ElementPair[] = [];
  const wanted = representations.members(to);
  for (const fromMember of representations.members(from)) {
    for (const toMember of wanted) {
      const a = representations.elementOf(fromMember);
      const b = representations.elementOf(toMember);
      if (
        !a ||
        !b ||
        // Only an assertion makes a list of nothing of another; beside other lists that is the empty one.
        (isNever(b) && wanted.length > 1) ||
        representations.category(fromMember) !== "array" ||
        representations.category(toMember) !== "array"
      )
        continue;
      const aKey = types.canonicalKey(a);
      const bKey = types.canonicalKey(b);
      if (aKey !== bKey) found.push({ aKey, a, bKey, b });
    }
  }
  return found;
}

/** One of several types of arrays, none of them nested, or nothing. */
function areArrays({ representations }: Lowering, type: Type): boolean {
  const members = representations
    .members(type)
    .filter((each) => representations.category(each) !== "nothing");
  return (
    members.length > 1 &&
    members.every((each) => {
      const element = representations.elementOf(each);
      return (
        representations.category(each) === "array" &&
        element !== undefined &&
        representations.arrayMembers(element).length === 0
      );
    })
  );
}

/** `[]`, straight from where it is written. */
function isEmptyLiteral(node: Node): boolean {
  return node.kind === "op" && node.op === "array.of" && node.imm[1] === 0;
}

/** Element of an empty array, of which nothing is ever read. */
function isNever(type: Type): boolean {
  return type.kind === "primitive" && type.name === "never";
}

/** True for references other than strings. */
export function isObjectReference(type: Node["type"]): type is number {
  return typeof type === "number" && type !== STRING_TYPE;
}
