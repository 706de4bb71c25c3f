/** Members of the language's own objects under a key that is one of some names: `items[isLast ? "push" : "unshift"]`, `Math[name]`. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { builtinObject, builtinOf } from "./builtin-pattern.ts";
import { builtinFunctionValue } from "./builtin-values.ts";
import { convert } from "./convert.ts";
import { choose, stringConstant } from "./emit.ts";
import { builtinOwner } from "./members.ts";
import { textKey } from "./text-key.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** One of some members of `Math`, `console` or the like; nothing where the object is none of those or the key may be any text. */
export function memberOfGlobal(body: Body, node: ElementAccess): Value | undefined {
  const object = builtinObject(body, node.object);
  const names = object && keyNames(body, node);
  if (!names) return undefined;
  return oneOf(body, node, names, (name) => builtinOf(body, object, name, node));
}

/** The same of an array, text, number or other value of the language at hand. */
export function memberOfValue(body: Body, node: ElementAccess, self: Value): Value | undefined {
  const { representations, types } = body.lowering;
  const owner = builtinOwner(representations.category(self.type));
  const names = owner === undefined ? undefined : keyNames(body, node);
  if (!names?.every((name) => findBuiltin(`${owner}#${name}`))) return undefined;
  const held = body.hold(self.node);
  const chosen = oneOf(body, node, names, (name) => {
    const type = types.propertyOf(self.type, name)?.type ?? body.typeOf(node);
    const receiver: Value = { node: held.read(), type: self.type };
    const key = `${owner}#${name}`;
    const method = body.lowering.closures.shapeOf(type)
      ? builtinFunctionValue(body, node, key, type, receiver)
      : undefined;
    return method ?? readMember(body, node, key, receiver, type);
  });
  return { node: sequence([held.store, chosen.node]), type: chosen.type };
}

/** Whether the expression is an element of such an object, which there is none of as a value. */
export function isMemberOfGlobal(body: Body, node: ElementAccess): boolean {
  return builtinObject(body, node.object) !== undefined && keyNames(body, node) !== undefined;
}

function readMember(
  body: Body,
  at: ElementAccess,
  name: string,
  receiver: Value,
  type: Type,
): Value {
  return lowerBuiltinCall(body, {
    name,
    at,
    receiver,
    args: [],
    typeArguments: [],
    type,
    isUnused: false,
  });
}

/** What the key's type says that it is; nothing where it may be something else than some texts. */
function keyNames(body: Body, node: ElementAccess): string[] | undefined {
  const names = body.lowering.representations
    .members(body.typeOf(node.index))
    .map((each) => (each.kind === "literal" ? each.value : undefined));
  const texts = names.filter((each) => typeof each === "string");
  return texts.length > 0 && texts.length === names.length ? texts : undefined;
}

function oneOf(
  body: Body,
  node: ElementAccess,
  names: readonly string[],
  read: (name: string) => Value,
): Value {
  const type = body.typeOf(node);
  const representation = body.repr(type);
  const key = body.hold(textKey(body, node.index));
  let choice: Node = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  for (const name of [...names].reverse()) {
    const value = read(name);
    if (value.node.type === "void") return unsupported(body.span(node), `\`${name}\` here`);
    const constant = stringConstant(body.lowering, name);
    const test = op("string.equals", [], [key.read(), constant], "bool");
    choice = choose(test, convert(body, value, type), choice, representation);
  }
  return { node: sequence([key.store, choice]), type };
}
