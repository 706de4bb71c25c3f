/** Methods of the language's own values, called on a value of unknown type with an array of boxed arguments, which is the second parameter. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Argument, valueArgument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { argumentAt, eachPlace } from "./dynamic-arguments.ts";
import { unboxed } from "./dynamic-elements.ts";
import { integerConstant, undefinedOf, when } from "./emit.ts";
import { guardPush } from "./integrity-guards.ts";
import { callWithList } from "./listed-arguments.ts";
import { builtinOwner } from "./members.ts";
import type { Value } from "./value.ts";

/** The same of a text, number or boolean. */
export function callOnPrimitives(
  body: Body,
  name: string,
  count: number | undefined,
  at: SyntaxNode,
): Node[] {
  const { classes } = body.lowering;
  const nodes: Node[] = [];
  const on = (test: Node, self: Value): void => {
    let found: Node[] | undefined;
    const setup = body.collect(() => {
      found = callBuiltinOf(body, self, name, count, at);
    });
    if (found) nodes.push(when(test, [...setup, ...found]));
  };
  const value = (): Node => body.get(0);
  on(op("value.is_string", [], [value()], "bool"), {
    node: op("value.to_ref", [STRING_TYPE], [value()], STRING_TYPE),
    type: classes.stringType,
  });
  on(op("value.is_number", [], [value()], "bool"), {
    node: op("value.to_f64", [], [value()], "f64"),
    type: classes.numberType,
  });
  on(op("value.is_bool", [], [value()], "bool"), {
    node: op("value.to_bool", [], [value()], "bool"),
    type: classes.booleanType,
  });
  return nodes;
}

/**
 * A method of the language's own values, if it has one of the name.
 * @param count of its arguments, if that is known
 */
export function callBuiltinOf(
  body: Body,
  self: Value,
  name: string,
  count: number | undefined,
  at: SyntaxNode,
): Node[] | undefined {
  const { classes, representations, types } = body.lowering;
  const owner = builtinOwner(representations.category(self.type));
  const key = `${owner}#${name}`;
  if (!owner || !findBuiltin(key)) return undefined;
  const call = (args: readonly Argument[]): Value =>
    lowerBuiltinCall(body, {
      name: key,
      at,
      receiver: self,
      args,
      typeArguments: [],
      type: classes.unknownType,
      isUnused: false,
    });
  if (count === undefined) {
    const list = { read: () => body.get(1), type: types.array(classes.unknownType) };
    const setup: Node[] = [];
    let found: Value | undefined;
    setup.push(
      ...body.collect(() => {
        found = callWithList(body, key, list, call, classes.unknownType);
      }),
    );
    return found && [...setup, answer(resultOf(found))];
  }
  const given = Array.from({ length: count }, (_, place) =>
    valueArgument(body, {
      node: argumentAt(body, integerConstant(place)),
      type: classes.unknownType,
    }),
  );
  const called = call(given);
  return [answer(resultOf(called))];
}

/** `push` with all arguments. */
export function pushAll(body: Body, self: Value, element: Type, kind: number): Node[] {
  const storage = body.lowering.representations.element(element);
  const array = (): Node => refOf(body, kind);
  const count = (): Node => op("array.length", [], [body.get(1)], "i32");
  const nodes = body.collect(() => {
    for (const guard of guardPush(body, storage, array, count)) body.emit(guard);
    eachPlace(
      body,
      () => body.get(1),
      (place) => {
        const item = unboxed(argumentAt(body, place), storage);
        body.emit(op("array.push", [kind], [self.node, item], "void"));
      },
    );
  });
  const length = op("array.length", [], [refOf(body, kind)], "i32");
  return [...nodes, answer(box(op("f64.from_i32", [], [length], "f64")))];
}

/** What the call is on, as a reference. */
export function refOf(body: Body, type: number): Node {
  return op("value.to_ref", [type], [body.get(0)], type);
}

/** What a call gives, boxed. */
export function resultOf(called: Value): Node {
  if (called.node.type === "never") return called.node;
  if (called.node.type === "void") return sequence([called.node, undefinedOf("value")]);
  return box(called.node);
}
