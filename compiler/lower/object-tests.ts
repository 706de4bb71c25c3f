/** `value === Object(value)`: is it an object? What `Object` would make of another value is never seen. */
import type { Node } from "../ir/tree.ts";
import type { Binary, Expression, Identifier } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { callLibrary } from "./library.ts";

/** The test, if the comparison is one of a name with the object of it. */
export function objectTest(body: Body, node: Binary): Node | undefined {
  if (node.operator.length < 3) return undefined;
  const left = stripParentheses(node.left);
  const right = stripParentheses(node.right);
  const named = left.kind === "Identifier" ? left : right;
  const made = named === left ? right : left;
  if (named.kind !== "Identifier" || !isObjectOf(body, made, named)) return undefined;
  const { unknownType } = body.lowering.classes;
  const value = { node: box(body.expression(named, "undefined").node), type: unknownType };
  return callLibrary(body, "dictionary.ts#isObject", [], [value]).node;
}

function isObjectOf({ lowering }: Body, node: Expression, name: Identifier): boolean {
  if (node.kind !== "CallExpression" || node.optional) return false;
  const { program } = lowering;
  const [only, more] = node.arguments;
  const call = program.callOf(node);
  if (call.kind !== "builtin" || call.name !== "Object()" || !only || more) return false;
  const given = only.kind === "Spread" ? only : stripParentheses(only);
  return given.kind === "Identifier" && program.symbolOf(given) === program.symbolOf(name);
}
