/** Receivers, arguments and results of calls of the language's own functions. */

import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Argument } from "./arguments.ts";
import type { Body } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import type { Value } from "./value.ts";

/** Lowers the calls of one special row. */
export type Special = (body: Body, call: BuiltinCall) => Value;

/** An argument as its own type; `undefined` where there is none. */
export function argument(body: Body, call: BuiltinCall, index: number): Value {
  const given = call.args[index];
  const { undefinedType } = body.lowering.classes;
  if (given?.kind !== "one")
    return { node: op("value.undefined", [], [], "value"), type: undefinedType };
  const own = given.type();
  const isPrimitive = PRIMITIVES.has(body.lowering.representations.category(own));
  const type =
    isPrimitive && given.isMissing?.() ? body.lowering.representations.orUndefined(own) : own;
  return { node: given.lower(type), type };
}

/** The same of a function that takes anything: what is missing is `undefined` to it, whatever the type says. */
export function anyArgument(body: Body, call: BuiltinCall, index: number): Value {
  const given = call.args[index];
  if (given?.kind !== "one" || !given.isMissing?.()) return argument(body, call, index);
  const type = body.lowering.representations.orUndefined(given.type());
  return { node: given.lower(type), type };
}

const PRIMITIVES: ReadonlySet<string> = new Set(["number", "boolean", "string"]);

/** The type of the first argument. */
export function argumentType(body: Body, call: BuiltinCall): Type {
  const [given] = call.args;
  return given?.kind === "one" ? given.type() : body.lowering.classes.undefinedType;
}

/** What the method is called on; for functions of a namespace the first argument. */
export function receiver(body: Body, call: BuiltinCall): Value {
  return call.receiver ?? argument(body, call, 0);
}

/** A text as a value. */
export function text(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.stringType };
}

/** A number as a value. */
export function number(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.numberType };
}

/** A boolean as a value. */
export function boolean(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.booleanType };
}

/** Is the argument surely `undefined` or `null`. */
export function isNothing(body: Body, given: Argument): boolean {
  return given.kind === "one" && body.lowering.representations.category(given.type()) === "nothing";
}
