/** Keys, values and entries of objects: dictionaries know theirs, objects of a fixed shape have those of their struct. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { asked } from "./asked.ts";
import { listBeside, mayHaveBeside, pushBeside } from "./beside-arrays.ts";
import { type Body, sequence } from "./body.ts";
import type { Category } from "./category.ts";
import { box, convert } from "./convert.ts";
import { callDictionary, dictionaryHas, dictionaryType } from "./dictionary.ts";
import { hasDynamicKey } from "./dynamic-keys.ts";
import { listDynamic } from "./dynamic-properties.ts";
import { booleanConstant, choose, numberConstant, stringConstant } from "./emit.ts";
import { extraPlace, readExtra } from "./extra-keys.ts";
import { asDictionary } from "./fitting.ts";
import type { StructInfo } from "./flows.ts";
import { isInheritedByAll } from "./inherited-names.ts";
import { callLibrary } from "./library.ts";
import type { Listed } from "./own-properties.ts";
import { accessOf } from "./property.ts";
import { hasProperty } from "./record-members.ts";
import { textArray, textItem } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { hasSymbol, isSymbolName } from "./symbol-tests.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `Object.keys(object)` and what for-in walks. */
export function keysOf(body: Body, object: Value, at: SyntaxNode): Node {
  const { lowering } = body;
  const array = textArray(lowering);
  const { representations } = lowering;
  const known = representations.normalize(lowering.types.nonNullable(object.type));
  refuseConsole(body, known, at);
  if (representations.category(known) === "array") return arrayKeys(body, object, array);
  if (isOfUnknownShape(body, object.type))
    return listDynamic(
      body,
      box(object.node),
      { kind: "keys" },
      array,
      asked(lowering, [object.type]),
    );
  const dictionary = dictionaryType(lowering, object.type);
  if (dictionary) return callDictionary(body, object, "$ownKeys", noArgument).node;
  return list(body, object, at, { kind: "keys" }, array);
}

/** `console` has more members in Node than are known here. */
function refuseConsole(body: Body, type: Type, at: SyntaxNode): void {
  const symbol = type.kind === "reference" ? type.target.symbol : undefined;
  if (symbol?.module.isLibrary && /^Console(Object)?$/.test(symbol.name))
    unsupported(body.span(at), "listing the members of `console`", "name those that are wanted");
}

/** `Object.values(object)`. */
export function valuesOf(body: Body, object: Value, type: Type, at: SyntaxNode): Value {
  const { representations, classes, types } = body.lowering;
  refuseConsole(body, types.nonNullable(object.type), at);
  const dictionary = dictionaryType(body.lowering, object.type);
  if (dictionary) {
    return {
      node: convert(body, callDictionary(body, object, "$ownValues", noArgument), type),
      type,
    };
  }
  const element = representations.elementOf(type) ?? classes.unknownType;
  const array = body.repr(type);
  if (typeof array !== "number") return unsupported(body.span(at), "`Object.values` of this");
  if (isOfUnknownShape(body, object.type)) {
    const listed: Listed = { kind: "values", element: classes.unknownType };
    return fromDynamic(body, object, listed, types.array(classes.unknownType), type);
  }
  return { node: list(body, object, at, { kind: "values", element }, array), type };
}

/** `Object.entries(object)`. */
export function entriesOf(body: Body, object: Value, type: Type, at: SyntaxNode): Value {
  const { representations, classes, types } = body.lowering;
  refuseConsole(body, types.nonNullable(object.type), at);
  const dictionary = dictionaryType(body.lowering, object.type);
  if (dictionary) {
    return {
      node: convert(body, callDictionary(body, object, "$ownEntries", noArgument), type),
      type,
    };
  }
  const pair = representations.elementOf(type);
  const item = pair && representations.elementOf(pair);
  const array = body.repr(type);
  if (!pair || !item || typeof array !== "number")
    return unsupported(body.span(at), "`Object.entries` of this");
  if (isOfUnknownShape(body, object.type)) {
    const unknownPair = types.array(classes.unknownType);
    const listed: Listed = { kind: "entries", pair: unknownPair, item: classes.unknownType };
    return fromDynamic(body, object, listed, types.array(unknownPair), type);
  }
  return { node: list(body, object, at, { kind: "entries", pair, item }, array), type };
}

/** `Object.getOwnPropertyNames(object)`: errors have more than they list, and so have texts and lists. */
export function ownNamesOf(body: Body, object: Value, at: SyntaxNode): Node {
  const { lowering } = body;
  const { classes, types, representations } = lowering;
  const known = representations.normalize(types.nonNullable(object.type));
  if (!isOfUnknownShape(body, object.type) && !isClassInstance(known))
    return keysOf(body, object, at);
  const held = body.hold(object.node);
  const given: Value = { node: held.read(), type: object.type };
  const names = callLibrary(
    body,
    "error.ts#ownNames",
    [],
    [given, { node: keysOf(body, given, at), type: types.array(classes.stringType) }],
  );
  return sequence([held.store, names.node]);
}

/** `Object.hasOwn(object, key)`, and `key in object` for a key that only the running program knows. */
export function hasKey(body: Body, object: Value, key: Node, isOwn: boolean): Node {
  const { lowering } = body;
  if (dictionaryType(lowering, object.type)) return dictionaryHas(body, object, key, isOwn);
  return hasDynamicKey(body, box(object.node), box(key), isOwn, asked(lowering, [object.type]));
}

