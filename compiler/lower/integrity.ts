/** `Object.freeze` and its like, and what they have made of an object. */
import { type Node, op } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { booleanConstant, choose, effectOf, integerConstant, when } from "./emit.ts";
import { keysOf } from "./keys.ts";
import { callLibrary } from "./library.ts";
import { noteAnything, noteArrays, noteStructs } from "./restricted.ts";
import type { Value } from "./value.ts";

/** What an object refuses, as `object.integrity` says it. */
const RESTRICTIONS = { preventExtensions: 1, seal: 3, freeze: 7 } as const;

/** `Object.freeze` and its like: gives the object itself. */
export function restrict(body: Body, call: BuiltinCall, how: keyof typeof RESTRICTIONS): Value {
  const [given] = call.args;
  const { classes, representations, types } = body.lowering;
  if (given?.kind !== "one")
    return { node: op("value.undefined", [], [], "value"), type: classes.undefinedType };
  const type = given.type();
  const value: Value = { node: given.lower(type), type };
  const normal = representations.normalize(types.nonNullable(type));
  const category = representations.category(normal);
  const argument = call.at.kind === "CallExpression" ? call.at.arguments[0] : undefined;
  const isFresh = argument !== undefined && argument.kind !== "Spread" && isArrayLiteral(argument);
  if (category === "anything" || category === "reference" || representations.isMixed(normal))
    noteAnything(body.lowering);
  else if (category === "array") noteArrays(body.lowering, normal, isFresh);
  else if (category === "object") noteStructs(body.lowering, normal);
  else if (category === "typed" && how === "freeze") return refuseViews(body, value);
  else return value;
  const held = body.hold(value.node);
  const set = (object: Node): Node =>
    op("object.restrict", [], [object, integerConstant(RESTRICTIONS[how])], "void");
  const restricted =
    held.read().type === "value"
      ? when(op("value.is_object", [], [held.read()], "bool"), [
          set(op("value.to_ref", [0], [held.read()], 0)),
        ])
      : set(held.read());
  return { node: sequence([held.store, restricted, held.read()]), type };
}

/** `Object.isFrozen` and its like. */
export function testIntegrity(
  body: Body,
  call: BuiltinCall,
  what: "isFrozen" | "isSealed" | "isExtensible",
): Value {
  const { classes, representations, types } = body.lowering;
  const [given] = call.args;
  const type = classes.booleanType;
  const ofPrimitive = booleanConstant(what !== "isExtensible");
  if (given?.kind !== "one") return { node: ofPrimitive, type };
  const from = given.type();
  const held = body.hold(given.lower(from));
  const normal = representations.normalize(types.nonNullable(from));
  const category = representations.category(normal);
  const isObject = ["object", "array", "typed", "closure", "future"].includes(category);
  const test = (object: Node): Node => {
    const integrity = body.hold(op("object.integrity", [], [object], "i32"));
    const zero = op("i32.eqz", [], [integrity.read()], "bool");
    if (what === "isExtensible") return sequence([integrity.store, zero]);
    const bound = RESTRICTIONS[what === "isFrozen" ? "freeze" : "seal"];
    const full = op("i32.ge_s", [], [integrity.read(), integerConstant(bound)], "bool");
    if (category !== "object") return sequence([integrity.store, full]);
    // What has no properties has none that changes.
    const keys = keysOf(body, { node: held.read(), type: from }, call.at);
    const isEmpty = op("i32.eqz", [], [op("array.length", [], [keys], "i32")], "bool");
    const rest = choose(zero, booleanConstant(false), isEmpty, "bool");
    return sequence([integrity.store, choose(full, booleanConstant(true), rest, "bool")]);
  };
  const reference = held.read();
  if (reference.type === "value") {
    const isThis = op("value.is_object", [], [reference], "bool");
    const found = test(op("value.to_ref", [0], [held.read()], 0));
    return { node: sequence([held.store, choose(isThis, found, ofPrimitive, "bool")]), type };
  }
  if (!isObject) return { node: sequence([held.store, ofPrimitive]), type };
  return { node: sequence([held.store, test(reference)]), type };
}

function isArrayLiteral(node: Expression): boolean {
  const inner = stripParentheses(node);
  if (inner.kind === "AsExpression") return isArrayLiteral(inner.expression);
  return inner.kind === "ArrayLiteral";
}

function refuseViews(body: Body, value: Value): Value {
  const length = op("typed.length", [], [value.node], "i32");
  const refused = callLibrary(
    body,
    "integrity.ts#refuseViews",
    [],
    [
      {
        node: op("f64.from_i32", [], [length], "f64"),
        type: body.lowering.classes.numberType,
      },
    ],
  );
  return { node: effectOf(refused.node), type: value.type };
}
