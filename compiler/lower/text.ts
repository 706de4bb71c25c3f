/** Values as text: `+` with a string, template literals, `String(x)`. */
import { STRING_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode, TemplateLiteral } from "../syntax/ast.ts";
import { declaresMember } from "./array-classes.ts";
import { isBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { bufferTwin, callTwin } from "./buffers.ts";
import { box, convert } from "./convert.ts";
import { callDictionary, dictionaryType } from "./dictionary.ts";
import { before, choose, effectOf, stringConstant, when } from "./emit.ts";
import type { StructInfo } from "./flows.ts";
import { isDeclaredByProgram } from "./inherited-names.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { noArguments } from "./no-arguments.ts";
import { admitsNullish } from "./nullish.ts";
import { ownPrimitive, TO_PRIMITIVE } from "./own-primitive.ts";
import { callMember } from "./property.ts";
import { stringTagOf } from "./string-tags.ts";
import { isClassInstance } from "./structs.ts";
import { typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** What `String(value)` gives. */
export function toText(body: Body, value: Value, at: SyntaxNode): Node {
  const { lowering } = body;
  const { node, type } = value;
  switch (node.type) {
    case "never":
      return node;
    case "void":
      return before(node, stringConstant(lowering, "undefined"));
    case "f64":
      return op("f64.to_string", [], [node], STRING_TYPE);
    case "i32":
      return op("i32.to_string", [], [node], STRING_TYPE);
    case "i64":
      return op("f64.to_string", [], [op("f64.from_i64", [], [node], "f64")], STRING_TYPE);
    case "bool":
      return op("bool.to_string", [], [node], STRING_TYPE);
    case STRING_TYPE: {
      if (!admitsNullish(lowering, type)) return node;
      const held = body.hold(node);
      const word = op("value.to_string", [], [box(held.read())], STRING_TYPE);
      const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
      return sequence([held.store, choose(isMissing, word, held.read(), STRING_TYPE)]);
    }
    default:
  }
  if (isBigint(lowering, value) && !admitsNullish(lowering, type))
    return callLibrary(body, "bigint-text.ts#toText", [], [value]).node;
  if (lowering.symbols.isStruct(node.type) && !admitsNullish(lowering, type))
    return callLibrary(body, "symbol.ts#toText", [], [value]).node;
  if (admitsNullish(lowering, type) || node.type === "value") return textOfUnion(body, value, at);
  if (typeof node.type !== "number") return textOfObject(body, value, at);
  // It may be missing although its type says that it is not.
  const held = body.hold(node);
  const word = op("value.to_string", [], [box(held.read())], STRING_TYPE);
  const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
  const text = textOfObject(body, { node: held.read(), type }, at);
  return sequence([held.store, choose(isMissing, word, text, STRING_TYPE)]);
}

/** The same where nothing but its place makes a text of the value, as in templates: a symbol is a TypeError there. */
export function toImpliedText(body: Body, value: Value, at: SyntaxNode): Node {
  const { representations, symbols } = body.lowering;
  const maybe = representations
    .members(value.type)
    .some((member) => ["anything", "reference"].includes(representations.category(member)));
  if (!maybe || value.node.type !== "value" || !symbols.exist) return toText(body, value, at);
  const held = body.hold(value.node);
  const text = toText(body, { ...value, node: held.read() }, at);
  return sequence([held.store, ...refuseSymbol(body, held.read(), "text"), text]);
}

/** Throws where a boxed value is a symbol. */
export function refuseSymbol(body: Body, boxed: Node, wanted: "text" | "number"): Node[] {
  const test = body.lowering.symbols.test(boxed);
  if (!test) return [];
  const name = wanted === "text" ? "symbol.ts#refuseText" : "symbol.ts#refuseNumber";
  const refused = effectOf(callLibrary(body, name, [], []).node);
  return [when(test, [refused, op("unreachable", [], [], "never")])];
}

/** A union: its objects by their own rules, the rest as primitives. */
function textOfUnion(body: Body, value: Value, at: SyntaxNode): Node {
  const { representations } = body.lowering;
  const members = representations.members(value.type);
  const references = members.filter((member) => {
    const category = representations.category(member);
    return ["object", "array", "typed", "closure", "future", "bigint"].includes(category);
  });
  const isUnknown = members.some((member) =>
    ["anything", "reference"].includes(representations.category(member)),
  );
  if (isUnknown) return body.lowering.dynamic.text(body, box(value.node), at);
  if (references.length === 0) return op("value.to_string", [], [box(value.node)], STRING_TYPE);
  const held = body.hold(value.node);
  let choice: Node = op("value.to_string", [], [box(held.read())], STRING_TYPE);
  for (const member of references) {
    const representation = body.repr(member);
    if (typeof representation !== "number") continue;
    const test = held.read();
    const isMember =
      test.type === "value"
        ? op("value.is_ref", [representation], [test], "bool")
        : op("ref.test", [representation], [test], "bool");
    const known: Value = {
      node: convert(body, { node: held.read(), type: value.type }, member),
      type: member,
    };
    // The text of a function is its source, which is not kept; of such a union it is hardly ever asked when a function is there.
    const isFunction = representations.category(member) === "closure";
    const text = isFunction
      ? before(known.node, body.op("trap", [TRAP_CODES.wrongType], [], "never"))
      : toText(body, known, at);
    choice = choose(isMember, text, choice, STRING_TYPE);
  }
  return sequence([held.store, choice]);
}

/** The text of an object which is of just the struct that its type says. */
export function toTextOfStruct(body: Body, value: Value, at: SyntaxNode): Node {
  if (isBigint(body.lowering, value)) return toText(body, value, at);
  return textOfObject(body, value, at, true);
}

function textOfObject(body: Body, value: Value, at: SyntaxNode, isExact = false): Node {
  const { lowering } = body;
  const { representations, types } = lowering;
  const category = representations.category(representations.normalize(value.type));
  if (category === "reference") return lowering.dynamic.text(body, box(value.node), at);
  if (category === "array" && !declaresMember(types, value.type, "toString")) {
    const joined = callLibrary(
      body,
      "array-search.ts#join",
      [representations.elementOf(value.type) ?? lowering.classes.unknownType],
      [value, { node: stringConstant(lowering, ","), type: lowering.classes.stringType }],
    );
    return joined.node;
  }
  if (category === "object" || category === "array") {
    const method = types.propertyOf(value.type, "toString");
    const isOwn = isDeclaredByProgram(lowering, method);
    const primitive = ownPrimitive(body, value, "string");
    if (primitive) return toText(body, primitive, at);
    if (dictionaryType(lowering, value.type)) return textOfDictionary(body, value, at, isExact);
    if (!isOwn && !isExact && mayHaveOwnText(lowering, value.type))
      return lowering.dynamic.text(body, box(value.node), at);
    if (method && isOwn) {
      const [signature] = types.callSignaturesOf(method.type);
      const shape =
        signature && lowering.closures.shapeOfSignature(lowering.closures.erased(signature));
      const called =
        shape && callMember(body, value, "toString", [], shape, (own) => noArguments(body, own));
      if (called) return convert(body, called, lowering.classes.stringType);
    }
    return before(value.node, stringConstant(lowering, `[object ${tagOf(lowering, value.type)}]`));
  }
  if (category === "typed") {
    const comma = { node: stringConstant(lowering, ","), type: lowering.classes.stringType };
    const joined = (self: Value): Value =>
      callLibrary(
        body,
        "typed-array.ts#join",
        [value.type, typedItem(body, value.type)],
        [self, comma],
      );
    if (!bufferTwin(body, "TypedArray#toString", value)) return joined(value).node;
    const decoded = (self: Value): Value => callLibrary(body, "fs.ts#decode", [], [self]);
    return callTwin(body, value, decoded, joined).node;
  }
  // The library asks for the text of elements that hardly anyone wants as texts, such as functions; so do generic functions for their messages.
  if (body.options.isLibrary || body.instantiation.map.size > 0)
    return before(value.node, body.op("trap", [TRAP_CODES.wrongType], [], "never"));
  return unsupported(body.span(at), `the text of \`${types.toString(value.type)}\``);
}

/** Objects of declared shapes may be used as dictionaries. */
function textOfDictionary(body: Body, value: Value, at: SyntaxNode, isExact: boolean): Node {
  const { flows, layouts, types, dynamic } = body.lowering;
  const { type } = value;
  const structs = flows.structsOf(types.canonicalKey(type), type, layouts.ownStruct(type));
  if (!isExact && structs.length > 1) return dynamic.text(body, box(value.node), at);
  return callDictionary(body, value, "$text", () => op("nop", [], [], "void")).node;
}

/** Whether objects have a `toString` which their type does not tell of. */
function mayHaveOwnText(lowering: Lowering, type: Type): boolean {
  const { flows, layouts, types } = lowering;
  const key = types.canonicalKey(type);
  return flows
    .structsOf(key, type, layouts.ownStruct(type))
    .some(
      ({ type }) =>
        isDeclaredByProgram(lowering, types.propertyOf(type, "toString")) ||
        types.propertyOf(type, TO_PRIMITIVE) !== undefined ||
        tagOf(lowering, type) !== "Object",
    );
}

const COLLECTIONS = ["Map", "Set", "WeakMap", "WeakSet"];
const ITERATORS = ["Array", "Map", "Set"].flatMap((of) =>
  ["Keys", "Values", "Entries"].map((what) => [`${of}${what}`, `${of} Iterator`] as const),
);

/** What `Object.prototype.toString` calls objects of the library's classes. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ...[...COLLECTIONS, "Promise", "ArrayBuffer", "DataView", "Generator"].map(
    (name) => [name, name] as const,
  ),
  ...ITERATORS,
  ["CodePoints", "String Iterator"],
  ...["TypedKeys", "TypedValues", "TypedEntries"].map((name) => [name, "Array Iterator"] as const),
  ["Matches", "RegExp String Iterator"],
  ["AsyncGenerator", "AsyncGenerator"],
  ["SymbolValue", "Symbol"],
  ["MathObject", "Math"],
  ["JsonObject", "JSON"],
  ["ConsoleObject", "console"],
]);

/** What `Object.prototype.toString` calls objects of the type: collections have names of their own. */
export function tagOf(lowering: Lowering, type: Type): string {
  const { representations, layouts } = lowering;
  const known = representations.normalize(type);
  if (!isClassInstance(known)) return "Object";
  const own = stringTagOf(lowering, known);
  if (own) return own.text;
  for (let each: StructInfo | undefined = layouts.ownStruct(known); each; each = each.parent) {
    if (!isClassInstance(each.type)) break;
    const { symbol } = each.type.target;
    const tag = symbol.module.isLibrary ? TAGS.get(symbol.name) : undefined;
    if (tag !== undefined) return tag;
  }
  return "Object";
}

/** `a + b` of strings. */
export function concat(a: Node, b: Node): Node {
  return op("string.concat", [], [a, b], STRING_TYPE);
}

/** A template literal without a tag. */
export function lowerTemplate(body: Body, node: TemplateLiteral): Value {
  const { lowering } = body;
  let text: Node | undefined;
  const textOf = body.options.isLibrary ? toText : toImpliedText;
  const append = (piece: Node): void => {
    text = text ? concat(text, piece) : piece;
  };
  node.quasis.forEach((quasi, index) => {
    if (quasi.cooked) append(stringConstant(lowering, quasi.cooked));
    const expression = node.expressions[index];
    if (expression) append(textOf(body, body.expression(expression, "undefined"), expression));
  });
  return { node: text ?? stringConstant(lowering, ""), type: lowering.classes.stringType };
}
