/** Functions among values of unknown type: their names, lengths and properties by keys that only the running program knows. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { booleanConstant, stringConstant, when } from "./emit.ts";
import { mayHaveProperties } from "./function-properties.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Listed } from "./own-properties.ts";
import type { Value } from "./value.ts";

const READ = "function-properties.ts#readProperty";
const WRITE = "function-properties.ts#writeProperty";
const HAS = "function-properties.ts#hasProperty";
const DELETE = "function-properties.ts#deleteProperty";
const LIST: Readonly<Record<Listed["kind"], string>> = {
  keys: "function-properties.ts#keysOf",
  values: "function-properties.ts#valuesOf",
  entries: "function-properties.ts#entriesOf",
};

/** Before a question by key: what it calls must be known before it is written. */
export function prepareFunctionKeys({ lowering }: Body): void {
  if (!mayHaveProperties(lowering)) return;
  for (const name of [READ, WRITE, HAS, DELETE, ...Object.values(LIST)])
    libraryInstance(lowering, name, []);
}

/** Answers with the name of the asked value if that is a function. */
export function nameOfFunction(body: Body): Node {
  return whenFunction(body, [answer(box(factOf(body, "Function.name")))]);
}

/** The same with its `length`. */
export function lengthOfFunction(body: Body): Node {
  return whenFunction(body, [answer(box(factOf(body, "Function.length")))]);
}

function factOf(body: Body, host: "Function.name" | "Function.length"): Node {
  const { builder } = body.lowering;
  const values = builder.array("value");
  const given = op("array.of", [values, 1], [body.get(0)], values);
  const type = host === "Function.name" ? STRING_TYPE : "f64";
  return body.op("call.host", [builder.host(host)], [given], type);
}

/** Answers of a function that is asked for the property of a key. */
export function functionAnswers(body: Body, key: () => Node): Node[] {
  if (!mayHaveProperties(body.lowering)) return [];
  return [whenFunction(body, [answer(called(body, READ, [textOf(body, key())]).node)])];
}

/** Answers whether it has that. */
export function functionTests(body: Body, key: () => Node): Node[] {
  const names = ["name", "length"].map((each) =>
    when(op("string.equals", [], [key(), stringConstant(body.lowering, each)], "bool"), [
      answer(booleanConstant(true)),
    ]),
  );
  const has = mayHaveProperties(body.lowering)
    ? [answer(called(body, HAS, [textOf(body, key())]).node)]
    : [];
  return [whenFunction(body, [...names, ...has])];
}

/** Gives it a property. */
export function functionWrites(body: Body, key: () => Node, value: Value): Node[] {
  if (!mayHaveProperties(body.lowering)) return [];
  const written = called(body, WRITE, [textOf(body, key()), value]).node;
  return [whenFunction(body, [written, op("return", [], [], "never")])];
}

/** Takes one away. */
export function functionRemovals(body: Body, key: () => Node): Node[] {
  if (!mayHaveProperties(body.lowering)) return [];
  return [whenFunction(body, [called(body, DELETE, [textOf(body, key())]).node])];
}

/** Answers with all of them. */
export function functionLists(body: Body, listed: Listed, type: Type): Node[] {
  if (!mayHaveProperties(body.lowering)) return [];
  const found = called(body, LIST[listed.kind], []);
  return [whenFunction(body, [answer(convert(body, found, type))])];
}

function called(body: Body, name: string, rest: readonly Value[]): Value {
  const self: Value = { node: body.get(0), type: body.lowering.classes.unknownType };
  return callLibrary(body, name, [], [self, ...rest]);
}

function textOf(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.stringType };
}

function whenFunction(body: Body, then: Node[]): Node {
  return when(op("value.is_function", [], [body.get(0)], "bool"), then);
}
