/** Whether an expression is what an assignment stores into, and whether a variable is still to be assigned. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isFunctionLike } from "./node-tables.ts";
import type { MutableSymbol } from "./symbol-table.ts";

/** `definite`: stored into only. `compound`: read first. `undefined`: no target. */
export function targetKindOf(c: Checker, node: Node): "definite" | "compound" | undefined {
  let child = node;
  let parent = c.tables.parent[node.id];
  for (;;) {
    switch (parent?.kind) {
      case "ParenthesizedExpression":
      case "NonNull":
        child = parent;
        parent = c.tables.parent[parent.id];
        break;
      case "Assignment":
        if ((parent.target as Node) !== child) return undefined;
        return parent.operator === "=" ||
          parent.operator === "&&=" ||
          parent.operator === "||=" ||
          parent.operator === "??="
          ? parent.operator === "="
            ? "definite"
            : logicalTarget(child, node)
          : "compound";
      case "Update":
        return "compound";
      case "ForOf":
      case "ForIn":
        return (parent.target as Node) === child ? "definite" : undefined;
      case "PatternProperty":
      case "PatternElement":
      case "RestElement":
        return (parent.target as Node) === child && isAssignmentPattern(c, parent)
          ? "definite"
          : undefined;
      default:
        return undefined;
    }
  }
}

/** `a ??= b` reads `a` as it is narrowed and then stores. */
function logicalTarget(child: Node, node: Node): "compound" {
  void child;
  void node;
  return "compound";
}

function isAssignmentPattern(c: Checker, part: Node): boolean {
  let current: Node | undefined = part;
  while (current !== undefined) {
    switch (current.kind) {
      case "PatternProperty":
      case "PatternElement":
      case "RestElement":
      case "ObjectPattern":
      case "ArrayPattern":
        current = c.tables.parent[current.id];
        break;
      default:
        return (
          current.kind === "Assignment" || current.kind === "ForOf" || current.kind === "ForIn"
        );
    }
  }
  return false;
}

/** True if no assignment of the variable comes after `node`, so that narrowings hold in functions made there. */
export function isPastLastAssignment(c: Checker, symbol: MutableSymbol, node: Node): boolean {
  let known = c.state.lastAssignments.get(symbol);
  if (known === undefined) {
    known = lastAssignment(c, symbol);
    c.state.lastAssignments.set(symbol, known);
  }
  return known < node.start;
}

function lastAssignment(c: Checker, symbol: MutableSymbol): number {
  let last = 0;
  for (const write of symbol.writes ?? []) {
    // A write in another function may happen at any time; one in a loop happens again.
    if (write.container !== symbol.container) return Number.POSITIVE_INFINITY;
    last = Math.max(last, endOfStatement(c, write.node, symbol));
  }
  return last;
}

/** Assignments count as late as the end of the outermost statement between them and the declaration. */
function endOfStatement(c: Checker, node: Node, symbol: MutableSymbol): number {
  let end = node.end;
  let current: Node | undefined = node;
  const stop = symbol.scope?.node;
  while (current !== undefined && current !== stop && !isFunctionLike(current)) {
    if (isStatementLike(current)) end = Math.max(end, current.end);
    const parent: Node | undefined = c.tables.parent[current.id];
    if (parent === stop || (parent?.kind === "Block" && c.tables.parent[parent.id] === stop)) break;
    current = parent;
  }
  return end;
}

function isStatementLike(node: Node): boolean {
  switch (node.kind) {
    case "For":
    case "ForOf":
    case "ForIn":
    case "While":
    case "DoWhile":
    case "If":
    case "Switch":
    case "Try":
    case "Labeled":
    case "ExpressionStatement":
    case "VariableStatement":
    case "Block":
      return true;
    default:
      return false;
  }
}
