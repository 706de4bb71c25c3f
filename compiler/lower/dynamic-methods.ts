/**
 * Methods of the language that are read of values of unknown type and not called there, as by programs that ask what a value can do:
 * `typeof value.map === "function"`. What is read tells that it is a function, and nothing else: called without its object it throws, as in Node.
 */
import { findBuiltin } from "../builtins/table.ts";
import type { Property, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { eachArray, onText } from "./dynamic-elements.ts";
import { stringConstant, when } from "./emit.ts";
import { isMethodOfAll } from "./inherited-names.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";

/** What methods of typed arrays are called by. */
const OF_TYPED = "%TypedArray%";
const LOST_METHOD = "lost-methods.ts#lostMethod";
const INHERITED = "lost-methods.ts#inheritedMethod";
const OF_LIST = "lost-methods.ts#inheritedOfList";
const OF_BYTES = "lost-methods.ts#inheritedOfBytes";
const OF_PRIMITIVE = "lost-methods.ts#inheritedOfPrimitive";

/** Before a question for a member: what it calls must be known before it is written. */
export function prepareMethods(lowering: Lowering, name: string): void {
  if (isMethodOfAll(name) || ownersOf(lowering, name).length > 0)
    libraryInstance(lowering, LOST_METHOD, []);
}

/** Whether lists, texts, numbers or booleans have a method of the name. */
export function hasMethod(lowering: Lowering, name: string): boolean {
  return ownersOf(lowering, name).length > 0;
}

/** Answers with the methods of the name that lists, texts, numbers and booleans have. */
export function methodAnswers(body: Body, name: string): Node[] {
  return ownersOf(body.lowering, name).flatMap((owner) => {
    const taken = (): Node[] => [answer(lostMethod(body, `${owner}.prototype.${name}`))];
    if (owner === "String") return [onText(body, taken)];
    if (owner === "Number")
      return [when(op("value.is_number", [], [body.get(0)], "bool"), taken())];
    if (owner === "Boolean") return [when(op("value.is_bool", [], [body.get(0)], "bool"), taken())];
    const nodes: Node[] = [];
    eachArray(body, (array) => {
      if (array.isTyped === (owner === OF_TYPED)) nodes.push(array.when(taken()));
    });
    return nodes;
  });
}

/** Is it what every object inherits, which no class has of its own? */
export function isOfAllObjects({ name, declaredBy }: Property): boolean {
  const symbol = declaredBy?.symbol;
  return isMethodOfAll(name) && symbol?.name === "Object" && symbol.module.isLibrary;
}

/** The same of a name that only the running program knows. */
export function isNameOfAllObjects(body: Body, name: Node): Node {
  const given = { node: name, type: body.lowering.classes.stringType };
  return callLibrary(body, "lost-methods.ts#isOfAllObjects", [], [given]).node;
}

/**
 * What a value inherits of all objects, under a name that only the running program knows; undefined for other names. Its constructor stops the program.
 */
export function inheritedByKey(body: Body, name: Node): Node {
  const given = { node: name, type: body.lowering.classes.stringType };
  return box(callLibrary(body, INHERITED, [], [given]).node);
}

/** Before a question by a key: what it calls must be known before it is written. */
export function prepareInherited(lowering: Lowering): void {
  for (const name of [INHERITED, OF_LIST, OF_BYTES, OF_PRIMITIVE])
    libraryInstance(lowering, name, []);
}

/** What an array of any kind inherits under a name that only the running program knows. */
export function inheritedOfArray(body: Body, name: Node, isTyped: boolean): Node {
  const given = { node: name, type: body.lowering.classes.stringType };
  return box(callLibrary(body, isTyped ? OF_BYTES : OF_LIST, [], [given]).node);
}

/** The same of what is no object: the first parameter. */
export function inheritedOfPrimitive(body: Body, name: Node): Node {
  const { stringType, unknownType } = body.lowering.classes;
  const given = [
    { node: body.get(0), type: unknownType },
    { node: name, type: stringType },
  ];
  return box(callLibrary(body, OF_PRIMITIVE, [], given).node);
}

/** Stops the program where the name is that of something all objects inherit. */
export function refuseInherited(body: Body, name: Node): Node {
  const given = { node: name, type: body.lowering.classes.stringType };
  return callLibrary(body, "lost-methods.ts#refuseInherited", [], [given]).node;
}

/** The method that an object inherits of all objects; nothing for other names. */
export function methodOfObjects(body: Body, name: string): Node | undefined {
  return isMethodOfAll(name) ? lostMethod(body, `Object.prototype.${name}`) : undefined;
}

function lostMethod(body: Body, name: string): Node {
  const { classes } = body.lowering;
  const given = { node: stringConstant(body.lowering, name), type: classes.stringType };
  return box(callLibrary(body, LOST_METHOD, [], [given]).node);
}

function ownersOf({ types, classes }: Lowering, name: string): string[] {
  const owners: readonly (readonly [string, Type])[] = [
    ["Array", types.array(classes.unknownType)],
    ["String", classes.stringType],
    ["Number", classes.numberType],
    ["Boolean", classes.booleanType],
  ];
  const found = owners
    .filter(([, type]) => types.propertyOf(type, name)?.propertyKind === "method")
    .map(([owner]) => owner);
  const isOfTyped = findBuiltin(`TypedArray#${name}`) !== undefined && !OF_VIEWS.has(name);
  return isOfTyped ? [...found, OF_TYPED] : found;
}

/** What typed arrays have that is no method. */
const OF_VIEWS: ReadonlySet<string> = new Set([
  "length",
  "buffer",
  "byteLength",
  "byteOffset",
  "BYTES_PER_ELEMENT",
]);