/** `"name" in object`: which structs have it is known. */
export function hasNamed(body: Body, object: Value, name: string, at: SyntaxNode): Node {
  const { types } = body.lowering;
  if (isOfUnknownShape(body, object.type)) {
    if (isSymbolName(name)) return hasSymbol(body, object, name, false, at);
    const key = stringConstant(body.lowering, name);
    return hasDynamicKey(
      body,
      box(object.node),
      box(key),
      false,
      asked(body.lowering, [object.type]),
    );
  }
  if (dictionaryType(body.lowering, object.type))
    return dictionaryHas(body, object, stringConstant(body.lowering, name), false);
  const access = accessOf(body, object);
  if (!access) return unsupported(body.span(at), `\`in\` with \`${types.toString(object.type)}\``);
  const held = body.hold(access.node);
  // The last one is asked first, and an instance of a derived class is one of its base, too.
  const structs = [...structsOf(body, object.type, at)].sort((a, b) => depthOf(a) - depthOf(b));
  let test: Node = booleanConstant(false);
  for (const struct of structs) {
    const there = isInStruct(body, held.read, struct, name);
    if (structs.length === 1) return sequence([held.store, there]);
    const isStruct = op("ref.test", [body.lowering.layouts.indexOf(struct)], [held.read()], "bool");
    test = choose(isStruct, there, test, "bool");
  }
  return sequence([held.store, test]);
}

function depthOf(struct: StructInfo): number {
  return struct.parent ? depthOf(struct.parent) + 1 : 0;
}

function isInStruct(body: Body, read: () => Node, struct: StructInfo, name: string): Node {
  const record = body.lowering.layouts.record(struct);
  const self = op("ref.cast", [record.index], [read()], record.index);
  if (!asDictionary(struct.type)) {
    const extra = readExtra(record, self);
    if (isInheritedByAll(name) && !record.keys.includes(name)) return booleanConstant(true);
    if (!extra || record.keys.includes(name)) return hasProperty(body, record, self, name);
    const place = extraPlace(body, extra, stringConstant(body.lowering, name));
    const isExtra = op("f64.ge", [], [place, numberConstant(0)], "bool");
    // What its class has, no object has beside its fields.
    return choose(hasProperty(body, record, self, name), booleanConstant(true), isExtra, "bool");
  }
  return dictionaryHas(
    body,
    { node: self, type: struct.type },
    stringConstant(body.lowering, name),
    false,
  );
}

/** Only the running program knows what the value is, or it is a list; or it is no object, as in a copy of a generic function that is of numbers. */
function isOfUnknownShape(body: Body, type: Type): boolean {
  const { representations, types } = body.lowering;
  if (representations.objectPart(type) === "anything" || representations.isMixed(type)) return true;
  return LISTED_DYNAMICALLY.has(
    representations.category(representations.normalize(types.nonNullable(type))),
  );
}

const LISTED_DYNAMICALLY: ReadonlySet<Category> = new Set([
  "array",
  "typed",
  "closure",
  "string",
  "number",
  "boolean",
  "bigint",
  "nothing",
  "never",
]);

function fromDynamic(body: Body, object: Value, listed: Listed, made: Type, type: Type): Value {
  const array = body.repr(made);
  const node = listDynamic(
    body,
    box(object.node),
    listed,
    typeof array === "number" ? array : 0,
    asked(body.lowering, [object.type]),
  );
  return { node: convert(body, { node, type: made }, type), type };
}

function list(body: Body, object: Value, at: SyntaxNode, listed: Listed, array: number): Node {
  const { representations, types, ownProperties } = body.lowering;
  const part = representations.objectPart(object.type);
  const access = accessOf(body, object);
  if (!part || part === "anything" || !access) {
    return unsupported(body.span(at), `the keys of \`${types.toString(object.type)}\``);
  }
  return ownProperties.list(body, access.node, part, listed, array);
}

function structsOf(body: Body, type: Type, at: SyntaxNode): readonly StructInfo[] {
  const { representations, types, flows, layouts } = body.lowering;
  const part = representations.objectPart(type);
  if (!part || part === "anything")
    return unsupported(body.span(at), `the keys of \`${types.toString(type)}\``);
  return flows.structsOf(types.canonicalKey(part), part, layouts.ownStruct(part));
}

function noArgument(): Node {
  return op("nop", [], [], "void");
}

function arrayKeys(body: Body, object: Value, array: number): Node {
  const held = body.hold(object.node);
  const result = body.newLocal(array);
  const index = body.newLocal("i32");
  const again = { name: "keys" };
  const end = { name: "end" };
  const one = op("i32.const", [1], [], "i32");
  const text = op("i32.to_string", [], [body.get(index)], STRING_TYPE);
  const push = op("array.push", [array], [body.get(result), textItem(body.lowering, text)], "void");
  const beside = mayHaveBeside(body, object.node.type)
    ? [
        pushBeside(body, listBeside(body, { kind: "keys" }, array), held.read, array, () =>
          body.get(result),
        ),
      ]
    : [];
  const round: Node[] = [
    {
      kind: "branch",
      label: end,
      condition: op(
        "i32.ge_s",
        [],
        [body.get(index), op("array.length", [], [held.read()], "i32")],
        "bool",
      ),
      type: "void",
    },
    {
      kind: "if",
      condition: op("array.has", [], [held.read(), body.get(index)], "bool"),
      then: [push],
      else: [],
      type: "void",
    },
    body.set(index, op("i32.add", [], [body.get(index), one], "i32")),
    { kind: "branch", label: again, type: "never" },
  ];
  return sequence([
    held.store,
    body.set(result, op("array.of", [array, 0], [], array)),
    body.set(index, op("i32.const", [0], [], "i32")),
    {
      kind: "block",
      label: end,
      body: [{ kind: "loop", label: again, body: round, type: "void" }],
      type: "void",
    },
    ...beside,
    body.get(result),
  ]);
}
