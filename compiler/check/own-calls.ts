/** Calls by which a function returns what it returns itself: they say nothing of its result. */
import type { Expression, FunctionLike } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";

/** Whether `argument`, which `node` returns, is a call of `node` by its name: `const walk = (n: Node) => { … return walk(n.next); }`. */
export function isCallOfItself(c: Checker, node: FunctionLike, argument: Expression): boolean {
  const call = stripParentheses(argument);
  if (call.kind !== "CallExpression" || call.callee.kind !== "Identifier") return false;
  const symbol = c.late.valueSymbolOf(c, call.callee);
  const declaration = symbol?.declarations.find(
    (each) =>
      each === node ||
      (each.kind === "VariableDeclaration" &&
        each.initializer !== null &&
        stripParentheses(each.initializer) === node),
  );
  return declaration === node || (declaration !== undefined && symbol?.variableKind === "const");
}
