/**
 * `isDigit(text[i])`: at the end of the text JavaScript hands `undefined` on. A parameter for texts that gets such an element somewhere in the
 * program may be undefined, which is represented like any text; its uses then are those of `string | undefined`.
 */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import { type Argument, argumentOf, lowerArguments, placeArguments } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import type { Shape } from "./closures.ts";
import { booleanConstant, choose, undefinedOf } from "./emit.ts";
import type { Value } from "./value.ts";

/** Arguments of a method of the language's own classes: a regular expression reads a missing text as the word. */
export function argumentsOfMember(
  body: Body,
  call: ResolvedCall,
  args: readonly (Expression | Spread)[],
  shape: Shape,
): Node[] {
  const owner = call.member?.property?.declaredBy?.symbol;
  if (owner?.name !== "RegExp" || !owner.module.isLibrary) return lowerArguments(body, args, shape);
  const given = args.map((each, index): Argument => {
    const argument = argumentOf(body, each);
    const param = shape.params[index];
    if (argument.kind !== "one" || each.kind === "Spread" || !argument.text) return argument;
    if (!param || !isString(param.type) || !mayBeMissing(body, each)) return argument;
    return { ...argument, lower: argument.text };
  });
  return placeArguments(body, given, shape);
}

/** `map.get(text[i])`, `set.has(text[i])`: no key is a missing text, unless the program keeps some. Nothing for other calls. */
export function callWithMissingKey(
  body: Body,
  call: ResolvedCall,
  args: readonly (Expression | Spread)[],
  object: Value,
  callWith: (object: Value, key: Value) => Value | undefined,
): Value | undefined {
  if (body.lowering.missing.areTextsMissing) return undefined;
  const [key] = args;
  const owner = call.member?.property?.declaredBy?.symbol;
  const isCollection = owner?.module.isLibrary && ["Map", "Set"].includes(owner.name);
  if (!isCollection || !["get", "has"].includes(call.member?.name ?? "")) return undefined;
  if (key === undefined || key.kind === "Spread" || !mayBeMissing(body, key)) return undefined;
  const self = body.hold(object.node);
  const { node } = body.at(key, () => body.expression(key, "undefined"));
  const text = body.hold(node);
  const type = body.lowering.classes.stringType;
  if (node.type !== STRING_TYPE) return undefined;
  const found = callWith({ node: self.read(), type: object.type }, { node: text.read(), type });
  if (!found) return undefined;
  const { type: result } = found.node;
  if (result === "void" || result === "never") return found;
  const isMissing = op("ref.is_undefined", [], [text.read()], "bool");
  const nothing = result === "bool" ? booleanConstant(false) : undefinedOf(result);
  const chosen = choose(isMissing, nothing, found.node, result);
  return { node: sequence([self.store, text.store, chosen]), type: found.type };
}

/** Whether an expression is a text that may be missing. */
function mayBeMissing(body: Body, given: Expression): boolean {
  return isString(body.typeOf(given)) && body.lowering.missing.mayBe(given);
}

function isString(type: Type): boolean {
  return type.kind === "primitive" && type.name === "string";
}
