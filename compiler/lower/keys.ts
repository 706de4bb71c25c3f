/** Keys, values and entries of objects: dictionaries know theirs, objects of a fixed shape have those of their struct. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { callDictionary, dictionaryHas, dictionaryType } from "./dictionary.ts";
import { before, booleanConstant, choose, stringConstant } from "./emit.ts";
import { isUndefinedTest } from "./nullish.ts";
import { readProperty } from "./property.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** One own property of an object of fixed shape. */
interface OwnProperty {
  readonly name: string;
  readonly type: Type;
  readonly isOptional: boolean;
}

/** `Object.keys(object)` and what for-in walks. */
export function keysOf(body: Body, object: Value, at: SyntaxNode): Node {
  const { lowering } = body;
  const { builder } = lowering;
  const dictionary = dictionaryType(lowering, object.type);
  if (dictionary)
    return callDictionary(body, object, "$ownKeys", () => op("nop", [], [], "void")).node;
  const array = builder.array(STRING_TYPE);
  const { representations } = lowering;
  const category = representations.category(
    representations.normalize(lowering.types.nonNullable(object.type)),
  );
  if (category === "array") return arrayKeys(body, object, array);
  return collect(body, object, at, array, (name) => stringConstant(lowering, name));
}

/** `Object.values(object)`. */
export function valuesOf(body: Body, object: Value, type: Type, at: SyntaxNode): Value {
  const { lowering } = body;
  const { types, representations, classes } = lowering;
  const dictionary = dictionaryType(lowering, object.type);
  if (dictionary) {
    const found = callDictionary(body, object, "$ownValues", () => op("nop", [], [], "void"));
    return { node: convert(body, found, type), type };
  }
  const element = types.elementTypeOf(type) ?? classes.unknownType;
  const array = body.repr(type);
  if (typeof array !== "number") return unsupported(body.span(at), "`Object.values` of this");
  const storage = representations.element(element);
  const node = collect(body, object, at, array, (_, value) =>
    store(body, value(), element, storage),
  );
  return { node, type };
}

/** `Object.entries(object)`. */
export function entriesOf(body: Body, object: Value, type: Type, at: SyntaxNode): Value {
  const { lowering } = body;
  const { types, representations, classes } = lowering;
  const dictionary = dictionaryType(lowering, object.type);
  if (dictionary) {
    const found = callDictionary(body, object, "$ownEntries", () => op("nop", [], [], "void"));
    return { node: convert(body, found, type), type };
  }
  const pair = types.elementTypeOf(type);
  const item = pair && types.elementTypeOf(pair);
  const array = body.repr(type);
  const pairArray = pair && body.repr(pair);
  if (!pair || !item || typeof array !== "number" || typeof pairArray !== "number") {
    return unsupported(body.span(at), "`Object.entries` of this");
  }
  const storage = representations.element(item);
  const node = collect(body, object, at, array, (name, value) => {
    const key: Value = { node: stringConstant(lowering, name), type: classes.stringType };
    const items = [
      store(body, key, item, storage),
      store(body, { node: convert(body, value(), item), type: item }, item, storage),
    ];
    return op("array.of", [pairArray, 2], items, pairArray);
  });
  return { node, type };
}

/** `key in object`, `Object.hasOwn(object, key)`. */
export function hasKey(body: Body, object: Value, key: Node, at: SyntaxNode): Node {
  const { lowering } = body;
  const dictionary = dictionaryType(lowering, object.type);
  if (dictionary) return dictionaryHas(body, object, key);
  const held = body.hold(object.node);
  const name = body.hold(key);
  let test: Node = booleanConstant(false);
  for (const property of ownProperties(body, object.type, at)) {
    const isName = op(
      "string.equals",
      [],
      [name.read(), stringConstant(lowering, property.name)],
      "bool",
    );
    const there = isThere(body, { node: held.read(), type: object.type }, property);
    test = choose(isName, there, test, "bool");
  }
  return sequence([held.store, name.store, test]);
}

/** Makes an array of one item per own property that is there. */
function collect(
  body: Body,
  object: Value,
  at: SyntaxNode,
  array: number,
  item: (name: string, value: () => Value) => Node,
): Node {
  const properties = ownProperties(body, object.type, at);
  const held = body.hold(object.node);
  const self = (): Value => ({ node: held.read(), type: object.type });
  const read = (property: OwnProperty) => (): Value =>
    readProperty(body, self(), property.name, property.type) ??
    unsupported(body.span(at), "the properties of this");
  if (properties.every((property) => !property.isOptional)) {
    const items = properties.map((property) => item(property.name, read(property)));
    return sequence([held.store, op("array.of", [array, items.length], items, array)]);
  }
  const result = body.newLocal(array);
  const statements: Node[] = [held.store, body.set(result, op("array.of", [array, 0], [], array))];
  for (const property of properties) {
    const push = op(
      "array.push",
      [array],
      [body.get(result), item(property.name, read(property))],
      "void",
    );
    statements.push({
      kind: "if",
      condition: isThere(body, self(), property),
      then: [push],
      else: [],
      type: "void",
    });
  }
  return sequence([...statements, body.get(result)]);
}

/** An optional property is taken to be there when it is not undefined. */
function isThere(body: Body, object: Value, property: OwnProperty): Node {
  if (!property.isOptional) return before(object.node, booleanConstant(true));
  const value = readProperty(body, object, property.name, property.type);
  const missing = value && isUndefinedTest(body, value);
  return missing ? op("i32.eqz", [], [missing], "bool") : booleanConstant(true);
}

/** Own properties in the order in which JavaScript shows them: integer keys first, ascending. */
function ownProperties(body: Body, type: Type, at: SyntaxNode): OwnProperty[] {
  const { types, flows, layouts, representations } = body.lowering;
  const part = representations.objectPart(type);
  if (!part || part === "anything")
    return unsupported(body.span(at), `the keys of \`${types.toString(type)}\``);
  const structs = flows.structsOf(types.canonicalKey(part), part, layouts.ownStruct(part));
  const [struct] = structs;
  if (!struct || structs.length > 1)
    return unsupported(
      body.span(at),
      `the keys of \`${types.toString(type)}\`, which several kinds of objects are`,
    );
  const record = layouts.record(struct);
  const isClass = isClassInstance(struct.type);
  const properties = record.keys.map((name): OwnProperty => {
    const property = types.propertyOf(struct.type, name);
    return {
      name,
      type: property?.type ?? body.lowering.classes.unknownType,
      isOptional: !isClass && (property?.isOptional ?? false),
    };
  });
  const isIndex = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name);
  const indexes = properties
    .filter((each) => isIndex(each.name))
    .sort((a, b) => Number(a.name) - Number(b.name));
  return [...indexes, ...properties.filter((each) => !isIndex(each.name))];
}

function arrayKeys(body: Body, object: Value, array: number): Node {
  const held = body.hold(object.node);
  const result = body.newLocal(array);
  const index = body.newLocal("i32");
  const again = { name: "keys" };
  const end = { name: "end" };
  const one = op("i32.const", [1], [], "i32");
  const text = op("i32.to_string", [], [body.get(index)], STRING_TYPE);
  const push = op("array.push", [array], [body.get(result), text], "void");
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
    body.get(result),
  ]);
}
