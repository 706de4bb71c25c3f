/** Names and texts of nodes for messages. */
import type { Node } from "../syntax/ast.ts";
import type { CallNode } from "./arguments.ts";
import type { Checker } from "./checker.ts";
import { nameOfKey } from "./object-members.ts";

// Longer expressions are cut: the mark under the code shows the rest.
const MAX_TEXT = 40;

/** The source text of a node, on one line. */
export function textOf(c: Checker, node: Node): string {
  const text = c.moduleOf(node).file.text.slice(node.start, node.end).replace(/\s+/g, " ");
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}

/** What a call calls, by name. */
export function nameOfCallee(c: Checker, node: CallNode): string {
  const callee = node.kind === "TaggedTemplate" ? node.tag : node.callee;
  switch (callee.kind) {
    case "Identifier":
      return callee.name;
    case "PropertyAccess":
      return callee.name.name;
    case "SuperExpression":
      return "super";
    default:
      return textOf(c, callee);
  }
}

/** The name a function goes by: its own, its member's, or that of the variable it is stored in. */
export function nameOfFunction(c: Checker, node: Node): string {
  switch (node.kind) {
    case "FunctionDeclaration":
    case "FunctionExpression":
      if (node.name !== null) return node.name.name;
      break;
    case "Method":
    case "Accessor":
      return nameOfKey(c, node.key) ?? "method";
    case "Constructor":
      return "constructor";
    default:
  }
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "VariableDeclaration" && parent.target.kind === "Identifier")
    return parent.target.name;
  if (parent?.kind === "PropertyAssignment" || parent?.kind === "PropertyDefinition")
    return nameOfKey(c, parent.key) ?? "function";
  return "function";
}
