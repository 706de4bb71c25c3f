/** `for (const key in list) list[key]`: keys of lists are texts, and TypeScript takes them for the numbers that they name. */
import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { isPrimitive } from "./unions.ts";

/** Whether an index is the variable of a `for`-`in` around it over something that has numbered elements and no other index signature. */
export function isKeyOfElements(c: Checker, index: Expression): boolean {
  const name = stripParentheses(index);
  if (name.kind !== "Identifier") return false;
  const symbol = c.late.valueSymbolOf(c, name);
  const [declaration] = symbol?.declarations ?? [];
  const list =
    declaration?.kind === "VariableDeclaration" ? c.tables.parent[declaration.id] : undefined;
  const statement = list && c.tables.parent[list.id];
  if (statement?.kind !== "ForIn" || !isWithin(c, name, statement.body)) return false;
  const object = c.late.nonNullable(c, c.late.checkExpressionCached(c, statement.object));
  const [only, another] = indexSignaturesOf(c, object);
  return only !== undefined && another === undefined && isPrimitive(only.key, "number");
}

function isWithin(c: Checker, node: Node, outer: Node): boolean {
  for (let each: Node | undefined = node; each; each = c.tables.parent[each.id])
    if (each === outer) return true;
  return false;
}
